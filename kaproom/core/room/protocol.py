"""The plan of a day: phases with their minutes, and the checks that fall due.

Data, from `resources/protocols/*.toml`. A plan is a faint guide; the therapist moves the phases.
"""

from dataclasses import dataclass

from kaproom.core.data_files.data_file import Table, table_at, tables_at, text_at, whole_at, within
from kaproom.core.events.session import PlannedPhase
from kaproom.core.vitals.schedule import Schedule, schedule_from


@dataclass(frozen=True, slots=True)
class Pause:
    """Planned minutes of a hold in the mouth, or of the rest between devices, with their source."""

    minutes: int
    source: str


@dataclass(frozen=True, slots=True)
class Protocol:
    """A named plan.

    `vitals` is its own schedule of readings, or the name of one. `form` is what a dose usually
    comes in; `hold` and `rest` are None where nothing is held and no devices follow one another.
    """

    code: str
    title: str
    route: str
    phases: tuple[PlannedPhase, ...]
    vitals: Schedule | str
    source: str
    form: str = ""
    hold: Pause | None = None
    rest: Pause | None = None

    @property
    def minutes(self) -> int:
        """The planned length of the day."""
        return sum(p.minutes for p in self.phases)


def protocol_from(code: str, data: Table) -> Protocol:
    """A protocol out of its parsed file; raises DataFault."""
    vitals = table_at(data, "vitals")
    with within("vitals"):
        schedule = _schedule(vitals)
    return Protocol(
        code,
        text_at(data, "title"),
        text_at(data, "route"),
        tuple(_phase(i, p) for i, p in enumerate(tables_at(data, "phases"), start=1)),
        schedule,
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


def _schedule(data: Table) -> Schedule | str:
    if "schedule" in data:
        return text_at(data, "schedule")
    return schedule_from(data, "")
