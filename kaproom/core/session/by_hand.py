"""Which entries of a session a person made, and in which order they were written down.

What player and machine report is left out, and so is the first phase, which begins by itself.
"""

from kaproom.core.events import adverse as adverse
from kaproom.core.events import session as e
from kaproom.core.events.bookmarks import BookmarkSet
from kaproom.core.events.discharge import CriterionJudged, DischargeDecided
from kaproom.core.events.event import Body, Event
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry

FIRST_PHASE_TURN = 2
"""The turn of the phase that begins with the session."""

# What can be corrected, taken back one by one, listed and found is the same: what a person made.
BY_HAND: tuple[type[Body], ...] = (
    e.NoteTaken,
    e.ReadingTaken,
    e.ReadingSkipped,
    e.ReadingAcknowledged,
    e.DoseGiven,
    e.DoseHeld,
    e.DoseHoldEnded,
    e.DoseNotGiven,
    e.ObservationMade,
    e.ObservationEnded,
    e.ScaleRated,
    e.PhaseEntered,
    e.NotePromoted,
    CriterionJudged,
    DischargeDecided,
    adverse.AdverseBegun,
    adverse.AdverseGraded,
    adverse.AdverseActed,
    adverse.AdverseJudged,
    adverse.AdverseResolved,
    BookmarkSet,
)

# A line reworded for the record is about a note's time, and reaches no further than that note.
_REACHING = tuple(kind for kind in BY_HAND if kind is not e.NotePromoted)


def began_by_itself(event: Event) -> bool:
    """Whether this is the phase that begins with the session."""
    return isinstance(event.body, e.PhaseEntered) and event.turn == FIRST_PHASE_TURN


def is_by_hand(entry: Entry[Body]) -> bool:
    """Whether a person made this entry."""
    return isinstance(entry.body, BY_HAND) and not began_by_itself(entry.event)


def by_hand(state: SessionState) -> tuple[Entry[Body], ...]:
    """The standing entries made by hand, the one written down last first."""
    entries = (entry for kind in BY_HAND for entry in state.ledger.of(kind) if is_by_hand(entry))
    return tuple(sorted(entries, key=lambda entry: entry.event.turn, reverse=True))


def last_in_the_room_ms(state: SessionState) -> int:
    """The session time of the last thing a person entered before the end was entered."""
    ends = state.ledger.of(e.SessionEnded)
    until = ends[0].event.turn if ends else state.ledger.last_turn + 1
    return max((entry.at_ms for entry in by_hand(state) if entry.event.turn < until), default=0)


def happened_ms(state: SessionState) -> int:
    """The session time of the last there was of the day.

    That of the newest entry while it runs; then the end, or what happened after it. When something
    was tidied afterwards does not count.
    """
    if state.ended_ms is None:
        events = state.ledger.events
        return events[-1].session_ms or 0 if events else 0
    last = (state.ledger.of(kind)[-1:] for kind in _REACHING)
    return max(state.ended_ms, *(entry.at_ms for entries in last for entry in entries), 0)


def reached_ms(state: SessionState) -> int:
    """The session time up to which there is something to show.

    Music and devices went on being recorded until the end was entered, also where it is corrected
    to an earlier time.
    """
    entered = (entry.event.session_ms or 0 for entry in state.ledger.of(e.SessionEnded))
    return max(happened_ms(state), *entered, 0)
