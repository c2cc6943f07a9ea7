"""Between an event and its stored bytes.

The payload is canonical: JSON with sorted keys and no spaces, text in Unicode form NFC, whole
numbers only. What is stored is what is hashed, and verifying never writes it anew. A kind this
version does not know is a named fault, never a guess.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, cast

import msgspec

from kaproom.core.events import (
    adverse,
    bookmarks,
    chart,
    client,
    day,
    discharge,
    handout,
    integration,
    keeping,
    measures,
    parts,
    preparation,
    session,
    visits,
)
from kaproom.core.events.event import Body, Event, body_type, registered_kinds
from kaproom.core.events.keeping import purged_entry
from kaproom.core.stream import audit
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault

# Imported for the kinds they register.
_KIND_MODULES = (
    adverse,
    audit,
    bookmarks,
    chart,
    day,
    client,
    discharge,
    integration,
    keeping,
    parts,
    handout,
    measures,
    preparation,
    session,
    visits,
)


class StoredRow(NamedTuple):
    """The columns of a stored entry that make an event. `payload` is None after a purge."""

    id: str
    stream: str
    turn: int
    at_utc_us: int
    offset_min: int
    session_ms: int | None
    entered_utc_us: int
    late: int
    author: str
    kind: str
    schema: int
    payload: bytes | None


@dataclass(frozen=True, slots=True)
class Encoded:
    """An event ready to be stored: what stands around the payload, its bytes and their digest."""

    event: Event
    payload: bytes
    digest: bytes


def encode(event: Event) -> Encoded:
    """The event with its canonical payload; raises Defect for a body that could not be read back.

    Half characters, which a paste can bring, are replaced: a note is never lost to one.
    """
    payload = encode_body(event.body)
    return Encoded(event, payload, hashlib.sha256(payload).digest())


def encode_unchanged(event: Event) -> Encoded:
    """As `encode`; raises Defect for an event that would not read back as it is."""
    encoded = encode(event)
    named = (event.stream, event.author)
    same = named == tuple(map(clean_text, named))
    if not same or decode_body(event.body.KIND, event.body.SCHEMA, encoded.payload) != event.body:
        raise Defect("an event's letters would be stored as others")
    return encoded


def encode_body(body: Body) -> bytes:
    """The canonical bytes of a body."""
    kind, schema = body.KIND, body.SCHEMA
    if body_type(kind, schema) is not type(body):
        raise Defect(f"an event body is not the one registered as {kind} schema {schema}")
    payload = msgspec.json.encode(_canonical(msgspec.to_builtins(body)), order="sorted")
    try:
        _decoder(kind, schema).decode(payload)
    except msgspec.ValidationError:
        unreadable = True
    else:
        unreadable = False
    if unreadable:
        raise Defect(f"an event body of kind {kind} holds a value of the wrong type")
    return payload


def decode_body(kind: str, schema: int, payload: bytes) -> Body:
    """The body of a stored payload; raises EnvironmentFault for an unknown kind or bad bytes."""
    try:
        return _decoder(kind, schema).decode(payload)
    except KeyError:
        fault = _unknown(kind, schema)
    except msgspec.DecodeError:
        fault = EnvironmentFault(
            say(
                "An entry of kind {kind} is not as kaproom writes it: run `kaproom verify`.",
                kind=kind,
            )
        )
    raise fault


def decode(row: StoredRow) -> Event:
    """The event of a stored row; faults as `decode_body`. What was purged reads as such."""
    if row.payload is None:
        body = _purged(row.kind, row.schema)
    else:
        body = decode_body(row.kind, row.schema, row.payload)
    return Event(
        id=row.id,
        stream=row.stream,
        turn=row.turn,
        at_utc_us=row.at_utc_us,
        offset_min=row.offset_min,
        session_ms=row.session_ms,
        entered_utc_us=row.entered_utc_us,
        late=bool(row.late),
        author=row.author,
        body=body,
    )


def _purged(kind: str, schema: int) -> Body:
    try:
        return purged_entry(kind, body_type(kind, schema).STORE)
    except KeyError:
        fault = _unknown(kind, schema)
    raise fault


def clean_text(text: str) -> str:
    """Text in form NFC, with half characters joined where they are a pair or replaced."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", text)


@cache
def _decoder(kind: str, schema: int) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cast(Any, body_type(kind, schema)))


def _canonical(value: object) -> object:
    match value:
        case str():
            return clean_text(value)
        case None | bool() | int():
            return value
        case dict():
            pairs = cast("dict[str, object]", value)
            return {name: _canonical(item) for name, item in pairs.items()}
        case list() | tuple():
            return [_canonical(item) for item in cast("Sequence[object]", value)]
        case _:
            raise Defect(f"an event body holds a {type(value).__name__}, which is never stored")


def _unknown(kind: str, schema: int) -> EnvironmentFault:
    if any(kind == known.KIND for known in registered_kinds()):
        kind = f"{kind} (schema {schema})"
    return EnvironmentFault(
        say(
            "An entry of kind {kind} was written by a newer kaproom: update kaproom to read it.",
            kind=kind,
        )
    )
