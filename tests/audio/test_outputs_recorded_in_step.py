"""Headphones and loudspeaker at once, recorded: together, and each undisturbed by the other."""

import time
from pathlib import Path

import numpy as np
import pytest

from kaproom.core.practice.settings import SoundOutput
from tests.audio.conftest import StartClient
from tests.audio.rooms import PHONES, QUICK, SPEAKER, Room, place_of, until
from tests.audio.sounds import RATE, Samples, level_db
from tests.support.pulse import PrivatePulse, Recording

_SECONDS, _TRIES = 6, 6
BOTH = (SoundOutput(PHONES), SoundOutput(SPEAKER, -60))


def begin_s(recordings: list[Recording], seconds: float) -> list[float]:
    """When each recording began, by the moments at which its samples came, over this time.

    Samples come in pieces and late; those that came soonest tell.
    """
    begun = [float("inf")] * len(recordings)
    end_s = time.monotonic() + seconds
    while time.monotonic() < end_s:
        for i, recording in enumerate(recordings):
            frames, now_s = recording.frames, time.monotonic()
            begun[i] = min(begun[i], now_s - frames / RATE)
        time.sleep(0.001)
    return begun


def apart_ms(sounds: list[Samples], begun: list[float], at: int) -> float:
    """How much later the second recording has what the first one has at this frame."""
    first = at / RATE + begun[0] - place_of(sounds[0][at : at + RATE // 2]) / RATE
    second = at / RATE + begun[1] - place_of(sounds[1][at : at + RATE // 2]) / RATE
    return (second - first) * 1000


def both_recorded(pulse: PrivatePulse) -> tuple[list[Samples], list[float]]:
    """Both outputs and when each recording began, of a time in which neither server stream broke.

    On a machine that stands still the server runs dry; the two are in step again some seconds
    later, which is not what is looked at here.
    """
    for _ in range(_TRIES):
        recordings = [pulse.start_recorder(PHONES), pulse.start_recorder(SPEAKER)]
        begun = begin_s(recordings, _SECONDS)
        sounds = [recording.stop() for recording in recordings]
        if all(longest_gap(sound) <= 2 for sound in sounds):
            return sounds, begun
    pytest.fail(f"there was a gap in each of {_TRIES} recordings")


def longest_gap(sound: Samples) -> int:
    """How many frames lie at most between two that sound."""
    return int(np.diff(np.flatnonzero(sound.any(axis=1))).max())


def test_two_outputs_are_heard_together_also_after_one_was_lost(
    own_pulse: PrivatePulse, start_client: StartClient, tmp_path: Path
) -> None:
    room = Room(start_client(QUICK), tmp_path, *BOTH)
    sounds, begun = both_recorded(own_pulse)
    before = [apart_ms(sounds, begun, at * RATE) for at in (1, 5)]
    assert level_db(sounds[1][-RATE:]) - level_db(sounds[0][-RATE:]) == pytest.approx(-6, abs=0.5)

    staying = own_pulse.start_recorder(SPEAKER)
    own_pulse.remove_sink(PHONES)
    until(room.lost)
    assert [o.ok for o in room.client.status().outputs] == [False, True]
    time.sleep(2.0)
    own_pulse.add_sink(PHONES)
    until(lambda: not room.lost(), 10.0)
    time.sleep(5.0)
    undisturbed = staying.stop()
    # A stream opened anew would be silent for longer, and then rise: see the levels below.
    assert longest_gap(undisturbed) <= RATE // 50
    levels = [level_db(undisturbed[i : i + 4800]) for i in range(0, len(undisturbed) - 4800, 4800)]
    assert max(levels) - min(levels) < 1.0

    sounds, begun = both_recorded(own_pulse)
    after = [apart_ms(sounds, begun, at * RATE) for at in (1, 5)]
    assert max(map(abs, before + after)) <= 20
    assert [r.what for r in room.reports()] == ["output_lost", "output_back"]


def test_a_second_output_joins_and_leaves_without_disturbing_the_first(
    own_pulse: PrivatePulse, room: Room
) -> None:
    phones, speaker = own_pulse.start_recorder(PHONES), own_pulse.start_recorder(SPEAKER)
    room.client.set_outputs(BOTH, 0)
    until(lambda: [o.ok for o in room.client.status().outputs] == [True, True])
    time.sleep(3.0)
    room.client.set_outputs(BOTH[:1], 0)
    time.sleep(2.0)
    joined, first = speaker.stop(), phones.stop()
    assert first.all(axis=1).mean() > 0.999
    loud = np.flatnonzero(joined.any(axis=1))
    assert 20 * np.log10(np.abs(joined[loud[0] : loud[0] + 480]).max()) <= -60
    assert len(joined) - loud[-1] > RATE
    assert [o.name for o in room.client.status().outputs] == [PHONES]
    assert room.reports() == []
