"""An entry in a few words, for the lists on cards and for what was taken back. Pure text."""

from kaproom.core import adverse_events as adverse
from kaproom.core import session_events as e
from kaproom.core.bookmark_events import BookmarkSet
from kaproom.core.discharge_events import CriterionJudged, DischargeDecided
from kaproom.core.event import Body
from kaproom.core.ledger import Entry
from kaproom.core.session import SessionState
from kaproom.ui.room.words import amount_text, clipped, reading_text

_PLAIN: dict[type[Body], str] = {
    e.ObservationEnded: "end of an observation",
    adverse.AdverseResolved: "end of an adverse event",
    e.DoseHeld: "begin of a hold",
    e.DoseHoldEnded: "end of a hold",
    DischargeDecided: "discharge decision",
}


def entry_words(body: Body) -> str:
    """What kind of entry it is and what it says: `note: a door`, `reading BP 128/82`."""
    match body:
        case e.NoteTaken(text=text):
            return f"note: {clipped(text)}"
        case e.NotePromoted(text=text):
            return f"line in the record: {clipped(text)}"
        case e.NoteStarred():
            return "star" if body.starred else "star taken off"
        case BookmarkSet(text):
            return f"bookmark: {clipped(text)}" if text else "bookmark"
        case e.PhaseEntered():
            return f"phase {clipped(body.phase)}"
        case _:
            return _clinical_words(body)


def _clinical_words(body: Body) -> str:
    match body:
        case e.ReadingTaken():
            return f"reading {reading_text(body)}"
        case e.ReadingSkipped(reason):
            return f"skipped reading: {clipped(reason)}"
        case e.ReadingAcknowledged(reason=reason):
            return f"answer to a reading: {clipped(reason)}"
        case e.DoseNotGiven(reason=reason):
            return f"dose not given: {clipped(reason)}"
        case CriterionJudged(label=label):
            return f"discharge: {clipped(label)}"
        case e.DoseGiven():
            return f"dose {amount_text(body.amount_ug)} {body.route}".strip()
        case e.ObservationMade():
            return clipped(body.label)
        case e.ScaleRated():
            return f"{body.scale} {body.score}"
        case _:
            return _adverse_words(body)


def _adverse_words(body: Body) -> str:
    match body:
        case adverse.AdverseBegun():
            return f"adverse event {clipped(body.label)}"
        case adverse.AdverseGraded():
            return f"grade {body.word}"
        case adverse.AdverseActed():
            return clipped(body.action)
        case adverse.AdverseJudged():
            return "serious" if body.serious else "not serious"
        case _:
            return _PLAIN.get(type(body), "last entry")


def listed_words(entry: Entry[Body], state: SessionState) -> str:
    """The same for a list, where an end names what ended and a correction shows."""
    words = entry_words(entry.body)
    if isinstance(entry.body, e.ObservationEnded):
        began = state.ledger.entries.get(entry.body.observation_id)
        if began is not None:
            words = f"end of {entry_words(began.body)}"
    late = " · late entry" if entry.late else ""
    return f"{words}{late} · corrected" if entry.trail else f"{words}{late}"
