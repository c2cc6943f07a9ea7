"""Schema 2: drafts know when they were begun and kept; the derived tables come to be.

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
