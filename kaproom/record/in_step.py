"""Whether the indexes of a store's entries know the entries that the table holds.

A write-ahead log that is damaged in its middle, after all of it was written back to the database,
lays older pages over newer ones. Nothing refuses to be read then, and entries are there by their
number that no index leads to. Only the table counts; no entry is changed here.
"""

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from kaproom.record.faults import is_damage

_NEWEST = 500
"""More than a log holds: what was written before lies on pages that are whole."""
_UNKNOWN = """
SELECT 1 FROM (
  SELECT entry_no, stream, seq, kind FROM entry NOT INDEXED ORDER BY entry_no DESC LIMIT ?
) AS newest
WHERE NOT EXISTS (
  SELECT 1 FROM entry AS known INDEXED BY entry_in_stream
  WHERE known.stream = newest.stream AND known.seq = newest.seq
) OR NOT EXISTS (
  SELECT 1 FROM entry AS known INDEXED BY ix_entry_kind
  WHERE known.kind = newest.kind AND known.entry_no = newest.entry_no
)
LIMIT 1
"""


def in_step(connection: Connection) -> bool:
    """Whether the indexes know the newest entries; raises DBAPIError."""
    return connection.exec_driver_sql(_UNKNOWN, (_NEWEST,)).first() is None


def bring_in_step(connection: Connection) -> None:
    """Make the indexes anew from the table where they are not in step; in a transaction.

    Else what is written next would take the place of an entry that is there. A damaged page is left
    to whoever meets it.
    """
    try:
        if not in_step(connection):
            connection.exec_driver_sql("REINDEX entry")
    except DBAPIError as error:
        if not is_damage(error):
            raise
