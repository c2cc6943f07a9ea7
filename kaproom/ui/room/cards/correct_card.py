"""Correcting one of the last entries made by hand: its words or its time; or taking it back.

What stood before stays readable in the trail. The line keeps what is typed in it meanwhile.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.events.event import Body
from kaproom.core.room.correcting import correct
from kaproom.core.room.line import unusual_words
from kaproom.core.room.room import Room
from kaproom.core.session.by_hand import by_hand
from kaproom.core.session.commands import CorrectEntry, TakeBack
from kaproom.core.session.session import session_clock_text, standing
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.correct_fields import CorrectFields
from kaproom.ui.room.cards.entry_rows import EntryRows, Row
from kaproom.ui.room.entry_words import entry_words, listed_words
from kaproom.ui.room.key_positions import key_meant
from kaproom.ui.room.line_field import KeyTaker
from kaproom.ui.theme import Theme

_MOST = 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What waits for the same key once more."""

    what: CorrectEntry | TakeBack


class CorrectCard(Card):
    """First the list, then one entry. `told` carries what was done, for the line above the field.

    While an entry's words are edited, typing is theirs; else other text goes to the line.
    `opened_by` carries the digit that opened an entry, which may be the first of a line.
    """

    told = Signal(str)
    opened_by = Signal(str)

    def __init__(self, theme: Theme, room: Room, take_key: KeyTaker) -> None:
        super().__init__(
            say("Correct"), say("↑ ↓ or a digit chooses · Del takes back · Esc closes")
        )
        self._theme = theme
        self._room = room
        self._take_key = take_key
        self._entry: Entry[Body] | None = None
        self._asked: _Asked | None = None
        self._fields: CorrectFields | None = None
        self.rows = EntryRows(theme, with_digits=True)
        self.rows.chosen.connect(self._open_to_replace)
        self._said = Text("", "accent", BODY, wrap=True)
        self._said.hide()
        self.body.addWidget(self.rows)
        self.body.addWidget(self._said)
        self.is_question = True
        self.refresh()
        if not self.rows.rows:
            self._said.show_text(say("Nothing was entered by hand yet."))

    @property
    def said(self) -> str:
        """The reason or the question that stands on the card."""
        return self._said.text()

    @property
    def unfinished(self) -> str:
        """The words that were edited; where none were, the time that was."""
        if self._fields is None or not self._fields.are_changed:
            return ""
        words = self._fields.text or self._fields.times
        return say("Correction not finished: {words}", words=words)

    @property
    def fields(self) -> CorrectFields | None:
        """What is edited, None while the list is shown."""
        return self._fields

    def take_key(self, event: QKeyEvent) -> bool:
        """Keys of the list, or of the entry that is open; the room's own keys go on.

        While words are edited, none is the card's where the focus is elsewhere.
        """
        field = self.first_field
        if field is not None and not field.hasFocus():
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._settle()
            return True
        if self._fields is not None:
            return self._fields.nudge(key_meant(event), modifiers)
        return plain and self._take_list_key(event)

    def refresh(self) -> None:
        """List the entries as they stand; an open one that was taken back is closed."""
        state = self._room.live.state
        if self._fields is None:
            entries = by_hand(state)[:_MOST]
            self.rows.show_rows(
                tuple(
                    Row(entry.id, session_clock_text(entry.at_ms), listed_words(entry, state))
                    for entry in entries
                )
            )
        elif self._entry is not None and standing(state, self._entry.id) is None:
            self.done.emit()

    def open_entry(self, entry_id: str) -> None:
        """Show one entry to be corrected, the caret behind its words."""
        entry = standing(self._room.live.state, entry_id)
        if entry is None:
            return
        self._entry, self._asked = entry, None
        self._said.show_text("")
        self.rows.hide()
        self.set_hint(say("Enter corrects, the old one is kept · Esc leaves it as it is"))
        live = self._room.live
        self._fields = CorrectFields(self._theme, entry, live.session_ms, self._take_key)
        self._fields.settled.connect(self._settle)
        self._fields.changed.connect(self._withdraw_question)
        self.body.insertWidget(0, self._fields)
        field = self._fields.field
        self.is_question = field is None
        if field is not None:
            field.setFocus()

    def _open_to_replace(self, entry_id: str) -> None:
        """The same, with its words marked: it was clicked or entered, and no text begins so."""
        self.open_entry(entry_id)
        if self._fields is not None and self._fields.field is not None:
            self._fields.field.selectAll()

    def _take_list_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Delete and self.rows.current is not None:
            if not event.isAutoRepeat():
                self._take_back(self.rows.current)
            return True
        if self.rows.step(event.key()):
            self._withdraw_question()
            return True
        text = event.text()
        row = self.rows.at_digit(int(text)) if text.isascii() and text.isdigit() else None
        if row is not None and not event.isAutoRepeat():
            self.open_entry(row.id)
            self.opened_by.emit(text)
        return row is not None

    def _settle(self) -> None:
        if self._fields is not None and self._entry is not None:
            self._correct(self._entry, self._fields)
        elif self.rows.current is not None:
            self._open_to_replace(self.rows.current.id)

    def _correct(self, entry: Entry[Body], fields: CorrectFields) -> None:
        data = self._room.data
        answer = correct(entry, fields.text, fields.at_ms, data.limits, data.scales)
        if answer.command is None:
            self._said.show_text(answer.reason)
            return
        asked = _Asked(answer.command)
        if answer.asks and self._asked != asked:
            self._asked = asked
            self._said.show_text(unusual_words(answer.asks))
            return
        words = entry_words(entry.body)
        told = say("Corrected: {words}, and the old one is kept.", words=words)
        self._do(answer.command, told)

    def _take_back(self, row: Row) -> None:
        asked = _Asked(TakeBack(row.id))
        if self._asked != asked:
            self._asked = asked
            self._said.show_text(
                say(
                    "Delete once more takes back: {words} at {time}.",
                    words=row.words,
                    time=row.time_text,
                )
            )
            return
        self._do(
            TakeBack(row.id),
            say("Taken back: {words} at {time}", words=row.words, time=row.time_text),
        )

    def _do(self, command: CorrectEntry | TakeBack, words: str) -> None:
        outcome = self._room.submit(command)
        if outcome.events:
            self.done.emit()
            self.told.emit(words)
        else:
            self._said.show_text(outcome.reason)

    def _withdraw_question(self) -> None:
        self._asked = None
        self._said.show_text("")

    @property
    def first_field(self) -> QWidget | None:
        """The words that are edited; None for the list, which leaves the focus where it is."""
        return None if self._fields is None else self._fields.field
