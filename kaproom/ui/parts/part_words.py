"""How parts are told in words: the line beneath the map, a page's lines, a link. Qt-free.

The client's words are put between marks of direction, so that a name from right to left leaves
the rest of a line where it is. Nothing is summed up.
"""

from collections.abc import Sequence

from kaproom.core.course.parts_sightings import Sighting
from kaproom.core.events.parts import SELF
from kaproom.core.parts.part import Burden, Link, Part, Parts
from kaproom.core.review.at_cursor import Moment
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say, say_count
from kaproom.ui.figure_words import dose_clock_text
from kaproom.ui.parts.parts_desk import PartsDesk
from kaproom.ui.review.moment_words import place_words

FIELD_LABELS = {
    "name": say("Name"),
    "kind": say("Kind"),
    "body_place": say("In the body"),
    "age": say("Age"),
    "image": say("Image"),
    "says": say("Says"),
    "fears": say("Fears"),
    "wants": say("Wants"),
    "job": say("Job"),
    "feel_toward": say("Feel toward it"),
}
KIND_WORDS = {
    "unknown": say("unknown"),
    "manager": say("manager"),
    "firefighter": say("firefighter"),
    "exile": say("exile"),
}
KIND_CHOICES = tuple(KIND_WORDS.items())
LINK_WORDS = {
    "protects": say("protects"),
    "polarized": say("polarized"),
    "allied": say("allied"),
    "witnesses": say("witnesses"),
}
BURDEN_CHOICES = (
    ("carried", say("carried", meaning="a burden")),
    ("asked", say("released?")),
    ("released", say("released")),
)
_FROM, _TO = "\u2068", "\u2069"


def apart(text: str) -> str:
    """Words in their own direction, whatever stands around them."""
    return f"{_FROM}{text}{_TO}" if text else ""


def parts_count(count: int) -> str:
    """`1 part`, `4 parts`."""
    return say_count("{count} part", "{count} parts", count)


def notes_count(count: int) -> str:
    """`1 note`, `4 notes`."""
    return say_count("{count} note", "{count} notes", count)


def name_of(part_id: str, parts: Parts) -> str:
    """What one end of a link is called."""
    return say("Self") if part_id == SELF else parts.parts[part_id].name


def link_words(link: Link, of_id: str, parts: Parts) -> str:
    """A link as one of its ends tells it: `protects the one who waits`."""
    other = apart(name_of(link.to_id if link.from_id == of_id else link.from_id, parts))
    match link.how:
        case "protects":
            protects = link.from_id == of_id
            words = say("protects {part}") if protects else say("protected by {part}")
        case "witnesses":
            words = say("witnesses {part}") if of_id == SELF else say("witnessed by Self")
        case "polarized":
            words = say("polarized with {part}")
        case _:
            words = say("allied with {part}")
    return words.format(part=other)


def moment_text(desk: PartsDesk, session_id: str, at_ms: int | None) -> str:
    """`session 3, 1:06`; empty where no session is named."""
    number = desk.number_of(session_id)
    if number is None:
        return ""
    words = say("session {number}", number=number)
    if at_ms is not None:
        clock = session_clock_text(at_ms)
        words = say("session {number}, {clock}", number=number, clock=clock)
    # It stays on one line.
    return words.replace(" ", "\u00a0")


def burden_state(desk: PartsDesk, burden: Burden) -> str:
    """`released? session 3, 1:06`; empty while it is carried."""
    word = {"asked": say("released?"), "released": say("released")}.get(burden.state, "")
    return f"{word} {moment_text(desk, burden.session_id, burden.at_ms)}".strip() if word else ""


def part_line(desk: PartsDesk, part: Part, seen: Sequence[Sighting]) -> str:
    """The chosen part in one line."""
    first = min((s.number for s in seen), default=None)
    burdens = (
        " · ".join(
            filter(None, (say("burden: “{words}”", words=apart(b.text)), burden_state(desk, b)))
        )
        for b in part.burdens
    )
    return " · ".join(
        filter(
            None,
            (
                apart(part.name),
                KIND_WORDS[part.kind] if part.kind != "unknown" else "",
                _first_seen(first),
                notes_count(len(seen)) if seen else "",
                *burdens,
            ),
        )
    )


def _first_seen(number: int | None) -> str:
    if number is None:
        return say("not seen in a session yet")
    return say("first seen session {number}", number=number)


def self_line(desk: PartsDesk, parts: Parts) -> str:
    """Self in one line, with its qualities as they were seen."""
    told = []
    for quality in parts.self_qualities:
        number = desk.number_of(quality.session_id)
        word = apart(quality.word)
        told.append(say("{word} (session {number})", word=word, number=number) if number else word)
    if not told:
        return say("Self · no qualities written yet")
    return say("Self · {qualities}", qualities=", ".join(told))


def spoken_part(part: Part, parts: Parts) -> str:
    """A part with its links, for those who listen."""
    links = (link_words(link, part.id, parts) for link in parts.links_of(part.id))
    kind = say("kind unknown") if part.kind == "unknown" else KIND_WORDS[part.kind]
    return ", ".join((part.name, kind, *links))


def sighting_place(sighting: Sighting, moment: Moment) -> str:
    """Where a part was seen: session, time, T+, what sounded, the reading then."""
    since = dose_clock_text(moment.since_dose_ms)
    place = place_words(sighting.number, moment)
    if not since:
        return place
    session, clock, *rest = place.split(" · ")
    return " · ".join((session, clock, since, *rest))
