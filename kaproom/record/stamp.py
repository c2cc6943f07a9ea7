"""What a database says of itself: schema version, folder and store.

A version is `major` or `major.minor`. A major step may change what older programs rely on: they
refuse the database and say why. A minor one only adds what they can leave alone. The row `schema`
of `meta` is the one place that holds it. `meta` is append-only; only a migration, in its own
transaction, lifts the trigger for that one row and puts the very same trigger back, so that also
the first kaproom, which knows of no other row, tells a newer database from a foreign one.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, text, update

from kaproom.core.events.event import Store
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record.schema import SCHEMA_VERSION, meta

_TRIGGER = "meta_no_update"


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A schema version; written `2`, or `2.1` where there is a minor one."""

    major: int
    minor: int = 0

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}" if self.minor else str(self.major)


CURRENT = Version(SCHEMA_VERSION)


def version_of(schema: str) -> Version | None:
    """The version that is meant, or None for what is none."""
    parts = schema.split(".")
    if len(parts) > 2 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    return Version(*map(int, parts))


def write(connection: Connection, folder: str, store: Store) -> None:
    """Stamp a new database."""
    values = {"schema": str(CURRENT), "folder": folder, "store": store.value}
    connection.execute(insert(meta), [{"key": k, "value": v} for k, v in values.items()])


def read(connection: Connection, folder: str, store: Store) -> Version:
    """The database's version; raises EnvironmentFault for a newer one or one from elsewhere."""
    # In words of its own: each opening has an engine of its own, which would compile it anew.
    rows = connection.exec_driver_sql("SELECT key, value FROM meta")
    values = {row.key: row.value for row in rows}
    version = version_of(values.pop("schema", ""))
    name = f"{store.value}.db"
    if version is not None and version.major > CURRENT.major:
        raise EnvironmentFault(
            say(
                "{name} was written by a newer kaproom (schema {version}, this one knows "
                "{current}): update kaproom to open it.",
                name=name,
                version=version,
                current=CURRENT,
            )
        )
    if version is None or values != {"folder": folder, "store": store.value}:
        raise EnvironmentFault(
            say("{name} does not belong to this folder: put back the right one.", name=name)
        )
    return version


def check(connection: Connection, folder: str, store: Store) -> None:
    """As `read`, for whoever writes: raises Defect where the database was not migrated."""
    version = read(connection, folder, store)
    if version < CURRENT:
        raise Defect(f"{store.value}.db is of schema {version} and must be migrated to be written")


def lift(connection: Connection, version: Version) -> None:
    """Say that the database is of this version now; for a migration's transaction only."""
    find = text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name")
    trigger: str = connection.execute(find, {"name": _TRIGGER}).scalar_one()
    connection.exec_driver_sql(f"DROP TRIGGER {_TRIGGER}")
    connection.execute(update(meta).where(meta.c.key == "schema").values(value=str(version)))
    connection.exec_driver_sql(trigger)
