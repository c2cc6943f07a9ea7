"""How far a store has come by its own account, for comparing with its anchor.

Reads through whatever connection it is given; fulfils `anchor.StoreEnds`.
"""

from collections.abc import Callable, Sequence

from kaproom.record.anchor import ChunkHead, Head
from kaproom.record.driver import Row
from kaproom.record.stored_chunks import chunk_queries

Fetch = Callable[[str, Sequence[object]], Row | None]


class StoredEnds:
    """The ends of a store of a major schema version; `fetch` answers a statement's first row."""

    def __init__(self, fetch: Fetch, schema: int) -> None:
        self._fetch = fetch
        self._chunks = chunk_queries(schema)

    def entries(self) -> Head:
        """The last entry."""
        row = self._fetch(
            "SELECT entry_no, stream, seq, hash FROM entry ORDER BY entry_no DESC LIMIT 1", ()
        )
        return Head() if row is None else Head(*row)

    def chunks(self) -> ChunkHead:
        """How many sealed minutes of samples there are, and the last of the newest session."""
        row = self._fetch(self._chunks.ends, ())
        if row is None:
            return ChunkHead()
        count, session_id, part, sealed = row
        return ChunkHead(int(count), session_id or "", part, sealed)

    def entry_hash_at(self, entry_no: int) -> bytes | None:
        """The hash of the entry with a number, or None."""
        return self._hash("SELECT hash FROM entry WHERE entry_no = ?", entry_no)

    def chunk_hash_at(self, session_id: str, part: int) -> bytes | None:
        """The hash of a part of a session's sealed minutes, or None."""
        return self._hash(self._chunks.hash_at, session_id, part)

    def _hash(self, sql: str, *place: object) -> bytes | None:
        row = self._fetch(sql, place)
        return None if row is None else row[0]
