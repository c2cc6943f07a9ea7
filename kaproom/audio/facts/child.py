"""The app's handle on the process that measures: starts it, asks it, notices that it died or hangs.

Its life hangs on the pipe to its standard input: when this process dies, however it dies, the child
ends too. Nothing here loads numpy or FFmpeg.
"""

import contextlib
import queue
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from kaproom.audio.facts.wire import Answer, Ask, Outcome, Ready, Step, answered, line_of
from kaproom.child_process import MEASURER, child_environment, part_command

PATIENCE_S = 30.0
"""How long a file may be measured without a step."""
_BEHIND = getattr(subprocess, "IDLE_PRIORITY_CLASS", 0)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_LOOK_EVERY_S = 1.0
_REAP_S = 5.0


class ChildLost(Exception):
    """The child died or hung over a file; `content_hash` is the file's, empty if not known yet."""

    def __init__(self, content_hash: str) -> None:
        super().__init__("the measuring was lost")
        self.content_hash = content_hash


class ChildCrashed(ChildLost):
    """It died."""


class ChildHung(ChildLost):
    """It took no step for too long, and was ended."""


class ChildUnable(Exception):
    """It did not come up at all: no file is to blame."""


class MeasuringChild:
    """One process that measures one file after the other; `end` may be called from any thread."""

    def __init__(
        self, shelf: Path | None = None, *, behind: bool = False, patience_s: float = PATIENCE_S
    ) -> None:
        """Start it; raises ChildUnable.

        `shelf` is the folder where facts are kept; without one, nothing is. `behind` lets every
        other process go first: for what nobody waits for.
        """
        command = part_command(MEASURER, *(["--behind"] if behind else []))
        if shelf is not None:
            command += ["--shelf", str(shelf)]
        self._patience_s = patience_s
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        try:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(),
                creationflags=_NO_WINDOW | (_BEHIND if behind else 0),
            )
        except OSError as fault:
            raise ChildUnable from fault
        self._reader = threading.Thread(target=self._read, name="facts-answers", daemon=True)
        self._reader.start()
        try:
            if not isinstance(self._next("", PATIENCE_S), Ready):
                raise ChildUnable
        except (ChildLost, ChildUnable) as fault:
            self.end()
            raise ChildUnable from fault

    def measure(self, file: str, told: Callable[[Step], None]) -> Outcome:
        """Measure a file; raises ChildCrashed or ChildHung, after which there is no child."""
        known_hash = ""
        try:
            if self.process.stdin is not None:
                self.process.stdin.write(line_of(Ask(file)))
                self.process.stdin.flush()
        except OSError as fault:
            self.end()
            raise ChildCrashed(known_hash) from fault
        while True:
            answer = self._next(known_hash, self._patience_s)
            if isinstance(answer, Step):
                known_hash = answer.content_hash or known_hash
                told(answer)
            elif not isinstance(answer, Ready):
                return answer

    def end(self) -> None:
        """End it, in the middle of a file too. Harmless when it has ended."""
        self.process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(_REAP_S)
        self._reader.join(_REAP_S)
        if self._reader.is_alive():
            return  # A drive holds it in the system: its pipes cannot be closed either.
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def _next(self, known_hash: str, patience_s: float) -> Answer:
        """The next answer, waited for in spells: a machine that slept has lost one of them."""
        look_s = min(_LOOK_EVERY_S, patience_s)
        for _ in range(round(patience_s / look_s)):
            try:
                answer = self._answers.get(timeout=look_s)
            except queue.Empty:
                continue
            if answer is None:
                self.end()
                raise ChildCrashed(known_hash)
            return answer
        self.end()
        raise ChildHung(known_hash)

    def _read(self) -> None:
        # Half a line of one that died is none.
        with contextlib.suppress(OSError, ValueError):
            for line in self.process.stdout or ():
                self._answers.put(answered(line))
        self._answers.put(None)
