"""Figures of a track as they are typed."""

import pytest

from kaproom.core.music.typed_music import (
    read_intensity,
    read_lufs,
    read_place,
    read_seconds,
    read_tenth_db,
)


@pytest.mark.parametrize(("text", "ms"), [("8", 8000), ("8.5 s", 8500), ("8,5", 8500), ("0", 0)])
def test_seconds(text: str, ms: int) -> None:
    assert read_seconds(text) == ms


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("1:20", 80_000),
        ("1:02:03", 3_723_000),
        ("80 s", 80_000),
        ("75:00", 4_500_000),
        ("0:07.5", 7500),
    ],
)
def test_places(text: str, ms: int) -> None:
    assert read_place(text) == ms


@pytest.mark.parametrize(
    ("text", "tenths"), [("-1.5", -15), ("−1,5 dB", -15), ("+2", 20), ("0", 0), ("- 3 db", -30)]
)
def test_gains(text: str, tenths: int) -> None:
    assert read_tenth_db(text) == tenths


@pytest.mark.parametrize(("text", "lufs"), [("-23", -23), ("−18 LUFS", -18), ("20 lufs", -20)])
def test_loudness_is_below_full_scale_with_or_without_a_sign(text: str, lufs: int) -> None:
    assert read_lufs(text) == lufs


def test_intensities() -> None:
    assert [read_intensity(text) for text in ("0", " 10", "11", "-1", "x", "")] == [
        0,
        10,
        None,
        None,
        None,
        None,
    ]


@pytest.mark.parametrize("text", ["", "soon", "1:2", "1:60", "1:75:00", "8 h", "--2", "1.23.4"])
def test_what_is_none_of_it_is_not_read(text: str) -> None:
    assert read_seconds(text) is None
    assert read_place(text) is None
    assert read_tenth_db(text) is None
    assert read_lufs(text) is None
