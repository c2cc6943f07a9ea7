"""Reading a session's device samples: sealed minutes and young rows as one run of batches.

Minutes come as they were packed, second by second only where two of them tell of the same minute.
"""

from itertools import pairwise

from sqlalchemy import Connection

from kaproom.core.stream.ports import SampleBatch
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.chain import is_tombstone
from kaproom.record.samples import (
    CODEC,
    MINUTE_S,
    Chunk,
    Sample,
    batches,
    merged,
    samples_of,
    unpack,
)
from kaproom.record.stored_chunks import chunk_queries

# Put into words once, as `stored_chunks` does.
_LIVE = "SELECT at_s, pulse_bpm, spo2_percent FROM live_sample WHERE session_id = ? ORDER BY at_s"


def read_batches(connection: Connection, session_id: str, schema: int) -> list[SampleBatch]:
    """A session's samples, oldest first, at most a minute in each batch.

    `schema` is the store's major version. Raises ValueError for a minute that is damaged,
    EnvironmentFault for a newer kaproom's.
    """
    # Rows first: a minute sealed in between is then seen twice, never not at all.
    young: list[Sample] = [
        (at_s, pulse, spo2)
        for at_s, pulse, spo2 in connection.exec_driver_sql(_LIVE, (session_id,))
    ]
    query = chunk_queries(schema).of_session
    sealed = [
        _unpacked(codec_no, start_s, seconds, data)
        for codec_no, start_s, seconds, data in connection.exec_driver_sql(query, (session_id,))
        if not is_tombstone(data)
    ]
    found = [*sealed, *batches(young)]
    if all(_minute(after) > _minute(before) for before, after in pairwise(found)):
        return found
    return list(batches(merged([*(s for batch in sealed for s in samples_of(batch)), *young])))


def _minute(batch: SampleBatch) -> int:
    return batch.start_s // MINUTE_S


def _unpacked(codec_no: int, start_s: int, seconds: int, data: bytes) -> SampleBatch:
    if codec_no != CODEC:
        raise EnvironmentFault(
            say("Device samples were written by a newer kaproom: update kaproom to read them.")
        )
    return unpack(Chunk(start_s, seconds, data))
