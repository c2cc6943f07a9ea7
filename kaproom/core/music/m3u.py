"""M3U and M3U8, the playlist files that any player opens.

`#PLAYLIST` carries the title, `#EXTGRP` the phase (it holds until the next one), `#EXTINF` length
and title, `#EXTART` the artist, `#KAPROOM-...` the rest (`setting_extras`); all else is a comment
and kept when the file is written again. M3U has no formal standard; the directives are those in
common use, and UTF-8 is what the 8 in M3U8 stands for.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.playlist_names import file_of_name, name_of_file
from kaproom.core.music.playlist_reading import ON_A_NETWORK, Reading
from kaproom.core.music.playlist_text import (
    MAX_BYTES,
    MAX_LINE,
    SettingFault,
    lines_of,
    plain_line,
)
from kaproom.core.music.setting_extras import setting_texts, track_texts
from kaproom.core.said_back import said_back
from kaproom.core.wording import say

_OWN = "#KAPROOM-"
_EXTINF = re.compile(r"\s*(-?\d{1,12}(?:\.\d{1,9})?)([^,]*)(?:,(.*))?", re.DOTALL | re.ASCII)


@dataclass(frozen=True, slots=True)
class ForeignLines:
    """Comments of other programs: before the first track, by file (as often as it comes), after."""

    head: tuple[str, ...] = ()
    tracks: Mapping[str, tuple[tuple[str, ...], ...]] = field(
        default_factory=dict[str, tuple[tuple[str, ...], ...]]
    )
    tail: tuple[str, ...] = ()


class _Foreign:
    """Gathers foreign lines while the file goes by."""

    def __init__(self) -> None:
        self.head: list[str] = []
        self.tracks: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.coming: list[str] = []
        self.in_head = True

    def add(self, text: str) -> None:
        (self.head if self.in_head else self.coming).append(text)

    def name(self, file: str) -> None:
        self.tracks[file].append(tuple(self.coming))
        self.coming, self.in_head = [], False


def read_m3u(text: str, folder: PurePath) -> tuple[Reading, ForeignLines]:
    """What an M3U says, with relative names taken from `folder`, and the lines of others in it."""
    reading, foreign = Reading(), _Foreign()
    for number, line in enumerate(lines_of(text), start=1):
        said = line.strip()
        if said.startswith("#"):
            _directive(reading, foreign, number, said)
        elif said:
            _entry(reading, foreign, number, said, folder)
    by_file = {file: tuple(lines) for file, lines in foreign.tracks.items() if any(lines)}
    return reading, ForeignLines(tuple(foreign.head), by_file, tuple(foreign.coming))


def write_m3u(
    setting: MusicSetting, folder: PurePath | None = None, foreign: ForeignLines | None = None
) -> str:
    """The setting as the text of an M3U8; files within `folder` are named relative to it.

    Raises SettingFault for what the format cannot carry, so that nothing is lost in silence.
    """
    lines = list(_lines(setting, folder, foreign or ForeignLines()))
    if any(len(line) > MAX_LINE for line in lines):
        raise SettingFault(say("a text in it is longer than {most} characters", most=MAX_LINE))
    text = "\n".join(lines) + "\n"
    if len(text.encode()) > MAX_BYTES:
        raise SettingFault(say("is larger than {most_mb} MB", most_mb=MAX_BYTES // 1024 // 1024))
    return text


def _directive(reading: Reading, foreign: _Foreign, number: int, text: str) -> None:
    word, _, rest = text.partition(":")
    word, rest = word.upper(), rest.strip()
    if word == "#EXTM3U":
        return
    if word == "#PLAYLIST":
        reading.title = rest
    elif word.startswith(_OWN):
        if not word.startswith(f"{_OWN}SETTING-"):
            foreign.in_head = False
        if not reading.take_extra(number, word.removeprefix(_OWN), rest):
            reading.warn(
                number,
                say("{word} is not known to this kaproom; kept as it is", word=said_back(word)),
            )
            foreign.add(text)
    elif word in {"#EXTGRP", "#EXTART", "#EXTINF"}:
        foreign.in_head = False
        _track_directive(reading, number, word, rest)
    else:
        foreign.add(text)


def _track_directive(reading: Reading, number: int, word: str, rest: str) -> None:
    if word == "#EXTGRP":
        reading.phase = rest
    elif word == "#EXTART":
        reading.track.setdefault("artist", rest)
    else:
        _length_and_title(reading, number, rest)


def _length_and_title(reading: Reading, number: int, rest: str) -> None:
    found = _EXTINF.fullmatch(rest)
    if found is None:
        reading.warn(number, say("the length is no number; taken as unknown"))
        reading.track["plain_title"] = rest.partition(",")[2].strip()
        return
    reading.track["plain_title"] = (found[3] or "").strip()
    reading.take_duration(number, float(found[1]) * 1000)


def _entry(reading: Reading, foreign: _Foreign, number: int, name: str, folder: PurePath) -> None:
    file = file_of_name(name, folder)
    if file is None:
        reading.warn(number, ON_A_NETWORK)
        reading.drop()
        foreign.coming, foreign.in_head = [], False
        return
    foreign.name(file)
    reading.add(file)


def _lines(setting: MusicSetting, folder: PurePath | None, foreign: ForeignLines) -> Iterator[str]:
    title = plain_line(setting.title)
    yield "#EXTM3U"
    yield f"#PLAYLIST:{title}"
    # A reader puts the file's name where a title is empty.
    yield from _own(setting_texts(setting, title or None))
    yield from foreign.head
    phase, occurrence = "", defaultdict[str, int](int)
    for track in setting.tracks:
        named = plain_line(track.phase)
        if named != phase:
            yield ""
            yield f"#EXTGRP:{named}"
            phase = named
        yield from _track_lines(track, named)
        others = foreign.tracks.get(track.file, ())
        yield from next(iter(others[occurrence[track.file] :]), ())
        occurrence[track.file] += 1
        yield name_of_file(track.file, folder)
    yield from foreign.tail


def _track_lines(track: Track, phase: str) -> Iterator[str]:
    title, artist = plain_line(track.title), plain_line(track.artist)
    yield f"#EXTINF:{_seconds(track.duration_ms)},{title}"
    if artist:
        yield f"#EXTART:{artist}"
    yield from _own(track_texts(track, title or None, artist, phase))


def _own(texts: list[tuple[str, str]]) -> Iterator[str]:
    for name, text in texts:
        yield f"{_OWN}{name}:{text}" if text else f"{_OWN}{name}"


def _seconds(duration_ms: int | None) -> str:
    if duration_ms is None:
        return "-1"
    whole, rest = divmod(duration_ms, 1000)
    return f"{whole}.{rest:03d}" if rest else str(whole)
