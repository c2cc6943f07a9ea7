"""A session in its room on a desk, driven by keys as a keyboard gives them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import Body, Event, session_stream
from kaproom.core.room.room import Room
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.rehearsing import RehearsalRun
from kaproom.ui.main_window import MainWindow
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.room.typed_on import GOES_ON_MS
from tests.support.desk import Desk

Modifiers = Qt.KeyboardModifier
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
B = TypeVar("B", bound=Body)
MINUTE = 60_000


@dataclass
class House:
    """A desk, a room and its screen; time passes when a test says so."""

    desk: Desk
    room: Room
    window: MainWindow
    screen: RoomScreen
    qtbot: QtBot
    run: RehearsalRun | None = None

    @property
    def live(self) -> LiveSession:
        return self.room.live

    @property
    def state(self) -> SessionState:
        return self.room.live.state

    def pass_time(self, ms: int) -> None:
        """Let session time go by without the script's hands."""
        self.desk.clock.step(ms)
        self.screen.tick()

    def act_until(self, until_ms: int, step_ms: int = 1000) -> None:
        """Let the script's hands do what they do up to a session time."""
        assert self.run is not None
        while self.live.session_ms() < until_ms:
            self.desk.clock.step(step_ms)
            self.run.perform()
            self.room.tick()
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._focus(), key, modifiers)

    def hold_down(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key and keep it down; a keyboard repeats it."""
        QTest.keyPress(self._focus(), key, modifiers)

    def let_go(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Let a key come up, with what is still held beside it."""
        event = QKeyEvent(QEvent.Type.KeyRelease, key, modifiers)
        QApplication.sendEvent(self._focus(), event)

    def write(self, text: str) -> None:
        """Type letters where the focus is; what is on no US keyboard comes as text alone."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self._focus(), letter)
            else:
                self.send(0, NONE, letter)

    def send(
        self, key: int, modifiers: Qt.KeyboardModifier, text: str, repeat: bool = False
    ) -> None:
        """Send a key event as it is."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, repeat)
        QApplication.sendEvent(self._focus(), event)

    def enter(self, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Type a line and enter it."""
        self.write(text)
        self.press(Key.Key_Return, modifiers)

    def type_nothing(self) -> None:
        """Let the moment pass in which what is typed behind a digit would make text of it."""
        self.qtbot.wait(GOES_ON_MS + 100)

    def settle(self) -> None:
        """Wait until all is saved, and shown as it stands."""
        self.qtbot.waitUntil(lambda: not self.live.unsaved)
        self.screen.tick()
        self.screen.render_session()
        QApplication.processEvents()

    def stored(self) -> list[Event]:
        """What stands in the stores."""
        self.qtbot.waitUntil(lambda: not self.live.unsaved)
        return self.desk.program.record.read_stream(session_stream(self.live.id))

    def light(self) -> float:
        """Mean relative luminance of the whole screen (WCAG 2.2), every third pixel each way."""
        return mean_luminance(self.screen.grab().toImage())

    def _focus(self) -> QWidget:
        return self.window.focusWidget() or self.window


def only(entries: Iterable[Entry[B]]) -> Entry[B]:
    """The one entry there is."""
    found = list(entries)
    assert len(found) == 1
    return found[0]


def mean_luminance(image: QImage) -> float:
    """Mean relative luminance, 0 to 1."""
    total, count = 0.0, 0
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            pixel = image.pixel(x, y)
            red, green = _LINEAR[pixel >> 16 & 255], _LINEAR[pixel >> 8 & 255]
            blue = _LINEAR[pixel & 255]
            total += 0.2126 * red + 0.7152 * green + 0.0722 * blue
            count += 1
    return total / count


_LINEAR = [
    v / 255 / 12.92 if v / 255 <= 0.04045 else ((v / 255 + 0.055) / 1.055) ** 2.4
    for v in range(256)
]
