"""Deciding about what was seen and measured: readings, scales, adverse events, discharge.

What cannot be true is refused; what is unwelcome never is.
"""

from dataclasses import fields

from kaproom.core.events import session as e
from kaproom.core.session import commands as c
from kaproom.core.session.adverse import AdverseCommand, adverse_body
from kaproom.core.session.deciding.answering import at_its_time, stands_as
from kaproom.core.session.discharge import decided_body, judged_body
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Answer, Context, Refusal
from kaproom.core.wording import say


def take_reading(state: SessionState, command: c.TakeReading, context: Context) -> Answer:
    """A reading was taken."""
    r = command.reading
    pressures = (r.systolic_mmhg, r.diastolic_mmhg)
    if (pressures[0] is None) != (pressures[1] is None):
        return Refusal(say("Blood pressure needs both values."))
    if pressures[0] is not None and pressures[1] is not None and pressures[0] <= pressures[1]:
        return Refusal(say("The systolic pressure is not above the diastolic one."))
    if all(getattr(r, f.name) is None for f in fields(r) if f.name != "confirmed"):
        return Refusal(say("The reading is empty."))
    return at_its_time(state, context, r, command.at_ms, command.late)


def skip_reading(state: SessionState, command: c.SkipReading, context: Context) -> Answer:
    """A reading was passed over, with the reason."""
    if not command.reason.strip():
        return Refusal(say("Say in a few words why the reading was skipped."))
    body = e.ReadingSkipped(command.reason.strip())
    return at_its_time(state, context, body, command.at_ms, command.late)


def acknowledge_reading(
    state: SessionState, command: c.AcknowledgeReading, context: Context
) -> Answer:
    """A reading was seen, with what was decided."""
    if not stands_as(state, command.reading_id, e.ReadingTaken):
        return Refusal(say("That reading is not there any more."))
    if not command.reason.strip():
        return Refusal(say("Say in a few words what was decided about the reading."))
    body = e.ReadingAcknowledged(command.reading_id, command.reason.strip())
    return at_its_time(state, context, body, command.at_ms, command.late)


def observe(state: SessionState, command: c.Observe, context: Context) -> Answer:
    """Something was seen; what lasts ends by the same wish."""
    on = next((o for o in state.lasting_now() if o.body.code == command.code), None)
    if on is not None and command.lasting and not command.late:
        return at_its_time(state, context, e.ObservationEnded(on.id), command.at_ms, late=False)
    body = e.ObservationMade(command.code, command.label, command.lasting)
    return at_its_time(state, context, body, command.at_ms, command.late)


def rate_scale(state: SessionState, command: c.RateScale, context: Context) -> Answer:
    """A scale was rated."""
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
    return at_its_time(state, context, body, command.at_ms, command.late)


def change_adverse(state: SessionState, command: AdverseCommand, context: Context) -> Answer:
    """An adverse event began or changed."""
    body = adverse_body(state.adverse, command)
    if isinstance(body, Refusal):
        return body
    return at_its_time(state, context, body, command.at_ms, command.late)


def judge_criterion(state: SessionState, command: c.JudgeCriterion, context: Context) -> Answer:
    """A discharge criterion was judged."""
    body = judged_body(command)
    if isinstance(body, Refusal):
        return body
    return at_its_time(state, context, body, command.at_ms, command.late)


def decide_discharge(state: SessionState, command: c.DecideDischarge, context: Context) -> Answer:
    """Somebody decided on discharge."""
    body = decided_body(state, command)
    if isinstance(body, Refusal):
        return body
    return at_its_time(state, context, body, command.at_ms, command.late)
