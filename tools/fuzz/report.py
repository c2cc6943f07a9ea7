"""`python3 run.py fuzz [--quick] [--only NAME] [--cases N] [--seed N] [--json]`: look, count, tell.

The table (or with `--json` one list) goes to standard output, progress and what went wrong to
standard error. Exit 1 where anything came out of a reader that must not.
"""

import argparse
import json
import secrets
import shutil
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tools.fuzz import by_atheris, by_hypothesis
from tools.fuzz.reader import Reader
from tools.fuzz.readers import READERS
from tools.fuzz.tally import Tally
from tools.progress import Progress, say
from tools.table import markdown

FULL_CASES, QUICK_CASES = 100_000, 300
_HEADINGS = ("reader", "by", "cases", "taken", "refused", "failed", "most calls")


def main(arguments: Sequence[str]) -> int:
    """Look at what was asked for; answers the exit code."""
    options = _options(arguments)
    luck: int = secrets.randbits(31) if options.seed is None else options.seed
    cases: int = options.cases or (QUICK_CASES if options.quick else FULL_CASES)
    chosen = [reader for reader in READERS if not options.only or reader.name in options.only]
    say(f"{cases:,} cases for each of {len(chosen)} readers; the same again with --seed {luck}")
    began_s = time.monotonic()
    tallies = [tally for reader in chosen for tally in fuzz(reader, cases, luck)]
    if options.json:
        print(json.dumps([asdict(tally) for tally in tallies]))
    else:
        print(table(tallies))
        print(f"seed {luck}, {time.monotonic() - began_s:.0f} s")
    return 0 if all(tally.good for tally in tallies) else 1


def fuzz(reader: Reader, cases: int, luck: int) -> list[Tally]:
    """One reader by hypothesis, and a reader of bytes by atheris besides where that is there."""
    scratch = Path(tempfile.mkdtemp(prefix=f"kaproom-fuzz-{reader.name}-"))
    progress = Progress()
    try:
        (scratch / "hypothesis").mkdir()
        tallies = [
            by_hypothesis.fuzz(
                reader,
                cases,
                luck,
                scratch / "hypothesis",
                lambda tally: progress.tell(f"{tally.name}: {tally.cases:,} of {cases:,}"),
            )
        ]
        _tell(tallies[-1])
        if reader.of_bytes and by_atheris.is_there():
            (scratch / "atheris").mkdir()
            tallies.append(by_atheris.fuzz(reader, cases, luck, scratch / "atheris"))
            _tell(tallies[-1])
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return tallies


def table(tallies: Sequence[Tally]) -> str:
    """The tallies for people; it is also Markdown."""
    rows = [(t.name, t.by, t.cases, t.taken, t.refused, t.failed, t.most_calls) for t in tallies]
    return markdown(_HEADINGS, rows)


def _tell(tally: Tally) -> None:
    say(f"{tally.name} by {tally.by}: {tally.cases:,} cases, failed {tally.failed:,}")
    for fault, case in tally.faults.items():
        say(f"  {fault}: {case}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    names = [reader.name for reader in READERS]
    parser = argparse.ArgumentParser(
        prog="run.py fuzz", description="Give any input at all to every reader, and count."
    )
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_CASES} cases each")
    parser.add_argument("--cases", type=int, metavar="N", help=f"instead of {FULL_CASES:,} each")
    parser.add_argument("--json", action="store_true", help="print one JSON list")
    parser.add_argument("--seed", type=int, metavar="N", help="repeat the choices of a run")
    parser.add_argument(
        "--only", action="append", choices=names, metavar="NAME", help=f"one of {', '.join(names)}"
    )
    return parser.parse_args(arguments)
