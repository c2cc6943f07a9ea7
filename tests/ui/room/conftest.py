"""The room's screen on a real program: practice or real folder, any script, shown and active."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kaproom.audio.silent import SilentPlayer
from kaproom.core.course.casebook import Casebook
from kaproom.core.events.chart import (
    ClientAdded,
    ClientWeighed,
    ContactNoted,
    MedicineNoted,
    OrderReceived,
)
from kaproom.core.room.room import Room
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Player
from kaproom.rehearsing import RehearsalRun, begin_rehearsal, rehearsal_room
from kaproom.ui.main_window import MainWindow
from kaproom.ui.room.screen import RoomScreen
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk
from tests.ui.room.house import House

Enter = Callable[..., House]


@pytest.fixture
def show_room(
    desk: Desk, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> Iterator[Callable[..., House]]:
    """Shows a room that was made elsewhere in the program's own window."""
    screens: list[RoomScreen] = []

    def show(room: Room, run: RehearsalRun | None = None, strip: bool = False) -> House:
        window = open_window(resumes=False)
        window.resize(1440, 900)
        window.routes.room.show_room(room, run if strip else None)
        screen = window.screen_shown
        assert isinstance(screen, RoomScreen)
        QApplication.processEvents()
        screens.append(screen)
        return House(desk, room, window, screen, qtbot, run)

    yield show
    for screen in screens:
        # One that was put away by its own test may be gone already.
        if isValid(screen):
            screen.leave()


@pytest.fixture
def rehearse(desk: Desk, show_room: Callable[..., House]) -> Callable[..., House]:
    """A scripted client in a practice folder; the script acts only when told to."""

    def enter(script: str = "calm", player: Player | None = None, strip: bool = False) -> House:
        program = desk.practising().program
        day = program.files.rehearsal(script)
        live = begin_rehearsal(program.casebook, program.files, day)
        room = rehearsal_room(
            live,
            program.record,
            program.files,
            day,
            player or SilentPlayer(desk.clock),
            program.library.setting(day.music),
            7,
            silent_player=True,
        )
        return show_room(room, RehearsalRun(day, room, desk.clock, None), strip)

    return enter


@pytest.fixture
def house(rehearse: Callable[..., House]) -> House:
    """A session just begun."""
    return rehearse()


@pytest.fixture
def real_house(desk: Desk, show_room: Callable[..., House]) -> House:
    """A real client's session in a folder with a passphrase."""
    program = desk.opened().program
    client_id = add_client(program.casebook)
    for body in (
        MedicineNoted("invented tablet", "5 mg", "antihypertensive"),
        ContactNoted("prescriber", "Dr. O.", "000 111"),
    ):
        assert not isinstance(program.casebook.write(client_id, body), Refusal)
    return show_room(_begun(program.casebook, desk, client_id))


@pytest.fixture
def house_on(desk: Desk, show_room: Callable[..., House]) -> Callable[..., House]:
    """A real client's session by any plan, with any order or none."""

    def begin(plan: str, order: OrderReceived | None) -> House:
        program = desk.opened().program
        client_id = program.casebook.add_client(ClientAdded("Q. V.", "1984-05-30", 6))
        assert not isinstance(client_id, Refusal)
        for body in (ClientWeighed(72_000), order):
            if body is not None:
                assert not isinstance(program.casebook.write(client_id, body), Refusal)
        all_saved(program.casebook)
        live = program.casebook.begin_session(client_id, program.files.protocol(plan))
        assert not isinstance(live, Refusal)
        return show_room(program.rooms.make(live, plan, program.music.settings()[0]))

    return begin


def _begun(casebook: Casebook, desk: Desk, client_id: str) -> Room:
    live = casebook.begin_session(client_id, desk.program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    return desk.program.rooms.make(live, "im-180", desk.program.music.settings()[0])
