"""M3U8: what is tolerated, what is left out and named, and the way there and back."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Track, Transition
from kaproom.core.music.playlist_text import MAX_LINE
from kaproom.core.music.setting import SettingFault, foreign_lines, parse_setting, write_setting
from tests.support.music import SETTINGS

FOLDER = PurePosixPath("/music")
HASH = "0123456789abcdef" * 4


def read(text: str) -> tuple[MusicSetting, tuple[str, ...]]:
    return parse_setting(text.encode(), FOLDER, "/music/evening.m3u8")


def test_phase_holds_until_the_next_and_the_rest_belongs_to_one_track() -> None:
    setting, warnings = read(
        "#EXTM3U\n#PLAYLIST: Slow day \n"
        "#EXTGRP:Onset\n#EXTINF:12.5,First, with a comma\n#KAPROOM-INTENSITY:3\na.flac\n"
        "sub/b.flac\n"
        "#EXTGRP:Journey\n#EXTINF:-1 tvg-id=x,Third\n#EXTART:Q. V.\n/elsewhere/c.flac\n"
    )
    assert warnings == ()
    assert setting == MusicSetting(
        "Slow day",
        (
            Track("/music/a.flac", "First, with a comma", "Onset", 12_500, 3),
            Track("/music/sub/b.flac", "b", "Onset", None),
            Track("/elsewhere/c.flac", "Third", "Journey", None, artist="Q. V."),
        ),
        "/music/evening.m3u8",
    )
    assert setting.phases == ("Onset", "Journey")


def test_all_that_a_setting_holds_stands_in_comments_a_person_can_read() -> None:
    setting = MusicSetting(
        "Slow day",
        (
            Track(
                "/music/a.flac",
                "Tide",
                "Onset",
                300_000,
                2,
                "Q. V.",
                Transition(Handover.SILENCE, 9000),
                HoldSpan(12_000, 48_500),
                -15,
                "low at first\n  then wide",
                grounding=True,
                content_hash=HASH,
                evening_tenth_db=-61,
            ),
        ),
        transition=Transition(Handover.GAPLESS, 0),
        next_ms=6000,
        target_lufs=-20,
    )
    assert write_setting(setting, FOLDER).splitlines() == [
        "#EXTM3U",
        "#PLAYLIST:Slow day",
        "#KAPROOM-SETTING-TRANSITION:gapless 0 ms",
        "#KAPROOM-SETTING-NEXT:6000 ms",
        "#KAPROOM-SETTING-TARGET:-20 LUFS",
        "",
        "#EXTGRP:Onset",
        "#EXTINF:300,Tide",
        "#EXTART:Q. V.",
        "#KAPROOM-INTENSITY:2",
        "#KAPROOM-TRANSITION:silence 9000 ms",
        "#KAPROOM-HOLD:12000-48500 ms",
        "#KAPROOM-GAIN:-1.5 dB",
        "#KAPROOM-GROUNDING",
        f"#KAPROOM-SHA256:{HASH}",
        "#KAPROOM-NOTES:low at first",
        "#KAPROOM-NOTES:\\u0020\\u0020then wide",
        "a.flac",
    ]


@given(SETTINGS)
def test_what_is_written_is_read_again(setting: MusicSetting) -> None:
    for folder in (FOLDER, PurePosixPath("/music/deeper"), None):
        text = write_setting(setting, folder)
        where = folder or FOLDER
        assert parse_setting(text.encode(), where, setting.file) == (setting, ())


_WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=9)


@given(SETTINGS, st.lists(st.tuples(_WORDS, st.integers(1, 40)), max_size=6))
def test_comments_of_others_survive_any_number_of_saves(
    setting: MusicSetting, added: list[tuple[str, int]]
) -> None:
    comments = [f"#X{word}".rstrip() for word, _ in added]
    lines = write_setting(setting, FOLDER).split("\n")
    for comment, (_, place) in zip(comments, added, strict=True):
        lines.insert(min(place, len(lines)), comment)
    before = "\n".join(lines).encode()
    once, _ = parse_setting(before, FOLDER, setting.file)
    kept = foreign_lines(before, FOLDER)
    after = write_setting(once, FOLDER, kept)
    assert once == setting
    assert parse_setting(after.encode(), FOLDER, setting.file)[0] == setting
    assert foreign_lines(after.encode(), FOLDER) == kept
    found = [line for line in after.split("\n") if line.startswith("#X")]
    assert sorted(found) == sorted(comments)


def test_comments_stay_where_they_were() -> None:
    text = (
        "#EXTM3U\n#PLAYLIST:S\n# mine\n#KAPROOM-SETTING-NEXT:8000 ms\n"
        "#EXTINF:-1,A\n#EXTVLCOPT:start-time=3\na.wav\n"
        "#KAPROOM-COLOUR:red\n#EXTINF:-1,A\na.wav\n# the end\n"
    )
    setting, warnings = read(text)
    assert warnings == ("line 8: #KAPROOM-COLOUR is not known to this kaproom; kept as it is",)
    written = write_setting(setting, FOLDER, foreign_lines(text.encode(), FOLDER)).splitlines()
    assert written.index("# mine") < written.index("#EXTINF:-1,A")
    first, second = (i for i, line in enumerate(written) if line == "a.wav")
    assert written[first - 1] == "#EXTVLCOPT:start-time=3"
    assert written[second - 1] == "#KAPROOM-COLOUR:red"
    assert written[-1] == "# the end"


def test_byte_order_mark_line_ends_comments_and_blank_lines_are_tolerated() -> None:
    data = "\ufeff#EXTM3U\r\n\r\n# a remark\r\n  #EXTGRP: Return \r\n\r\na.wav\rb.wav".encode()
    setting, warnings = parse_setting(data, FOLDER)
    assert [t.file for t in setting.tracks] == ["/music/a.wav", "/music/b.wav"]
    assert {t.phase for t in setting.tracks} == {"Return"}
    assert warnings == ()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"#EXTM3U\r\nb\xfcnde\x96.wav\r\n", "b\xfcnde\u2013.wav"),
        (b"# old\n\x81\xe9.wav", "\x81\xe9.wav"),
    ],
)
def test_old_encodings_are_read_and_named(data: bytes, name: str) -> None:
    setting, warnings = parse_setting(data, FOLDER)
    assert setting.tracks[0].file == f"/music/{name}"
    assert warnings == ("line 2: is not UTF-8; the file was read as Windows-1252",)


def test_title_falls_back_to_the_name_of_the_file() -> None:
    assert read("a.wav\n")[0].title == "evening"


def test_streams_are_left_out_with_a_warning_and_take_their_words_with_them() -> None:
    setting, warnings = read("#EXTINF:9,Radio\nhttp://host/x.mp3\nc.wav\n")
    assert setting.tracks == (Track("/music/c.wav", "c", "", None),)
    assert warnings == ("line 2: names something on a network; only files are played",)


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        ("#EXTINF:soon,T", "the length is no number; taken as unknown"),
        ("#EXTINF:99999999,T", "the length is longer than a week; taken as unknown"),
        ("#KAPROOM-INTENSITY:11", "the intensity is no number from 0 to 10; left out"),
        ("#KAPROOM-INTENSITY:\u0663", "the intensity is no number from 0 to 10; left out"),
        (
            "#KAPROOM-TRANSITION:cut",
            "a transition is crossfade, gapless or silence and 0 to 600000 ms; left out",
        ),
        (
            "#KAPROOM-TRANSITION:gapless 8 s",
            "a transition is crossfade, gapless or silence and 0 to 600000 ms; left out",
        ),
        ("#KAPROOM-HOLD:9000-8000 ms", "a hold goes from one to a later place in ms; left out"),
        ("#KAPROOM-GAIN:+20.1 dB", "a gain is -60.0 to 20.0 dB; left out"),
        ("#KAPROOM-GROUNDING:perhaps", "grounding takes no value; left out"),
        ("#KAPROOM-SHA256:beef", "a SHA-256 has 64 hexadecimal digits; left out"),
        ("#KAPROOM-SETTING-NEXT:-1 ms", "the crossfade of a skip is 0 to 600000 ms; left out"),
        ("#KAPROOM-SETTING-TARGET:3 LUFS", "the target is -70 to 0 LUFS; left out"),
    ],
)
def test_what_makes_no_sense_is_left_out_and_named_with_its_line(line: str, warning: str) -> None:
    setting, warnings = read(f"#EXTM3U\n{line}\na.wav\n")
    assert warnings == (f"line 2: {warning}",)
    title = "T" if line.startswith("#EXTINF") else "a"
    assert setting == MusicSetting(
        "evening", (Track("/music/a.wav", title, "", None),), "/music/evening.m3u8"
    )


def test_an_empty_setting_of_ones_own_is_kept_and_read_again() -> None:
    setting = MusicSetting("To come", (), "/music/evening.m3u8", next_ms=3000)
    assert read(write_setting(setting)) == (setting, ())


@pytest.mark.parametrize(
    "bad",
    [
        Track("/music/a.wav", "A", "", None, intensity=99),
        Track("/music/a.wav", "A", "", None, gain_tenth_db=-601),
        Track("/music/a.wav", "A", "", None, hold=HoldSpan(5, 5)),
        Track("", "A", "", None),
        Track("/music/a.wav", "A", "", None, notes="x" * (MAX_LINE + 1)),
    ],
)
def test_what_could_not_be_read_again_is_not_written(bad: Track) -> None:
    with pytest.raises(SettingFault):
        write_setting(MusicSetting("S", (bad,)), FOLDER)


def test_a_word_that_is_not_known_is_told_on_one_line() -> None:
    _, warnings = read("#EXTM3U\n#KAPROOM-A\x0c\x1dB:1\nx.flac\n")
    assert warnings == ("line 2: #KAPROOM-A B is not known to this kaproom; kept as it is",)
