"""The day's checklist: each line ticked, given a word or passed over, with the time it was.

The answers are clinical and stand in the record, for this one session. None is needed to go on.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.day_checklist import CheckItem, CourseDay, day_checks
from kaproom.core.events.day import PASSED_OVER, TICKED, DayChecked
from kaproom.core.events.event import Body
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.form_fields import Field
from kaproom.ui.home.home_lines import today
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.consent_words import consents_line
from kaproom.ui.prepare.section import Section, Values
from kaproom.ui.prepare.tick_row import TickLine, TickRow
from kaproom.ui.theme import Theme

_KEYS = say("Space ticks · ↵ a word · − passes over · Del takes back")


class TodaySection(Section):
    """The lines, and one form for the word of any of them."""

    def __init__(
        self,
        theme: Theme,
        desk: ChartDesk,
        items: tuple[CheckItem, ...],
        day: Callable[[], CourseDay],
    ) -> None:
        self._items = {item.code: item for item in items}
        self._day = day
        self._asked = ""
        choices = tuple((item.code, item.label) for item in items)
        fields = (
            Field("words", say("A word or a time")),
            Field("code", say("On"), choices=choices),
        )
        super().__init__(theme, desk, say("Today"), (say("Word"), "Alt+T"), fields, self._read)
        self.rows: dict[str, TickRow] = {}
        for code in self._items:
            row = TickRow(theme, _KEYS)
            row.toggled.connect(lambda c=code: self._toggle(c))
            row.word_asked.connect(lambda begun, c=code: self._ask(c, begun))
            row.passed_over.connect(lambda c=code: self._pass_over(c))
            row.taken_back.connect(lambda c=code: self._take_back(c))
            self.rows[code] = row
            self.body.addWidget(row)
        self._no_lines = Text(say("The checklist has no lines."), "ink_soft", BODY)
        self._no_lines.setVisible(not items)
        self.body.addWidget(self._no_lines)

    def values(self) -> Values:
        """The first line that has no answer yet, with nothing said."""
        checks = day_checks(self.desk.state.ledger, self._day())
        self._asked = ""
        return {"code": next((code for code in self._items if code not in checks), "")}

    def show_chart(self, chart: ChartState) -> None:
        """Show the answers of this day."""
        checks = day_checks(chart.ledger, self._day())
        day = today(self.desk.casebook)
        for code, item in self._items.items():
            entry = checks.get(code)
            beneath = consents_line(chart.ledger, day) if item.beside == "consents" else ""
            line = TickLine(item.label, beneath=beneath)
            if entry is not None:
                body = entry.body
                time = entry.event.wall_time()
                at = say("ticked {time}", time=time)
                if body.answer != TICKED:
                    at = say("passed over {time}", time=time)
                saved = self.desk.saved(entry)
                line = TickLine(item.label, body.answer, body.words, at, beneath, saved)
            self.rows[code].show_line(line)

    def _read(self, values: Values) -> Body:
        return self._checked(values["code"], TICKED, values["words"])

    def _checked(self, code: str, answer: str, words: str = "") -> DayChecked:
        return DayChecked(self._day().number, code, self._items[code].label, answer, words)

    def _toggle(self, code: str) -> None:
        entry = day_checks(self.desk.state.ledger, self._day()).get(code)
        if entry is not None and entry.body.answer == TICKED:
            self.desk.withdraw(entry.id)
        else:
            self.desk.write(self._checked(code, TICKED))

    def _pass_over(self, code: str) -> None:
        self.desk.write(self._checked(code, PASSED_OVER))

    def _take_back(self, code: str) -> None:
        entry = day_checks(self.desk.state.ledger, self._day()).get(code)
        if entry is not None:
            self.desk.withdraw(entry.id)

    def _ask(self, code: str, begun: str) -> None:
        """The form for one line; what was typed so far stands in it already."""
        entry = day_checks(self.desk.state.ledger, self._day()).get(code)
        words = begun or (entry.body.words if entry else "")
        self.form.open_with({"words": words, "code": code})
        self._asked = code
        field = self.form.field("words")
        if isinstance(field, QLineEdit):
            field.setPlaceholderText(self._items[code].hint)
            field.end(False)

    def _back_to_key(self) -> None:
        row = self.rows.get(self._asked)
        if row is None:
            super()._back_to_key()
        else:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
