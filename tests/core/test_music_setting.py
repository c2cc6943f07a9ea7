"""Music settings: what is tolerated, what is refused, and the way there and back."""

import contextlib
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.music import MusicSetting, Track
from kaproom.core.music_setting import (
    MAX_BYTES,
    MAX_LINE,
    MAX_TRACKS,
    SettingFault,
    parse_setting,
    read_setting,
    write_setting,
)

FOLDER = PurePosixPath("/music")


def read(text: str) -> tuple[MusicSetting, tuple[str, ...]]:
    return parse_setting(text.encode(), FOLDER, "/music/evening.m3u8")


def test_phase_holds_until_the_next_and_the_rest_belongs_to_one_track() -> None:
    setting, warnings = read(
        "#EXTM3U\n#PLAYLIST: Slow day \n"
        "#EXTGRP:Onset\n#EXTINF:12.5,First, with a comma\n#KAPROOM-INTENSITY:3\na.flac\n"
        "sub/b.flac\n"
        "#EXTGRP:Journey\n#EXTINF:-1 tvg-id=x,Third\n/elsewhere/c.flac\n"
    )
    assert warnings == ()
    assert setting == MusicSetting(
        "Slow day",
        (
            Track("/music/a.flac", "First, with a comma", "Onset", 12_500, 3),
            Track("/music/sub/b.flac", "b", "Onset", None),
            Track("/elsewhere/c.flac", "Third", "Journey", None),
        ),
        "/music/evening.m3u8",
    )
    assert setting.phases == ("Onset", "Journey")


def test_byte_order_mark_line_ends_comments_and_blank_lines_are_tolerated() -> None:
    data = "\ufeff#EXTM3U\r\n\r\n# a remark\r\n  #EXTGRP: Return \r\n\r\na.wav\rb.wav".encode()
    setting, warnings = parse_setting(data, FOLDER)
    assert [t.file for t in setting.tracks] == ["/music/a.wav", "/music/b.wav"]
    assert {t.phase for t in setting.tracks} == {"Return"}
    assert warnings == ()


def test_title_falls_back_to_the_name_of_the_file() -> None:
    assert read("a.wav\n")[0].title == "evening"


def test_file_urls_are_paths_and_streams_are_left_out_with_a_warning() -> None:
    setting, warnings = read("file:///far/a%20b.wav\nhttp://host/x.mp3\nc.wav\n")
    assert [t.file for t in setting.tracks] == ["/far/a b.wav", "/music/c.wav"]
    assert warnings == ("line 2: names something on a network; only files are played",)


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("#EXTINF:soon,T\na.wav", "line 1: the length is no number; taken as unknown"),
        ("#EXTINF:99999999,T\na.wav", "line 1: the length is longer than a week; taken as unknown"),
        ("#KAPROOM-INTENSITY:11\na.wav", "line 1: the intensity is no number from 0 to 10"),
    ],
)
def test_a_figure_that_makes_no_sense_is_left_out_and_named(text: str, warning: str) -> None:
    setting, warnings = read(text)
    assert len(warnings) == 1
    assert warnings[0].startswith(warning)
    assert setting.tracks[0].duration_ms is None
    assert setting.tracks[0].intensity is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "names no track"),
        (b"#EXTM3U\n# nothing\n", "names no track"),
        (b"a.wav\r\nb\xff.wav\n", "line 2: is not UTF-8 text"),
        (b"a.wav\n\x00\n", "line 2: holds binary data, not text"),
        (b"a.wav\n" + b"x" * (MAX_LINE + 1), f"line 2: is longer than {MAX_LINE} characters"),
        (b"#" * (MAX_BYTES + 1), "is larger than 4 MB and no playlist"),
        (b"a\n" * (MAX_TRACKS + 1), f"names more than {MAX_TRACKS} tracks"),
    ],
)
def test_what_is_no_playlist_is_refused_with_one_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SettingFault) as refused:
        parse_setting(data, FOLDER)
    assert str(refused.value) == reason


def test_reading_a_file_names_it(tmp_path: Path) -> None:
    playlist = tmp_path / "evening.m3u8"
    playlist.write_text("one.wav\n", encoding="utf-8")
    assert read_setting(playlist)[0].tracks[0].file == str(tmp_path / "one.wav")
    playlist.write_bytes(b"\xff\xfe")
    with pytest.raises(SettingFault, match=r"^evening\.m3u8: line 1: is not UTF-8 text$"):
        read_setting(playlist)
    with pytest.raises(SettingFault, match=r"^gone\.m3u8: cannot be read: No such file"):
        read_setting(tmp_path / "gone.m3u8")


@given(st.binary(max_size=400))
def test_any_bytes_give_a_setting_or_the_named_fault(data: bytes) -> None:
    with contextlib.suppress(SettingFault):
        assert parse_setting(data, FOLDER)[0].tracks


_LINES = st.sampled_from(
    ["#EXTM3U", "#EXTINF:", "#EXTINF:1e9,x", "#EXTGRP:", "#PLAYLIST:", "file://[", "a", "\x85", "#"]
)


@given(st.lists(st.one_of(_LINES, st.text(max_size=12)), max_size=12))
def test_any_lines_give_a_setting_or_the_named_fault(lines: list[str]) -> None:
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    with contextlib.suppress(SettingFault):
        assert parse_setting(data, FOLDER)[0].tracks


_words = st.text(
    st.characters(blacklist_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=12
)
_files = st.lists(
    _words.filter(
        lambda w: "/" not in w and "\\" not in w and ":" not in w and w not in {".", ".."}
    ),
    min_size=1,
    max_size=3,
).map(lambda parts: "/music/" + "/".join(parts))
_tracks = st.builds(
    Track,
    file=_files,
    title=_words,
    phase=st.one_of(st.just(""), _words),
    duration_ms=st.one_of(st.none(), st.integers(1, 10**8)),
    intensity=st.one_of(st.none(), st.integers(0, 10)),
)


@given(st.builds(MusicSetting, _words, st.lists(_tracks, min_size=1, max_size=6).map(tuple)))
def test_what_is_written_is_read_again(setting: MusicSetting) -> None:
    for folder in (FOLDER, None):
        text = write_setting(setting, folder)
        assert parse_setting(text.encode(), FOLDER) == (setting, ())


def test_names_within_the_folder_are_written_relative() -> None:
    setting = MusicSetting("S", (Track("/music/#1.wav", "One", "", None),))
    assert write_setting(setting, FOLDER).splitlines()[-1] == "./#1.wav"


def test_a_line_break_in_a_name_is_refused() -> None:
    setting = MusicSetting("S", (Track("/music/a\nb.wav", "One", "", None),))
    with pytest.raises(SettingFault, match="line break"):
        write_setting(setting, FOLDER)
