"""What a database says of itself: schema version, folder and store."""

from sqlalchemy import Connection, insert, select

from kaproom.core.event import Store
from kaproom.errors import EnvironmentFault
from kaproom.record.schema import SCHEMA_VERSION, meta


def write(connection: Connection, folder: str, store: Store) -> None:
    """Stamp a new database."""
    values = {"schema": str(SCHEMA_VERSION), "folder": folder, "store": store.value}
    connection.execute(insert(meta), [{"key": k, "value": v} for k, v in values.items()])


def check(connection: Connection, folder: str, store: Store) -> None:
    """Raise EnvironmentFault for a newer schema or a database from elsewhere."""
    rows = connection.execute(select(meta.c.key, meta.c.value))
    values = {row.key: row.value for row in rows}
    schema = values.get("schema", "")
    name = f"{store.value}.db"
    if schema.isdecimal() and int(schema) > SCHEMA_VERSION:
        raise EnvironmentFault(
            f"{name} was written by a newer kaproom (schema {schema}, this one knows "
            f"{SCHEMA_VERSION}): update kaproom to open it."
        )
    if values != {"schema": str(SCHEMA_VERSION), "folder": folder, "store": store.value}:
        raise EnvironmentFault(f"{name} does not belong to this folder: put back the right one.")
