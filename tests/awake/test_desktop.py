"""Lock and blanking held off by wakepy, seen by a stand-in desktop on a private session bus."""

import sys
import threading
from collections.abc import Iterator

import pytest

from kaproom.awake.desktop import DesktopGrip
from kaproom.awake.keeper import Keeper
from kaproom.core.clock import SystemMachineClock
from kaproom.core.room.staying_awake import Held, Hold
from tests.support.login import Bus, ScreenSaver, SessionManager
from tests.support.patient import until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a desktop on D-Bus is Linux's")


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    """Holds by the desktop; looks often."""
    keeper = Keeper("test", DesktopGrip, SystemMachineClock(), look_every_s=0.2)
    yield keeper
    keeper.close()


def _settled(keeper: Keeper) -> Held:
    until(lambda: not keeper.state().is_open, "no answer came")
    return keeper.state()


def test_asked_for_once_and_given_back(screen_saver: ScreenSaver, keeper: Keeper) -> None:
    keeper.hold()
    assert _settled(keeper) == Held(Hold.ASKED)
    assert len(screen_saver.held) == 1
    keeper.let_go()
    until(lambda: not screen_saver.held, "it holds on")
    assert [member for member, _ in screen_saver.calls] == ["Inhibit", "UnInhibit"]


def test_gnome_is_looked_at_and_asked_again_where_its_list_has_lost_us(
    session_bus: Bus, keeper: Keeper
) -> None:
    gnome = SessionManager(session_bus)
    try:
        keeper.hold()
        assert _settled(keeper) == Held(Hold.SEEN)
        gnome.forgets = True
        until(lambda: "not in the desktop's list" in keeper.state().why, "a loss is not told")
        gnome.forgets = False
        until(lambda: keeper.state() == Held(Hold.SEEN), "not asked again")
        keeper.let_go()
        until(lambda: not gnome.held, "it holds on")
        assert next(body[0] for member, body in gnome.calls if member == "Inhibit") == "wakepy"
    finally:
        gnome.close()


def test_no_desktop_takes_it(session_bus: Bus, keeper: Keeper) -> None:
    keeper.hold()
    assert _settled(keeper) == Held(Hold.NOT_HELD, "no desktop here takes the request")


def test_no_session_bus(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    keeper.hold()
    assert _settled(keeper) == Held(Hold.NOT_HELD, "no desktop here takes the request")


def test_a_desktop_that_is_gone_needs_no_telling(
    session_bus: Bus, screen_saver: ScreenSaver, keeper: Keeper
) -> None:
    keeper.hold()
    assert _settled(keeper).is_well
    session_bus.go()
    keeper.let_go()
    assert keeper.state() == Held()
    keeper.close()
    assert not [t for t in threading.enumerate() if t.name == "awake-test"]
