"""Tab on every screen of the real window: all reached, in the order of reading, seen, and back."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.panel import Panel
from kaproom.ui.main_window import MainWindow
from tests.ui.stops import go_around, name_of, to_be_reached, unseen_stops
from tools.screenshots import Stage, add_others, play_until

pytestmark = pytest.mark.long

# Above it a row may stand and still count as the same line.
_SAME_LINE = 14


@pytest.fixture
def course(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Stage, str, str]]:
    """A client with a session behind them, and a few others."""
    stage = Stage(qapp, tmp_path, QSize(1440, 900))
    qtbot.addWidget(stage.window)
    script = stage.program.files.course_rehearsal("six")
    client_id = stage.program.casebook.add_client(script.client)
    assert isinstance(client_id, str)
    play_until(stage, client_id, script, session=2)
    add_others(stage, stage.clock.now().local())
    stage.settle()
    held = stage.program.casebook.record.session_summaries(client_id, running=False, most=1)
    yield stage, client_id, held[0].id
    stage.window.close()
    stage.program.close()


def _screens(window: MainWindow, client_id: str, session_id: str) -> dict[str, Callable[[], None]]:
    return {
        "home": window.show_home,
        "search": partial(window.show_search, "door"),
        "settings": window.show_settings,
        "practice": window.show_practice,
        "audit": window.show_audit,
        "music": window.show_music,
        "client": partial(window.show_client, client_id),
        "preparation": partial(window.show_preparation, client_id),
        "prepare": partial(window.show_prepare, client_id),
        "review": partial(window.show_review, session_id, 60_000),
        "integration": partial(window.show_integration, session_id),
        "parts": partial(window.show_parts, client_id),
        "measures": partial(window.show_measures, client_id),
        "handout": partial(window.show_handout, session_id=session_id),
        "comparison": partial(window.show_comparison, client_id, [session_id]),
    }


def test_tab_goes_through_every_screen_as_it_is_read(course: tuple[Stage, str, str]) -> None:
    stage, client_id, session_id = course
    window = stage.window
    unseen: list[str] = []
    for name, show in _screens(window, client_id, session_id).items():
        show()
        window.activateWindow()
        stage.settle()
        screen = window.screen_shown
        assert screen is not None
        assert QApplication.focusWidget() is not None, name
        stops = go_around(window)
        missed = [name_of(each) for each in to_be_reached(screen) if each not in stops]
        assert not missed, name
        assert go_around(window, Qt.Key.Key_Backtab)[1:] == stops[:0:-1], name
        assert not _against_reading(stops), name
        unseen += [f"{name}: {stop}" for stop in unseen_stops(window, stops)]
    assert not unseen, "\n".join(unseen)


def _against_reading(stops: list[QWidget]) -> list[str]:
    """Steps that lead upwards, or left on a line, inside one panel."""
    wrong: list[str] = []
    for one, other in pairwise(stops):
        panel = _panel(one)
        if panel is None or panel is not _panel(other):
            continue
        here, there = (w.mapTo(panel, QPoint(0, 0)) for w in (one, other))
        middle = here.y() + one.height() / 2
        same_line = abs(middle - there.y() - other.height() / 2) <= _SAME_LINE
        if (there.x() < here.x()) if same_line else (there.y() < here.y()):
            wrong.append(f"{name_of(one)} then {name_of(other)}")
    return wrong


def _panel(widget: QWidget) -> QWidget | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Panel):
        around = around.parentWidget()
    return around
