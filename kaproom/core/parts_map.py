"""What the parts map shows at a size: circles, names, lines and their words, none over another.

Pure geometry in pixels; how it is painted is not known here. Where there is too little room circles
become smaller, names are cut, and the words of a link are left out; nothing ever overlaps that was
not put onto one spot by hand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kaproom.core.parts_events import SELF
from kaproom.core.parts_layout import Place

LARGEST, SMALLEST = 44.0, 9.0
GAP, SELF_SHARE = 6.0, 0.78
_PAD, _CLEAR = 8.0, 6.0
_LINE_ROOM, _WORDY = 10.0, 38.0
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", gap: float = 0.0) -> bool:
        """Whether two boxes overlap or come nearer than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@dataclass(frozen=True, slots=True)
class Disc:
    """A part's circle and the box its name has; Self's name is within, so its box is empty."""

    part_id: str
    x: float
    y: float
    radius: float
    name: Box

    def meets(self, box: Box, gap: float = 0.0) -> bool:
        """Whether the circle overlaps a box or comes nearer to it than `gap`."""
        across = max(box.left - self.x, 0.0, self.x - box.right)
        along = max(box.top - self.y, 0.0, self.y - box.bottom)
        return across * across + along * along < (self.radius + gap) ** 2


@dataclass(frozen=True, slots=True)
class Line:
    """A link's line between the edges of two circles, and the box of its words, if there is one."""

    link_id: str
    x1: float
    y1: float
    x2: float
    y2: float
    words: Box | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The map at a size."""

    discs: Mapping[str, Disc]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The size in pixels, and how high a line of text is."""

    width: float
    height: float
    text_height: float


@dataclass(frozen=True, slots=True)
class Joint:
    """A link to be drawn: its ends, and how wide its words are."""

    link_id: str
    from_id: str
    to_id: str
    words_width: float


def drawn(
    frame: Frame, places: Mapping[str, Place], names: Mapping[str, float], links: Sequence[Joint]
) -> Drawn:
    """The map; `names` holds how wide each name is when it is whole."""
    reach = _wished(frame, len(places))
    centres = {part_id: _within(frame, place, reach) for part_id, place in places.items()}
    radius = _radius(frame, centres)
    discs = {
        part_id: Disc(part_id, x, y, *_sized(frame, part_id, radius, centres, names))
        for part_id, (x, y) in centres.items()
    }
    bare = [_bare(joint, discs) for joint in links]
    lines = [line for line in bare if line is not None]
    boxes: list[Box] = []
    done: list[Line] = []
    widths = {joint.link_id: joint.words_width for joint in links}
    for line in lines:
        words = _words(frame, line, widths[line.link_id], discs, boxes, lines)
        if words is not None:
            boxes.append(words)
        done.append(Line(line.link_id, line.x1, line.y1, line.x2, line.y2, words))
    return Drawn(discs, tuple(done))


def place_at(frame: Frame, x: float, y: float) -> Place:
    """The thousandths of a point, kept inside the frame."""
    return (
        min(1000, max(0, round(x / frame.width * 1000))),
        min(1000, max(0, round(y / frame.height * 1000))),
    )


def cleared(frame: Frame, moved_id: str, places: Mapping[str, Place]) -> Place:
    """The nearest place for a part that was put down, at which it covers no other one."""
    wanted = places[moved_id]
    reach = _wished(frame, len(places))
    others = [_within(frame, p, reach) for part_id, p in places.items() if part_id != moved_id]
    for ring in range(0, 1000, 12):
        for place in _around(wanted, ring):
            x, y = _within(frame, place, reach)
            if all(_pair_radius(frame, (x, y), other) >= reach for other in others):
                return place_at(frame, x, y)
    return wanted


def nearest(places: Mapping[str, Place], from_id: str, across: int, along: int) -> str:
    """The part nearest in a direction (of -1, 0, 1); the same one where there is none."""
    x, y = places[from_id]

    def cost(part_id: str) -> float | None:
        dx, dy = places[part_id][0] - x, places[part_id][1] - y
        ahead = dx * across + dy * along
        aside = abs(dx * along) + abs(dy * across)
        return None if ahead <= 0 or aside > ahead * 3 else ahead + 2 * aside

    costs = {part_id: cost(part_id) for part_id in places if part_id != from_id}
    ahead = {part_id: c for part_id, c in costs.items() if c is not None}
    return min(ahead, key=lambda part_id: (ahead[part_id], part_id)) if ahead else from_id


def _around(middle: Place, ring: int) -> list[Place]:
    if not ring:
        return [middle]
    steps = ((1, 0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
    found = [(round(middle[0] + ring * x), round(middle[1] + ring * y)) for x, y in steps]
    return [p for p in found if 0 <= p[0] <= 1000 and 0 <= p[1] <= 1000]


def _beneath(frame: Frame) -> float:
    """What a name takes beneath its circle."""
    return frame.text_height + _PAD


def _within(frame: Frame, place: Place, radius: float) -> tuple[float, float]:
    """The point of a place, moved in where a circle with its name would stand out."""
    reach = radius + _PAD
    x = min(max(place[0] / 1000 * frame.width, reach), frame.width - reach)
    y = min(max(place[1] / 1000 * frame.height, reach), frame.height - reach - _beneath(frame))
    return x, y


def _radius(frame: Frame, centres: Mapping[str, tuple[float, float]]) -> float:
    points = list(centres.values())
    least, between = LARGEST, LARGEST + _LINE_ROOM
    for count, (x, y) in enumerate(points):
        sides = (x, frame.width - x, y, frame.height - y - _beneath(frame))
        least = min(least, *(side - _PAD for side in sides))
        for other in points[:count]:
            between = min(between, _pair_radius(frame, (x, y), other))
    # Lines want some length, but not at the cost of the words within the circles.
    roomy = max(between - _LINE_ROOM, min(between, _WORDY))
    return max(SMALLEST, min(least, roomy))


def _wished(frame: Frame, count: int) -> float:
    """How large circles are to stay wherever one is put: as their number lets them."""
    room = (frame.width * frame.height / max(4, count)) ** 0.5
    return min(LARGEST, max(SMALLEST, room / 5))


def _pair_radius(frame: Frame, a: tuple[float, float], b: tuple[float, float]) -> float:
    """The largest radius with which two stand clear: beside, or above with the name between."""
    beside = (abs(a[0] - b[0]) - GAP) / 2
    above = (abs(a[1] - b[1]) - _beneath(frame) - GAP) / 2
    return max(beside, above)


def _sized(
    frame: Frame,
    part_id: str,
    radius: float,
    centres: Mapping[str, tuple[float, float]],
    names: Mapping[str, float],
) -> tuple[float, Box]:
    x, y = centres[part_id]
    if part_id == SELF:
        return radius * SELF_SHARE, Box(x, y, x, y)
    top = y + radius + _PAD / 2
    half = min(names.get(part_id, 0.0) / 2, x - 1, frame.width - x - 1)
    for other_id, (other_x, other_y) in centres.items():
        upper, lower = other_y - radius, other_y + radius + _beneath(frame)
        if other_id == part_id or top >= lower + GAP or upper >= top + frame.text_height + GAP:
            continue
        apart = abs(other_x - x)
        # Two names on one height share what is between them; a circle takes its own part.
        name_top = other_y + radius + _PAD / 2
        level = abs(name_top - top) < frame.text_height + GAP and other_id != SELF
        half = min(half, (apart - GAP) / 2 if level else apart - radius - GAP)
        if level and upper < top + frame.text_height and top < other_y + radius:
            half = min(half, apart - radius - GAP)
    half = max(half, 0.0)
    return radius, Box(x - half, top, x + half, top + frame.text_height)


def _bare(joint: Joint, discs: Mapping[str, Disc]) -> Line | None:
    a, b = discs.get(joint.from_id), discs.get(joint.to_id)
    if a is None or b is None:
        return None
    across, along = b.x - a.x, b.y - a.y
    length = (across * across + along * along) ** 0.5
    if length <= a.radius + b.radius:
        return None
    across, along = across / length, along / length
    start, end = _leaves(a, across, along), _leaves(b, -across, -along)
    if start + end >= length:
        return None
    return Line(
        joint.link_id,
        a.x + across * start,
        a.y + along * start,
        b.x - across * end,
        b.y - along * end,
        None,
    )


def _leaves(disc: Disc, across: float, along: float) -> float:
    """How far from its middle a line in a direction is clear of a circle and of its name."""
    out = disc.radius + 1.5
    name = disc.name
    if along <= 0 or name.right <= name.left:
        return out
    at_top = (name.top - disc.y) / along
    if not name.left - _CLEAR <= disc.x + across * at_top <= name.right + _CLEAR:
        # It may still enter by a side, further down.
        side = name.right + _CLEAR if across > 0 else name.left - _CLEAR
        if not across or not name.top <= disc.y + along * (side - disc.x) / across <= name.bottom:
            return out
    beneath = (name.bottom + _CLEAR / 2 - disc.y) / along
    if across:
        side = (name.right + _CLEAR if across > 0 else name.left - _CLEAR) - disc.x
        beneath = min(beneath, side / across)
    return max(out, beneath)


def _words(
    frame: Frame,
    line: Line,
    width: float,
    discs: Mapping[str, Disc],
    boxes: Sequence[Box],
    lines: Sequence[Line],
) -> Box | None:
    """A box beside the line that touches no circle, no name, no other words and no line."""
    across, along = line.x2 - line.x1, line.y2 - line.y1
    length = (across * across + along * along) ** 0.5
    if not width or length < 24:
        return None
    nx, ny = -along / length, across / length
    away = (abs(nx) * width + abs(ny) * frame.text_height) / 2 + 6
    for share in _ALONG:
        for side in (-1, 1) if ny > 0 else (1, -1):
            x = line.x1 + across * share + nx * away * side
            y = line.y1 + along * share + ny * away * side
            half = frame.text_height / 2
            box = Box(x - width / 2, y - half, x + width / 2, y + half)
            if _is_free(frame, box, discs, boxes, lines):
                return box
    return None


def _is_free(
    frame: Frame,
    box: Box,
    discs: Mapping[str, Disc],
    boxes: Sequence[Box],
    lines: Sequence[Line],
) -> bool:
    inside = box.left >= 0 and box.top >= 0 and box.right <= frame.width
    return (
        inside
        and box.bottom <= frame.height
        and not any(disc.meets(box, 2) for disc in discs.values())
        and not any(disc.name.meets(box, 2) for disc in discs.values())
        and not any(other.meets(box, 2) for other in boxes)
        and not any(crosses(line, box) for line in lines)
    )


def crosses(line: Line, box: Box) -> bool:
    """Whether a line touches a box."""
    enter, leave = 0.0, 1.0
    for start, step, low, high in (
        (line.x1, line.x2 - line.x1, box.left, box.right),
        (line.y1, line.y2 - line.y1, box.top, box.bottom),
    ):
        if abs(step) < 1e-9:
            if not low <= start <= high:
                return False
            continue
        first, last = sorted(((low - start) / step, (high - start) / step))
        enter, leave = max(enter, first), min(leave, last)
    return enter <= leave
