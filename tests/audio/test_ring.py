"""The ring before a stream: what is written is read, and nothing is heard but behind the gate."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.audio.frames import Block, empty_block, frames_of_ms
from kaproom.audio.outputs.ring import FADE_IN_MS, STALL_MS, OutputRing
from tests.audio.sounds import numbered, numbers_in

FADE_IN = frames_of_ms(FADE_IN_MS)


class Clock:
    """A clock that moves when told."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        return self.ms


def risen(frames: int, clock: Clock | None = None) -> OutputRing:
    """A ring whose gate is open and whose fade is over."""
    ring = OutputRing(frames, clock or Clock())
    ring.open_at(0)
    ring.read(empty_block(FADE_IN))
    return ring


def taken(ring: OutputRing, frames: int) -> Block:
    out = np.full((frames, 2), 9.0, np.float32)
    ring.read(out)
    return out


@given(st.lists(st.tuples(st.integers(1, 700), st.integers(1, 700)), max_size=30))
def test_what_is_written_is_read_in_order(steps: list[tuple[int, int]]) -> None:
    ring, source = risen(1000), numbered(30_000)
    written, heard = 0, [np.zeros(0, np.int64)]
    for write, read in steps:
        count = min(write, ring.room)
        ring.write(source[written : written + count])
        written += count
        there = min(read, ring.waiting)
        heard.append(numbers_in(taken(ring, read)[:there]))
    assert np.array_equal(np.concatenate(heard), np.arange(written - ring.waiting))


def test_a_short_ring_gives_silence_and_counts_it() -> None:
    ring = risen(1000)
    before = ring.underruns
    ring.write(np.ones((10, 2), np.float32))
    out = taken(ring, 20)
    assert out[:10].all()
    assert not out[10:].any()
    assert ring.underruns == before + 1
    assert ring.reading.taken - ring.reading.read == FADE_IN + 10


def test_behind_a_shut_gate_there_is_silence_and_the_music_waits() -> None:
    ring = OutputRing(1000, Clock())
    ring.write(np.ones((100, 2), np.float32))
    assert not taken(ring, 700).any()
    assert (ring.waiting, ring.reading.taken, ring.reading.read) == (100, 700, 0)
    assert ring.underruns == 0


def test_the_gate_opens_at_exactly_the_frame_that_was_named() -> None:
    ring = OutputRing(1000, Clock())
    ring.write(np.ones((1000, 2), np.float32))
    ring.open_at(150)
    assert not taken(ring, 100).any()
    out = taken(ring, 100)
    assert not out[:50].any()
    assert out[50:].all()
    assert ring.waiting == 950


def test_a_device_that_opens_rises_and_one_that_is_left_falls_to_silence() -> None:
    ring = OutputRing(frames_of_ms(3000), Clock())

    def read(ms: int) -> float:
        ring.write(np.ones((min(ring.room, frames_of_ms(ms)), 2), np.float32))
        return float(taken(ring, frames_of_ms(ms))[-1, 0])

    ring.open_at(0)
    assert read(10) < 0.001
    assert 0.1 < read(990) < 0.95
    assert read(1000) == 1.0
    ring.fade_out()
    assert 0.1 < read(100) < 0.95
    assert read(100) == 0.0
    assert ring.shut
    assert read(500) == 0.0
    ring.open_at(ring.reading.taken)
    assert read(2000) == 1.0


@pytest.mark.parametrize("risen_ms", [0, 100, 1000, 1990])
def test_a_device_that_is_left_while_it_rises_falls_from_where_it_is(risen_ms: int) -> None:
    ring = OutputRing(frames_of_ms(3000), Clock())
    ring.write(np.ones((ring.room, 2), np.float32))
    ring.open_at(0)
    rising = taken(ring, frames_of_ms(risen_ms))
    ring.fade_out()
    falling = taken(ring, frames_of_ms(100))
    ring.fade_out()
    heard = np.concatenate([rising, falling, taken(ring, frames_of_ms(200))])
    assert np.abs(np.diff(heard[:, 0])).max() < 0.0005
    assert heard[-1, 0] == 0.0
    assert ring.shut


def test_a_device_that_had_run_dry_is_given_silence_until_the_gate_is_opened_again() -> None:
    clock = Clock()
    ring = risen(1000, clock)
    ring.write(np.ones((1000, 2), np.float32))
    clock.ms += STALL_MS
    assert taken(ring, 100).all()
    clock.ms += STALL_MS + 1
    assert not taken(ring, 100).any()
    assert ring.stalled
    assert ring.shut
    assert ring.waiting == 900
