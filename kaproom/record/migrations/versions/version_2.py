"""Schema 2: drafts know their times; samples weigh less; the derived tables come to be.

A session's sealed minutes come to lie together, under a number for the session instead of its id;
the hash before, which is that of the part before, is no longer stored twice. The hashes stay.

Written out, not taken from `kaproom.record.schema`: what this step makes must never change again.
The derived tables are left empty; `kaproom.record.migrate` has them filled.
"""

from alembic import op

revision = "2"
down_revision = "1"

_STATEMENTS = (
    "ALTER TABLE draft ADD COLUMN begun_ms INTEGER",
    "ALTER TABLE draft ADD COLUMN saved_utc_us INTEGER",
    """
CREATE TABLE sample_session (
    no INTEGER NOT NULL,
    session_id TEXT NOT NULL,
    PRIMARY KEY (no),
    UNIQUE (session_id)
) STRICT
""",
    """
INSERT INTO sample_session
SELECT row_number() OVER (ORDER BY min(chunk_no)), session_id FROM sample_chunk GROUP BY session_id
""",
    "ALTER TABLE sample_chunk RENAME TO sample_chunk_1",
    """
CREATE TABLE sample_chunk (
    session_no INTEGER NOT NULL,
    part INTEGER NOT NULL,
    start_s INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    codec INTEGER NOT NULL,
    data BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (session_no, part)
) WITHOUT ROWID, STRICT
""",
    """
INSERT INTO sample_chunk
SELECT no, part, start_s, seconds, codec, data, hash
FROM sample_chunk_1 JOIN sample_session USING (session_id) ORDER BY no, part
""",
    "DROP TABLE sample_chunk_1",
    # Only now: what an older store has lost must not keep the rest from going on.
    """
CREATE TRIGGER sample_session_no_update BEFORE update ON sample_session
BEGIN SELECT RAISE(ABORT, 'sample_session is append-only'); END
""",
    """
CREATE TRIGGER sample_session_no_delete BEFORE delete ON sample_session
BEGIN SELECT RAISE(ABORT, 'sample_session is append-only'); END
""",
    """
CREATE TRIGGER sample_chunk_no_update BEFORE update ON sample_chunk
BEGIN SELECT RAISE(ABORT, 'sample_chunk is append-only'); END
""",
    """
CREATE TRIGGER sample_chunk_no_delete BEFORE delete ON sample_chunk
BEGIN SELECT RAISE(ABORT, 'sample_chunk is append-only'); END
""",
    """
CREATE TRIGGER sample_session_in_order BEFORE INSERT ON sample_session
WHEN NEW.no IS NOT (SELECT coalesce(max(no), 0) + 1 FROM sample_session)
  OR EXISTS (SELECT 1 FROM sample_session WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'session of samples out of order'); END
""",
    """
CREATE TRIGGER sample_chunk_in_order BEFORE INSERT ON sample_chunk
WHEN NEW.part IS NOT
     (SELECT coalesce(max(part), 0) + 1 FROM sample_chunk WHERE session_no = NEW.session_no)
  OR NOT EXISTS (SELECT 1 FROM sample_session WHERE no = NEW.session_no)
BEGIN SELECT RAISE(ABORT, 'sample chunk out of order'); END
""",
    """
CREATE TABLE session_summary (
    stream TEXT NOT NULL,
    client_id TEXT NOT NULL,
    client TEXT NOT NULL,
    number INTEGER NOT NULL,
    started_utc_us INTEGER NOT NULL,
    ended_utc_us INTEGER,
    duration_ms INTEGER,
    offset_min INTEGER NOT NULL,
    PRIMARY KEY (stream)
) STRICT
""",
    """
CREATE TABLE search_line (
    entry_no INTEGER NOT NULL,
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    at_utc_us INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    session_ms INTEGER,
    text TEXT NOT NULL,
    PRIMARY KEY (entry_no)
) STRICT
""",
    "CREATE INDEX ix_search_line_stream ON search_line (stream)",
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
    "CREATE TABLE projection (version INTEGER NOT NULL, entries INTEGER NOT NULL) STRICT",
)


def upgrade() -> None:
    """From 1 to 2."""
    connection = op.get_bind()
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
