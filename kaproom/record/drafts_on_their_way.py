"""Unfinished lines that were handed to the writer and are not on the disk yet.

Whoever comes back to a form at once finds what was in it a moment ago. Nothing here makes anything
durable.
"""

import threading

from kaproom.core.stream.ports import Draft
from kaproom.record.codec import clean_text
from kaproom.record.job import Job


class DraftsOnTheirWay:
    """The newest draft of each key until the writer has answered. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}

    def hold(self, key: str, job: Job) -> None:
        """From now on, until the job is settled; before it is handed over."""
        with self._lock:
            self._jobs[key] = job
        job.future.add_done_callback(lambda _: self._let_go(key, job))

    def newest(self, key: str) -> Draft | None:
        """What was handed over last under a key, as it will be read; None where nothing waits."""
        with self._lock:
            job = self._jobs.get(key)
        if job is None or job.draft is None:
            return None
        _, draft = job.draft
        if not draft.text:
            return Draft()
        return Draft(clean_text(draft.text), draft.begun_ms, draft.saved_utc_us)

    def _let_go(self, key: str, job: Job) -> None:
        with self._lock:
            if self._jobs.get(key) is job:
                del self._jobs[key]
