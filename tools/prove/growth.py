"""Whether a program holds more at the end of a long day than at its beginning, like with like.

The first reading after the warm-up session is held against that of the last session at the same
point of the script: what one session lawfully holds stands on both sides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.prove.holding import COUNTED, MEMORY, OBJECTS, OF_THE_ENGINE, Reading

WARM_UP = 1
"""Sessions in which everything is loaded and met for the first time."""
LIMIT_PERCENT = 5.0
IN_THE_ROOM = "room "
"""How points of a script in the room begin."""


@dataclass(frozen=True, slots=True)
class Growth:
    """One kind of thing held, first and last, at the point where it grew the most."""

    what: str
    point: str
    first: int
    last: int
    judged: bool = True

    @property
    def percent(self) -> float:
        """By how much there is more."""
        return (self.last - self.first) * 100 / self.first if self.first else 0.0

    @property
    def too_much(self) -> bool:
        """Memory may grow by less than the limit; handles, threads and timers not at all."""
        if self.what in MEMORY:
            return self.judged and self.percent >= LIMIT_PERCENT
        return self.judged and self.last > self.first


def growths(readings: Sequence[Reading], natural: bool) -> list[Growth]:
    """One for each kind of thing, in the order of their importance; `natural` is the day's speed.

    Qt's objects are told, not judged: a client more is a row more at Home. So is an engine where
    like cannot be held against like: in a day of one session, since it holds more with two pieces
    open than with one; and above natural speed, where keys reach it so much faster than pieces end
    that what is open at a point is chance. Each session has an engine of its own.
    """
    sessions = {reading.session for reading in readings}
    pairs = list(_like_with_like(readings) if len(sessions) > 1 else _floors(readings))
    found: list[Growth] = []
    for what in (*MEMORY, *COUNTED, OBJECTS):
        comparable = natural and len(sessions) > 1
        judged = what != OBJECTS and (comparable or what not in OF_THE_ENGINE)
        of_kind = [
            Growth(what, first.point, first.held[what], last.held[what], judged)
            for first, last in pairs
            if what in first.held and what in last.held
        ]
        if of_kind:
            found.append(max(of_kind, key=lambda growth: growth.last / max(1, growth.first)))
    return found


def _like_with_like(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The first and the last of each point of the script, after the warm-up."""
    warm = [reading for reading in readings if reading.session > WARM_UP]
    for point in dict.fromkeys(reading.point for reading in warm):
        at_point = [reading for reading in warm if reading.point == point]
        if len(at_point) > 1:
            yield at_point[0], at_point[-1]


def _floors(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """A day of one session has no two of any point: there the room is held against itself.

    The least of the first third against the least of the last: what is held for a moment only, in
    one reading and not in another, says nothing.
    """
    room = [reading for reading in readings if reading.point.startswith(IN_THE_ROOM)]
    third = len(room) // 3
    if third:
        yield _floor(room[:third]), _floor(room[-third:])


def _floor(readings: Sequence[Reading]) -> Reading:
    whole = {what for reading in readings for what in reading.held}
    least = {w: min(r.held[w] for r in readings if w in r.held) for w in whole}
    return Reading(readings[0].session, f"least from {readings[0].point}", least)
