"""What was kept, in memory: answers of a file as it is now with one question to the system."""

from dataclasses import replace
from typing import NamedTuple

from kaproom.audio.facts.identity import Place, place_of
from kaproom.audio.facts.shelf import Entry
from kaproom.core.music.track_facts import TrackFacts


class Known(NamedTuple):
    """What lies at one place: its entry, and its facts as of this file."""

    entry: Entry
    facts: TrackFacts | None


class Index:
    """Entries by content and by place. One thread adds, any may ask."""

    def __init__(self) -> None:
        self._contents: dict[str, Entry] = {}
        self._places: dict[Place, Known] = {}

    def add(self, entry: Entry) -> None:
        """Know this content; what was known of it before is replaced."""
        self._contents[entry.content_hash] = entry
        for place in entry.places:
            facts = None if entry.facts is None else replace(entry.facts, file=place.file)
            self._places[place] = Known(entry, facts)

    def at(self, place: Place | None) -> Known | None:
        """What is known to lie at this place."""
        return None if place is None else self._places.get(place)

    def where(self, content_hash: str) -> str:
        """A file that holds this content as it did when it was seen; empty where none does."""
        entry = self._contents.get(content_hash)
        return "" if entry is None else _file_of(entry)

    def all_there(self) -> tuple[TrackFacts, ...]:
        """The facts of each content that sounds and is still there."""
        found = ((e.facts, _file_of(e)) for e in tuple(self._contents.values()) if e.facts)
        return tuple(replace(facts, file=file) for facts, file in found if file)


def _file_of(entry: Entry) -> str:
    return next((p.file for p in entry.places if place_of(p.file) == p), "")
