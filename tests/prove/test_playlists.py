"""Broken playlists: every deed ends well, and what the kind counts where something goes wrong."""

from pathlib import Path, PurePath
from random import Random

import pytest

from kaproom.core.music.music import MusicSetting
from kaproom.core.music.setting import SettingFault, parse_setting
from tools.prove.playlists import DEEDS, READERS, Broken, Reader, faults_of, read_broken
from tools.prove.trial import Trial

WHOLE = Broken("whole", ".m3u8", b"a.flac\nb.flac\n", ("a.flac", "b.flac"))


def test_every_deed_ends_well_for_every_reader(tmp_path: Path) -> None:
    rng = Random(3)
    lists = [deed(rng, suffix) for deed in DEEDS for suffix in READERS for _ in range(5)]
    assert list(read_broken(lists, READERS, tmp_path / "log")) == [Trial()] * len(lists)


def read_less(data: bytes, folder: PurePath, file: str) -> tuple[MusicSetting, tuple[str, ...]]:
    return parse_setting(data.replace(b"b.flac", b"#"), folder, file)


def read_badly(data: bytes, folder: PurePath, file: str) -> tuple[MusicSetting, tuple[str, ...]]:
    raise KeyError(file)


def refuse(data: bytes, folder: PurePath, file: str) -> tuple[MusicSetting, tuple[str, ...]]:
    raise SettingFault("is not liked")


def take_much(data: bytes, folder: PurePath, file: str) -> tuple[MusicSetting, tuple[str, ...]]:
    assert len(bytearray(b"x" * 1024) * (300 * 1024))
    return parse_setting(data, folder, file)


@pytest.mark.parametrize(
    ("reader", "fault"),
    [
        (read_less, "whole.m3u8: 1 tracks were read, not the 2 that are whole"),
        (read_badly, "whole.m3u8: KeyError came out"),
        (refuse, "whole.m3u8: was refused: is not liked"),
        (take_much, "whole.m3u8: took "),
    ],
)
def test_a_reader_that_does_wrong_fails(tmp_path: Path, reader: Reader, fault: str) -> None:
    (trial,) = read_broken([WHOLE], {".m3u8": reader}, tmp_path / "log")
    assert trial.failed.startswith(fault)


def test_a_reader_that_does_right_does_not() -> None:
    assert faults_of(WHOLE, READERS) == []
