"""Calls to the disk that fail, by strace, from some call on and for some calls.

Each writer must tell nothing saved that is not, keep what was refused, and go on by itself when the
disk answers again.
"""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from kaproom.record.first_start import create_practice_folder
from tools.prove.disk_full import after_writing
from tools.prove.system_calls import strace
from tools.prove.trial import Kind, Plan, Trial

_AT_ONCE = 2
_TURNS = 90
# The call, its error, the first call that may fail, the most calls that fail. A writer makes few
# of the later ones.
_INJECTED = (
    ("fsync", "EIO", 60, 20),
    ("pwrite64", "EIO", 300, 60),
    ("pwrite64", "ENOSPC", 300, 60),
    ("fsync", "ENOSPC", 60, 20),
    ("ftruncate", "EIO", 2, 3),
    ("rename", "EIO", 2, 2),
)


def fail_calls(plan: Plan) -> Iterator[Trial]:
    """One trial for each writer whose calls fail."""
    tracing = strace()
    with ThreadPoolExecutor(_AT_ONCE) as writers:
        yield from writers.map(
            lambda job: _one(plan.scratch / f"run-{job[0]}", tracing, Random(job[1])),
            [(number, plan.rng.getrandbits(32)) for number in range(plan.trials)],
        )


def _one(scratch: Path, tracing: list[str], rng: Random) -> Trial:
    data_dir, log = scratch / "data", scratch / "strace.log"
    create_practice_folder(data_dir)
    call, error, latest, most = rng.choice(_INJECTED)
    first = rng.randint(1, latest)
    fault = f"inject={call}:error={error}:when={first}..{first + rng.randint(0, most - 1)}"
    command = [*tracing, "-o", str(log), "-e", f"trace={call}", "-e", fault]
    writer = [str(data_dir), str(rng.getrandbits(32)), str(_TURNS), str(rng.getrandbits(32))]
    done = subprocess.run(
        [*command, sys.executable, "-m", "tools.prove.failing_writer", *writer],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    trial = after_writing(data_dir, done.stdout.splitlines(), ended=True)
    wrong = trial.failed or _complaint(done)
    if not wrong and not trial.lost and "INJECTED" not in log.read_text(encoding="ascii"):
        wrong = "no call was made to fail"
    return Trial(trial.lost, f"{fault}: {wrong}" if wrong else "")


def _complaint(done: "subprocess.CompletedProcess[str]") -> str:
    if done.returncode or "closed" not in done.stdout.splitlines():
        return f"the writer did not come to its end: {done.stderr.strip()[-300:]}"
    return ""


DISK_ERRORS = Kind("disk-errors", 8, 80, fail_calls)
