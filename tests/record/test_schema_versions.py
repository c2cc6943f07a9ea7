"""Every released schema opens, is brought to the present one whole or not at all, and reads alike.

The folders under `fixtures` were written by the kaproom of their time and are never made anew.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kaproom.core.events.event import Store
from kaproom.core.events.keeping import SEAL_KINDS
from kaproom.core.events.session import NoteTaken
from kaproom.core.stream.audit import AuditAction, AuditNoted
from kaproom.errors import EnvironmentFault
from kaproom.record import audit_waiting, driver
from kaproom.record.engine import database_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.keys import Keys
from kaproom.record.migrate import bring_up_to_date
from kaproom.record.stamp import CURRENT, Version, version_of
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import verify
from tests.record.entries import bare_connection, event
from tests.record.schema_fixtures import (
    copy_of,
    expected_of,
    fixture_folders,
    read_back,
)

ROOT = Path(__file__).parents[2]
FIRST, *_ = fixture_folders()


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A folder as schema 1 left it."""
    return copy_of(FIRST, tmp_path / "data")


@pytest.fixture
def keys(first: Path) -> Keys:
    return unlock_practice(first)


def _query(data_dir: Path, keys: Keys, sql: str, store: Store = Store.RECORD) -> list[driver.Row]:
    connection = driver.connect(
        database_file(data_dir, store), keys.of[store].cipher_hex, read_only=True
    )
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def _schema(data_dir: Path, keys: Keys, store: Store) -> Any:
    """All that makes up a database's shape, whatever the spacing and the order it came in."""
    rows = _query(
        data_dir, keys, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master", store
    )
    shapes = {(t, n, table, re.sub(r"\s+", " ", sql).strip()) for t, n, table, sql in rows}
    shapes = {(*shape, sql.replace("( ", "(").replace(" )", ")")) for *shape, sql in shapes}
    # FTS5 raises its own format by itself at the first deletion that leaves no trace.
    wanted = "SELECT * FROM search_index_config WHERE k <> 'version' ORDER BY k"
    index_settings = _query(data_dir, keys, wanted, store)
    return shapes, index_settings


def _version(data_dir: Path, keys: Keys, store: Store) -> str:
    ((version,),) = _query(data_dir, keys, "SELECT value FROM meta WHERE key = 'schema'", store)
    return version


def _assert_reads_as_written(found: dict[str, Any], expected: dict[str, Any]) -> None:
    for stream, entries in expected["streams"].items():
        known = {one["id"] for one in entries}
        added = [one for one in found["streams"][stream] if one["id"] not in known]
        assert [one for one in found["streams"][stream] if one["id"] in known] == entries
        # Of its own accord a kaproom adds to the trail, and seals.
        assert {one["kind"] for one in added} <= {AuditNoted.KIND, *SEAL_KINDS}
    assert set(found["streams"]) == set(expected["streams"])
    assert found["samples"] == expected["samples"]
    assert found["draft"] == expected["draft"]
    for told, old in zip(found["sessions"], expected["sessions"], strict=True):
        # A later kaproom may tell more of a session, never less; a seal is one entry more.
        assert told["events"] - old["events"] in {0, 1}
        assert {**old, "events": told["events"]}.items() <= told.items()


@pytest.mark.parametrize("fixture", fixture_folders(), ids=lambda path: path.name)
def test_every_released_schema_is_migrated_verified_and_read_as_it_was(
    fixture: Path, tmp_path: Path
) -> None:
    data_dir = copy_of(fixture, tmp_path / "data")
    keys = unlock_practice(data_dir)
    assert verify(data_dir, keys).ok
    for _ in range(2):
        with open_record(data_dir, keys) as record:
            assert record.faults == ()
            _assert_reads_as_written(read_back(record), expected_of(fixture))
        assert verify(data_dir, keys).ok
    assert [_version(data_dir, keys, store) for store in Store] == [str(CURRENT)] * 2
    with open_record(data_dir, keys) as record:
        record.append([event(90, NoteTaken("after the update"), "session/s2")]).result(timeout=30)
        assert [one.text for one in record.search("after update")] == ["after the update"]
    assert verify(data_dir, keys).ok


@pytest.mark.parametrize("fixture", fixture_folders(), ids=lambda path: path.name)
def test_a_migrated_folder_has_the_very_schema_of_a_new_one(fixture: Path, tmp_path: Path) -> None:
    old, new = copy_of(fixture, tmp_path / "old"), tmp_path / "new"
    open_record(old, unlock_practice(old)).close()
    create_practice_folder(new)
    for store in Store:
        migrated = _schema(old, unlock_practice(old), store)
        assert migrated == _schema(new, unlock_practice(new), store)
        assert ("table", "entry", "entry") in {shape[:3] for shape in migrated[0]}


def test_there_is_a_fixture_of_every_schema_before_this_one() -> None:
    numbers = [int(path.name.removeprefix("schema-")) for path in fixture_folders()]
    assert set(range(1, CURRENT.major)) <= set(numbers)


def test_a_reader_reads_an_older_schema_as_it_is_and_changes_nothing(
    first: Path, keys: Keys
) -> None:
    before = {path.name: path.read_bytes() for path in first.glob("*.db")}
    with open_reader(first, keys) as record:
        _assert_reads_as_written(read_back(record), expected_of(FIRST))
        with pytest.raises(EnvironmentFault, match="open kaproom once"):
            record.search("rain")
    assert {path.name: path.read_bytes() for path in first.glob("*.db")} == before


def test_the_copy_laid_beside_is_whole_encrypted_and_gone_after_the_next_opening(
    first: Path, keys: Keys
) -> None:
    before = _query(first, keys, "SELECT * FROM entry ORDER BY entry_no")
    open_record(first, keys).close()
    copy = first / f"record.db.before-{CURRENT}"
    assert not copy.read_bytes().startswith(b"SQLite format 3")
    connection = driver.connect(copy, keys.of[Store.RECORD].cipher_hex, read_only=True)
    assert connection.execute("SELECT * FROM entry ORDER BY entry_no").fetchall() == before
    assert connection.execute("SELECT value FROM meta WHERE key='schema'").fetchone() == ("1",)
    connection.close()
    open_record(first, keys).close()
    assert not list(first.glob("*before*"))


def test_the_trail_tells_of_the_migration(first: Path, keys: Keys) -> None:
    assert bring_up_to_date(first, Store.RECORD, keys)
    assert not bring_up_to_date(first, Store.RECORD, keys)
    bodies = [one.body for one in audit_waiting.waiting(first)]
    told = AuditNoted(AuditAction.SCHEMA_CHANGED.value, "record.db", f"1 to {CURRENT}")
    assert bodies == [told]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed_at_any_statement_a_migration_has_happened_or_not(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.record.killed_migration", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.stderr == ""
    *killed, end = done.stdout.splitlines()
    assert end == "through"
    seen: set[tuple[str, ...]] = set()
    for statement in killed:
        data_dir = tmp_path / statement
        keys = unlock_practice(data_dir)
        seen.add(tuple(_version(data_dir, keys, store) for store in Store))
        assert verify(data_dir, keys).ok
        with open_record(data_dir, keys) as record:
            _assert_reads_as_written(read_back(record), expected_of(FIRST))
            assert record.search("lighthouse")
    assert seen == {("1", "1"), (str(CURRENT), "1"), (str(CURRENT),) * 2}


def test_a_disk_that_refuses_the_copy_leaves_everything_as_it_was(first: Path, keys: Keys) -> None:
    (first / f"record.db.before-{CURRENT}").mkdir()
    with pytest.raises(EnvironmentFault, match="nothing was changed"):
        open_record(first, keys)
    assert _version(first, keys, Store.RECORD) == "1"
    assert not [path for path in first.iterdir() if path.name.startswith(".")]


def test_a_damaged_page_does_not_keep_an_old_folder_from_opening(first: Path, keys: Keys) -> None:
    path = first / "record.db"
    page = _query(first, keys, "SELECT rootpage FROM sqlite_master WHERE name = 'entry_first'")[0][
        0
    ]
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * 4096 + 100] ^= 1
    path.write_bytes(whole)
    with open_record(first, keys) as record:
        assert len(record.read_stream("session/s1")) > 5
    assert (first / f"record.db.before-{CURRENT}").read_bytes() == whole
    assert _version(first, keys, Store.RECORD) == str(CURRENT)


def _stamped(data_dir: Path, keys: Keys, version: str) -> None:
    connection = bare_connection(data_dir, keys, Store.RECORD)
    connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (version,))
    connection.close()


@pytest.mark.parametrize("version", [f"{CURRENT.major + 1}", f"{CURRENT.major + 1}.4"])
def test_a_newer_major_version_is_refused_with_the_reason(
    first: Path, keys: Keys, version: str
) -> None:
    open_record(first, keys).close()
    _stamped(first, keys, version)
    for opening in (open_record, open_reader):
        with pytest.raises(EnvironmentFault, match=rf"newer kaproom \(schema {version}"):
            opening(first, keys)
    bad = verify(first, keys).stores[0].first_bad
    assert bad is not None
    assert "newer kaproom" in bad.reason


def test_a_newer_minor_version_opens(first: Path, keys: Keys) -> None:
    open_record(first, keys).close()
    _stamped(first, keys, f"{CURRENT.major}.7")
    with open_record(first, keys) as record:
        assert record.search("lighthouse")
    assert _version(first, keys, Store.RECORD) == f"{CURRENT.major}.7"


def test_versions_are_told_apart() -> None:
    assert version_of("2") == Version(2, 0) < Version(2, 1) < Version(10)
    assert str(Version(2)) == "2"
    assert str(Version(2, 1)) == "2.1"
    assert [version_of(text) for text in ("", "two", "2.", "1.2.3", "-1", "²")] == [None] * 6


def test_alembic_is_loaded_only_where_there_is_something_to_migrate(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from kaproom.record.folder import unlock_practice\n"
        "from kaproom.record.store import open_record\n"
        "folder = Path(sys.argv[1])\n"
        "open_record(folder, unlock_practice(folder)).close()\n"
        "print(sorted({'alembic', 'mako'} & set(sys.modules)))\n"
    )
    data_dir = copy_of(FIRST, tmp_path / "data")
    command = [sys.executable, "-c", code, data_dir]
    said = [
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert said == ["['alembic', 'mako']\n", "[]\n"]
