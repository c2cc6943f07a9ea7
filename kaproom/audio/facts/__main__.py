"""The process that measures: `python -m kaproom.audio.facts [--shelf DIR] [--behind]`.

Asked on its standard input for one file at a time, it answers on its standard output. It ends when
the input does, in the middle of a file too: so it dies with its parent, however that died.
"""

import os

# Before numpy is loaded: nothing here uses threads for algebra.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
import contextlib
import faulthandler
import queue
import signal
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

from kaproom.audio.background import step_behind
from kaproom.audio.facts.scan import scan
from kaproom.audio.facts.shelf import Shelf
from kaproom.audio.facts.wire import Answer, Ask, Ready, Step, asked, line_of

_NICENESS = 19
_TELL_EVERY_S = 0.2
_STUCK_S = 120.0
"""Without a step for so long it ends itself, even where a library holds the interpreter: for then
nobody else does, where the parent died too."""


class _Teller:
    """Answers on what was the standard output, which libraries may no longer write to."""

    def __init__(self) -> None:
        self._out: BinaryIO = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        self._told_s = 0.0
        self._hash = ""

    def answer(self, message: Answer) -> None:
        self._out.write(line_of(message))

    def step(self, step: Step) -> None:
        """Tell of a step, a few times a second and when the hash becomes known."""
        now_s = time.monotonic()
        if now_s - self._told_s >= _TELL_EVERY_S or step.content_hash != self._hash:
            self._told_s = now_s
            self._hash = step.content_hash
            faulthandler.dump_traceback_later(_STUCK_S, exit=True, file=1)
            self.answer(step)


def main(arguments: list[str] | None = None) -> int:
    """Answer until the input ends."""
    parser = argparse.ArgumentParser(
        prog="python -m kaproom.audio.facts",
        description="Measures the audio files it is asked for on its standard input.",
    )
    parser.add_argument("--shelf", type=Path, help="the folder where facts are kept")
    parser.add_argument("--behind", action="store_true", help="let every other process go first")
    options = parser.parse_args(arguments)
    # Ctrl+C at a terminal reaches the whole group: the parent decides, by closing the input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    teller, asks = _Teller(), queue.SimpleQueue[Ask]()
    threading.Thread(target=_listen, args=(asks,), daemon=True).start()
    if options.behind:
        step_behind(_NICENESS)
    shelf = None if options.shelf is None else Shelf(options.shelf)
    with contextlib.suppress(BrokenPipeError):
        teller.answer(Ready())
        while True:
            faulthandler.cancel_dump_traceback_later()
            outcome = scan(asks.get().file, shelf, teller.step)
            teller.answer(outcome)
    return 0


def _listen(asks: "queue.SimpleQueue[Ask]") -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in sys.stdin.buffer:
            asks.put(asked(line))
    # Not sys.exit: the main thread may be anywhere in a library, and nothing is half written.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
