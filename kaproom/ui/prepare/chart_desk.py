"""One client's chart as the sections of Prepare write on it. Qt-free."""

from dataclasses import dataclass

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.correcting import correction_of, withdrawal_of
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.event import Body
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say


@dataclass(frozen=True)
class ChartDesk:
    """A chart, by its client's id."""

    casebook: Casebook
    client_id: str

    @property
    def state(self) -> ChartState:
        """The chart as it stands."""
        return self.casebook.chart(self.client_id)

    def saved(self, entry: Entry[Body]) -> bool:
        """Whether an entry is on the disk, with all its corrections."""
        unsaved = self.casebook.unsaved(self.client_id)
        return not unsaved & {entry.id, *(event.id for event in entry.trail)}

    def write(self, body: Body) -> str:
        """Write; answers why not, or the empty text."""
        answer = self.casebook.write(self.client_id, body)
        return answer.reason if isinstance(answer, Refusal) else ""

    def correct(self, entry_id: str, wanted: Body) -> str:
        """Let an entry say something else; answers why not, or the empty text."""
        entry = self.state.ledger.entries.get(entry_id)
        if entry is None:
            return say(
                "This entry was taken back meanwhile: close the form, or write it down anew."
            )
        correction = correction_of(entry, wanted)
        return self.write(correction) if correction is not None else ""

    def withdraw(self, entry_id: str) -> None:
        """Take an entry back; it stays readable in the trail."""
        entry = self.state.ledger.entries.get(entry_id)
        if entry is not None:
            self.write(withdrawal_of(entry.event))
