"""Deciding: what a command leads to in a session, as events or a refusal.

Pure: the same state, command and context give the same answer. The program never refuses what
happened in the room because it is unwelcome; it refuses what cannot be true or cannot be read.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, cast

from kaproom.core import commands as c
from kaproom.core import session_events as e
from kaproom.core.adverse import AdverseCommand, adverse_body, correction_fault
from kaproom.core.bookmark_events import BookmarkSet
from kaproom.core.bookmarks import bookmark_at
from kaproom.core.by_hand import BY_HAND, FIRST_PHASE_TURN, began_by_itself, is_by_hand
from kaproom.core.decision import Context, Refusal, make_event
from kaproom.core.discharge import decided_body, judged_body
from kaproom.core.event import Body, Event, Store
from kaproom.core.holds import HOLD_END_WORDS, holds
from kaproom.core.keeping_events import EntriesPurged, NotesPurged, PurgedEntry
from kaproom.core.ledger import Entry
from kaproom.core.session import SessionState, standing
from kaproom.core.wording import say

Answer = tuple[Event, ...] | Refusal

_AFTER_END = (
    c.CorrectEntry,
    c.StarNote,
    c.CarryNote,
    c.PromoteNote,
    c.Undo,
    c.TakeBack,
    c.ReportMusic,
    c.TakeNote,
    c.TakeReading,
    c.GiveDose,
    c.BeginHold,
    c.EndHold,
    c.NotGive,
    c.Observe,
    c.RateScale,
    c.BeginAdverse,
    c.GradeAdverse,
    c.ActOnAdverse,
    c.JudgeAdverse,
    c.ResolveAdverse,
    c.SkipReading,
    c.AcknowledgeReading,
    c.MoveSession,
    c.JudgeCriterion,
    c.DecideDischarge,
    c.SetBookmark,
)
_NOT_UNDOABLE = (
    e.SessionStarted,
    e.SessionEnded,
    e.SessionMoved,
    e.MusicReported,
    e.MachineSuspended,
    e.MachineOff,
    e.EntryUndone,
    e.NoteUndone,
    EntriesPurged,
    NotesPurged,
    PurgedEntry,
)


def decide(state: SessionState, command: c.Command, context: Context) -> Answer:
    """Answer a command; see `decide_chart` for charts."""
    if isinstance(command, c.StartSession):
        return _start(state, command, context)
    if state.started is None:
        return Refusal(say("The session has not begun."))
    if not state.running and not isinstance(command, _AFTER_END):
        return Refusal(say("The session has ended."))
    return _DECIDERS[type(command)](state, command, context)


def undoable(state: SessionState) -> Event | None:
    """The entry `Undo` would take back now: the newest made by hand and not yet undone."""
    for event in reversed(state.ledger.events):
        if began_by_itself(event) or isinstance(event.body.as_now(), _NOT_UNDOABLE):
            continue
        if event.id not in state.ledger.undone and not _is_about_undone(state, event.body):
            return event
    return None


def _is_about_undone(state: SessionState, body: Body) -> bool:
    """Whether it only changes an entry that was taken back, and so shows nowhere."""
    match body:
        case e.EntryCorrected(entry_id) | e.NoteCorrected(entry_id):
            return entry_id in state.ledger.undone
        case e.NoteStarred(note_id) | e.NoteCarried(note_id):
            return note_id in state.ledger.undone
        case _:
            return False


def _start(state: SessionState, command: c.StartSession, context: Context) -> Answer:
    if state.started is not None:
        return Refusal(say("The session has begun already."))
    if not command.start.client_label.strip():
        return Refusal(say("A session needs a client."))
    first = make_event(context, FIRST_PHASE_TURN - 1, command.start, 0)
    if not command.start.plan:
        return (first,)
    return (
        first,
        make_event(context, FIRST_PHASE_TURN, e.PhaseEntered(command.start.plan[0].name), 0),
    )


def _end(state: SessionState, _command: c.EndSession, context: Context) -> Answer:
    return _one(state, context, e.SessionEnded())


def _move(state: SessionState, command: c.MoveSession, context: Context) -> Answer:
    moved = command.moved
    if state.started is None or moved.from_client_id != state.started.client_id:
        return Refusal(say("The session is another client's meanwhile: look again."))
    if moved.client_id == moved.from_client_id:
        return Refusal(say("The session is this client's already."))
    if not moved.reason.strip():
        return Refusal(say("Say in a few words why the session is moved."))
    return _one(state, context, moved)


def _phase(state: SessionState, command: c.EnterPhase, context: Context) -> Answer:
    if not command.phase.strip():
        return Refusal(say("The phase has no name."))
    if command.phase == state.phase:
        return Refusal(say("The session is in {phase} already.", phase=command.phase))
    return _one(state, context, e.PhaseEntered(command.phase))


def _dose(state: SessionState, command: c.GiveDose, context: Context) -> Answer:
    dose = command.dose
    if dose.amount_ug <= 0:
        return Refusal(say("The amount of the dose is missing."))
    if dose.booster_of is not None and not _is(state, dose.booster_of, e.DoseGiven):
        return Refusal(say("The dose this booster adds to is not there."))
    return _timed(state, context, dose, command.at_ms, command.late)


def _hold(state: SessionState, command: c.BeginHold, context: Context) -> Answer:
    if not _is(state, command.dose_id, e.DoseGiven):
        return Refusal(say("The dose to be held is not there."))
    found = next((hold for hold in holds(state) if hold.dose.id == command.dose_id), None)
    if found is not None:
        return Refusal(
            say("That dose has been held already.") if found.over else say("It is held now.")
        )
    return _timed(state, context, e.DoseHeld(command.dose_id), command.at_ms, command.late)


def _hold_end(state: SessionState, command: c.EndHold, context: Context) -> Answer:
    hold = next((hold for hold in holds(state) if hold.id == command.hold_id), None)
    if hold is None or hold.over:
        return Refusal(say("No dose is held now."))
    if command.how not in ("", *e.HOLD_ENDS):
        return Refusal(
            say("A hold ends by one of: {ends}.", ends=", ".join(HOLD_END_WORDS.values()))
        )
    if command.at_ms is not None and command.at_ms < hold.begun_ms:
        return Refusal(say("That is before the hold began."))
    body = e.DoseHoldEnded(command.hold_id, command.how)
    return _timed(state, context, body, command.at_ms, command.late)


def _not_given(state: SessionState, command: c.NotGive, context: Context) -> Answer:
    if not command.reason.strip():
        return Refusal(say("Say in a few words why the dose was not given."))
    body = e.DoseNotGiven(command.reason.strip(), command.booster)
    return _timed(state, context, body, command.at_ms, command.late)


def _reading(state: SessionState, command: c.TakeReading, context: Context) -> Answer:
    r = command.reading
    pressures = (r.systolic_mmhg, r.diastolic_mmhg)
    if (pressures[0] is None) != (pressures[1] is None):
        return Refusal(say("Blood pressure needs both values."))
    if pressures[0] is not None and pressures[1] is not None and pressures[0] <= pressures[1]:
        return Refusal(say("The upper pressure is not above the lower one."))
    if all(getattr(r, f.name) is None for f in fields(r) if f.name != "confirmed"):
        return Refusal(say("The reading is empty."))
    return _timed(state, context, r, command.at_ms, command.late)


def _skip(state: SessionState, command: c.SkipReading, context: Context) -> Answer:
    if not command.reason.strip():
        return Refusal(say("Say in a few words why the reading was skipped."))
    body = e.ReadingSkipped(command.reason.strip())
    return _timed(state, context, body, command.at_ms, command.late)


def _acknowledge(state: SessionState, command: c.AcknowledgeReading, context: Context) -> Answer:
    if not _is(state, command.reading_id, e.ReadingTaken):
        return Refusal(say("That reading is not there any more."))
    if not command.reason.strip():
        return Refusal(say("Say in a few words what was decided about the reading."))
    body = e.ReadingAcknowledged(command.reading_id, command.reason.strip())
    return _timed(state, context, body, command.at_ms, command.late)


def _observe(state: SessionState, command: c.Observe, context: Context) -> Answer:
    on = next((o for o in state.lasting_now() if o.body.code == command.code), None)
    if on is not None and command.lasting and not command.late:
        return _timed(state, context, e.ObservationEnded(on.id), command.at_ms, late=False)
    body = e.ObservationMade(command.code, command.label, command.lasting)
    return _timed(state, context, body, command.at_ms, command.late)


def _scale(state: SessionState, command: c.RateScale, context: Context) -> Answer:
    if not command.lowest <= command.score <= command.highest:
        return Refusal(
            say(
                "{scale} goes from {lowest} to {highest}.",
                scale=command.scale.capitalize(),
                lowest=command.lowest,
                highest=command.highest,
            )
        )
    body = e.ScaleRated(command.scale, command.version, command.score, command.tested)
    return _timed(state, context, body, command.at_ms, command.late)


def _adverse(state: SessionState, command: AdverseCommand, context: Context) -> Answer:
    body = adverse_body(state.adverse, command)
    if isinstance(body, Refusal):
        return body
    return _timed(state, context, body, command.at_ms, command.late)


def _note(state: SessionState, command: c.TakeNote, context: Context) -> Answer:
    if not command.text.strip():
        return Refusal(say("The note is empty."))
    body = e.NoteTaken(command.text.strip(), command.starred, command.verbatim)
    return _timed(state, context, body, command.at_ms, command.late)


def _star(state: SessionState, command: c.StarNote, context: Context) -> Answer:
    if not _is(state, command.note_id, e.NoteTaken):
        return Refusal(say("That note is not there any more."))
    return _one(state, context, e.NoteStarred(command.note_id, command.starred))


def _carry(state: SessionState, command: c.CarryNote, context: Context) -> Answer:
    if not _is(state, command.note_id, e.NoteTaken):
        return Refusal(say("That note is not there any more."))
    return _one(state, context, e.NoteCarried(command.note_id, command.carried))


def _promote(state: SessionState, command: c.PromoteNote, context: Context) -> Answer:
    if not _is(state, command.note_id, e.NoteTaken):
        return Refusal(say("That note is not there any more."))
    if not command.text.strip():
        return Refusal(say("Reword the line for the record first."))
    return _one(state, context, e.NotePromoted(command.note_id, command.text.strip()))


def _reread(state: SessionState, command: c.RereadAgreement, context: Context) -> Answer:
    return _one(state, context, e.AgreementReread(command.agreement_id))


def _judge(state: SessionState, command: c.JudgeCriterion, context: Context) -> Answer:
    body = judged_body(command)
    if isinstance(body, Refusal):
        return body
    return _timed(state, context, body, command.at_ms, command.late)


def _decide_discharge(state: SessionState, command: c.DecideDischarge, context: Context) -> Answer:
    body = decided_body(state, command)
    if isinstance(body, Refusal):
        return body
    return _timed(state, context, body, command.at_ms, command.late)


def _bookmark(state: SessionState, command: c.SetBookmark, context: Context) -> Answer:
    if bookmark_at(state, command.at_ms) is not None:
        return Refusal(say("There is a bookmark at this moment already."))
    if not 0 <= command.at_ms <= _latest_ms(state, context):
        return Refusal(say("The time lies outside the session."))
    # Never late: it tells nothing of what happened then.
    body = BookmarkSet(command.text.strip())
    return (make_event(context, state.ledger.last_turn + 1, body, command.at_ms),)


def _correct(state: SessionState, command: c.CorrectEntry, context: Context) -> Answer:
    entry = standing(state, command.entry_id)
    if entry is None or not isinstance(entry.body, BY_HAND):
        return Refusal(say("There is nothing of that kind to correct."))
    reason = _correction_reason(entry, command, _latest_ms(state, context))
    reason = reason or _out_of_order(state, entry, command.at_session_ms)
    if reason is not None:
        return Refusal(reason)
    kind = e.NoteCorrected if entry.event.store is Store.NOTES else e.EntryCorrected
    return _one(state, context, kind(entry.id, command.replacement, command.at_session_ms))


def _correction_reason(entry: Entry[Body], command: c.CorrectEntry, latest_ms: int) -> str | None:
    if not command.replacement and command.at_session_ms is None:
        return say("Nothing was changed.")
    names = {f.name for f in fields(cast(Any, entry.body))}
    if any(name not in names for name, _ in command.replacement):
        return say("The entry has no such field.")
    if any(isinstance(getattr(entry.body, name), tuple) for name, _ in command.replacement):
        return say("What it lists cannot be corrected by hand.")
    if isinstance(entry.body, e.DoseGiven):
        reason = _dose_reason(entry, dict(command.replacement))
        if reason is not None:
            return reason
    at_ms = command.at_session_ms
    if at_ms is not None and not 0 <= at_ms <= latest_ms:
        return say("The time lies outside the session.")
    return correction_fault(entry.body, command.replacement)


def _dose_reason(entry: Entry[Body], changes: dict[str, str | int | bool | None]) -> str | None:
    amount_ug = changes.get("amount_ug", 1)
    if isinstance(amount_ug, bool) or not isinstance(amount_ug, int) or amount_ug <= 0:
        return say("The amount of the dose is missing.")
    if changes.get("booster_of") == entry.id:
        return say("A dose cannot add to itself.")
    return None


def _out_of_order(state: SessionState, entry: Entry[Body], at_ms: int | None) -> str | None:
    """Why a lasting observation would end before it began."""
    if at_ms is None:
        return None
    if isinstance(entry.body, e.ObservationMade):
        ended_ms = state.observation_ends.get(entry.id)
        late = ended_ms is not None and at_ms > ended_ms
        return say("It had ended by then: correct its end first.") if late else None
    if isinstance(entry.body, e.ObservationEnded):
        began = standing(state, entry.body.observation_id)
        early = began is not None and at_ms < began.at_ms
        return say("It had not begun by then: correct its beginning first.") if early else None
    return None


def _undo(state: SessionState, _command: c.Undo, context: Context) -> Answer:
    event = undoable(state)
    if event is None:
        return Refusal(say("There is nothing left to undo in this session."))
    return _taken_back(state, context, event)


def _take_back(state: SessionState, command: c.TakeBack, context: Context) -> Answer:
    entry = standing(state, command.entry_id)
    if entry is None or not is_by_hand(entry):
        return Refusal(say("There is nothing of that kind to take back."))
    if any(dose.body.booster_of == entry.id for dose in state.doses):
        return Refusal(say("A booster adds to this dose: take the booster back first."))
    return _taken_back(state, context, entry.event)


def _taken_back(state: SessionState, context: Context, event: Event) -> Answer:
    kind = e.NoteUndone if event.store is Store.NOTES else e.EntryUndone
    return _one(state, context, kind(event.id))


def _music(state: SessionState, command: c.ReportMusic, context: Context) -> Answer:
    if command.report.what not in e.MUSIC_REPORTS:
        return Refusal(say("The player reported something unknown."))
    at_ms = min(max(command.at_ms, 0), context.session_ms)
    event = make_event(context, state.ledger.last_turn + 1, command.report, at_ms)
    return (replace(event, id=command.id) if command.id else event,)


def _suspend(state: SessionState, command: c.ReportSuspend, context: Context) -> Answer:
    return _one(state, context, e.MachineSuspended(command.gap_ms))


def _off(state: SessionState, command: c.ReportOff, context: Context) -> Answer:
    return _one(state, context, e.MachineOff(command.gap_ms))


def _one(state: SessionState, context: Context, body: Body) -> Answer:
    return (make_event(context, state.ledger.last_turn + 1, body, context.session_ms),)


def _latest_ms(state: SessionState, context: Context) -> int:
    """The last session time an entry can be about: now, or the end where it has ended."""
    return context.session_ms if state.ended_ms is None else state.ended_ms


def _timed(
    state: SessionState, context: Context, body: Body, at_ms: int | None, late: bool
) -> Answer:
    latest_ms = _latest_ms(state, context)
    at_ms = latest_ms if at_ms is None else at_ms
    if at_ms < 0:
        return Refusal(say("That is before the session began."))
    if at_ms > context.session_ms:
        return Refusal(say("That has not happened yet."))
    if at_ms > latest_ms:
        return Refusal(say("That is after the session ended."))
    return (
        make_event(context, state.ledger.last_turn + 1, body, at_ms, late or not state.running),
    )


def _is(state: SessionState, entry_id: str, body_type: type[Body]) -> bool:
    entry = standing(state, entry_id)
    return entry is not None and isinstance(entry.body, body_type)


_DECIDERS: dict[type, Callable[[SessionState, Any, Context], Answer]] = {
    c.EndSession: _end,
    c.MoveSession: _move,
    c.EnterPhase: _phase,
    c.GiveDose: _dose,
    c.BeginHold: _hold,
    c.EndHold: _hold_end,
    c.NotGive: _not_given,
    c.TakeReading: _reading,
    c.SkipReading: _skip,
    c.AcknowledgeReading: _acknowledge,
    c.Observe: _observe,
    c.RateScale: _scale,
    c.BeginAdverse: _adverse,
    c.GradeAdverse: _adverse,
    c.ActOnAdverse: _adverse,
    c.JudgeAdverse: _adverse,
    c.ResolveAdverse: _adverse,
    c.TakeNote: _note,
    c.StarNote: _star,
    c.CarryNote: _carry,
    c.PromoteNote: _promote,
    c.RereadAgreement: _reread,
    c.JudgeCriterion: _judge,
    c.DecideDischarge: _decide_discharge,
    c.SetBookmark: _bookmark,
    c.CorrectEntry: _correct,
    c.Undo: _undo,
    c.TakeBack: _take_back,
    c.ReportMusic: _music,
    c.ReportSuspend: _suspend,
    c.ReportOff: _off,
}
