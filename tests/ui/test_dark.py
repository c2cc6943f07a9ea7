"""Nothing of the program is bright: each screen's first frame, menus, tooltips, and the way there.

The mean relative luminance (WCAG 2.2) of every window stays at or below 0.02, and that of what
opens beside it at or below 0.05.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from kaproom.ui.main_window import MainWindow
from tests.support.day import add_client
from tests.support.desk import Desk
from tests.ui.room.house import mean_luminance

WINDOW, BESIDE = 0.02, 0.05
SIZES = [(1440, 900), (1280, 720)]


class _FirstFrames(QObject):
    """Takes a picture of every screen in the very moment it is shown, before anything settles."""

    def __init__(self) -> None:
        super().__init__()
        self.light: dict[str, float] = {}
        self._taking = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and not self._taking:
            name = type(watched).__name__
            if name.endswith("Screen") and name not in self.light:
                self._taking = True
                self.light[name] = mean_luminance(watched.grab().toImage())
                self._taking = False
        return False


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_at_11_every_screen_is_dark_from_its_first_frame_on(
    desk: Desk, open_window: Callable[..., MainWindow], qapp: QApplication, size: tuple[int, int]
) -> None:
    program = desk.opened().program
    client_id = add_client(program.casebook)
    frames = _FirstFrames()
    qapp.installEventFilter(frames)
    window = open_window()
    window.resize(*size)
    later: dict[str, float] = {}
    try:
        for show in (
            window.routes.house.show_home,
            lambda: window.routes.course.show_client(client_id),
            lambda: window.routes.course.show_prepare(client_id),
            lambda: window.routes.house.show_music(client_id),
            lambda: window.routes.course.show_measures(client_id),
            lambda: window.routes.course.show_handout(client_id),
            window.routes.house.show_settings,
            window.routes.house.show_practice,
            window.routes.house.show_audit,
            window.lock,
        ):
            show()
            qapp.processEvents()
            later[type(window.screen_shown).__name__] = mean_luminance(window.grab().toImage())
    finally:
        qapp.removeEventFilter(frames)
    assert len(later) == 10
    assert set(later) <= set(frames.light)
    assert {k: v for k, v in (frames.light | later).items() if v > WINDOW} == {}


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_menus_and_tooltips_are_dark(
    desk: Desk, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    desk.opened()
    window = open_window()
    for field in (QPlainTextEdit(window), QLineEdit(window)):
        field.setText("words") if isinstance(field, QLineEdit) else field.setPlainText("words")
        menu = field.createStandardContextMenu()
        menu.setParent(window)
        qtbot.addWidget(menu)
        assert _light(menu) <= BESIDE
    QToolTip.showText(QPoint(10, 10), "what a mark means", window)
    (tip,) = (w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel"))
    assert _light(tip) <= BESIDE
    QToolTip.hideText()


def _light(widget: QWidget) -> float:
    widget.ensurePolished()
    widget.adjustSize()
    picture: QImage = widget.grab().toImage()
    assert picture.width() > 20
    return mean_luminance(picture)
