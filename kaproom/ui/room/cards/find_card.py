"""Finding words: in this session first, then in the notes of the client's others."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.course.casebook import EarlierNote
from kaproom.core.review.session_search import find_among, find_in_session
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.card_field import CardField
from kaproom.ui.room.cards.entry_rows import EntryRows, Row
from kaproom.ui.room.entry_words import entry_words, listed_words
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.theme import Theme

_MOST, _MOST_EARLIER = 7, 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindCard(Card):
    """`found` carries the id of the entry that was chosen, and how it reads."""

    found = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        state: Callable[[], SessionState],
        earlier: tuple[EarlierNote, ...],
        take_key: KeyTaker,
    ) -> None:
        super().__init__(say("Find"), say("↑ ↓ choose · Enter goes there · Esc closes"))
        self._state = state
        self._earlier = {note.note.id: note for note in reversed(earlier)}
        self.field = CardField(say("Words to find"), "", take_key)
        self.field.setPlaceholderText(say('words, or "a phrase"'))
        self.field.textChanged.connect(lambda _text: self.refresh())
        self.rows = EntryRows(theme, with_digits=False)
        self.rows.chosen.connect(self._choose)
        self._said = Text("", "ink_soft", BODY)
        for widget in (self.field, self._said, self.rows):
            self.body.addWidget(widget)
        self.refresh()

    @property
    def first_field(self) -> QWidget | None:
        """The words."""
        return self.field

    @property
    def said(self) -> str:
        """What stands in place of a list."""
        return self._said.text()

    def take_key(self, event: QKeyEvent) -> bool:
        """Arrows choose, Enter goes there; under another focus neither is the card's."""
        modified = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modified or not self.field.hasFocus():
            return False
        if event.key() in _ENTER:
            if self.rows.current is not None and not event.isAutoRepeat():
                self._choose(self.rows.current.id)
            return True
        return self.rows.step(event.key())

    def refresh(self) -> None:
        """Look again, in the session as it stands now."""
        sought, state = self.field.text(), self._state()
        earlier = find_among((n.note for n in self._earlier.values()), sought, _MOST_EARLIER)
        rows = [
            Row(hit.id, session_clock_text(hit.at_ms), listed_words(hit, state))
            for hit in find_in_session(state, sought, _MOST - len(earlier))
        ]
        for index, hit in enumerate(earlier):
            number, at = self._earlier[hit.id].number, session_clock_text(hit.at_ms)
            when = say("session {number} · {time}", number=number, time=at)
            heading = "" if index else say("Other sessions of this client")
            rows.append(Row(hit.id, when, entry_words(hit.body), heading))
        self.rows.show_rows(tuple(rows))
        nothing = (
            say("Nothing was found.") if sought.strip() else say("Notes, readings, observations…")
        )
        self._said.show_text("" if rows else nothing)

    def _choose(self, entry_id: str) -> None:
        row = next((row for row in self.rows.rows if row.id == entry_id), None)
        if row is None:
            return
        self.done.emit()
        self.found.emit(entry_id, f"{row.time_text} · {row.words}")
