"""A section of the preparation page: what was said, one line each, and a line to write the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.events.event import Body
from kaproom.core.wording import say
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.entry_line import ABOUT, CORRECTS, EntryLine, Written
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import EntryRows, Line
from kaproom.ui.theme import Theme


def _as_it_is(body: Body) -> str:
    return cast(Any, body).text


def _reworded(body: Body, text: str) -> Body:
    return cast(Body, replace(cast(Any, body), text=text))


@dataclass(frozen=True, slots=True)
class LineKind:
    """What a section writes and how it is told.

    `code` tells it from others, whatever its title reads. `opens` and `about` are for what is said
    about a line: what Enter on it is for, and the entry that comes of it; `asks` says above the
    field what is to be written. `ended_by` names the entry that ended a line, which Enter then
    takes back; empty where it goes on. `text_of` and `reworded` turn an entry into its line and
    back. `lines` is the height of the field.
    """

    code: str
    title: str
    hint: str
    empty: str
    make: Callable[[str], Body]
    lines_of: Callable[[ChartDesk], Sequence[Line]]
    opens: str = ""
    about: Callable[[str, str], Body] | None = None
    asks: str = ""
    ended_by: Callable[[ChartDesk, str], str] | None = None
    text_of: Callable[[Body], str] = _as_it_is
    reworded: Callable[[Body, str], Body] = _reworded
    lines: int = 1


class LineSection(QWidget):
    """Enter writes; Up leads to what was said, where a line is corrected, opened or taken back.

    Undo is the screen's: connect `line.undo_asked`.
    """

    def __init__(self, theme: Theme, desk: ChartDesk, kind: LineKind) -> None:
        super().__init__()
        self.desk = desk
        self.kind = kind
        self.line = EntryLine(kind.title, kind.hint, kind.lines)
        self.rows = EntryRows(theme, tabbed=False, is_writing=lambda: self.line.is_open)
        self._empty = Text(kind.empty, "ink_soft", BODY, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(2)
        column.addWidget(Heading(kind.title))
        for widget in (self._empty, self.rows, self.line):
            column.addWidget(widget)
        self.draft = FormDraft(
            self.line, desk.casebook.record, f"{desk.client_id}/preparation/{kind.code}"
        )
        self.line.entered.connect(self._entered)
        self.line.up_asked.connect(lambda: self.rows.go_to(""))
        self.rows.left.connect(self._to_the_line)
        self.rows.taken_back.connect(desk.withdraw)
        self.rows.corrected.connect(self.correct)
        self.rows.opened.connect(self._open)

    def show_chart(self, _chart: ChartState) -> None:
        """Show what stands."""
        opens = self.kind.opens
        lines = [
            replace(line, corrects=True, opens=line.opens or opens)
            for line in self.kind.lines_of(self.desk)
        ]
        self._empty.setVisible(not lines)
        # Hidden before they are told, rows would send the focus on to the next section.
        if lines:
            self.rows.show()
        self.rows.show_lines(lines)
        self.rows.setVisible(bool(lines))

    def correct(self, entry_id: str) -> None:
        """Put an entry's words on the line, to be corrected."""
        entry = self.desk.state.ledger.entries.get(entry_id)
        if entry is not None:
            self.line.begin(CORRECTS, entry_id, say("Correcting"), self.kind.text_of(entry.body))
            self._to_the_line()

    def _open(self, entry_id: str) -> None:
        entry = self.desk.state.ledger.entries.get(entry_id)
        if entry is None:
            return
        ended_by = self.kind.ended_by(self.desk, entry_id) if self.kind.ended_by else ""
        if ended_by:
            self.desk.withdraw(ended_by)
            return
        words = f"{self.kind.asks or self.kind.opens}: {self.kind.text_of(entry.body)}"
        self.line.begin(ABOUT, entry_id, words)
        self._to_the_line()

    def _entered(self, written: Written) -> None:
        reason = self._write(written)
        if reason:
            self.line.refuse(reason)
        else:
            self.line.put_away()

    def _write(self, written: Written) -> str:
        if written.mode == CORRECTS:
            entry = self.desk.state.ledger.entries.get(written.entry_id)
            if entry is None:
                return say("That line was taken back: Esc puts this away.")
            body = self.kind.reworded(entry.body, written.text)
            return self.desk.correct(written.entry_id, body)
        if written.mode == ABOUT and self.kind.about is not None:
            return self.desk.write(self.kind.about(written.entry_id, written.text))
        return self.desk.write(self.kind.make(written.text))

    def _to_the_line(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
