"""Audio files on the disk: in what was dropped, and looked for where they may have gone.

By names and bytes alone; nothing here decodes. Folders are walked within bounds, since somebody may
drop a whole disk.
"""

import hashlib
import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kaproom.core.music.music import Track
from kaproom.core.music.playlist_names import last_name
from kaproom.on_disk import is_file

AUDIO_ENDINGS = frozenset(
    {
        *(".flac", ".wav", ".wave", ".aif", ".aiff", ".aifc", ".mp3", ".ogg", ".oga", ".opus"),
        *(".m4a", ".m4b", ".mp4", ".aac", ".wma"),
    }
)
MAX_FILES = 5000
"""A setting has some dozen tracks; a library of this many is worked on folder by folder."""
MAX_ENTRIES = 50_000
"""Names looked at in one go: well under a second on a disk of one's own."""
MAX_SEARCHED = 1_000_000
"""Names looked at when missing files are searched for, in a thread that can be stopped."""

_NUMBER = re.compile(r"(\d+)")
_PIECE = 1 << 20


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """The key by which people sort names: `9 rain` before `10 wind`, whatever case and marks."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    parts = _NUMBER.split("".join(c for c in letters if not unicodedata.combining(c)))
    return tuple(_number(p) if p.isdecimal() else (1, 0, p) for p in parts if p)


def _number(digits: str) -> tuple[int, int, str]:
    value = digits.lstrip("0")
    return (0, len(value), value)


def audio_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The audio files among these and in these folders: each once, in order, at most MAX_FILES."""
    found: dict[Path, None] = {}
    left = MAX_ENTRIES
    for path in paths:
        inside = _below(path.absolute(), left) if path.is_dir() else iter((path.absolute(),))
        for file in inside:
            left -= 1
            if file.suffix.lower() in AUDIO_ENDINGS and (path.is_dir() or is_file(file)):
                found[file] = None
            if left <= 0 or len(found) >= MAX_FILES:
                return tuple(found)
    return tuple(found)


def find_again(
    tracks: Iterable[Track], folder: Path, stopped: Callable[[], bool] = lambda: False
) -> dict[str, str]:
    """Where the files of these tracks are in and below a folder, by the file they were.

    A file of the same name, whatever its case, is taken: the one with the track's content where
    there are several, else the one whose folders are most alike. Where none has the name, the
    content is looked for in all audio files there.
    """
    by_name: defaultdict[str, list[Path]] = defaultdict(list)
    for path in _below(folder.absolute(), MAX_SEARCHED):
        if stopped():
            return {}
        by_name[_folded(path.name)].append(path)
    found: dict[str, str] = {}
    nameless: defaultdict[str, list[str]] = defaultdict(list)
    for track in tracks:
        alike = by_name.get(_folded(last_name(track.file)), [])
        if alike:
            found[track.file] = str(_best(track, alike, stopped))
        elif track.content_hash:
            nameless[track.content_hash].append(track.file)
    every = (path for paths in by_name.values() for path in paths)
    return found | _by_content(nameless, every, stopped)


def _by_content(
    wanted: dict[str, list[str]], paths: Iterable[Path], stopped: Callable[[], bool]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in paths:
        if not wanted or stopped():
            break
        if path.suffix.lower() in AUDIO_ENDINGS:
            files = wanted.pop(_content_hash(path, stopped), [])
            found |= dict.fromkeys(files, str(path))
    return found


def _best(track: Track, alike: list[Path], stopped: Callable[[], bool]) -> Path:
    parts = [_folded(part) for part in re.split(r"[\\/]", track.file)]

    def likeness(path: Path) -> int:
        pairs = zip(reversed(parts), map(_folded, reversed(path.parts)), strict=False)
        return next((i for i, (one, other) in enumerate(pairs) if one != other), len(parts))

    ranked = sorted(alike, key=lambda path: (-likeness(path), len(path.parts), str(path)))
    if track.content_hash and len(ranked) > 1:
        same = (p for p in ranked if _content_hash(p, stopped) == track.content_hash)
        return next(same, ranked[0])
    return ranked[0]


def _content_hash(path: Path, stopped: Callable[[], bool]) -> str:
    """The SHA-256 of a file's bytes, hexadecimal; empty where it cannot be read to its end."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                if stopped():
                    return ""
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


def _below(folder: Path, most: int) -> Iterator[Path]:
    """All files in and below a folder, sorted naturally, folders after the files beside them."""
    for at, folders, files in os.walk(folder):
        most -= len(folders)
        folders[:] = sorted((f for f in folders if not f.startswith(".")), key=natural)
        here = Path(at)
        for name in sorted(files, key=natural):
            most -= 1
            if most < 0:
                return
            if not name.startswith("."):
                yield here / name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
