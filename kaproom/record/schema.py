"""The tables of a store.

Both stores have the same tables, in files of their own. Types are those that a STRICT SQLite table
and PostgreSQL both know; times are whole microseconds. Tables describe storage only: what an entry
means is in its payload, which only `codec` reads. A change here is a new version: it needs a step
in `migrations/versions` that brings older databases to the very same tables.
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

from kaproom.record.append_only import hold_append_only

# The major version; `stamp` tells what a minor one would be.
SCHEMA_VERSION = 3

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
# On PostgreSQL it holds all entries: to say otherwise would load its dialect at every start.
Index("entry_first", entry.c.stream, sqlite_where=entry.c.seq == 1)

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

# Sessions that have sealed minutes, numbered from 1 in the order of their first one.
sample_session = Table(
    "sample_session",
    metadata,
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("session_id", Text, nullable=False, unique=True),
    sqlite_strict=True,
)

# `part` counts through the session from 1; a minute may have more than one part, where samples of
# it came after it was sealed. The hash before is that of the part before: it is not stored twice.
sample_chunk = Table(
    "sample_chunk",
    metadata,
    Column("session_no", Integer, primary_key=True, autoincrement=False),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("start_s", _Whole, nullable=False),
    Column("seconds", _Whole, nullable=False),
    Column("codec", _Whole, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# The content of an attached document, in parts from 1 without gaps. It stands here before the entry
# that names it by `file_id`; `stream` is the chart's, so that a purge finds all that is a client's.
document_part = Table(
    "document_part",
    metadata,
    Column("file_id", Text, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("stream", Text, nullable=False, index=True),
    Column("data", LargeBinary, nullable=False),
    sqlite_strict=True,
)

draft = Table(
    "draft",
    metadata,
    Column("key", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("begun_ms", _Whole),
    Column("saved_utc_us", _Whole),
    sqlite_strict=True,
)

# The tables from here on are derived: `projections` makes them from the entries, and can again.
session_summary = Table(
    "session_summary",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("client_id", Text, nullable=False),
    Column("client", Text, nullable=False),
    Column("number", _Whole, nullable=False),
    Column("started_utc_us", _Whole, nullable=False),
    Column("ended_utc_us", _Whole),
    Column("duration_ms", _Whole),
    Column("offset_min", _Whole, nullable=False),
    sqlite_strict=True,
)

search_line = Table(
    "search_line",
    metadata,
    Column("entry_no", Integer, primary_key=True, autoincrement=False),
    Column("stream", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("at_utc_us", _Whole, nullable=False),
    Column("offset_min", _Whole, nullable=False),
    Column("session_ms", _Whole),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)

# One row: which derivation made the tables above, and from how many entries.
projection = Table(
    "projection",
    metadata,
    Column("version", _Whole, nullable=False),
    Column("entries", _Whole, nullable=False),
    sqlite_strict=True,
)

# SQLite's full-text index over `search_line`; words that were taken out leave no trace in it.
_SEARCH_INDEX = (
    """
CREATE VIRTUAL TABLE search_index USING fts5(
  text, content='search_line', content_rowid='entry_no',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3')
""",
    "INSERT INTO search_index(search_index, rank) VALUES ('secure-delete', 1)",
    """
CREATE TRIGGER search_line_added AFTER INSERT ON search_line
BEGIN INSERT INTO search_index(rowid, text) VALUES (NEW.entry_no, NEW.text); END
""",
    """
CREATE TRIGGER search_line_gone AFTER DELETE ON search_line
BEGIN
  INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', OLD.entry_no, OLD.text);
END
""",
    """
CREATE TRIGGER search_line_fixed BEFORE UPDATE ON search_line
BEGIN SELECT RAISE(ABORT, 'a search line is taken out and put in anew'); END
""",
)
for _statement in _SEARCH_INDEX:
    event.listen(search_line, "after_create", DDL(_statement).execute_if(dialect="sqlite"))

APPEND_ONLY = frozenset({"entry", "sample_session", "sample_chunk", "document_part", "meta"})

hold_append_only(entry, sample_session, sample_chunk, document_part, meta)
