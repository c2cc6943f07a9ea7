"""Reads and writes a music setting as M3U8, the playlist file that any player opens.

`#PLAYLIST` carries the title, `#EXTGRP` the phase (it holds until the next one), `#EXTINF` length
and title, `#KAPROOM-INTENSITY` the intensity; all else is a comment. Audio files are named here,
never opened: whether they exist and play is for those who open them. M3U has no formal standard;
the directives are those in common use, and UTF-8 is what the 8 in M3U8 stands for.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PureWindowsPath
from urllib.parse import unquote, urlsplit

from kaproom.core.music import MusicSetting, Track

MAX_BYTES = 4 * 1024 * 1024
MAX_LINE = 4096
MAX_TRACKS = 10_000
MAX_DURATION_S = 7 * 24 * 3600
INTENSITIES = range(11)

_LINE_END = re.compile(r"\r\n|\n|\r")
_EXTINF = re.compile(r"\s*(-?\d{1,12}(?:\.\d{1,9})?)([^,]*)(?:,(.*))?", re.DOTALL | re.ASCII)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


class SettingFault(Exception):
    """A music setting cannot be used; the message is one line with the reason and the place."""


@dataclass(slots=True)
class _Reading:
    """What is known so far while the lines go by."""

    folder: PurePath
    title: str = ""
    phase: str = ""
    name: str = ""
    duration_ms: int | None = None
    intensity: int | None = None
    tracks: list[Track] = field(default_factory=list[Track])
    warnings: list[str] = field(default_factory=list[str])

    def warn(self, number: int, text: str) -> None:
        self.warnings.append(f"line {number}: {text}")

    def add(self, file: str) -> None:
        if len(self.tracks) == MAX_TRACKS:
            raise SettingFault(f"names more than {MAX_TRACKS} tracks")
        title = self.name or PurePath(file).stem or file
        self.tracks.append(Track(file, title, self.phase, self.duration_ms, self.intensity))
        self.name, self.duration_ms, self.intensity = "", None, None


def read_setting(path: Path) -> tuple[MusicSetting, tuple[str, ...]]:
    """The setting in a playlist file, with warnings; raises SettingFault with the reason."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "the name cannot be used"
        raise SettingFault(f"{path.name}: cannot be read: {reason}") from fault
    try:
        return parse_setting(data, path.absolute().parent, str(path.absolute()))
    except SettingFault as fault:
        raise SettingFault(f"{path.name}: {fault}") from fault


def parse_setting(
    data: bytes, folder: PurePath, file: str = ""
) -> tuple[MusicSetting, tuple[str, ...]]:
    """The setting in the bytes of a playlist; relative names are taken from `folder`.

    Answers with the setting and with warnings about lines passed over. Raises SettingFault, and
    nothing else, for anything that is no playlist.
    """
    reading = _Reading(folder)
    for number, line in enumerate(_lines(data), start=1):
        text = line.strip()
        if text.startswith("#"):
            _directive(reading, number, text)
        elif text:
            _entry(reading, number, text)
    if not reading.tracks:
        raise SettingFault("names no track")
    title = reading.title or (PurePath(file).stem if file else "")
    return MusicSetting(title, tuple(reading.tracks), file), tuple(reading.warnings)


def write_setting(setting: MusicSetting, folder: PurePath | None = None) -> str:
    """The setting as the text of an M3U8; files within `folder` are named relative to it.

    Raises SettingFault where a name holds a line break, which the format cannot carry.
    """
    lines = ["#EXTM3U", f"#PLAYLIST:{setting.title}"]
    phase = ""
    for track in setting.tracks:
        if track.phase != phase:
            lines.append(f"#EXTGRP:{track.phase}")
            phase = track.phase
        if track.intensity is not None:
            lines.append(f"#KAPROOM-INTENSITY:{track.intensity}")
        lines.append(f"#EXTINF:{_seconds(track.duration_ms)},{track.title}")
        lines.append(_named(track.file, folder))
    for line in lines:
        if re.search(r"[\r\n\0]", line):
            raise SettingFault("a title or a file name holds a line break")
    return "\n".join(lines) + "\n"


def _lines(data: bytes) -> list[str]:
    if len(data) > MAX_BYTES:
        raise SettingFault(f"is larger than {MAX_BYTES // 1024 // 1024} MB and no playlist")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        number = len(re.findall(rb"\r\n|\n|\r", data[: fault.start])) + 1
        raise SettingFault(f"line {number}: is not UTF-8 text") from fault
    lines = _LINE_END.split(text)
    for number, line in enumerate(lines, start=1):
        if "\0" in line:
            raise SettingFault(f"line {number}: holds binary data, not text")
        if len(line) > MAX_LINE:
            raise SettingFault(f"line {number}: is longer than {MAX_LINE} characters")
    return lines


def _directive(reading: _Reading, number: int, text: str) -> None:
    word, _, rest = text.partition(":")
    match word.upper():
        case "#PLAYLIST":
            reading.title = rest.strip()
        case "#EXTGRP":
            reading.phase = rest.strip()
        case "#EXTINF":
            _length_and_title(reading, number, rest)
        case "#KAPROOM-INTENSITY":
            _intensity(reading, number, rest.strip())
        case _:
            pass


def _length_and_title(reading: _Reading, number: int, rest: str) -> None:
    found = _EXTINF.fullmatch(rest)
    if found is None:
        reading.warn(number, "the length is no number; taken as unknown")
        reading.duration_ms, reading.name = None, rest.partition(",")[2].strip()
        return
    seconds = float(found[1])
    reading.name = (found[3] or "").strip()
    reading.duration_ms = round(seconds * 1000) if 0 < seconds <= MAX_DURATION_S else None
    if seconds > MAX_DURATION_S:
        reading.warn(number, "the length is longer than a week; taken as unknown")


def _intensity(reading: _Reading, number: int, text: str) -> None:
    if re.fullmatch(r"\d{1,2}", text, re.ASCII) and int(text) in INTENSITIES:
        reading.intensity = int(text)
    else:
        reading.warn(number, f"the intensity is no number from 0 to {INTENSITIES[-1]}; left out")


def _entry(reading: _Reading, number: int, text: str) -> None:
    if _SCHEME.match(text):
        if not text.lower().startswith("file://"):
            reading.warn(number, "names something on a network; only files are played")
            reading.name, reading.duration_ms, reading.intensity = "", None, None
            return
        text = _path_of_url(text)
    if PurePath(text).is_absolute() or PureWindowsPath(text).drive:
        reading.add(text)
    else:
        reading.add(str(reading.folder / text))


def _path_of_url(url: str) -> str:
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        path = unquote(url[len("file://") :])
    without_slash = path[1:]
    return without_slash if PureWindowsPath(without_slash).drive else path


def _seconds(duration_ms: int | None) -> str:
    if duration_ms is None:
        return "-1"
    whole, rest = divmod(duration_ms, 1000)
    return f"{whole}.{rest:03d}" if rest else str(whole)


def _named(file: str, folder: PurePath | None) -> str:
    path = PurePath(file)
    if folder is not None and path.is_absolute() and path.is_relative_to(folder):
        file = path.relative_to(folder).as_posix()
    return f"./{file}" if file.startswith("#") else file
