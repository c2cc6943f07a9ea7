"""Calls of the sound library that never return: left behind with their thread, undone if late."""

import threading

import pytest

from kaproom.audio.outputs.sound_library import DeviceMissing
from kaproom.audio.outputs.worker import HANGS_MS, Job, Worker
from tests.audio.rooms import until


@pytest.mark.allow_log_warnings(reason="a library that hangs is told in the engine's log")
def test_a_call_that_hangs_is_left_behind_and_what_it_brings_late_is_undone() -> None:
    thawed = threading.Event()
    undone: list[str] = []
    worker = Worker(lambda: None)

    def hang() -> str:
        thawed.wait(60)
        return "late"

    hanging = worker.give(hang, undone.append)
    waiting = worker.give(lambda: "in time", undone.append)
    until(lambda: hanging.begun_ms is not None)
    begun_ms = hanging.begun_ms or 0
    assert not worker.settled(hanging, begun_ms + HANGS_MS - 1, None)
    assert not worker.settled(hanging, begun_ms + HANGS_MS, begun_ms)
    assert not worker.settled(waiting, begun_ms + HANGS_MS, None)
    assert worker.settled(hanging, begun_ms + HANGS_MS, begun_ms + HANGS_MS)
    until(lambda: waiting.done)
    assert waiting.result == "in time"
    assert undone == []
    thawed.set()
    until(lambda: undone == ["late"])
    worker.close()


def test_what_is_done_already_is_not_abandoned() -> None:
    undone: list[int] = []
    job = Job(lambda: 1, undone.append)
    job.run()
    assert not job.abandon()
    assert (job.result, undone) == (1, [])


@pytest.mark.parametrize("why", ["headphones", ""])
def test_a_device_that_is_missing_is_an_answer(why: str) -> None:
    def fail() -> int:
        raise DeviceMissing(why)

    job = Job(fail, lambda _: None)
    job.run()
    assert (job.done, job.result, job.missing) == (True, None, why)
