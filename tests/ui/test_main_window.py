"""The one window: its way through a day by keys, what it never shows, what it does not load."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import session_stream
from kaproom.core.session.commands import StarNote, TakeNote
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.record.first_start import create_folder
from kaproom.record.keyfile import Argon2Cost
from kaproom.ui.client.screen import ClientScreen
from kaproom.ui.home.screen import HomeScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.theme import Theme, relative_luminance
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk

Open = Callable[..., MainWindow]
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def _key(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)


def _left_for_a_night(desk: Desk, qtbot: QtBot) -> LiveSession:
    """A session with a note at 0:12, and fifteen hours after it without kaproom."""
    program = desk.opened().program
    client_id = add_client(program.casebook)
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    desk.step(12)
    live.submit(TakeNote("rain on the roof"))
    qtbot.waitUntil(lambda: not live.unsaved)
    desk.step(15 * 60)
    return live


def test_from_home_through_the_room_to_the_review_by_keys(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    add_client(desk.opened().program.casebook)
    window = open_window()
    assert isinstance(window.screen_shown, HomeScreen)
    _key(qtbot, Qt.Key.Key_Return)
    assert isinstance(window.screen_shown, ClientScreen)
    _key(qtbot, Qt.Key.Key_Return, _CTRL)
    assert isinstance(window.screen_shown, PrepareScreen)
    _key(qtbot, Qt.Key.Key_Return, _CTRL)
    room = window.screen_shown
    assert isinstance(room, RoomScreen)

    desk.step(5)
    qtbot.keyClicks(QApplication.focusWidget(), "a kite over the bay #image")
    _key(qtbot, Qt.Key.Key_Return)
    desk.step(1)
    qtbot.keyClicks(QApplication.focusWidget(), "128/82 74 98")
    _key(qtbot, Qt.Key.Key_Return)
    for key, modifiers in ((Qt.Key.Key_Escape, None), (Qt.Key.Key_Left, _ALT)):
        _key(qtbot, key, modifiers)
        assert window.screen_shown is room

    desk.step(60)
    all_saved(desk.program.casebook)
    session_id = desk.program.casebook.sessions()[0].id
    _key(qtbot, Qt.Key.Key_E, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    _key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.screen_shown, ReviewScreen))
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert review.live.id == session_id
    assert [n.body.text for n in review.live.state.notes] == ["a kite over the bay #image"]
    assert review.live.state.readings[0].body.systolic_mmhg == 128

    _key(qtbot, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, HomeScreen)


def test_a_session_in_progress_is_entered_at_once(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    program = desk.opened().program
    client_id = add_client(program.casebook)
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    qtbot.waitUntil(lambda: bool(program.casebook.sessions()))
    window = open_window()
    assert isinstance(window.screen_shown, RoomScreen)
    assert [s.state for s in program.casebook.sessions()] == ["running"]


def test_a_session_of_another_day_waits_at_home_and_its_time_stands_still(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    live = _left_for_a_night(desk, qtbot)
    program = desk.program
    window = open_window()
    assert isinstance(window.screen_shown, HomeScreen)
    _key(qtbot, Qt.Key.Key_Return)
    screen = window.screen_shown
    assert isinstance(screen, RoomScreen)
    assert screen.recovered.words == (
        "Back at 0:12:00. kaproom was off for 15 h 00 min: session time stood still, and the "
        "record says so. The last entry is 15 h 00 min old."
    )
    session_id = live.id
    qtbot.keyClicks(screen.field, "-2m it went on raining")
    _key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(program.record.read_stream(session_stream(session_id))) == 5)
    again = program.casebook.open_session(session_id)
    assert again.session_ms() == 12 * 60_000
    assert again.state.offs == ((12 * 60_000, 15 * 3_600_000),)
    first, second = again.state.notes
    assert first.body.text == "it went on raining"
    # Two minutes of the session before it stood still: fifteen hours and two minutes ago.
    assert second.event.at_utc_us - first.event.at_utc_us == 2 * 60_000_000


def test_what_is_written_first_after_the_machine_was_off_says_so_before(
    desk: Desk, open_window: Open, qtbot: QtBot
) -> None:
    live = _left_for_a_night(desk, qtbot)
    program = desk.program
    # Not from the room: a star in the review, or another command.
    later = program.casebook.open_session(live.id)
    later.submit(StarNote(later.state.notes[0].id, starred=True))
    qtbot.waitUntil(lambda: not later.unsaved)
    assert later.state.offs == ((12 * 60_000, 15 * 3_600_000),)
    assert later.session_ms() == 12 * 60_000
    assert isinstance(open_window().screen_shown, HomeScreen)


def test_the_title_never_holds_a_clients_name(desk: Desk, open_window: Open) -> None:
    client_id = add_client(desk.opened().program.casebook)
    window = open_window()
    window.routes.course.show_prepare(client_id)
    assert window.windowTitle() == "kaproom"


def test_the_first_frame_is_dark(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    desk.made()
    window = MainWindow(desk.program, theme)
    qtbot.addWidget(window)
    image = window.grab().toImage()
    points = [QPoint(x, y) for x in (2, image.width() // 2) for y in (2, image.height() - 3)]
    assert max(relative_luminance(image.pixelColor(p)) for p in points) < 0.02


def test_a_usable_home_does_not_wait_for_the_plotting_library() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, kaproom.ui.home.screen; print('pyqtgraph' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert loaded.stdout.strip() == "False"


def test_a_passphrase_waits_for_nothing_that_comes_after_it(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    create_folder(folder, "a few plain words", Argon2Cost(passes=1, memory_kib=64, lanes=1))
    start = (
        "import sys\n"
        "from kaproom.app import open_window\n"
        "from kaproom.cli.options import parse\n"
        "opened = open_window(parse(['--data-dir', sys.argv[1]]))\n"
        "print(*sys.modules)\n"
        "opened.close()\n"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", start, str(folder)], capture_output=True, text=True, check=True
    )
    later = {
        "sqlalchemy",
        "numpy",
        "kaproom.working_parts",
        "kaproom.core.course.casebook",
        "kaproom.core.figures.readers",
        "kaproom.core.events.session",
        "kaproom.ui.home.screen",
    }
    assert later & set(loaded.stdout.split()) == set()
    assert "kaproom.ui.unlock.unlock_screen" in loaded.stdout.split()


def test_alt_left_goes_back(desk: Desk, open_window: Open, qtbot: QtBot) -> None:
    client_id = add_client(desk.opened().program.casebook)
    window = open_window()
    window.routes.course.show_prepare(client_id)
    _key(qtbot, Qt.Key.Key_Left, _ALT)
    assert isinstance(window.screen_shown, HomeScreen)
