"""Music settings whatever they are written in: told apart by content, refused, and settled."""

import contextlib
import unicodedata
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.setting import (
    MAX_BYTES,
    MAX_LINE,
    MAX_TRACKS,
    MAX_WARNINGS,
    SettingFault,
    parse_setting,
    read_setting,
    settled,
)

FOLDER = PurePosixPath("/music")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.m3u", "#EXTM3U\none.wav\n"),
        (
            "xspf.m3u8",
            '<playlist xmlns="http://xspf.org/ns/0/"><trackList>\
<track><location>one.wav</location></track></trackList></playlist>',
        ),
        ("pls.m3u", "\n[Playlist]\nFile1=one.wav\n"),
        ("m3u.xspf", "one.wav\n"),
        ("no ending", "\ufeffone.wav"),
    ],
)
def test_the_kind_is_told_by_what_is_in_the_file(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    setting, warnings = read_setting(tmp_path / name)
    assert warnings == ()
    assert setting.tracks == (Track(str(tmp_path / "one.wav"), "one", "", None),)
    assert setting.title == Path(name).stem
    assert setting.file == str(tmp_path / name)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "names no track"),
        (b"#EXTM3U\n# nothing\n", "names no track"),
        (b"[playlist]\nNumberOfEntries=0\n", "names no track"),
        (b"a.wav\n\x00\n", "line 2: holds binary data, not text"),
        (b"a.wav\n" + b"x" * (MAX_LINE + 1), f"line 2: is longer than {MAX_LINE} characters"),
        (b"#" * (MAX_BYTES + 1), "is larger than 4 MB and no playlist"),
        (b"<" * (MAX_BYTES + 1), "is larger than 4 MB and no playlist"),
        (b"<html><body/></html>", "is XML, but no XSPF playlist"),
        (b"<playlist><trackList>", "line 1: is no well-formed XML"),
        (b"a\n" * (MAX_TRACKS + 1), f"names more than {MAX_TRACKS} tracks"),
    ],
)
def test_what_is_no_playlist_is_refused_with_one_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SettingFault) as refused:
        parse_setting(data, FOLDER)
    assert str(refused.value) == reason


def test_a_fault_of_reading_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "evening.m3u8").write_bytes(b"\xff\xfe\0")
    with pytest.raises(SettingFault, match=r"^evening\.m3u8: line 1: holds binary data, not text$"):
        read_setting(tmp_path / "evening.m3u8")
    with pytest.raises(SettingFault, match=r"^gone\.m3u8: cannot be read: No such file"):
        read_setting(tmp_path / "gone.m3u8")


def test_a_name_is_taken_as_it_was_meant_only_where_that_file_is_there(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "é.wav")
    for name in ("literal%20.wav", "with space.wav", decomposed, "ü.wav"):
        (tmp_path / name).touch()
    names = ("literal%20.wav", "with%20space.wav", "é.wav", "%FC.wav", "gone%20.wav")
    tracks = tuple(Track(str(tmp_path / name), "", "", None) for name in names)
    found = settled(MusicSetting("S", tracks), lambda file: Path(file).exists())
    assert [Path(t.file).name for t in found.tracks] == [
        "literal%20.wav",
        "with space.wav",
        decomposed,
        "ü.wav",
        "gone%20.wav",
    ]


def test_a_flood_of_warnings_is_cut_and_counted() -> None:
    data = b"a.wav\n" + b"http://h/x\n" * (MAX_WARNINGS + 7)
    warnings = parse_setting(data, FOLDER)[1]
    assert len(warnings) == MAX_WARNINGS + 1
    assert warnings[-1] == "and 7 more of this kind"


@given(st.binary(max_size=400))
def test_any_bytes_give_a_setting_or_the_named_fault(data: bytes) -> None:
    with contextlib.suppress(SettingFault):
        assert parse_setting(data, FOLDER)[0].tracks


_LINES = st.sampled_from(
    [
        *("#EXTM3U", "#EXTINF:", "#EXTINF:1e9,x", "#EXTGRP:", "#PLAYLIST:", "#KAPROOM-HOLD:1"),
        *("file://[", "a", "\x85", "#", "[playlist]", "File1=x", "File1=", "Length1=?", "<"),
        *(
            '<playlist xmlns="http://xspf.org/ns/0/">',
            "<trackList><track>",
            "<location>x</location>",
        ),
        *("</track></trackList>", "</playlist>", '<?xml version="1.0" encoding="hex"?>'),
    ]
)


@given(st.lists(st.one_of(_LINES, st.text(max_size=12)), max_size=12))
def test_any_lines_give_a_setting_or_the_named_fault(lines: list[str]) -> None:
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    with contextlib.suppress(SettingFault):
        assert parse_setting(data, FOLDER)[0].tracks
