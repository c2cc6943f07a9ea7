"""The tables of a store, and the triggers that hold them append-only.

Both stores have the same tables, in files of their own. Types are those that a STRICT SQLite table
and PostgreSQL both know; times are whole microseconds. Tables describe storage only: what an entry
means is in its payload, which only `codec` reads.
"""

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    event,
)

SCHEMA_VERSION = 1

_Whole = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

# `entry_no` counts through the whole store and `seq` through the stream, both from 1 and without
# gaps; `payload` may become NULL in a lawful purge, which leaves `payload_digest` as a tombstone.
entry = Table(
    "entry",
    metadata,
    Column("entry_no", Integer, primary_key=True, autoincrement=False),
    Column("stream", Text, nullable=False),
    Column("seq", _Whole, nullable=False),
    Column("id", Text, nullable=False, unique=True),
    Column("turn", _Whole, nullable=False),
    Column("kind", Text, nullable=False, index=True),
    Column("schema", _Whole, nullable=False),
    Column("at_utc_us", _Whole, nullable=False),
    Column("offset_min", _Whole, nullable=False),
    Column("session_ms", _Whole),
    Column("entered_utc_us", _Whole, nullable=False),
    Column("late", _Whole, nullable=False),
    Column("author", Text, nullable=False),
    Column("payload", LargeBinary),
    Column("payload_digest", LargeBinary, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("entry_in_stream", "stream", "seq", unique=True),
    sqlite_strict=True,
)
Index(
    "entry_first", entry.c.stream, sqlite_where=entry.c.seq == 1, postgresql_where=entry.c.seq == 1
)

live_sample = Table(
    "live_sample",
    metadata,
    Column("session_id", Text, primary_key=True),
    Column("at_s", _Whole, primary_key=True),
    Column("pulse_bpm", _Whole),
    Column("spo2_percent", _Whole),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# `part` counts through the session from 1; a minute may have more than one part, where samples of
# it came after it was sealed.
sample_chunk = Table(
    "sample_chunk",
    metadata,
    Column("chunk_no", Integer, primary_key=True, autoincrement=False),
    Column("session_id", Text, nullable=False),
    Column("part", _Whole, nullable=False),
    Column("start_s", _Whole, nullable=False),
    Column("seconds", _Whole, nullable=False),
    Column("codec", _Whole, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("chunk_in_session", "session_id", "part", unique=True),
    sqlite_strict=True,
)

draft = Table(
    "draft",
    metadata,
    Column("key", Text, primary_key=True),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)

APPEND_ONLY = frozenset({"entry", "sample_chunk", "meta"})

_REFUSE_CHANGE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
# A duplicate is refused here too, before INSERT OR REPLACE could take the old row away.
_ENTRY_IN_ORDER = """
CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
WHEN NEW.entry_no IS NOT (SELECT coalesce(max(entry_no), 0) + 1 FROM entry)
  OR NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry WHERE stream = NEW.stream)
  OR EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
  OR NEW.payload IS NULL
BEGIN SELECT RAISE(ABORT, 'entry out of order'); END
"""
_CHUNK_IN_ORDER = """
CREATE TRIGGER sample_chunk_in_order BEFORE INSERT ON sample_chunk
WHEN NEW.chunk_no IS NOT (SELECT coalesce(max(chunk_no), 0) + 1 FROM sample_chunk)
  OR NEW.part IS NOT
     (SELECT coalesce(max(part), 0) + 1 FROM sample_chunk WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'sample chunk out of order'); END
"""
_META_NO_REPLACE = """
CREATE TRIGGER meta_no_replace BEFORE INSERT ON meta
WHEN EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'meta is append-only'); END
"""


def _attach_triggers() -> None:
    statements = [
        (table, _REFUSE_CHANGE.format(table=table.name, verb=verb))
        for table in (entry, sample_chunk, meta)
        for verb in ("update", "delete")
    ]
    statements += [
        (entry, _ENTRY_IN_ORDER),
        (sample_chunk, _CHUNK_IN_ORDER),
        (meta, _META_NO_REPLACE),
    ]
    for table, sql in statements:
        event.listen(table, "after_create", DDL(sql).execute_if(dialect="sqlite"))


_attach_triggers()
