"""The lines drawn for orientation: where a value is marked, with the source of the figure.

They come from `resources/vitals/thresholds.toml`, or from a client's order. A mark beyond a line
has a shape of its own; nothing is held back, advised or sounded.
"""

from dataclasses import dataclass

from kaproom.core.data_file import Table, table_at, whole_at, within


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Pressures in mmHg above which, and saturation in per cent below which, a value is marked."""

    systolic_mmhg: int
    diastolic_mmhg: int
    spo2_percent: int

    def pressure_beyond(self, systolic_mmhg: int, diastolic_mmhg: int) -> bool:
        """Whether either pressure lies above its line."""
        return systolic_mmhg > self.systolic_mmhg or diastolic_mmhg > self.diastolic_mmhg

    def oxygen_beyond(self, spo2_percent: int) -> bool:
        """Whether the saturation lies below the line."""
        return spo2_percent < self.spo2_percent


def thresholds_from(data: Table) -> Thresholds:
    """Thresholds out of the parsed file; raises DataFault."""
    pressure, oxygen = table_at(data, "pressure_before_dose"), table_at(data, "oxygen_low")
    with within("pressure_before_dose"):
        systolic = whole_at(pressure, "systolic_mmhg", 60, 260)
        diastolic = whole_at(pressure, "diastolic_mmhg", 30, 180)
    with within("oxygen_low"):
        return Thresholds(systolic, diastolic, whole_at(oxygen, "spo2_percent", 50, 100))
