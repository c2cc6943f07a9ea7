"""The bookmarks of a session by time, and the way from one to the next.

A view over the ledger; what may be written is answered here and decided in `decide`.
"""

from kaproom.core.events.bookmarks import BookmarkSet
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry

Bookmark = Entry[BookmarkSet]


def bookmarks_of(state: SessionState) -> tuple[Bookmark, ...]:
    """The bookmarks that stand, by time."""
    return state.ledger.of(BookmarkSet)


def bookmark_at(state: SessionState, at_ms: int) -> Bookmark | None:
    """The bookmark at exactly this session time."""
    return next((b for b in bookmarks_of(state) if b.at_ms == at_ms), None)


def bookmark_beside(state: SessionState, at_ms: int, forward: bool) -> Bookmark | None:
    """The next bookmark after a session time, or the last one before it."""
    found = bookmarks_of(state)
    if forward:
        return next((b for b in found if b.at_ms > at_ms), None)
    return next((b for b in reversed(found) if b.at_ms < at_ms), None)
