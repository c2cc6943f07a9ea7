"""AT-01, AT-05: the machine stays awake for the whole session, and what is amiss is said quietly.

The first tests ask a stand-in login manager and a stand-in desktop on private buses, by the real
calls; what holds is read from the stand-ins' own lists.
"""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import kaproom
from kaproom.awake.holding import Holding, holding_here
from kaproom.core.clock import SystemMachineClock
from kaproom.core.room.power import Power
from kaproom.core.room.staying_awake import Held, Hold
from kaproom.core.stream.decision import Refusal
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.text import ElidedText
from kaproom.ui.main_window import MainWindow
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.theme import Theme
from tests.support.day import add_client, all_saved
from tests.support.desk import PASSPHRASE, Desk
from tests.support.login import LoginManager, ScreenSaver
from tests.ui.room.house import CTRL, MINUTE, SHIFT, House, Key

REFUSED = Held(Hold.NOT_HELD, "the login manager refuses it")


@pytest.fixture
def asking() -> Iterator[Holding]:
    """Asks this machine's own system, which is the test's."""
    holding = holding_here(SystemMachineClock())
    yield holding
    holding.close()


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk; one that asks a system where the test wants it."""
    asks = "login_manager" in request.fixturenames
    desk = Desk(tmp_path, request.getfixturevalue("asking") if asks else None)
    yield desk
    desk.close()


def test_at_01_held_from_the_door_to_the_end_covered_or_not(
    login_manager: LoginManager, screen_saver: ScreenSaver, desk: Desk, real_house: House
) -> None:
    house = real_house
    house.qtbot.waitUntil(lambda: len(login_manager.held) == 1 and len(screen_saver.held) == 1)
    held = (login_manager.held, set(screen_saver.held))
    house.qtbot.waitUntil(lambda: desk.program.awake.state().sleep == Held(Hold.SEEN))
    for minute in range(0, 180, 5):
        house.pass_time(5 * MINUTE)
        if minute in {60, 90}:
            house.press(Key.Key_L, CTRL)
        assert (login_manager.held, screen_saver.held) == held, minute
    assert house.screen.covering.covered
    house.write(PASSPHRASE)
    house.press(Key.Key_Return)
    house.qtbot.waitUntil(lambda: not house.screen.covering.covered)
    assert house.screen.top.laptop.text == ""
    assert len(login_manager.given) == 1
    house.press(Key.Key_E, CTRL | SHIFT)
    house.press(Key.Key_Return)
    house.qtbot.waitUntil(lambda: not login_manager.held and not screen_saver.held)


def test_at_01_held_again_when_the_room_is_come_back_to_and_let_go_on_closing(
    login_manager: LoginManager,
    screen_saver: ScreenSaver,
    desk: Desk,
    open_window: Callable[..., MainWindow],
    theme: Theme,
    qtbot: QtBot,
) -> None:
    program = desk.opened().program
    live = program.casebook.begin_session(
        add_client(program.casebook), program.files.protocol("im-180")
    )
    assert not isinstance(live, Refusal)
    all_saved(program.casebook)
    window = open_window()
    assert isinstance(window.screen_shown, RoomScreen)
    qtbot.waitUntil(lambda: len(login_manager.held) == 1 and len(screen_saver.held) == 1)
    window.close()
    program.close()
    qtbot.waitUntil(lambda: not login_manager.held and not screen_saver.held)


def test_a_scripted_rehearsal_holds_nothing(desk: Desk, house: House) -> None:
    house.pass_time(MINUTE)
    assert desk.laptop.held == (False, False)
    assert house.screen.top.laptop.text == ""


def test_locking_lets_go(desk: Desk, real_house: House) -> None:
    real_house.qtbot.waitUntil(lambda: desk.laptop.held == (True, True))
    desk.program.lock()
    real_house.qtbot.waitUntil(lambda: desk.laptop.held == (False, False))
    real_house.screen.leave()


@pytest.fixture
def quiet(qapp: QApplication) -> Iterator["Quiet"]:
    """Notes what must not happen in the room: a window of its own, a focus that moves."""
    quiet = Quiet()
    qapp.installEventFilter(quiet)
    yield quiet
    qapp.removeEventFilter(quiet)


class Quiet(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.broken: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget):
            window = event.type() == QEvent.Type.Show and watched.isWindow()
            if window or event.type() == QEvent.Type.FocusIn:
                self.broken.append(f"{event.type().name} {type(watched).__name__}")
        return False


def test_at_05_a_hold_that_is_lost_is_a_quiet_mark_and_goes_as_it_came(
    desk: Desk, real_house: House, quiet: Quiet
) -> None:
    house, top = real_house, real_house.screen.top
    house.qtbot.waitUntil(lambda: desk.laptop.held == (True, True))
    quiet.broken.clear()
    before = house.light()
    desk.laptop.sleep.answer = REFUSED
    house.qtbot.waitUntil(lambda: top.laptop.text == "May sleep")
    assert top.laptop.isVisible()
    assert top.laptop.shape is Shape.DIAMOND
    assert "switch off sleep" in top.laptop.toolTip()
    assert house.light() <= max(0.02, before)
    desk.laptop.sleep.answer = Held(Hold.SEEN)
    house.qtbot.waitUntil(top.laptop.isHidden)
    assert quiet.broken == []


def test_a_low_battery_is_a_quiet_mark(desk: Desk, real_house: House, quiet: Quiet) -> None:
    house, top = real_house, real_house.screen.top
    assert top.laptop.isHidden()
    quiet.broken.clear()
    desk.laptop.power = Power(on_mains=False, percent=19)
    house.qtbot.waitUntil(lambda: top.laptop.text == "Battery 19 %")
    assert "Plug it in" in top.laptop.toolTip()
    desk.laptop.sleep.answer = desk.laptop.screen.answer = REFUSED
    house.qtbot.waitUntil(lambda: top.laptop.text == "Battery 19 % · may sleep and lock")
    for size in ((1440, 900), (1280, 720)):
        house.window.resize(*size)
        QApplication.processEvents()
        assert top.saved.width() >= top.saved.minimumSizeHint().width()
        assert top.laptop.geometry().right() < top.saved.geometry().left()
        assert top.sound.geometry().right() <= top.width()
    assert quiet.broken == []


def test_the_mark_gives_way_before_the_clocks_do(
    desk: Desk, rehearse: Callable[..., House], qapp: QApplication
) -> None:
    before = qapp.font()
    larger = QFont(before)
    larger.setPointSize(16)
    qapp.setFont(larger)
    try:
        house = rehearse("high-pressure")
        house.window.resize(1280, 720)
        house.act_until(30 * MINUTE)
        top = house.screen.top
        desk.laptop.power = Power(on_mains=False, percent=19)
        desk.laptop.sleep.answer = desk.laptop.screen.answer = REFUSED
        desk.program.awake.hold()
        house.qtbot.waitUntil(lambda: top.laptop.text == "Battery 19 % · may sleep and lock")
        QApplication.processEvents()
        whole = [x for x in top.findChildren(QLabel) if not isinstance(x, ElidedText)]
        shown = [x for x in whole if x.isVisible()]
        cut = [x.text() for x in shown if x.width() < x.sizeHint().width()]
        assert not cut
        saved = top.saved.findChildren(ElidedText)[0]
        assert saved.width() >= QFontMetrics(saved.font()).horizontalAdvance(saved.text())
        assert top.width() == 1280
    finally:
        qapp.setFont(before)


LOUD = {"QMessageBox", "QErrorMessage", "QSystemTrayIcon", "QSoundEffect", "QMediaPlayer", "beep"}


def test_at_05_nothing_in_the_windows_can_make_a_sound_or_a_dialog_of_the_system() -> None:
    folder = Path(kaproom.__file__ or "").parent / "ui"
    for path in folder.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
        names |= {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        names |= {a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names}
        assert not LOUD & names, path
