"""Listening to how one piece gives way to the next: chosen by arrow keys, seen as two outlines."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.music.music import MusicSetting
from kaproom.core.music.track_facts import MusicFacts
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, ElidedText, Text
from kaproom.ui.controls.waveform import Waveform
from kaproom.ui.prepare import sound_words as words
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_RADIUS = 8
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class TransitionPicker(QWidget):
    """`asked` to hear the transition chosen, or to stop; `moved` to another one."""

    spoken_role = Role.ListItem

    asked = Signal()
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._setting: MusicSetting | None = None
        self._pairs: tuple[tuple[int, int], ...] = ()
        self._place = 0
        self._listening = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._names = ElidedText("", "ink", BODY)
        self._how = ElidedText("", "ink_soft", SMALL)
        self._count = Text("", "ink_soft", SMALL)
        self._outlines = Waveform(theme), Waveform(theme)
        self.key = KeyButton(theme, say("Listen"), "Ctrl Space", focusable=True)
        self.key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.key.clicked.connect(self.asked)
        self._lay_out()

    @property
    def chosen(self) -> int | None:
        """The track whose giving way is chosen; None where there is none that can be heard."""
        return self._pairs[self._place][0] if self._pairs else None

    @property
    def words(self) -> str:
        """The transition in words."""
        return self.accessibleName()

    def show_setting(self, setting: MusicSetting | None, facts: MusicFacts) -> None:
        """Show this setting's transitions, the one chosen before where it is the same setting."""
        if setting is None or self._setting is None or setting.file != self._setting.file:
            self._place = 0
        self._setting = setting
        self._pairs = words.transitions_of(setting)
        self._place = min(self._place, max(0, len(self._pairs) - 1))
        self.setVisible(bool(self._pairs))
        self._show(facts)

    def show_facts(self, facts: MusicFacts, listening: bool) -> None:
        """Show what is known by now, and whether it is being heard."""
        self._listening = listening
        self._show(facts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys choose; Space hears."""
        if event.key() in (*_BACK, *_ON) and not event.modifiers() & ~_KEYPAD:
            self._go(1 if event.key() in _ON else -1)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the left half goes back, on the right half on."""
        self._go(1 if event.position().x() > self.width() / 2 else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame; what is in it are widgets of their own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.colour("accent" if self.hasFocus() else "line")
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _go(self, step: int) -> None:
        wanted = self._place + step
        if 0 <= wanted < len(self._pairs):
            self._place = wanted
            self.moved.emit()

    def _show(self, facts: MusicFacts) -> None:
        if self._setting is None or not self._pairs:
            return
        pair = self._pairs[self._place]
        names, how = words.transition_words(self._setting, pair)
        if self._listening:
            how = say("{how} · being heard", how=how)
        self._names.setText(names)
        self._names.setToolTip(names)
        self._how.setText(how)
        place = say("{place} of {count}", place=self._place + 1, count=len(self._pairs))
        self._count.setText(f"← {place} →")
        self.key.set_label(say("Stop") if self._listening else say("Listen"))
        self.key.set_current(self._listening)
        self.setAccessibleName(
            say("Transition {names}, {how}, {place}", names=names, how=how, place=place)
        )
        shares = words.last_share, words.first_share
        for index, outline, share in zip(pair, self._outlines, shares, strict=True):
            found = facts.of(self._setting.tracks[index].file)
            overview = found.overview if found is not None else b""
            outline.show_overview(overview, share(found.duration_ms) if found else None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._names, 1)
        head.addWidget(self._count)
        outlines = QHBoxLayout()
        outlines.setSpacing(3)
        for outline in self._outlines:
            outlines.addWidget(outline, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._how, 1)
        foot.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        for part in (head, outlines, foot):
            column.addLayout(part)
