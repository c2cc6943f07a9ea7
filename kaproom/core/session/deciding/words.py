"""Deciding about words: notes and what becomes of them, agreements read again, bookmarks."""

from kaproom.core.events import session as e
from kaproom.core.events.bookmarks import BookmarkSet
from kaproom.core.session import commands as c
from kaproom.core.session.bookmarks import bookmark_at
from kaproom.core.session.by_hand import reached_ms
from kaproom.core.session.deciding.answering import at_its_time, at_once, stands_as
from kaproom.core.session.session import SessionState, standing
from kaproom.core.stream.decision import Answer, Context, Refusal, make_event
from kaproom.core.wording import say


def take_note(state: SessionState, command: c.TakeNote, context: Context) -> Answer:
    """A note."""
    if not command.text.strip():
        return Refusal(say("The note is empty."))
    body = e.NoteTaken(command.text.strip(), command.starred, command.verbatim)
    return at_its_time(state, context, body, command.at_ms, command.late)


def star_note(state: SessionState, command: c.StarNote, context: Context) -> Answer:
    """A note gets or loses its star."""
    if not stands_as(state, command.note_id, e.NoteTaken):
        return Refusal(say("That note is not there any more."))
    return at_once(state, context, e.NoteStarred(command.note_id, command.starred))


def carry_note(state: SessionState, command: c.CarryNote, context: Context) -> Answer:
    """A note is carried into integration, or no more."""
    if not stands_as(state, command.note_id, e.NoteTaken):
        return Refusal(say("That note is not there any more."))
    return at_once(state, context, e.NoteCarried(command.note_id, command.carried))


def promote_note(state: SessionState, command: c.PromoteNote, context: Context) -> Answer:
    """A reworded line for the clinical record, at the time of its note."""
    note = standing(state, command.note_id)
    if note is None or not isinstance(note.body, e.NoteTaken):
        return Refusal(say("That note is not there any more."))
    if not command.text.strip():
        return Refusal(say("Reword the line for the record first."))
    body = e.NotePromoted(command.note_id, command.text.strip())
    return (make_event(context, state.ledger.last_turn + 1, body, note.at_ms, late=True),)


def reread_agreement(state: SessionState, command: c.RereadAgreement, context: Context) -> Answer:
    """An agreement was read again."""
    return at_once(state, context, e.AgreementReread(command.agreement_id))


def set_bookmark(state: SessionState, command: c.SetBookmark, context: Context) -> Answer:
    """A moment is to be found again."""
    if bookmark_at(state, command.at_ms) is not None:
        return Refusal(say("There is a bookmark at this moment already."))
    last_ms = context.session_ms if state.running else reached_ms(state)
    if not 0 <= command.at_ms <= last_ms:
        return Refusal(say("The time lies outside the session."))
    # Never late: it tells nothing of what happened then.
    body = BookmarkSet(command.text.strip())
    return (make_event(context, state.ledger.last_turn + 1, body, command.at_ms),)
