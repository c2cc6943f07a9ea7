"""Which vitals values are taken, and which are asked about once more.

Clinical figures are data: they come from `resources/vitals/limits.toml`, each with its source.
A value outside `refuse` cannot be one; outside `usual` it is asked for once more and then taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kaproom.core.data_files.data_file import DataFault, Table, range_at, table_at, text_at, within
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class Limit:
    """The range of one field, in the unit the therapist types, both ends included."""

    field: str
    label: str
    unit: str
    refuse: tuple[float, float]
    usual: tuple[float, float]
    source: str

    def takes(self, value: float) -> bool:
        """Whether this can be a value at all."""
        return self.refuse[0] <= value <= self.refuse[1]

    def is_usual(self, value: float) -> bool:
        """Whether it is taken without asking."""
        return self.usual[0] <= value <= self.usual[1]


@dataclass(frozen=True, slots=True)
class Limits:
    """All fields' ranges, and that of the difference of the two pressures."""

    fields: Mapping[str, Limit]

    def __getitem__(self, field: str) -> Limit:
        return self.fields[field]


FIELDS = (
    "systolic_mmhg",
    "diastolic_mmhg",
    "pulse_pressure_mmhg",
    "pulse_bpm",
    "spo2_percent",
    "respiration_per_min",
    "temperature_c",
)


def limits_from(data: Table) -> Limits:
    """Limits out of the parsed file; raises DataFault."""
    fields: dict[str, Limit] = {}
    for name in FIELDS:
        table = table_at(data, name)
        with within(name):
            fields[name] = _limit(name, table)
    return Limits(fields)


def _limit(name: str, table: Table) -> Limit:
    refuse, usual = range_at(table, "refuse_outside"), range_at(table, "ask_outside")
    if not (refuse[0] <= usual[0] and usual[1] <= refuse[1]):
        raise DataFault(
            "ask_outside", say("{name}: ask_outside must lie within refuse_outside", name=name)
        )
    texts = (text_at(table, "label"), text_at(table, "unit"))
    return Limit(name, *texts, refuse, usual, text_at(table, "source"))
