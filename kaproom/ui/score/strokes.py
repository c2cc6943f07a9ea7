"""The lines that join points of a lane, as something that a label had better not stand on."""

from bisect import bisect_left
from collections.abc import Sequence

from kaproom.ui.score.placing import Room


class Stroke:
    """One line through points, given from left to right."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        self._points = points
        self._xs = [x for x, _ in points]

    def meets(self, room: Room) -> bool:
        """Whether the line passes through a rectangle."""
        first = max(0, bisect_left(self._xs, room.left) - 1)
        for at in range(first, len(self._points) - 1):
            if self._xs[at] > room.right:
                return False
            if _passes(self._points[at], self._points[at + 1], room):
                return True
        return False


def _passes(a: tuple[float, float], b: tuple[float, float], room: Room) -> bool:
    left, right = max(a[0], room.left), min(b[0], room.right)
    if left > right:
        return False
    wide = b[0] - a[0]
    slope = (b[1] - a[1]) / wide if wide else 0.0
    ends = (a[1] + slope * (left - a[0]), a[1] + slope * (right - a[0])) if wide else (a[1], b[1])
    return min(ends) < room.bottom and room.top < max(ends)
