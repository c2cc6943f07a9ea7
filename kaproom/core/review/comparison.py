"""Sessions of a course side by side: where each one's zero is, how long its phases were.

Pure functions of the folded sessions. Nothing is averaged over sessions, nothing is called better
or worse, and nothing is said to follow from anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kaproom.core.clock import local_time
from kaproom.core.course.casebook import EarlierNote
from kaproom.core.course.parts_sightings import not_on_the_map, sightings
from kaproom.core.parts.part import name_key
from kaproom.core.parts.parts import parts_of
from kaproom.core.phase_names import said_phase
from kaproom.core.session.notes import named_parts
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Ledger
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say

FEWEST, MOST = 2, 6


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the sessions are laid upon: their start, their first dose, or a phase by its name."""

    kind: str
    phase: str = ""

    @property
    def words(self) -> str:
        """As it is told: `at the first dose`."""
        return (
            say("at the begin of {phase}", phase=said_phase(self.phase))
            if self.phase
            else _WORDS[self.kind]
        )


START, FIRST_DOSE = Alignment("start"), Alignment("dose")
_WORDS = {"start": say("at the start"), "dose": say("at the first dose")}


@dataclass(frozen=True, slots=True)
class PartSeen:
    """A part by its name, seen at a session time."""

    name: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Compared:
    """One session with what is compared of it."""

    session_id: str
    number: int
    state: SessionState
    samples: SampleTrack = field(default_factory=SampleTrack)
    parts: tuple[PartSeen, ...] = ()

    @property
    def end_ms(self) -> int:
        """Session time of its end, or of the last thing there is of it."""
        ended_ms = self.state.ended_ms
        if ended_ms is not None:
            return ended_ms
        events = self.state.ledger.events
        last_ms = max((event.session_ms or 0 for event in events), default=0)
        return max(last_ms, len(self.samples) * 1000)

    @property
    def day(self) -> date | None:
        """The day it began, where it has begun."""
        event = self.state.start_event
        return local_time(event.at_utc_us, event.offset_min).date() if event else None


@dataclass(frozen=True, slots=True)
class PhaseLength:
    """A phase as it was; a phase entered again is told again."""

    name: str
    start_ms: int
    length_ms: int


def zero_ms(compared: Compared, alignment: Alignment) -> int | None:
    """The session time that stands at zero; None where a session has no such moment."""
    if alignment.phase:
        phases = compared.state.phases
        return next((p.start_ms for p in phases if p.name == alignment.phase), None)
    return compared.state.first_dose_ms if alignment == FIRST_DOSE else 0


def alignments(sessions: Sequence[Compared]) -> tuple[Alignment, ...]:
    """What can be chosen: start, first dose where one was given, each phase any of them had."""
    doses = any(s.state.first_dose_ms is not None for s in sessions)
    names = dict.fromkeys(p.name for s in sessions for p in s.state.phases)
    return (START, *((FIRST_DOSE,) if doses else ()), *(Alignment("phase", n) for n in names))


def reach_ms(sessions: Iterable[Compared], alignment: Alignment) -> tuple[int, int]:
    """The earliest and the last time there is, counted from zero; at least a minute of it."""
    ends = [
        (-zero, s.end_ms - zero) for s in sessions if (zero := zero_ms(s, alignment)) is not None
    ]
    first = min((start for start, _ in ends), default=0)
    last = max((end for _, end in ends), default=0)
    return first, max(last, first + 60_000)


def phase_lengths(compared: Compared) -> tuple[PhaseLength, ...]:
    """How long each phase was, in their order; the open one up to the end."""
    return tuple(
        PhaseLength(
            p.name, p.start_ms, (compared.end_ms if p.end_ms is None else p.end_ms) - p.start_ms
        )
        for p in compared.state.phases
    )


def parts_in(ledger: Ledger, number: int, state: SessionState) -> tuple[PartSeen, ...]:
    """The client's parts where the session's notes tell of them, by time.

    Those on the map by the name they have now, others as a note names them.
    """
    parts = parts_of(ledger)
    notes = [EarlierNote(number, note) for note in state.notes]
    seen = [
        PartSeen(parts.parts[part_id].name, sighting.at_ms)
        for part_id, each in sightings(parts, notes).items()
        for sighting in each
    ]
    free = {name_key(name) for name in not_on_the_map(ledger, notes)}
    seen += [
        PartSeen(name, note.at_ms)
        for note in state.notes
        for name in named_parts(note.body.text)
        if name_key(name) in free
    ]
    return tuple(sorted(seen, key=lambda part: (part.at_ms, part.name)))
