"""Prepare with a large font of the user's in a small window: nothing is pushed out of sight."""

from collections.abc import Callable

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QScrollArea

from kaproom.core.events.chart import OrderReceived
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.screen import PrepareScreen
from tests.support.day import add_client
from tests.support.desk import Desk

ORDER = OrderReceived(
    "ketamine", "IM", 60_000, "Dr. X.", "2026-11-02", booster_max_ug=30_000, booster_count=1
)

A_FEW_PX = 6
"""Fonts differ from machine to machine; a word that is out of sight is ten times that."""


def test_no_column_is_wider_than_its_place(
    desk: Desk, open_window: Callable[..., MainWindow], qapp: QApplication
) -> None:
    program = desk.opened().program
    client_id = add_client(program.casebook)
    program.casebook.write(client_id, ORDER)
    before = qapp.font()
    larger = QFont(before)
    larger.setPointSize(16)
    qapp.setFont(larger)
    try:
        window = open_window()
        window.resize(1280, 720)
        window.routes.course.show_prepare(client_id)
        for _ in range(3):
            qapp.processEvents()
        screen = window.screen_shown
        assert isinstance(screen, PrepareScreen)
        columns = [(area.widget(), area.viewport()) for area in screen.findChildren(QScrollArea)]
        beyond_px = [inner.width() - seen.width() for inner, seen in columns if inner is not None]
        assert len(beyond_px) == 3
        assert max(beyond_px) <= A_FEW_PX
        options = screen.day.protocol.group.buttons()
        assert all(option.accessibleName() for option in options)
    finally:
        qapp.setFont(before)
