"""The event: one immutable line of a stream, and the registry of the kinds there are.

An event's body is a frozen dataclass registered with its kind, schema number and the store it
belongs to. Bodies hold text, whole numbers, booleans, None, tuples and other frozen dataclasses
only: no floating point, so that the stored bytes are the same everywhere. Nothing here writes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeVar

from kaproom.core.clock import local_time


class Store(StrEnum):
    """The two physically separate stores."""

    RECORD = "record"
    NOTES = "notes"


class Body:
    """Base of all event bodies; the class variables are set by `event_kind`."""

    __slots__ = ()
    KIND: ClassVar[str]
    SCHEMA: ClassVar[int]
    STORE: ClassVar[Store]

    def as_now(self) -> "Body":
        """This body as the newest schema of its kind says it; an older schema's says how."""
        return self


B = TypeVar("B", bound=Body)
_registry: dict[tuple[str, int], type[Body]] = {}


def event_kind(kind: str, store: Store, schema: int = 1) -> Callable[[type[B]], type[B]]:
    """Register a body class under `kind` and `schema`, to be kept in `store`."""

    def register(body_type: type[B]) -> type[B]:
        key = (kind, schema)
        if key in _registry:
            raise ValueError(f"event kind {kind} schema {schema} is registered twice")
        body_type.KIND, body_type.SCHEMA, body_type.STORE = kind, schema, store
        _registry[key] = body_type
        return body_type

    return register


def body_type(kind: str, schema: int) -> type[Body]:
    """The class of a stored kind; raises KeyError for one this version does not know."""
    return _registry[kind, schema]


def registered_kinds() -> tuple[type[Body], ...]:
    """All body classes, in the order they were registered."""
    return tuple(_registry.values())


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a stream.

    `turn` is the place in the stream's one order across both stores. `at_*` is when it happened,
    `entered_utc_us` when it was written down; `session_ms` is the event's session time (None on a
    chart). `late` is set where the writer said so, not where typing took a while.
    """

    id: str
    stream: str
    turn: int
    at_utc_us: int
    offset_min: int
    session_ms: int | None
    entered_utc_us: int
    late: bool
    author: str
    body: Body

    @property
    def store(self) -> Store:
        """The store this event belongs to."""
        return self.body.STORE

    def local_day(self) -> str:
        """The event's local day, as ISO text."""
        return local_time(self.at_utc_us, self.offset_min).date().isoformat()

    def wall_time(self) -> str:
        """The event's local clock time as HH:MM."""
        return local_time(self.at_utc_us, self.offset_min).strftime("%H:%M")


def session_stream(session_id: str) -> str:
    """The name of a session's stream."""
    return f"session/{session_id}"


def chart_stream(client_id: str) -> str:
    """The name of a client's chart stream."""
    return f"client/{client_id}"
