"""One client's chart as the sections of Prepare write on it. Qt-free."""

from dataclasses import dataclass

from kaproom.core.casebook import Casebook
from kaproom.core.chart import ChartState
from kaproom.core.chart_events import ChartEntryWithdrawn, ChartNoteWithdrawn
from kaproom.core.decision import Refusal
from kaproom.core.event import Body, Store
from kaproom.core.ledger import Entry


@dataclass(frozen=True, slots=True)
class ChartDesk:
    """A chart, by its client's id."""

    casebook: Casebook
    client_id: str

    @property
    def state(self) -> ChartState:
        """The chart as it stands."""
        return self.casebook.chart(self.client_id)

    def saved(self, entry: Entry[Body]) -> bool:
        """Whether an entry is on the disk."""
        return entry.id not in self.casebook.unsaved(self.client_id)

    def write(self, body: Body) -> str:
        """Write; answers why not, or the empty text."""
        answer = self.casebook.write(self.client_id, body)
        return answer.reason if isinstance(answer, Refusal) else ""

    def withdraw(self, entry_id: str) -> None:
        """Take an entry back; it stays readable in the trail."""
        entry = self.state.ledger.entries.get(entry_id)
        if entry is None:
            return
        of_notes = entry.event.store is Store.NOTES
        self.write(ChartNoteWithdrawn(entry_id) if of_notes else ChartEntryWithdrawn(entry_id))
