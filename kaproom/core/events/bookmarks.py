"""What can be written of a bookmark: a moment of a session that a person wants to come back to.

A bookmark is the therapist's own and belongs to the psychotherapy notes. It says nothing about
what was so at that moment; it is taken back as every entry is.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@event_kind("bookmark.set", Store.NOTES)
@dataclass(frozen=True, slots=True)
class BookmarkSet(Body):
    """A bookmark was put at the entry's session time, with a word or without."""

    text: str = ""
