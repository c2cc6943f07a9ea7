"""XSPF, the XML playlist of https://xspf.org: read from strangers, and written for other players.

Read without document types, so that no entity of anybody's is ever expanded or fetched. What XSPF
has no word for stands in `extension` elements under `APPLICATION`, which is also their namespace.
"""

import re
from collections.abc import Iterator
from html import escape
from pathlib import PurePath
from urllib.parse import urljoin
from xml.parsers import expat

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.playlist_names import file_of_uri, folder_uri, uri_of_file
from kaproom.core.music.playlist_reading import ON_A_NETWORK, Reading
from kaproom.core.music.playlist_text import MAX_BYTES, SettingFault, plain_line, text_of
from kaproom.core.music.setting_extras import setting_texts, track_texts
from kaproom.core.said_back import said_back
from kaproom.core.wording import say

NAMESPACE = "http://xspf.org/ns/0/"
APPLICATION = "urn:x-kaproom:music-setting"

_MAX_DEPTH = 32
_XML_BASE = "http://www.w3.org/XML/1998/namespace base"
_OPENING = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<", re.ASCII)
_KEPT = {
    "playlist": {"title", "trackList", "extension", "date", "creator", "location", "identifier"},
    "track": {"location", "title", "creator", "annotation", "duration", "extension", "trackNum"},
}
"""The elements that are read, or of no use to a setting of one's own."""


def is_xml(data: bytes) -> bool:
    """Whether the bytes open a document of XML."""
    return _OPENING.match(data) is not None


def read_xspf(data: bytes, folder: PurePath) -> Reading:
    """What an XSPF says, relative to `folder` where it has no base; raises SettingFault."""
    if len(data) > MAX_BYTES:
        raise SettingFault(
            say("is larger than {most_mb} MB and no playlist", most_mb=MAX_BYTES // 1024 // 1024)
        )
    try:
        return _Document(folder).read(data, None)
    except expat.ExpatError as fault:
        text, warnings = text_of(data) if b"\0" not in data else ("", ())
        if not warnings:
            raise SettingFault(_not_well_formed(fault)) from None
    # Not UTF-8 although it says so, or says nothing: the encoding of old programs instead.
    try:
        reading = _Document(folder).read(text.encode(), "utf-8")
    except expat.ExpatError as fault:
        raise SettingFault(_not_well_formed(fault)) from None
    reading.warnings[:0] = warnings
    return reading


def write_xspf(setting: MusicSetting, folder: PurePath | None = None) -> str:
    """The setting as the text of an XSPF; files within `folder` are named relative to it.

    Raises SettingFault for what cannot be read again.
    """
    return "\n".join(_lines(setting, folder)) + "\n"


class _Document:
    """One document going by. Text is gathered for the innermost element that may hold some."""

    def __init__(self, folder: PurePath) -> None:
        self._reading = Reading()
        self._open: list[str] = []
        self._bases = [folder_uri(folder)]
        self._text: list[str] = []
        self._locations: list[tuple[str, str]] = []
        self._track_line = 0
        self._ours = False
        self._not_kept: set[str] = set()

    def read(self, data: bytes, encoding: str | None) -> Reading:
        """The whole document; raises SettingFault and ExpatError."""
        parser = expat.ParserCreate(encoding, " ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        self._parser = parser
        try:
            parser.Parse(data, True)
        except (LookupError, ValueError) as fault:
            raise SettingFault(say("is in an encoding that cannot be read")) from fault
        if self._not_kept:
            names = ", ".join(sorted(self._not_kept))
            self._reading.warnings.append(say("kaproom does not keep: {names}", names=names))
        return self._reading

    def _refuse(self, *_declared: object) -> None:
        raise SettingFault(
            say(
                "line {line}: declares a document type, which no playlist needs; not read",
                line=self._line,
            )
        )

    @property
    def _line(self) -> int:
        return self._parser.CurrentLineNumber

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        if not self._open and (name != "playlist" or namespace not in {NAMESPACE, ""}):
            raise SettingFault(say("is XML, but no XSPF playlist"))
        if len(self._open) > _MAX_DEPTH:
            raise SettingFault(
                say("line {line}: is nested deeper than a playlist is", line=self._line)
            )
        # What lies in a namespace of others is never taken for a word of XSPF.
        self._open.append(name if namespace in {NAMESPACE, "", APPLICATION} else tag)
        self._bases.append(_joined(self._bases[-1], attributes.get(_XML_BASE, "")))
        self._text.clear()
        parent = self._open[-2] if len(self._open) > 1 else ""
        if parent in _KEPT and name not in _KEPT[parent]:
            self._not_kept.add(name)
        match self._open:
            case ["playlist", "trackList", "track"]:
                self._track_line, self._locations = self._line, []
            case [*_, "extension"]:
                self._ours = attributes.get("application") == APPLICATION
                if not self._ours:
                    self._not_kept.add("extension")
            case _:
                pass

    def _end(self, _tag: str) -> None:
        text = "".join(self._text)
        self._text.clear()
        match self._open:
            case ["playlist", "title"]:
                self._reading.title = plain_line(text)
            case ["playlist", "trackList", "track"]:
                self._finish_track()
            case ["playlist", "trackList", "track", name]:
                self._field(name, text)
            case ["playlist", "extension", name] if self._ours:
                self._extra(f"SETTING-{name.upper()}", text)
            case ["playlist", "trackList", "track", "extension", name] if self._ours:
                self._extra(name.upper(), text)
            case _:
                pass
        self._open.pop()
        self._bases.pop()

    def _field(self, name: str, text: str) -> None:
        track = self._reading.track
        match name:
            case "location":
                self._locations.append((text.strip(), self._bases[-1]))
            case "title":
                track["plain_title"] = plain_line(text)
            case "creator":
                track.setdefault("artist", plain_line(text))
            case "annotation":
                track["plain_notes"] = _plain_lines(text)
            case "duration":
                self._duration(text.strip())
            case _:
                pass

    def _duration(self, text: str) -> None:
        if re.fullmatch(r"\d{1,15}", text, re.ASCII):
            self._reading.take_duration(self._line, float(text))
        else:
            self._reading.warn(self._line, say("the length is no number; taken as unknown"))

    def _extra(self, name: str, text: str) -> None:
        if not self._reading.take_extra(self._line, name, text.strip()):
            self._reading.warn(
                self._line, say("{name} is not known to this kaproom", name=said_back(name.lower()))
            )

    def _finish_track(self) -> None:
        files = [file_of_uri(uri, base) for uri, base in self._locations if uri]
        file = next(filter(None, files), None)
        if file is not None:
            self._reading.add(file)
            return
        why = ON_A_NETWORK if files else say("a track names no file")
        self._reading.warn(self._track_line, why)
        self._reading.drop()


def _lines(setting: MusicSetting, folder: PurePath | None) -> Iterator[str]:
    title = plain_line(setting.title)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<playlist version="1" xmlns="{NAMESPACE}" xmlns:kaproom="{APPLICATION}">'
    yield f"  <title>{escape(title)}</title>"
    texts = setting_texts(setting, title or None)
    yield from _extension("  ", [(n.removeprefix("SETTING-"), text) for n, text in texts])
    yield "  <trackList>"
    for track in setting.tracks:
        yield from _track_lines(track, folder)
    yield "  </trackList>"
    yield "</playlist>"


def _track_lines(track: Track, folder: PurePath | None) -> Iterator[str]:
    title, artist = plain_line(track.title), plain_line(track.artist)
    notes = _plain_lines(track.notes)
    yield "    <track>"
    yield f"      <location>{escape(uri_of_file(track.file, folder))}</location>"
    for name, text in (("title", title), ("creator", artist), ("annotation", notes)):
        if text:
            yield f"      <{name}>{escape(text)}</{name}>"
    if track.duration_ms:
        yield f"      <duration>{track.duration_ms}</duration>"
    yield from _extension("      ", track_texts(track, title or None, artist, "", notes))
    yield "    </track>"


def _extension(indent: str, texts: list[tuple[str, str]]) -> Iterator[str]:
    if not texts:
        return
    yield f'{indent}<extension application="{APPLICATION}">'
    for name, text in texts:
        tag = f"kaproom:{name.lower()}"
        yield f"{indent}  <{tag}>{escape(text)}</{tag}>"
    yield f"{indent}</extension>"


def _plain_lines(text: str) -> str:
    return "\n".join(plain_line(line) for line in text.strip().split("\n"))


def _joined(base: str, change: str) -> str:
    try:
        return urljoin(base, change)
    except ValueError:
        return base


def _not_well_formed(fault: expat.ExpatError) -> str:
    return say("line {line}: is no well-formed XML", line=fault.lineno)
