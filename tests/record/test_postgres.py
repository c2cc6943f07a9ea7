"""The tables could lie in PostgreSQL: they compile for it, and a real server holds them.

kaproom needs no server and no driver for one: what it would send is written out and given to psql.
"""

# The statements are spelled out here; nobody else writes them.
# ruff: noqa: S608

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_mock_engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from kaproom.record.schema import APPEND_ONLY, metadata

_ONE = (
    ("entry", "author"),
    ("sample_session", "session_id"),
    ("sample_chunk", "part"),
    ("meta", "value"),
)
Psql = Callable[[str], "subprocess.CompletedProcess[str]"]


def _statements() -> str:
    """All that makes the tables on PostgreSQL, triggers and all."""
    told: list[str] = []
    dialect = postgresql.dialect()
    engine = create_mock_engine(
        "postgresql://", lambda sql, *_args, **_more: told.append(str(sql.compile(dialect=dialect)))
    )
    metadata.create_all(engine, checkfirst=False)
    return ";\n".join(told) + ";\n"


def test_the_tables_are_written_for_postgres_with_nothing_of_sqlite() -> None:
    for table in metadata.tables.values():
        words = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        assert "STRICT" not in words
        assert "WITHOUT ROWID" not in words
        assert "STRICT" in str(CreateTable(table).compile(dialect=sqlite.dialect()))


def _user() -> str | None:
    """The server refuses to run as root; nobody has nothing to lose."""
    return "nobody" if hasattr(os, "getuid") and os.getuid() == 0 else None


def _run(*command: str | Path, words: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*map(str, command)],
        input=words,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        user=_user(),
        cwd=tempfile.gettempdir(),
    )


@pytest.fixture(scope="module")
def psql() -> Iterator[Psql]:
    """A server of its own behind a socket in a folder of its own, and the way to ask it."""
    missing = [name for name in ("initdb", "pg_ctl", "psql") if shutil.which(name) is None]
    if sys.platform == "win32" or missing:
        pytest.skip(f"needs a PostgreSQL server: {', '.join(missing) or 'not on Windows'}")
    with tempfile.TemporaryDirectory(prefix="kap") as name:
        folder = Path(name)
        if _user() is not None:
            shutil.chown(folder, "nobody")
        data = folder / "data"
        made = _run("initdb", "-D", data, "-A", "trust", "-U", "kap", "--no-sync", "-E", "UTF8")
        assert made.returncode == 0, made.stderr
        settings = f"-k {folder} -c listen_addresses= -c fsync=off"
        log = folder / "log"
        begun = _run("pg_ctl", "-D", data, "-w", "-t", "90", "-l", log, "-o", settings, "start")
        assert begun.returncode == 0, begun.stderr
        try:
            ask = ("psql", "-h", folder, "-U", "kap", "-X", "-q", "-A", "-t", "postgres")
            yield lambda words: _run(*ask, "-v", "ON_ERROR_STOP=1", words=words)
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "stop")


def _entry(entry_no: int, seq: int, payload: str = "'\\x7b7d'") -> str:
    return (
        f"INSERT INTO entry VALUES ({entry_no}, 'session/s1', {seq}, 'e{entry_no}', {seq}, "
        f"'note.taken', 1, 1790000000000000, 120, NULL, 1790000000000000, 0, 'Q. T.', {payload}, "
        "'\\x00', '\\x00', '\\x00');"
    )


_SAMPLED = "INSERT INTO sample_session VALUES ({0}, '{1}');"
_CHUNK = "INSERT INTO sample_chunk VALUES ({0}, {1}, 0, 60, 1, '\\x00', '\\x00');"


def test_a_real_server_holds_the_tables_append_only_and_in_order(psql: Psql) -> None:
    made = psql(_statements())
    assert (made.returncode, made.stderr) == (0, "")
    filled = psql(
        "INSERT INTO meta VALUES ('schema', '2');"
        + _entry(1, 1)
        + _entry(2, 2)
        + _SAMPLED.format(1, "s1")
        + _CHUNK.format(1, 1)
        + "INSERT INTO draft VALUES ('line', 'there was', 4000, 1790000000000000);"
        + "UPDATE draft SET text = 'there was a door';"
    )
    assert (filled.returncode, filled.stderr) == (0, "")
    for statement, reason in (
        *((f"UPDATE {table} SET {column} = {column}", "append-only") for table, column in _ONE),
        *((f"DELETE FROM {table}", "append-only") for table in APPEND_ONLY),
        *((f"TRUNCATE {table}", "append-only") for table in APPEND_ONLY),
        (_entry(4, 3), "out of order"),
        (_entry(3, 4), "out of order"),
        (_entry(3, 3, "NULL"), "out of order"),
        (_entry(2, 2), "out of order"),
        (_SAMPLED.format(3, "s3"), "out of order"),
        (_SAMPLED.format(2, "s1"), "duplicate key"),
        (_CHUNK.format(1, 3), "out of order"),
        (_CHUNK.format(2, 1), "out of order"),
        ("INSERT INTO meta VALUES ('schema', '3')", "duplicate key"),
    ):
        refused = psql(statement)
        assert refused.returncode != 0, statement
        assert reason in refused.stderr
    assert psql("SELECT count(*) FROM entry; SELECT text FROM draft").stdout == (
        "2\nthere was a door\n"
    )
    assert psql(_entry(3, 3)).returncode == 0
