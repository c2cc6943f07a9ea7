"""Reads a music setting from any playlist: M3U, M3U8, PLS, XSPF, told apart by what is in it.

A setting of one's own is an M3U8 (`m3u`), written here too. Audio files are named here, never
opened: whether they exist and play is for those who open them.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from kaproom.core.music.m3u import ForeignLines, read_m3u
from kaproom.core.music.m3u import write_m3u as write_setting
from kaproom.core.music.music import MusicSetting
from kaproom.core.music.playlist_names import other_spellings
from kaproom.core.music.playlist_reading import MAX_TRACKS, Reading
from kaproom.core.music.playlist_text import MAX_BYTES, MAX_LINE, SettingFault, text_of
from kaproom.core.music.pls import is_pls, read_pls
from kaproom.core.music.xspf import is_xml, read_xspf, write_xspf
from kaproom.core.wording import say

MAX_WARNINGS = 100
"""More than a person reads; a stranger's file could bring a hundred thousand."""

__all__ = [
    "MAX_BYTES",
    "MAX_LINE",
    "MAX_TRACKS",
    "SettingFault",
    "foreign_lines",
    "parse_setting",
    "playlist_bytes",
    "read_setting",
    "settled",
    "write_setting",
    "write_xspf",
]


def read_setting(path: Path) -> tuple[MusicSetting, tuple[str, ...]]:
    """The setting in a playlist file, with warnings; raises SettingFault that names the file."""
    data = playlist_bytes(path)
    try:
        return parse_setting(data, path.absolute().parent, str(path.absolute()))
    except SettingFault as fault:
        raise SettingFault(f"{path.name}: {fault}") from fault


def playlist_bytes(path: Path) -> bytes:
    """What is in a playlist file, no more of it than one may hold; raises SettingFault."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or say("the name cannot be used")
        raise SettingFault(
            say("{file}: cannot be read: {reason}", file=path.name, reason=reason)
        ) from fault


def parse_setting(
    data: bytes, folder: PurePath, file: str = ""
) -> tuple[MusicSetting, tuple[str, ...]]:
    """The setting in the bytes of a playlist; relative names are taken from `folder`.

    Answers with the setting and with warnings about what was passed over. Raises SettingFault, and
    nothing else, for anything that is no playlist. Only a file of kaproom's own may be empty.
    """
    reading, warnings = _reading(data, folder)
    if not reading.tracks and not reading.setting:
        raise SettingFault(say("names no track"))
    stem = PurePath(file).stem if file else ""
    said = (*warnings, *reading.warnings)
    more = len(said) - MAX_WARNINGS
    if more > 0:
        said = (*said[:MAX_WARNINGS], say("and {number} more of this kind", number=more))
    return reading.finished(file, stem), said


def foreign_lines(data: bytes, folder: PurePath) -> ForeignLines:
    """The comments of other programs in a playlist, to be kept when it is written again."""
    try:
        return read_m3u(text_of(data)[0], folder)[1]
    except SettingFault:
        return ForeignLines()


def settled(setting: MusicSetting, is_there: Callable[[str], bool]) -> MusicSetting:
    """The setting with names taken as they were meant, where only that way there is a file."""

    def meant(file: str) -> str:
        if is_there(file):
            return file
        return next(filter(is_there, other_spellings(file)), file)

    return replace(setting, tracks=tuple(replace(t, file=meant(t.file)) for t in setting.tracks))


def _reading(data: bytes, folder: PurePath) -> tuple[Reading, tuple[str, ...]]:
    if is_xml(data):
        return read_xspf(data, folder), ()
    text, warnings = text_of(data)
    if is_pls(text):
        return read_pls(text, folder), warnings
    return read_m3u(text, folder)[0], warnings
