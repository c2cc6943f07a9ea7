"""Many small trials in one child process, one after the other, that any of them may kill or hang.

The process is replaced for those that are left. What libraries print goes to a log: an error that
is printed and not told counts as told wrongly.
"""

import json
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from tools.prove.child import Child, Hung

SILENT_S = 25.0
"""How long the process may tell nothing, on a machine with other work."""

Item = TypeVar("Item")


def in_turn(
    work: Callable[..., list[str]], items: Sequence[Item], log: Path, *arguments: Any
) -> Iterator[tuple[Item, list[str]]]:
    """Each item with the faults that `work(item, *arguments)` answered, or with how it ended all.

    `work` is a function of a module, so that the child can find it.
    """
    left = deque(items)
    hung_at: Item | None = None
    while left:
        child = Child(_work_all, work, tuple(left), str(log), arguments)
        try:
            for index in range(len(left)):
                if not child.read_to(f"end-{index}", SILENT_S):
                    break
                yield left.popleft(), _told_by(child, index)
        except Hung:
            child.kill()
            # Once more by a fresh process, as the whole machine may have stood still.
            if left[0] is hung_at:
                yield left.popleft(), [f"nothing came for {SILENT_S:.0f} s"]
            hung_at = left[0] if left else None
            continue
        code = child.finish()
        if left:
            printed = log.read_bytes()[-300:].decode(errors="replace").strip().splitlines()
            yield left.popleft(), [f"the process ended with {code}", *printed[-1:]]


def _told_by(child: Child, index: int) -> list[str]:
    """What it told of this one; it may be further already."""
    begin = f"end-{index} "
    return json.loads(next(line for line in child.lines if line.startswith(begin))[len(begin) :])


def _work_all(
    handle: int,
    work: Callable[..., list[str]],
    items: Sequence[object],
    log: str,
    arguments: Sequence[Any],
) -> None:
    printed = os.open(log, os.O_CREAT | os.O_RDWR | os.O_APPEND)
    os.dup2(printed, 2)
    for index, item in enumerate(items):
        os.ftruncate(printed, 0)
        faults = work(item, *arguments)
        if b"Traceback" in os.pread(printed, 1 << 16, 0):
            faults.append("an error was printed, not told")
        os.write(handle, f"end-{index} {json.dumps(faults)}\n".encode())
