"""Sessions read for a comparison, each once while it is on the screen."""

from kaproom.core.course.casebook import Casebook
from kaproom.core.review.comparison import Compared, parts_in
from kaproom.core.stream.ports import SessionSummary


class ComparedSessions:
    """The sessions of one client; those that have not begun are left out."""

    def __init__(self, casebook: Casebook, client_id: str) -> None:
        self._casebook, self._client_id = casebook, client_id
        self._known: dict[str, Compared] = {}

    def all(self) -> tuple[SessionSummary, ...]:
        """Every session of the course by number."""
        found = self._casebook.sessions_of(self._client_id)
        return tuple(sorted(found, key=lambda s: s.number))

    def read(self, session_id: str) -> Compared:
        """A session with its samples and the parts seen in it."""
        if session_id not in self._known:
            state = self._casebook.open_session(session_id).state
            number = state.started.number if state.started else 0
            ledger = self._casebook.chart(self._client_id).ledger
            self._known[session_id] = Compared(
                session_id,
                number,
                state,
                self._casebook.samples(session_id),
                parts_in(ledger, number, state),
            )
        return self._known[session_id]
