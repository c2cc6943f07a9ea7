"""Being away: the room is covered, every other screen is locked, on time and by the right clock."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.events.session import MachineSuspended
from kaproom.core.practice.settings import Settings
from kaproom.core.room.machine_sleep import SleepWatch
from kaproom.core.stream.audit import AuditNoted
from kaproom.core.stream.decision import Refusal
from kaproom.rehearsing import RehearsalRun, begin_rehearsal, rehearsal_room
from kaproom.ui.away.watch import Away
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.services import Folder
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.unlock_screen import UnlockScreen
from tests.support.day import add_client
from tests.support.desk import PASSPHRASE, Desk

NAME = "Zq. Vornel"


class MachineTime:
    """The machine's clocks, moved by hand: awake seconds, and milliseconds asleep."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.asleep_ms = 0

    def monotonic_s(self) -> float:
        return self.seconds


@dataclass
class Place:
    """A window on a desk whose machine time is moved by hand."""

    desk: Desk
    window: MainWindow
    time: MachineTime

    def idle(self, minutes: float) -> None:
        self.time.seconds += minutes * 60
        self.window.away.look()

    @property
    def room(self) -> RoomScreen:
        screen = self.window.screen_shown
        assert isinstance(screen, RoomScreen)
        return screen


@pytest.fixture
def place(desk: Desk, theme: Theme, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    """Opens the window on whatever the desk is by then."""
    windows: list[MainWindow] = []

    def open_it() -> Place:
        time = MachineTime()
        sleep = SleepWatch(lambda: time.asleep_ms)
        window = MainWindow(desk.program, theme, machine=time, sleep=sleep)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        windows.append(window)
        return Place(desk, window, time)

    yield open_it
    for window in windows:
        window.close()


@pytest.fixture
def in_room(desk: Desk, place: Callable[[], Place]) -> Place:
    """A real client's session."""
    program = desk.opened().program
    client_id = add_client(program.casebook, NAME)
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    opened = place()
    opened.window.routes.room.show_room(program.rooms.make(live, "im-180", None))
    return opened


def test_an_idle_room_covers_itself_and_goes_on(in_room: Place, qtbot: QtBot) -> None:
    in_room.idle(4.9)
    assert not in_room.room.covering.covered
    in_room.idle(0.2)
    assert in_room.room.covering.covered
    assert in_room.desk.program.folder is Folder.OPEN
    in_room.desk.step(2)
    qtbot.keyClick(in_room.window.focusWidget(), Qt.Key.Key_F2)
    assert [o.at_ms for o in in_room.room._room.live.state.observations] == [120_000]


def test_every_sign_of_somebody_counts(in_room: Place, qtbot: QtBot) -> None:
    signs: tuple[Callable[[QWidget], None], ...] = (
        lambda w: qtbot.keyClick(w, Qt.Key.Key_A),
        lambda w: qtbot.mouseClick(w, Qt.MouseButton.LeftButton),
        lambda w: _move(w, 9),
    )
    _move(in_room.room.field, 5)
    for sign in signs:
        in_room.idle(4)
        sign(in_room.room.field)
    in_room.idle(4)
    assert not in_room.room.covering.covered


def test_a_pointer_that_lies_still_is_nobody(in_room: Place) -> None:
    _move(in_room.room.field, 5)
    for _ in range(3):
        in_room.idle(2)
        _move(in_room.room.field, 5)
    assert in_room.room.covering.covered


def test_never_means_never(in_room: Place) -> None:
    in_room.desk.program.save_settings(Settings(cover_after_min=0, lock_after_min=0))
    in_room.idle(600)
    assert not in_room.room.covering.covered
    in_room.window.routes.house.show_home()
    in_room.idle(600)
    assert in_room.desk.program.folder is Folder.OPEN


def test_an_idle_screen_outside_a_session_is_locked_and_goes(
    desk: Desk, place: Callable[[], Place], qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook, NAME)
    opened = place()
    opened.window.routes.course.show_prepare(client_id)
    with qtbot.waitSignal(opened.window.locked):
        opened.idle(10.1)
    assert isinstance(opened.window.screen_shown, UnlockScreen)
    assert desk.program.folder is Folder.LOCKED
    qtbot.waitUntil(lambda: not opened.window.findChildren(PrepareScreen))
    assert NAME not in _everything_told(opened.window)
    desk.program.door.open_with(PASSPHRASE)
    trail = desk.program.record.read_stream("audit")
    bodies = [event.body for event in trail if isinstance(event.body, AuditNoted)]
    assert [b.detail for b in bodies if b.action == "locked"] == ["idle"]


@pytest.mark.parametrize("why", [Away.SLEEP, Away.DESKTOP_LOCKED])
def test_what_the_desktop_says_covers_or_locks(in_room: Place, why: Away) -> None:
    in_room.window.away.tell(why)
    assert in_room.room.covering.covered
    in_room.window.routes.house.show_home()
    in_room.window.away.tell(why)
    assert in_room.desk.program.folder is Folder.LOCKED


def test_a_sleep_seen_afterwards_covers(in_room: Place) -> None:
    in_room.time.asleep_ms += 40_000
    in_room.window.away.look()
    assert in_room.room.covering.covered


def test_a_sleep_is_in_the_record_with_its_length(desk: Desk, qtbot: QtBot) -> None:
    program = desk.opened().program
    client_id = add_client(program.casebook)
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    room = program.rooms.make(live, "im-180", None)
    asleep_ms = 0
    room.watch_sleep(SleepWatch(lambda: asleep_ms))
    asleep_ms += 720_000
    desk.step(12)
    room.tick()
    room.tick()
    found = live.state.ledger.of(MachineSuspended)
    assert [(e.at_ms, e.body.gap_ms) for e in found] == [(720_000, 720_000)]
    room.enter("-5m a gull, or the hinge")
    qtbot.waitUntil(lambda: not live.unsaved, timeout=30_000)
    again = program.casebook.open_session(live.id)
    assert again.session_ms() == live.session_ms() == 720_000
    note = again.state.notes[0].event
    assert note.entered_utc_us - note.at_utc_us == 300_000_000


def test_ctrl_l_locks_from_every_screen_outside_a_session(
    desk: Desk, place: Callable[[], Place], qtbot: QtBot
) -> None:
    client_id = add_client(desk.opened().program.casebook)
    opened = place()
    for show in (
        opened.window.routes.house.show_home,
        lambda: opened.window.routes.course.show_prepare(client_id),
    ):
        show()
        qtbot.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
        )
        assert isinstance(opened.window.screen_shown, UnlockScreen)
        desk.program.door.open_with(PASSPHRASE)


def test_a_rehearsal_that_is_watched_is_not_covered(desk: Desk, place: Callable[[], Place]) -> None:
    program = desk.practising().program
    day = program.files.rehearsal("calm")
    live = begin_rehearsal(program.casebook, program.files, day)
    player = program.rooms.make(live, day.protocol, None).player
    room = rehearsal_room(live, program.record, program.files, day, player, None, 1, True)
    run = RehearsalRun(day, room, desk.clock, None)
    opened = place()
    opened.window.routes.room.show_room(room, run)
    opened.idle(60)
    assert not opened.room.covering.covered
    run.set_taken_over(True)
    opened.idle(60)
    assert opened.room.covering.covered


def test_a_practice_folder_is_never_locked(desk: Desk, place: Callable[[], Place]) -> None:
    desk.practising()
    opened = place()
    opened.idle(600)
    opened.window.away.tell(Away.SLEEP)
    assert desk.program.folder is Folder.OPEN


def test_no_window_says_a_clients_name(in_room: Place, qtbot: QtBot) -> None:
    window = in_room.window
    session_id, client_id = _ids(in_room)
    shows: tuple[Callable[[], None], ...] = (
        lambda: None,
        window.routes.house.show_home,
        lambda: window.routes.course.show_prepare(client_id),
        lambda: window.routes.looking_back.show_review(session_id),
        lambda: window.routes.course.show_integration(session_id),
    )
    for show in shows:
        show()
        QApplication.processEvents()
        for top in QApplication.topLevelWidgets():
            handle = top.windowHandle()
            told = (
                top.windowTitle(),
                top.accessibleName(),
                top.accessibleDescription(),
                top.windowFilePath(),
                top.windowIconText(),
                handle.title() if handle is not None else "",
            )
            assert not [words for words in told if NAME in words or client_id in words]


def _ids(place: Place) -> tuple[str, str]:
    live = place.room._room.live
    assert live.state.started is not None
    return live.id, live.state.started.client_id


def _move(widget: QWidget, x: float) -> None:
    at = QPointF(x, 5)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        widget.mapToGlobal(at),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def _everything_told(window: MainWindow) -> str:
    words: list[str] = []
    for widget in (window, *window.findChildren(QWidget)):
        words += [widget.accessibleName(), widget.toolTip(), str(widget.property("text"))]
    return " ".join(words)
