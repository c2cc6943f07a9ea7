"""Home: what it shows, what it must not show, and the way to a new client."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.chart_events import SessionPlanned
from kaproom.core.decision import Refusal
from kaproom.ui.client.screen import ClientScreen
from kaproom.ui.home.home_lines import Next, client_lines
from kaproom.ui.home.screen import PRACTICE, HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.unlock.unlock_screen import UnlockScreen
from tests.support.day import AGREEMENT, INTENTION, add_client, run_day
from tests.support.desk import Desk

Open = Callable[..., MainWindow]
_CTRL = Qt.KeyboardModifier.ControlModifier


def _home(window: MainWindow) -> HomeScreen:
    screen = window.screen_shown
    assert isinstance(screen, HomeScreen)
    return screen


def _spoken(screen: QWidget) -> str:
    """All that can be read or heard of a screen."""
    parts = [w.accessibleName() + w.accessibleDescription() for w in screen.findChildren(QWidget)]
    parts += [label.text() + label.toolTip() for label in screen.findChildren(QLabel)]
    return "\n".join(parts)


def _cells(screen: HomeScreen) -> str:
    rows = screen.table.rows
    return "\n".join(
        str(rows.data(rows.index(r, c))) for r in range(rows.rowCount()) for c in range(4)
    )


def test_an_empty_home_teaches_the_first_step(desk: Desk, open_window: Open) -> None:
    desk.opened()
    home = _home(open_window())
    assert "Ctrl N" in _spoken(home)
    assert not home.table.isVisible()
    assert home.machine.rehearse.hasFocus()


def test_a_client_is_taken_on_by_keys_and_opened(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    window = open_window()
    home = _home(window)
    qtbot.keyClick(window, Qt.Key.Key_N, _CTRL)
    for text in ("Q. V.", "30.5.1984", "72,4", ""):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        if text:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert home.table.hasFocus()
    (line,) = client_lines(desk.program.casebook, [])
    assert (line.label, line.done, line.planned) == ("Q. V.", 0, 6)
    assert desk.program.casebook.chart(line.client_id).weight_g == 72_400

    qtbot.keyClick(home.table, Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, ClientScreen)


def test_a_form_that_cannot_be_read_says_why_and_keeps_the_text(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    home = _home(open_window())
    home.new_client_key.click()
    form = home.new_client.form
    qtbot.keyClicks(form.field("label"), "Q. V.")
    qtbot.keyClicks(form.field("born"), "31.2.1984")
    qtbot.keyClick(form.field("born"), Qt.Key.Key_Return)
    assert "date of birth" in form.reason
    assert form.field("born").hasFocus()
    assert desk.program.casebook.client_ids() == []

    qtbot.keyClick(form.field("born"), Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_home_shows_nothing_of_the_notes_store(desk: Desk, open_window: Open) -> None:
    desk.opened()
    run_day(desk, add_client(desk.program.casebook))
    home = _home(open_window())
    said = _spoken(home) + _cells(home)
    assert "Q. V." in said
    assert "written" in said
    for words in (INTENTION, AGREEMENT, "lighthouse", "the keeper", "humming", "rain", "cliff"):
        assert words not in said


def test_a_session_in_progress_comes_first_then_todays_then_those_gone_by(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    first, second = add_client(casebook), add_client(casebook, "Z.")
    live = run_day(desk, first)
    casebook.write(second, SessionPlanned(1, casebook.now().local().date().isoformat()))
    running = casebook.begin_session(first, desk.program.files.protocol("im-180"))
    assert not isinstance(running, Refusal)
    qtbot.waitUntil(lambda: not running.unsaved and not live.unsaved)
    home = _home(open_window(resumes=False))
    names = [card.accessibleName().split(": ")[0] for card in home.today.cards()]
    assert names == [Next.RESUME, Next.PREPARE, Next.REVIEW]


def test_a_practice_folder_is_marked_and_takes_no_client_on(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    desk.practising()
    window = open_window()
    home = _home(window)
    assert home.practice_mark.isVisible()
    assert home.practice_mark.text() == PRACTICE
    assert "practice" in window.windowTitle()
    assert not home.new_client_key.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_N, _CTRL)
    assert not home.new_client.form.isVisible()


def test_locking_leaves_nothing_of_home_behind(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    add_client(desk.opened().program.casebook)
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_L, _CTRL)
    assert isinstance(window.screen_shown, UnlockScreen)
    qtbot.waitUntil(lambda: not window.findChildren(HomeScreen))
