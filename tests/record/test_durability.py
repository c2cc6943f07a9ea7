"""Saved means saved: through kill -9 at any moment, and through a disk that refuses."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kaproom.record.keys import Keys
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import verify
from tests.record.entries import STREAM

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


def _python(module: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _run_and_kill(data_dir: Path, turn: int, after_s: float) -> list[int]:
    with _python("tests.record.killed_writer", str(data_dir), str(turn)) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        time.sleep(after_s)
        writer.kill()
        lines = writer.stdout.read().splitlines(keepends=True)
    return [int(line) for line in lines if line.endswith("\n")]


def test_a_killed_writer_loses_nothing_it_told_saved(data_dir: Path, keys: Keys) -> None:
    told: list[int] = []
    rng = random.Random(5)
    for _ in range(5):
        told += _run_and_kill(data_dir, max(told, default=0) + 2, rng.uniform(0.0, 0.4))
        with open_reader(data_dir, keys) as reader:
            turns = [event.turn for event in reader.read_stream(STREAM)]
        assert set(told) <= set(turns)
        assert len(turns) == len(set(turns))
        assert verify(data_dir, keys).ok
    assert len(told) > 20
    with open_record(data_dir, keys) as record:
        assert record.faults == ()


def test_a_full_disk_refuses_plainly_and_a_retry_completes_the_day(
    data_dir: Path, keys: Keys
) -> None:
    with _python("tests.record.full_disk", str(data_dir)) as writer:
        out, err = writer.communicate(timeout=60)
    assert err == ""
    refused, *rest = out.splitlines()
    assert int(refused.removeprefix("refused ")) > 10
    assert rest == ["whole True", "complete True"]
    assert verify(data_dir, keys).ok
