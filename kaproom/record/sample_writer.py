"""Writing device samples: rows each second, sealed by the minute.

Works inside the transaction of `StoreWriter`, which tells it to forget after a refusal. Rows of a
minute are deleted in the transaction that seals it, so that every second is in exactly one place.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from kaproom.record.anchor import ChunkHead
from kaproom.record.chain import ChunkEnvelope, chunk_hash
from kaproom.record.samples import CODEC, MINUTE_S, Chunk, Sample, pack
from kaproom.record.schema import live_sample, sample_chunk, sample_session
from kaproom.record.stored_chunks import last_chunk, session_no

_INSERT_LIVE = insert(live_sample).on_conflict_do_nothing()
_INSERT_SESSION = insert(sample_session)
_INSERT_CHUNK = insert(sample_chunk)
_TOLD = ("part", "start_s", "seconds", "codec", "data")


class SampleWriter:
    """The samples of all sessions of one store. `reached` is the minute sealed last."""

    def __init__(self, connection: Connection, chunks_key: bytes, reached: ChunkHead) -> None:
        self._connection = connection
        self._key = chunks_key
        self._oldest_live: dict[str, int] = {}
        self.reached = reached

    def forget(self, reached: ChunkHead) -> None:
        """Trust nothing remembered: the last transaction did not happen, the one before did."""
        self._oldest_live.clear()
        self.reached = reached

    def add(self, told: Iterable[tuple[str, Sequence[Sample]]]) -> None:
        """Store samples as rows and seal the minutes before the newest one."""
        of: dict[str, list[Sample]] = {}
        for session_id, samples in told:
            of.setdefault(session_id, []).extend(samples)
        # One session after the other: what an import brings of all of them is large.
        for session_id, samples in of.items():
            if samples:
                self._add(session_id, samples)

    def _add(self, session_id: str, samples: Sequence[Sample]) -> None:
        rows: list[dict[str, Any]] = [
            {"session_id": session_id, "at_s": at_s, "pulse_bpm": pulse, "spo2_percent": spo2}
            for at_s, pulse, spo2 in samples
        ]
        self._connection.execute(_INSERT_LIVE, rows)
        minute = max(at_s for at_s, _, _ in samples) // MINUTE_S
        if self._oldest_minute(session_id) < minute:
            self._seal(session_id, minute * MINUTE_S)

    def seal_session(self, session_id: str) -> bool:
        """Seal whatever is left of a session that has ended; answers whether anything was."""
        return self._seal(session_id, None)

    def _oldest_minute(self, session_id: str) -> int:
        known = self._oldest_live.get(session_id)
        if known is None:
            query = select(func.min(live_sample.c.at_s)).where(
                live_sample.c.session_id == session_id
            )
            known = self._connection.execute(query).scalar_one() // MINUTE_S
            self._oldest_live[session_id] = known
        return known

    def _seal(self, session_id: str, before_s: int | None) -> bool:
        chosen = live_sample.c.session_id == session_id
        if before_s is not None:
            chosen = chosen & (live_sample.c.at_s < before_s)
        query = select(
            live_sample.c.at_s, live_sample.c.pulse_bpm, live_sample.c.spo2_percent
        ).where(chosen)
        samples: list[Sample] = [
            (row.at_s, row.pulse_bpm, row.spo2_percent)
            for row in self._connection.execute(query.order_by(live_sample.c.at_s))
        ]
        if samples:
            self._add_chunks(session_id, list(pack(samples)))
            self._connection.execute(delete(live_sample).where(chosen))
        self._oldest_live.pop(session_id, None)
        return bool(samples)

    def _add_chunks(self, session_id: str, chunks: Sequence[Chunk]) -> None:
        number = self._number(session_id)
        part, prev = last_chunk(self._connection, session_id)
        rows: list[dict[str, Any]] = []
        for chunk in chunks:
            part += 1
            envelope = ChunkEnvelope(
                session_id, part, chunk.start_s, chunk.seconds, CODEC, chunk.data, prev
            )
            prev = chunk_hash(self._key, envelope)
            told = {name: getattr(envelope, name) for name in _TOLD}
            rows.append({"session_no": number, **told, "hash": prev})
        self._connection.execute(_INSERT_CHUNK, rows)
        self.reached = ChunkHead(self.reached.chunks + len(rows), session_id, part, prev)

    def _number(self, session_id: str) -> int:
        """The number a session's minutes are stored under; a new one at its first minute."""
        known = session_no(self._connection, session_id)
        if known is not None:
            return known
        highest = select(func.coalesce(func.max(sample_session.c.no), 0))
        number: int = self._connection.execute(highest).scalar_one() + 1
        self._connection.execute(_INSERT_SESSION, {"no": number, "session_id": session_id})
        return number
