"""The thread in which the sound library is called: one call at a time, and any may never return.

A call that hangs is abandoned with its thread, and another thread takes the next one. What an
abandoned call brings after all is undone in its own thread.
"""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from kaproom.audio.outputs.sound_library import DeviceMissing
from kaproom.core.clock import elapsed_ms

HANGS_MS = 10_000

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")
_Call = Callable[[], None]


class Job(Generic[_Result]):
    """One piece of work; `done` says whether `result` or `missing` has come."""

    def __init__(self, work: Callable[[], _Result], undo: Callable[[_Result], None]) -> None:
        self._work = work
        self._undo = undo
        self._lock = threading.Lock()
        self._abandoned = False
        self.begun_ms: int | None = None
        self.done = False
        self.result: _Result | None = None
        self.missing = ""

    def run(self) -> None:
        """Do it, in the worker's thread."""
        self.begun_ms = elapsed_ms()
        try:
            result = self._work()
        except DeviceMissing as fault:
            self.missing = str(fault)
            self.done = True
            return
        with self._lock:
            self.result = result
            self.done = True
            abandoned = self._abandoned
        if abandoned:
            self._undo(result)

    def abandon(self) -> bool:
        """Wait for it no longer; False where it has just been done."""
        with self._lock:
            self._abandoned = not self.done
            return self._abandoned


class Worker:
    """Does jobs in order."""

    def __init__(self, notice: Callable[[], None]) -> None:
        """`notice` is called after every job, in the worker's thread."""
        self._notice = notice
        self._jobs: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self._begin()

    def give(self, work: Callable[[], _Result], undo: Callable[[_Result], None]) -> Job[_Result]:
        """Have this done; `undo` takes back what it brings once nobody wants it any more."""
        job = Job(work, undo)
        self._jobs.put(job.run)
        return job

    def settled(self, job: Job[Any], now_ms: int, answered_ms: int | None) -> bool:
        """Whether a job has ended, or hangs and is waited for no longer.

        `answered_ms` is when the sound server was last seen to answer, None where there is none: a
        job that hangs with its server is waited for.
        """
        begun_ms = job.begun_ms
        if job.done:
            return True
        if begun_ms is None or now_ms - begun_ms < HANGS_MS:
            return False
        if answered_ms is not None and answered_ms < begun_ms + HANGS_MS // 2:
            return False
        if job.abandon():
            _log.error("the sound library hangs; its thread is left behind")
            self._leave_thread()
        return True

    def _leave_thread(self) -> None:
        """Leave the present thread to the call in which it hangs; what waits is done by another."""
        waiting: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        while not self._jobs.empty():
            waiting.put(self._jobs.get())
        self._jobs.put(None)
        self._jobs = waiting
        self._begin()

    def close(self) -> None:
        """End when what is waiting is done; nobody waits for that here."""
        self._jobs.put(None)

    def _begin(self) -> None:
        threading.Thread(
            target=self._run, args=(self._jobs,), name="sound library", daemon=True
        ).start()

    def _run(self, jobs: "queue.SimpleQueue[_Call | None]") -> None:
        while (call := jobs.get()) is not None:
            call()
            self._notice()
