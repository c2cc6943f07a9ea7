"""The screen of music settings on real files: a setting with all that a setting can have."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kaproom.ui.main_window import MainWindow
from tests.support.desk import Desk
from tests.ui.music.studio import Studio


@pytest.fixture
def studio(
    desk: Desk, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> Callable[..., Studio]:
    """Opens the screen after `prepare` has put settings in place."""

    def open_it(prepare: Callable[[Studio], object] = lambda _: None) -> Studio:
        for shipped in desk.music.shipped_dir.iterdir():
            shipped.unlink()
        studio = Studio(desk.opened(), qtbot)
        prepare(studio)
        studio.open_in(open_window())
        return studio

    return open_it
