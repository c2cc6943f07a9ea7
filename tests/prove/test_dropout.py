"""The kind that listens for gaps hears them: in made-up sound, and of an engine at a stop."""

import os
import signal
import threading
from pathlib import Path
from random import Random

import numpy as np
import pytest

from tests.support.pulse import PrivatePulse
from tools.prove import dropout
from tools.prove.dropout import Stretch, playing
from tools.prove.listening import Ear, Heard
from tools.prove.trial import Skipped

pytestmark = pytest.mark.long


@pytest.fixture
def ear(private_pulse: PrivatePulse) -> Ear:
    """An ear that is handed its sound; nothing is played on the server meanwhile."""
    listening = Ear(private_pulse)
    listening.close()
    return listening


def _sound(*parts: tuple[int, float]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    return np.concatenate([np.full((n, 2), level, np.float32) for n, level in parts])


def test_a_gap_is_counted_with_its_frames_however_the_sound_is_cut(ear: Ear) -> None:
    sound = _sound((500, 0.0), (1000, 0.1), (47, 0.0), (100, 0.1), (480, 0.0), (300, -0.1))
    for begin in range(0, len(sound), 77):
        ear.take(sound[begin : begin + 77])
    assert ear.heard == Heard(len(sound) - 500, 1, 480, 480)


def test_a_silence_that_lasts_is_counted_when_it_ends(ear: Ear) -> None:
    ear.take(_sound((100, 0.1), (200, 0.0)))
    assert ear.heard.gaps == 0
    ear.take(_sound((200, 0.0)))
    ear.take(_sound((10, 0.1)))
    assert (ear.heard.gaps, ear.heard.gap_frames) == (1, 400)


def test_a_stretch_is_whole_only_with_sound_and_without_a_miss() -> None:
    assert Stretch(Heard(480_000), 0, 0.0, 1).whole
    assert not Stretch(Heard(0), 0, 0.0, None).whole
    assert not Stretch(Heard(480_000, 1, 50, 50), 0, 0.0, 1).whole
    assert not Stretch(Heard(480_000), 1, 0.0, 1).whole


def test_an_engine_that_stands_still_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dropout, "TRIAL_S", 4.0)
    try:
        with playing(tmp_path, 60, Random(1), busy=False) as concert:
            engine = concert.client.engine_pid
            os.kill(engine, signal.SIGSTOP)
            threading.Timer(2.0, os.kill, (engine, signal.SIGCONT)).start()
            stretch = next(concert.stretches())
    except Skipped as skipped:
        pytest.skip(str(skipped))
    assert not stretch.whole
    assert stretch.heard.gap_frames > 24_000
