"""Whatever is done to a store behind kaproom's back is found and named; the rest stays readable."""

# Tampering is spelled out in statements here; nobody else writes them.
# ruff: noqa: S608

import random
import shutil
from pathlib import Path

import pytest

from kaproom.core.events.event import Event, Store
from kaproom.core.stream.ports import SampleBatch
from kaproom.errors import EnvironmentFault
from kaproom.record.chain import Envelope, entry_hash
from kaproom.record.chain_check import FirstBad
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import StoreCheck, verify
from tests.record.entries import (
    PASSPHRASE,
    SESSION,
    STREAM,
    bare_connection,
    event,
    some_day,
    started,
)

OTHER = "session/s2"
# The schema and the roots of all tables and indexes lie in the first pages of the file.
INNER_PAGES = 30 * 4096


@pytest.fixture(scope="module")
def filled_folder(fresh_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sessions by turns and some samples; copied, never used itself."""
    folder = shutil.copytree(fresh_folder, tmp_path_factory.mktemp("filled") / "data")
    with open_record(folder, unlock(folder, PASSPHRASE)) as record:
        first, second = some_day(200), some_day(60, OTHER)
        for n in range(0, 200, 10):
            record.append([*first[n : n + 10], *second[n * 3 // 10 : n * 3 // 10 + 3]])
        record.append_samples(SESSION, SampleBatch(0, (70,) * 200, (99,) * 200))
    return folder


@pytest.fixture
def filled(filled_folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(filled_folder, tmp_path / "filled")


@pytest.fixture
def keys(filled_folder: Path) -> Keys:
    return unlock(filled_folder, PASSPHRASE)


def _record_check(data_dir: Path, keys: Keys) -> StoreCheck:
    return verify(data_dir, keys).stores[0]


def _first_bad(data_dir: Path, keys: Keys) -> FirstBad:
    bad = _record_check(data_dir, keys).first_bad
    assert bad is not None
    return bad


def _tamper(data_dir: Path, keys: Keys, *statements: str) -> None:
    connection = bare_connection(data_dir, keys, Store.RECORD)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_whole_folder_is_found_whole(filled: Path, keys: Keys) -> None:
    result = verify(filled, keys)
    assert result.ok
    assert [(c.store, c.file, c.streams, c.events) for c in result.stores] == [
        ("record", "record.db", 2, 132),
        ("notes", "notes.db", 2, 128),
    ]
    json = result.as_json()
    assert json["ok"] is True
    assert json["stores"][0]["first_bad"] is None


def _nth(number: int) -> str:
    return f"stream = '{STREAM}' AND seq = {number}"


@pytest.mark.parametrize(
    ("statement", "sequence"),
    [
        (f"UPDATE entry SET author = 'x' WHERE {_nth(7)}", 7),
        (f"UPDATE entry SET at_utc_us = at_utc_us + 1 WHERE {_nth(33)}", 33),
        (f"UPDATE entry SET session_ms = NULL WHERE {_nth(1)}", 1),
        (f"UPDATE entry SET kind = 'client.added' WHERE {_nth(20)}", 20),
        (f"UPDATE entry SET payload = CAST(payload || x'20' AS BLOB) WHERE {_nth(21)}", 21),
        (f"UPDATE entry SET payload = NULL WHERE {_nth(22)}", 22),
        (f"UPDATE entry SET hash = zeroblob(32) WHERE {_nth(23)}", 23),
        (f"UPDATE entry SET prev = zeroblob(32) WHERE {_nth(24)}", 24),
        (f"DELETE FROM entry WHERE {_nth(50)}", 50),
        (f"DELETE FROM entry WHERE {_nth(1)}", 1),
    ],
)
def test_a_mutation_is_named_by_stream_and_sequence(
    filled: Path, keys: Keys, statement: str, sequence: int
) -> None:
    _tamper(filled, keys, statement)
    bad = _first_bad(filled, keys)
    assert (bad.stream, bad.sequence) == (STREAM, sequence)
    assert bad.reason
    assert verify(filled, keys).stores[1].first_bad is None


def test_entries_that_changed_places_are_found(filled: Path, keys: Keys) -> None:
    _tamper(
        filled,
        keys,
        f"UPDATE entry SET seq = 999 WHERE {_nth(40)}",
        f"UPDATE entry SET seq = 40 WHERE {_nth(41)}",
        f"UPDATE entry SET seq = 41 WHERE {_nth(999)}",
    )
    bad = _first_bad(filled, keys)
    assert (bad.stream, bad.sequence) == (STREAM, 40)


def test_an_entry_moved_to_another_stream_is_named_and_not_one_it_pretends_to_follow(
    filled: Path, keys: Keys
) -> None:
    _tamper(filled, keys, f"UPDATE entry SET stream = '{OTHER}', seq = 99 WHERE {_nth(10)}")
    bad = _first_bad(filled, keys)
    assert (bad.stream, bad.sequence) == (OTHER, 99)
    assert "not as it was written" in bad.reason


def test_an_entry_slipped_in_with_the_right_key_does_not_fit(filled: Path, keys: Keys) -> None:
    connection = bare_connection(filled, keys, Store.RECORD)
    columns = ", ".join(Envelope._fields)
    row = connection.execute(f"SELECT {columns} FROM entry WHERE {_nth(60)}").fetchone()
    assert row is not None
    forged = Envelope(*row)._replace(author="someone else")
    sealed = entry_hash(keys.of[Store.RECORD].chain, forged)
    connection.execute(
        f"UPDATE entry SET author = 'someone else', hash = ? WHERE {_nth(60)}", (sealed,)
    )
    connection.close()
    bad = _first_bad(filled, keys)
    assert (bad.stream, bad.sequence) == (STREAM, 61)
    assert "follow" in bad.reason


@pytest.mark.parametrize("first", [91, 101])
def test_a_stream_that_lost_its_end_is_missed(filled: Path, keys: Keys, first: int) -> None:
    _tamper(filled, keys, f"DELETE FROM entry WHERE stream = '{STREAM}' AND seq >= {first}")
    assert "is missing" in _first_bad(filled, keys).reason


def test_a_cut_tail_is_found_by_the_anchor_and_not_covered_by_going_on(
    filled: Path, keys: Keys
) -> None:
    _tamper(filled, keys, "DELETE FROM entry WHERE entry_no > 130")
    bad = _first_bad(filled, keys)
    assert bad == FirstBad(OTHER, 30, "the store ends after 130 entries; 132 had been written")
    with open_record(filled, keys) as record:
        assert any("132 had been written" in fault for fault in record.faults)
        record.append([event(300 + n, started(), "session/s3") for n in range(5)]).result()
    assert "132 had been written" in _first_bad(filled, keys).reason
    with open_record(filled, keys) as record:
        assert any("132 had been written" in fault for fault in record.faults)


@pytest.mark.parametrize("deed", ["flip", "remove", "swap"])
def test_a_damaged_anchor_is_found(filled: Path, keys: Keys, deed: str) -> None:
    anchor = filled / "record.anchor"
    whole = bytearray(anchor.read_bytes())
    if deed == "flip":
        whole[len(whole) // 2] ^= 4
        anchor.write_bytes(whole)
    elif deed == "remove":
        anchor.unlink()
    else:
        anchor.write_bytes((filled / "notes.anchor").read_bytes())
    assert "anchor" in _first_bad(filled, keys).reason
    with open_record(filled, keys) as record:
        assert any("anchor" in fault for fault in record.faults)


def test_a_changed_sealed_minute_is_found(filled: Path, keys: Keys) -> None:
    _tamper(filled, keys, "UPDATE sample_chunk SET start_s = 61 WHERE part = 2")
    assert _first_bad(filled, keys).stream == f"samples/{SESSION}"
    assert _first_bad(filled, keys).sequence == 2


def test_one_flipped_byte_anywhere_is_found_and_the_rest_stays_readable(
    filled: Path, keys: Keys
) -> None:
    path = filled / "record.db"
    whole = path.read_bytes()
    with open_reader(filled, keys, [Store.RECORD]) as reader:
        day = {stream: reader.read_stream(stream) for stream in (STREAM, OTHER)}
    rng = random.Random(20)
    places = [0, 15, len(whole) - 1, *rng.sample(range(len(whole)), 30)]
    named = 0
    for place in places:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << rng.randrange(8)
        path.write_bytes(flipped)
        result = verify(filled, keys)
        bad = result.stores[0].first_bad
        assert bad is not None, place
        assert result.stores[1].first_bad is None
        named += bad.stream is not None
        _assert_rest_is_readable(filled, keys, day, place)
    assert named > 5


def _assert_rest_is_readable(
    data_dir: Path, keys: Keys, day: dict[str, list[Event]], place: int
) -> None:
    try:
        reader = open_reader(data_dir, keys, [Store.RECORD])
    except EnvironmentFault:
        # Nothing opens without the pages that say what is where, and that is said.
        assert place < INNER_PAGES
        return
    with reader:
        assert set(reader.streams("")) == set(day) or place < INNER_PAGES
        # A session whose very start is lost is not listed, and that is said.
        assert len(reader.session_summaries()) == 2 or reader.damage
        for stream, events in day.items():
            left = reader.read_stream(stream)
            assert set(left) <= set(events)
            assert len(left) == len(events) or reader.damage
        lost = sum(map(len, day.values())) - _record_check(data_dir, keys).events
        assert 0 <= lost < 40 or place < INNER_PAGES


def test_a_flipped_bit_in_the_log_is_found_by_the_anchor(data_dir: Path, keys: Keys) -> None:
    with open_record(data_dir, keys) as record:
        record.append(some_day(2)).result()
        record.append([event(3, started(), OTHER)]).result()
        record._writer._writers[Store.RECORD].save_anchor()
        copy = {f.name: f.read_bytes() for f in data_dir.iterdir()}
    log = bytearray(copy["record.db-wal"])
    log[len(log) // 3] ^= 1
    for name, content in {**copy, "record.db-wal": bytes(log)}.items():
        (data_dir / name).write_bytes(content)
    (data_dir / "record.db-shm").unlink()
    assert "had been written" in _first_bad(data_dir, keys).reason


def test_a_database_that_is_no_database_is_told_and_nothing_raised(
    filled: Path, keys: Keys
) -> None:
    (filled / "record.db").write_bytes(b"not a database" * 400)
    check = _record_check(filled, keys)
    assert check.events == 0
    assert "does not open" in _first_bad(filled, keys).reason
    (filled / "record.db").unlink()
    assert "missing" in _first_bad(filled, keys).reason


def test_a_newer_database_is_refused_with_the_reason(filled: Path, keys: Keys) -> None:
    _tamper(filled, keys, "UPDATE meta SET value = '9' WHERE key = 'schema'")
    with pytest.raises(EnvironmentFault, match=r"newer kaproom \(schema 9"):
        open_record(filled, keys)
    assert "newer kaproom" in _first_bad(filled, keys).reason


def test_a_damaged_key_file_is_not_ok(filled: Path, keys: Keys) -> None:
    (filled / "keys.copy.json").unlink()
    result = verify(filled, keys)
    assert not result.ok
    assert result.notices == ("keys.copy.json is missing; its copy was used.",)


def test_nothing_that_is_found_is_raised(filled: Path, keys: Keys, tmp_path: Path) -> None:
    for name in ("keys.json", "keys.copy.json"):
        (filled / name).unlink()
    result = verify(filled, keys)
    assert not result.ok
    assert [check.first_bad for check in result.stores] == [None, None]
    assert result.notices == (f"{filled} is not a kaproom data folder: it has no keys.json.",)
    # As long as no name may be: looking at anything of it raises.
    unseen = verify(tmp_path / ("n" * 300), keys)
    assert [check.first_bad for check in unseen.stores] == [
        FirstBad(None, None, "it cannot be read: File name too long")
    ] * 2
    assert "keys.json cannot be read" in unseen.notices[0]
