"""A process to do faults to, forked from a server that has everything loaded: a trial costs little.

What it tells comes as lines on a pipe. Where processes cannot be forked, kinds that need it are
skipped by name.
"""

import multiprocessing
import os
import select
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from tools.prove.trial import Skipped

WITHIN_S = 60.0
"""How long anything may take before it counts as hanging, on a slow and busy machine."""

_PRELOADED = ["kaproom.app", "kaproom.working_parts", "tools.prove.kinds"]


class Hung(Exception):
    """A child did not come as far as it should have, in `WITHIN_S`."""


class Child:
    """One process running `work(handle, *arguments)`, where `handle` is the pipe to tell on."""

    def __init__(self, work: Callable[..., None], *arguments: Any) -> None:
        if "forkserver" not in multiprocessing.get_all_start_methods():
            raise Skipped("needs a system that can fork and kill -9 (Linux, macOS)")
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_PRELOADED)
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_run, args=(work, sender, arguments), daemon=True)
        self._process.start()
        sender.close()
        self._rest = b""
        self.lines: list[str] = []

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid or 0

    def read_to(self, word: str, within_s: float = WITHIN_S) -> bool:
        """Read lines until one begins with `word`; False where the child ended before."""
        until_s = time.monotonic() + within_s
        seen = 0
        while True:
            if any(line.split(" ")[0] == word for line in self.lines[seen:]):
                return True
            seen = len(self.lines)
            if not self._read(until_s):
                return False

    def read_for(self, seconds: float) -> None:
        """Read whatever comes in this time."""
        until_s = time.monotonic() + seconds
        while (left_s := until_s - time.monotonic()) > 0:
            ready, _, _ = select.select([self._receiver.fileno()], [], [], left_s)
            if ready and not self._read(until_s + WITHIN_S):
                time.sleep(max(0.0, until_s - time.monotonic()))
                return

    def kill(self) -> None:
        """Kill it as nothing can be warned of, and read what it had told."""
        self._process.kill()
        self.finish()

    def finish(self) -> int:
        """Read to the end and wait; answers the exit code."""
        until_s = time.monotonic() + WITHIN_S
        try:
            while self._read(until_s):
                pass
        except Hung:
            self._process.kill()
            raise
        finally:
            self._process.join(WITHIN_S)
            self._receiver.close()
        return self._process.exitcode or 0

    def _read(self, until_s: float) -> bool:
        ready, _, _ = select.select(
            [self._receiver.fileno()], [], [], max(0.0, until_s - time.monotonic())
        )
        if not ready:
            raise Hung(f"a process told nothing for {WITHIN_S:.0f} s after {self.lines[-1:]}")
        told = os.read(self._receiver.fileno(), 1 << 16)
        *lines, self._rest = (self._rest + told).split(b"\n")
        self.lines += [line.decode() for line in lines]
        return bool(told)


def _run(work: Callable[..., None], sender: Connection, arguments: tuple[Any, ...]) -> None:
    work(sender.fileno(), *arguments)
