"""An album cut into files: decoded each by itself and joined, it has no seam."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.audio.decoding import decode, melody
from tests.audio.sounds import Samples, convert, level_db, write

RATE = 44_100
WHOLE, CUT = 882_123, 400_321
WINDOW = 256
PITCH_HZ = 1500.0
"""High enough that a shift by one sample is an error of -13 dB."""


def cut_in_two(tmp_path: Path, name: str, *options: str) -> tuple[Samples, Samples, Samples]:
    """What was recorded, it decoded in one file, and in two that were joined."""
    recorded = melody(WHOLE, RATE, pitch_hz=PITCH_HZ)
    decoded: list[Samples] = []
    for begin, end in ((0, WHOLE), (0, CUT), (CUT, WHOLE)):
        wave = write(tmp_path / "part.wav", recorded[begin:end], RATE, subtype="PCM_16")
        heard = decode(convert(wave, tmp_path / f"{begin}-{end}-{name}", *options))
        assert len(heard) == end - begin
        decoded.append(heard)
    return recorded, decoded[0], np.concatenate(decoded[1:])


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.flac", []),
        ("a.wav", []),
        ("a.aiff", []),
        ("a.m4a", ["-c:a", "alac"]),
        ("a.wv", []),
    ],
)
def test_lossless_parts_join_to_the_very_samples(
    tmp_path: Path, name: str, options: list[str]
) -> None:
    recorded, whole, joined = cut_in_two(tmp_path, name, *options)
    assert np.array_equal(joined, whole)
    assert np.abs(joined - recorded).max() <= 2**-15


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.mp3", ["-b:a", "256k"]),
        ("a.mp3", ["-q:a", "2"]),
        ("a.ogg", ["-c:a", "libvorbis", "-q:a", "7"]),
        ("a.m4a", ["-c:a", "aac", "-b:a", "256k"]),
        ("fast.m4a", ["-c:a", "aac", "-b:a", "256k", "-movflags", "+faststart"]),
    ],
)
def test_lossy_parts_join_without_a_seam(tmp_path: Path, name: str, options: list[str]) -> None:
    recorded, whole, joined = cut_in_two(tmp_path, name, *options)
    error = joined - recorded
    at_joint = worst_window_db(error[CUT - 2048 : CUT + 2048])
    # An encoder begins every file less well; that is no seam of the joining.
    in_the_middle = worst_window_db(error[RATE : CUT - RATE])
    at_a_beginning = worst_window_db((whole - recorded)[:4096])
    assert at_joint <= max(in_the_middle, at_a_beginning) + 6
    assert level_db(error[RATE:-RATE]) < -45


def test_opus_parts_join_without_a_seam(tmp_path: Path) -> None:
    rate = 48_000
    recorded = melody(10 * rate + 77, rate, pitch_hz=PITCH_HZ)
    cut = 4 * rate + 1234
    parts: list[Samples] = []
    for begin, end in pairwise((0, cut, len(recorded))):
        wave = write(tmp_path / "part.wav", recorded[begin:end], rate, subtype="PCM_16")
        parts.append(decode(convert(wave, tmp_path / f"{begin}.opus", "-b:a", "256k")))
        assert len(parts[-1]) == end - begin
    error = np.concatenate(parts) - recorded
    at_joint = worst_window_db(error[cut - 2048 : cut + 2048])
    in_the_middle = worst_window_db(error[rate : cut - rate])
    at_an_end = max(worst_window_db(error[:4096]), worst_window_db(error[-4096:]))
    assert at_joint <= max(in_the_middle, at_an_end) + 6


@pytest.mark.parametrize(
    ("name", "options", "before", "after"),
    [
        ("a.aac", ["-c:a", "aac"], 1024, 1024),
        ("a.mp3", ["-write_xing", "0"], 1105, 1152 + 529),
        ("a.mka", ["-c:a", "aac"], 1024, 1024),
    ],
)
def test_where_nothing_tells_what_was_added_nothing_is_lost(
    tmp_path: Path, name: str, options: list[str], before: int, after: int
) -> None:
    recorded = melody(3 * RATE, RATE, pitch_hz=PITCH_HZ)
    wave = write(tmp_path / "w.wav", recorded, RATE, subtype="PCM_16")
    heard = decode(convert(wave, tmp_path / name, *options, "-b:a", "256k"))
    assert before <= len(heard) - len(recorded) <= before + after
    shifted = heard[before : before + len(recorded)]
    assert level_db((shifted - recorded)[RATE:-RATE]) < -45


def worst_window_db(error: Samples) -> float:
    whole = error[: len(error) // WINDOW * WINDOW]
    return max(level_db(window) for window in np.split(whole, len(whole) // WINDOW))
