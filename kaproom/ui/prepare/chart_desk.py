"""One client's chart as a screen writes on it, with what it wrote last at hand to take back.

Qt-free. What is undone is what this screen wrote since it was opened, newest first, and nothing
that another screen or an earlier day wrote.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, cast

from kaproom.core.casebook import Casebook
from kaproom.core.chart import ChartState
from kaproom.core.chart_events import ChartEntryWithdrawn, ChartNoteWithdrawn
from kaproom.core.decision import Refusal
from kaproom.core.event import Body, Store
from kaproom.core.ledger import Entry
from kaproom.core.session_events import EntryCorrected, NoteCorrected


@dataclass(frozen=True)
class ChartDesk:
    """A chart, by its client's id."""

    casebook: Casebook
    client_id: str
    _steps: list[Callable[[], object]] = field(
        default_factory=list["Callable[[], object]"], compare=False
    )

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
        if isinstance(answer, Refusal):
            return answer.reason
        self._steps.append(lambda: self._withdraw(answer[0].id))
        return ""

    def correct(self, entry_id: str, body: Body) -> str:
        """Let an entry read as `body`; answers why not, or the empty text."""
        entry = self.state.ledger.entries.get(entry_id)
        if entry is None:
            return "That line was taken back."
        before = entry.body
        reason = self._correct(entry, body)
        if not reason and before != body:
            self._steps.append(lambda: self._correct_again(entry_id, before))
        return reason

    def withdraw(self, entry_id: str) -> None:
        """Take an entry back; it stays readable in the trail."""
        entry = self.state.ledger.entries.get(entry_id)
        if entry is not None and self._withdraw(entry_id):
            # A withdrawal stands for good: what comes back is written anew.
            self._steps.append(lambda: self._write_again(entry.body))

    def take_back_last(self) -> bool:
        """Undo what was done last on this screen; answers whether there was anything."""
        if not self._steps:
            return False
        self._steps.pop()()
        return True

    def _withdraw(self, entry_id: str) -> bool:
        entry = self.state.ledger.entries.get(entry_id)
        if entry is None:
            return False
        of_notes = entry.event.store is Store.NOTES
        body = ChartNoteWithdrawn(entry_id) if of_notes else ChartEntryWithdrawn(entry_id)
        return not isinstance(self.casebook.write(self.client_id, body), Refusal)

    def _write_again(self, body: Body) -> None:
        self.casebook.write(self.client_id, body)

    def _correct_again(self, entry_id: str, body: Body) -> None:
        entry = self.state.ledger.entries.get(entry_id)
        if entry is not None:
            self._correct(entry, body)

    def _correct(self, entry: Entry[Body], body: Body) -> str:
        changes = tuple(
            (name, getattr(body, name))
            for name in (f.name for f in fields(cast(Any, body)))
            if getattr(body, name) != getattr(entry.body, name)
        )
        if not changes:
            return ""
        of_notes = entry.event.store is Store.NOTES
        correction = NoteCorrected if of_notes else EntryCorrected
        answer = self.casebook.write(self.client_id, correction(entry.id, changes))
        return answer.reason if isinstance(answer, Refusal) else ""
