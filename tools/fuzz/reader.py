"""What every reader is to fuzzing: a name, what it is given, what it may refuse with.

A `Reader` opens to a function that takes one case and answers why it was refused, or the empty text
where it was taken. A refusal by exception is one of `refusals`; anything else that comes out is a
fault. What was taken and does not come back from its writer raises `NotKept`.
"""

import re
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis.strategies import SearchStrategy

from tools.fuzz.bounds import Bounds

LONGEST_REASON = 400
"""Letters of a refusal: more is not read, and is not one clear line."""

Read = Callable[[Any], str]


class NotKept(Exception):
    """What was taken is another thing after it was written and read again; says which."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of the program.

    `cases` makes what it is given. `open` takes an empty folder. `told` is what a refusal may say
    where it can come into a log. `seeds` are whole files of readers of bytes, for what looks on by
    coverage; `words` are the pieces such a file is made of.
    """

    name: str
    cases: SearchStrategy[Any]
    open: Callable[[Path], Read]
    refusals: tuple[type[BaseException], ...] = ()
    told: re.Pattern[str] | None = None
    seeds: Sequence[bytes] = ()
    words: Sequence[bytes] = ()

    @property
    def of_bytes(self) -> bool:
        """Whether its cases are bytes."""
        return bool(self.seeds)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one case: taken, or refused with a reason; `fault` is what must not be."""

    reason: str = ""
    fault: str = ""


def judged(reader: Reader, read: Read, case: Any, bounds: Bounds) -> Verdict:
    """Give the reader one case."""
    try:
        with bounds.held(len(case)):
            reason = read(case)
    except NotKept as lost:
        return Verdict(fault=f"{lost}")
    except reader.refusals as refusal:
        reason = str(refusal)
        return Verdict(reason, _reason_fault(reason, reader) or bounds.passed)
    except BaseException as fault:
        if isinstance(fault, KeyboardInterrupt):
            raise
        return Verdict(fault=f"{type(fault).__name__} came out of {_place(fault)}")
    fault = _reason_fault(reason, reader) if reason else ""
    return Verdict(reason, fault or bounds.passed)


def _reason_fault(reason: str, reader: Reader) -> str:
    if not reason.strip():
        return "a refusal says nothing"
    if len(reason.splitlines()) != 1:
        return "a refusal is no single line"
    if len(reason) > LONGEST_REASON:
        return "a refusal is too long to be read"
    if reader.told is not None and not reader.told.fullmatch(reason):
        return "a refusal says more than it may"
    return ""


def _place(fault: BaseException) -> str:
    """The last place in the program itself, so that one fault is one line."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if "kaproom" in Path(frame.filename).parts]
    frame = (own or frames)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
