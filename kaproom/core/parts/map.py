"""What the parts map shows at a size: circles, names, lines and their words, none over another.

Pure geometry in pixels; how it is painted is not known here. Where there is too little room circles
become smaller, names are cut, and the words of a link are left out; nothing ever overlaps that was
not put onto one spot by hand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kaproom.core.events.parts import SELF
from kaproom.core.parts.layout import Place
from kaproom.core.parts.map_lines import bare_line, words_beside
from kaproom.core.parts.shapes import Box, Disc, Drawn, Frame, Joint, Line

LARGEST, SMALLEST = 44.0, 9.0
GAP, SELF_SHARE = 6.0, 0.78
_PAD = 8.0
_LINE_ROOM, _WORDY = 10.0, 38.0


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
    bare = [bare_line(joint, discs) for joint in links]
    lines = [line for line in bare if line is not None]
    boxes: list[Box] = []
    done: list[Line] = []
    widths = {joint.link_id: joint.words_width for joint in links}
    for line in lines:
        words = words_beside(frame, line, widths[line.link_id], discs, boxes, lines)
        if words is not None:
            boxes.append(words)
        done.append(replace(line, words=words))
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
