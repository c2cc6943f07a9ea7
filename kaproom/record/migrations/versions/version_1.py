"""Schema 1, the first that was released.

New databases are made from `kaproom.record.schema`, and none is older: there is nothing to do.
"""

revision = "1"
down_revision = None


def upgrade() -> None:
    """Nothing."""
