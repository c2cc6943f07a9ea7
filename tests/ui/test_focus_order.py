"""Where Tab leads: in the order of reading, around the ends, and back after a form."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kaproom.ui.focus_order import next_stop
from kaproom.ui.main_window import MainWindow
from tests.support.day import add_client
from tests.support.desk import Desk
from tests.ui.room.house import Key
from tests.ui.stops import go_around, name_of, to_be_reached


def _columns() -> tuple[QMainWindow, list[QWidget]]:
    """Two columns whose rows came late and out of order; answers the order of reading too."""
    window, whole = QMainWindow(), QWidget()
    columns, left, right = QHBoxLayout(whole), QVBoxLayout(), QGridLayout()
    columns.addLayout(left)
    columns.addLayout(right)
    head, below, last = QLineEdit(), QPushButton("below"), QLineEdit()
    right.addWidget(last, 1, 1)
    right.addWidget(below, 1, 0)
    left.addWidget(head)
    row = QLineEdit()
    left.addWidget(row)
    hidden, off = QLineEdit(), QLineEdit()
    hidden.hide()
    off.setEnabled(False)
    left.addWidget(hidden)
    left.addWidget(off)
    window.setCentralWidget(whole)
    return window, [head, row, below, last]


def test_it_goes_as_one_reads_and_around_the_end(qtbot: QtBot) -> None:
    window, order = _columns()
    qtbot.addWidget(window)
    for here, there in zip(order, [*order[1:], order[0]], strict=True):
        assert next_stop(window, here, forwards=True) is there
        assert next_stop(window, there, forwards=False) is here


def test_home_is_gone_around_both_ways(desk: Desk, open_window: Callable[..., MainWindow]) -> None:
    add_client(desk.opened().program.casebook)
    window = open_window()
    screen = window.screen_shown
    assert screen is not None
    stops = go_around(window)
    assert not [name_of(each) for each in to_be_reached(screen) if each not in stops]
    assert go_around(window, Qt.Key.Key_Backtab)[1:] == stops[:0:-1]


def test_after_a_form_the_focus_is_where_it_was(
    desk: Desk, open_window: Callable[..., MainWindow]
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    window = open_window()
    window.routes.course.show_prepare(client_id)
    for chord in (Key.Key_O, Key.Key_I, Key.Key_G):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, chord, Qt.KeyboardModifier.AltModifier)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        QTest.keyClick(field, Key.Key_Escape)
        back = QApplication.focusWidget()
        assert back is not None
        assert back.isVisible()
        assert back is not window
