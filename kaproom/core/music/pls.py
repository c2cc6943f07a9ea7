"""PLS, the numbered playlist of old players and radio stations: read, never written.

`FileN`, `TitleN` and `LengthN` (seconds, -1 for unknown) in one section; `N` gives the order.
"""

import re
from pathlib import PurePath

from kaproom.core.music.playlist_names import file_of_name
from kaproom.core.music.playlist_reading import ON_A_NETWORK, Reading
from kaproom.core.music.playlist_text import lines_of
from kaproom.core.wording import say

_ENTRY = re.compile(r"(file|title|length)(\d{1,6})\s*=(.*)", re.IGNORECASE | re.ASCII)
_LENGTH = re.compile(r"-?\d{1,12}(?:\.\d{1,9})?", re.ASCII)


def is_pls(text: str) -> bool:
    """Whether the first line that says anything opens a PLS."""
    lines = (line.strip() for line in text.splitlines())
    first = next((line for line in lines if line and not line.startswith(";")), "")
    return first.lower() == "[playlist]"


def read_pls(text: str, folder: PurePath) -> Reading:
    """What a PLS says, with relative names taken from `folder`."""
    entries: dict[int, dict[str, tuple[int, str]]] = {}
    for number, line in enumerate(lines_of(text), start=1):
        found = _ENTRY.fullmatch(line.strip())
        if found is not None:
            entry = entries.setdefault(int(found[2]), {})
            entry[found[1].lower()] = (number, found[3].strip())
    reading = Reading()
    for _, entry in sorted(entries.items()):
        _take_entry(reading, entry, folder)
    return reading


def _take_entry(reading: Reading, entry: dict[str, tuple[int, str]], folder: PurePath) -> None:
    number, name = entry.get("file", (0, ""))
    if not name:
        return
    file = file_of_name(name, folder)
    if file is None:
        reading.warn(number, ON_A_NETWORK)
        return
    reading.track["plain_title"] = entry.get("title", (0, ""))[1]
    at, length = entry.get("length", (0, "-1"))
    if _LENGTH.fullmatch(length):
        reading.take_duration(at, float(length) * 1000)
    else:
        reading.warn(at, say("the length is no number; taken as unknown"))
    reading.add(file)
