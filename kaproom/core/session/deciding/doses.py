"""Deciding about doses: given, held in the mouth, not given. It never judges an amount."""

from kaproom.core.events import session as e
from kaproom.core.session import commands as c
from kaproom.core.session.deciding.answering import at_its_time, stands_as
from kaproom.core.session.holds import HOLD_END_WORDS, holds
from kaproom.core.session.session import SessionState, standing
from kaproom.core.stream.decision import Answer, Context, Refusal
from kaproom.core.wording import say


def give_dose(state: SessionState, command: c.GiveDose, context: Context) -> Answer:
    """A dose was given, or a booster of one."""
    dose = command.dose
    if dose.amount_ug <= 0:
        return Refusal(say("The amount of the dose is missing."))
    if dose.booster_of is not None:
        reason = adding_fault(state, dose.booster_of)
        if reason is not None:
            return Refusal(reason)
    return at_its_time(state, context, dose, command.at_ms, command.late)


def adding_fault(state: SessionState, dose_id: str) -> str | None:
    """Why no booster can add to what has this id: it is no dose that stands, or itself adds to one.

    So a booster always leads to the dose that T+ counts from, or to one after it.
    """
    entry = standing(state, dose_id)
    if entry is None or not isinstance(entry.body, e.DoseGiven):
        return say("The dose this booster adds to is not there.")
    if entry.body.booster_of is not None:
        return say("That dose is a booster itself: name the dose it adds to.")
    return None


def has_boosters(state: SessionState, dose_id: str) -> bool:
    """Whether a standing booster adds to the dose with this id."""
    return any(dose.body.booster_of == dose_id for dose in state.doses)


def begin_hold(state: SessionState, command: c.BeginHold, context: Context) -> Answer:
    """A dose begins to be held in the mouth, once."""
    if not stands_as(state, command.dose_id, e.DoseGiven):
        return Refusal(say("The dose to be held is not there."))
    found = next((hold for hold in holds(state) if hold.dose.id == command.dose_id), None)
    if found is not None:
        return Refusal(
            say("That dose has been held already.") if found.over else say("It is held now.")
        )
    return at_its_time(state, context, e.DoseHeld(command.dose_id), command.at_ms, command.late)


def end_hold(state: SessionState, command: c.EndHold, context: Context) -> Answer:
    """What is held is no more."""
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
    return at_its_time(state, context, body, command.at_ms, command.late)


def not_give(state: SessionState, command: c.NotGive, context: Context) -> Answer:
    """A dose was considered and not given."""
    if not command.reason.strip():
        return Refusal(say("Say in a few words why the dose was not given."))
    body = e.DoseNotGiven(command.reason.strip(), command.booster)
    return at_its_time(state, context, body, command.at_ms, command.late)
