"""What was prepared, in one quiet line until the medicine is given.

Intention, consents, music to avoid, and how much of what was agreed has been read again. Nothing
opens by itself: it stands there and goes with the first dose; Ctrl+I has the whole of it, before
and after.
"""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.day_checklist import day_of_session, reread_before
from kaproom.core.events.session import AgreementReread
from kaproom.core.session.session import SessionState
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import BODY, ElidedText, Text
from kaproom.ui.prepare.wish_words import avoided_words
from kaproom.ui.room.day_words import consent_words
from kaproom.ui.theme import Theme


class PinnedStrip(QFrame):
    """`opens` is pressed to see the card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pinned")
        self._mark = MarkShape(theme, Shape.BOX, "ink_soft", 14)
        self._words = ElidedText("", "ink", BODY)
        self._terms = ElidedText("", "ink_soft", BODY)
        self._reread = Text("", "ink_soft", BODY)
        self.opens = KeyButton(theme, say("Intention"), "Ctrl I")
        self.opens.setMaximumWidth(180)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._terms, 1)
        row.addWidget(self._reread)
        row.addWidget(self.opens)
        self.hide()

    @property
    def said(self) -> str:
        """What it says; empty while it is not there."""
        if self.isHidden():
            return ""
        parts = (self._words.text(), self._terms.text(), self._reread.text())
        return " · ".join(filter(None, parts))

    def show_pinned(self, chart: ChartState, state: SessionState) -> None:
        """Show what is on the chart and how much of it was read again; go with the first dose."""
        ids = {agreement.id for agreement in chart.agreements}
        read = ids & {entry.body.agreement_id for entry in state.ledger.of(AgreementReread)}
        read |= ids & set(reread_before(chart.ledger, day_of_session(state)))
        avoided = avoided_words(chart.ledger)
        terms = (say("avoid: {words}", words=avoided) if avoided else "", consent_words(chart))
        said = " · ".join(filter(None, terms))
        there = bool(chart.intention or ids or said)
        if not there or state.doses or not state.running:
            self.hide()
            return
        words, count = say("no intention written down"), say("no agreements")
        if chart.intention:
            words = say("“{words}”", words=chart.intention)
        if ids:
            count = say("agreements re-read {read} of {count}", read=len(read), count=len(ids))
        done = bool(ids) and read == ids
        self._mark.set_shape(Shape.TICK if done else Shape.BOX, "accent" if done else "ink_soft")
        if (self._words.text(), self._terms.text(), self._reread.text()) != (words, said, count):
            for text, shown in ((self._words, words), (self._terms, said)):
                text.setText(shown)
                text.setToolTip(shown)
            self._terms.setVisible(bool(said))
            self._reread.setText(count)
            self.setAccessibleName(", ".join(filter(None, (words, said, count))))
        self.show()
