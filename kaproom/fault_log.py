"""What failed by a fault of kaproom's own, kept in a file: what kind of fault it was, and where.

A fault's message, a variable or a figure in a log's text may hold a client's words or name. So
nothing of them gets into the file, and its size is bounded. Where the disk does not take it, nobody
is told: it is an aid, and the person has other things to do. Loads nothing that a start has not.
"""

import logging
import os
import sys
import threading
import traceback
from collections import deque
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType

from kaproom import __version__, paths
from kaproom.core.clock import SystemClock

LOG_NAME = "faults.log"
MOST_BYTES = 64 * 1024
"""A file that would grow beyond it becomes the one before, which goes then."""

_OURS = "kaproom"
_MOST_PLACES, _MOST_CAUSES, _MOST_KINDS = 40, 4, 200


class FaultLog:
    """A file of faults, safe from any thread; one that comes again and again is told once."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._guard = threading.Lock()
        self._told: set[str] = set()

    def tell(self, fault: BaseException) -> None:
        """Write down a fault's type and place, and those of what it came from."""
        self._write("\n".join(_fault_lines(fault)))

    def tell_record(self, record: logging.LogRecord) -> None:
        """Write down where something was logged, and its text where no figure is put into it.

        A fault handed along as `extra={"fault": …}` is told as by `tell`.
        """
        place = f"{_short(record.pathname)}:{record.lineno}"
        # A test holds all texts that are logged to literals: without figures they are constant.
        text = "" if record.args else str(record.msg)
        lines = [" ".join(filter(None, (record.levelname, record.name, place, text)))]
        fault = getattr(record, "fault", None)
        if isinstance(fault, BaseException):
            lines += _fault_lines(fault)
        self._write("\n".join(lines))

    def _write(self, what: str) -> None:
        with self._guard:
            if what in self._told or len(self._told) >= _MOST_KINDS:
                return
            at = SystemClock().now().local().isoformat(timespec="seconds")
            entry = f"{at} kaproom {__version__} {what}\n".encode(errors="backslashreplace")
            try:
                self._make_room(len(entry))
                handle = os.open(self._file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
                with os.fdopen(handle, "ab") as out:
                    out.write(entry)
            except OSError:
                return
            self._told.add(what)

    def _make_room(self, length: int) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._file.exists() and self._file.stat().st_size + length > MOST_BYTES:
            self._file.replace(self._file.with_name(f"{LOG_NAME}.before"))


def keep_faults() -> None:
    """Have faults that nobody takes, in any thread, and our own warnings go to the file too.

    For the process of a window, once. What is printed is printed as without it.
    """
    log = FaultLog(paths.log_dir() / LOG_NAME)
    _keep_untaken(log)
    logging.getLogger(_OURS).addHandler(_ToFile(log))


def _keep_untaken(log: FaultLog) -> None:
    printed, printed_of_thread = sys.excepthook, threading.excepthook

    def keep(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if isinstance(fault, Exception):
            log.tell(fault)
        printed(kind, fault, trace)

    def keep_of_thread(told: threading.ExceptHookArgs) -> None:
        if isinstance(told.exc_value, Exception):
            log.tell(told.exc_value)
        printed_of_thread(told)

    sys.excepthook, threading.excepthook = keep, keep_of_thread


class _ToFile(logging.Handler):
    def __init__(self, log: FaultLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        self._log.tell_record(record)
        # What `logging` prints where no handler is, it leaves to this one now.
        if logging.lastResort is not None and not logging.getLogger().handlers:
            logging.lastResort.handle(record)


def _fault_lines(fault: BaseException) -> Iterator[str]:
    for one in islice(_with_causes(fault), _MOST_CAUSES):
        yield type(one).__qualname__
        places = traceback.walk_tb(one.__traceback__)
        for frame, line in deque(places, maxlen=_MOST_PLACES):
            code = frame.f_code
            yield f"  {_short(code.co_filename)}:{line}:{code.co_qualname}"


def _with_causes(fault: BaseException) -> Iterator[BaseException]:
    """The fault, and what it was raised from or while handling; may go in a circle."""
    one: BaseException | None = fault
    while one is not None:
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _short(file: str) -> str:
    """A source file as it is imported: where it was put may tell the name of a person."""
    path = Path(file)
    if not path.is_absolute():
        return path.as_posix()
    roots = [root for root in filter(None, sys.path) if path.is_relative_to(root)]
    return path.relative_to(max(roots, key=len)).as_posix() if roots else path.name
