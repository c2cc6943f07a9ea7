"""Every reader in the short form; what is told where one is broken; what bounds a case."""

import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from tools.fuzz import bounds, by_atheris, by_hypothesis
from tools.fuzz.bounds import Bounds
from tools.fuzz.by_hypothesis import fuzz
from tools.fuzz.reader import NotKept, Read, Reader, judged
from tools.fuzz.readers import READERS
from tools.fuzz.tally import Tally

CASES, FEW = 120, 30
TAKES_ALL = {"notes", "small-files"}
by_name = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
PLAIN = Reader("plain", st.just("abc"), lambda _: lambda _case: "")


def _fuzzed(reader: Reader, cases: int, folder: Path) -> Tally:
    return fuzz(reader, cases, 11, folder, lambda _tally: None)


@by_name
def test_every_reader_takes_or_refuses_whatever_comes(reader: Reader, tmp_path: Path) -> None:
    tally = _fuzzed(reader, CASES, tmp_path)
    assert tally.faults == {}
    assert (tally.cases, tally.failed) == (CASES, 0)
    assert tally.taken
    assert bool(tally.refused) is (reader.name not in TAKES_ALL)


@by_name
def test_a_reader_that_is_broken_fails(reader: Reader, tmp_path: Path) -> None:
    def opened(folder: Path) -> Read:
        read = reader.open(folder)

        def broken(case: Any) -> str:
            read(case)
            raise ValueError

        return broken

    tally = _fuzzed(replace(reader, open=opened), FEW, tmp_path)
    assert tally.failed
    assert all("ValueError came out of" in fault for fault in tally.faults)


def _fault(read: Callable[[str], str], case: str = "abc", **changes: Any) -> str:
    return judged(replace(PLAIN, **changes), read, case, Bounds()).fault


def _raise(fault: BaseException) -> Callable[[str], str]:
    def read(_case: str) -> str:
        raise fault

    return read


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        (_raise(KeyError("x")), "KeyError came out of test_readers.py:"),
        (_raise(SystemExit(1)), "SystemExit came out"),
        (_raise(NotKept("it is another one")), "it is another one"),
        (_raise(OSError("two\nlines")), "a refusal is no single line"),
        (_raise(OSError()), "a refusal says nothing"),
        (lambda _: "x" * 401, "a refusal is too long"),
        (lambda _: "this\u2028breaks", "a refusal is no single line"),
        (lambda _: "a word of a client's", "a refusal says more than it may"),
    ],
)
def test_what_must_not_come_out_is_told(read: Callable[[str], str], fault: str) -> None:
    told = re.compile("it is damaged") if "more than" in fault else None
    assert _fault(read, refusals=(OSError,), told=told).startswith(fault)


def _calls(case: str) -> str:
    for _ in range(bounds.CALLS_AT_LEAST + bounds.CALLS_A_UNIT * len(case)):
        len(case)
    return ""


def _takes_memory(case: str) -> str:
    # Beyond what this process has held before, whatever ran in it.
    more_kb = bounds.peak_kb() + 2 * bounds.MEMORY_KB
    assert len(bytearray(b"x" * 1024) * more_kb)
    return ""


def _does_not_end(case: str) -> str:
    began_s = time.process_time()
    while time.process_time() < began_s + 30:
        pass
    return ""


def test_a_case_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "ENDLESS_S", 0.2)
    assert _fault(lambda _: "") == ""
    assert _fault(_does_not_end).startswith("Endless came out")
    assert _fault(_takes_memory).startswith("took ")
    if sys.getprofile() is None:
        assert _fault(_calls).startswith("made ")


def test_the_same_luck_makes_the_same_cases(tmp_path: Path) -> None:
    def cases(luck: int) -> list[str]:
        seen: list[str] = []

        def opened(_folder: Path) -> Read:
            def read(case: str) -> str:
                seen.append(case)
                return ""

            return read

        by_hypothesis.fuzz(
            replace(READERS[0], open=opened), 50, luck, tmp_path, lambda _tally: None
        )
        return seen

    assert cases(3) == cases(3) != cases(4)


@pytest.mark.skipif(not by_atheris.is_there(), reason="atheris is not installed here")
def test_bytes_are_made_by_atheris_where_it_is(tmp_path: Path) -> None:
    reader = next(reader for reader in READERS if reader.name == "engine-messages")
    tally = by_atheris.fuzz(reader, 500, 1, tmp_path)
    assert (tally.by, tally.cases, tally.faults) == (by_atheris.NAME, 500, {})
