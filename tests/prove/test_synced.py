"""Between the last write to a log and "saved" there is a sync: read off the real system calls."""

from pathlib import Path

import pytest

from tools.prove.system_calls import Made, Spoke, Step, Synced, Written, trace
from tools.prove.trial import Skipped

TURNS = 40


def _steps(module: str, tmp_path: Path) -> list[Step]:
    root = tmp_path / "root"
    root.mkdir()
    arguments = [str(root / "data"), "5", str(TURNS)]
    try:
        return trace(module, arguments, root, tmp_path / "strace.log")
    except Skipped as skipped:
        pytest.skip(str(skipped))


def _told_too_early(steps: list[Step]) -> list[str]:
    """What was told saved while something written to a log was not synced yet."""
    logs = {step.file for step in steps if isinstance(step, Made) and step.path.endswith("-wal")}
    assert logs
    written: dict[int, int] = {}
    early: list[str] = []
    for number, step in enumerate(steps):
        if isinstance(step, Written) and step.file in logs:
            written[step.file] = number
        elif isinstance(step, Synced) and written.get(step.file, number) < step.upto:
            del written[step.file]
        elif isinstance(step, Spoke) and step.line.split()[0] in ("saved", "sampled", "drafted"):
            early += [step.line] * bool(written)
    return early


def test_nothing_is_told_saved_before_its_log_is_synced(tmp_path: Path) -> None:
    steps = _steps("tools.prove.traced_writer", tmp_path)
    saved = [s.line for s in steps if isinstance(s, Spoke) and s.line.startswith("saved")]
    assert len(saved) == TURNS
    assert _told_too_early(steps) == []


def test_a_writer_that_does_not_sync_is_seen(tmp_path: Path) -> None:
    assert len(_told_too_early(_steps("tests.prove.unsynced_writer", tmp_path))) > TURNS // 2
