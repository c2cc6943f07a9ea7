"""Which backups of a folder are kept: seven days, four weeks, twelve months, the newest of each.

Days, weeks and months are those in which a backup was made at all, so that a practice that rests
loses nothing. A pure function: it looks at no disk and deletes nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from kaproom.core.clock import local_time

DAILY, WEEKLY, MONTHLY = 7, 4, 12


@dataclass(frozen=True, slots=True)
class Generation:
    """A good backup of the folder in question: its file name and when it was made."""

    name: str
    made_utc_us: int
    offset_min: int

    def made(self) -> datetime:
        """The local time of then."""
        return local_time(self.made_utc_us, self.offset_min)


_PERIODS: tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...] = (
    (DAILY, lambda made: (made.year, made.month, made.day)),
    (WEEKLY, lambda made: made.isocalendar()[:2]),
    (MONTHLY, lambda made: (made.year, made.month)),
)


def superseded(generations: Iterable[Generation]) -> list[Generation]:
    """The backups that need not be kept, newest first; never the newest of all."""
    newest_first = sorted(generations, key=lambda g: (g.made_utc_us, g.name), reverse=True)
    kept: set[str] = set()
    for number, period_of in _PERIODS:
        seen: set[tuple[int, ...]] = set()
        for generation in newest_first:
            period = period_of(generation.made())
            if period not in seen and len(seen) < number:
                seen.add(period)
                kept.add(generation.name)
    return [generation for generation in newest_first if generation.name not in kept]
