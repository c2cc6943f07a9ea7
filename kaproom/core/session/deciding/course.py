"""Deciding about the session itself: its begin, phases and end, and what the machine reports.

Nothing here is about what the client did or said.
"""

from dataclasses import replace

from kaproom.core.events import session as e
from kaproom.core.phase_names import said_phase
from kaproom.core.session import commands as c
from kaproom.core.session.by_hand import FIRST_PHASE_TURN
from kaproom.core.session.deciding.answering import at_once
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Answer, Context, Refusal, make_event
from kaproom.core.wording import say


def start_session(state: SessionState, command: c.StartSession, context: Context) -> Answer:
    """The session begins, in the first phase of its plan."""
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


def end_session(state: SessionState, _command: c.EndSession, context: Context) -> Answer:
    """The session ends."""
    return at_once(state, context, e.SessionEnded())


def move_session(state: SessionState, command: c.MoveSession, context: Context) -> Answer:
    """The session belongs to another client."""
    moved = command.moved
    if state.started is None or moved.from_client_id != state.started.client_id:
        return Refusal(say("The session is another client's meanwhile: look again."))
    if moved.client_id == moved.from_client_id:
        return Refusal(say("The session is this client's already."))
    if not moved.reason.strip():
        return Refusal(say("Say in a few words why the session is moved."))
    return at_once(state, context, moved)


def enter_phase(state: SessionState, command: c.EnterPhase, context: Context) -> Answer:
    """The day goes on in another phase."""
    if not command.phase.strip():
        return Refusal(say("The phase has no name."))
    if command.phase == state.phase:
        return Refusal(say("The session is in {phase} already.", phase=said_phase(command.phase)))
    return at_once(state, context, e.PhaseEntered(command.phase))


def report_music(state: SessionState, command: c.ReportMusic, context: Context) -> Answer:
    """What the player did, at the time it did it."""
    if command.report.what not in e.MUSIC_REPORTS:
        return Refusal(say("The player reported something unknown."))
    at_ms = min(max(command.at_ms, 0), context.session_ms)
    event = make_event(context, state.ledger.last_turn + 1, command.report, at_ms)
    return (replace(event, id=command.id) if command.id else event,)


def report_suspend(state: SessionState, command: c.ReportSuspend, context: Context) -> Answer:
    """The machine slept."""
    return at_once(state, context, e.MachineSuspended(command.gap_ms))


def report_off(state: SessionState, command: c.ReportOff, context: Context) -> Answer:
    """The machine was off."""
    return at_once(state, context, e.MachineOff(command.gap_ms))
