"""Home: what it shows, what it must not show, and the way to a new client."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.chart.chart import ChartState
from kaproom.core.course.due import Due, DueKind
from kaproom.core.events.chart import ClientAdded, SessionPlanned
from kaproom.core.events.integration import FollowUpDone
from kaproom.core.events.visits import VisitPlanned
from kaproom.core.stream.decision import Refusal
from kaproom.ui.client.screen import ClientScreen
from kaproom.ui.home.due_sources import DueSource, due_sources
from kaproom.ui.home.home_lines import Next
from kaproom.ui.home.screen import PRACTICE, HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.unlock_screen import UnlockScreen
from tests.support.day import (
    AGREEMENT,
    INTENTION,
    MINUTE,
    add_client,
    all_saved,
    client_lines,
    run_day,
)
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
    (line,) = client_lines(desk.program.casebook)
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
    assert names == [Next.RESUME.word, Next.PREPARE.word, Next.REVIEW.word]


def test_the_visits_of_the_day_stand_by_their_time_with_what_is_missing(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    day = casebook.now().local().date()
    ordered, _, moved = (add_client(casebook, label) for label in ("Q. V.", "Z.", "E. F."))
    bare = casebook.add_client(ClientAdded("Z."))
    assert not isinstance(bare, Refusal)
    for client_id, body in (
        (bare, VisitPlanned("preparation", 1, day.isoformat(), 16 * 60, 90)),
        (ordered, VisitPlanned("dosing", 1, day.isoformat(), 600, 180)),
        (ordered, VisitPlanned("integration", 1, (day + timedelta(1)).isoformat())),
        (bare, VisitPlanned("dosing", 1, day.isoformat())),
        (moved, VisitPlanned("dosing", 1, day.isoformat(), 540)),
        (moved, VisitPlanned("dosing", 1, (day + timedelta(3)).isoformat(), 540)),
    ):
        assert not isinstance(casebook.write(client_id, body), Refusal)
    all_saved(casebook)
    window = open_window()
    home = _home(window)
    cards = [(c.accessibleName(), c.accessibleDescription()) for c in home.today.cards()]
    name = "Z. · no. 2"
    assert cards == [
        (
            "Prepare: Q. V. · dosing session 1 of 6",
            "10:00 – 13:00 · 60 mg IM · not yet written: consent to the medicine, escort",
        ),
        (
            f"Open: {name} · preparation 1 of 1",
            "16:00 – 17:30 · intention not yet written",
        ),
        (
            f"Prepare: {name} · dosing session 1 of 6",
            "no order yet · not yet written: consent to the medicine, escort, intention",
        ),
    ]
    assert "two in the room, one preparation" in _spoken(home)
    qtbot.keyClick(home.today.cards()[0], Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, PrepareScreen)


def test_what_is_due_comes_from_its_sources_each_with_its_key(
    desk: Desk, theme: Theme, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    client_id = add_client(casebook)
    casebook.write(client_id, VisitPlanned("preparation", 1, "2026-11-20"))
    done: list[str] = []

    def call_due(client_id: str, chart: ChartState, day: date) -> tuple[Due, ...]:
        since = (day - timedelta(days=1)).isoformat()
        label = chart.client.label if chart.client else ""
        due = Due(DueKind.FOLLOW_UP, client_id, "f1", f"Call {label}", since)
        return () if done else (due,)

    sources = (
        *due_sources(desk.program),
        DueSource(call_due, "Done", lambda _, due: done.append(due.words)),
    )
    home = HomeScreen(desk.program, theme, sources)
    qtbot.addWidget(home)
    home.look_again()
    qtbot.waitUntil(lambda: len(home.today.due.cards) == 2)
    assert [(c.accessibleName(), c.accessibleDescription()) for c in home.today.due.cards] == [
        ("Open: Preparation 1 of Q. V.", "since 20 Nov"),
        ("Done: Call Q. V.", "since yesterday"),
    ]
    asked: list[Due] = []
    home.due_asked.connect(asked.append)
    for card in home.today.due.cards:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert ([due.subject_id for due in asked], done) == (["preparation/1"], ["Call Q. V."])
    qtbot.waitUntil(lambda: len(home.today.due.cards) == 1)


def test_enter_held_on_what_is_due_does_that_alone(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    sessions = [run_day(desk, add_client(casebook, label)) for label in ("Q. V.", "Z.", "E. F.")]
    qtbot.waitUntil(lambda: not any(live.unsaved for live in sessions))
    desk.clock.step(2 * 24 * 60 * MINUTE)
    home = _home(open_window())
    due = home.today.due
    qtbot.waitUntil(lambda: len(due.cards) == 3)

    def all_done() -> list[FollowUpDone]:
        charts = [casebook.chart(client_id) for client_id in casebook.client_ids()]
        return [e.body for chart in charts for e in chart.ledger.of(FollowUpDone)]

    due.cards[1].setFocus()
    for held in (False, True, True):
        _press(QApplication.focusWidget(), Qt.Key.Key_Return, held)
        qtbot.waitUntil(lambda: len(due.cards) == 2)
    assert len(all_done()) == 1
    assert home.today.hasFocus()
    qtbot.waitUntil(lambda: all(card.isVisible() for card in home.today.cards()))
    qtbot.keyClick(home.today, Qt.Key.Key_Tab)
    assert home.today.cards()[0].hasFocus()
    due.cards[0].setFocus()
    _press(due.cards[0], Qt.Key.Key_Return, held=True)
    assert len(all_done()) == 1
    desk.clock.step(24 * 60 * MINUTE)
    home.look_again()
    qtbot.waitUntil(lambda: "since" in due.cards[0].accessibleDescription())
    assert due.cards[0].hasFocus()


def _press(widget: QWidget | None, key: Qt.Key, held: bool) -> None:
    assert widget is not None
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", held)
    QApplication.sendEvent(widget, event)


def test_two_clients_with_the_same_initials_are_told_apart(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    casebook = desk.opened().program.casebook
    born = ("1984-05-30", "1971-01-02", "1984-09-09", None)
    ids = [casebook.add_client(ClientAdded("M. R.", birth)) for birth in born]
    other = casebook.add_client(ClientAdded("M. Rá."))
    all_saved(casebook)
    home = _home(open_window())
    rows = home.table.rows
    every = range(rows.rowCount())
    qtbot.waitUntil(lambda: any("no. 4" in rows.line(row).label for row in every))
    told = {rows.line(row).client_id: rows.line(row).label for row in range(rows.rowCount())}
    assert told[str(other)] == "M. Rá."
    assert [told[str(client_id)] for client_id in ids] == [
        "M. R. · born 30 May 1984",
        "M. R. · born 1971",
        "M. R. · born 9 Sep 1984",
        "M. R. · no. 4",
    ]


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
