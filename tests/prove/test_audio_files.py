"""Broken audio files: each deed once, and what the kind counts where something goes wrong."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
import pytest
import soundfile

from kaproom.audio.engine import Engine
from kaproom.audio.frames import Block
from tools.prove import in_turn as turns
from tools.prove.audio_faults import DEEDS, Must
from tools.prove.audio_files import Broken, faults_of, play_broken
from tools.prove.audio_seeds import Seed, make_seeds, melody
from tools.prove.in_turn import in_turn
from tools.prove.trial import Trial


@pytest.fixture(scope="module")
def seeds() -> tuple[Seed, ...]:
    return make_seeds()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.wav"
    soundfile.write(path, melody(48_000, 2, 4.0), 48_000)
    return path


@pytest.fixture
def whole(tmp_path: Path, seeds: tuple[Seed, ...]) -> Path:
    path = tmp_path / "whole.flac"
    path.write_bytes(next(seed.content for seed in seeds if seed.suffix == ".flac"))
    return path


def test_every_whole_seed_plays(tmp_path: Path, seeds: tuple[Seed, ...], good: Path) -> None:
    files: list[Broken] = []
    for number, seed in enumerate(seeds):
        path = tmp_path / f"{number}{seed.suffix}"
        path.write_bytes(seed.content)
        files.append(Broken(str(path), Must.PLAY, 700))
    assert list(play_broken(files, good, tmp_path / "log")) == [Trial()] * len(seeds)


def test_every_deed_ends_well(tmp_path: Path, seeds: tuple[Seed, ...], good: Path) -> None:
    files: list[Broken] = []
    for number, deed in enumerate(dict.fromkeys(DEEDS)):
        faulty = deed(Random(number), seeds)
        path = tmp_path / f"{number}{faulty.suffix}"
        path.write_bytes(faulty.content)
        files.append(Broken(str(path), faulty.must, 700))
    assert list(play_broken(files, good, tmp_path / "log")) == [Trial()] * len(files)


def test_what_must_play_and_does_not_fails(tmp_path: Path, good: Path) -> None:
    path = tmp_path / "empty.flac"
    path.touch()
    assert faults_of(Broken(str(path), Must.PLAY, 0), str(good)) == ["was not played: is empty"]


def test_what_must_be_named_and_plays_fails(whole: Path, good: Path) -> None:
    named = Broken(str(whole), Must.BE_NAMED, 0)
    assert faults_of(named, str(good)) == ["was not named as unplayable"]


def test_a_good_track_that_does_not_follow_fails(whole: Path, tmp_path: Path) -> None:
    faults = faults_of(Broken(str(whole), Must.PLAY, 0), str(tmp_path / "gone.wav"))
    assert faults == ["the good track did not follow"]


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda block: block + np.float32(np.nan), "something sounded that is no number"),
        (lambda block: block + np.float32(1.01), "something sounded beyond full scale"),
    ],
)
def test_a_sound_that_may_not_leave_the_engine_fails(
    whole: Path,
    good: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Block], Block],
    fault: str,
) -> None:
    render = Engine.render
    monkeypatch.setattr(Engine, "render", lambda self, frames: spoil(render(self, frames)))
    assert fault in faults_of(Broken(str(whole), Must.PLAY, 0), str(good))


def end_the_process(item: str) -> list[str]:
    if item == "dies":
        os.abort()
    if item == "raises":
        raise ValueError(item)
    if item == "hangs":
        time.sleep(60)
    if item == "prints":
        os.write(2, b"Traceback (most recent call last):\n")
    return []


def test_whatever_ends_or_hangs_the_process_is_counted_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "SILENT_S", 8.0)
    items = ["well", "dies", "well", "raises", "hangs", "prints", "well"]
    told = list(in_turn(end_the_process, items, tmp_path / "log"))
    assert [item for item, _ in told] == items
    faults = [faults for _, faults in told]
    assert [bool(f) for f in faults] == [False, True, False, True, True, True, False]
    assert faults[1][0] == "the process ended with -6"
    assert faults[3] == ["the process ended with 1", "ValueError: raises"]
    assert faults[4] == ["nothing came for 8 s"]
    assert faults[5] == ["an error was printed, not told"]
