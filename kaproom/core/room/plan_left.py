"""How much of the plan is left: a guide, from the therapist's own moves. It moves nothing."""

from dataclasses import dataclass

from kaproom.core.session.session import SessionState


@dataclass(frozen=True, slots=True)
class PlanLeft:
    """What is left of the phase the session is in, in ms of session time.

    Below zero it is over. `phase_ms` is None where the phase is not in the plan.
    """

    phase: str
    phase_ms: int | None


def plan_left(state: SessionState, now_ms: int) -> PlanLeft | None:
    """What is left at a session time; None where nothing was planned.

    Time spent in a phase counts whole, also where the therapist left it and came back.
    """
    if not state.plan:
        return None
    phase = state.phase
    planned = [span for span in state.plan if span.name == phase]
    spent_ms = sum(
        (now_ms if span.end_ms is None else span.end_ms) - span.start_ms
        for span in state.phases
        if span.name == phase
    )
    planned_ms = sum((span.end_ms or span.start_ms) - span.start_ms for span in planned)
    return PlanLeft(phase, planned_ms - spent_ms if planned else None)
