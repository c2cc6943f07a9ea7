"""Where a stream sits by what the server says, ports too, which no sink of the tests has."""

from dataclasses import replace

import numpy as np
import pytest

from kaproom.audio.outputs.placement import Pin, Place, heard_by, place_of
from kaproom.audio.outputs.ring import OutputRing
from kaproom.audio.outputs.sound_server import Guard, Look, Seat, Sink

JACK = Sink(3, "built-in", "Built-in Audio", port="headphones", rate_hz=48_000)
GUARD = Guard("kaproom_1_1", 20)
GUARD_INDEX = 7
GUARDED = Pin(JACK, JACK, "1-1", GUARD)
BARE = replace(GUARDED, guard=None)
SEEN = Look(
    1000,
    1002,
    sinks={"built-in": JACK},
    default="built-in",
    guards={"kaproom_1_1": GUARD_INDEX},
    streams={"1-1": Seat(GUARD_INDEX, 400_000, 0)},
    slaves={20: Seat(JACK.index, 10_000, 40_000)},
)
SEEN_BARE = replace(SEEN, streams={"1-1": Seat(JACK.index, 400_000, 40_000)}, slaves={}, guards={})


def now(sink: Sink, look: Look = SEEN) -> Look:
    return replace(look, sinks={sink.name: sink})


@pytest.mark.parametrize(("pin", "look"), [(GUARDED, SEEN), (BARE, SEEN_BARE)])
def test_a_stream_is_right_only_on_the_sink_and_port_it_was_put_on(pin: Pin, look: Look) -> None:
    assert place_of(look, pin) is Place.RIGHT
    assert place_of(replace(look, sinks={}), pin) is Place.GONE
    assert place_of(now(replace(JACK, index=9), look), pin) is Place.GONE
    assert place_of(now(replace(JACK, rate_hz=44_100), look), pin) is Place.GONE
    assert place_of(now(replace(JACK, suspended=True), look), pin) is Place.SUSPENDED
    assert place_of(replace(look, streams={}), pin) is Place.UNSEEN
    assert place_of(replace(look, streams={"1-1": Seat(99, 0, 0)}), pin) is Place.MOVED


@pytest.mark.parametrize(("pin", "look"), [(GUARDED, SEEN), (BARE, SEEN_BARE)])
def test_headphones_pulled_from_the_jack_are_another_place_until_they_are_back(
    pin: Pin, look: Look
) -> None:
    assert place_of(now(replace(JACK, port="speaker"), look), pin) is Place.OTHER_PORT
    assert place_of(now(replace(JACK, unplugged=True), look), pin) is Place.OTHER_PORT
    assert place_of(now(JACK, look), pin) is Place.RIGHT


def test_a_jack_that_never_told_whether_anything_is_in_it_is_believed_to_sound() -> None:
    mute = replace(JACK, unplugged=True)
    assert place_of(now(mute), replace(GUARDED, sink=mute, chosen=mute)) is Place.RIGHT


def test_a_guard_whose_slave_sits_elsewhere_or_nowhere_is_not_trusted() -> None:
    assert place_of(replace(SEEN, slaves={20: Seat(99, 0, 0)}), GUARDED) is Place.MOVED
    assert place_of(replace(SEEN, slaves={}), GUARDED) is Place.UNSEEN
    assert place_of(replace(SEEN, guards={}), GUARDED) is Place.MOVED


def test_what_is_heard_is_what_was_taken_less_what_lies_on_the_way() -> None:
    clock = [900]
    ring = OutputRing(now_ms=lambda: clock[0])
    for _ in range(10):
        ring.read(np.zeros((4800, 2), np.float32))
    assert heard_by(SEEN, GUARDED, ring) == (1001.0, 48_000 - 450 * 48)
    assert heard_by(SEEN_BARE, BARE, ring) is None
    clock[0] = 1010  # A call after the look changes nothing of what was seen.
    ring.read(np.zeros((4800, 2), np.float32))
    assert heard_by(SEEN, GUARDED, ring) == (1001.0, 48_000 - 450 * 48)
    late = OutputRing(now_ms=lambda: 1001)
    late.read(np.zeros((4800, 2), np.float32))
    assert heard_by(SEEN, GUARDED, late) is None
