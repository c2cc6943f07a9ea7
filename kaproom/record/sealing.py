"""Seals: what a session's stream had come to when it ended, in each store, in the stream itself.

The seal is written in the transaction of the session's end. Late entries may follow it; they are
sealed when the folder is closed, or at the next opening where there was no orderly close. So an
ended session's stream ends in a seal whenever no kaproom is at work on it, whatever happened
between the commits of the two stores.
"""

import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from kaproom import __version__
from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Body, Event, Store, session_stream
from kaproom.core.events.keeping import SEAL_KINDS, NotesSealed, SessionSealed
from kaproom.core.events.session import SessionEnded
from kaproom.errors import KaproomError
from kaproom.record.job import SAMPLES_STORE, Job
from kaproom.record.schema import entry, live_sample
from kaproom.record.stored_chunks import last_chunk

if TYPE_CHECKING:
    from kaproom.record.store_writer import StoreWriter

SESSION_PREFIX = session_stream("")


def seal_of(
    connection: Connection, store: Store, stream: str, author: str, anew: bool
) -> Event | None:
    """The seal that is due on a stream; None on an empty or, unless `anew`, a sealed one.

    Its turn is that of the entry before it, so that it takes no place among what happened.
    """
    query = select(entry.c.seq, entry.c.hash, entry.c.kind, entry.c.turn)
    newest = query.where(entry.c.stream == stream).order_by(entry.c.seq.desc()).limit(1)
    last = connection.execute(newest).first()
    if last is None or (last.kind in SEAL_KINDS and not anew):
        return None
    body: Body = NotesSealed(last.seq, last.hash.hex(), __version__)
    if store is SAMPLES_STORE:
        chunks, chunk_hash = last_chunk(connection, stream.removeprefix(SESSION_PREFIX))
        chunk_head = chunk_hash.hex() if chunks else ""
        body = SessionSealed(last.seq, last.hash.hex(), chunks, chunk_head, __version__)
    now = SystemClock().now()
    return Event(
        id=uuid.uuid4().hex,
        stream=stream,
        turn=last.turn,
        at_utc_us=now.utc_us,
        offset_min=now.offset_min,
        session_ms=None,
        entered_utc_us=now.utc_us,
        late=False,
        author=author,
        body=body,
    )


def ended_streams(connection: Connection) -> set[str]:
    """The streams of sessions that have ended; the record store alone knows."""
    query = select(entry.c.stream).where(entry.c.kind == SessionEnded.KIND)
    return set(connection.execute(query).scalars())


def unsealed_streams(connection: Connection) -> set[str]:
    """The streams of sessions, running ones too, that end in no seal or have unsealed samples."""
    other = entry.alias()
    last_kind = (
        select(other.c.kind)
        .where(other.c.stream == entry.c.stream)
        .order_by(other.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = select(entry.c.stream).where(
        entry.c.seq == 1,
        entry.c.stream.startswith(SESSION_PREFIX),
        last_kind.not_in(SEAL_KINDS),
    )
    live = connection.execute(select(live_sample.c.session_id).distinct()).scalars()
    return {*connection.execute(query).scalars(), *map(session_stream, live)}


def seal_what_ended(writers: Mapping[Store, "StoreWriter"]) -> None:
    """Seal the ended sessions' streams that are due, in every open store.

    Does nothing without the record store, which alone knows what has ended; a store that refuses
    is left for the next time.
    """
    if Store.RECORD not in writers:
        return
    try:
        ended = writers[Store.RECORD].look_up(ended_streams)
        for writer in writers.values():
            due = sorted(ended & writer.look_up(unsealed_streams))
            if due:
                writer.commit([Job(seals=due)])
    except KaproomError:
        return
