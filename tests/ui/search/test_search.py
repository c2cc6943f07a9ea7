"""Search by keys: the record first, the notes only when asked, and the way to the moment."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.events.chart import MedicineNoted
from kaproom.core.events.visits import VisitPlanned
from kaproom.ui.client.screen import ClientScreen
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.search.screen import SearchScreen
from tests.support.day import add_client, all_saved, run_day
from tests.support.desk import Desk

Open = Callable[..., MainWindow]
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _let_what_was_left_go() -> None:
    """As in the running program, where the screen that was left is gone by the next key."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _search(window: MainWindow) -> SearchScreen:
    screen = window.screen_shown
    assert isinstance(screen, SearchScreen)
    return screen


def _type(qtbot: QtBot, words: str) -> None:
    focus = QApplication.focusWidget()
    qtbot.keyClick(focus, Qt.Key.Key_A, _CTRL)
    qtbot.keyClick(focus, Qt.Key.Key_Backspace)
    qtbot.keyClicks(focus, words)


def test_words_lead_to_the_moment_and_back_and_notes_come_only_when_asked(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    client_id = add_client(casebook)
    run_day(desk, client_id)
    casebook.write(client_id, MedicineNoted("raindrop balm"))
    casebook.write(client_id, VisitPlanned("dosing", 2, "2026-12-12"))
    all_saved(casebook)
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_K, _CTRL)
    search = _search(window)
    assert not search.list.isVisible()
    _type(qtbot, "rain")
    (medicine,) = search.list.rows.lines
    assert (medicine.text, medicine.lead.endswith("chart · record")) == ("raindrop balm", True)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, _ALT)
    lines = search.list.rows.lines
    assert [line.text for line in lines] == [
        "raindrop balm",
        'hand opens. "it was only rain" #part the keeper',
    ]
    assert lines[1].lead.endswith("session 1 · 0:34 · psychotherapy note")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert review.cursor_ms == 34 * 60_000

    _let_what_was_left_go()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    again = _search(window)
    assert (again.words, again.in_notes) == ("rain", True)
    _type(qtbot, "q v")
    assert [line.text for line in again.list.rows.lines] == ["Q. V."]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, ClientScreen)
    _let_what_was_left_go()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    _type(qtbot, "2026-12-12")
    assert [line.text for line in _search(window).list.rows.lines] == ["visit planned for 12 Dec"]
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, HomeScreen)


def test_what_cannot_be_found_is_said_and_no_sign_is_a_mistake(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    add_client(desk.opened().program.casebook)
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_K, _CTRL)
    search = _search(window)
    for words, said in (
        ("", "Clients, orders"),
        ("x", "at least two letters"),
        ('"*', "Nothing in the record"),
        ("NEAR(a b) OR", "Nothing in the record"),
        ("nowhere", "Alt N looks in the notes too"),
    ):
        _type(qtbot, words)
        assert said in search.said.text()
        assert not search.list.isVisible()
