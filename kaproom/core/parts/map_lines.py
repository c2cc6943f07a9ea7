"""The lines of a parts map: from the edge of one circle to the edge of another, and their words.

A name at one of the ends lies over the line, on ground of its own. Words that find no free place
beside their line are left out: the line itself still says it.
"""

from collections.abc import Mapping, Sequence

from kaproom.core.parts.shapes import Box, Disc, Frame, Joint, Line, crosses

_CLEAR, _OFF = 6.0, 1.5
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)


def bare_line(joint: Joint, discs: Mapping[str, Disc]) -> Line | None:
    """A link's line without its words; None where its ends touch or one is not on the map."""
    a, b = discs.get(joint.from_id), discs.get(joint.to_id)
    if a is None or b is None:
        return None
    across, along = b.x - a.x, b.y - a.y
    length = (across * across + along * along) ** 0.5
    if length <= a.radius + b.radius:
        return None
    across, along = across / length, along / length
    start, end = a.radius + _OFF, b.radius + _OFF
    if start + end >= length:
        return None
    return Line(
        joint.link_id,
        a.x + across * start,
        a.y + along * start,
        b.x - across * end,
        b.y - along * end,
        None,
        _beneath_name(a, across, along) - start,
        _beneath_name(b, -across, -along) - end,
    )


def _beneath_name(disc: Disc, across: float, along: float) -> float:
    """How far from its middle a line in a direction is clear of a circle and of its name."""
    out = disc.radius + _OFF
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


def words_beside(
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
