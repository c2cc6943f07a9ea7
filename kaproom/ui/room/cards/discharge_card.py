"""The discharge card: what is met and what is not, facts beside it, and who decided.

It states and counts; it never says that someone may go, and it decides nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kaproom.core.chart.chart import ChartState
from kaproom.core.events.discharge import JUDGEMENTS, MET, NOT_MET, PASSED_OVER
from kaproom.core.room.room import Outcome
from kaproom.core.session.commands import Command
from kaproom.core.session.discharge import CriteriaProfile, judgement_of
from kaproom.core.session.palette import Scale
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.card_field import CardField
from kaproom.ui.room.cards.key_scroll import KeyScroll
from kaproom.ui.room.day_words import day_check_words
from kaproom.ui.room.discharge_answers import DischargeAnswers, Step
from kaproom.ui.room.discharge_facts import JUDGED_WORDS, decided_words, fact_beside, tally_now
from kaproom.ui.room.entry_words import entry_words
from kaproom.ui.room.keys import Gesture, press_of
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.room.typed_on import Page, TypedOn
from kaproom.ui.theme import Theme

_MARKS = {
    MET: (Shape.TICK, "accent"),
    NOT_MET: (Shape.DIAMOND, "caution"),
    PASSED_OVER: (Shape.BAR, "ink_soft"),
    "": (Shape.BOX, "ink_soft"),
}
_LOOK_AGAIN_MS = 5000
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class DischargeView:
    """What the card reads of the room each time it is shown."""

    profile: CriteriaProfile
    chart: ChartState
    scales: Mapping[str, Scale]
    state: Callable[[], SessionState]
    now_ms: Callable[[], int]


@dataclass(frozen=True, slots=True)
class _Row:
    mark: MarkShape
    judged: Text
    fact: Text


def _takes(tail: str) -> bool:
    """Every digit, offered or one too many, and every word, for a judgement can have some."""
    return not (tail[0] == " " and tail[1:].isdigit())


class _Answer(CardField):
    """The one field. While it is empty undo is the room's: what was judged last."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = press_of(event)
        undoing = press is not None and press.gesture is Gesture.UNDO
        if undoing and not self.text() and self._take_key(event):
            event.accept()
            return
        super().keyPressEvent(event)


class DischargeCard(Card):
    """A digit picks a criterion, a digit judges it; Enter goes on to who decides.

    `typed_on` is told of the digits, for a reading begins with digits too.
    """

    is_wide = True
    closes_when_covered = True

    def __init__(
        self,
        theme: Theme,
        view: DischargeView,
        submit: Callable[[Command], Outcome],
        take_key: KeyTaker,
        typed_on: TypedOn,
    ) -> None:
        super().__init__(say("Discharge"), say("Ctrl D or Esc closes · what is judged is kept"))
        self._view = view
        self._typed_on = typed_on
        self._page = Page(self._begin_anew, _takes)
        self._answers = DischargeAnswers(view.profile, view.state, submit)
        self._field = _Answer(say("Discharge: a digit, a name or a few words"), "", take_key)
        self._tally = Text("", "ink", BODY)
        self._prompt = Text("", "ink", BODY, wrap=True)
        self._said = Text("", "accent", BODY, wrap=True)
        self._decision = Text("", "ink_soft", BODY, wrap=True)
        self._day = Text("", "ink_soft", SMALL, wrap=True)
        self._rows: list[_Row] = []
        self._keys: list[KeyButton] = []
        self._judging = QWidget()
        self._lay_out(theme)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._timer.start(_LOOK_AGAIN_MS)
        self.refresh()

    @property
    def first_field(self) -> QWidget | None:
        """The one field there is."""
        return self._field

    @property
    def unfinished(self) -> str:
        """What is typed and not yet entered."""
        return self._field.text().strip()

    def take_key(self, event: QKeyEvent) -> bool:
        """Digits while the field is empty, Enter, and Backspace for one step back."""
        if not self._field.hasFocus() or event.modifiers() & _CHORD:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            if not event.isAutoRepeat() and self._answers.enter(self.unfinished):
                self._field.clear()
        elif self._field.text():
            return False
        elif self._scroll.take_key(event):
            return True
        elif event.key() == Qt.Key.Key_Backspace:
            self._answers.back()
        elif not self._digit(event):
            return False
        self.refresh()
        return True

    def refresh(self) -> None:
        """Show how the criteria stand, with the facts as they are now."""
        view, answers = self._view, self._answers
        state, now_ms = view.state(), view.now_ms()
        self._tally.setText(tally_now(state, view.profile))
        self._decision.show_text(decided_words(state))
        asked = day_check_words(view.chart, state)
        self._day.show_text(say("Before the room: {words}", words=asked) if asked else "")
        for index, (criterion, row) in enumerate(
            zip(view.profile.criteria, self._rows, strict=True)
        ):
            entry = judgement_of(state, criterion.code)
            judged = entry.body.judged if entry else ""
            row.mark.set_shape(*_MARKS.get(judged, _MARKS[""]))
            words = JUDGED_WORDS.get(judged, judged)
            if entry is not None:
                words = f"{words} {session_clock_text(entry.at_ms)}"
                words += f" · {entry.body.words}" if entry.body.words else ""
            row.judged.setText(words)
            row.judged.set_ink("ink" if judged else "ink_soft")
            row.fact.setText(fact_beside(criterion.beside, view.chart, state, view.scales, now_ms))
            self._keys[index].set_current(answers.picked == index)
        self._judging.setVisible(answers.step is Step.JUDGE)
        self._prompt.setText(answers.prompt)
        self._said.show_text(answers.said)

    def _digit(self, event: QKeyEvent) -> bool:
        text = event.text()
        if len(text) != 1 or text not in "0123456789":
            return False
        if event.isAutoRepeat():
            return True
        if not self._answers.digit(int(text)):
            return False
        judged = self._answers.judged
        words = entry_words(judged.body) if judged is not None else ""
        self._typed_on.chose(text, self._page, judged, words)
        return True

    def _begin_anew(self) -> None:
        self._answers.back()
        self.refresh()

    def _pick(self, index: int) -> None:
        self._typed_on.forget()
        self._answers.pick(index)
        self._field.setFocus()
        self.refresh()

    def _judge(self, judged: str) -> None:
        self._typed_on.forget()
        self._answers.judge(judged)
        self._field.setFocus()
        self.refresh()

    def _lay_out(self, theme: Theme) -> None:
        criteria = QWidget()
        grid = QGridLayout(criteria)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(3, 1)
        for index, criterion in enumerate(self._view.profile.criteria):
            key = KeyButton(theme, criterion.label, str(index + 1), small=True)
            key.setToolTip(criterion.source)
            key.clicked.connect(lambda _checked=False, n=index: self._pick(n))
            row = _Row(
                MarkShape(theme, Shape.BOX, "ink_soft", 16),
                Text("", "ink", SMALL, wrap=True),
                Text("", "ink_soft", SMALL, wrap=True),
            )
            for column, widget in enumerate((key, row.mark, row.judged, row.fact)):
                grid.addWidget(widget, index, column, Qt.AlignmentFlag.AlignVCenter)
            grid.setColumnMinimumWidth(0, max(grid.columnMinimumWidth(0), key.sizeHint().width()))
            self._keys.append(key)
            self._rows.append(row)
        grid.setColumnMinimumWidth(2, 220)
        grid.setColumnMinimumWidth(3, 300)
        self._scroll = KeyScroll(criteria)
        judging = QHBoxLayout(self._judging)
        judging.setContentsMargins(0, 0, 0, 0)
        judging.setSpacing(6)
        for digit, judged in enumerate(JUDGEMENTS, start=1):
            key = KeyButton(theme, JUDGED_WORDS[judged].capitalize(), str(digit), small=True)
            key.clicked.connect(lambda _checked=False, j=judged: self._judge(j))
            judging.addWidget(key)
        prompt = QHBoxLayout()
        prompt.setSpacing(12)
        prompt.addWidget(self._prompt, 3)
        prompt.addWidget(self._judging, 2)
        self.body.addWidget(self._tally)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._day)
        self.body.addWidget(self._decision)
        self.body.addLayout(prompt)
        self.body.addWidget(self._field)
        self.body.addWidget(self._said)
