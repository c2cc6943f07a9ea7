"""What `Ctrl+Z` has taken back, in a few words."""

from kaproom.core import adverse_events as adverse
from kaproom.core import session_events as e
from kaproom.core.decide import undoable
from kaproom.core.event import Body
from kaproom.core.session import SessionState, session_clock_text
from kaproom.ui.room.words import amount_text, reading_text

_LONGEST = 48


def undo_words(state: SessionState) -> str:
    """The entry that would be undone now: `note at 1:06`; empty where there is none."""
    event = undoable(state)
    if event is None:
        return ""
    return f"{_words(event.body)} at {session_clock_text(event.session_ms or 0)}"


def _words(body: Body) -> str:
    match body:
        case e.NoteTaken():
            text = body.text if len(body.text) <= _LONGEST else f"{body.text[:_LONGEST]}…"
            return f"note ({text})"
        case e.ReadingTaken():
            return f"reading {reading_text(body)}"
        case e.ReadingSkipped():
            return "skipped reading"
        case e.DoseGiven():
            return f"dose {amount_text(body.amount_ug)}"
        case e.ObservationMade():
            return body.label
        case e.ObservationEnded():
            return "end of an observation"
        case e.ScaleRated():
            return f"{body.scale} {body.score}"
        case e.PhaseEntered():
            return f"phase {body.phase}"
        case e.NoteStarred():
            return "star" if body.starred else "star taken off"
        case _:
            return _adverse_words(body) or "last entry"


def _adverse_words(body: Body) -> str:
    match body:
        case adverse.AdverseBegun():
            return f"adverse event {body.label}"
        case adverse.AdverseGraded():
            return f"grade {body.word}"
        case adverse.AdverseActed():
            return body.action
        case adverse.AdverseJudged():
            return "serious" if body.serious else "not serious"
        case adverse.AdverseResolved():
            return "end of an adverse event"
        case _:
            return ""
