"""The rooms: which one it is, how loud it may become in it, and how its amplifier was set."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from kaproom.core.practice.settings import SoundSettings, TreatmentRoom
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.settings.sound_choices import ListChoice, level_items
from kaproom.ui.theme import Theme

CEILINGS_TENTH_DB = range(-300, 1, 10)
_TYPED_AFTER_MS = 400
_UNNAMED = say("no name yet")
_ABOUT = say(
    "No sample passes the ceiling. How loud it is at the ear no software can know: play the soft "
    "tone, set the amplifier by ear at the client's place, and write down how it stands."
)


class RoomFields(QWidget):
    """`changed` carries the settings with the rooms as they are now; `refused` why it cannot be."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sound = SoundSettings()
        self.room = ListChoice(say("Room"), wide=True)
        self.name = QLineEdit()
        self.ceiling = ListChoice(say("Ceiling of the room"))
        self.calibration = QPlainTextEdit()
        self.add_key = KeyButton(theme, say("Add a room"), focusable=True)
        self.remove_key = KeyButton(theme, say("Remove"), focusable=True)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_AFTER_MS)
        self._lay_out()
        self._typed.timeout.connect(self.take_typed)
        self.room.activated.connect(lambda _: self._choose(self.room.currentData()))
        self.ceiling.activated.connect(
            lambda _: self._write(ceiling_tenth_db=self.ceiling.currentData())
        )
        self.name.textEdited.connect(lambda _: self._typed.start())
        self.calibration.textChanged.connect(self._calibration_typed)
        self.add_key.clicked.connect(self._add)
        self.remove_key.clicked.connect(self._remove)

    def show_rooms(self, sound: SoundSettings) -> None:
        """Show the rooms of these settings; what is being typed is left alone."""
        if self._typed.isActive():
            return
        self._sound = sound
        now = self._now
        items = [(room.name or _UNNAMED, room.name) for room in sound.rooms]
        self.room.show_items(items, now.name)
        if self.name.text().strip() != now.name:
            self.name.setText(now.name)
        if self.calibration.toPlainText() != now.calibration:
            self.calibration.blockSignals(True)
            self.calibration.setPlainText(now.calibration)
            self.calibration.blockSignals(False)
        self.ceiling.show_items(
            level_items(CEILINGS_TENTH_DB, now.ceiling_tenth_db, say("full scale")),
            now.ceiling_tenth_db,
        )
        self.remove_key.setEnabled(len(sound.rooms) > 1)

    def take_typed(self) -> None:
        """Take what was typed into name and calibration, now."""
        self._typed.stop()
        name, calibration = self.name.text().strip(), self.calibration.toPlainText()
        if (name, calibration) != (self._now.name, self._now.calibration):
            self._write(name=name, calibration=calibration)

    @property
    def _now(self) -> TreatmentRoom:
        """The room in use; the first where none is."""
        rooms = self._sound.rooms or (TreatmentRoom(),)
        return next((room for room in rooms if room.name == self._sound.room), rooms[0])

    def _write(self, **changes: object) -> None:
        before = self._now
        room = replace(before, **changes)
        if room.name != before.name and any(r.name == room.name for r in self._sound.rooms):
            self.refused.emit(
                say("There is a room called {name} already.", name=room.name or _UNNAMED)
            )
            return
        rooms = tuple(room if r is before else r for r in self._sound.rooms or (before,))
        self._change(rooms, room.name)

    def _choose(self, name: str) -> None:
        self.take_typed()
        self._change(self._sound.rooms, name)

    def _add(self) -> None:
        self.take_typed()
        taken = {room.name for room in self._sound.rooms}
        numbers = range(len(taken) + 1, len(taken) + 3)
        names = (say("Room {number}", number=number) for number in numbers)
        name = next(name for name in names if name not in taken)
        self._change((*self._sound.rooms, TreatmentRoom(name)), name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _remove(self) -> None:
        self._typed.stop()
        left = tuple(room for room in self._sound.rooms if room is not self._now)
        if left:
            self._change(left, left[0].name)

    def _change(self, rooms: tuple[TreatmentRoom, ...], room: str) -> None:
        self.changed.emit(replace(self._sound, rooms=rooms, room=room))

    def _calibration_typed(self) -> None:
        self._typed.start()

    def _lay_out(self) -> None:
        for field, name, hint in (
            (self.name, say("Name of the room"), say("south room")),
            (
                self.calibration,
                say("Calibration, in your own words"),
                say("amplifier at 3, as a low voice"),
            ),
        ):
            field.setFont(user_font(BODY))
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        self.calibration.setTabChangesFocus(True)
        self.calibration.setFixedHeight(QFontMetrics(self.calibration.font()).height() * 3 + 18)
        keys = QHBoxLayout()
        keys.setSpacing(6)
        keys.addWidget(self.room, 4)
        keys.addWidget(self.add_key, 2)
        keys.addWidget(self.remove_key, 2)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Text(say("Room"), "ink", BODY), 0, 0)
        grid.addLayout(keys, 0, 1)
        grid.addWidget(Text(say("Name"), "ink", BODY), 1, 0)
        grid.addWidget(self.name, 1, 1)
        grid.addWidget(Text(say("Ceiling"), "ink", BODY), 2, 0)
        grid.addWidget(self.ceiling, 2, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Text(say("Calibration"), "ink", BODY), 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.calibration, 3, 1)
        grid.addWidget(Text(_ABOUT, "ink_soft", SMALL, wrap=True), 4, 0, 1, 2)
