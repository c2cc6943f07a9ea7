"""What is written of a client's parts: past tense, the notes store alone, in the client's words.

A part's id is the id of the entry that put it on the map; Self has the id `SELF`. Nothing here is
ever made by the program itself.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind

SELF = "self"
KINDS = ("unknown", "manager", "firefighter", "exile")
FIELDS = (
    "name",
    "kind",
    "body_place",
    "age",
    "image",
    "says",
    "fears",
    "wants",
    "job",
    "feel_toward",
)
LINKS = ("protects", "polarized", "allied", "witnesses")
BURDEN_STATES = ("carried", "asked", "released")


@event_kind("part.noted", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PartNoted(Body):
    """A part came on the map, under the client's name for it; its kind is open until said."""

    name: str
    kind: str = "unknown"


@event_kind("part.revised", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PartRevised(Body):
    """One of `FIELDS` reads otherwise from now on; what it read before is kept."""

    part_id: str
    field: str
    text: str


@event_kind("part.merged", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PartsMerged(Body):
    """Two turned out to be one: the first is from now on known as the second."""

    part_id: str
    into_id: str


@event_kind("part.burden_noted", Store.NOTES)
@dataclass(frozen=True, slots=True)
class BurdenNoted(Body):
    """What a part carries, in the client's words."""

    part_id: str
    text: str


@event_kind("part.burden_told", Store.NOTES)
@dataclass(frozen=True, slots=True)
class BurdenTold(Body):
    """How it is with a burden: its words, one of `BURDEN_STATES`, and at which moment.

    `asked` is a release that the client has not said yet.
    """

    burden_id: str
    text: str
    state: str
    session_id: str = ""
    at_ms: int | None = None


@event_kind("part.quality_invited", Store.NOTES)
@dataclass(frozen=True, slots=True)
class QualityInvited(Body):
    """A quality the part took in."""

    part_id: str
    word: str


@event_kind("self.quality_seen", Store.NOTES)
@dataclass(frozen=True, slots=True)
class SelfQualitySeen(Body):
    """A quality of Self seen in a session; no session where it was seen outside of one."""

    word: str
    session_id: str = ""


@event_kind("parts.linked", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PartsLinked(Body):
    """How one stands to another, one of `LINKS`; only Self witnesses."""

    from_id: str
    to_id: str
    how: str


@event_kind("parts.unlinked", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PartsUnlinked(Body):
    """A link no longer holds."""

    link_id: str


@event_kind("part.dropped", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PartsDropped(Body):
    """A part, a burden or a quality no longer holds; by the id of the entry that brought it."""

    entry_id: str


@event_kind("part.sighted", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PartSighted(Body):
    """By hand: a note is about a part, or is not although it names it."""

    part_id: str
    session_id: str
    note_id: str
    seen: bool


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """Where a part, or Self, stands: thousandths of the map's width and height."""

    part_id: str
    x_mille: int
    y_mille: int


@event_kind("map.arranged", Store.NOTES)
@dataclass(frozen=True, slots=True)
class MapArranged(Body):
    """The whole arrangement after one finished move; without places the map lays itself out."""

    places: tuple[PlacedPart, ...] = ()


PARTS_KINDS = (
    PartNoted,
    PartRevised,
    PartsMerged,
    BurdenNoted,
    BurdenTold,
    QualityInvited,
    SelfQualitySeen,
    PartsLinked,
    PartsUnlinked,
    PartsDropped,
    PartSighted,
    MapArranged,
)
"""All kinds of this module."""
