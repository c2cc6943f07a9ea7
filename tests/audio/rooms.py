"""A room for the tests of outputs: an engine, a sound server to be ill-treated, recordings."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np

from kaproom.audio.client import EngineClient
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import MusicAction, PlayerReport
from kaproom.core.practice.settings import SoundOutput
from tests.audio.sounds import RATE, Samples, level_db, noise, setting, track, write
from tests.support.pulse import SINK, Recording

PHONES = SINK
SPEAKER = "speaker"
QUICK = Transitions(fade_in_ms=1000, silence_ms=2000)
LOUD = 0.5
PIECE_S = 90


def until(condition: Callable[[], bool], patience_s: float = 60.0) -> None:
    """Wait for it; fails after so long."""
    end_s = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < end_s
        time.sleep(0.01)


class Room:
    """An engine that plays a loud piece on the headphones."""

    def __init__(
        self, client: EngineClient, folder: Path, *outputs: SoundOutput, sounds: bool = True
    ) -> None:
        """`sounds` is off where there is nothing to sound from yet."""
        self.client = client
        self.told: list[PlayerReport] = []
        client.set_outputs(outputs or (SoundOutput(PHONES),))
        client.load(setting(track(write(folder / "n.wav", noise(PIECE_S, 1, LOUD)))))
        client.act(MusicAction.PLAY)
        if sounds:
            until(self.sounds)
            time.sleep(2.5)  # Device and music are faded in.

    def sounds(self) -> bool:
        """Whether music is heard from every output."""
        status = self.client.status()
        return status.device_ok and status.position_ms > 1000

    def lost(self) -> bool:
        """Whether an output is waited for."""
        return not self.client.status().device_ok

    def reports(self) -> list[PlayerReport]:
        """What was told about devices so far."""
        self.told.extend(self.client.take_reports())
        return [r for r in self.told if r.what.startswith(("device", "output"))]


def onset(sound: Samples) -> int:
    """The first frame that is not silent."""
    loud = np.flatnonzero(sound.any(axis=1))
    assert len(loud), "nothing was heard"
    return int(loud[0])


def assert_rises_out_of_silence(sound: Samples) -> None:
    """At or below -60 dBFS in its first 10 ms, over two seconds, without a jump."""
    begun = sound[onset(sound) :]
    assert 20 * np.log10(np.abs(begun[:480]).max()) <= -60
    levels = [level_db(begun[i : i + 4800]) for i in range(0, RATE * 22 // 10, 4800)]
    assert levels[9] < levels[-1] - 3
    assert all(after > before - 1 for before, after in pairwise(levels))


def place_of(part: Samples) -> int:
    """Where in the loud piece this part of it is from."""
    whole = noise(PIECE_S, 1, LOUD)[:, 0]
    size = 1 << int(len(whole) + len(part)).bit_length()
    spectrum = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part[:, 0], size))
    return int(np.argmax(np.fft.irfft(spectrum, size)[: len(whole)]))


def settled(recording: Recording, seconds: float = 3.0) -> Samples:
    """What was recorded up to this long after now."""
    time.sleep(seconds)
    return recording.stop()
