"""Reading a complete export back: the whole file is checked before anything of it is used.

Whatever is wrong is named with its line. Nothing is guessed and nothing passed over: a kind or a
field that this version does not know is a fault.
"""

import base64
import binascii
import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, cast

import msgspec

from kaproom.core.events.event import Body, Event, Store, body_type
from kaproom.core.said_back import said_back
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.export.complete_lines import (
    FORMAT,
    AnyLine,
    DocumentLine,
    EndLine,
    EventLine,
    Header,
    SamplesLine,
    exported_kinds,
)

_STOOD_THERE = re.compile(r"(value|field) (['`]).*\2(?= - at `\$|$)", re.DOTALL)
_LONGEST_WORDS = 160
_LINES: msgspec.json.Decoder[AnyLine] = msgspec.json.Decoder(cast(Any, AnyLine))


class _Wrong(Exception):
    """Why a line cannot be used."""


@dataclass(slots=True)
class ReadExport:
    """What an export holds: events by stream in their order, samples and documents by stream."""

    stores: tuple[Store, ...] = ()
    practice: bool = False
    events: dict[str, list[Event]] = field(default_factory=dict[str, list[Event]])
    samples: dict[str, list[SampleBatch]] = field(default_factory=dict[str, list[SampleBatch]])
    documents: dict[str, list[tuple[str, bytes]]] = field(
        default_factory=dict[str, list[tuple[str, bytes]]]
    )

    @property
    def streams(self) -> list[str]:
        """The streams there is anything of, in the order of the file."""
        return list(dict.fromkeys((*self.events, *self.samples, *self.documents)))


def read_export(name: str, data: bytes) -> ReadExport:
    """An export out of its bytes; raises EnvironmentFault with the line and what is wrong."""
    reading = _Reading()
    try:
        for line in data.removesuffix(b"\n").split(b"\n"):
            reading.take(line)
        reading.ended(data)
    except _Wrong as wrong:
        fault = EnvironmentFault(
            say(
                "{file}, line {line}: {reason}. Nothing was imported.",
                file=name,
                line=reading.number,
                reason=wrong,
            )
        )
    else:
        return reading.found
    raise fault


class _Reading:
    def __init__(self) -> None:
        self.found = ReadExport()
        self.number = 0
        self._begun = False
        self._end: EndLine | None = None
        self._counts: Counter[object] = Counter()
        self._ids: set[str] = set()
        self._kinds = frozenset(exported_kinds())

    def take(self, raw: bytes) -> None:
        """One more line."""
        self.number += 1
        if self._end is not None:
            raise _Wrong(say("there is more after the end"))
        line = _decoded(raw)
        if isinstance(line, Header) is self._begun:
            raise _Wrong(say("the header must be the first line, and no other"))
        match line:
            case Header():
                self._header(line)
            case DocumentLine():
                self._document(line)
            case EventLine():
                self._event(line)
            case SamplesLine():
                self._samples(line)
            case EndLine():
                self._end = line
        self._counts[line.__struct_config__.tag] += 1

    def ended(self, data: bytes) -> None:
        """The file is over: it must be whole."""
        if self._end is None:
            raise _Wrong(say("the file ends before its end: it was cut off"))
        counted = (self._end.documents, self._end.events, self._end.samples)
        last = data.removesuffix(b"\n").rfind(b"\n") + 1
        digest = hashlib.sha256(data[:last]).hexdigest()
        found = tuple(self._counts[tag] for tag in ("document", "event", "samples"))
        if counted != found or digest != self._end.sha256:
            raise _Wrong(say("the lines are not those that were exported"))

    def _header(self, line: Header) -> None:
        if line.format > FORMAT:
            raise _Wrong(say("it was written by a newer kaproom: update kaproom to read it"))
        known = {store.value: store for store in Store}
        if not set(line.stores) <= set(known):
            raise _Wrong(say("it names a store that is not known"))
        self._begun = True
        self.found.stores = tuple(store for store in Store if store.value in line.stores)
        self.found.practice = line.practice

    def _document(self, line: DocumentLine) -> None:
        self._demand_record()
        try:
            content = base64.b64decode(line.content, validate=True)
        except (binascii.Error, ValueError):
            raise _Wrong(say("a document's content is not base64")) from None
        if hashlib.sha256(content).hexdigest() != line.sha256:
            raise _Wrong(say("a document is not the one that was exported"))
        self.found.documents.setdefault(line.stream, []).append((line.file_id, content))

    def _event(self, line: EventLine) -> None:
        body = _body(line)
        if type(body) not in self._kinds:
            raise _Wrong(
                say("entries of the kind {kind} are not imported", kind=said_back(line.kind))
            )
        if body.STORE not in self.found.stores:
            raise _Wrong(
                say(
                    "the kind {kind} is of a store that the header does not name",
                    kind=said_back(line.kind),
                )
            )
        if line.id in self._ids:
            raise _Wrong(say("an entry is there twice"))
        self._ids.add(line.id)
        events = self.found.events.setdefault(line.stream, [])
        if events and line.turn < events[-1].turn:
            raise _Wrong(say("the entries of a stream are not in their order"))
        events.append(
            Event(
                line.id,
                line.stream,
                line.turn,
                line.at_utc_us,
                line.offset_min,
                line.session_ms,
                line.entered_utc_us,
                line.late,
                line.author,
                body,
            )
        )

    def _demand_record(self) -> None:
        if Store.RECORD not in self.found.stores:
            raise _Wrong(say("samples and documents belong to the record, not to the notes"))

    def _samples(self, line: SamplesLine) -> None:
        self._demand_record()
        if len(line.pulse_bpm) != len(line.spo2_percent) or not line.pulse_bpm:
            raise _Wrong(say("samples need as many values of the one as of the other"))
        batches = self.found.samples.setdefault(line.stream, [])
        if batches and line.start_s < batches[-1].start_s + len(batches[-1].pulse_bpm):
            raise _Wrong(say("samples go back in time"))
        batches.append(SampleBatch(line.start_s, line.pulse_bpm, line.spo2_percent))


def _decoded(raw: bytes) -> AnyLine:
    try:
        return _LINES.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        wrong = _Wrong(say("this is no line of an export ({error})", error=_library_words(error)))
    raise wrong


def _body(line: EventLine) -> Body:
    try:
        body = msgspec.convert(line.payload, body_type(line.kind, line.schema))
    except KeyError:
        wrong = _Wrong(
            say(
                "the kind {kind} {schema} is not known: update kaproom to read it",
                kind=said_back(line.kind),
                schema=line.schema,
            )
        )
    except msgspec.ValidationError as error:
        wrong = _Wrong(
            say(
                "an entry of the kind {kind} is not as it should be ({error})",
                kind=line.kind,
                error=_library_words(error),
            )
        )
    else:
        if _canonical(msgspec.to_builtins(body)) == _canonical(line.payload):
            return body
        wrong = _Wrong(
            say("an entry of the kind {kind} has fields that are not known", kind=line.kind)
        )
    raise wrong


def _library_words(error: Exception) -> str:
    """Where it is and what was expected there, never what stood there."""
    return said_back(_STOOD_THERE.sub(r"\1", str(error)), _LONGEST_WORDS)


def _canonical(payload: object) -> bytes:
    return msgspec.json.encode(payload, order="sorted")
