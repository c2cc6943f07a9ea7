"""Restoring a backup: prove it beside the data, move the data aside, put the proven folder there.

Whatever ends it half-way, the old folder or the new one is whole: all the work is done in a folder
beside (`D.restoring`), and two renames change places in the end. Where the power goes between those
two, the next start finishes the second (`unfinished`). Nothing is ever deleted but what was
unpacked.
"""

import os
import shutil
import uuid
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kaproom.core.clock import Clock, Instant
from kaproom.core.events.event import Store
from kaproom.core.stream.audit import AuditAction, AuditTrail
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import keyfile
from kaproom.record.anchor import Anchor, AnchorFile
from kaproom.record.audit_waiting import WAITING_FOLDER
from kaproom.record.backup.backup_file import BackupFile
from kaproom.record.backup.copying import Snapshot, Tend, no_tending
from kaproom.record.backup.manifest import Manifest
from kaproom.record.backup.own_files import NO_OWN, OwnFolders, put_back, take_own_files
from kaproom.record.backup.scratch import scratch_folder
from kaproom.record.backup.unfinished import READY, finish_interrupted, work_folder
from kaproom.record.engine import database_file
from kaproom.record.files import make_private_folder, sync_folder
from kaproom.record.first_start import create_empty_store
from kaproom.record.folder import is_folder, is_practice, unlock_by_either, unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.lock import LOCK_FILE, FolderLock
from kaproom.record.store import open_record
from kaproom.record.verify import verify

_UNDER_WAY = say("Another restore into this folder is under way: wait until it is done.")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done. `moved_aside` is where the data that had been there are now.

    `notices` are lines for the person.
    """

    folder: Path
    manifest: Manifest
    moved_aside: Path | None
    notices: tuple[str, ...]


def unpack_proven(
    backup: BackupFile, folder: Path, ask: Callable[[], str], tend: Tend = no_tending
) -> Keys:
    """A backup's files in an empty folder, every entry verified; answers their keys.

    `ask` gives the passphrase of the backup's day or the recovery code; a practice folder needs
    none. Raises EnvironmentFault where anything is not as it was written.
    """
    (folder / keyfile.KEY_FILE).write_bytes(backup.key_file())
    (folder / keyfile.KEY_FILE_COPY).write_bytes(backup.key_file())
    keys = unlock_practice(folder) if is_practice(folder) else unlock_by_either(folder, ask())
    unpack_with(backup, keys, folder, tend)
    return keys


def unpack_with(backup: BackupFile, keys: Keys, folder: Path, tend: Tend = no_tending) -> None:
    """The same with keys that are there already."""
    tend()
    backup.unpack(keys, folder, tend)
    keyfile.save_key_file(folder, keyfile.load_key_file(folder)[0])
    tend()
    stores = tuple(Store(s.store) for s in backup.claimed.stores)
    for check in verify(folder, keys, stores).stores:
        if check.first_bad is not None:
            raise EnvironmentFault(
                say(
                    "{name} is damaged: {file} in it does not verify ({reason}). Use another "
                    "backup.",
                    name=backup.path.name,
                    file=check.file,
                    reason=check.first_bad.reason,
                )
            )
    tend()


def restore(
    file: Path,
    data_dir: Path,
    ask: Callable[[], str],
    clock: Clock,
    tend: Tend = no_tending,
    own: OwnFolders = NO_OWN,
) -> Restored:
    """Put the data of a backup where `data_dir` is, whatever is there moved aside.

    The practice's own files go into the folders of `own` where they are not there yet.

    Raises EnvironmentFault, with nothing changed, where the backup is damaged, foreign or newer,
    does not open, a kaproom has the folder open, or the disk does not take it.
    """
    data_dir = data_dir.absolute()
    try:
        with BackupFile(file) as backup, _place(data_dir) as work, ExitStack() as held:
            part = work / "part"
            make_private_folder(part)
            _demand_same_kind(data_dir, backup)
            keys = unpack_proven(backup, part, ask, tend)
            own_files = take_own_files(part, keys)
            manifest = backup.claimed
            lock = _hold(data_dir, held)
            notices = _complete(part, data_dir, keys, manifest, tend)
            _note(
                part,
                keys,
                clock,
                say("{file} of {made}", file=file.name, made=manifest.made_text()),
            )
            tend()
            part.rename(work / READY)
            _sync_all(work / READY)
            sync_folder(work)
            tend()
            moved = _change_places(work / READY, data_dir, lock, clock.now(), tend)
            notices += put_back(own_files, own, clock.now().local())
    except OSError as error:
        reason = error.strerror
    else:
        return Restored(data_dir, manifest, moved, notices)
    raise EnvironmentFault(
        say(
            "The backup could not be restored to {data_dir}: {reason}.",
            data_dir=data_dir,
            reason=reason,
        )
    )


@contextmanager
def _place(data_dir: Path) -> Generator[Path]:
    """A folder to work in beside `data_dir`, which must be a data folder, empty, or not there."""
    finish_interrupted(data_dir)
    if data_dir.exists() and not (_is_ours(data_dir) or _is_empty(data_dir)):
        raise EnvironmentFault(
            say(
                "{data_dir} holds something other than kaproom's data: choose an empty folder.",
                data_dir=data_dir,
            )
        )
    make_private_folder(data_dir.parent)
    with scratch_folder(work_folder(data_dir), _UNDER_WAY) as work:
        yield work


def _is_ours(folder: Path) -> bool:
    return is_folder(folder) or any(database_file(folder, store).exists() for store in Store)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and all(path.name == LOCK_FILE for path in folder.iterdir())


def _demand_same_kind(data_dir: Path, backup: BackupFile) -> None:
    if is_folder(data_dir) and is_practice(data_dir) != backup.claimed.practice:
        kind = (
            say("practice", meaning="data of rehearsals")
            if backup.claimed.practice
            else say("real", meaning="data of clients")
        )
        raise EnvironmentFault(
            say(
                "{name} holds {kind} data and {data_dir} does not: choose another folder "
                "with --data-dir.",
                name=backup.path.name,
                kind=kind,
                data_dir=data_dir,
            )
        )


def _hold(data_dir: Path, held: ExitStack) -> FolderLock | None:
    if not _is_ours(data_dir):
        return None
    lock = FolderLock(data_dir)
    held.callback(lock.release)
    return lock


def _complete(
    part: Path, data_dir: Path, keys: Keys, manifest: Manifest, tend: Tend
) -> tuple[str, ...]:
    """What a backup does not hold: a store left out of it, the waiting lines of the trail."""
    same = is_folder(data_dir) and _folder_id(data_dir) == keys.folder
    notices: list[str] = []
    for store in Store:
        if any(s.store == store.value for s in manifest.stores):
            continue
        if same and database_file(data_dir, store).exists():
            _take_over(data_dir, part, store, keys, tend)
            notices.append(
                say(
                    "The backup holds no {store} store: the one there was is kept.",
                    store=store.value,
                )
            )
        else:
            create_empty_store(part, store, keys.folder, keys.of[store])
            notices.append(
                say("The backup holds no {store} store: an empty one was made.", store=store.value)
            )
    if same and (data_dir / WAITING_FOLDER).is_dir():
        shutil.copytree(data_dir / WAITING_FOLDER, part / WAITING_FOLDER, dirs_exist_ok=True)
    return tuple(notices)


def _take_over(data_dir: Path, part: Path, store: Store, keys: Keys, tend: Tend) -> None:
    snapshot = Snapshot(data_dir, store, keys)
    try:
        snapshot.copy_into(part, tend)
        anchor = Anchor(keys.folder, store.value, snapshot.head, chunks=snapshot.chunks)
        AnchorFile(part, store, keys.of[store]).save_or_fail(anchor)
    finally:
        snapshot.close()


def _folder_id(data_dir: Path) -> str:
    try:
        return keyfile.load_key_file(data_dir)[0].folder
    except EnvironmentFault:
        return ""


def _note(part: Path, keys: Keys, clock: Clock, source: str) -> None:
    with open_record(part, keys, (Store.RECORD,)) as record:
        trail = AuditTrail(record, clock, keys.user, lambda: uuid.uuid4().hex)
        trail.note(AuditAction.RESTORED, source).result()


def _sync_all(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            handle = os.open(path, os.O_RDWR)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
    sync_folder(folder)


def _change_places(
    ready: Path, data_dir: Path, lock: FolderLock | None, now: Instant, tend: Tend
) -> Path | None:
    aside = None
    if _is_ours(data_dir):
        if lock is not None and os.name == "nt":
            # A folder with an open file in it cannot be renamed there.
            lock.release()
        aside = _free_aside(data_dir, now)
        data_dir.rename(aside)
    elif data_dir.exists():
        (data_dir / LOCK_FILE).unlink(missing_ok=True)
        data_dir.rmdir()
    tend()
    try:
        ready.rename(data_dir)
    except OSError:
        if aside is not None:
            aside.rename(data_dir)
        raise
    sync_folder(data_dir.parent)
    return aside


def _free_aside(data_dir: Path, now: Instant) -> Path:
    stem = f"{data_dir.name}.before-restore-{now.local():%Y%m%d-%H%M}"
    free, number = data_dir.with_name(stem), 2
    while free.exists():
        free, number = data_dir.with_name(f"{stem}-{number}"), number + 1
    return free
