"""Bringing a database of an older kaproom to the present schema, when it is opened for writing.

One transaction for each store: a crash in the middle leaves the older schema whole. Before it, a
verified copy of the database is laid beside it (`record.db.before-2`), encrypted as it is, and
kept until the next time the folder opens well. Steps are alembic's, in `migrations/versions`;
alembic is loaded only where there is something to migrate. Derived tables are made anew afterwards,
in a transaction of their own: they can wait, an entry cannot.
"""

import os
import secrets
import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path

from kaproom.core.events.event import Store
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import audit_waiting, driver, projections, stamp
from kaproom.record.engine import existing_database, reader_engine, writer_engine
from kaproom.record.faults import guarded, is_damage
from kaproom.record.files import create_private, sync_folder
from kaproom.record.keys import Keys, StoreKey
from kaproom.record.stamp import CURRENT, Version

_MIGRATIONS = Path(__file__).parent / "migrations"
_BEFORE = ".before-"
_TOLD = (
    "SELECT (SELECT count(*) FROM sample_chunk), count(*), max(entry_no), "
    "(SELECT hash FROM entry ORDER BY entry_no DESC LIMIT 1) FROM entry"
)


def bring_up_to_date(data_dir: Path, store: Store, keys: Keys) -> bool:
    """Migrate one database where it is older; answers whether it was.

    The folder's lock is held by whoever asks. Raises EnvironmentFault where the database is
    missing, foreign or newer, or where the disk refuses, after which it is as it was.
    """
    path = existing_database(data_dir, store)
    key = keys.of[store]
    version = guarded(path.name, partial(_version, path, key, keys.folder, store))
    older = version < CURRENT
    if older:
        _lay_copy_beside(path, key)
        guarded(path.name, partial(_migrate, path, key, version))
        audit_waiting.wait(
            data_dir, keys.user, AuditAction.SCHEMA_CHANGED, path.name, f"{version} to {CURRENT}"
        )
    # A damaged page or a full disk: the entries do not wait for what is derived from them.
    with suppress(EnvironmentFault):
        guarded(path.name, partial(_derive_anew_if_behind, path, key))
    return older


def forget_copies(data_dir: Path, store: Store) -> None:
    """Take away the copies that migrations left: the folder has opened well, or was purged."""
    for path in data_dir.glob(f"{store.value}.db{_BEFORE}*"):
        path.unlink(missing_ok=True)


def _version(path: Path, key: StoreKey, folder: str, store: Store) -> Version:
    engine = reader_engine(path, key)
    try:
        with engine.connect() as connection:
            return stamp.read(connection, folder, store)
    finally:
        engine.dispose()


def _derive_anew_if_behind(path: Path, key: StoreKey) -> None:
    engine = reader_engine(path, key)
    try:
        with engine.connect() as connection:
            current = projections.is_current(connection)
    finally:
        engine.dispose()
    if not current:
        projections.rebuild_store(path, key)


def _migrate(path: Path, key: StoreKey, version: Version) -> None:
    from alembic import command  # noqa: PLC0415 - only where there is something to migrate
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    engine = writer_engine(path, key)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TEMP TABLE alembic_version (version_num TEXT)")
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (str(version),))
            config.attributes["connection"] = connection
            command.upgrade(config, str(CURRENT))
            stamp.lift(connection, CURRENT)
    finally:
        engine.dispose()


def _lay_copy_beside(path: Path, key: StoreKey) -> None:
    copy = path.with_name(f"{path.name}{_BEFORE}{CURRENT}")
    passing = path.with_name(f".{copy.name}.{secrets.token_hex(4)}")
    create_private(passing)
    try:
        guarded(copy.name, partial(_copy, path, passing, key))
        _keep(passing, copy)
    except OSError as error:
        reason = error.strerror
    else:
        return
    finally:
        for left in (passing, *path.parent.glob(f"{passing.name}-*")):
            left.unlink(missing_ok=True)
    raise EnvironmentFault(
        say(
            "{name} could not be written, so nothing was changed: {reason}.",
            name=copy.name,
            reason=reason,
        )
    )


def _copy(path: Path, target: Path, key: StoreKey) -> None:
    source = driver.connect(path, key.cipher_hex, read_only=False)
    try:
        copy = driver.connect_blank(target, key.cipher_hex)
        try:
            source.backup(copy)
        finally:
            copy.close()
        whole = _is_whole(target, key)
        if whole and _told(target, key) != source.execute(_TOLD).fetchone():
            raise Defect(f"the copy of {path.name} is not what was copied")
        if not whole:
            _copy_bytes(source, path, target)
    except driver.DriverError as error:
        if not is_damage(error):
            raise
        _copy_bytes(source, path, target)
    finally:
        source.close()


def _copy_bytes(source: driver.Connection, path: Path, target: Path) -> None:
    """What is damaged cannot be copied page by page; byte by byte is the most there is to keep."""
    source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    shutil.copyfile(path, target)


def _is_whole(path: Path, key: StoreKey) -> bool:
    """Whether a copy holds all pages: one copied damaged is left empty, with a valid check."""
    connection = driver.connect(path, key.cipher_hex, read_only=True)
    try:
        good = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return good and not connection.execute("PRAGMA cipher_integrity_check").fetchall()
    finally:
        connection.close()


def _told(path: Path, key: StoreKey) -> driver.Row | None:
    connection = driver.connect(path, key.cipher_hex, read_only=True)
    try:
        return connection.execute(_TOLD).fetchone()
    finally:
        connection.close()


def _keep(passing: Path, copy: Path) -> None:
    with passing.open("rb+") as file:
        os.fsync(file.fileno())
    passing.replace(copy)
    sync_folder(copy.parent)
