"""From a file to what is kept of it: read for its hash, measured unless its content is known."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kaproom.audio.decoder import Unplayable
from kaproom.audio.facts.identity import Place, content_hash, place_of
from kaproom.audio.facts.measure import measure
from kaproom.audio.facts.shelf import OURS, Entry, Shelf
from kaproom.audio.facts.wire import Changed, Kept, Outcome, Refused, Step

_SETTLED_S = 2.0
"""The coarsest clock of a file system (FAT): what changed within it may change unseen."""
_HASH_SHARE = 0.05


def scan(file: str, shelf: Shelf | None, told: Callable[[Step], None]) -> Outcome:
    """Find what the file is, and keep it; without a shelf it is measured whatever is known."""
    try:
        place = _settled(file)
        digest = content_hash(
            file, lambda done: told(Step(_HASH_SHARE * done / max(done, place.size_bytes)))
        )
        entry = None if shelf is None else shelf.read(digest)
        if entry is None or entry.fault in OURS:
            entry = _measured(file, digest, told)
    except Unplayable as fault:
        return Refused(str(fault))
    except OSError as fault:
        return Refused(f"cannot be read: {fault.strerror or 'input/output error'}")
    if place_of(file) != place:
        return Changed()
    entry = entry.lying_at(place)
    if shelf is not None:
        shelf.write(entry)
    return Kept(entry)


def _measured(file: str, digest: str, told: Callable[[Step], None]) -> Entry:
    told(Step(_HASH_SHARE, 0.0, digest))

    def heard(seconds: float, of_s: float | None) -> None:
        share = min(seconds / of_s, 1.0) if of_s else 0.5
        told(Step(_HASH_SHARE + (1.0 - _HASH_SHARE) * share, seconds, digest))

    try:
        found = measure(file, digest, heard)
    except Unplayable as fault:
        return Entry(digest, (), None, str(fault))
    facts = found.facts
    return Entry(digest, (), replace(facts, file=""), found.fault)


def _settled(file: str) -> Place:
    """Where the file lies, once it has not been changed for a moment; raises Unplayable."""
    place = _place(file)
    age_s = time.time() - place.mtime_ns / 1e9
    if 0.0 <= age_s < _SETTLED_S:
        time.sleep(_SETTLED_S - age_s)
        place = _place(file)
    return place


def _place(file: str) -> Place:
    place = place_of(file)
    if place is None:
        there = "\0" not in file and Path(file).exists()
        raise Unplayable("is no file" if there else "is not there")
    return place
