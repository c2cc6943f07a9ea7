"""How far a store has come by its own account, for comparing with its anchor.

Reads through whatever connection it is given; fulfils `anchor.StoreEnds`.
"""

from collections.abc import Callable, Sequence

from kaproom.record.anchor import ChunkHead, Head
from kaproom.record.driver import Row

Fetch = Callable[[str, Sequence[object]], Row | None]


class StoredEnds:
    """The ends of a store; `fetch` runs a statement and answers its first row."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch

    def entries(self) -> Head:
        """The last entry."""
        row = self._fetch(
            "SELECT entry_no, stream, seq, hash FROM entry ORDER BY entry_no DESC LIMIT 1", ()
        )
        return Head() if row is None else Head(*row)

    def chunks(self) -> ChunkHead:
        """The newest sealed minute of samples."""
        row = self._fetch(
            "SELECT chunk_no, session_id, part, hash FROM sample_chunk "
            "ORDER BY chunk_no DESC LIMIT 1",
            (),
        )
        return ChunkHead() if row is None else ChunkHead(*row)

    def entry_hash_at(self, entry_no: int) -> bytes | None:
        """The hash of the entry with a number, or None."""
        return self._hash("SELECT hash FROM entry WHERE entry_no = ?", entry_no)

    def chunk_hash_at(self, chunk_no: int) -> bytes | None:
        """The hash of the sealed minute with a number, or None."""
        return self._hash("SELECT hash FROM sample_chunk WHERE chunk_no = ?", chunk_no)

    def _hash(self, sql: str, number: int) -> bytes | None:
        row = self._fetch(sql, (number,))
        return None if row is None else row[0]
