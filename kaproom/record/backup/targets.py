"""The folders and drives backups go to: what of ours is there, adding one, letting old ones go.

A folder that is not there is never made: an unplugged drive would leave its place to the disk
beneath. Only files that these keys made are ever counted or deleted.
"""

from contextlib import suppress
from pathlib import Path

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.on_disk import is_folder
from kaproom.record.backup.backup_file import SUFFIX, BackupFile
from kaproom.record.backup.copying import Tend, no_tending
from kaproom.record.backup.generations import Generation, superseded
from kaproom.record.backup.making import UNFINISHED, Copy, backup_name, demand_outside, write_backup
from kaproom.record.keys import Keys

_ABANDONED_AFTER_S = 24 * 3600


def generations(target: Path, keys: Keys) -> list[Generation]:
    """The whole backups in `target` that these keys made, newest first."""
    found: list[Generation] = []
    for path in target.glob(f"*{SUFFIX}"):
        # Another folder's, a damaged one, something else: none of ours to judge.
        with suppress(EnvironmentFault), BackupFile(path) as backup:
            if backup.is_made_by(keys):
                made = backup.claimed
                found.append(Generation(path.name, made.made_utc_us, made.offset_min))
    return sorted(found, key=lambda g: (g.made_utc_us, g.name), reverse=True)


def demand_target(target: Path, data_dir: Path) -> None:
    """Raise EnvironmentFault where a target is not there, or would be lost with the data."""
    if not is_folder(target):
        raise EnvironmentFault(
            say(
                "{target} is not there or cannot be looked at: it is tried again next time.",
                target=target,
            )
        )
    demand_outside(target, data_dir)


def add_backup(copy: Copy, target: Path, tend: Tend = no_tending) -> Path:
    """Put a copy into a target under a name of its own, then let superseded ones go.

    Raises EnvironmentFault or OSError where the target does not take it.
    """
    path = _free_name(target / backup_name(copy.manifest))
    write_backup(copy, path, tend)
    # It is made: a drive that is pulled now only keeps old ones until the next time.
    with suppress(OSError):
        _clear_superseded(target, copy.keys, path.name)
        _clear_abandoned(target, copy.manifest.made_utc_us // 1_000_000)
    return path


def _clear_superseded(target: Path, keys: Keys, newest: str) -> None:
    for old in superseded(generations(target, keys)):
        if old.name != newest:
            with suppress(OSError):
                (target / old.name).unlink()


def _free_name(path: Path) -> Path:
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.name.removesuffix(SUFFIX)}-{number}{SUFFIX}")
        number += 1
    return free


def _clear_abandoned(target: Path, now_s: int) -> None:
    """What a killed program left half-made, long enough ago that nobody is at it."""
    for path in target.glob(f".kaproom-*{SUFFIX}.*{UNFINISHED}"):
        with suppress(OSError):
            if now_s - path.stat().st_mtime > _ABANDONED_AFTER_S:
                path.unlink()
