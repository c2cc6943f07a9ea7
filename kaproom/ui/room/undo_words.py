"""What `Ctrl+Z` has taken back, in a few words."""

from kaproom.core import session_events as e
from kaproom.core.decide import undoable
from kaproom.core.discharge_events import CriterionJudged, DischargeDecided
from kaproom.core.event import Body
from kaproom.core.session import SessionState, session_clock_text
from kaproom.ui.room.words import amount_text, reading_text

_LONGEST = 48
_PLAIN: dict[type[Body], str] = {
    e.ReadingSkipped: "skipped reading",
    e.ReadingAcknowledged: "answer to a reading",
    e.ObservationEnded: "end of an observation",
    DischargeDecided: "discharge decision",
    e.DoseHeld: "begin of a hold",
    e.DoseHoldEnded: "end of a hold",
}


def undo_words(state: SessionState) -> str:
    """The entry that would be undone now: `note at 1:06`; empty where there is none."""
    event = undoable(state)
    if event is None:
        return ""
    return f"{_words(event.body.as_now())} at {session_clock_text(event.session_ms or 0)}"


def _words(body: Body) -> str:
    match body:
        case e.NoteTaken():
            text = body.text if len(body.text) <= _LONGEST else f"{body.text[:_LONGEST]}…"
            return f"note ({text})"
        case e.ReadingTaken():
            return f"reading {reading_text(body)}"
        case e.DoseGiven():
            return f"dose {amount_text(body.amount_ug)}"
        case e.DoseNotGiven():
            return f"dose not given ({body.reason})"
        case e.ObservationMade():
            return body.label
        case e.ScaleRated():
            return f"{body.scale} {body.score}"
        case e.PhaseEntered():
            return f"phase {body.phase}"
        case CriterionJudged():
            return f"discharge: {body.label}"
        case e.NoteStarred():
            return "star" if body.starred else "star taken off"
        case _:
            return _PLAIN.get(type(body), "last entry")
