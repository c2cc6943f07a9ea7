"""Nothing flashes: entering the room shows one window and no other, not for a frame."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kaproom.ui.main_window import MainWindow
from tests.ui.room.house import ALT, CTRL, NONE, SHIFT, House, Key


class _Shown(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_from_the_door_to_the_end_one_window_shows(
    rehearse: Callable[..., House], qapp: QApplication
) -> None:
    shown = _Shown()
    qapp.installEventFilter(shown)
    try:
        house = rehearse("high-pressure", strip=True)
        house.act_until(9 * 60_000)
        for key, modifiers in (
            (Key.Key_F10, NONE),
            (Key.Key_J, ALT),
            (Key.Key_I, CTRL),
            (Key.Key_G, CTRL),
            (Key.Key_Slash, CTRL),
            (Key.Key_D, CTRL),
            (Key.Key_R, CTRL),
            (Key.Key_F12, NONE),
            (Key.Key_P, CTRL),
            (Key.Key_E, CTRL | SHIFT),
            (Key.Key_L, CTRL),
        ):
            house.press(key, modifiers)
            qapp.processEvents()
    finally:
        qapp.removeEventFilter(shown)
    assert shown.windows == [MainWindow.__name__]
