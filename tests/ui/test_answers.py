"""Answers of slow work: told to whoever asked, while they are there; a defect is raised besides."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kaproom.core.session.live_session import LiveSession
from kaproom.ui.answers import OWN_FAULT, when_done
from kaproom.ui.client_plan.calendar_key import CalendarKey
from kaproom.ui.export_form import ExportPanel
from kaproom.ui.paper.record_form import RecordForm
from kaproom.ui.recording_form import RecordingPanel
from kaproom.ui.theme import Theme
from tests.support.desk import Desk
from tests.support.slow_workers import SlowWorkers

WORDS = "only rain and a lighthouse"


class SlowWorker:
    """A thread that comes to its work when it is let go."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.pool = ThreadPoolExecutor(1)
        self.pool.submit(self.gate.wait)


@pytest.fixture
def worker() -> Iterator[SlowWorker]:
    """Let go in the end."""
    worker = SlowWorker()
    yield worker
    worker.gate.set()
    worker.pool.shutdown()


def void(_answer: object) -> None:
    """Nothing comes of it."""


def enter(qtbot: QtBot, line: QWidget, text: object) -> None:
    """Type into a line and enter it."""
    assert isinstance(line, QLineEdit)
    line.setText(str(text))
    qtbot.keyClick(line, Qt.Key.Key_Return)


def export_asked(
    desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot, folder: Path
) -> QWidget:
    """The form of an export, just entered."""
    panel = ExportPanel(desk.program, theme, live.id)
    enter(qtbot, panel.field.line, folder / "record.json")
    return panel


def pdf_asked(desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot, folder: Path) -> QWidget:
    """The form of a PDF, just entered."""
    form = RecordForm(desk.program, live)
    enter(qtbot, form.file.line, folder / "record.pdf")
    return form


def calendar_asked(
    desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot, folder: Path
) -> QWidget:
    """The line for a calendar file, just entered, in the widget it was put in."""
    started = live.state.started
    assert started is not None
    calendar = CalendarKey(desk.program, theme, started.client_id)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(calendar.key)
    column.addWidget(calendar.field)
    enter(qtbot, calendar.field.line, folder / "course.ics")
    return holder


def recording_asked(
    desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot, folder: Path
) -> QWidget:
    """The form of a recording, just entered for a look."""
    file = folder / "oximeter.csv"
    file.write_text("seconds,pulse,spo2\n5400,72,96\n")
    panel = RecordingPanel(desk.program, theme, live, desk.program.casebook.samples(live.id))
    holder = QWidget()
    panel.setParent(holder)
    panel.ask()
    enter(qtbot, panel.form.field("file"), file)
    return holder


Asked = Callable[[Desk, Theme, LiveSession, QtBot, Path], QWidget]


@pytest.mark.parametrize("asked", [export_asked, pdf_asked, calendar_asked, recording_asked])
def test_an_answer_that_comes_after_its_form_has_gone_is_dropped(
    asked: Asked, desk: Desk, theme: Theme, live: LiveSession, qtbot: QtBot, tmp_path: Path
) -> None:
    slow = SlowWorkers(desk)
    form = asked(desk, theme, live, qtbot, tmp_path)
    delete(form)
    # What is raised in a slot fails the test.
    slow.finish(qtbot)


def test_a_defect_frees_the_form_with_a_plain_line_and_is_raised_besides(
    desk: Desk, live: LiveSession, qtbot: QtBot, tmp_path: Path
) -> None:
    form = RecordForm(desk.program, live)
    qtbot.addWidget(form)
    slow = SlowWorkers(desk)
    enter(qtbot, form.file.line, tmp_path / "record.pdf")
    assert form.said.text() == "Being made…"
    # An export out of a store that was closed under it: nobody has foreseen that.
    desk.program.lock()
    with qtbot.captureExceptions() as raised:
        slow.finish(qtbot)
    assert [kind.__name__ for kind, _, _ in raised] == ["Defect"]
    assert form.file.told.text() == OWN_FAULT
    assert form.said.text() != "Being made…"


@pytest.mark.parametrize("there", [True, False])
def test_a_defect_is_told_without_its_words(
    there: bool, desk: Desk, worker: SlowWorker, qtbot: QtBot
) -> None:
    def fails() -> None:
        raise ValueError(WORDS)

    owner, told = QObject(), list[str]()
    with qtbot.captureExceptions() as raised:
        when_done(owner, worker.pool.submit(fails), desk.bridge.post, void, told.append)
        if not there:
            delete(owner)
        worker.gate.set()
        qtbot.waitUntil(lambda: bool(raised))
    assert told == ([OWN_FAULT] if there else [])
    assert [kind for kind, _, _ in raised] == [ValueError]


def test_what_was_given_up_because_all_is_closed_is_nobodys_fault(
    desk: Desk, worker: SlowWorker, qtbot: QtBot
) -> None:
    told: list[object] = []
    waiting = worker.pool.submit(void, None)
    when_done(None, waiting, desk.bridge.post, told.append, told.append)
    assert waiting.cancel()
    worker.gate.set()
    desk.bridge.post(lambda: told.append("the next"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["the next"]
