"""Power cuts, replayed from the real system calls of the real writer.

One run of the writer is traced; each trial cuts it at some step, leaves on the disk what `disk`
allows, and opens that with kaproom's own code: everything told saved before the cut must be there.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random

from kaproom.core.clock import SteppedClock
from kaproom.errors import EnvironmentFault, KaproomError
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from tools.prove.day import Days
from tools.prove.disk import Disk, Luck, lay_out
from tools.prove.system_calls import Made, Removed, Renamed, Resized, Spoke, Step, Written, trace
from tools.prove.told import Told, lost_of, verified
from tools.prove.traced_writer import phrase
from tools.prove.trial import Kind, Plan, Trial

_TURNS = 240
_TRIALS_PER_TRACE = 1000
_WORKERS, _LOTS = 2, 8
_UNUSED_TURN = 900_000
_MEMORY = Path("/dev/shm")  # noqa: S108 - a disk of the machine's own memory, where there is one
_SALT_TOLD = "its first bytes are damaged; every entry is whole"


def cut_power(plan: Plan) -> Iterator[Trial]:
    """One trial for each cut."""
    done = 0
    while done < plan.trials:
        count = min(_TRIALS_PER_TRACE, plan.trials - done)
        root = plan.scratch / f"trace-{done}"
        root.mkdir()
        seed = plan.rng.getrandbits(32)
        arguments = [str(root.resolve() / "data"), str(seed), str(_TURNS)]
        steps = trace("tools.prove.traced_writer", arguments, root, plan.scratch / "strace.log")
        with ProcessPoolExecutor(_WORKERS, get_context("spawn")) as workers:
            lots = [(count - n + _LOTS - 1) // _LOTS for n in range(_LOTS)]
            answers = [
                workers.submit(replay, steps, str(root.resolve()), seed, lot, plan.rng.random())
                for lot in lots
            ]
            for answer in answers:
                yield from answer.result()
        shutil.rmtree(root)
        done += count


def replay(steps: Sequence[Step], root: str, seed: int, trials: int, luck_of: float) -> list[Trial]:
    """Cut the power at so many of these steps, which were traced below `root`.

    `seed` is that of the days that were written; `luck_of` chooses the cuts and what they leave.
    """
    rng, days, done = Random(luck_of), Days(seed), list[Trial]()
    disk, told, folder, reached = Disk(root), Told(), _FolderTold(), 0
    with tempfile.TemporaryDirectory(
        prefix="kaproom-prove-cut-", dir=_MEMORY if _MEMORY.is_dir() else None
    ) as scratch:
        for cut in sorted(_cuts(steps, trials, rng)):
            passed = steps[reached:cut]
            disk.take(passed)
            spoken = [step.line for step in passed if isinstance(step, Spoke)]
            told.take(spoken)
            folder.take(spoken)
            reached = cut
            luck = Luck(rng, rng.random() < 0.5, rng.choice(("none", "all", *["each"] * 4)))
            place = Path(scratch) / "after"
            place.mkdir()
            lay_out(disk.cut(luck), place)
            trial = _start_again(place / "data", days, told, folder, luck.garbage)
            failed = f"step {cut}: {trial.failed}" if trial.failed else ""
            done.append(Trial(trial.lost, failed))
            shutil.rmtree(place)
    return done


def _cuts(steps: Sequence[Step], trials: int, rng: Random) -> Iterator[int]:
    """Half of the cuts anywhere, half beside a step that is rarer than an append to the log."""
    databases = {s.file for s in steps if isinstance(s, Made) and s.path.endswith(".db")}
    rarer = [
        number
        for number, step in enumerate(steps)
        if isinstance(step, Made | Renamed | Removed | Resized)
        or (isinstance(step, Written) and step.file in databases)
    ]
    for trial in range(trials):
        if trial % 2:
            yield rng.randint(0, len(steps))
        else:
            yield min(len(steps), rng.choice(rarer) + rng.randint(0, 3))


@dataclass(slots=True)
class _FolderTold:
    """What was told of the folder: that it is made, which passphrase opens it or is about to."""

    created: bool = False
    phrase: int = 0
    coming: int = 0

    def take(self, lines: Sequence[str]) -> None:
        """Read what was told."""
        for line in lines:
            word, _, rest = line.partition(" ")
            self.created |= word == "created"
            if word == "rewrapping":
                self.coming = int(rest)
            elif word == "rewrapped":
                self.phrase = int(rest)

    def unlock(self, data_dir: Path) -> Keys:
        """The keys by the passphrase that was told, or by one that was about to be."""
        clock = SteppedClock()
        if self.coming != self.phrase:
            try:
                return unlock(data_dir, phrase(self.coming), clock=clock)
            except EnvironmentFault:
                clock.step(60_000)
        return unlock(data_dir, phrase(self.phrase), clock=clock)

    def allows(self, fault: str) -> bool:
        """Whether the fault only tells that a change of the key file was cut short."""
        return self.coming != self.phrase and fault.startswith("keys.")


def _start_again(
    data_dir: Path, days: Days, told: Told, folder: _FolderTold, garbage: bool
) -> Trial:
    """What the next start finds, goes on to write, and verifies."""
    try:
        keys = folder.unlock(data_dir)
        with open_record(data_dir, keys) as record:
            entries = [e for name in record.streams("") for e in record.read_stream(name)]
            lost = lost_of(record, entries, days, told)
            faults = "; ".join(fault for fault in record.faults if not folder.allows(fault))
            record.append([days.event(_UNUSED_TURN)]).result()
    except EnvironmentFault as fault:
        # Before the first start was told to be done there is nothing to lose and nothing to open.
        return Trial(failed=f"it does not open: {fault}" if folder.created else "")
    except KaproomError as fault:
        return Trial(failed=f"{type(fault).__name__}: {fault}")
    wrong = verified(data_dir, keys)
    if garbage and _SALT_TOLD in wrong:
        # Rubbish in a sector that was being written is found and named, and harms no entry.
        wrong = ""
    return Trial(lost, (faults or wrong) if folder.created else "")


POWER_CUT = Kind("power-cut", 400, 5000, cut_power)
