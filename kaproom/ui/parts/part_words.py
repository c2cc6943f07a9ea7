"""How parts are told in words: the line beneath the map, a page's lines, a link. Qt-free.

The client's words are put between marks of direction, so that a name from right to left leaves
the rest of a line where it is. Nothing is summed up.
"""

from collections.abc import Sequence

from kaproom.core.at_cursor import Moment
from kaproom.core.part import Burden, Link, Part, Parts
from kaproom.core.parts_events import SELF
from kaproom.core.parts_sightings import Sighting
from kaproom.core.session import session_clock_text
from kaproom.ui.parts.parts_desk import PartsDesk
from kaproom.ui.review.moment_words import place_words

FIELD_LABELS = {
    "name": "Name",
    "kind": "Kind",
    "body_place": "In the body",
    "age": "Age",
    "image": "Image",
    "says": "Says",
    "fears": "Fears",
    "wants": "Wants",
    "job": "Job",
    "feel_toward": "Feel toward it",
}
KIND_CHOICES = (
    ("unknown", "unknown"),
    ("manager", "manager"),
    ("firefighter", "firefighter"),
    ("exile", "exile"),
)
BURDEN_CHOICES = (("carried", "carried"), ("asked", "released?"), ("released", "released"))
_FROM, _TO = "\u2068", "\u2069"


def apart(text: str) -> str:
    """Words in their own direction, whatever stands around them."""
    return f"{_FROM}{text}{_TO}" if text else ""


def counted(count: int, one: str, many: str) -> str:
    """`1 part`, `4 parts`."""
    return f"{count} {one if count == 1 else many}"


def name_of(part_id: str, parts: Parts) -> str:
    """What one end of a link is called."""
    return "Self" if part_id == SELF else parts.parts[part_id].name


def link_words(link: Link, of_id: str, parts: Parts) -> str:
    """A link as one of its ends tells it: `protects the one who waits`."""
    other = apart(name_of(link.to_id if link.from_id == of_id else link.from_id, parts))
    match link.how:
        case "protects":
            return f"protects {other}" if link.from_id == of_id else f"protected by {other}"
        case "witnesses":
            return f"witnesses {other}" if of_id == SELF else "witnessed by Self"
        case how:
            return f"{how} with {other}"


def moment_text(desk: PartsDesk, session_id: str, at_ms: int | None) -> str:
    """`session 3, 1:06`; empty where no session is named."""
    number = desk.number_of(session_id)
    if number is None:
        return ""
    clock = f", {session_clock_text(at_ms)}" if at_ms is not None else ""
    # It stays on one line.
    return f"session {number}{clock}".replace(" ", "\u00a0")


def burden_state(desk: PartsDesk, burden: Burden) -> str:
    """`released? session 3, 1:06`; empty while it is carried."""
    word = {"asked": "released?", "released": "released"}.get(burden.state, "")
    return f"{word} {moment_text(desk, burden.session_id, burden.at_ms)}".strip() if word else ""


def part_line(desk: PartsDesk, part: Part, seen: Sequence[Sighting]) -> str:
    """The chosen part in one line."""
    first = min((s.number for s in seen), default=None)
    burdens = (
        " · ".join(filter(None, (f"burden: “{apart(b.text)}”", burden_state(desk, b))))
        for b in part.burdens
    )
    return " · ".join(
        filter(
            None,
            (
                apart(part.name),
                part.kind if part.kind != "unknown" else "",
                f"first seen session {first}" if first is not None else "not seen in a session yet",
                counted(len(seen), "note", "notes") if seen else "",
                *burdens,
            ),
        )
    )


def self_line(desk: PartsDesk, parts: Parts) -> str:
    """Self in one line, with its qualities as they were seen."""
    told = []
    for quality in parts.self_qualities:
        number = desk.number_of(quality.session_id)
        told.append(f"{apart(quality.word)}{f' (session {number})' if number else ''}")
    return f"Self · {', '.join(told) or 'no qualities written yet'}"


def spoken_part(part: Part, parts: Parts) -> str:
    """A part with its links, for those who listen."""
    links = (link_words(link, part.id, parts) for link in parts.links_of(part.id))
    kind = "kind unknown" if part.kind == "unknown" else part.kind
    return ", ".join((part.name, kind, *links))


def sighting_place(sighting: Sighting, moment: Moment) -> str:
    """Where a part was seen: session, time, T+, what sounded, the reading then."""
    since = moment.since_dose_ms
    place = place_words(sighting.number, moment)
    if since is None:
        return place
    sign = "T−" if since < 0 else "T+"
    session, clock, *rest = place.split(" · ")
    return " · ".join((session, clock, f"{sign}{session_clock_text(abs(since))}", *rest))
