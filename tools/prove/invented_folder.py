"""A data folder with invented days in it, and what exactly was written to it.

The trials that damage a folder begin from one of these and compare what they read with what is
told here. Its passphrase guards nothing: it is stretched as little as can be, so that thousands of
folders open quickly.
"""

import random
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kaproom.core.events.chart import AgreementMade, ClientAdded, IntentionSet
from kaproom.core.events.event import Body, Event, Store, chart_stream, session_stream
from kaproom.core.events.session import (
    NoteTaken,
    ObservationMade,
    PlannedPhase,
    ReadingTaken,
    SessionStarted,
)
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.core.stream.ports import Draft, SampleBatch
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys
from kaproom.record.reserve import RESERVE_FILE
from kaproom.record.store import RecordReader, RecordStore, open_record

PASSPHRASE = "seven herons by the sluice"  # noqa: S105 - it guards nothing
LIGHT = Argon2Cost(passes=1, memory_kib=64, lanes=1)
START_US = 1_790_000_000_000_000
SAMPLED_SESSION = "s1"
DRAFT_KEY = f"session/{SAMPLED_SESSION}/line"
_SAMPLES_S = 150
_WORDS = ("slow", "breath", "a door opens", "wärme", "still", "»nicht allein«", "blue", "far away")


@dataclass(frozen=True, slots=True)
class Written:
    """What a folder must give back: entries by stream, and what each store holds beside them."""

    streams: dict[str, list[Event]]
    beside: dict[Store, object]

    def of(self, store: Store) -> dict[str, list[Event]]:
        """The entries of one store, by stream."""
        return {
            stream: [event for event in events if event.store is store]
            for stream, events in self.streams.items()
        }

    def entries(self, store: Store) -> int:
        """How many entries one store holds."""
        return sum(map(len, self.of(store).values()))


def new_folder(folder: Path) -> Keys:
    """An empty folder and its keys."""
    create_folder(folder, PASSPHRASE, LIGHT)
    return unlock(folder, PASSPHRASE)


def filled_folder(folder: Path, rng: random.Random, entries: int) -> tuple[Keys, Written]:
    """A closed folder with a client's chart, two sessions by turns, samples and a draft."""
    keys = new_folder(folder)
    with open_record(folder, keys) as record:
        written = write_days(record, rng, entries)
    # It holds nothing, and trials copy their folder hundreds of times.
    (folder / RESERVE_FILE).unlink(missing_ok=True)
    return keys, written


def write_days(record: RecordStore, rng: random.Random, entries: int) -> Written:
    """Write so many entries, a few at a time, and wait until all of it is told saved."""
    events = invented_events(rng, entries)
    samples = [(rng.randrange(60, 90), rng.randrange(94, 100)) for _ in range(_SAMPLES_S)]
    pulse, spo2 = zip(*samples, strict=True)
    draft = " ".join(rng.choices(_WORDS, k=5))
    record.append_samples(SAMPLED_SESSION, SampleBatch(0, pulse, spo2)).result()
    record.save_draft(DRAFT_KEY, Draft(draft)).result()
    at = 0
    while at < len(events):
        # A few at a time, each few its own commit, as in a room.
        some = rng.randrange(1, 6)
        record.append(events[at : at + some]).result()
        at += some
    streams: dict[str, list[Event]] = {}
    for event in events:
        streams.setdefault(event.stream, []).append(event)
    return Written(streams, {Store.RECORD: samples, Store.NOTES: draft})


def beside_of(reader: RecordReader, store: Store) -> object:
    """Samples or draft as they read now; raises EnvironmentFault where their page is damaged."""
    if store is Store.NOTES:
        return reader.read_draft(DRAFT_KEY).text
    batches = reader.read_samples(SAMPLED_SESSION)
    return [pair for b in batches for pair in zip(b.pulse_bpm, b.spo2_percent, strict=True)]


def invented_events(rng: random.Random, entries: int) -> list[Event]:
    """Entries of a chart, two sessions and the audit trail, mixed by chance."""
    begun: dict[str, Body] = {
        chart_stream("c1"): ClientAdded("Q. V."),
        session_stream(SAMPLED_SESSION): _started(1),
        session_stream("s2"): _started(2),
        AUDIT_STREAM: AuditNoted(AuditAction.UNLOCKED.value),
    }
    streams = [*begun, *rng.choices(list(begun), weights=(2, 8, 4, 1), k=entries - len(begun))]
    turns = dict.fromkeys(begun, 0)
    events: list[Event] = []
    for number, stream in enumerate(streams):
        turns[stream] += 1
        body = begun[stream] if turns[stream] == 1 else _some_body(rng, stream)
        at_us = START_US + number * 1_000_000
        session_ms = number * 1000 if stream.startswith("session/") else None
        event_id = uuid.UUID(int=rng.getrandbits(128)).hex
        late = rng.random() < 0.1
        events.append(
            Event(
                event_id, stream, turns[stream], at_us, 60, session_ms, at_us, late, "Q. T.", body
            )
        )
    return events


def _started(number: int) -> SessionStarted:
    plan = (PlannedPhase("Arrival", 20), PlannedPhase("Journey", 60))
    return SessionStarted(
        "c1", "Q. V.", number, 6, "im-180", plan, None, 70_000, ("Q. T.",), practice=True
    )


def _some_body(rng: random.Random, stream: str) -> Body:
    words = " ".join(rng.choices(_WORDS, k=rng.randrange(1, 12)))
    if stream == AUDIT_STREAM:
        return AuditNoted(AuditAction.VIEWED.value, session_stream("s1"))
    chart: Sequence[Callable[[], Body]] = (
        lambda: IntentionSet(words),
        lambda: AgreementMade("the watcher", words, "preparation"),
    )
    session: Sequence[Callable[[], Body]] = (
        lambda: NoteTaken(words, starred=rng.random() < 0.2),
        lambda: ReadingTaken(rng.randrange(110, 150), rng.randrange(60, 90), rng.randrange(50, 99)),
        lambda: ObservationMade("tears", "Tears", lasting=False),
    )
    return rng.choice(session if stream.startswith("session/") else chart)()
