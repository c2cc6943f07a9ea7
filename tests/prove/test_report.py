"""The harness's table and its exit code."""

import json
from collections.abc import Iterator

import pytest

from tools.prove import report
from tools.prove.trial import Kind, Plan, Skipped, Trial


def _well(plan: Plan) -> Iterator[Trial]:
    for _ in range(plan.trials):
        assert plan.scratch.is_dir()
        yield Trial()


def _by_luck(plan: Plan) -> Iterator[Trial]:
    for _ in range(plan.trials):
        yield Trial(lost=plan.rng.randint(1, 3))


def _skips(plan: Plan) -> Iterator[Trial]:
    raise Skipped("needs another machine")
    yield Trial()


def _breaks(plan: Plan) -> Iterator[Trial]:
    yield Trial(failed="it does not open")
    raise ValueError(plan.trials)


KINDS = (
    Kind("well", 2, 20, _well),
    Kind("by-luck", 3, 30, _by_luck),
    Kind("skips", 4, 40, _skips),
    Kind("breaks", 5, 50, _breaks),
    Kind("stops", 7, 70, lambda _plan: iter((Trial(),))),
)


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "KINDS", KINDS)


def _rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, int]]]:
    code = report.main([*arguments, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_good_run_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    code, rows = _rows(capsys, "--only", "well", "--only", "skips")
    assert code == 0
    names = ("name", "trials", "lost", "failed", "skipped_because")
    assert rows == [
        dict(zip(names, ("well", 20, 0, 0, ""), strict=True)),
        dict(zip(names, ("skips", 0, 0, 0, "needs another machine"), strict=True)),
    ]


def test_a_loss_ends_in_one_and_a_seed_repeats_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, rows = _rows(capsys, "--quick", "--only", "by-luck", "--seed", "6")
    assert code == 1
    assert rows[0]["trials"] == 3
    assert _rows(capsys, "--quick", "--only", "by-luck", "--seed", "6") == (1, rows)


@pytest.mark.parametrize(("name", "failed"), [("breaks", 2), ("stops", 1)])
def test_a_kind_that_fails_or_stops_early_is_a_failure(
    capsys: pytest.CaptureFixture[str], name: str, failed: int
) -> None:
    code, rows = _rows(capsys, "--quick", "--only", name)
    assert code == 1
    assert rows[0]["failed"] == failed


def test_the_table_names_every_kind_and_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert report.main(["--quick", "--seed", "9"]) == 1
    out = capsys.readouterr().out
    assert all(f"| {kind.name} " in out for kind in KINDS)
    assert "needs another machine" in out
    assert "seed 9" in out
