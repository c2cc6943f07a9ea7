"""An entry in a few words, for the lists on cards and for what was taken back. Pure text."""

from kaproom.core.events import adverse as adverse
from kaproom.core.events import session as e
from kaproom.core.events.bookmarks import BookmarkSet
from kaproom.core.events.discharge import CriterionJudged, DischargeDecided
from kaproom.core.events.event import Body
from kaproom.core.phase_names import said_phase
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.figure_words import amount_text, clipped, reading_text

_PLAIN: dict[type[Body], str] = {
    e.ObservationEnded: say("end of an observation"),
    adverse.AdverseResolved: say("outcome of an adverse event"),
    e.DoseHeld: say("begin of a hold"),
    e.DoseHoldEnded: say("end of a hold"),
    DischargeDecided: say("discharge decision"),
    e.SessionEnded: say("end of the session"),
}


def entry_words(body: Body) -> str:
    """What kind of entry it is and what it says: `note: a door`, `reading BP 128/82`."""
    match body:
        case e.NoteTaken(text=text):
            return say("note: {words}", words=clipped(text))
        case e.NotePromoted(text=text):
            return say("line in the record: {words}", words=clipped(text))
        case e.NoteStarred():
            return say("star") if body.starred else say("star taken off")
        case BookmarkSet(text):
            return say("bookmark: {words}", words=clipped(text)) if text else say("bookmark")
        case e.PhaseEntered():
            return say("phase {phase}", phase=clipped(said_phase(body.phase)))
        case _:
            return _clinical_words(body)


def _clinical_words(body: Body) -> str:
    match body:
        case e.ReadingTaken():
            return say("reading {reading}", reading=reading_text(body))
        case e.ReadingSkipped(reason):
            return say("skipped reading: {reason}", reason=clipped(reason))
        case e.ReadingAcknowledged(reason=reason):
            return say("answer to a reading: {reason}", reason=clipped(reason))
        case e.DoseNotGiven(reason=reason):
            return say("dose not given: {reason}", reason=clipped(reason))
        case CriterionJudged(label=label):
            return say("discharge: {criterion}", criterion=clipped(label))
        case e.DoseGiven():
            amount = f"{amount_text(body.amount_ug)} {body.route}".strip()
            return say("dose {amount}", amount=amount)
        case e.ObservationMade():
            return clipped(body.label)
        case e.ScaleRated():
            return f"{body.scale} {body.score}"
        case _:
            return _adverse_words(body)


def _adverse_words(body: Body) -> str:
    match body:
        case adverse.AdverseBegun():
            return say("adverse event {label}", label=clipped(body.label))
        case adverse.AdverseGraded():
            return say("grade {grade}", grade=body.word)
        case adverse.AdverseActed():
            return clipped(body.action)
        case adverse.AdverseJudged():
            return say("serious") if body.serious else say("not serious")
        case _:
            return _PLAIN.get(type(body), say("last entry"))


def listed_words(entry: Entry[Body], state: SessionState) -> str:
    """The same for a list, where an end names what ended and a correction shows."""
    words = entry_words(entry.body)
    if isinstance(entry.body, e.ObservationEnded):
        began = state.ledger.entries.get(entry.body.observation_id)
        if began is not None:
            words = say("end of {words}", words=entry_words(began.body))
    late = say("late entry") if entry.late else ""
    corrected = say("corrected") if entry.trail else ""
    return " · ".join(filter(None, (words, late, corrected)))
