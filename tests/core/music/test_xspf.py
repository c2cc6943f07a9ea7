"""XSPF from strangers and for others: bounded, without entities, and the way there and back."""

import xml.etree.ElementTree as ET
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.setting import SettingFault, parse_setting, write_xspf
from kaproom.core.music.xspf import APPLICATION, NAMESPACE
from tests.support.music import SETTINGS

FOLDER = PurePosixPath("/music")
NS = {"x": NAMESPACE, "k": APPLICATION}


def read(body: str, head: str = "") -> tuple[MusicSetting, tuple[str, ...]]:
    text = f'{head}<playlist version="1" xmlns="{NAMESPACE}">{body}</playlist>'
    return parse_setting(text.encode(), FOLDER, "/music/day.xspf")


def tracks(*bodies: str) -> str:
    return "<trackList>" + "".join(f"<track>{body}</track>" for body in bodies) + "</trackList>"


def test_a_playlist_of_another_program_is_read() -> None:
    setting, warnings = read(
        "\n <title>\n  Slow day\n </title>\n"
        + tracks(
            "<location>sub/a%20b.flac</location><title>Wide &amp; low</title>"
            "<creator>Q. V.</creator><duration>61500</duration><trackNum>7</trackNum>",
            "<location>https://host/x</location><location>file:///far/c.ogg</location>"
            "<annotation>first\nsecond</annotation><trackNum>2</trackNum><album>Days</album>",
            "<location>http://host/y</location>",
            "<title>nothing</title>",
        )
        + '<extension application="http://other"><x xmlns="urn:other">1</x></extension>'
    )
    assert setting == MusicSetting(
        "Slow day",
        (
            Track("/music/sub/a b.flac", "Wide & low", "", 61_500, artist="Q. V."),
            Track("/far/c.ogg", "c", "", None, notes="first\nsecond"),
        ),
        "/music/day.xspf",
    )
    assert warnings == (
        "line 6: names something on a network; only files are played",
        "line 6: a track names no file",
        "kaproom does not keep: album, extension",
    )


def test_locations_are_relative_to_the_nearest_base() -> None:
    setting, warnings = parse_setting(
        (
            f'<playlist xmlns="{NAMESPACE}" xml:base="file:///far/list/"><trackList>'
            "<track><location>a.wav</location></track>"
            '<track xml:base="../near/"><location>b.wav</location></track>'
            '<track xml:base="http://host/"><location>c.wav</location></track>'
            "</trackList></playlist>"
        ).encode(),
        FOLDER,
    )
    assert [t.file for t in setting.tracks] == ["/far/list/a.wav", "/far/near/b.wav"]
    assert len(warnings) == 1


BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE playlist [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize(
    "head",
    [
        BILLION_LAUGHS,
        '<!DOCTYPE playlist SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE playlist [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_a_document_type_is_refused_before_anything_is_expanded(head: str) -> None:
    with pytest.raises(SettingFault) as refused:
        read("<title>&i;&x;</title>" + tracks("<location>a.wav</location>"), head)
    assert str(refused.value) == (
        "line 1: declares a document type, which no playlist needs; not read"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<playlist>" + "<a>" * 100_000, "line 1: is nested deeper than a playlist is"),
        ("<playlist>\n&none;</playlist>", "line 2: is no well-formed XML"),
        (
            '<?xml version="1.0" encoding="hex"?><playlist/>',
            "is in an encoding that cannot be read",
        ),
        ("<rss/>", "is XML, but no XSPF playlist"),
        ('<playlist xmlns="urn:other"/>', "is XML, but no XSPF playlist"),
        ("<playlist><trackList/></playlist>", "names no track"),
    ],
)
def test_what_is_none_is_refused_in_a_few_words(text: str, reason: str) -> None:
    with pytest.raises(SettingFault) as refused:
        parse_setting(text.encode(), FOLDER)
    assert str(refused.value) == reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252"])
def test_encodings_that_are_declared_are_read(encoding: str) -> None:
    named = encoding.removesuffix("-sig")
    named = "windows-1252" if named == "cp1252" else named
    text = f'<?xml version="1.0" encoding="{named}"?><playlist><title>Ö</title>'
    text += tracks("<location>ö.wav</location>") + "</playlist>"
    setting, warnings = parse_setting(text.encode(encoding), FOLDER)
    assert (setting.title, setting.tracks[0].file) == ("Ö", "/music/ö.wav")
    assert warnings == ()


@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="UTF-8"?>'])
def test_an_encoding_that_is_not_as_declared_is_read_and_named(head: str) -> None:
    text = f"{head}<playlist>" + tracks("<location>ö.wav</location>") + "</playlist>"
    setting, warnings = parse_setting(text.encode("latin-1"), FOLDER)
    assert setting.tracks[0].file == "/music/ö.wav"
    assert warnings == ("line 1: is not UTF-8; the file was read as Windows-1252",)


def test_a_bad_extra_is_left_out_and_named_with_its_line() -> None:
    extension = f'<extension application="{APPLICATION}" xmlns:k="{APPLICATION}">'
    setting, warnings = read(
        f"\n{extension}<k:next>long</k:next></extension>\n"
        + tracks(
            f"<location>a.wav</location>{extension}"
            "<k:hold>\n1-2 ms</k:hold>\n<k:gain>loud</k:gain><k:colour>red</k:colour></extension>"
        )
    )
    assert setting.next_ms == MusicSetting("", ()).next_ms
    assert setting.tracks[0].hold is not None
    assert warnings == (
        "line 2: the crossfade of a skip is 0 to 600000 ms; left out",
        "line 5: a gain is -60.0 to 20.0 dB; left out",
        "line 5: colour is not known to this kaproom",
    )


@given(SETTINGS)
def test_what_is_written_is_read_again_by_us(setting: MusicSetting) -> None:
    for folder in (FOLDER, PurePosixPath("/music/deeper"), None):
        text = write_xspf(setting, folder)
        assert parse_setting(text.encode(), folder or FOLDER, setting.file) == (setting, ())


@given(SETTINGS)
def test_what_is_written_is_xspf_to_others(setting: MusicSetting) -> None:
    """By another parser: what the specification asks for, in the places it asks for."""
    root = ET.fromstring(write_xspf(setting, FOLDER).encode())  # noqa: S314 - our own text
    assert root.tag == f"{{{NAMESPACE}}}playlist"
    assert root.get("version") == "1"
    (track_list,) = root.findall("x:trackList", NS)
    assert {child.tag for child in track_list} <= {f"{{{NAMESPACE}}}track"}
    assert len(track_list) == len(setting.tracks)
    for extension in root.iter(f"{{{NAMESPACE}}}extension"):
        assert extension.get("application") == APPLICATION
        assert all(child.tag.startswith(f"{{{APPLICATION}}}") for child in extension)
    for track in track_list:
        assert len(track.findall("x:location", NS)) == 1
        assert len(track.findall("x:title", NS)) <= 1
        assert all((d.text or "").isdigit() for d in track.findall("x:duration", NS))


def test_another_player_finds_the_files(tmp_path: Path) -> None:
    """Written to a disk and followed as RFC 3986 says, without any of our reading."""
    names = ("a.wav", "with space & more.wav", "100%20 %.wav", "#1?.wav", "é.wav", "a:b.wav")
    for name in names:
        (tmp_path / "sub").mkdir(exist_ok=True)
        (tmp_path / "sub" / name).touch()
    far = tmp_path / "far.wav"
    far.touch()
    files = [str(tmp_path / "sub" / name) for name in names] + [str(far)]
    setting = MusicSetting("S", tuple(Track(file, "T", "", None) for file in files))
    playlist = tmp_path / "sub" / "day.xspf"
    playlist.write_text(write_xspf(setting, tmp_path / "sub"), encoding="utf-8")
    tree = ET.parse(playlist)  # noqa: S314 - our own text
    found = [
        unquote(urlsplit(urljoin(playlist.as_uri(), element.text or "")).path)
        for element in tree.iter(f"{{{NAMESPACE}}}location")
    ]
    assert found == files
    assert all(Path(file).exists() for file in found)
