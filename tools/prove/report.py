"""`python3 run.py prove [--quick] [--json] [--seed N] [--only NAME]`: do the faults, count, tell.

The table (or with `--json` one list) goes to standard output, progress and what went wrong to
standard error. Exit 1 where anything was lost or failed.
"""

import argparse
import json
import secrets
import shutil
import tempfile
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from tools.progress import Progress, say
from tools.prove.kinds import KINDS
from tools.prove.trial import Kind, Plan, Row, Skipped
from tools.table import markdown

_AT_ONCE = 2
"""Kinds done side by side: most of them wait for other processes most of the time."""
_KEYS = ("name", "trials", "lost", "failed", "skipped_because")


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; answers the exit code."""
    options = _options(arguments)
    seed: int = secrets.randbits(32) if options.seed is None else options.seed
    chosen = [kind for kind in KINDS if not options.only or kind.name in options.only]
    form = "quick" if options.quick else "full"
    say(f"The {form} harness; the same again with --seed {seed}")
    began_s = time.monotonic()
    with ThreadPoolExecutor(_AT_ONCE) as lanes:
        rows = list(lanes.map(lambda kind: prove(kind, options.quick, seed), chosen))
    if options.json:
        print(json.dumps([{key: getattr(row, key) for key in _KEYS} for row in rows]))
    else:
        print(table(rows))
        print(f"seed {seed}, {time.monotonic() - began_s:.0f} s")
    return 0 if all(row.good for row in rows) else 1


def prove(kind: Kind, quick: bool, seed: int) -> Row:
    """Do one kind of fault as often as its form asks, in a folder of its own."""
    row = Row(kind.name)
    trials = kind.quick if quick else kind.full
    began_s, progress = time.monotonic(), Progress()
    scratch = Path(tempfile.mkdtemp(prefix=f"kaproom-prove-{kind.name}-"))
    try:
        for trial in kind.run(Plan(trials, Random(f"{seed}/{kind.name}"), scratch)):
            row.count(trial)
            progress.tell(_counts(row, trials))
        if row.trials != trials:
            _fail(row, f"{row.trials} trials were done of {trials}")
    except Skipped as skipped:
        row.skipped_because = str(skipped)
    except Exception as fault:  # noqa: BLE001 - whatever ends a kind is a failure of the harness
        traceback.print_exc()
        _fail(row, f"the harness itself failed: {type(fault).__name__}")
    finally:
        _remove(scratch)
    say(f"{_counts(row, trials)}, {time.monotonic() - began_s:.1f} s")
    for reason in row.reasons:
        say(f"  {reason}")
    return row


def table(rows: Sequence[Row]) -> str:
    """The rows for people; it is also Markdown."""
    cells = [(r.name, r.trials, r.lost, r.failed, r.skipped_because) for r in rows]
    return markdown(("fault", "trials", "lost", "failed", "skipped because"), cells)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    names = [kind.name for kind in KINDS]
    parser = argparse.ArgumentParser(
        prog="run.py prove", description="Do faults to the real program and count what is lost."
    )
    parser.add_argument("--quick", action="store_true", help="the short form, under two minutes")
    parser.add_argument("--json", action="store_true", help="print one JSON list")
    parser.add_argument("--seed", type=int, metavar="N", help="repeat the random choices of a run")
    parser.add_argument(
        "--only", action="append", choices=names, metavar="NAME", help=f"one of {', '.join(names)}"
    )
    return parser.parse_args(arguments)


def _remove(scratch: Path) -> None:
    # A child of a killed window ends by itself, and may write a last file meanwhile.
    for _ in range(10):
        shutil.rmtree(scratch, ignore_errors=True)
        if not scratch.exists():
            return
        time.sleep(0.5)


def _fail(row: Row, reason: str) -> None:
    row.failed += 1
    row.reasons.append(reason)


def _counts(row: Row, trials: int) -> str:
    if row.skipped_because:
        return f"{row.name}: skipped, {row.skipped_because}"
    return f"{row.name}: {row.trials} of {trials}, lost {row.lost}, failed {row.failed}"
