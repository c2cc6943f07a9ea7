"""What a writer told saved before it died, line by line, and the look at what is left of it.

The writer prints a line only when the record has answered that the write is durable; the look uses
kaproom's own reader and `verify`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kaproom.core.events.event import Event
from kaproom.errors import KaproomError
from kaproom.record.keys import Keys
from kaproom.record.store import RecordReader, open_reader
from kaproom.record.verify import verify
from tools.prove.day import DRAFT_KEY, Days, pulse_at
from tools.prove.trial import Trial


@dataclass(slots=True)
class Told:
    """What was told saved: turns of entries, turns of samples, the turn of the newest draft."""

    entries: set[int] = field(default_factory=set[int])
    samples: set[int] = field(default_factory=set[int])
    draft: int = -1
    faults: list[str] = field(default_factory=list[str])

    def take(self, lines: Iterable[str]) -> None:
        """Read what was told; other words than these mark how far a writer has come."""
        for line in lines:
            word, _, rest = line.partition(" ")
            if word == "saved":
                self.entries.add(int(rest))
            elif word == "sampled":
                self.samples.add(int(rest))
            elif word == "drafted":
                self.draft = max(self.draft, int(rest))
            elif word == "fault":
                self.faults.append(rest)

    @property
    def last_turn(self) -> int:
        """The newest entry told saved, -1 before the first."""
        return max(self.entries, default=-1)


def look(data_dir: Path, keys: Keys, days: Days, told: Told) -> Trial:
    """Open the folder as kaproom does and compare it with what was told; then verify it."""
    try:
        with open_reader(data_dir, keys) as reader:
            entries = [e for stream in reader.streams("") for e in reader.read_stream(stream)]
            lost = lost_of(reader, entries, days, told)
    except KaproomError as fault:
        return Trial(failed=f"it does not open: {fault}")
    doubled = len(entries) - len({event.id for event in entries})
    if doubled:
        return Trial(lost, f"{doubled} entries stand there twice")
    return Trial(lost, verified(data_dir, keys))


def verified(data_dir: Path, keys: Keys) -> str:
    """What `verify` finds wrong, in one line, or nothing."""
    result = verify(data_dir, keys)
    bad = [f"{check.file}: {check.first_bad}" for check in result.stores if check.first_bad]
    return "; ".join((*bad, *result.notices))


def lost_of(reader: RecordReader, entries: Sequence[Event], days: Days, told: Told) -> int:
    """How much of what was told is not there word for word; `entries` are all there are."""
    stored = {event.id: event for event in entries}
    lost = sum(stored.get(event.id) != event for event in map(days.event, told.entries))
    for session in {days.session(turn) for turn in told.samples}:
        lost += _seconds_lost(reader, days, told, session)
    if told.draft >= 0:
        number = reader.read_draft(DRAFT_KEY).text.partition(" ")[0]
        newer = number.isdecimal() and int(number) >= told.draft
        lost += not (newer and reader.read_draft(DRAFT_KEY).text == days.draft(int(number)))
    return lost


def _seconds_lost(reader: RecordReader, days: Days, told: Told, session: str) -> int:
    there: set[int] = set()
    for batch in reader.read_samples(session):
        there.update(
            second
            for second, pulse in enumerate(batch.pulse_bpm, batch.start_s)
            if pulse == pulse_at(second)
        )
    due: set[int] = set()
    for turn in told.samples:
        if days.session(turn) == session:
            batch = days.samples(turn)
            due.update(range(batch.start_s, batch.start_s + len(batch.pulse_bpm)))
    return len(due - there)
