"""The writer that faults are done to: kaproom's own record, driven as hard as it goes.

It runs in a process of its own, tells on a pipe what the record has answered as saved, and knows
nothing of the fault that is coming.
"""

import os
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from random import Random

from kaproom.core.stream.ports import Draft
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore, open_record
from tools.prove.day import DRAFT_KEY, Days

# As many writes may be on their way at once; a therapist never has as many.
IN_FLIGHT = 24
# So many turns at most are handed over again after a kill: what was on its way, and told ones.
REPEATED = 2 * IN_FLIGHT

Tell = Callable[[str], None]


def teller(handle: int) -> Tell:
    """Lines to a file handle, each in one write, so that a kill cannot cut one."""

    def tell(line: str) -> None:
        os.write(handle, f"{line}\n".encode())

    return tell


def write_days(
    data_dir: Path,
    keys: Keys,
    days: Days,
    first: int,
    count: int,
    rng: Random,
    tell: Tell,
    pace_s: float = 0.0,
) -> None:
    """Open the folder, write `count` turns from `first`, close; tell of every step.

    `pace_s` is the longest pause between two turns.
    """
    tell("opening")
    with open_record(data_dir, keys) as record:
        for fault in record.faults:
            tell(f"fault {fault}")
        tell("open")
        _write(record, days, first, count, rng, tell, pace_s)
        tell("closing")
    tell("closed")


def _write(
    record: RecordStore,
    days: Days,
    first: int,
    count: int,
    rng: Random,
    tell: Tell,
    pace_s: float,
) -> None:
    waiting: deque[Future[None]] = deque()

    def told(future: "Future[None]", words: list[str]) -> None:
        def answered(done: "Future[None]") -> None:
            fault = done.exception()
            for word in words:
                tell(word if fault is None else f"fault {word} was refused: {fault}")

        future.add_done_callback(answered)
        waiting.append(future)

    turn, last = first, first + count
    while turn < last:
        batch = list(range(turn, min(last, turn + rng.choice((1, 1, 1, 2, 6)))))
        told(record.append([days.event(t) for t in batch]), [f"saved {t}" for t in batch])
        turn = batch[-1] + 1
        samples = record.append_samples(days.session(batch[0]), days.samples(batch[0]))
        told(samples, [f"sampled {batch[0]}"])
        # A line is kept as it stands now: turns that are handed over again have none.
        if batch[0] >= first + REPEATED and rng.random() < 0.2:
            draft = record.save_draft(DRAFT_KEY, Draft(days.draft(batch[0])))
            told(draft, [f"drafted {batch[0]}"])
        while len(waiting) > rng.randint(0, IN_FLIGHT):
            waiting.popleft().result()
        if pace_s:
            time.sleep(rng.uniform(0, pace_s))
    while waiting:
        waiting.popleft().result()
