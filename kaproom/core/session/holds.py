"""Doses held in the mouth, and the rest between nasal devices: counted, never timed out.

Derived from the doses and what was recorded of them. A count goes on past the planned minutes; it
says how long, and nothing more.
"""

from dataclasses import dataclass

from kaproom.core.events.session import HOLD_ENDS, DoseGiven, DoseHeld, DoseHoldEnded
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say

_ROUTES = frozenset({"sl", "sublingual", "buccal", "sl/buccal", "transmucosal"})
_FORMS = frozenset({"lozenge", "troche", "rdt", "odt", "tablet under the tongue"})

HOLD_END_WORDS: dict[str, str] = dict(
    zip(HOLD_ENDS, (say("spat out"), say("swallowed"), say("kept in the mouth")), strict=True)
)
"""How a hold ended, by what is written of it."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One hold, from `begun_ms` to `ended_ms` of session time; `ended_ms` is None while it runs."""

    id: str
    dose: Entry[DoseGiven]
    begun_ms: int
    ended_ms: int | None
    how: str

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self.ended_ms is not None


def is_held_in_mouth(dose: DoseGiven) -> bool:
    """Whether a dose is one that is held: by its form, or where none is said by its route."""
    if dose.form.strip():
        return dose.form.strip().lower() in _FORMS
    return dose.route.strip().lower() in _ROUTES


def holds(state: SessionState) -> tuple[Hold, ...]:
    """The holds of doses that stand, by the time they began."""
    doses = {dose.id: dose for dose in state.doses}
    ends = {end.body.hold_id: end for end in state.ledger.of(DoseHoldEnded)}
    return tuple(
        Hold(
            begun.id,
            doses[begun.body.dose_id],
            begun.at_ms,
            ends[begun.id].at_ms if begun.id in ends else None,
            ends[begun.id].body.how if begun.id in ends else "",
        )
        for begun in state.ledger.of(DoseHeld)
        if begun.body.dose_id in doses
    )


def running_hold(state: SessionState) -> Hold | None:
    """The hold that runs now, the newest where there are several."""
    return next((hold for hold in reversed(holds(state)) if not hold.over), None)


def newest_to_hold(state: SessionState) -> Entry[DoseGiven] | None:
    """The newest dose that is held in the mouth and has no hold yet."""
    held = {hold.dose.id for hold in holds(state)}
    newest = next((d for d in reversed(state.doses) if is_held_in_mouth(d.body)), None)
    return newest if newest is not None and newest.id not in held else None


def rest_since_ms(state: SessionState) -> int | None:
    """Session time of the newest dose where it was a device; None where it was none."""
    newest = state.doses[-1] if state.doses else None
    return newest.at_ms if newest is not None and newest.body.device_index is not None else None
