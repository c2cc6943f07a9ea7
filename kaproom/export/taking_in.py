"""Taking a complete export into a record: what is there already stays, what is missing is added.

A stream that is here goes on only where all of it is in the export too, as it is; so an import that
was cut short can be done again, and no other session is ever mixed with it. What was written is
read back and compared.
"""

from concurrent.futures import Future
from dataclasses import dataclass

from kaproom.core.event import Event, Store, session_stream
from kaproom.core.ports import Record, SampleBatch
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.export.complete_lines import NOT_EXPORTED
from kaproom.export.complete_reading import ReadExport

_SESSION = session_stream("")
_Seconds = dict[int, tuple[int | None, int | None]]


@dataclass(frozen=True, slots=True)
class Taken:
    """How many entries were added, and how many streams they belong to."""

    events: int
    streams: int


def take_in(record: Record, export: ReadExport) -> Taken:
    """Add what is missing; raises EnvironmentFault before anything is written, or where it fails.

    One transaction holds the entries of a store: none of them is there without the others.
    """
    new: list[Event] = []
    for stream in export.streams:
        new += _missing(record, stream, export)
    waiting: list[Future[None]] = []
    for stream, documents in export.documents.items():
        waiting += [record.keep_document(stream, *document) for document in documents]
    for stream, batches in export.samples.items():
        session_id = stream.removeprefix(_SESSION)
        known = _seconds(record.read_samples(session_id))
        waiting += [
            record.append_samples(session_id, batch)
            for batch in batches
            if any(second not in known for second in _seconds([batch]))
        ]
    try:
        for written in (*waiting, record.append(new)):
            written.result()
    except Defect:
        refused = True
    else:
        refused = False
    if refused:
        raise EnvironmentFault(
            say("An entry of the export cannot be stored: nothing was imported.")
        )
    _prove(record, export)
    return Taken(len(new), len({event.stream for event in new}))


def _missing(record: Record, stream: str, export: ReadExport) -> list[Event]:
    """The events of a stream that are not here yet, in their order."""
    told = export.events.get(stream, [])
    missing: set[str] = set()
    for store in export.stores:
        here = _stored(record, stream, store)
        there = [event for event in told if event.store is store]
        if here != there[: len(here)]:
            raise EnvironmentFault(
                say(
                    "{stream} is here already and is another one than in the export: nothing was "
                    "imported.",
                    stream=stream,
                )
            )
        missing.update(event.id for event in there[len(here) :])
    return [event for event in told if event.id in missing]


def _prove(record: Record, export: ReadExport) -> None:
    for stream in export.streams:
        told = export.events.get(stream, [])
        stored = [e for s in export.stores for e in _stored(record, stream, s)]
        if sorted(stored, key=_place) != sorted(told, key=_place):
            raise EnvironmentFault(
                say(
                    "{stream} could not be imported as it is: ids or letters of its entries are "
                    "taken or not in Unicode's form NFC.",
                    stream=stream,
                )
            )
        batches = export.samples.get(stream, [])
        if batches:
            here = _seconds(record.read_samples(stream.removeprefix(_SESSION)))
            if any(here.get(second) != value for second, value in _seconds(batches).items()):
                raise EnvironmentFault(
                    say("{stream} has other samples here than in the export.", stream=stream)
                )


def _place(event: Event) -> tuple[int, str]:
    return event.turn, event.id


def _stored(record: Record, stream: str, store: Store) -> list[Event]:
    events = record.read_stream(stream, (store,))
    return [event for event in events if event.body.KIND not in NOT_EXPORTED]


def _seconds(batches: list[SampleBatch]) -> _Seconds:
    found: _Seconds = {}
    for batch in batches:
        values = zip(batch.pulse_bpm, batch.spo2_percent, strict=True)
        found.update(enumerate(values, start=batch.start_s))
    return found
