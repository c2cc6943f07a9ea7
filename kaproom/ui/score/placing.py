"""Where labels go, so that no two ever meet: rows filled from left to right, and free spots.

Both are laid out in pixels from session time 0, so that a pan changes nothing; only a zoom, a new
font or a corrected past lays out anew. What finds no room is left out and comes back on zoom.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

NO_ROW = -1
_APART = 5.0
_STEMLESS = 9.0


class Rows:
    """So many rows, each with stretches that are taken; what matters most is placed first."""

    def __init__(self, count: int, gap: float) -> None:
        self._taken: list[list[tuple[float, float]]] = [[] for _ in range(count)]
        self._gap = gap

    def place(self, left: float, right: float) -> int:
        """The first row in which a stretch is free, taken from now on; NO_ROW where none is."""
        for row, taken in enumerate(self._taken):
            at = bisect_left(taken, (left, right))
            after_last = at == 0 or taken[at - 1][1] + self._gap <= left
            if after_last and (at == len(taken) or right + self._gap <= taken[at][0]):
                taken.insert(at, (left, right))
                return row
        return NO_ROW


class Room(NamedTuple):
    """A rectangle: its four edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Room") -> bool:
        """Whether two rectangles have a point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: "Room") -> bool:
        """Whether it lies inside another, edges included."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label of a mark in the colour of a role, with the places it could stand, best first.

    `clear` where lines may pass there and are to be wiped. `foot` is the point of the mark that a
    stem leads down to from a label that stands well above it. `apart` is kept free between it and
    the labels of other marks beside it.
    """

    text: str
    role: str
    places: tuple[Room, ...]
    clear: bool = False
    foot: tuple[float, float] | None = None
    apart: float = _APART

    def stem(self, room: Room) -> Room | None:
        """The stem of the label in this place; None where it stands at its mark."""
        if self.foot is None or room.bottom + _STEMLESS >= self.foot[1]:
            return None
        x, y = self.foot
        return Room(x - 0.5, room.bottom, x + 0.5, y)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark with what it covers, the labels it wants, and the places they got."""

    x: float
    solids: tuple[Room, ...]
    wanted: tuple[Wanted, ...]


class Spots:
    """Labels beside marks, each in the first of its places that meets no mark and no label.

    Nor does it stand so close behind an earlier mark that it could be taken for that one's, since
    most stand to the right of theirs. Marks come in the order of their x. Labels stay within
    `bounds`; `reach` is how far from its mark anything can stand.
    """

    def __init__(self, bounds: Room, reach: float) -> None:
        self._bounds, self._reach = bounds, reach
        self._spots: list[Spot] = []
        self._given: list[list[Room]] = []
        self._labels: list[tuple[int, Wanted, Room]] = []

    def __len__(self) -> int:
        return len(self._spots)

    def extend(self, count: int, spot_of: Callable[[int], Spot]) -> None:
        """Lay out the marks up to `count`; the last known one is laid out anew, seeing the next."""
        known = len(self._spots)
        self._spots += [spot_of(i) for i in range(known, count)]
        if count > known:
            start = max(0, known - 1)
            del self._given[start:]
            while self._labels and self._labels[-1][0] >= start:
                self._labels.pop()
            for i in range(start, count):
                self._give(i)

    def labels(self, indices: range) -> Sequence[tuple[int, Wanted, Room]]:
        """The labels of these marks that found a place, x counted from session time 0."""
        first = bisect_left(self._labels, indices.start, key=_mark_of)
        return self._labels[first : bisect_left(self._labels, indices.stop, key=_mark_of)]

    def _give(self, index: int) -> None:
        given: list[Room] = []
        self._given.append(given)
        for wanted in self._spots[index].wanted:
            room = self._first_free(index, wanted)
            if room is not None:
                stem = wanted.stem(room)
                given += [room] if stem is None else [room, stem]
                self._labels.append((index, wanted, room))

    def _first_free(self, index: int, wanted: Wanted) -> Room | None:
        for room in wanted.places:
            if room.within(self._bounds) and not self._blocked(index, room, wanted.apart):
                stem = wanted.stem(room)
                if stem is None or not self._blocked(index, stem, 0.0):
                    return room
        return None

    def _blocked(self, index: int, room: Room, apart: float) -> bool:
        """Whether it meets a mark or a label given already; the nearest are asked first."""
        spots = self._spots
        clear = room._replace(left=room.left - _APART)
        alone = room._replace(left=room.left - apart, right=room.right + apart)
        for i in range(index + 1, len(spots)):
            if spots[i].x - self._reach > room.right:
                break
            if any(room.meets(s) for s in spots[i].solids):
                return True
        for i in range(index, -1, -1):
            if spots[i].x + self._reach < room.left:
                break
            mine = room if i == index else clear
            if any(mine.meets(s) for s in spots[i].solids):
                return True
            if i < len(self._given) and any(alone.meets(g) for g in self._given[i]):
                return True
        return False


def _mark_of(label: tuple[int, Wanted, Room]) -> int:
    return label[0]
