"""The bytes of a playlist as lines of text, and text as one line of a playlist.

Playlists are written by many programs: UTF-8 with and without its mark, and the Windows-1252 of
old ones, which is named. What is too large or holds binary data is none. Nothing here knows what a
line means.
"""

import re
from unicodedata import category

from kaproom.core.wording import say

MAX_BYTES = 4 * 1024 * 1024
MAX_LINE = 64 * 1024
"""The longest path of a system, each byte of it percent-encoded, is 12 kB."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_ESCAPE = re.compile(r"\\(\\|n|r|u[0-9A-Fa-f]{4})")
_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_NO_CHARACTERS = frozenset({"\ufffe", "\uffff"})
"""Refused by XML, as control characters and half characters are."""


class SettingFault(Exception):
    """A music setting cannot be used; the message is one line with the reason and the place."""


def text_of(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a playlist, with a warning where it is not UTF-8; raises SettingFault."""
    if len(data) > MAX_BYTES:
        raise SettingFault(
            say("is larger than {most_mb} MB and no playlist", most_mb=MAX_BYTES // 1024 // 1024)
        )
    if b"\0" in data:
        raise SettingFault(
            say("line {line}: holds binary data, not text", line=_line_at(data, data.index(0)))
        )
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as fault:
        line = _line_at(data, fault.start)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return text, (say("line {line}: is not UTF-8; the file was read as Windows-1252", line=line),)


def lines_of(text: str) -> list[str]:
    """The lines of a text, by any line end; raises SettingFault for one no playlist has."""
    lines = _LINE_END.split(text)
    for number, line in enumerate(lines, start=1):
        if len(line) > MAX_LINE:
            raise SettingFault(
                say("line {line}: is longer than {most} characters", line=number, most=MAX_LINE)
            )
    return lines


def plain_line(text: str) -> str:
    """The text as a line that other programs show: without control characters and outer spaces."""
    if text.isprintable():
        return text.strip()
    return "".join(" " if _unfit(c) else c for c in text).strip()


def escaped(text: str) -> str:
    r"""The text as one line that loses nothing: `\n`, `\r`, `\\`, and `\uXXXX` for the rest."""
    inner = text.strip()
    left = text.index(inner)
    right = left + len(inner)
    return "".join(
        _SHORT.get(c) or (f"\\u{ord(c):04x}" if _unfit(c) or not left <= i < right else c)
        for i, c in enumerate(text)
    )


def unescaped(line: str) -> str:
    """The text that was `escaped`; a backslash that escapes nothing stands for itself."""
    return _ESCAPE.sub(_character, line)


def _character(found: re.Match[str]) -> str:
    sign = found[1]
    if sign.startswith("u"):
        return chr(int(sign[1:], 16))
    return {"n": "\n", "r": "\r"}.get(sign, sign)


def _unfit(character: str) -> bool:
    """Whether a character cannot stand in a line of every playlist."""
    kind = category(character)
    return kind in {"Cc", "Cs", "Zl", "Zp"} or character in _NO_CHARACTERS


def _line_at(data: bytes, place: int) -> int:
    return len(re.findall(rb"\r\n|\n|\r", data[:place])) + 1
