"""An upright scale of values that grows in whole steps where a value lies outside."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ladder:
    """Values from `low` to `high` over a height, with a little air at both ends."""

    low: float
    high: float
    height: float
    air: float = 4.0

    @property
    def px_per_unit(self) -> float:
        """Pixels for one unit."""
        return (self.height - 2 * self.air) / (self.high - self.low)

    @property
    def zero_y(self) -> float:
        """Where the value 0 stands, from the top."""
        return self.height - self.air + self.low * self.px_per_unit

    def y(self, value: float) -> float:
        """Where a value stands, from the top."""
        return self.zero_y - value * self.px_per_unit


def reaching(low: int, high: int, step: int, values: list[int]) -> tuple[int, int]:
    """A range from `low` to `high`, grown in whole steps to hold all values."""
    if values:
        low -= -(-max(0, low - min(values)) // step) * step
        high += -(-max(0, max(values) - high) // step) * step
    return low, high
