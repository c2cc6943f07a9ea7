"""Sleep, idle and lid held off by a login manager on a private bus: the real calls, the real list.

The stand-in gives out pipes as logind does: what it lists is what is still open at this end.
"""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kaproom.awake.keeper import Keeper
from kaproom.core.clock import SystemMachineClock
from kaproom.core.room.staying_awake import Held, Hold
from tests.support.login import Bus, LoginManager
from tests.support.patient import until

logind = pytest.importorskip("kaproom.awake.logind", reason="logind is Linux's")


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    """Holds by the login manager; looks often."""
    keeper = Keeper("test", logind.LogindGrip, SystemMachineClock(), look_every_s=0.2)
    yield keeper
    keeper.close()


def _settled(keeper: Keeper) -> Held:
    until(lambda: not keeper.state().is_open, "no answer came")
    return keeper.state()


def test_held_seen_in_the_list_and_let_go(login_manager: LoginManager, keeper: Keeper) -> None:
    keeper.hold()
    assert _settled(keeper) == Held(Hold.SEEN)
    (held,) = login_manager.held
    assert (held.what, held.who, held.mode, held.pid) == (
        logind.WHAT,
        "kaproom",
        "block",
        os.getpid(),
    )
    until(
        lambda: [m for m, _ in login_manager.calls].count("ListInhibitors") > 3, "not looked again"
    )
    assert login_manager.held == [held]
    keeper.let_go()
    until(lambda: not login_manager.held, "it holds on")
    assert keeper.state() == Held()


def test_a_trial_holds_for_a_moment_and_is_remembered(
    login_manager: LoginManager, keeper: Keeper
) -> None:
    keeper.try_it()
    assert _settled(keeper) == Held(Hold.SEEN)
    until(lambda: len(login_manager.given) == 1 and not login_manager.held, "the trial holds on")
    keeper.hold()
    keeper.try_it()
    until(lambda: len(login_manager.held) == 1, "a trial kept the session from holding")
    assert _settled(keeper) == Held(Hold.SEEN)


def test_no_child_inherits_what_holds(login_manager: LoginManager, keeper: Keeper) -> None:
    keeper.hold()
    assert _settled(keeper).hold is Hold.SEEN
    child = subprocess.Popen(["sleep", "60"], close_fds=False)
    try:
        keeper.let_go()
        until(lambda: not login_manager.held, "a child holds on")
    finally:
        child.kill()
        child.wait()


def test_a_process_that_dies_holds_nothing(login_manager: LoginManager) -> None:
    code = (
        "import time; from kaproom.awake.logind import LogindGrip as G; g = G()\n"
        "print(g.take().hold, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "seen to hold\n"
        assert [i.pid for i in login_manager.held] == [child.pid]
        child.kill()
    until(lambda: not login_manager.held, "the dead hold on")


def test_a_login_manager_that_refuses(login_manager: LoginManager, keeper: Keeper) -> None:
    login_manager.refuses = True
    keeper.hold()
    assert _settled(keeper) == Held(Hold.NOT_HELD, "the login manager refuses it")
    login_manager.refuses = False
    until(lambda: keeper.state() == Held(Hold.SEEN), "not asked again")


def test_one_that_takes_it_and_does_not_list_it(
    login_manager: LoginManager, keeper: Keeper
) -> None:
    login_manager.forgets = True
    keeper.hold()
    state = _settled(keeper)
    assert state == Held(Hold.ASKED, "asked for, but not in the system's list")
    assert not state.is_well


def test_one_that_hangs_is_told_and_holds_up_nobody(
    login_manager: LoginManager, keeper: Keeper
) -> None:
    login_manager.hangs = True
    keeper.hold()
    assert keeper.state() == Held(Hold.ASKING)
    assert _settled(keeper) == Held(Hold.NOT_HELD, "the login manager does not answer")


def test_a_bus_without_one(system_bus: Bus, keeper: Keeper) -> None:
    keeper.hold()
    assert _settled(keeper) == Held(
        Hold.NOT_HELD, "there is no login manager (systemd-logind) here"
    )


@pytest.mark.parametrize("address", ["unix:path=/nowhere/at/all", "tcp:host=localhost", "nonsense"])
def test_no_bus(keeper: Keeper, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    keeper.hold()
    assert _settled(keeper) == Held(Hold.NOT_HELD, "there is no system bus here")


def test_a_bus_that_goes_away_is_told_and_one_that_comes_back_is_asked(
    system_bus: Bus, login_manager: LoginManager, keeper: Keeper
) -> None:
    keeper.hold()
    assert _settled(keeper) == Held(Hold.SEEN)
    system_bus.go()
    until(lambda: keeper.state().hold is Hold.NOT_HELD, "not noticed")
    assert keeper.state().why == "there is no system bus here"
    system_bus.come()
    again = LoginManager(system_bus)
    try:
        until(lambda: keeper.state() == Held(Hold.SEEN), "not asked again")
        assert len(again.held) == 1
        assert not login_manager.held
    finally:
        again.close()


def test_a_bus_that_answers_nobody(system_bus: Bus, keeper: Keeper) -> None:
    system_bus.freeze()
    keeper.hold()
    assert _settled(keeper) == Held(Hold.NOT_HELD, "the system bus does not answer")
