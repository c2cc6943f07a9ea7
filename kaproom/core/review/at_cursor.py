"""What is true at a moment of a session: for the review's cursor and for every carried note.

A pure look at the folded session by the time things happened, corrections and late entries
included. Nothing is interpolated: a value is the newest one, with its age.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from kaproom.core.events.event import Body
from kaproom.core.events.session import NoteTaken, ObservationMade, ReadingTaken, ScaleRated
from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.session.music_spans import TrackSpan
from kaproom.core.session.session import PhaseSpan, SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.samples import SampleTrack

B = TypeVar("B", bound=Body)
S = TypeVar("S", PhaseSpan, TrackSpan)


@dataclass(frozen=True, slots=True)
class Sounding:
    """A piece at a moment: which one it was, and the place in it.

    `number` counts the pieces of the session from 1; what goes on after a gap is still the same.
    `position_ms` is the place in the piece; a held piece loops, so that the place comes round
    again.
    """

    span: TrackSpan
    number: int
    position_ms: int


@dataclass(frozen=True, slots=True)
class Moment:
    """All that was so at `at_ms` of session time; None or empty where there was nothing.

    `silent` is silence that was asked for, `lost` says what was lost where no sound could come.
    `pulse_bpm` and `spo2_percent` are device samples not older than ten seconds; the reading and
    the scales stand with their own times. `older_pressure` is the newest reading with a pressure,
    where the newest of all has none.
    """

    at_ms: int
    phase: str
    since_dose_ms: int | None
    sounding: Sounding | None
    silent: bool
    lost: str
    reading: Entry[ReadingTaken] | None
    older_pressure: Entry[ReadingTaken] | None
    pulse_bpm: int | None
    spo2_percent: int | None
    scales: tuple[Entry[ScaleRated], ...]
    lasting: tuple[Entry[ObservationMade], ...]
    adverse: tuple[AdverseEvent, ...]

    @property
    def reading_age_ms(self) -> int | None:
        """How old the newest reading was."""
        return None if self.reading is None else self.at_ms - self.reading.at_ms


def moment_at(state: SessionState, samples: SampleTrack, at_ms: int) -> Moment:
    """The moment at a session time."""
    phase = _covering(state.phases, at_ms)
    span = _covering(state.music, at_ms)
    pulse_bpm, spo2_percent = samples.at(at_ms // 1000)
    reading = newest(state.readings, at_ms)
    return Moment(
        at_ms=at_ms,
        phase=phase.name if phase else "",
        since_dose_ms=state.since_dose_ms(at_ms),
        sounding=_sounding(state, span, at_ms) if span and span.title else None,
        silent=span is not None and span.silent,
        lost=span.lost if span is not None else "",
        reading=reading,
        older_pressure=_older_pressure(state, reading),
        pulse_bpm=pulse_bpm,
        spo2_percent=spo2_percent,
        scales=_scales(state, at_ms),
        lasting=_lasting(state, at_ms),
        adverse=tuple(a for a in state.adverse if a.is_on_at(at_ms)),
    )


def note_before(state: SessionState, at_ms: int) -> Entry[NoteTaken] | None:
    """The last note at or before a session time; the first of all where none came before."""
    return newest(state.notes, at_ms) or (state.notes[0] if state.notes else None)


def newest(entries: Sequence[Entry[B]], at_ms: int) -> Entry[B] | None:
    """The last entry, of entries ordered by time, at or before a session time."""
    count = bisect_right(entries, at_ms, key=lambda e: e.at_ms)
    return entries[count - 1] if count else None


def _covering(spans: Sequence[S], at_ms: int) -> S | None:
    """The span a moment lies in; an end counts in, so that the session's last moment has one."""
    count = bisect_right(spans, at_ms, key=lambda s: s.start_ms)
    if count == 0:
        return None
    span = spans[count - 1]
    return span if span.end_ms is None or at_ms <= span.end_ms else None


def _sounding(state: SessionState, span: TrackSpan, at_ms: int) -> Sounding:
    pieces = (s for s in state.music if s.title and not s.resumed)
    heard = [s for s in pieces if s.start_ms <= span.start_ms]
    return Sounding(span, len(heard), span.position_at(at_ms))


def _older_pressure(
    state: SessionState, reading: Entry[ReadingTaken] | None
) -> Entry[ReadingTaken] | None:
    if reading is None or reading.body.systolic_mmhg is not None:
        return None
    before = reversed(state.readings[: state.readings.index(reading)])
    return next((r for r in before if r.body.systolic_mmhg is not None), None)


def _scales(state: SessionState, at_ms: int) -> tuple[Entry[ScaleRated], ...]:
    by_scale = {e.body.scale: e for e in state.scales if e.at_ms <= at_ms}
    return tuple(by_scale[name] for name in sorted(by_scale))


def _lasting(state: SessionState, at_ms: int) -> tuple[Entry[ObservationMade], ...]:
    ends = state.observation_ends
    return tuple(
        o
        for o in state.observations
        if o.body.lasting and o.at_ms <= at_ms and at_ms < ends.get(o.id, at_ms + 1)
    )
