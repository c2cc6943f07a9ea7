"""The handout by keys: choose, order, write a line, make the file; what was made is kept."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import Store, chart_stream
from kaproom.core.events.handout import HandoutMade
from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.ui.handout.screen import HandoutScreen
from kaproom.ui.main_window import MainWindow
from tests.support.day import AGREEMENT, INTENTION, add_client, all_saved, run_day
from tests.support.desk import Desk
from tests.ui.paper.test_handout_page import needs_poppler
from tests.ui.room.house import mean_luminance

ALT = Qt.KeyboardModifier.AltModifier
WORDS = '"it was only rain"'


class Case:
    """A client after one day in the room, and the screen of the handout."""

    def __init__(self, desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
        self.desk, self.qtbot = desk.opened(), qtbot
        self.client_id = add_client(desk.program.casebook)
        self.live = run_day(desk, self.client_id)
        self.window = open_window()
        self.window.routes.course.show_handout(session_id=self.live.id)

    @property
    def screen(self) -> HandoutScreen:
        screen = self.window.screen_shown
        assert isinstance(screen, HandoutScreen)
        return screen

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.screen.handout.lines]

    def made(self) -> list[HandoutMade]:
        casebook = self.desk.program.casebook
        all_saved(casebook)
        events = casebook.record.read_stream(chart_stream(self.client_id), (Store.NOTES,))
        return [event.body for event in events if isinstance(event.body, HandoutMade)]


@pytest.fixture
def case(desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot) -> Case:
    return Case(desk, open_window, qtbot)


def test_lines_are_chosen_ordered_and_kept_until_made(case: Case) -> None:
    choices, chosen, keys = case.screen.choices, case.screen.chosen, case.qtbot.keyClick
    assert [one.line.text for one in case.screen.offered] == [INTENTION, AGREEMENT, WORDS]
    assert case.texts == []
    assert choices.hasFocus()
    for _ in range(3):
        keys(choices, Qt.Key.Key_Space)
        keys(choices, Qt.Key.Key_Down)
    case.qtbot.keyClicks(case.screen.free.line, "ring on Monday")
    keys(case.screen.free.line, Qt.Key.Key_Return)
    assert case.texts == [INTENTION, AGREEMENT, WORDS, "ring on Monday"]
    assert [line.ticked for line in choices.rows.lines] == [True, True, True]
    assert choices.rows.lines[0].lead == "intention"
    chosen.setFocus()
    keys(chosen, Qt.Key.Key_End)
    for _ in range(5):
        keys(chosen, Qt.Key.Key_Up, ALT)
    assert case.texts == ["ring on Monday", INTENTION, AGREEMENT, WORDS]
    keys(chosen, Qt.Key.Key_Down, ALT)
    keys(chosen, Qt.Key.Key_End)
    keys(chosen, Qt.Key.Key_Space)
    keys(chosen, Qt.Key.Key_Space)
    keys(chosen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert case.texts == [INTENTION, "ring on Monday", AGREEMENT]
    case.qtbot.keyClicks(case.screen.free.line, "half a li")
    assert mean_luminance(case.window.grab().toImage()) <= 0.02

    case.window.routes.house.show_home()
    all_saved(case.desk.program.casebook)
    case.window.routes.course.show_handout(case.client_id)
    assert case.texts == [INTENTION, "ring on Monday", AGREEMENT]
    assert case.screen.free.line.text() == "half a li"
    assert case.made() == []


@needs_poppler
def test_the_file_holds_what_was_chosen_and_is_written_down(case: Case, tmp_path: Path) -> None:
    screen, keys = case.screen, case.qtbot.keyClick
    path = tmp_path / "out" / "page.pdf"
    screen.path.line.setText(str(path))
    keys(screen.path.line, Qt.Key.Key_Return)
    assert screen.told.text() == "Nothing is chosen yet: Space puts a line on the page."
    keys(screen.choices, Qt.Key.Key_End)
    keys(screen.choices, Qt.Key.Key_Space)
    keys(screen.path.line, Qt.Key.Key_Return)
    assert screen.told.text().startswith(
        f"Not made: {path} cannot be written (No such file or directory)"
    )
    assert case.made() == []

    path.parent.mkdir()
    keys(screen.path.line, Qt.Key.Key_Return)
    assert screen.told.text() == f"Made: {path}"
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    page = f"23 Nov 2026 In your own words {WORDS}"
    assert text.stdout.split() == page.split()
    for unchosen in (INTENTION, AGREEMENT, "Q. V.", "humming", "hand opens", "keeper"):
        assert unchosen not in text.stdout
    (made,) = case.made()
    assert [line.text for line in made.lines] == [WORDS]
    assert made.name == ""
    trail = [
        event.body
        for event in case.desk.program.casebook.record.read_stream(AUDIT_STREAM)
        if isinstance(event.body, AuditNoted) and event.body.action == "exported"
    ]
    assert [(body.subject, body.detail) for body in trail] == [
        (chart_stream(case.client_id), "handout")
    ]


def test_a_file_that_is_there_is_written_over_only_by_a_second_enter(
    case: Case, tmp_path: Path
) -> None:
    screen, keys = case.screen, case.qtbot.keyClick
    path = tmp_path / "page.pdf"
    path.write_bytes(b"another")
    keys(screen.choices, Qt.Key.Key_Space)
    screen.path.line.setText(str(path))
    keys(screen.path.line, Qt.Key.Key_Return)
    assert "is there already" in screen.told.text()
    keys(screen.path.line, Qt.Key.Key_X)
    keys(screen.path.line, Qt.Key.Key_Backspace)
    keys(screen.path.line, Qt.Key.Key_Return)
    assert path.read_bytes() == b"another"
    assert case.made() == []
    keys(screen.path.line, Qt.Key.Key_Return)
    assert path.read_bytes().startswith(b"%PDF")
    assert len(case.made()) == 1
