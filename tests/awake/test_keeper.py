"""The thread that holds: it is told apart from what it asks, however that behaves."""

import threading
import time
from collections.abc import Iterator

import pytest

from kaproom.awake.keeper import Keeper
from kaproom.core.clock import SystemMachineClock
from kaproom.core.room.staying_awake import Held, Hold
from tests.support.patient import until


class Machine:
    """A system at the outer edge: hangs while `open_gate` is not set, fails when told to."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.fault: Exception | None = None
        self.done: list[str] = []
        self.threads: set[str] = set()

    def take(self) -> Held:
        return self._do("take", Held(Hold.SEEN))

    def look(self) -> Held:
        return self._do("look", Held(Hold.SEEN))

    def let_go(self) -> None:
        self._do("let go", Held())

    def _do(self, what: str, answer: Held) -> Held:
        self.gate.wait()
        self.threads.add(threading.current_thread().name)
        self.done.append(what)
        if self.fault is not None:
            raise self.fault
        return answer


@pytest.fixture
def machine() -> Iterator[Machine]:
    machine = Machine()
    yield machine
    machine.gate.set()


@pytest.fixture
def keeper(machine: Machine) -> Iterator[Keeper]:
    keeper = Keeper(
        "edge", lambda: machine, SystemMachineClock(), look_every_s=0.05, answer_within_s=0.2
    )
    yield keeper
    machine.gate.set()
    keeper.close()


def test_nothing_is_begun_before_it_is_asked_for(machine: Machine, keeper: Keeper) -> None:
    keeper.let_go()
    assert keeper.state() == Held()
    assert "awake-edge" not in {thread.name for thread in threading.enumerate()}
    keeper.close()
    assert machine.done == []


def test_a_call_that_hangs_is_told_and_who_asks_waits_for_nothing(
    machine: Machine, keeper: Keeper
) -> None:
    machine.gate.clear()
    begun_s = time.monotonic()
    keeper.hold()
    assert keeper.state() == Held(Hold.ASKING)
    assert time.monotonic() - begun_s < 10
    until(lambda: keeper.state().hold is Hold.NOT_HELD, "a hang is not told")
    assert keeper.state().why == "the system does not answer"
    machine.gate.set()
    until(lambda: keeper.state() == Held(Hold.SEEN), "it did not recover")


def test_a_look_that_hangs_later_is_told_too(machine: Machine, keeper: Keeper) -> None:
    keeper.hold()
    until(lambda: "look" in machine.done, "not looked")
    machine.gate.clear()
    until(lambda: keeper.state().hold is Hold.NOT_HELD, "a hang is not told")
    machine.gate.set()
    until(lambda: keeper.state() == Held(Hold.SEEN), "it did not recover")


def test_whatever_a_library_raises_is_an_answer(machine: Machine, keeper: Keeper) -> None:
    machine.fault = ZeroDivisionError("of a library")
    keeper.hold()
    until(lambda: keeper.state() == Held(Hold.NOT_HELD, "asking the system failed"), "not told")
    machine.fault = None
    until(lambda: keeper.state() == Held(Hold.SEEN), "not asked again")


def test_wishes_that_change_while_it_hangs_end_in_the_last(
    machine: Machine, keeper: Keeper
) -> None:
    machine.gate.clear()
    keeper.try_it()
    keeper.hold()
    keeper.let_go()
    keeper.hold()
    machine.gate.set()
    until(lambda: keeper.state() == Held(Hold.SEEN), "the last wish was not heard")
    keeper.let_go()
    until(lambda: machine.done[-1] == "let go", "not let go")
    assert machine.threads == {"awake-edge"}


def test_closing_waits_for_no_hang(machine: Machine, keeper: Keeper) -> None:
    machine.gate.clear()
    keeper.hold()
    begun_s = time.monotonic()
    keeper.close()
    assert time.monotonic() - begun_s < 30
    keeper.hold()
    machine.gate.set()
    until(lambda: machine.done[-1:] == ["let go"], "what was taken late was kept")
