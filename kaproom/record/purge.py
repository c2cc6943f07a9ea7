"""A lawful purge: the words of a session or a client are removed for good.

For the end of a retention period, or for what was written about the wrong person. Each entry keeps
its place, its times and its hashes, so that the chain still verifies; in the same transaction the
stream says what was removed and why, and the audit trail too. The notes go first, so that a purge
cut short leaves the session listed, and can be done again. Copies elsewhere are not reached:
backups and exports keep what they hold.
"""

import uuid
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store, chart_stream, session_stream
from kaproom.core.events.keeping import Seal
from kaproom.core.events.session import SessionEnded
from kaproom.core.stream.audit import AuditAction, AuditNoted, audit_event
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.codec import clean_text, encode
from kaproom.record.documents import DOCUMENTS_STORE, stored_documents
from kaproom.record.job import SAMPLES_STORE, Job
from kaproom.record.keys import Keys
from kaproom.record.lock import FolderLock
from kaproom.record.migrate import bring_up_to_date, forget_copies
from kaproom.record.projections import refresh_stream
from kaproom.record.removal import (
    Removal,
    documents_among,
    ranges_with_words,
    sample_parts,
)
from kaproom.record.sealing import SESSION_PREFIX, seal_what_ended
from kaproom.record.store import RecordReader, open_reader
from kaproom.record.store_writer import StoreWriter


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge removed.

    Sessions touched, entries that lost their words, sealed minutes, contents of documents.
    """

    sessions: int
    entries: int
    sample_minutes: int
    documents: int = 0


def purge_session(data_dir: Path, keys: Keys, session_id: str, reason: str) -> Purged:
    """Remove all of a session: both streams, samples, drafts.

    Raises EnvironmentFault where the folder is open elsewhere, the session has not ended, there is
    none, or a store is damaged.
    """
    with _Purge(data_dir, keys, reason) as purge:
        return purge.streams([session_stream(session_id)])


def purge_client(data_dir: Path, keys: Keys, client_id: str, reason: str) -> Purged:
    """Remove a client's chart and all of the client's sessions; raises likewise."""
    with _Purge(data_dir, keys, reason) as purge:
        sessions = [s.id for s in purge.reader.session_summaries() if s.client_id == client_id]
        return purge.streams([*map(session_stream, sessions), chart_stream(client_id)])


class _Purge:
    """A folder held for a purge, with its writers and a reader."""

    def __init__(self, data_dir: Path, keys: Keys, reason: str) -> None:
        if not reason.strip():
            raise EnvironmentFault(say("Say why it is removed: the reason stays in its place."))
        self._reason = reason.strip()
        self._user = keys.user
        self._data_dir = data_dir
        self._writers: dict[Store, StoreWriter] = {}
        with ExitStack() as undo:
            undo.callback(FolderLock(data_dir).release)
            for store in (Store.NOTES, Store.RECORD):
                bring_up_to_date(data_dir, store, keys)
                self._writers[store] = StoreWriter(data_dir, store, keys)
                undo.callback(self._writers[store].close)
            seal_what_ended(self._writers)
            self.reader: RecordReader = undo.enter_context(open_reader(data_dir, keys))
            self._held = undo.pop_all()

    def __enter__(self) -> "_Purge":
        return self

    def __exit__(self, *_error: object) -> None:
        self._held.close()

    def streams(self, streams: Sequence[str]) -> Purged:
        """Remove all that these streams hold."""
        for stream in streams:
            events = self.reader.read_stream(stream)
            if not events:
                raise EnvironmentFault(say("There is nothing in {stream}.", stream=stream))
            ended = any(isinstance(event.body, SessionEnded) for event in events)
            if stream.startswith(SESSION_PREFIX) and not ended:
                raise EnvironmentFault(
                    say("{stream} has not ended: end the session first.", stream=stream)
                )
        return self._carry_out(
            [self._removal(stream, store) for stream in streams for store in self._writers]
        )

    def _removal(self, stream: str, store: Store) -> Removal:
        events = self.reader.reader(store).entries(stream)
        if self.reader.damage:
            # Sequences are counted here, which needs every entry there is.
            raise EnvironmentFault(" ".join(self.reader.damage))
        documents = (*documents_among(events), *self._stored_documents(stream, store))
        return Removal(
            store,
            stream,
            ranges_with_words(events),
            self._sample_parts(stream, store),
            tuple(dict.fromkeys(documents)),
        )

    def _sample_parts(self, stream: str, store: Store) -> int:
        if store is not SAMPLES_STORE or not stream.startswith(SESSION_PREFIX):
            return 0
        session_id = stream.removeprefix(SESSION_PREFIX)
        return self._writers[store].look_up(lambda c: sample_parts(c, session_id))

    def _stored_documents(self, stream: str, store: Store) -> tuple[str, ...]:
        if store is not DOCUMENTS_STORE:
            return ()
        clean = clean_text(stream)
        return self._writers[store].look_up(lambda c: stored_documents(c, clean))

    def _carry_out(self, removals: Sequence[Removal]) -> Purged:
        jobs = {store: self._jobs(removals, store) for store in self._writers}
        # No connection may keep the old pages alive by having read them.
        self.reader.close()
        for store, writer in self._writers.items():
            own = [removal for removal in removals if removal.store is store]

            def take_out(connection: Connection, own: Sequence[Removal] = own) -> None:
                for removal in own:
                    removal.take_out(connection)
                    refresh_stream(connection, removal.stream)

            writer.rewrite(take_out, jobs[store])
            # What a migration left for a way back holds all the words.
            forget_copies(self._data_dir, store)
        sessions = {r.stream for r in removals if r.stream.startswith(SESSION_PREFIX)}
        return Purged(
            len(sessions),
            sum(r.entries for r in removals),
            sum(r.sample_parts for r in removals),
            sum(len(r.documents) for r in removals),
        )

    def _jobs(self, removals: Sequence[Removal], store: Store) -> list[Job]:
        """The entries that account for it, and the seals behind them."""
        now = SystemClock().now()
        jobs: list[Job] = []
        for removal in (removal for removal in removals if removal.store is store):
            told = self.reader.read_stream(removal.stream)
            newest = [event for event in told if not isinstance(event.body, Seal)][-1]
            account = removal.account(newest, self._reason, self._user, now)
            entries = [] if account is None else [account]
            if store is Store.RECORD:
                noted = AuditNoted(AuditAction.PURGED.value, removal.stream, self._reason)
                entries.append(audit_event(uuid.uuid4().hex, now, self._user, noted))
            ended = any(isinstance(event.body, SessionEnded) for event in told)
            seals = (removal.stream,) if ended else ()
            jobs.append(Job([encode(entry) for entry in entries], seals=seals))
        return jobs
