"""Where a value's label may stand beside its mark, and how those that found room are written."""

from collections.abc import Callable

from PySide6.QtGui import QColor

from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.placing import Room, Spots, Wanted

REACH, MARK_REACH = 64.0, 14.0
_GAP = 3.0
_CLEAR_OF_CAP = 7.0
_ROWS_ABOVE = 4


def spots_for(canvas: Canvas, height: float) -> Spots:
    """Free spots for a lane of this height, over the whole of the session's axis."""
    bounds = Room(0.0, 0.0, canvas.view.whole_ms * canvas.view.scale, height)
    return Spots(bounds, REACH)


def dot_room(x: float, y: float, radius: float) -> Room:
    """What a dot covers."""
    return Room(x - radius, y - radius, x + radius, y + radius)


def around(
    lettering: Lettering,
    text: str,
    role: str,
    x: float,
    y: float,
    radius: float,
    beneath: float = 0.0,
) -> Wanted:
    """A label above, below, right or left of a dot, else at one of its corners.

    `beneath` is how far something of the mark hangs out under the dot.
    """
    width, height = lettering.width(text), lettering.height
    half, off = width / 2, radius + 1
    above = Room(x - half, y - off - height, x + half, y - off)
    below = Room(x - half, y + off + beneath, x + half, y + off + beneath + height)
    corners = [
        Room(left, top, left + width, top + height)
        for top in (y - 1 - height, y + 1 + beneath)
        for left in (x - radius - width, x + radius)
    ]
    places = (above, below, *_sides(width, height, x, y, radius), *corners)
    return Wanted(text, role, places, clear=True)


def at_side(
    lettering: Lettering, text: str, role: str, x: float, y: float, radius: float
) -> Wanted:
    """A label right or left of an upright mark, else above it, else higher, on a stem.

    Above, its middle or one of its ends stands over the mark.
    """
    width, height = lettering.width(text), lettering.height
    bottom = y - radius - _CLEAR_OF_CAP
    lefts = (x - width / 2, x - radius, x + radius - width)
    feet = [bottom - row * (height + 1) for row in range(_ROWS_ABOVE)]
    above = [Room(left, foot - height, left + width, foot) for foot in feet for left in lefts]
    places = (*_sides(width, height, x, y, radius), *above)
    return Wanted(text, role, places, foot=(x, bottom + 1))


def write(
    canvas: Canvas,
    spots: Spots,
    indices: range,
    top: float,
    ground_at: Callable[[float], QColor] | None = None,
) -> None:
    """Put down the labels of these marks; one that the plot's edge would cut is left out.

    `ground_at` answers what a label stands on at a distance from the lane's top.
    """
    view = canvas.view
    for _, wanted, room in spots.labels(indices):
        left = room.left + view.shift
        if left >= view.left and room.right + view.shift <= view.right:
            ground = None if ground_at is None else ground_at(room.bottom)
            colour = canvas.theme.colour(wanted.role)
            stem = wanted.stem(room)
            if stem is not None:
                x = (stem.left + stem.right) / 2 + view.shift
                canvas.upright(x, top + stem.top, top + stem.bottom, colour)
            canvas.text(wanted.text, left, top + room.top, colour, ground, clear=wanted.clear)


def _sides(width: float, height: float, x: float, y: float, radius: float) -> tuple[Room, Room]:
    off, half = radius + _GAP, height / 2
    right = Room(x + off, y - half, x + off + width, y + half)
    left = Room(x - off - width, y - half, x - off, y + half)
    return right, left
