"""How sealed minutes of samples lie in a store: the queries for them, by the schema it has.

A session stands in the rows of its minutes by a number, since its id would weigh as much as a third
of what they hold; and the hash of the minute before is not stored a second time. In schema 1 both
were: reading never migrates, so that is still read here. Writes nothing.
"""

from typing import NamedTuple

from sqlalchemy import Connection, select

from kaproom.record.chain import GENESIS
from kaproom.record.schema import sample_chunk, sample_session


class ChunkQueries(NamedTuple):
    """Put into words once: every opening has an engine of its own, which would compile them anew.

    `of_session` gives codec, start, seconds and data by a session's id, in order of parts; `every`
    all that a hash covers but the hash before, and the hash, in order of session and part; `ends`
    how many there are and the last one's session, part and hash; `hash_at` a hash by session and
    part.
    """

    of_session: str
    every: str
    ends: str
    hash_at: str


# Parts have no gaps: one seek for each session, instead of a walk over all minutes.
_NUMBERED = ChunkQueries(
    of_session=(
        "SELECT codec, start_s, seconds, data FROM sample_chunk WHERE session_no = "
        "(SELECT no FROM sample_session WHERE session_id = ?) ORDER BY part"
    ),
    every=(
        "SELECT session_id, part, start_s, seconds, codec, data, hash FROM sample_session "
        "JOIN sample_chunk ON session_no = no ORDER BY no, part"
    ),
    ends=(
        "SELECT (SELECT total((SELECT max(part) FROM sample_chunk WHERE session_no = s.no)) "
        "FROM sample_session s), "
        "(SELECT session_id FROM sample_session WHERE no = session_no), part, hash "
        "FROM sample_chunk ORDER BY session_no DESC, part DESC LIMIT 1"
    ),
    hash_at=(
        "SELECT hash FROM sample_chunk WHERE session_no = "
        "(SELECT no FROM sample_session WHERE session_id = ?) AND part = ?"
    ),
)
_NAMED = ChunkQueries(
    of_session=(
        "SELECT codec, start_s, seconds, data FROM sample_chunk WHERE session_id = ? ORDER BY part"
    ),
    every=(
        "SELECT session_id, part, start_s, seconds, codec, data, hash FROM sample_chunk "
        "ORDER BY session_id, part"
    ),
    ends=(
        "SELECT chunk_no, session_id, part, hash FROM sample_chunk ORDER BY chunk_no DESC LIMIT 1"
    ),
    hash_at="SELECT hash FROM sample_chunk WHERE session_id = ? AND part = ?",
)


def chunk_queries(schema: int) -> ChunkQueries:
    """The queries for a store of this major schema version."""
    return _NAMED if schema == 1 else _NUMBERED


def session_no(connection: Connection, session_id: str) -> int | None:
    """The number of a session in a store of the present schema; None without sealed minutes."""
    query = select(sample_session.c.no).where(sample_session.c.session_id == session_id)
    return connection.execute(query).scalar()


def last_chunk(connection: Connection, session_id: str) -> tuple[int, bytes]:
    """The part that a session's sealed minutes have come to, and its hash; likewise."""
    query = select(sample_chunk.c.part, sample_chunk.c.hash).where(
        sample_chunk.c.session_no == session_no(connection, session_id)
    )
    row = connection.execute(query.order_by(sample_chunk.c.part.desc()).limit(1)).first()
    return (0, GENESIS) if row is None else (row.part, row.hash)
