"""kill -9 of the real writer at random moments, the same growing folder opened again each time.

The moments: while opening, while writing (with its checkpoints), while closing. The next writer
begins with turns that were told saved already and hands the whole unknown rest over again, as a
window does after a crash; so a retry that doubled anything would show.
"""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.reserve import RESERVE_FILE
from tools.prove.child import Child, Hung
from tools.prove.day import Days
from tools.prove.told import Told, look
from tools.prove.trial import Kind, Plan, Trial
from tools.prove.writing import REPEATED, teller, write_days

_TRIALS_PER_FOLDER = 40
# The longest wait between a moment's mark and the kill.
_MOMENTS_S = {"opening": 0.06, "open": 0.4, "closing": 0.03}


def kill_writers(plan: Plan) -> Iterator[Trial]:
    """One trial for each writer that is killed."""
    done = 0
    while done < plan.trials:
        count = min(_TRIALS_PER_FOLDER, plan.trials - done)
        yield from _one_folder(plan.scratch / f"folder-{done}", count, plan.rng)
        done += count


def _one_folder(data_dir: Path, count: int, rng: Random) -> Iterator[Trial]:
    create_practice_folder(data_dir)
    keys = unlock_practice(data_dir)
    seed = rng.getrandbits(32)
    days, told = Days(seed), Told()
    for _ in range(count):
        try:
            _write_and_kill(data_dir, seed, told, rng)
        except Hung as hung:
            yield Trial(failed=str(hung))
            continue
        if rng.random() < 0.5:
            # Looking at a copy leaves the hot log to the next writer.
            copy = data_dir.with_name("copy")
            shutil.copytree(data_dir, copy, ignore=shutil.ignore_patterns(RESERVE_FILE))
            trial = look(copy, keys, days, told)
            shutil.rmtree(copy)
        else:
            trial = look(data_dir, keys, days, told)
        yield Trial(trial.lost, trial.failed or "; ".join(told.faults))
        told.faults.clear()
    shutil.rmtree(data_dir)


def _write_and_kill(data_dir: Path, seed: int, told: Told, rng: Random) -> None:
    moment = rng.choices(tuple(_MOMENTS_S), weights=(2, 5, 3))[0]
    # A writer that is to be killed at its close has little to write before it.
    turns = rng.randint(1, 60) if moment == "closing" else 100_000
    first = max(0, told.last_turn + 1 - rng.randint(0, REPEATED))
    child = Child(_write, data_dir, seed, first, turns, rng.getrandbits(32))
    try:
        child.read_to(moment)
        wait_s = rng.uniform(0, _MOMENTS_S[moment])
        if moment == "open":
            child.read_for(wait_s)
        else:
            time.sleep(wait_s)
    finally:
        child.kill()
        told.take(child.lines)


def _write(handle: int, data_dir: Path, seed: int, first: int, turns: int, luck: int) -> None:
    keys = unlock_practice(data_dir)
    write_days(data_dir, keys, Days(seed), first, turns, Random(luck), teller(handle))


KILL = Kind("kill-writer", 34, 800, kill_writers)
