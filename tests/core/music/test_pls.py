"""PLS, as players and stations write it."""

from pathlib import PurePosixPath

from kaproom.core.music.music import Track
from kaproom.core.music.setting import parse_setting


def test_entries_are_taken_in_the_order_of_their_numbers() -> None:
    text = (
        "; made elsewhere\n[playlist]\nNumberOfEntries=5\n"
        "file10=file:///far/b%20c.ogg\nTitle10=Last\nLength10=-1\n"
        "File2=sub\\a.wav\nTitle2= Wide = water \nLength2=61.5\n"
        "File3=http://host:8000/live\nTitle3=Radio\n"
        "File4=C:\\Music\\d.wav\nLength4=soon\n"
        "Title7=no file\nVersion=2\n"
    )
    setting, warnings = parse_setting(text.encode(), PurePosixPath("/music"), "/music/day.pls")
    assert setting.title == "day"
    assert setting.tracks == (
        Track("/music/sub/a.wav", "Wide = water", "", 61_500),
        Track("C:\\Music\\d.wav", "d", "", None),
        Track("/far/b c.ogg", "Last", "", None),
    )
    assert warnings == (
        "line 10: names something on a network; only files are played",
        "line 13: the length is no number; taken as unknown",
    )


def test_an_old_encoding_is_read_and_named() -> None:
    setting, warnings = parse_setting(b"[playlist]\nFile1=\xfc.wav\n", PurePosixPath("/music"))
    assert setting.tracks[0].file == "/music/ü.wav"
    assert len(warnings) == 1
