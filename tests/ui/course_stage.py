"""The real window with a course begun behind it, and a way to each of its screens."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.ui.main_window import MainWindow
from tools.screenshots import Stage, add_others, play_until

SIZE = QSize(1440, 900)
ROOM_AT_MS = 68 * 60_000


class CourseStage:
    """A client with one session behind them and the second to come, and a few others."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
        self.stage = Stage(qapp, folder, SIZE)
        qtbot.addWidget(self.stage.window)
        course = self.stage.program.files.course_rehearsal("six")
        client_id = self.stage.program.casebook.add_client(course.client)
        assert isinstance(client_id, str)
        self.client_id = client_id
        self.script = play_until(self.stage, client_id, course, session=2)
        add_others(self.stage, self.stage.clock.now().local())
        self.settle()
        record = self.stage.program.casebook.record
        held = record.session_summaries(client_id, running=False, most=1)
        self.session_id = held[0].id

    @property
    def window(self) -> MainWindow:
        """The one window."""
        return self.stage.window

    def settle(self) -> None:
        """Let the window come to rest."""
        self.stage.settle()

    def screens(self) -> dict[str, Callable[[], None]]:
        """Every screen outside the room, by name, and what leads to it."""
        window, client, session = self.window, self.client_id, self.session_id
        return {
            "home": window.routes.house.show_home,
            "search": partial(window.routes.house.show_search, "door"),
            "settings": window.routes.house.show_settings,
            "practice": window.routes.house.show_practice,
            "audit": window.routes.house.show_audit,
            "music": window.routes.house.show_music,
            "client": partial(window.routes.course.show_client, client),
            "preparation": partial(window.routes.course.show_preparation, client),
            "prepare": partial(window.routes.course.show_prepare, client),
            "review": partial(window.routes.looking_back.show_review, session, ROOM_AT_MS),
            "integration": partial(window.routes.course.show_integration, session),
            "parts": partial(window.routes.course.show_parts, client),
            "measures": partial(window.routes.course.show_measures, client),
            "handout": partial(window.routes.course.show_handout, session_id=session),
            "comparison": partial(window.routes.looking_back.show_comparison, client, [session]),
        }

    def show_room(self) -> None:
        """The second session, an hour in."""
        rehearsal = self.stage.begin(self.client_id, self.script, 2)
        self.stage.run(rehearsal, ROOM_AT_MS)
        self.window.routes.room.show_room(rehearsal.room)

    def close(self) -> None:
        """Put everything down."""
        self.window.close()
        self.stage.program.close()
