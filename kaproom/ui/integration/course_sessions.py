"""The sessions of one client's course, for looking back on any note of any of them. Qt-free.

A session is read when a note of it is asked for, and kept as long as the screen is there.
"""

from kaproom.core.course.casebook import Casebook
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.review.moment_words import place_words
from kaproom.ui.review.note_lines import Note


class CourseSessions:
    """The course around the session at hand."""

    def __init__(self, casebook: Casebook, live: LiveSession, samples: SampleTrack) -> None:
        self._casebook = casebook
        self._here = live.id
        self._open = {live.id: (live, samples)}
        started = live.state.started
        client_id = started.client_id if started else ""
        own = (s for s in casebook.sessions() if s.client_id == client_id)
        self._by_number = sorted(own, key=lambda s: (s.number, s.started_utc_us))

    @property
    def here(self) -> SessionSummary | None:
        """The session at hand, as the record lists it."""
        return next((s for s in self._by_number if s.id == self._here), None)

    def beside(self, step: int) -> SessionSummary | None:
        """The session so many places on in the course, or before it; None past either end."""
        ended = [s for s in self._by_number if s.id == self._here or s.state != "running"]
        places = [i for i, s in enumerate(ended) if s.id == self._here]
        there = places[0] + step if places else -1
        return ended[there] if 0 <= there < len(ended) else None

    def number_of(self, session_id: str) -> int | None:
        """A session's number; None for one that is not of this course."""
        return next((s.number for s in self._by_number if s.id == session_id), None)

    def began_us(self, session_id: str) -> int:
        """When a session began, for the order of time."""
        return next((s.started_utc_us for s in self._by_number if s.id == session_id), 0)

    def session(self, session_id: str) -> tuple[LiveSession, SampleTrack]:
        """A session of the course and what the device measured in it."""
        if session_id not in self._open:
            casebook = self._casebook
            self._open[session_id] = casebook.open_session(session_id), casebook.samples(session_id)
        return self._open[session_id]

    def note(self, session_id: str, note_id: str) -> Note | None:
        """A note of the course; None where it no longer stands or is another client's by now."""
        if self.number_of(session_id) is None:
            return None
        notes = self.session(session_id)[0].state.notes
        return next((note for note in notes if note.id == note_id), None)

    def place(self, session_id: str, note: Note) -> str:
        """`session 3 · 0:41 · during “Held” · HR 74`."""
        live, samples = self.session(session_id)
        number = self.number_of(session_id) or 0
        return place_words(number, moment_at(live.state, samples, note.at_ms))
