"""Paths typed in forms that write: nothing is replaced unasked, and one that cannot be says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.session.live_session import LiveSession
from kaproom.ui.client_plan.calendar_key import CalendarKey
from kaproom.ui.export_form import ExportPanel
from kaproom.ui.music.editing import Editing
from kaproom.ui.music.path_field import PathField, with_ending
from kaproom.ui.music.settings_panel import SettingsPanel
from kaproom.ui.paper.record_form import RecordForm
from kaproom.ui.theme import Theme
from tests.support.desk import Desk
from tests.support.slow_workers import SlowWorkers

Make = Callable[[Desk, Theme, LiveSession], tuple[QWidget, PathField]]


def export(desk: Desk, theme: Theme, live: LiveSession) -> tuple[QWidget, PathField]:
    """The form of an export, and its line."""
    panel = ExportPanel(desk.program, theme, live.id)
    return panel, panel.field


def pdf(desk: Desk, theme: Theme, live: LiveSession) -> tuple[QWidget, PathField]:
    """The form of a PDF, and its line."""
    form = RecordForm(desk.program, live)
    return form, form.file


def calendar(desk: Desk, theme: Theme, live: LiveSession) -> tuple[QWidget, PathField]:
    """The key for a calendar file in a widget, and its line."""
    started = live.state.started
    assert started is not None
    key = CalendarKey(desk.program, theme, started.client_id)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(key.key)
    column.addWidget(key.field)
    key.setParent(holder)
    return holder, key.field


def playlist(desk: Desk, theme: Theme, live: LiveSession) -> tuple[QWidget, PathField]:
    """The settings of music with one shown, and the line for writing it elsewhere."""
    editing = Editing(desk.program.music, ())
    editing.reload()
    panel = SettingsPanel(theme, editing)
    return panel, panel.export_line


FORMS: dict[str, Make] = {".json": export, ".pdf": pdf, ".ics": calendar, ".m3u8": playlist}


def enter(qtbot: QtBot, field: PathField, text: object) -> None:
    """Put a path into a line and enter it."""
    field.line.setText(str(text))
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize("name", ["/", "..", "~no-such-user/x", "/tmp/" + "long" * 1200, "no/x"])
def test_a_path_that_cannot_be_is_told_in_one_line_and_stays(
    name: str, ending: str, desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot
) -> None:
    form, field = FORMS[ending](desk, theme, live)
    qtbot.addWidget(form)
    text = name if name in ("/", "..") else f"{name}{ending}"
    enter(qtbot, field, text)
    qtbot.waitUntil(lambda: bool(field.told.text()))
    words = ("is a folder", "cannot be written", "The name ends in")
    assert any(word in field.told.text() for word in words)
    assert len(field.told.text()) < 150
    assert field.line.text() == text


@pytest.mark.parametrize("ending", FORMS)
def test_what_is_there_is_replaced_by_enter_once_more_at_the_same_path_alone(
    ending: str, desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot, tmp_path: Path
) -> None:
    form, field = FORMS[ending](desk, theme, live)
    qtbot.addWidget(form)
    one, other = tmp_path / f"one{ending}", tmp_path / f"other{ending}"
    for file in (one, other):
        file.write_bytes(b"before")
    for file in (one, other, one):
        enter(qtbot, field, file)
        question = f"{file.name} is there already: Enter once more replaces it."
        qtbot.waitUntil(lambda question=question: field.told.text() == question)
    assert (one.read_bytes(), other.read_bytes()) == (b"before", b"before")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: one.read_bytes() != b"before")
    assert other.read_bytes() == b"before"


def test_a_question_that_comes_late_is_asked_once_more(
    desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot, tmp_path: Path
) -> None:
    form, field = export(desk, theme, live)
    qtbot.addWidget(form)
    file = tmp_path / "record.json"
    file.write_bytes(b"before")
    slow = SlowWorkers(desk)
    enter(qtbot, field, file)
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    slow.finish(qtbot)
    slow = SlowWorkers(desk)
    enter(qtbot, field, file)
    slow.finish(qtbot)
    assert "Enter once more" in field.told.text()
    assert file.read_bytes() == b"before"


def test_an_ending_is_put_only_to_a_name_without_one() -> None:
    for typed, path in (("a", "a.pdf"), ("a.txt", "a.txt"), ("/", "/"), ("..", ".."), (".", ".")):
        assert with_ending(Path(typed), ".pdf") == Path(path)
    assert with_ending(Path("a"), "") == Path("a")
