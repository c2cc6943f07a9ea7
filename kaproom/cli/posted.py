"""The thread of a command, and what others hand over to it.

A stream belongs to one thread, and the record answers from its own: the answers wait here until the
command takes them.
"""

import queue
import time
from collections.abc import Callable

from kaproom.core.session.live_session import LiveSession
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

_SAVE_TIMEOUT_S = 30


class Posted:
    """Work handed over from any thread by `post`, run in the one that asks for it."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def post(self, work: Callable[[], None]) -> None:
        """Hand over; safe from any thread."""
        self._waiting.put(work)

    def run(self) -> None:
        """Run what has been handed over."""
        while True:
            try:
                self._waiting.get_nowait()()
            except queue.Empty:
                return

    def wait_until_saved(self, live: LiveSession) -> None:
        """Wait for the record; raises EnvironmentFault with its reason where it will not write."""
        deadline_s = time.monotonic() + _SAVE_TIMEOUT_S
        while live.unsaved:
            if live.fault or time.monotonic() > deadline_s:
                raise EnvironmentFault(
                    live.fault or say("The disk is too slow: the session is not saved.")
                )
            try:
                self._waiting.get(timeout=0.2)()
            except queue.Empty:
                continue
