"""The line a score or a plan is written in, said back while it is typed; or item by item.

Item by item only writes into the line: the line is what is entered, kept and corrected.
"""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.events.measures import MeasureScored
from kaproom.core.measures.chart import Score
from kaproom.core.measures.line import MeasureLine, line_of_score, read_measure_line
from kaproom.core.measures.measures import Measure
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.line_form import LINE, LineForm
from kaproom.ui.measures.item_row import ItemRow, can_be_by_item
from kaproom.ui.theme import Theme

_EXAMPLE = "phq9 14   ·   phq9 1 2 0 3 1 1 2 0 1   ·   -3d gad7 8"
_ITEM_KEYS = say("a number for each item · - not answered · Backspace back · Esc to the line")
_KEYS = say(
    "a name alone and Enter: item by item · -3d or a date for another day · words after ; as a "
    "note · plan phq9 every 2 weeks · plan phq9 weeks 0 2 4 8 · plan phq9 off"
)


class ScoreForm(QWidget):
    """`entered` carries what the line was understood as, and the id of the score it corrects."""

    entered = Signal(object, str)

    def __init__(
        self, theme: Theme, measures: Mapping[str, Measure], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._measures, self._today = measures, today
        self.form = LineForm(theme, say("Score or plan"), say("Write it down"), example=_EXAMPLE)
        self.line = self.form.line
        self.what = Text("", "accent", BODY, wrap=True)
        self.echo = Text("", "ink", BODY, wrap=True)
        self.items = ItemRow(theme)
        self.what.hide()
        # Room for two lines, so that nothing moves while a score is typed.
        self.echo.setMinimumHeight(2 * self.echo.fontMetrics().lineSpacing())
        self.echo.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.what, self.form, self.echo, self.items):
            column.addWidget(widget)
        column.addWidget(Text(_KEYS, "ink_soft", SMALL, wrap=True))
        self.form.entered.connect(lambda _values: self._enter())
        self.form.closed.connect(self._emptied)
        self.line.textChanged.connect(lambda _text: self._say_back())
        self.items.changed.connect(self._write_items)
        self.items.done.connect(self.take_focus)
        self.items.left.connect(self.take_focus)
        self.form.begin()

    def take_focus(self) -> None:
        """In the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setCursorPosition(len(self.line.text()))

    def correct(self, score: Score) -> None:
        """Put a score into the line, to be entered as its correction."""
        self.form.begin_about(line_of_score(score.body), score.id)
        self.tell_correction(score)

    def tell_correction(self, score: Score) -> None:
        """Say above the line which score it corrects."""
        measure = self._measures.get(score.body.code)
        label = measure.label if measure else score.body.code.upper()
        self.what.show_text(
            say(
                "Correcting {measure} of {day}. What it was is kept.",
                measure=label,
                day=score.body.on_date,
            )
        )

    def refuse(self, reason: str) -> None:
        """Say why it was not taken; the line stays."""
        self.form.refuse(reason, LINE)

    def done(self) -> None:
        """It was taken: an empty line."""
        self.form.put_away()

    def _read(self) -> MeasureLine:
        return read_measure_line(self.line.text(), self._measures, self._today())

    def _say_back(self) -> None:
        read = self._read()
        self.form.say("")
        if not self.items.hasFocus():
            self.items.put_away()
        self.echo.set_ink("ink_soft" if read.fault else "ink")
        said = read.fault or read.echo
        if self.items.hasFocus() and read.fault:
            said = _ITEM_KEYS
        self.echo.setText(said)

    def _enter(self) -> None:
        read = self._read()
        if read.by_item is not None and can_be_by_item(read.by_item):
            self._write_line(f"{read.on_date} {read.by_item.code}")
            self.items.begin(read.by_item)
        elif read.body is None:
            self.refuse(read.fault or say("Type a measure and its score."))
        elif self.form.about and not isinstance(read.body, MeasureScored):
            self.refuse(say("A score is corrected by a score. Esc empties the line."))
        else:
            self.entered.emit(read.body, self.form.about)

    def _write_items(self) -> None:
        words = self.line.text().partition(";")[0].split()[:2]
        given = ["-" if item is None else str(item) for item in self.items.items]
        self._write_line(" ".join((*words, *given)))

    def _write_line(self, words: str) -> None:
        """Write before the note, which stays."""
        _, mark, note = self.line.text().partition(";")
        self.line.setText(f"{words} ;{note}" if mark else words)

    def _emptied(self) -> None:
        self.what.show_text("")
        self.items.put_away()
