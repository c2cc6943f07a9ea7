"""Any entry changed, taken away, moved, slipped in or cut off is named, the first of them first."""

# Tampering is spelled out in statements here; nobody else writes them.
# ruff: noqa: S608

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom.core.events.event import Store
from kaproom.core.events.session import SessionEnded
from kaproom.record import driver
from kaproom.record.chain import Envelope
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from kaproom.record.verify import verify
from tests.record.entries import PASSPHRASE, bare_connection, event, some_day

STREAMS = ("session/s1", "session/s2", "session/s3")
Place = tuple[str, int]
Deed = Callable[[driver.Connection, random.Random, list[Place]], Place]
_COLUMNS = ", ".join((*Envelope._fields, "payload", "hash"))


@pytest.fixture(scope="module")
def ended_folder(fresh_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three ended sessions, written by turns; copied, never used itself."""
    folder = shutil.copytree(fresh_folder, tmp_path_factory.mktemp("ended") / "data")
    with open_record(folder, unlock(folder, PASSPHRASE)) as record:
        days = [[*some_day(20, stream), event(21, SessionEnded(), stream)] for stream in STREAMS]
        for together in zip(*days, strict=True):
            record.append(together)
    return folder


@pytest.fixture(scope="module")
def keys(ended_folder: Path) -> Keys:
    return unlock(ended_folder, PASSPHRASE)


def _at(place: Place) -> str:
    return f"stream = '{place[0]}' AND seq = {place[1]}"


def _flip(c: driver.Connection, rng: random.Random, places: list[Place]) -> Place:
    place = rng.choice(places)
    column = rng.choice(("payload", "payload_digest", "hash", "prev"))
    (blob,) = c.execute(f"SELECT {column} FROM entry WHERE {_at(place)}").fetchall()[0]
    changed = bytearray(blob)
    changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    c.execute(f"UPDATE entry SET {column} = ? WHERE {_at(place)}", (bytes(changed),))
    return place


def _renumber(c: driver.Connection, rng: random.Random, places: list[Place]) -> Place:
    place = rng.choice(places)
    column = rng.choice(("turn", "schema", "at_utc_us", "offset_min", "entered_utc_us", "late"))
    added = rng.choice((1, -1, 256, 2**40))
    c.execute(f"UPDATE entry SET {column} = {column} + {added} WHERE {_at(place)}")
    return place


def _delete(c: driver.Connection, rng: random.Random, places: list[Place]) -> Place:
    place = rng.choice(places)
    c.execute(f"DELETE FROM entry WHERE {_at(place)}")
    return place


def _delete_and_close_gap(c: driver.Connection, rng: random.Random, places: list[Place]) -> Place:
    place = rng.choice(places)
    (number,) = c.execute(f"SELECT entry_no FROM entry WHERE {_at(place)}").fetchall()[0]
    c.execute(f"DELETE FROM entry WHERE {_at(place)}")
    later = "SELECT entry_no FROM entry WHERE entry_no > ? ORDER BY entry_no"
    moved = c.execute(later, (number,)).fetchall()
    for (old,) in moved:
        c.execute("UPDATE entry SET entry_no = ? WHERE entry_no = ?", (old - 1, old))
    first = c.execute(f"SELECT stream, seq FROM entry WHERE entry_no = {number}").fetchall()
    return first[0] if first else place


def _reorder(c: driver.Connection, rng: random.Random, places: list[Place]) -> Place:
    stream, seq = rng.choice([place for place in places if (place[0], place[1] + 1) in places])
    for old, new in ((seq, 999), (seq + 1, seq), (999, seq + 1)):
        c.execute(f"UPDATE entry SET seq = {new} WHERE {_at((stream, old))}")
    return stream, seq


def _insert(c: driver.Connection, rng: random.Random, places: list[Place]) -> Place:
    stream, seq = max(rng.sample(places, 3), key=lambda place: place[1])
    last = max(place[1] for place in places if place[0] == stream)
    (row,) = c.execute(f"SELECT {_COLUMNS} FROM entry WHERE {_at((stream, seq))}").fetchall()
    (end,) = c.execute("SELECT max(entry_no) FROM entry").fetchall()[0]
    forged = [end + 1, stream, last + 1, "slipped in", *row[4:]]
    c.execute(f"INSERT INTO entry ({_COLUMNS}) VALUES ({', '.join('?' * len(forged))})", forged)
    return stream, last + 1


def _truncate(c: driver.Connection, rng: random.Random, places: list[Place]) -> Place:
    """The end of the whole store: only the anchor knows, and names the stream it had last."""
    rows = c.execute("SELECT stream, seq FROM entry ORDER BY entry_no DESC").fetchall()
    kept = rng.randrange(1, len(rows) - 1)
    c.execute(f"DELETE FROM entry WHERE entry_no > {kept}")
    of_last = [seq for stream, seq in rows[: len(rows) - kept] if stream == rows[0][0]]
    return rows[0][0], min(of_last)


@pytest.mark.parametrize(
    "deed", [_flip, _renumber, _delete, _delete_and_close_gap, _reorder, _insert, _truncate]
)
@pytest.mark.parametrize("seed", range(6))
def test_the_first_bad_entry_is_named_every_time(
    ended_folder: Path, keys: Keys, tmp_path: Path, deed: Deed, seed: int
) -> None:
    folder = shutil.copytree(ended_folder, tmp_path / "data")
    connection = bare_connection(folder, keys, Store.RECORD)
    rows = connection.execute("SELECT stream, seq FROM entry ORDER BY entry_no").fetchall()
    expected = deed(connection, random.Random(seed), [(stream, seq) for stream, seq in rows])
    connection.close()
    bad = verify(folder, keys, [Store.RECORD]).stores[0].first_bad
    assert bad is not None
    assert (bad.stream, bad.sequence) == expected, bad.reason
