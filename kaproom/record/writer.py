"""The writer thread: the only one that writes either store.

Jobs queue up; whatever is waiting when the thread is free shares one commit for each store, and
each job's future resolves only after COMMIT returned in every store it touches. A job that fails
stays with whoever handed it over, who may hand it over again.
"""

import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from queue import Empty, SimpleQueue

from kaproom.core.clock import MachineClock, SystemMachineClock
from kaproom.core.events.event import Store
from kaproom.errors import Defect, EnvironmentFault, KaproomError
from kaproom.record.faults import DiskFull
from kaproom.record.job import Job
from kaproom.record.reserve import Reserve
from kaproom.record.sealing import seal_what_ended
from kaproom.record.store_writer import StoreWriter

_JOBS_PER_COMMIT = 512
_ANCHOR_EVERY_S = 1.0
_IDLE_BEFORE_CHECKPOINT_S = 3.0
_RESERVE_EVERY_S = 30.0


class Writer:
    """Owns the store writers from its start until `close`."""

    def __init__(
        self,
        writers: Mapping[Store, StoreWriter],
        machine: MachineClock | None = None,
        reserve: Reserve | None = None,
    ) -> None:
        self._writers = writers
        self._reserve = reserve
        self._machine = machine or SystemMachineClock()
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._door = threading.Lock()
        self._closed = False
        self._anchored_s = self._written_s = self._reserved_s = self._machine.monotonic_s()
        # A daemon, since a window that dies must not hang on it: the log survives that.
        self._thread = threading.Thread(target=self._run, name="kaproom-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Job) -> "Future[None]":
        """Queue a job; the future carries a Defect where a store it needs is not open."""
        with self._door:
            refused = self._closed or any(job.touches(s) for s in Store if s not in self._writers)
            if not refused:
                self._queue.put(job)
        # A queued job is the thread's from here on: it may be settled already.
        if refused:
            job.fault = Defect("the store this entry belongs to is not open for writing")
            job.settle()
        return job.future

    def close(self) -> None:
        """Write what is queued, empty the logs, write the anchors, let go of the files."""
        with self._door:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            while self._work_once():
                pass
            seal_what_ended(self._writers)
        finally:
            self._end()

    def _work_once(self) -> bool:
        resting = not any(w.unanchored or w.log_grown for w in self._writers.values())
        try:
            job = self._queue.get(timeout=None if resting else _ANCHOR_EVERY_S)
        except Empty:
            self._tend()
            return True
        batch, going_on = self._drain(job)
        if batch:
            self._commit(batch)
            self._written_s = self._machine.monotonic_s()
        self._tend()
        return going_on

    def _drain(self, job: Job | None) -> tuple[list[Job], bool]:
        batch: list[Job] = []
        while job is not None:
            batch.append(job)
            if len(batch) == _JOBS_PER_COMMIT:
                return batch, True
            try:
                job = self._queue.get_nowait()
            except Empty:
                return batch, True
        return batch, False

    def _commit(self, batch: Sequence[Job]) -> None:
        finished = False
        try:
            for store, writer in self._writers.items():
                concerned = [j for j in batch if j.touches(store) or j.to_seal()]
                self._commit_in(writer, [j for j in concerned if j.fault is None])
            finished = True
        finally:
            for job in batch:
                if not finished and job.fault is None:
                    # Whatever ended the thread, what it was about to write is not saved.
                    job.fault = Defect("the writer ended before this entry was written")
                job.settle()

    def _commit_in(self, writer: StoreWriter, jobs: Sequence[Job]) -> None:
        if not jobs:
            return
        fault = _refusal(writer, jobs)
        if fault is not None and self._freed_room_for(fault):
            fault = _refusal(writer, jobs)
        if fault is None:
            return
        if isinstance(fault, Defect) and len(jobs) > 1:
            # One bad job must not take the others with it.
            for job in jobs:
                self._commit_in(writer, [job])
        else:
            for job in jobs:
                job.fault = fault

    def _freed_room_for(self, fault: KaproomError) -> bool:
        """Whether the disk was full and the reserve has just made room on it."""
        reserve = self._reserve
        if reserve is None or isinstance(fault, Defect):
            return False
        full = isinstance(fault, DiskFull) or reserve.disk_is_full()
        return full and reserve.free()

    def _tend(self) -> None:
        now_s = self._machine.monotonic_s()
        if self._reserve is not None and now_s - self._reserved_s >= _RESERVE_EVERY_S:
            self._reserved_s = now_s
            self._reserve.make()
        if now_s - self._anchored_s >= _ANCHOR_EVERY_S:
            self._anchored_s = now_s
            for writer in self._writers.values():
                if writer.unanchored:
                    writer.save_anchor()
        if now_s - self._written_s >= _IDLE_BEFORE_CHECKPOINT_S:
            for writer in self._writers.values():
                if writer.log_grown:
                    writer.checkpoint()

    def _end(self) -> None:
        with self._door:
            self._closed = True
        while not self._queue.empty():
            job = self._queue.get()
            if job is not None:
                job.fault = Defect("the writer ended before this entry was written")
                job.settle()
        for writer in self._writers.values():
            writer.close()


def _refusal(writer: StoreWriter, jobs: Sequence[Job]) -> KaproomError | None:
    """Commit; answers why not."""
    try:
        writer.commit(jobs)
    except (EnvironmentFault, Defect) as refusal:
        return refusal.with_traceback(None)
    return None
