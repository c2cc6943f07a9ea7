"""A client's chart as integration writes on it, and the way back by one key. Qt-free.

What one key wrote is taken back by one key: entries made together go together. A taking back can be
taken back too, but not the one that this key made: pressed again, it goes on to what was before.
"""

from collections.abc import Sequence

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.correcting import withdrawal_of
from kaproom.core.clock import local_time
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.event import Body
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.typed_values import date_text


class IntegrationDesk:
    """A chart, by its client's id, seen from the integration of one session."""

    def __init__(self, casebook: Casebook, client_id: str, session_id: str) -> None:
        self.casebook = casebook
        self.client_id = client_id
        self.session_id = session_id
        self._written: list[tuple[str, ...]] = []

    @property
    def chart(self) -> ChartState:
        """The chart as it stands."""
        return self.casebook.chart(self.client_id)

    @property
    def ledger(self) -> Ledger:
        """The chart's entries."""
        return self.chart.ledger

    @property
    def today(self) -> str:
        """The day it is, as ISO text."""
        return self.casebook.now().local().date().isoformat()

    def day_words(self, iso_date: str) -> str:
        """A day as people read it, without the year where it is this one."""
        return date_text(iso_date, self.casebook.now().local().date())

    def entry_day_words(self, entry: Entry[Body]) -> str:
        """The day an entry was made, where it was made."""
        made = local_time(entry.event.at_utc_us, entry.event.offset_min)
        return self.day_words(made.date().isoformat())

    def saved(self, *entries: Entry[Body]) -> bool:
        """Whether these entries are on the disk."""
        return self.casebook.unsaved(self.client_id).isdisjoint(entry.id for entry in entries)

    def write(self, *bodies: Body) -> str:
        """Write all of these or none; answers why not, or the empty text."""
        ids: list[str] = []
        for body in bodies:
            answer = self.casebook.write(self.client_id, body)
            if isinstance(answer, Refusal):
                self._take_back(ids)
                return answer.reason
            ids += [event.id for event in answer]
        self._written.append(tuple(ids))
        return ""

    def withdraw(self, *entry_ids: str) -> None:
        """Take entries back; they stay readable in the trail."""
        written = self._take_back(entry_ids)
        if written:
            self._written.append(written)

    def take_back_last(self) -> bool:
        """Take back what was written here last and still holds; False where nothing was."""
        while self._written:
            if self._take_back(self._written.pop()):
                return True
        return False

    def _take_back(self, event_ids: Sequence[str]) -> tuple[str, ...]:
        """Take back those of them that hold; answers what was written for that."""
        written: list[str] = []
        for event_id in reversed(event_ids):
            event = self.ledger.event(event_id)
            if event is None or event_id in self.ledger.undone:
                continue
            answer = self.casebook.write(self.client_id, withdrawal_of(event))
            if not isinstance(answer, Refusal):
                written += [made.id for made in answer]
        return tuple(written)
