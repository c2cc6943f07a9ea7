"""The state of a session, as everything on screen reads it.

A view over the ledger: derived, never stored. T+ in particular is computed from the first valid
dose, so that correcting the dose moves every T+.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from kaproom.core.events.event import Body, Event
from kaproom.core.events.keeping import Purge
from kaproom.core.events.session import (
    DoseGiven,
    MachineOff,
    MusicReported,
    NoteTaken,
    ObservationEnded,
    ObservationMade,
    PhaseEntered,
    PlannedPhase,
    ReadingAcknowledged,
    ReadingSkipped,
    ReadingTaken,
    ScaleRated,
    SessionEnded,
    SessionMoved,
    SessionStarted,
)
from kaproom.core.session.adverse import AdverseEvent, adverse_events
from kaproom.core.session.music_spans import TrackSpan, track_spans
from kaproom.core.stream.ledger import EMPTY_LEDGER, Entry, Ledger, fold, fold_all


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase from `start_ms` to `end_ms` of session time; an open end is None."""

    name: str
    start_ms: int
    end_ms: int | None


@dataclass(frozen=True)
class SessionState:
    """One session as it stands."""

    ledger: Ledger = EMPTY_LEDGER

    @cached_property
    def started(self) -> SessionStarted | None:
        """How the session began, or None before it has; under the client it belongs to now."""
        found = self.ledger.of(SessionStarted)
        return as_moved(found[0].body, self.moves) if found else None

    @property
    def moves(self) -> tuple[Entry[SessionMoved], ...]:
        """The times it was moved to another client, oldest first."""
        return self.ledger.of(SessionMoved)

    @cached_property
    def purges(self) -> tuple[Event, ...]:
        """The entries that say what of this session was removed for good, oldest first."""
        return tuple(e for e in self.ledger.events if isinstance(e.body, Purge))

    @cached_property
    def start_event(self) -> Event | None:
        """The event of the start."""
        found = self.ledger.of(SessionStarted)
        return found[0].event if found else None

    @cached_property
    def end_event(self) -> Event | None:
        """The event of the end, at the time it was entered; None while it runs."""
        found = self.ledger.of(SessionEnded)
        return found[0].event if found else None

    @cached_property
    def ended_ms(self) -> int | None:
        """Session time of the end, None while it runs."""
        found = self.ledger.of(SessionEnded)
        return found[0].at_ms if found else None

    @property
    def running(self) -> bool:
        """Whether it has begun and not ended."""
        return self.started is not None and self.ended_ms is None

    @cached_property
    def plan(self) -> tuple[PhaseSpan, ...]:
        """The planned phases on the session's axis."""
        return planned_spans(self.started.plan if self.started else ())

    @cached_property
    def phases(self) -> tuple[PhaseSpan, ...]:
        """The phases as they really were."""
        entered = self.ledger.of(PhaseEntered)
        ends = [e.at_ms for e in entered[1:]] + [self.ended_ms]
        return tuple(
            PhaseSpan(e.body.phase, e.at_ms, end) for e, end in zip(entered, ends, strict=False)
        )

    @property
    def phase(self) -> str:
        """The phase the session is in now, or the empty text."""
        return self.phases[-1].name if self.phases else ""

    @cached_property
    def doses(self) -> tuple[Entry[DoseGiven], ...]:
        """The doses that stand."""
        return self.ledger.of(DoseGiven)

    @cached_property
    def own_doses(self) -> tuple[Entry[DoseGiven], ...]:
        """Those of them that are no boosters."""
        return tuple(dose for dose in self.doses if dose.body.booster_of is None)

    @cached_property
    def first_dose_ms(self) -> int | None:
        """Session time of the first valid dose: the zero of T+.

        Where an undo left boosters alone, the first of them: T+ counts while any dose stands.
        """
        first = next(iter(self.own_doses or self.doses), None)
        return first.at_ms if first else None

    def since_dose_ms(self, at_ms: int) -> int | None:
        """T+ at a session time; None before the first dose was given at all."""
        return None if self.first_dose_ms is None else at_ms - self.first_dose_ms

    @cached_property
    def readings(self) -> tuple[Entry[ReadingTaken], ...]:
        """The readings that stand, by time."""
        return self.ledger.of(ReadingTaken)

    @cached_property
    def skips(self) -> tuple[Entry[ReadingSkipped], ...]:
        """The readings passed over, by time."""
        return self.ledger.of(ReadingSkipped)

    @cached_property
    def acknowledged(self) -> dict[str, Entry[ReadingAcknowledged]]:
        """The newest answer to a marked reading as it stands now, by the reading's id."""
        answers = self.ledger.of(ReadingAcknowledged)
        return {e.body.reading_id: e for e in answers if not self._is_outdated(e)}

    def answers_before(self, reading_id: str) -> tuple[Entry[ReadingAcknowledged], ...]:
        """The answers to what a reading said before it was corrected, oldest first."""
        answers = self.ledger.of(ReadingAcknowledged)
        return tuple(e for e in answers if e.body.reading_id == reading_id and self._is_outdated(e))

    def _is_outdated(self, answer: Entry[ReadingAcknowledged]) -> bool:
        # What was decided of one figure says nothing about the one put in its place.
        reading = self.ledger.entries.get(answer.body.reading_id)
        trail = reading.trail if reading is not None else ()
        return bool(trail) and trail[-1].turn > answer.event.turn

    @cached_property
    def scales(self) -> tuple[Entry[ScaleRated], ...]:
        """The scales rated, by time."""
        return self.ledger.of(ScaleRated)

    @cached_property
    def observations(self) -> tuple[Entry[ObservationMade], ...]:
        """What was seen, by time."""
        return self.ledger.of(ObservationMade)

    @cached_property
    def observation_ends(self) -> dict[str, int]:
        """When lasting observations ended, by the observation's id."""
        return {e.body.observation_id: e.at_ms for e in self.ledger.of(ObservationEnded)}

    def lasting_now(self) -> tuple[Entry[ObservationMade], ...]:
        """The lasting observations that have not been ended."""
        return tuple(
            o for o in self.observations if o.body.lasting and o.id not in self.observation_ends
        )

    @cached_property
    def adverse(self) -> tuple[AdverseEvent, ...]:
        """The adverse events, by onset."""
        return adverse_events(self.ledger)

    def adverse_now(self) -> tuple[AdverseEvent, ...]:
        """The adverse events that are not over."""
        return tuple(a for a in self.adverse if a.end_ms is None)

    @cached_property
    def notes(self) -> tuple[Entry[NoteTaken], ...]:
        """The quick notes that stand, by time."""
        return self.ledger.of(NoteTaken)

    @cached_property
    def offs(self) -> tuple[tuple[int, int], ...]:
        """When session time stood still while the machine was off, and for how long, in ms."""
        return tuple((e.at_ms, e.body.gap_ms) for e in self.ledger.of(MachineOff))

    @cached_property
    def music(self) -> tuple[TrackSpan, ...]:
        """What sounded when, with the silence that was asked for and the gaps that were not."""
        return track_spans(self.ledger.of(MusicReported), self.ended_ms)


def as_moved(started: SessionStarted, moves: tuple[Entry[SessionMoved], ...]) -> SessionStarted:
    """The start of a session as it reads after it was moved, where it was."""
    if not moves:
        return started
    last = max(moves, key=lambda move: move.event.turn).body
    return replace(
        started,
        client_id=last.client_id,
        client_label=last.client_label,
        number=last.number,
        planned_sessions=last.planned_sessions,
        order_id=last.order_id,
        weight_g=last.weight_g,
    )


def fold_session(state: SessionState, event: Event) -> SessionState:
    """The state after one more event."""
    return SessionState(fold(state.ledger, event))


def session_from(events: list[Event]) -> SessionState:
    """The state of a whole stream."""
    return SessionState(fold_all(events))


def planned_spans(plan: tuple[PlannedPhase, ...]) -> tuple[PhaseSpan, ...]:
    """A plan's phases one after the other from session time 0."""
    spans: list[PhaseSpan] = []
    at_ms = 0
    for phase in plan:
        end_ms = at_ms + phase.minutes * 60_000
        spans.append(PhaseSpan(phase.name, at_ms, end_ms))
        at_ms = end_ms
    return tuple(spans)


def session_clock_text(ms: int, seconds: bool = False) -> str:
    """Session time as people read it: `1:08`, or `1:08:24` with seconds."""
    sign, total_s = ("-" if ms < 0 else ""), abs(ms) // 1000
    hours, rest = divmod(total_s, 3600)
    text = f"{sign}{hours}:{rest // 60:02d}"
    return f"{text}:{rest % 60:02d}" if seconds else text


def standing(state: SessionState, entry_id: str) -> Entry[Body] | None:
    """The standing entry with this id, or None if there is none or it was undone."""
    return state.ledger.entries.get(entry_id)
