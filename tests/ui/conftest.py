"""The window on the real program: a real record, a folder of its own, a stepped clock, no sound."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.session.live_session import LiveSession
from kaproom.ui.controls.text import use_text
from kaproom.ui.main_window import MainWindow
from kaproom.ui.theme import Theme
from tests.support.day import add_client, run_day
from tests.support.desk import Desk, room_theme

# Widgets need no display; a test of a real one starts its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The shipped theme, on the application as the program puts it there."""
    theme = room_theme()
    qapp.setPalette(theme.palette())
    use_text(theme.text)
    return theme


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """A program whose folder is not made yet."""
    desk = Desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def live(desk: Desk, qtbot: QtBot) -> LiveSession:
    """A day that is over."""
    desk.opened()
    live = run_day(desk, add_client(desk.program.casebook))
    qtbot.waitUntil(lambda: not live.unsaved)
    return live


@pytest.fixture
def open_window(desk: Desk, theme: Theme, qtbot: QtBot) -> Iterator[Callable[..., MainWindow]]:
    """Opens the window on the desk's program, shown and active."""
    windows: list[MainWindow] = []

    def open_it(resumes: bool = True) -> MainWindow:
        window = MainWindow(desk.program, theme, resumes)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        windows.append(window)
        return window

    yield open_it
    for window in windows:
        window.close()
