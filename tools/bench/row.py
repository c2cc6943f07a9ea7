"""One figure of `tools.bench`, as each of its parts hands it over."""

from typing import NamedTuple


class Row(NamedTuple):
    """Ours, the baseline's (or what is promised), and the ratio of the two aimed for."""

    name: str
    value: float
    unit: str
    baseline: float
    target: float
