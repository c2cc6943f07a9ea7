"""Where parts stand on a map nobody has arranged yet: on a loose lattice around Self.

The same parts and links always give the same map. Places are thousandths of the frame, so that one
layout serves every window. Parts that are linked come to stand beside each other, with no other
one on the line between them where that can be; what already has a place keeps it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kaproom.core.events.parts import SELF

Place = tuple[int, int]
Pair = tuple[str, str]
MIDDLE: Place = (500, 500)
_SWEEPS = 2
_THROUGH, _CROSSING, _APART = 700, 160, 120_000
_GRIDS = ((3, 3), (5, 3), (5, 5), (7, 5), (7, 7), (9, 7), (9, 9), (11, 11), (13, 13), (15, 15))
_MARGIN = 40


def laid_out(
    ids: Sequence[str], pairs: Sequence[Pair], fixed: Mapping[str, Place]
) -> dict[str, Place]:
    """A place for every part and for Self; `pairs` are the ends of the links."""
    found = _laid_out(tuple(ids), tuple(pairs), tuple(sorted(fixed.items())))
    return dict(found)


@lru_cache(maxsize=64)
def _laid_out(
    ids: tuple[str, ...], pairs: tuple[Pair, ...], fixed: tuple[tuple[str, Place], ...]
) -> tuple[tuple[str, Place], ...]:
    stands = {name: place for name, place in fixed if name in ids or name == SELF}
    stands.setdefault(SELF, MIDDLE)
    new = [name for name in ids if name not in stands]
    ends = [(a, b) for a, b in pairs if a in (*ids, SELF) and b in (*ids, SELF)]
    places = _Lattice(new, ends, stands).placed()
    return tuple(places.items())


def lattice(count: int) -> tuple[Place, ...]:
    """Places for so many parts around the middle, nearest the middle first; the middle is free.

    Every second column is set lower or higher, so that few places lie on one line.
    """
    columns, rows = next(((c, r) for c, r in _GRIDS if c * r > count), _GRIDS[-1])
    wide, high = (1000 - 2 * _MARGIN) / columns, (1000 - 2 * _MARGIN) / rows
    found: list[Place] = []
    for column in range(columns):
        shift = round(_MARGIN * 0.8) * (0, 1, 0, -1)[(column - columns // 2) % 4]
        for row in range(rows):
            place = round(_MARGIN + (column + 0.5) * wide), round(_MARGIN + (row + 0.5) * high)
            if (column, row) != (columns // 2, rows // 2):
                found.append((place[0], place[1] + shift))
    return tuple(sorted(found, key=lambda p: (_far(p, MIDDLE), p)))


class _Lattice:
    """Gives each new part one of the free places, and mends that as long as it becomes better."""

    def __init__(self, new: list[str], ends: list[Pair], stands: dict[str, Place]) -> None:
        self._new, self._ends, self._at = new, ends, dict(stands)
        self._links: dict[str, list[Pair]] = {name: [] for name in (*new, *stands)}
        for pair in ends:
            for name in set(pair):
                self._links[name].append(pair)
        self._lines: dict[tuple[Place, Place], frozenset[Place]] = {}
        self._free = _free(len(new), [p for name, p in stands.items() if name != SELF], stands)
        self._spots = (*self._free, *stands.values())

    def placed(self) -> dict[str, Place]:
        """The place of each."""
        order = sorted(self._new, key=lambda name: -len(self._links[name]))
        while order:
            # Who is linked to one that stands already comes next, so that they stay together.
            name = max(order, key=self._standing_neighbours)
            order.remove(name)
            place = min(self._free, key=lambda p: self._cost_at(name, p))
            self._free.remove(place)
            self._at[name] = place
        for _ in range(_SWEEPS):
            if not self._mended():
                break
        return self._at

    def _standing_neighbours(self, name: str) -> int:
        return sum(end in self._at for pair in self._links[name] for end in pair)

    def _mended(self) -> bool:
        better = False
        for name in self._new:
            for place in list(self._free):
                old = self._at[name]
                before, after = self._cost_at(name, old), self._cost_at(name, place)
                if after < before:
                    self._at[name] = place
                    self._free[self._free.index(place)] = old
                    better = True
            for other in self._new:
                better = (name < other and self._swapped(name, other)) or better
        return better

    def _swapped(self, name: str, other: str) -> bool:
        if not self._links[name] and not self._links[other]:
            return False
        first, second = self._at[name], self._at[other]
        before = self._cost_at(name, first) + self._cost_at(other, second)
        self._at[name], self._at[other] = second, first
        if self._cost_at(name, second) + self._cost_at(other, first) < before:
            return True
        self._at[name], self._at[other] = first, second
        return False

    def _cost_at(self, name: str, place: Place) -> int:
        """How far its links reach, what lies on them, and on whose links it would lie itself."""
        at = {**self._at, name: place}
        taken = set(at.values())
        mine = [(at[a], at[b]) for a, b in self._links[name] if a in at and b in at]
        cost = _far(place, MIDDLE) // 6
        # Parts keep their distance from each other, so that a few stand around Self.
        others = taken - {place, at[SELF]}
        cost += sum(_APART // max(60, _far(place, p)) for p in others)
        # ... and on all sides of it.
        aside = sum(p[0] - MIDDLE[0] for p in taken), sum(p[1] - MIDDLE[1] for p in taken)
        cost += (abs(aside[0]) + abs(aside[1])) // 4
        for a, b in mine:
            cost += _far(a, b) + _THROUGH * len(self._on(a, b) & taken)
        for first, second in self._ends:
            if first in at and second in at and name not in (first, second):
                a, b = at[first], at[second]
                cost += _THROUGH * (place in self._on(a, b))
                cost += _CROSSING * sum(_cross(a, b, c, d) for c, d in mine)
        return cost

    def _on(self, a: Place, b: Place) -> frozenset[Place]:
        """The places that lie on the line between two."""
        found = self._lines.get((a, b))
        if found is None:
            found = frozenset(p for p in self._spots if p not in (a, b) and _lies_on(p, a, b))
            self._lines[a, b] = self._lines[b, a] = found
        return found


def _free(count: int, taken: list[Place], stands: Mapping[str, Place]) -> list[Place]:
    """Enough places that keep clear of what stands already, on the widest lattice that has them."""
    held = [*taken, stands[SELF]]
    if not taken and stands[SELF] == MIDDLE:
        return list(lattice(count))
    best: list[Place] = []
    for columns, rows in _GRIDS:
        clear_x, clear_y = 760 // columns, 900 // rows
        clear = [
            place
            for place in lattice(columns * rows - 1)
            if all(abs(place[0] - x) >= clear_x or abs(place[1] - y) >= clear_y for x, y in held)
        ]
        if len(clear) >= count:
            return clear
        best = max(best, clear, key=len)
    return best


@lru_cache(maxsize=200_000)
def _far(a: Place, b: Place) -> int:
    """Distance; a map is wider than high."""
    return round((((a[0] - b[0]) * 1.3) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)


def _lies_on(place: Place, a: Place, b: Place) -> bool:
    """Whether a place is too near the line between two others."""
    across, along = b[0] - a[0], b[1] - a[1]
    length = across * across + along * along
    if not length:
        return False
    share = ((place[0] - a[0]) * across + (place[1] - a[1]) * along) / length
    if not 0.05 < share < 0.95:
        return False
    x, y = a[0] + share * across - place[0], a[1] + share * along - place[1]
    return x * x + y * y < 75 * 75


@lru_cache(maxsize=200_000)
def _cross(a: Place, b: Place, c: Place, d: Place) -> bool:
    """Whether two lines cross between their ends."""
    if {a, b} & {c, d}:
        return False

    def side(p: Place, q: Place, r: Place) -> int:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
