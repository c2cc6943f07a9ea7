"""Making a backup: copy, prove the copy, write the file, prove the file, and only then name it.

The copy is a data folder of its own in a scratch place, and is checked like one: every entry, every
page, the heads. A backup that fails anywhere leaves nothing, and what was there before stays.
"""

import secrets
import shutil
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kaproom.core.clock import Instant
from kaproom.core.events.event import Store
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import driver
from kaproom.record.anchor import Anchor, AnchorFile
from kaproom.record.backup.backup_file import SETTINGS_FILE, SUFFIX, BackupFile
from kaproom.record.backup.container import digest, write_container
from kaproom.record.backup.copying import Snapshot, Tend, no_tending
from kaproom.record.backup.manifest import (
    FileInBackup,
    Manifest,
    StoreInBackup,
    new_manifest,
    sealed,
)
from kaproom.record.backup.own_files import NO_OWN, OWN_FILE, OwnFolders, keep_own_files
from kaproom.record.backup.scratch import scratch_folder
from kaproom.record.engine import database_file, existing_database
from kaproom.record.faults import fault_of, is_damage
from kaproom.record.files import make_private_folder, sync_folder
from kaproom.record.keyfile import KEY_FILE, load_key_file, save_key_file
from kaproom.record.keys import Keys, StoreKey
from kaproom.record.verify import verify

SCRATCH = "backing-up"
BUSY = say("A backup of this folder is being made or tried right now: wait until it is done.")
_SPARE_BYTES = 64 << 20
UNFINISHED = ".unfinished"


@dataclass(frozen=True, slots=True)
class Copy:
    """A proven copy of a data folder, ready to be put into backup files."""

    folder: Path
    keys: Keys
    manifest: Manifest


def backup_name(manifest: Manifest) -> str:
    """A file name that says when, and nothing of whom."""
    made = "".join(c for c in manifest.made_text() if c.isdigit() or c == " ").replace(" ", "-")
    return f"kaproom-{made}{SUFFIX}"


@contextmanager
def copied(
    data_dir: Path,
    keys: Keys,
    now: Instant,
    stores: Sequence[Store] = tuple(Store),
    tend: Tend = no_tending,
    own: OwnFolders = NO_OWN,
) -> Generator[Copy]:
    """A proven copy of the stores named, gone afterwards; may be made beside an open kaproom.

    With the practice's own files, where the record is among the stores.

    Raises EnvironmentFault where a store is damaged, the disk is short of room, or another backup
    is under way. Opens no store but those named.
    """
    with scratch_folder(data_dir / SCRATCH, BUSY) as scratch:
        try:
            copy = _copied_into(scratch / "copy", data_dir, keys, now, stores, tend, own)
        except OSError as error:
            reason = error.strerror
        else:
            yield copy
            return
    raise EnvironmentFault(say("A backup could not be prepared: {reason}.", reason=reason))


def write_backup(copy: Copy, path: Path, tend: Tend = no_tending) -> None:
    """Put a copy into a backup file, read it again, and only then give it its name.

    Takes the place of what has that name. Raises EnvironmentFault where the disk does not take it.
    """
    passing = path.with_name(f".{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        try:
            write_container(
                passing, sealed(copy.manifest, copy.keys), copy.manifest, copy.folder, tend
            )
            with BackupFile(passing) as written:
                written.check(copy.keys, tend)
            passing.replace(path)
            sync_folder(path.parent)
        finally:
            passing.unlink(missing_ok=True)
    except OSError as error:
        fault = EnvironmentFault(unwritable(path, error))
    else:
        return
    raise fault


def unwritable(place: Path | str, error: OSError) -> str:
    """The line for a place that a backup could not be written to."""
    return say("{path} could not be written: {reason}.", path=place, reason=error.strerror)


def demand_outside(target: Path, data_dir: Path) -> None:
    """Raise EnvironmentFault where a target is the data folder or lies in it."""
    try:
        inside = data_dir.resolve() in (target.resolve(), *target.resolve().parents)
    except (OSError, RuntimeError):  # The latter for links that lead to each other.
        raise EnvironmentFault(
            say("{place} cannot be looked at: choose another place.", place=target)
        ) from None
    if inside:
        raise EnvironmentFault(
            say("A backup inside the data folder would be lost with it: choose another place.")
        )


def demand_replaceable(path: Path, keys: Keys, data_dir: Path) -> None:
    """Raise EnvironmentFault where something other than a backup of this folder has that name."""
    demand_outside(path.parent, data_dir)
    try:
        taken = path.exists()
    except OSError as error:
        raise EnvironmentFault(unwritable(path, error)) from None
    if taken:
        try:
            with BackupFile(path) as there:
                ours = there.claimed.folder == keys.folder
        except EnvironmentFault:
            ours = False
        if not ours:
            raise EnvironmentFault(
                say(
                    "{path} is there already and is no backup of this folder: choose another name.",
                    path=path,
                )
            )


def _copied_into(
    folder: Path,
    data_dir: Path,
    keys: Keys,
    now: Instant,
    stores: Sequence[Store],
    tend: Tend,
    own: OwnFolders,
) -> Copy:
    size = sum(existing_database(data_dir, s).stat().st_size for s in stores)
    _demand_room(folder.parent, size)
    make_private_folder(folder)
    heads = _copy_stores(data_dir, keys, stores, folder, tend)
    save_key_file(folder, load_key_file(data_dir)[0])
    if (data_dir / SETTINGS_FILE).exists():
        shutil.copyfile(data_dir / SETTINGS_FILE, folder / SETTINGS_FILE)
    if Store.RECORD in stores:
        keep_own_files(own, folder, keys)
    _demand_whole(folder, keys, stores, tend)
    files = tuple(_described(folder / name, tend) for name in _names(folder, stores))
    return Copy(folder, keys, new_manifest(keys, now, heads, files))


def _demand_room(scratch: Path, size: int) -> None:
    free = shutil.disk_usage(scratch).free
    if free < size + _SPARE_BYTES:
        short_mb = (size + _SPARE_BYTES - free) // 1_000_000 + 1
        raise EnvironmentFault(
            say(
                "There is no room for a backup to be prepared: free {short_mb} MB on the "
                "disk of the data folder.",
                short_mb=short_mb,
            )
        )


def _copy_stores(
    data_dir: Path, keys: Keys, stores: Sequence[Store], folder: Path, tend: Tend
) -> tuple[StoreInBackup, ...]:
    heads: list[StoreInBackup] = []
    with ExitStack() as held:
        # All at one moment, before the first is copied.
        snapshots: list[Snapshot] = []
        for store in stores:
            snapshots.append(Snapshot(data_dir, store, keys))
            held.callback(snapshots[-1].close)
        for snapshot in snapshots:
            snapshot.copy_into(folder, tend)
            store, head = snapshot.store, snapshot.head
            anchor = Anchor(keys.folder, store.value, head, chunks=snapshot.chunks)
            AnchorFile(folder, store, keys.of[store]).save_or_fail(anchor)
            heads.append(StoreInBackup(store.value, snapshot.schema, head.entries, head.hash.hex()))
    return tuple(heads)


def _demand_whole(folder: Path, keys: Keys, stores: Sequence[Store], tend: Tend) -> None:
    tend()
    for store in stores:
        _demand_sound(database_file(folder, store), keys.of[store])
        tend()
    for check in verify(folder, keys, stores).stores:
        if check.first_bad is not None:
            raise EnvironmentFault(
                say(
                    "{file} does not verify ({reason}), so no backup was made: run `kaproom "
                    "verify`, and keep the backups there are.",
                    file=check.file,
                    reason=check.first_bad.reason,
                )
            )
    tend()


def _demand_sound(path: Path, key: StoreKey) -> None:
    """Every page in its place. Measured: copying does not always refuse a page that is damaged.

    It may go over as an empty one, with a check of its own that says all is well.
    """
    try:
        connection = driver.connect(path, key.cipher_hex, read_only=True)
        try:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        finally:
            connection.close()
    except driver.DriverError as error:
        if not is_damage(error):
            raise fault_of(error, path.name) from None
        sound = False
    if not sound:
        raise EnvironmentFault(
            say(
                "{name} is damaged, so no backup was made of it: run `kaproom verify`, and "
                "keep the backups there are.",
                name=path.name,
            )
        )


def _names(folder: Path, stores: Sequence[Store]) -> list[str]:
    names = [KEY_FILE, SETTINGS_FILE, OWN_FILE]
    names += [f"{store.value}.{end}" for store in stores for end in ("db", "anchor")]
    return [name for name in names if (folder / name).exists()]


def _described(path: Path, tend: Tend) -> FileInBackup:
    with path.open("rb") as source:
        return FileInBackup(path.name, *digest(source.read, lambda _piece: None, tend))
