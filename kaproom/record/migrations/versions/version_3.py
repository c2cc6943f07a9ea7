"""Schema 3: documents come to be kept, in parts, beside the entries that name them.

Written out, not taken from `kaproom.record.schema`: what this step makes must never change again.
"""

from alembic import op

revision = "3"
down_revision = "2"

_STATEMENTS = (
    """
CREATE TABLE document_part (
    file_id TEXT NOT NULL,
    part INTEGER NOT NULL,
    stream TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (file_id, part)
) STRICT
""",
    "CREATE INDEX ix_document_part_stream ON document_part (stream)",
    """
CREATE TRIGGER document_part_no_update BEFORE update ON document_part
BEGIN SELECT RAISE(ABORT, 'document_part is append-only'); END
""",
    """
CREATE TRIGGER document_part_no_delete BEFORE delete ON document_part
BEGIN SELECT RAISE(ABORT, 'document_part is append-only'); END
""",
    """
CREATE TRIGGER document_part_in_order BEFORE INSERT ON document_part
WHEN NEW.part IS NOT
     (SELECT coalesce(max(part), 0) + 1 FROM document_part WHERE file_id = NEW.file_id)
BEGIN SELECT RAISE(ABORT, 'document part out of order'); END
""",
)


def upgrade() -> None:
    """From 2 to 3."""
    connection = op.get_bind()
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
