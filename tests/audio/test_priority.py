"""The engine's place in the processor's queue: by right, through the desktop's service, or not."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.audio.priority import NICE, Priority
from tests.audio.conftest import StartClient
from tests.support import login

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="levels of Linux")


@pytest.fixture
def no_right(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a user whom the system lets raise nothing."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "setpriority", refuse)


@pytest.fixture
def realtime_kit(system_bus: login.Bus) -> Iterator[login.RealtimeKit]:
    kit = login.RealtimeKit(system_bus)
    yield kit
    kit.close()


def test_each_thread_is_raised_by_the_service_where_the_right_is_lacking(
    no_right: None, realtime_kit: login.RealtimeKit
) -> None:
    priority = Priority()
    priority.raise_process()
    other = threading.Thread(target=priority.raise_thread)
    other.start()
    other.join()
    assert realtime_kit.raised[0] == (threading.get_native_id(), NICE)
    assert [level for _, level in realtime_kit.raised] == [NICE, NICE]
    assert realtime_kit.raised[1][0] != realtime_kit.raised[0][0]


def test_a_service_that_refuses_or_is_not_there_changes_nothing(
    no_right: None, realtime_kit: login.RealtimeKit, system_bus: login.Bus
) -> None:
    realtime_kit.refuses = True
    Priority().raise_process()
    system_bus.go()
    Priority().raise_process()
    assert realtime_kit.raised == []


def test_where_there_is_the_right_every_thread_of_the_engine_has_it(
    start_client: StartClient,
) -> None:
    if os.geteuid() != 0:
        pytest.skip("needs the right to raise a process")
    client = start_client()
    deadline_s = time.monotonic() + 60
    while client.engine_pid == 0 and time.monotonic() < deadline_s:
        time.sleep(0.05)
    threads = [int(task.name) for task in Path(f"/proc/{client.engine_pid}/task").iterdir()]
    assert {os.getpriority(os.PRIO_PROCESS, thread) for thread in threads} == {NICE}
