"""Taking a complete export into a record: what is there already stays, what is missing is added.

A stream that is here goes on only where all of it is in the export too, as it is; so no other
session is ever mixed with it. All that is missing goes into a store in one transaction; an import
into both stores that the second one refuses can be done again. What was written is read back and
compared.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Event, Store, session_stream
from kaproom.core.stream.ports import Record, SampleBatch
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.export.complete_lines import NOT_EXPORTED
from kaproom.export.complete_reading import ReadExport

_SESSION = session_stream("")
_Values = tuple[int | None, int | None]
_Seconds = dict[int, _Values]


@dataclass(frozen=True, slots=True)
class Taken:
    """How many entries were added, and how many streams they belong to."""

    events: int
    streams: int


def take_in(record: Record, export: ReadExport) -> Taken:
    """Add what is missing, in each store all of it or nothing.

    Raises EnvironmentFault where it cannot be; it may then be tried again.
    """
    new: list[Event] | None
    try:
        new = [event for stream in export.streams for event in _missing(record, stream, export)]
        samples = [
            sample
            for stream, batches in export.samples.items()
            for sample in _new_samples(record, stream, batches)
        ]
        documents = [(s, *document) for s, found in export.documents.items() for document in found]
        record.bring_in(new, samples, documents).result()
    except Defect:
        new = None
    if new is None:
        raise EnvironmentFault(_refusal(export))
    _prove(record, export)
    return Taken(len(new), len({event.stream for event in new}))


def _refusal(export: ReadExport) -> str:
    why = say(
        "An entry of the export cannot be stored: its id is taken, or its letters are not in "
        "Unicode's form NFC."
    )
    kept = say("Nothing was imported.")
    if len(export.stores) > 1:
        # They have no common transaction.
        kept = say("Record and notes each took in all of theirs or nothing; a repeat is safe.")
    return f"{why} {kept}"


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


def _new_samples(
    record: Record, stream: str, batches: list[SampleBatch]
) -> list[tuple[str, SampleBatch]]:
    session_id = stream.removeprefix(_SESSION)
    here = _seconds(record.read_samples(session_id))
    if any(_contradict(here.get(second), told) for second, told in _seconds(batches).items()):
        raise EnvironmentFault(
            say(
                "{stream} has other samples here than in the export: nothing was imported.",
                stream=stream,
            )
        )
    return [
        (session_id, batch)
        for batch in batches
        if any(here.get(second) != told for second, told in _seconds([batch]).items())
    ]


def _contradict(here: _Values | None, told: _Values) -> bool:
    """Whether a value is here that was told as another one; a gap takes any."""
    return here is not None and any(
        ours is not None and ours != theirs for ours, theirs in zip(here, told, strict=True)
    )


def _prove(record: Record, export: ReadExport) -> None:
    for stream in export.streams:
        told = export.events.get(stream, [])
        stored = [e for s in export.stores for e in _stored(record, stream, s)]
        same = sorted(stored, key=_place) == sorted(told, key=_place)
        batches = export.samples.get(stream, [])
        if batches:
            here = _seconds(record.read_samples(stream.removeprefix(_SESSION)))
            same &= all(here.get(second) == value for second, value in _seconds(batches).items())
        if not same:
            raise EnvironmentFault(
                say(
                    "{stream} was imported and does not read back as it is in the export: run "
                    "`kaproom verify`.",
                    stream=stream,
                )
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
