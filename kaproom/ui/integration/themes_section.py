"""The course's themes as chips: named once, and notes of any session put under them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.chart.themes import Theme as CourseTheme
from kaproom.core.chart.themes import ThemedNote, theme_called, themes
from kaproom.core.events.event import Body
from kaproom.core.events.integration import NotePutUnderTheme
from kaproom.core.events.preparation import ThemeNamed
from kaproom.core.wording import say, say_count
from kaproom.ui.controls.chip import Chip
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.flow import Flow
from kaproom.ui.integration.section import SectionKey, Values, WritingSection
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_KEY = SectionKey(say("Themes"), say("Name", meaning="give a name"), "Alt+T")
_WIDEST = 180
"""Pixels for a theme's name: one that is longer is cut, and whole on hover and on its page."""
_EMPTY = say(
    "None yet. Name one in the client's words; notes of any session can be put under it: "
    "choose a note, then Space on the theme."
)


class ThemeChip(Chip):
    """Enter opens the theme, Space puts the note at hand under it or takes it out."""

    spoken_role = Role.Button

    opened = Signal(str)
    toggled = Signal(str)
    taken_back = Signal(str)

    def __init__(self, theme: Theme, theme_id: str, name: str, notes: int) -> None:
        count = f" · {say_count('{count} note', '{count} notes', notes)}" if notes else ""
        metrics = QFontMetrics(user_font(BODY))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST)
        super().__init__(theme, f"{shown}{count}")
        self.setToolTip(name)
        self.theme_id = theme_id
        self.name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a theme."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit(self.theme_id)
            case Qt.Key.Key_Space:
                self.toggled.emit(self.theme_id)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.taken_back.emit(self.theme_id)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens, as Enter does."""
        del event
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.opened.emit(self.theme_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand out."""
        super().focusInEvent(event)
        self.show_chip(self.text, "yes")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stand back."""
        super().focusOutEvent(event)
        self.show_chip(self.text)


class ThemesSection(WritingSection):
    """`opened` carries a theme's id, `said` why nothing was done.

    `note_at_hand` says which note is meant by Space.
    """

    opened = Signal(str)
    said = Signal(str)

    def __init__(
        self, theme: Theme, desk: IntegrationDesk, note_at_hand: Callable[[], ThemedNote | None]
    ) -> None:
        fields = (
            Field(
                "text", say("A name; one of these takes the note"), say("in their words"), wide=True
            ),
        )
        super().__init__(theme, desk, _KEY, fields, self._named, _EMPTY)
        self._note_at_hand = note_at_hand
        self._shown: tuple[tuple[str, str, int], ...] = ()
        self.chips: list[ThemeChip] = []
        self._flow = Flow()
        holder = QWidget()
        holder.setLayout(self._flow)
        self.body.addWidget(holder)
        self.rows.hide()

    def show_chart(self) -> None:
        """A chip for each, with how many notes stand under it."""
        found = themes(self.desk.ledger)
        self.empty.setVisible(not found)
        shown = tuple((t.named.id, t.text, len(t.notes)) for t in found)
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((chip.theme_id for chip in self.chips if chip.hasFocus()), "")
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(*facts) for facts in shown]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
            if chip.theme_id == focused:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self, theme_id: str, note: ThemedNote | None) -> None:
        """Put a note under a theme, or take it out."""
        found = self._theme(theme_id)
        if note is None:
            self.said.emit(say("Choose a note in a list first."))
        elif found is not None:
            under = note not in found.notes
            self.desk.write(NotePutUnderTheme(theme_id, note.session_id, note.note_id, under))

    def back_to_where_it_was(self) -> None:
        """On the newest theme, so that Space puts the note at hand under it."""
        if self.chips:
            self.chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().back_to_where_it_was()

    def _chip(self, theme_id: str, name: str, notes: int) -> ThemeChip:
        chip = ThemeChip(self.theme, theme_id, name, notes)
        chip.opened.connect(self.opened)
        chip.toggled.connect(lambda t: self.toggle(t, self._note_at_hand()))
        chip.taken_back.connect(self._take_back)
        return chip

    def _theme(self, theme_id: str) -> CourseTheme | None:
        return next((t for t in themes(self.desk.ledger) if t.named.id == theme_id), None)

    def _take_back(self, theme_id: str) -> None:
        """Only an empty one: a theme with notes under it is not lost to a slip of the hand."""
        found = self._theme(theme_id)
        if found is not None and found.notes:
            self.said.emit(say("Notes stand under this theme: take them out first."))
        elif found is not None:
            self.desk.withdraw(theme_id)

    def _named(self, values: Values) -> tuple[Body, ...]:
        """A new theme; the name of one that is there puts the note at hand under it."""
        there, note = theme_called(self.desk.ledger, values["text"]), self._note_at_hand()
        if there is None:
            return (ThemeNamed(values["text"]),)
        if note is None:
            raise FormFault(say("There is a theme of that name already."), "text")
        if note in there.notes:
            raise FormFault(say("The note at hand stands under that theme already."), "text")
        return (NotePutUnderTheme(there.named.id, note.session_id, note.note_id),)
