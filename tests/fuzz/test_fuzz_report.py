"""The table of fuzzing and its exit code."""

import json
from pathlib import Path

import pytest
from hypothesis import strategies as st

from tools.fuzz import by_atheris, report
from tools.fuzz.reader import Read, Reader


def _good(_folder: Path) -> Read:
    return lambda case: "is no number" if case < 0 else ""


def _bad(_folder: Path) -> Read:
    return lambda case: str(1 // case)


class _Whole(int):
    """A case with a size."""

    def __len__(self) -> int:
        return 1


WHOLE = st.integers(-3, 3).map(_Whole)
READERS = (Reader("good", WHOLE, _good), Reader("bad", WHOLE, _bad))


@pytest.fixture(autouse=True)
def readers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "READERS", READERS)
    monkeypatch.setattr(by_atheris, "is_there", lambda: False)


def test_a_good_run_ends_well_and_says_how_much_was_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert report.main(["--only", "good", "--cases", "40", "--seed", "5", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["name"], row["by"], row["cases"], row["failed"]) == ("good", "hypothesis", 40, 0)
    assert row["taken"] + row["refused"] == 40


def test_a_fault_ends_in_one_and_is_shown_with_its_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert report.main(["--quick", "--seed", "5"]) == 1
    said = capsys.readouterr()
    assert "ZeroDivisionError came out" in said.err
    assert "| good" in said.out
    assert "seed 5" in said.out
