"""The three errands around backups, as the window and the commands both run them.

Each does the work, remembers how it went, and answers; who writes the audit trail differs, so that
is left to the caller. Slow: for a worker, or a command.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kaproom.core.clock import Instant
from kaproom.core.events.event import Store
from kaproom.core.practice.backups import BackupsState, DrillState, TargetState
from kaproom.errors import EnvironmentFault
from kaproom.on_disk import is_folder
from kaproom.record.backup import log
from kaproom.record.backup.backup_file import BackupFile
from kaproom.record.backup.copying import Tend, no_tending
from kaproom.record.backup.drill import try_restore
from kaproom.record.backup.making import (
    backup_name,
    copied,
    demand_replaceable,
    unwritable,
    write_backup,
)
from kaproom.record.backup.manifest import Manifest
from kaproom.record.backup.own_files import NO_OWN, OwnFolders
from kaproom.record.backup.targets import add_backup, demand_target
from kaproom.record.keys import Keys

ALL_STORES = tuple(Store)


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made."""

    file: Path
    manifest: Manifest


def back_up_to_file(
    data_dir: Path,
    keys: Keys,
    file: Path,
    now: Instant,
    stores: Sequence[Store] = ALL_STORES,
    own: OwnFolders = NO_OWN,
) -> Made:
    """One backup under a name of the user's choice, or in an existing folder under its own.

    The practice's own files are in it, where the record is among the stores.

    Raises EnvironmentFault where it cannot be made; what was there is then still there.
    """
    if not is_folder(file):
        demand_replaceable(file, keys, data_dir)
    with copied(data_dir, keys, now, stores, own=own) as copy:
        path = file / backup_name(copy.manifest) if is_folder(file) else file
        demand_replaceable(path, keys, data_dir)
        write_backup(copy, path)
        log.change(data_dir, lambda state: log.with_backup(state, copy.manifest.made_utc_us))
        return Made(path, copy.manifest)


def back_up_to_folders(
    data_dir: Path,
    keys: Keys,
    folders: Sequence[str],
    now: Instant,
    stores: Sequence[Store] = ALL_STORES,
    tend: Tend = no_tending,
    own: OwnFolders = NO_OWN,
) -> list[Made]:
    """One backup for each folder that takes it; for the others `log` remembers why not.

    Raises EnvironmentFault where no copy can be made at all; it then stays due for all of them.
    """
    for folder in folders:
        _remember(data_dir, folder, lambda target: replace(target, due=True))
    there = [folder for folder in folders if _is_there(data_dir, folder)]
    made: list[Made] = []
    if there:
        with copied(data_dir, keys, now, stores, tend, own) as copy:
            for folder in there:
                try:
                    path = add_backup(copy, Path(folder), tend)
                except EnvironmentFault as fault:
                    _refused(data_dir, folder, str(fault))
                    continue
                except OSError as error:
                    _refused(data_dir, folder, unwritable(folder, error))
                    continue
                made.append(Made(path, copy.manifest))
                done = TargetState(folder, copy.manifest.made_utc_us, path.name)
                _remember(data_dir, folder, lambda _target, done=done: done)
    return made


def drill(
    data_dir: Path, keys: Keys, file: Path, now: Instant, tend: Tend = no_tending
) -> Manifest:
    """Try a backup, and remember how it went; raises EnvironmentFault where it is not whole."""
    try:
        manifest = try_restore(file, data_dir, keys, tend)
    except EnvironmentFault as fault:
        failed = DrillState(now.utc_us, file.name, _made_text(file), (), str(fault))
        log.change(data_dir, lambda state: replace(state, drill=failed))
        raise
    entries = tuple((store.store, store.entries) for store in manifest.stores)
    passed = DrillState(now.utc_us, file.name, manifest.made_text(), entries)
    log.change(data_dir, lambda state: replace(state, drill=passed))
    return manifest


def _is_there(data_dir: Path, folder: str) -> bool:
    try:
        demand_target(Path(folder), data_dir)
    except EnvironmentFault as fault:
        _refused(data_dir, folder, str(fault))
        return False
    return True


def _refused(data_dir: Path, folder: str, fault: str) -> None:
    _remember(data_dir, folder, lambda target: replace(target, due=True, fault=fault))


def _remember(data_dir: Path, folder: str, how: Callable[[TargetState], TargetState]) -> None:
    def changed(state: BackupsState) -> BackupsState:
        return log.with_target(state, how(state.target(folder)))

    log.change(data_dir, changed)


def _made_text(file: Path) -> str:
    try:
        with BackupFile(file) as backup:
            return backup.claimed.made_text()
    except EnvironmentFault:
        return ""
