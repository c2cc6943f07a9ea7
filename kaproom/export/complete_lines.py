"""The lines of a complete export: what each may hold, and the published schema of all of them.

One JSON value a line: a header, documents, events and samples by stream, an end that says how much
there was. `resources/export/events.schema.json` is `schema()`, kept equal by a test.
"""

from collections.abc import Sequence
from typing import Annotated, Any, cast

import msgspec
from msgspec import Meta

from kaproom.core.events.event import Body, registered_kinds
from kaproom.core.events.keeping import PURGE_KINDS, SEAL_KINDS
from kaproom.core.stream.audit import AUDIT_STREAM

FORMAT = 1
NOT_EXPORTED = SEAL_KINDS | PURGE_KINDS
"""What a store writes about the keeping of its own chain: another store's chain is another."""

_LATEST_US = 253_402_128_000_000_000
"""30 December 9999: a moment that a calendar can say at any offset."""
Count = Annotated[int, Meta(ge=0)]
Microseconds = Annotated[int, Meta(ge=0, le=_LATEST_US)]
Milliseconds = Annotated[int, Meta(ge=-(2**53), le=2**53)]
Second = Annotated[int, Meta(ge=0, le=10_000_000)]
Sample = Annotated[int, Meta(ge=0, le=32_767)]
StreamName = Annotated[str, Meta(pattern="^(session|client)/.+$")]
Text = Annotated[str, Meta(min_length=1)]


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A security label of HL7."""

    system: str
    code: str


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line"):
    """Any line."""


class Header(Line, frozen=True, forbid_unknown_fields=True, tag="header"):
    """The first line: what follows, and of which stores. `practice` where it is rehearsals."""

    format: Annotated[int, Meta(ge=1)]
    stores: Annotated[tuple[str, ...], Meta(min_length=1)]
    practice: bool
    security: tuple[Label, ...] = ()


class DocumentLine(Line, frozen=True, forbid_unknown_fields=True, tag="document"):
    """The content of an attached document, in base64."""

    stream: StreamName
    file_id: Text
    sha256: Text
    content: str


class EventLine(Line, frozen=True, forbid_unknown_fields=True, tag="event"):
    """One entry as it is stored; `payload` is the body of its kind and schema."""

    stream: StreamName
    turn: Annotated[int, Meta(ge=0, le=2**62)]
    id: Text
    kind: Text
    schema: Count
    at_utc_us: Microseconds
    offset_min: Annotated[int, Meta(ge=-1439, le=1439)]
    session_ms: Milliseconds | None
    entered_utc_us: Microseconds
    late: bool
    author: str
    payload: dict[str, Any]


class SamplesLine(Line, frozen=True, forbid_unknown_fields=True, tag="samples"):
    """Consecutive 1 Hz samples of a session, from a second of session time on; null is a gap."""

    stream: StreamName
    start_s: Second
    pulse_bpm: tuple[Sample | None, ...]
    spo2_percent: tuple[Sample | None, ...]


class EndLine(Line, frozen=True, forbid_unknown_fields=True, tag="end"):
    """The last line: how many lines of each there were, and the SHA-256 of all before it."""

    documents: Count
    events: Count
    samples: Count
    sha256: str


AnyLine = Header | DocumentLine | EventLine | SamplesLine | EndLine


def exported_kinds() -> tuple[type[Body], ...]:
    """The kinds that can stand in an export."""
    return tuple(
        kind
        for kind in registered_kinds()
        if kind.KIND not in NOT_EXPORTED and not kind.KIND.startswith(f"{AUDIT_STREAM}.")
    )


def schema() -> dict[str, Any]:
    """The JSON schema (2020-12) of one line."""
    kinds = sorted(exported_kinds(), key=lambda kind: (kind.KIND, kind.SCHEMA))
    types: Sequence[Any] = (AnyLine, *kinds)
    (line, *bodies), parts = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    rules = [
        {
            "if": {
                "properties": {
                    "line": {"const": "event"},
                    "kind": {"const": kind.KIND},
                    "schema": {"const": kind.SCHEMA},
                },
                "required": ["line", "kind", "schema"],
            },
            "then": {"properties": {"payload": body}},
        }
        for kind, body in zip(kinds, bodies, strict=True)
    ]
    return cast(
        "dict[str, Any]",
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A line of a complete export of kaproom",
            "description": f"JSON lines in UTF-8, format {FORMAT}: a header, documents, events and "
            "samples by stream, an end.",
            **line,
            "allOf": rules,
            "$defs": parts,
        },
    )


def schema_text() -> str:
    """The schema as it is published."""
    return (
        msgspec.json.format(msgspec.json.encode(schema(), order="sorted"), indent=1).decode() + "\n"
    )
