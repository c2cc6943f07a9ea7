"""One line of the table: how many cases of a reader were taken and refused, and what went wrong."""

from dataclasses import dataclass, field
from typing import Any

from tools.fuzz.reader import Verdict

FAULTS_KEPT = 8
_SHOWN = 300


@dataclass(slots=True)
class Tally:
    """`faults` are the faults in words, each with its smallest case; `by` says what made cases."""

    name: str
    by: str
    cases: int = 0
    taken: int = 0
    refused: int = 0
    failed: int = 0
    most_calls: int = 0
    faults: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def good(self) -> bool:
        """Whether nothing came out that must not."""
        return self.failed == 0

    def count(self, case: Any, verdict: Verdict) -> None:
        """Take one case in."""
        self.cases += 1
        if verdict.fault:
            self.failed += 1
            self._keep(verdict.fault, repr(case))
        elif verdict.reason:
            self.refused += 1
        else:
            self.taken += 1

    def _keep(self, fault: str, shown: str) -> None:
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}… ({len(shown)} letters)"
        before = self.faults.get(fault)
        if before is None and len(self.faults) >= FAULTS_KEPT:
            return
        if before is None or len(shown) < len(before):
            self.faults[fault] = shown
