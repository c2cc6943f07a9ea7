"""Figures of backups and of device samples, for `tools.bench`.

What a backup costs the entries written meanwhile; what the samples of many sessions weigh, and how
long those of one take to open. Sizes are measured on some sessions and scaled.
"""

import importlib
import statistics
import tempfile
import threading
import time
import uuid
import zlib
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path
from typing import Any, cast

from kaproom import paths
from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Body, Event, Store, session_stream
from kaproom.core.events.session import NoteTaken, ReadingTaken, SessionEnded
from kaproom.core.rehearsal.rehearsal import Physiology
from kaproom.devices.simulated import SimulatedOximeter
from kaproom.record.backup.errands import back_up_to_folders
from kaproom.record.engine import database_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore, open_reader, open_record
from kaproom.resource_files import ResourceFiles
from tools.bench.row import Row

SESSIONS = 15
SESSIONS_PROMISED = 2000
SESSION_S = 10_800
MB_PROMISED = 60.0
DELAY_MS_PROMISED = 50.0
ENTRIES_BEFORE = 20_000
ENTRY_EVERY_S = 0.005
OPENINGS = 15


def backup_and_samples() -> Iterator[Row]:
    """All rows."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        keys = unlock_practice(folder)
        yield from _samples(folder, keys)
        yield _delay_by_backup(folder, Path(scratch), keys)


def _samples(folder: Path, keys: Keys) -> Iterator[Row]:
    database = database_file(folder, Store.RECORD)
    with open_record(folder, keys) as record:
        empty = database.stat().st_size
        ids = [_one_session(record, seed) for seed in range(SESSIONS)]
    mb = (database.stat().st_size - empty) / SESSIONS * SESSIONS_PROMISED / 1e6
    name = f"samples of {SESSIONS_PROMISED} sessions ({SESSIONS} measured)"
    yield Row(name, mb, "MB", MB_PROMISED, 1.0)
    took = [(_ms_to_open(folder, keys, i), _ms_bare(database, keys, i)) for i in ids[:OPENINGS]]
    ours, bare = (statistics.median(column) for column in zip(*took, strict=True))
    yield Row("open one session's samples", ours, "ms", bare, 3.0)


def _one_session(record: RecordStore, seed: int) -> str:
    """Three hours, told by the minute, and ended."""
    session_id = uuid.uuid4().hex
    body = SimulatedOximeter(_physiology(), seed, lambda: (1500,))
    for until_s in range(59, SESSION_S, 60):
        batch = body.take(until_s)
        if batch is not None:
            record.append_samples(session_id, batch).result()
    record.append([_event(session_stream(session_id), 1, SessionEnded())]).result()
    return session_id


def _physiology() -> Physiology:
    return ResourceFiles(paths.resource_dir()).rehearsal("calm").physiology


def _ms_to_open(folder: Path, keys: Keys, session_id: str) -> float:
    """From a closed folder to a session's samples."""
    began_s = time.perf_counter()
    with open_reader(folder, keys, (Store.RECORD,)) as reader:
        seconds = sum(len(batch.pulse_bpm) for batch in reader.read_samples(session_id))
    took_ms = (time.perf_counter() - began_s) * 1000
    if seconds != SESSION_S:
        raise SystemExit("A session's samples did not come back whole.")
    return took_ms


def _ms_bare(database: Path, keys: Keys, session_id: str) -> float:
    """A bare connection that fetches and decodes the same chunks."""
    sqlcipher = cast(Any, importlib.import_module("sqlcipher3.dbapi2"))
    began_s = time.perf_counter()
    with closing(sqlcipher.connect(str(database))) as connection:
        connection.set_key(f"x'{keys.of[Store.RECORD].cipher_hex}'")
        rows = connection.execute(
            "select data from sample_chunk where session_no = "
            "(select no from sample_session where session_id = ?) order by part",
            (session_id,),
        ).fetchall()
    for (data,) in rows:
        plain = array("h", zlib.decompress(data))
        half = len(plain) // 2
        for plane in (plain[:half], plain[half:]):
            list(accumulate(plane))
    return (time.perf_counter() - began_s) * 1000


def _delay_by_backup(folder: Path, scratch: Path, keys: Keys) -> Row:
    """How much later than without it the slowest entry was saved, of what is promised."""
    target = scratch / "drive"
    target.mkdir()
    with open_record(folder, keys) as record:
        for first in range(0, ENTRIES_BEFORE, 500):
            record.append([_entry(first + n) for n in range(500)]).result()
        over = threading.Event()

        def work() -> None:
            try:
                _back_up(folder, target, keys)
            finally:
                over.set()

        backup = threading.Thread(target=work)
        backup.start()
        during = _append_until(record, over.is_set)
        backup.join()
        without = _append_until(record, lambda: False, len(during))
    delay = max(during) - statistics.median(without)
    name = f"slowest of {len(during)} entries during a backup (without: {max(without):.1f} ms)"
    return Row(name, delay, "ms", DELAY_MS_PROMISED, 1.0)


def _back_up(folder: Path, target: Path, keys: Keys) -> None:
    if not back_up_to_folders(folder, keys, [str(target)], SystemClock().now()):
        raise SystemExit("A backup could not be made for measuring.")


def _append_until(
    record: RecordStore, over: Callable[[], bool], count: int = 1_000_000
) -> list[float]:
    took_ms: list[float] = []
    while not over() and len(took_ms) < count:
        event = _entry(ENTRIES_BEFORE + len(took_ms))
        began_s = time.perf_counter()
        record.append([event]).result()
        took_ms.append((time.perf_counter() - began_s) * 1000)
        time.sleep(ENTRY_EVERY_S)
    return took_ms


def _entry(number: int) -> Event:
    body = NoteTaken("x" * 200) if number % 2 else ReadingTaken(120, 80, 70)
    return _event(session_stream(f"bench{number // 1000}"), number, body)


def _event(stream: str, turn: int, body: Body) -> Event:
    now = SystemClock().now()
    return Event(
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
