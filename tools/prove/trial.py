"""What every kind of fault is to the harness: a name, how often, and a run that yields trials.

A kind's module holds a `Kind` whose `run` is a generator: it does one fault after the other to
real stores in `Plan.scratch` and yields one `Trial` for each, `Plan.trials` in all. It draws every
random choice from `Plan.rng`, so that `--seed` repeats it, and raises `Skipped` where this machine
does not allow it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

_REASONS_KEPT = 5


class Skipped(Exception):
    """What this machine lacks for a kind of fault, in one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one fault.

    `lost` counts what had been told saved and is not there any more. `failed` is one line for
    everything else that must not be (a store that does not open, damage that nobody told of, a
    false "saved"), empty where all is well.
    """

    lost: int = 0
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of a kind is to be done, with what luck, and where.

    `scratch` is an empty folder of the kind's own, removed afterwards.
    """

    trials: int
    rng: Random
    scratch: Path


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault. `quick` and `full` are the numbers of trials of the two forms."""

    name: str
    quick: int
    full: int
    run: Callable[[Plan], Iterator[Trial]]


@dataclass(slots=True)
class Row:
    """One line of the table. `reasons` are the first failures, in words."""

    name: str
    trials: int = 0
    lost: int = 0
    failed: int = 0
    skipped_because: str = ""
    reasons: list[str] = field(default_factory=list[str])

    @property
    def good(self) -> bool:
        """Whether nothing was lost and nothing failed."""
        return self.lost == 0 and self.failed == 0

    def count(self, trial: Trial) -> None:
        """Take one trial in."""
        self.trials += 1
        self.lost += trial.lost
        self.failed += bool(trial.failed)
        if not (trial.lost or trial.failed) or len(self.reasons) >= _REASONS_KEPT:
            return
        lost = f"{trial.lost} lost" if trial.lost else ""
        self.reasons.append(
            f"trial {self.trials}: {' and '.join(filter(None, (lost, trial.failed)))}"
        )
