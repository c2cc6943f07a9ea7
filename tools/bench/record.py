"""What the record's promises cost, beside the least that could be done for them.

Used by `tools.bench`; it prints nothing itself.
"""

import hashlib
import hmac
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Event, Store, session_stream
from kaproom.core.events.session import ReadingTaken
from kaproom.record import driver
from kaproom.record.chain import Envelope
from kaproom.record.engine import database_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from kaproom.record.verify import verify

ENTRIES = 100_000
_A_SESSION = 1000
_TURNS = 3
_ROWS = f"SELECT {', '.join((*Envelope._fields, 'payload'))} FROM entry ORDER BY entry_no"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, its baseline's, and ours divided by it."""

    name: str
    value: float
    unit: str
    baseline: float
    ratio: float


def verify_time(entries: int = ENTRIES) -> Row:
    """Verifying a store of so many entries, against SHA-256 and HMAC over the rows of a cursor."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        keys = unlock_practice(folder)
        _fill(folder, keys, entries)
        turns = [(_verify_s(folder, keys), _bare_s(folder, keys)) for _ in range(_TURNS)]
    ours, bare = (statistics.median(times) for times in zip(*turns, strict=True))
    name = f"verify {entries:,} entries"
    return Row(name, round(ours, 3), "s", round(bare, 3), round(ours / bare, 2))


def _fill(folder: Path, keys: Keys, entries: int) -> None:
    with open_record(folder, keys) as record:
        for first in range(0, entries, _A_SESSION):
            stream = session_stream(uuid.uuid4().hex)
            count = min(_A_SESSION, entries - first)
            record.append(list(_readings(stream, count))).result()


def _readings(stream: str, count: int) -> Iterator[Event]:
    now = SystemClock().now()
    for turn in range(1, count + 1):
        body = ReadingTaken(110 + turn % 40, 70, 60 + turn % 30, 97)
        yield Event(
            id=uuid.uuid4().hex,
            stream=stream,
            turn=turn,
            at_utc_us=now.utc_us,
            offset_min=now.offset_min,
            session_ms=turn * 1000,
            entered_utc_us=now.utc_us,
            late=False,
            author="therapist",
            body=body,
        )


def _verify_s(folder: Path, keys: Keys) -> float:
    began_s = time.perf_counter()
    result = verify(folder, keys, (Store.RECORD,))
    took_s = time.perf_counter() - began_s
    if not result.ok:
        raise SystemExit("The store made for measuring does not verify.")
    return took_s


def _bare_s(folder: Path, keys: Keys) -> float:
    key = keys.of[Store.RECORD]
    path = database_file(folder, Store.RECORD)
    connection = driver.connect(path, key.cipher_hex, read_only=True)
    began_s = time.perf_counter()
    for row in connection.execute(_ROWS):
        hashlib.sha256(row[-1]).digest()
        hmac.digest(key.chain, row[-1], "sha256")
    took_s = time.perf_counter() - began_s
    connection.close()
    return took_s
