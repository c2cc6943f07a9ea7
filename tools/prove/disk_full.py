"""Disks that are full: a limit to the size of a file, and as root a small disk in memory.

Half of the writers are killed while the disk refuses; the others must go on by themselves, in the
same process, once there is room, and end with every entry stored.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kaproom.core.events.event import session_stream
from kaproom.errors import KaproomError
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_reader
from tools.prove.child import Child, Hung
from tools.prove.refused_hand import SESSION, Shortage, write_through
from tools.prove.told import verified
from tools.prove.trial import Kind, Plan, Skipped, Trial

_SMALL_DISK_KIB = 3072


@dataclass(frozen=True, slots=True)
class FileLimit:
    """No file of the process may grow beyond a share of what the log has now."""

    data_dir: Path
    share: float

    def begin(self) -> None:
        """Set the limit, once."""
        import resource  # noqa: PLC0415 - not on Windows

        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        if soft == hard:
            largest = max(log.stat().st_size for log in self.data_dir.glob("*.db-wal"))
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest * self.share), hard))

    def end(self) -> None:
        """Take it away."""
        import resource  # noqa: PLC0415

        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@dataclass(frozen=True, slots=True)
class Ballast:
    """A file that takes all room of a small disk but a few bytes."""

    file: Path
    left_bytes: int

    def begin(self) -> None:
        """Take what is free."""
        free = os.statvfs(self.file.parent).f_bavail * os.statvfs(self.file.parent).f_bsize
        if free > self.left_bytes:
            with self.file.open("ab") as out:
                out.write(bytes(free - self.left_bytes))

    def end(self) -> None:
        """Give all of it back."""
        self.file.unlink(missing_ok=True)


def limit_files(plan: Plan) -> Iterator[Trial]:
    """One trial for each writer whose files may not grow."""
    _demand_posix()

    def limit(data_dir: Path, rng: Random) -> Shortage:
        return FileLimit(data_dir, rng.uniform(0.2, 1.0))

    yield from _run_out(plan, plan.scratch, limit)


def fill_disk(plan: Plan) -> Iterator[Trial]:
    """One trial for each writer on a small disk that is filled up."""
    _demand_posix()
    small = plan.scratch / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SMALL_DISK_KIB}k", "tmpfs", str(small)]
    if os.geteuid() != 0 or shutil.which("mount") is None:
        raise Skipped("needs to be root, to mount a small disk in memory")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        raise Skipped("needs the right to mount a small disk in memory")
    try:
        yield from _run_out(
            plan,
            small,
            lambda _data_dir, rng: Ballast(small / "ballast", rng.randrange(0, 40_000)),
        )
    finally:
        subprocess.run(["umount", str(small)], capture_output=True, check=False)


def after_writing(data_dir: Path, lines: list[str], ended: bool) -> Trial:
    """Compare a folder with what its writer told; all of it must be there where it `ended`."""
    entered = [line.split()[1] for line in lines if line.startswith("entered ")]
    solid = {line.split()[1] for line in lines if line.startswith("solid ")}
    faults = [line.removeprefix("fault ") for line in lines if line.startswith("fault ")]
    keys = unlock_practice(data_dir)
    try:
        with open_reader(data_dir, keys) as reader:
            ids = [event.id for event in reader.read_stream(session_stream(SESSION))]
    except KaproomError as fault:
        return Trial(failed=f"it does not open: {fault}")
    if len(ids) != len(set(ids)):
        faults.append("entries stand there twice")
    if ended and ids != entered:
        faults.append(f"{len(set(entered) - set(ids))} of {len(entered)} entries are not there")
    if not solid:
        faults.append("nothing was ever saved")
    faults.append(verified(data_dir, keys))
    return Trial(len(solid - set(ids)), "; ".join(filter(None, faults)))


def _run_out(
    plan: Plan, place: Path, shortage_of: Callable[[Path, Random], Shortage]
) -> Iterator[Trial]:
    for number in range(plan.trials):
        data_dir = place / f"folder-{number}"
        create_practice_folder(data_dir)
        shortage = shortage_of(data_dir, plan.rng)
        before, after = plan.rng.randint(20, 60), plan.rng.randint(0, 20)
        seed, killed = plan.rng.getrandbits(32), number % 2 == 1
        child = Child(write_through, data_dir, shortage, seed, before, after)
        try:
            if killed and child.read_to("refused"):
                child.read_for(plan.rng.uniform(0, 0.25))
                child.kill()
            ended = not killed and child.finish() == 0
            hung = ""
        except Hung as fault:
            child.kill()
            ended, hung = False, str(fault)
        # There is room again before the next start: a disk without any cannot be opened at all.
        shortage.end()
        trial = after_writing(data_dir, child.lines, ended)
        unended = "" if ended or killed else "the writer did not come to its end"
        yield Trial(trial.lost, trial.failed or hung or unended)
        shutil.rmtree(data_dir)


def _demand_posix() -> None:
    if sys.platform == "win32":
        raise Skipped("needs the limits of POSIX")


FILE_LIMIT = Kind("file-limit", 8, 80, limit_files)
DISK_FULL = Kind("disk-full", 4, 40, fill_disk)
