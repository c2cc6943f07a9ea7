"""One client's parts as their map and their pages read and write them. Qt-free.

Reads the chart as it stands, the notes of the client's sessions once, and a session only where a
moment in it is asked for. Taking back reaches no further than what was written here.
"""

from dataclasses import dataclass
from functools import cached_property

from kaproom.core.course.casebook import Casebook, EarlierNote
from kaproom.core.course.parts_sightings import Sighting, not_on_the_map, sightings
from kaproom.core.events.chart import ChartNoteWithdrawn
from kaproom.core.events.event import Body
from kaproom.core.parts.part import Parts
from kaproom.core.parts.parts import parts_as_of, parts_of
from kaproom.core.review.at_cursor import Moment, moment_at
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Ledger
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class Stop:
    """A moment the map can be seen at: after a session, until the next one began, or now."""

    label: str
    number: int | None = None
    until_utc_us: int | None = None

    @property
    def is_now(self) -> bool:
        """Whether it is the map as it stands, the only one that can be changed."""
        return self.until_utc_us is None


class PartsDesk:
    """The parts of a client, by the client's id."""

    def __init__(self, casebook: Casebook, client_id: str) -> None:
        self.casebook = casebook
        self.client_id = client_id
        self._written: list[str] = []
        self._looked_at: dict[str, tuple[SessionState, SampleTrack]] = {}
        self._folded: tuple[Ledger, Parts] | None = None

    @property
    def ledger(self) -> Ledger:
        """The chart's entries."""
        return self.casebook.chart(self.client_id).ledger

    @property
    def parts(self) -> Parts:
        """The parts as they stand; folded once for each change of the chart."""
        ledger = self.ledger
        if self._folded is None or self._folded[0] is not ledger:
            self._folded = ledger, parts_of(ledger)
        return self._folded[1]

    @cached_property
    def sessions(self) -> tuple[SessionSummary, ...]:
        """The client's sessions, first one first."""
        found = (s for s in self.casebook.sessions() if s.client_id == self.client_id)
        return tuple(sorted(found, key=lambda s: s.number))

    @cached_property
    def notes(self) -> tuple[EarlierNote, ...]:
        """The quick notes of all the client's sessions."""
        return self.casebook.earlier_notes(self.client_id, "")

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """After each session, and now; the last session's is now."""
        found = [
            Stop(str(session.number), session.number, following.started_utc_us)
            for session, following in zip(self.sessions, self.sessions[1:], strict=False)
        ]
        last = (
            say("{number} · now", number=self.sessions[-1].number) if self.sessions else say("now")
        )
        return (*found, Stop(last))

    def parts_at(self, stop: Stop) -> Parts:
        """The parts as they stood then."""
        until = stop.until_utc_us
        return self.parts if until is None else parts_as_of(self.ledger, until)

    def sightings(self, stop: Stop | None = None) -> dict[str, tuple[Sighting, ...]]:
        """Where each part was seen, up to then."""
        if stop is None or stop.number is None:
            return sightings(self.parts, self.notes)
        told = [note for note in self.notes if note.number <= stop.number]
        return sightings(self.parts_at(stop), told)

    def offered(self) -> tuple[str, ...]:
        """The names that were written and are not on the map."""
        return not_on_the_map(self.ledger, self.notes)

    def moment(self, session_id: str, at_ms: int) -> Moment:
        """What was so at a moment of a session."""
        state, samples = self._look_at(session_id)
        return moment_at(state, samples, at_ms)

    def state_of(self, session_id: str) -> SessionState:
        """A session as it was."""
        return self._look_at(session_id)[0]

    def _look_at(self, session_id: str) -> tuple[SessionState, SampleTrack]:
        if session_id not in self._looked_at:
            state = self.casebook.open_session(session_id).state
            self._looked_at[session_id] = state, self.casebook.samples(session_id)
        return self._looked_at[session_id]

    def number_of(self, session_id: str) -> int | None:
        """A session's number in the course; None for no session of this client."""
        return next((s.number for s in self.sessions if s.id == session_id), None)

    def session_numbered(self, number: int) -> str:
        """The id of a session, or the empty text where there is none of that number."""
        return next((s.id for s in self.sessions if s.number == number), "")

    def write(self, body: Body) -> str:
        """Write; answers why not, or the empty text."""
        answer = self.casebook.write(self.client_id, body)
        if isinstance(answer, Refusal):
            return answer.reason
        self._written += [event.id for event in answer]
        return ""

    def undo(self) -> bool:
        """Take the last thing back that was written here; False where there is none."""
        if not self._written:
            return False
        self.casebook.write(self.client_id, ChartNoteWithdrawn(self._written.pop()))
        return True

    @property
    def waiting(self) -> bool:
        """Whether something is not on the disk yet."""
        return bool(self.casebook.unsaved(self.client_id))

    @property
    def fault(self) -> str:
        """Why the record cannot write, or the empty text."""
        return self.casebook.fault(self.client_id)
