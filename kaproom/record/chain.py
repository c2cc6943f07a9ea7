"""The hash chain: one for each stream, each entry under a keyed hash of its own.

One chain per stream, so that a session can be checked, exported or purged by itself; `entry_no`,
which counts through the whole store without gaps and stands under the hash too, ties the streams
together, so that the end of no stream can go missing unseen except the end of the store, and that
is what the anchor is for. The hash covers the payload's digest, not the payload, so that a purge
can leave a tombstone. The key finds meddling by whoever has the file but not the passphrase.
"""

import hashlib
import hmac
import struct
from typing import NamedTuple

GENESIS = bytes(32)
_ENTRY = b"kaproom entry 1\0"
_CHUNK = b"kaproom chunk 1\0"
PURGED_DATA = b"kaproom purged 1\0"
_ENTRY_HEAD = struct.Struct(f">{len(_ENTRY)}s8q2B4I")
_CHUNK_NUMBERS = struct.Struct(">4qI")


class Envelope(NamedTuple):
    """All of an entry that its hash covers, in the order of the table's columns.

    `payload_digest` is the SHA-256 of the payload, `prev` the hash of the stream's entry before.
    """

    entry_no: int
    stream: str
    seq: int
    id: str
    turn: int
    kind: str
    schema: int
    at_utc_us: int
    offset_min: int
    session_ms: int | None
    entered_utc_us: int
    late: int
    author: str
    payload_digest: bytes
    prev: bytes


EntryFields = tuple[
    int, str, int, str, int, str, int, int, int, int | None, int, int, str, bytes, bytes
]
"""The fields of an `Envelope`; verifying spares itself the naming of a hundred thousand."""


def entry_hash(chain_key: bytes, e: Envelope | EntryFields) -> bytes:
    """HMAC-SHA256 over the envelope, every field at a fixed place or behind its length.

    Raises ValueError for a number of more than 64 bits or text that is not Unicode.
    """
    try:
        return hmac.digest(chain_key, _message(e), "sha256")
    except struct.error as error:
        raise ValueError(str(error)) from None


def _message(e: Envelope | EntryFields) -> bytes:
    no, stream, seq, name, turn, kind, schema, at, off, ms, entered, late, by, digest, prev = e
    s, i, k, a = stream.encode(), name.encode(), kind.encode(), by.encode()
    untimed = ms is None
    numbers = (no, seq, turn, schema, at, off, ms or 0, entered, untimed, late)
    head = _ENTRY_HEAD.pack(_ENTRY, *numbers, len(s), len(i), len(k), len(a))
    return b"".join((head, s, i, k, a, digest, prev))


def samples_stream(session_id: str) -> str:
    """How a session's sealed minutes are named where a fault is told."""
    return f"samples/{session_id}"


class ChunkEnvelope(NamedTuple):
    """All of a sealed minute of samples that its hash covers."""

    session_id: str
    part: int
    start_s: int
    seconds: int
    codec: int
    data: bytes
    prev: bytes


def is_tombstone(data: bytes) -> bool:
    """Whether a chunk's samples were removed; packed samples never begin like this."""
    return data.startswith(PURGED_DATA)


def tombstone(data: bytes) -> bytes:
    """What stands in place of a chunk's data after a purge: enough for its hash to hold."""
    return data if is_tombstone(data) else PURGED_DATA + hashlib.sha256(data).digest()


def chunk_hash(chunks_key: bytes, c: ChunkEnvelope) -> bytes:
    """HMAC-SHA256 over a chunk and the hash of the session's chunk before."""
    session = c.session_id.encode()
    numbers = _CHUNK_NUMBERS.pack(c.part, c.start_s, c.seconds, c.codec, len(session))
    digest = tombstone(c.data).removeprefix(PURGED_DATA)
    return hmac.digest(chunks_key, _CHUNK + numbers + session + digest + c.prev, "sha256")
