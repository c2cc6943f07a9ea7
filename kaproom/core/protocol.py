"""The plan of a day: phases with their minutes, and the checks that fall due.

Data, from `resources/protocols/*.toml`. A plan is a faint guide; the therapist moves the phases.
"""

from dataclasses import dataclass

from kaproom.core.data_file import (
    DataFault,
    Table,
    list_at,
    table_at,
    tables_at,
    text_at,
    whole_at,
    within,
)
from kaproom.core.session_events import PlannedPhase


@dataclass(frozen=True, slots=True)
class Pause:
    """Planned minutes of a hold in the mouth, or of the rest between devices, with their source."""

    minutes: int
    source: str


@dataclass(frozen=True, slots=True)
class Protocol:
    """A named plan.

    `vitals_after_dose_min` are minutes after the first dose at which a reading is due,
    `vitals_then_every_min` the interval after the last of them. `form` is what a dose usually comes
    in; `hold` and `rest` are None where nothing is held and no devices follow one another.
    """

    code: str
    title: str
    route: str
    phases: tuple[PlannedPhase, ...]
    vitals_after_dose_min: tuple[int, ...]
    vitals_then_every_min: int
    source: str
    form: str = ""
    hold: Pause | None = None
    rest: Pause | None = None

    @property
    def minutes(self) -> int:
        """The planned length of the day."""
        return sum(p.minutes for p in self.phases)

    def next_vitals_due_ms(
        self, first_dose_ms: int | None, last_reading_ms: int | None
    ) -> int | None:
        """Session time of the next due reading, None before the dose.

        A reading up to two minutes before its time answers it (the tolerance of the schedule).
        """
        if first_dose_ms is None:
            return None
        answered_ms = -1 if last_reading_ms is None else last_reading_ms + EARLY_TOLERANCE_MS
        times = list(self.vitals_after_dose_min)
        for minute in times:
            if first_dose_ms + minute * 60_000 > answered_ms:
                return first_dose_ms + minute * 60_000
        step_ms = self.vitals_then_every_min * 60_000
        due_ms = first_dose_ms + (times[-1] if times else 0) * 60_000 + step_ms
        while due_ms <= answered_ms:
            due_ms += step_ms
        return due_ms


EARLY_TOLERANCE_MS = 2 * 60_000


def protocol_from(code: str, data: Table) -> Protocol:
    """A protocol out of its parsed file; raises DataFault."""
    vitals = table_at(data, "vitals")
    with within("vitals"):
        after_min, every_min = _schedule(vitals)
    return Protocol(
        code,
        text_at(data, "title"),
        text_at(data, "route"),
        tuple(_phase(i, p) for i, p in enumerate(tables_at(data, "phases"), start=1)),
        after_min,
        every_min,
        source=text_at(data, "source"),
        form=text_at(data, "form", ""),
        hold=_pause(data, "hold"),
        rest=_pause(data, "rest"),
    )


def _pause(data: Table, key: str) -> Pause | None:
    if key not in data:
        return None
    table = table_at(data, key)
    with within(key):
        return Pause(whole_at(table, "minutes", 1, 120), text_at(table, "source"))


def _phase(index: int, table: Table) -> PlannedPhase:
    with within(f"phases:{index}"):
        return PlannedPhase(text_at(table, "name"), whole_at(table, "minutes", 1, 600))


def _schedule(data: Table) -> tuple[tuple[int, ...], int]:
    minutes = [m for m in list_at(data, "after_dose_min") if isinstance(m, int)]
    if len(minutes) != len(list_at(data, "after_dose_min")) or minutes != sorted(set(minutes)):
        raise DataFault("after_dose_min", "after_dose_min must be rising whole minutes")
    return tuple(minutes), whole_at(data, "then_every_min", 1, 600)
