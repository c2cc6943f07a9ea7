"""What a short line leaves in sight of a session: its notes by tag and part, its lanes by name.

`#image, @the keeper, -music`: notes with one of the tags or parts, all lanes but the named ones;
a lane named without a sign stands alone with those named beside it. Pure; it changes nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kaproom.core.course.casebook import EarlierNote
from kaproom.core.course.parts_sightings import parts_seen, sightings
from kaproom.core.events.session import NoteTaken
from kaproom.core.parts.part import name_key
from kaproom.core.parts.parts import parts_of
from kaproom.core.said_back import said_back
from kaproom.core.session.notes import named_parts, tags
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say

_WISH = re.compile(r"\s*([#@-]?)\s*([^,#@]*)")
Notes = Sequence[Entry[NoteTaken]]


@dataclass(frozen=True, slots=True)
class ReviewFilter:
    """Tags without their hash and parts by name; the titles of the lanes that are left out."""

    tags: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    @property
    def sifts_notes(self) -> bool:
        """Whether notes are asked for by what is in them."""
        return bool(self.tags or self.parts)


class NotedParts:
    """Which notes of one session each of the client's parts was seen in."""

    def __init__(self, ledger: Ledger, notes: Notes) -> None:
        earlier = [EarlierNote(0, note) for note in notes]
        self._ledger, self._notes = ledger, earlier
        self.names = parts_seen(ledger, earlier)

    def notes_of(self, name: str) -> frozenset[str]:
        """The ids of the notes about a part, on the map or only named so far."""
        parts = parts_of(self._ledger)
        seen = sightings(parts, self._notes)
        key = name_key(name)
        for part in parts.parts.values():
            if name_key(part.name) == key:
                return frozenset(sighting.note_id for sighting in seen[part.id])
        return frozenset(
            each.note.id
            for each in self._notes
            if key in map(name_key, named_parts(each.note.body.text))
        )


def read_filter(
    text: str, lanes: Iterable[str], parts: Iterable[str], known_tags: Iterable[str]
) -> ReviewFilter | str:
    """The filter a line asks for, or in one line what is wrong with it."""
    lanes, parts, known_tags = tuple(lanes), tuple(parts), frozenset(known_tags)
    asked_tags: set[str] = set()
    asked_parts: set[str] = set()
    without: set[str] = set()
    alone: set[str] = set()
    for sign, words in _WISH.findall(text):
        word = words.strip().casefold()
        if not word:
            if sign:
                return say("Something has to follow {sign}.", sign=sign)
            continue
        if sign == "#":
            if word not in known_tags:
                return say("No note of this session has the tag #{word}.", word=said_back(word))
            asked_tags.add(word)
            continue
        names = parts if sign == "@" else lanes
        found = next((n for n in names if _is_meant(n.casefold(), word)), None)
        if found is None:
            return _unknown(said_back(words), names, is_part=sign == "@")
        (asked_parts if sign == "@" else without if sign else alone).add(found)
    if alone:
        without |= set(lanes) - alone
    if without >= set(lanes):
        return say("One lane has to be left in sight.")
    return ReviewFilter(frozenset(asked_tags), frozenset(asked_parts), frozenset(without))


def _unknown(words: str, names: Iterable[str], is_part: bool) -> str:
    known = ", ".join(names) or say("none", meaning="no lane or part")
    if is_part:
        return say("No part begins with “{words}”. Parts: {known}.", words=words, known=known)
    return say("No lane begins with “{words}”. Lanes: {known}.", words=words, known=known)


def _is_meant(name: str, word: str) -> bool:
    """Whether the name, or a word in it, begins so."""
    return name.startswith(word) or any(part.startswith(word) for part in name.split())


def sifted(wanted: ReviewFilter, notes: Notes, noted: NotedParts) -> Notes:
    """The notes with one of the tags or about one of the parts; all of them where none is asked."""
    if not wanted.sifts_notes:
        return notes
    about = frozenset[str]().union(*(noted.notes_of(name) for name in wanted.parts))
    return [n for n in notes if n.id in about or wanted.tags.intersection(tags(n.body.text))]
