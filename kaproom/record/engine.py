"""SQLAlchemy engines on sqlcipher3: one connection that writes, a few that only read.

The plain `sqlite://` dialect with a creator: the key is in no URL, statements carry no values into
messages, and the `pysqlcipher` dialect, which insists on an empty key, is left alone.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from kaproom.core.events.event import Store
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import driver
from kaproom.record.keys import StoreKey

_READERS = 3


def database_file(data_dir: Path, store: Store) -> Path:
    """Where a store's database lies: `record.db` or `notes.db`."""
    return data_dir / f"{store.value}.db"


def existing_database(data_dir: Path, store: Store) -> Path:
    """The same, where it is there; raises EnvironmentFault where it is missing or empty."""
    path = database_file(data_dir, store)
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        size = -1
    if size < 0:
        raise EnvironmentFault(
            say(
                "{name} is missing from {data_dir}: put it back from a backup.",
                name=path.name,
                data_dir=data_dir,
            )
        )
    if size == 0:
        raise EnvironmentFault(say("{name} is empty: put it back from a backup.", name=path.name))
    return path


def writer_engine(path: Path, key: StoreKey) -> Engine:
    """The engine of the one connection that writes; every transaction takes the lock at once."""
    engine = _engine(path, key, read_only=False, size=1)

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    return engine


def reader_engine(path: Path, key: StoreKey) -> Engine:
    """The engine of connections that cannot write, for any thread."""
    return _engine(path, key, read_only=True, size=_READERS)


def _engine(path: Path, key: StoreKey, read_only: bool, size: int) -> Engine:
    return create_engine(
        "sqlite://",
        module=driver.dbapi,
        creator=lambda: driver.connect(path, key.cipher_hex, read_only),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,
    )
