"""The folder where facts are kept: one small file for each content, named by its hash.

Several programs may read and write it at once: a file appears whole or not at all, and what one
overwrites of another's is found again. Each begins with a check of what follows, so that a damaged
or foreign one is nothing at all and the music is measured anew.
"""

import contextlib
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

import msgspec

from kaproom.audio.facts.identity import Place
from kaproom.core.music.track_facts import TrackFacts

VERSION = 2
"""Raised whenever the same file would be measured differently."""
MOST_KEPT = 10_000
_MOST_PLACES = 8
_SUFFIX, _PART_SUFFIX = ".facts", ".part"
_PART_AGE_S = 3600.0
_LARGEST_BYTES = 512 * 1024

CRASHED = "crashed the measuring"
HUNG = "did not come to an end when measured"
OURS = frozenset({CRASHED, HUNG})
"""Faults that may have been the measuring's own: worth another try at another start."""


class Entry(msgspec.Struct, frozen=True):
    """What is kept of one content: where it lay (newest first), its facts, what is wrong with it.

    `facts` is None where nothing of it sounds; its `file` is empty, for `places` tell.
    """

    content_hash: str
    places: tuple[Place, ...]
    facts: TrackFacts | None = None
    fault: str = ""
    version: int = VERSION

    def lying_at(self, place: Place) -> "Entry":
        """The same content, last seen there."""
        others = (p for p in self.places if p.file != place.file)
        return msgspec.structs.replace(self, places=(place, *others)[:_MOST_PLACES])


class Shelf:
    """The kept facts of one cache folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, content_hash: str) -> Entry | None:
        """What is kept of this content, None where there is nothing that can be trusted."""
        return _read(self._folder / f"{content_hash}{_SUFFIX}")

    def write(self, entry: Entry) -> bool:
        """Keep it; False where the folder refuses: then it is measured again another day."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(_PART_SUFFIX, ".", self._folder)
            part = Path(name)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_bytes_of(entry))
                part.replace(self._folder / f"{entry.content_hash}{_SUFFIX}")
            finally:
                part.unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def read_all(self) -> Iterator[Entry]:
        """Everything that is kept and whole."""
        with contextlib.suppress(OSError), os.scandir(self._folder) as found:
            for item in found:
                if item.name.endswith(_SUFFIX):
                    entry = _read(Path(item.path))
                    if entry is not None:
                        yield entry

    def tidy(self) -> None:
        """Put away what is more than the bound, the oldest first, and what a killed write left."""
        kept: list[tuple[float, Path]] = []
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                with contextlib.suppress(OSError):
                    age_s = time.time() - path.stat().st_mtime
                    if path.suffix == _SUFFIX:
                        kept.append((age_s, path))
                    elif path.suffix == _PART_SUFFIX and age_s > _PART_AGE_S:
                        path.unlink()
        for _, path in sorted(kept, key=itemgetter(0))[MOST_KEPT:]:
            with contextlib.suppress(OSError):
                path.unlink()


def _bytes_of(entry: Entry) -> bytes:
    # Not msgspec's own JSON: a file's name need not be text, and json writes also such a name.
    body = json.dumps(msgspec.to_builtins(entry)).encode("ascii")
    return _check(body) + b"\n" + body


def _read(path: Path) -> Entry | None:
    try:
        with path.open("rb") as file:
            check, _, body = file.read(_LARGEST_BYTES).partition(b"\n")
        if check != _check(body):
            return None
        entry = msgspec.convert(json.loads(body), Entry)
    except (OSError, ValueError, RecursionError):
        return None
    known = entry.version == VERSION and path.name == f"{entry.content_hash}{_SUFFIX}"
    return entry if known else None


def _check(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).hexdigest().encode("ascii")
