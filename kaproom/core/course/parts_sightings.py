"""Where a part was seen: the notes that name it after #part, and those a hand put to it.

Names are taken as they stand; a note that names no part is nobody's until a hand says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kaproom.core.course.casebook import EarlierNote
from kaproom.core.events.chart import AgreementMade
from kaproom.core.parts.part import Parts, name_key
from kaproom.core.parts.parts import parts_of
from kaproom.core.room.completion import part_names
from kaproom.core.session.notes import named_parts
from kaproom.core.stream.ledger import Ledger

_AFTER_TAG = re.compile(r"(?<![\w#])#part\s+[\"“„«]?", re.IGNORECASE)
_STREAM = "session/"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A note about a part: in which session, and when in it. `by_hand` where it was put there."""

    part_id: str
    session_id: str
    number: int
    note_id: str
    at_ms: int
    text: str
    verbatim: bool
    by_hand: bool


def session_of(note: EarlierNote) -> str:
    """The id of the session a note was taken in."""
    return note.note.event.stream.removeprefix(_STREAM)


def sightings(parts: Parts, notes: Sequence[EarlierNote]) -> dict[str, tuple[Sighting, ...]]:
    """The sightings of each part by its id, in the order of the notes, oldest first."""
    found: dict[str, list[Sighting]] = {part_id: [] for part_id in parts.parts}
    keys = _keys(parts)
    for each in notes:
        named = _named_in(each.note.body.text, keys)
        for part_id, seen in found.items():
            hand = parts.by_hand.get((part_id, each.note.id))
            if hand.seen if hand is not None else part_id in named:
                seen.append(_sighting(part_id, each, part_id not in named))
    return {part_id: tuple(seen) for part_id, seen in found.items()}


def not_on_the_map(ledger: Ledger, notes: Sequence[EarlierNote]) -> tuple[str, ...]:
    """The names in agreements and notes that are no charted part's: to be offered, no more."""
    parts = parts_of(ledger)
    keys = _keys(parts)
    agreements = (entry.body for entry in ledger.of(AgreementMade))
    names = part_names(agreements, (each.note.body for each in notes))
    return tuple(name for name in names if not _charted(name, keys))


def parts_seen(ledger: Ledger, notes: Sequence[EarlierNote]) -> tuple[str, ...]:
    """The client's parts by name: those on the map as they came, then those only named so far."""
    charted = tuple(part.name for part in parts_of(ledger).parts.values())
    return (*charted, *not_on_the_map(ledger, notes))


def _keys(parts: Parts) -> dict[str, str]:
    """Every name a part has or had to its id; what a part is called now comes first."""
    then = {name_key(n): p.id for p in parts.parts.values() for n in p.names}
    return then | {name_key(p.name): p.id for p in parts.parts.values()}


def _charted(name: str, keys: dict[str, str]) -> bool:
    key = name_key(name)
    # A sentence that begins with a name is about that part.
    return any(_begins(key, known) for known in keys)


def _named_in(text: str, keys: dict[str, str]) -> frozenset[str]:
    """The parts a note names: what follows #part is a charted name, or begins with one."""
    found = {keys[key] for key in map(name_key, named_parts(text)) if key in keys}
    for match in _AFTER_TAG.finditer(text):
        said = name_key(text[match.end() :])
        longest = max((key for key in keys if _begins(said, key)), key=len, default="")
        if longest:
            found.add(keys[longest])
    return frozenset(found)


def _begins(said: str, key: str) -> bool:
    if not key or not said.startswith(key):
        return False
    return not said[len(key) :][:1].isalnum()


def _sighting(part_id: str, each: EarlierNote, by_hand: bool) -> Sighting:
    note = each.note
    return Sighting(
        part_id,
        session_of(each),
        each.number,
        note.id,
        note.at_ms,
        note.body.text,
        note.body.verbatim,
        by_hand,
    )
