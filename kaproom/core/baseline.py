"""Which reading the later ones are held against."""

from kaproom.core.ledger import Entry
from kaproom.core.session import SessionState
from kaproom.core.session_events import ReadingTaken


def baseline_reading(state: SessionState) -> Entry[ReadingTaken] | None:
    """The last reading with a pressure before the first dose; without a dose the first one."""
    pressures = [r for r in state.readings if r.body.systolic_mmhg is not None]
    if state.first_dose_ms is None:
        return pressures[0] if pressures else None
    before = [r for r in pressures if r.at_ms <= state.first_dose_ms]
    return before[-1] if before else None
