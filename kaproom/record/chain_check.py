"""Checking the entries and chunks of one store against their hashes, row by row.

Fed with rows in order; remembers every fault with its place and answers the first. Goes on after a
fault from what the row says, so that one bad entry does not condemn those behind it. Seals are held
against what they vouch for, and entries without words against the purges that account for them.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from kaproom.core.events.client import DocumentAttached
from kaproom.core.events.keeping import (
    PURGE_KINDS,
    SEAL_KINDS,
    EntriesPurged,
    Purge,
    Seal,
    SessionSealed,
)
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.chain import (
    GENESIS,
    ChunkEnvelope,
    EntryFields,
    Envelope,
    chunk_hash,
    entry_hash,
    is_tombstone,
    samples_stream,
)
from kaproom.record.codec import decode_body
from kaproom.record.driver import Row
from kaproom.record.salvage import Hole


@dataclass(frozen=True, slots=True)
class FirstBad:
    """The first thing wrong in a store. Stream and sequence are None where it lies in no entry."""

    stream: str | None
    sequence: int | None
    reason: str


_BEGINNING: tuple[int, bytes | None] = (0, GENESIS)
_HEEDED = SEAL_KINDS | PURGE_KINDS | {DocumentAttached.KIND}


@dataclass(frozen=True, slots=True)
class DocumentClaim:
    """What an entry says of the document it names."""

    stream: str
    sequence: int
    file_id: str
    sha256: str


@dataclass(slots=True)
class SamplesClaims:
    """What the entries say of a session's samples.

    `sealed` is the hash of each part that a seal vouches for; parts up to `purged` may be empty.
    """

    sealed: dict[int, str] = field(default_factory=dict[int, str])
    purged: int = 0


class EntryCheck:
    """Checks entries in order of their number through the store.

    A row is the columns of `Envelope`, then payload and hash.
    """

    def __init__(self, chain_key: bytes) -> None:
        self._key = chain_key
        self._heads: dict[str, tuple[int, bytes | None]] = {}
        self._found: list[tuple[int, int, FirstBad]] = []
        self._sought: dict[tuple[str, int], tuple[int, int, FirstBad]] = {}
        self._wordless: dict[tuple[str, int], int] = {}
        self._missing_from: int | None = None
        self.claims: dict[str, SamplesClaims] = {}
        self.documents: list[DocumentClaim] = []
        self.expected = 1
        self.events = 0

    @property
    def streams(self) -> int:
        """The number of streams seen."""
        return len(self._heads)

    def last_sequence(self, stream: str) -> int:
        """The sequence a stream has come to."""
        return self._heads.get(stream, (0, None))[0]

    def first_bad(self) -> FirstBad | None:
        """The first fault in the order of the store; an entry named before one that is not."""
        gone = [
            (number, 0, FirstBad(stream, seq, say("its words are gone")))
            for (stream, seq), number in self._wordless.items()
        ]
        found = [*self._sought.values(), *self._found, *gone]
        return min(found, key=lambda f: f[:2])[2] if found else None

    def take_hole(self, hole: Hole, names: Mapping[int, tuple[str, int]]) -> None:
        """Entries that could not be read, with their names where the index still has them."""
        for number in range(hole.first, hole.last + 1):
            stream, sequence = names.get(number, (None, None))
            if number == hole.first:
                reason = say("cannot be read: the file is damaged there")
                if hole.last > hole.first:
                    reason = say(
                        "cannot be read: the file is damaged there ({number} entries)",
                        number=hole.last - hole.first + 1,
                    )
                self._note(number, FirstBad(stream, sequence, reason))
            if stream is not None and sequence is not None:
                self._heads[stream] = (sequence, None)
        self.expected = max(self.expected, hole.last + 1)

    def take(self, row: Row) -> None:
        """One entry."""
        stream, seq, kind, payload, stored = row[1], row[2], row[5], row[-2], row[-1]
        head = (seq - 1, row[-3])
        # Most are whole and in their place, which is told with as little ado as can be.
        if (
            row[0] == self.expected
            and self._heads.get(stream, _BEGINNING) == head
            and payload is not None
            and not self._sought
            and kind not in _HEEDED
            and hashlib.sha256(payload).digest() == row[-4]
            and self._hash(row[:-2]) == stored
        ):
            self._heads[stream] = (seq, stored)
            self.expected += 1
            self.events += 1
        else:
            self._take_slowly(row)

    def _take_slowly(self, row: Row) -> None:
        envelope = Envelope(*row[:-2])
        payload: bytes | None = row[-2]
        seq, prev = self._heads.get(envelope.stream, (0, GENESIS))
        if envelope.seq > seq + 1 and prev is not None:
            number = self._missing_from or min(self.expected, envelope.entry_no)
            bad = FirstBad(envelope.stream, seq + 1, say("is missing"))
            self._sought[envelope.stream, seq + 1] = (number, 0, bad)
        if envelope.entry_no != self.expected:
            self._missing_from = self._missing_from or self.expected
            reason = say(
                "entry number {number} of the store is missing before it", number=self.expected
            )
            self._note(self.expected, FirstBad(envelope.stream, envelope.seq, reason), rank=1)
        reason = self._wrong(envelope, payload, row[-1], (seq, prev))
        if self._sought and reason is None:
            # Whole and in its place: what seemed to come too early only said that it was of here.
            self._sought.pop((envelope.stream, envelope.seq), None)
        if reason is not None:
            self._note(envelope.entry_no, FirstBad(envelope.stream, envelope.seq, reason))
        elif envelope.kind in _HEEDED:
            self._heed(envelope, payload)
        self._heads[envelope.stream] = (envelope.seq, row[-1])
        self.expected = envelope.entry_no + 1
        self.events += 1

    def _heed(self, e: Envelope, payload: bytes | None) -> None:
        """A seal, a purge or a document's entry, itself found whole; one purged says nothing."""
        if payload is None:
            return
        try:
            body = decode_body(e.kind, e.schema, payload)
        except EnvironmentFault:
            self._note(e.entry_no, FirstBad(e.stream, e.seq, say("it cannot be understood")))
            return
        session_id = e.stream.partition("/")[2]
        if isinstance(body, Seal) and (body.entries, body.head) != (e.seq - 1, e.prev.hex()):
            reason = say("it does not fit the entries that it seals")
            self._note(e.entry_no, FirstBad(e.stream, e.seq, reason))
        if isinstance(body, SessionSealed) and body.chunks:
            self._claims(session_id).sealed[body.chunks] = body.chunk_head
        if isinstance(body, DocumentAttached):
            self.documents.append(DocumentClaim(e.stream, e.seq, body.file_id, body.sha256))
        if isinstance(body, Purge):
            for first, last in body.ranges:
                for seq in range(first, last + 1):
                    self._wordless.pop((e.stream, seq), None)
        if isinstance(body, EntriesPurged) and body.sample_parts:
            claims = self._claims(session_id)
            claims.purged = max(claims.purged, body.sample_parts)

    def _claims(self, session_id: str) -> SamplesClaims:
        return self.claims.setdefault(session_id, SamplesClaims())

    def _wrong(
        self, e: Envelope, payload: bytes | None, stored: bytes, before: tuple[int, bytes | None]
    ) -> str | None:
        if payload is None:
            self._wordless[e.stream, e.seq] = e.entry_no
        elif hashlib.sha256(payload).digest() != e.payload_digest:
            return say("its words are not the ones that were written")
        if self._hash(e) != stored:
            return say("it is not as it was written")
        seq, prev = before
        if e.seq == seq + 1 and prev is not None and e.prev != prev:
            return say("it does not follow the entry before it")
        return None

    def _hash(self, e: Envelope | EntryFields) -> bytes | None:
        try:
            return entry_hash(self._key, e)
        except ValueError:
            # A number that kaproom never writes.
            return None

    def _note(self, number: int, bad: FirstBad, rank: int = 0) -> None:
        self._found.append((number, rank, bad))


class ChunkCheck:
    """Checks sealed minutes of samples in order of session and part.

    `claims` is what the entries say of them, by session; it is used up on the way.
    """

    def __init__(self, chunks_key: bytes, claims: Mapping[str, SamplesClaims]) -> None:
        self._key = chunks_key
        self._claims = claims
        self._heads: dict[str, tuple[int, bytes]] = {}
        self._first_bad: FirstBad | None = None

    def last_part(self, session_id: str) -> int:
        """The part a session's samples have come to."""
        return self._heads.get(session_id, (0, GENESIS))[0]

    def first_bad(self) -> FirstBad | None:
        """The first fault; call it after the last chunk."""
        for session_id, claims in self._claims.items():
            if claims.sealed:
                sealed = max(claims.sealed)
                reason = say(
                    "is missing: its session was sealed with {minutes} minutes of samples",
                    minutes=sealed,
                )
                self._note(session_id, self.last_part(session_id) + 1, reason)
        return self._first_bad

    def take(self, row: Row) -> None:
        """One chunk: all of `ChunkEnvelope` but the hash before, then its hash."""
        part, prev = self._heads.get(row[0], (0, GENESIS))
        chunk = ChunkEnvelope._make((*row[:-1], prev))
        claims = self._claims.get(chunk.session_id, _NO_CLAIMS)
        if chunk.part != part + 1:
            self._note(chunk.session_id, part + 1, say("is missing"))
        elif chunk_hash(self._key, chunk) != row[-1]:
            self._note(
                chunk.session_id, part + 1, say("these samples are not as they were written")
            )
        elif claims.sealed.pop(chunk.part, row[-1].hex()) != row[-1].hex():
            self._note(chunk.session_id, part + 1, say("its session was sealed with other samples"))
        elif is_tombstone(chunk.data) and chunk.part > claims.purged:
            self._note(chunk.session_id, part + 1, say("its samples are gone"))
        self._heads[chunk.session_id] = (chunk.part, row[-1])

    def _note(self, session_id: str, part: int, reason: str) -> None:
        if self._first_bad is None:
            self._first_bad = FirstBad(samples_stream(session_id), part, reason)


_NO_CLAIMS = SamplesClaims()
