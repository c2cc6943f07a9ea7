"""No word of an entry and no key is readable on the disk, in a fault, or in a trace."""

import base64
import contextlib
import secrets
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kaproom.audio.launch import start_engine
from kaproom.core.events.event import Store
from kaproom.core.events.session import NoteTaken, SessionStarted
from kaproom.core.practice.settings import SoundOutput
from kaproom.core.stream.ports import Draft
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import recovery_code
from kaproom.record.engine import writer_engine
from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock, unlock_by_either
from kaproom.record.key_changes import change_passphrase
from kaproom.record.keys import Keys
from kaproom.record.store import open_record
from kaproom.record.tries import Tries
from kaproom.record.verify import verify
from tests.record.entries import PASSPHRASE, STREAM, event


def _spellings(canary: str) -> list[bytes]:
    raw = canary.encode()
    return [
        raw,
        canary.encode("utf-16-le"),
        canary.encode("utf-16-be"),
        *(base64.b64encode(b"x" * shift + raw)[4:-4] for shift in range(3)),
    ]


def test_no_file_ever_holds_a_word_in_the_clear(data_dir: Path, keys: Keys) -> None:
    canary = "canary" + secrets.token_hex(12)
    start = SessionStarted(canary, canary, 1, 6, canary, (), canary, None, (canary,), False)
    searched = 0
    with open_record(data_dir, keys) as record:
        for turn in range(1, 60):
            body = start if turn == 1 else NoteTaken(f"{canary} {turn}")
            record.append([event(turn, body)]).result()
        record.save_draft("line", Draft(canary)).result()
        assert canary in record.read_draft("line").text
        files = list(data_dir.iterdir())
        searched += sum(_holds(f.read_bytes(), canary) for f in files)
        assert {f.suffix for f in files} >= {".db", ".db-wal", ".anchor", ".json"}
    verify(data_dir, keys)
    searched += sum(_holds(f.read_bytes(), canary) for f in data_dir.iterdir())
    hidden = [keys.of[store].cipher_hex for store in Store]
    hidden += [keys.of[store].secret.decode("latin-1") for store in Store]
    searched += sum(
        spelling in f.read_bytes().lower()
        for f in data_dir.iterdir()
        for secret in hidden
        for spelling in (secret.encode("latin-1"), secret.encode())
    )
    assert searched == 0


def _holds(content: bytes, canary: str) -> bool:
    return any(spelling in content for spelling in _spellings(canary))


def _everything_said(error: BaseException) -> str:
    said = "".join(traceback.TracebackException.from_exception(error).format())
    assert error.__context__ is None
    assert error.__cause__ is None
    return said + repr(error) + repr(vars(error))


def test_a_refused_entry_does_not_tell_its_words(data_dir: Path, keys: Keys) -> None:
    with open_record(data_dir, keys) as record:
        future = record.append([event(2**70, NoteTaken("a secret line"))])
        fault = future.exception()
        assert isinstance(fault, Defect)
        assert "secret" not in _everything_said(fault)
        # The database's own refusal, met by the writer as it would be met in the room.
        writer = record._writer._writers[Store.NOTES]
        writer._driver_connection().execute("PRAGMA query_only=ON")
        fault = record.append([event(1, NoteTaken("a secret line"))]).exception()
        assert isinstance(fault, EnvironmentFault)
        assert "read-only" in str(fault)
        assert "secret" not in _everything_said(fault)
        writer._driver_connection().execute("PRAGMA query_only=OFF")
        record.append([event(1, NoteTaken("a secret line"))]).result()
        assert len(record.read_stream(STREAM)) == 1


def test_a_wrong_key_says_nothing_of_any_key(
    data_dir: Path, keys: Keys, capfd: pytest.CaptureFixture[str]
) -> None:
    (data_dir / "record.db").replace(data_dir / "other.db")
    (data_dir / "notes.db").replace(data_dir / "record.db")
    with pytest.raises(EnvironmentFault) as caught:
        open_record(data_dir, keys)
    said = _everything_said(caught.value)
    captured = capfd.readouterr()
    for store in Store:
        assert keys.of[store].cipher_hex not in said + captured.out + captured.err
    assert captured.err == ""


def test_the_key_is_in_no_url_and_no_repr(data_dir: Path, keys: Keys) -> None:
    engine = writer_engine(data_dir / "record.db", keys.of[Store.RECORD])
    told = repr(engine) + str(engine.url) + repr(engine.url.password) + repr(engine.pool)
    assert keys.of[Store.RECORD].cipher_hex not in told
    assert engine.hide_parameters
    engine.dispose()


def _secrets(keys: Keys) -> list[str]:
    return [keys.of[store].cipher_hex for store in Store]


def test_a_refused_passphrase_and_code_are_in_no_fault(data_dir: Path, keys: Keys) -> None:
    canary = "canary" + secrets.token_hex(12)
    code = recovery_code.spell(recovery_code.new_code_secret())
    slip = code[:-1] + ("0" if code[-1] != "0" else "1")
    change = partial(change_passphrase, data_dir, keys)
    refused: list[tuple[Callable[[str], object], str]] = [
        (partial(unlock, data_dir), canary),
        (partial(unlock, data_dir), code),
        (partial(unlock_by_either, data_dir), canary),
        (partial(unlock_by_either, data_dir), code),
        (partial(unlock_by_either, data_dir), slip),
        (change, code),
        (partial(create_folder, data_dir), canary),
    ]
    for way, words in refused:
        Tries(data_dir).right()
        with pytest.raises(EnvironmentFault) as caught:
            way(words)
        said = _everything_said(caught.value)
        assert words not in said
        assert not any(group in said for group in words.split("-"))
        assert not any(secret in said for secret in _secrets(keys))
    held = [f.read_bytes() for f in data_dir.rglob("*") if f.is_file()]
    assert not any(_holds(content, canary) for content in held)


def test_a_bug_while_the_keys_are_open_prints_none_of_them(data_dir: Path, keys: Keys) -> None:
    code = """
import logging, pickle, sys
from pathlib import Path
from kaproom.core.events.event import Store
from kaproom.record.folder import unlock
from kaproom.record.store import open_record
logging.basicConfig(level=logging.DEBUG)
keys = unlock(Path(sys.argv[1]), sys.stdin.readline().rstrip())
record = open_record(Path(sys.argv[1]), keys)
print(keys, keys.of, record, vars(record), file=sys.stderr)
try:
    pickle.dumps(keys)
finally:
    keys.of[Store.RECORD].cipher_hex + 1
"""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "ignore", "-c", code, data_dir],
        cwd=Path(__file__).parents[2],
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 2
    assert not any(secret in done.stdout + done.stderr for secret in [*_secrets(keys), PASSPHRASE])


def _open_files(pid: int) -> list[str]:
    """What a process has open, by name; one that it closes meanwhile is open no more."""
    names: list[str] = []
    for handle in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            names.append(str(handle.readlink()))
    return names


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_engines_process_is_given_no_key(
    data_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    keys = unlock(data_dir, PASSPHRASE)
    runtime = tmp_path_factory.mktemp("r")
    with open_record(data_dir, keys):
        engine = start_engine(runtime, outputs=(SoundOutput("no such device"),))
        try:
            # From exec on; before it the child is still a picture of ourselves.
            given = _wait_for_exec(engine.pid)
            handles = _open_files(engine.pid)
        finally:
            engine.kill()
            engine.wait()
    for secret in (*_secrets(keys), PASSPHRASE):
        assert not any(spelling in given for spelling in _spellings(secret))
    assert not any(str(data_dir) in handle for handle in handles)


def _wait_for_exec(pid: int) -> bytes:
    """Command line and environment of a child that has become the program it is to be."""
    place = Path(f"/proc/{pid}")
    end_s = time.monotonic() + 60
    while b"kaproom.audio.process" not in (place / "cmdline").read_bytes():
        assert time.monotonic() < end_s
        time.sleep(0.01)
    return (place / "cmdline").read_bytes() + (place / "environ").read_bytes()


def test_the_light_half_loads_no_database() -> None:
    code = "import sys, kaproom.record.folder; print('sqlalchemy' in sys.modules)"
    root = Path(__file__).parents[2]
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"
