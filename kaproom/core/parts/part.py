"""What a part is on the chart: its words, burdens, links, and all parts together. Data alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kaproom.core.events.parts import PlacedPart


@dataclass(frozen=True, slots=True)
class Revision:
    """One thing said of a part, when it was written down; `name` is of `FIELDS` or `same as`."""

    at_utc_us: int
    offset_min: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Burden:
    """What a part carries; `state` is of `BURDEN_STATES`, the moment that of its release."""

    id: str
    text: str
    state: str = "carried"
    session_id: str = ""
    at_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """A word, by the id of its entry; `session_id` where it was seen in a session."""

    id: str
    word: str
    session_id: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """How one part stands to another, or Self to a part."""

    id: str
    from_id: str
    to_id: str
    how: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it stands.

    `fields` holds all but the name and the kind, by name; `names` all names it ever had, newest
    first; `revisions` all that was said of it, oldest first.
    """

    id: str
    name: str
    kind: str = "unknown"
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    names: tuple[str, ...] = ()
    burdens: tuple[Burden, ...] = ()
    invited: tuple[Quality, ...] = ()
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class HandSighting:
    """What a hand said of a note: about this part, or not."""

    session_id: str
    note_id: str
    seen: bool


@dataclass(frozen=True)
class Parts:
    """All parts in the order they came, with their links; Self's qualities; the arrangement.

    `by_hand` holds the newest word of a hand on a note, by part and note.
    """

    parts: Mapping[str, Part] = field(default_factory=lambda: MappingProxyType({}))
    links: tuple[Link, ...] = ()
    self_qualities: tuple[Quality, ...] = ()
    by_hand: Mapping[tuple[str, str], HandSighting] = field(
        default_factory=lambda: MappingProxyType({})
    )
    places: tuple[PlacedPart, ...] = ()

    def named(self, name: str) -> Part | None:
        """The part that has or had this name; a name of now comes before one of then."""
        key = name_key(name)
        now = (p for p in self.parts.values() if name_key(p.name) == key)
        then = (p for p in self.parts.values() if any(name_key(n) == key for n in p.names))
        return next(now, None) or next(then, None)

    def links_of(self, part_id: str) -> tuple[Link, ...]:
        """The links that begin or end at a part."""
        return tuple(link for link in self.links if part_id in (link.from_id, link.to_id))


_ARTICLES = ("the ", "a ", "an ", "my ")


def name_key(name: str) -> str:
    """What two spellings of one name have in common: no capitals, no article, single spaces."""
    key = " ".join(name.split()).casefold()
    article = next((a for a in _ARTICLES if key.startswith(a)), "")
    return key[len(article) :]
