"""`python3 run.py soak [--minutes 180]`: a whole session of music at natural speed on a busy day.

The same as the kind `dropout`, for as long as a session lasts; prints a line every ten minutes and
a table at the end. Exit 1 where a gap was heard or the engine missed a frame. `--day` asks for a
long day of rehearsals instead (`long_day`).
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tools.prove.dropout import TRIAL_S, Stretch, playing, told
from tools.prove.trial import Skipped

_TELL_EVERY_S = 600.0


@dataclass(slots=True)
class Sum:
    """What a stretch of the run amounts to."""

    seconds: float = 0.0
    frames: int = 0
    gaps: int = 0
    underruns: int = 0
    pieces: int = 0
    stalls: int = 0
    longest_stall_ms: float = 0.0

    def add(self, stretch: Stretch, began_another: bool) -> None:
        """Take ten seconds in."""
        self.seconds += TRIAL_S
        self.frames += stretch.heard.frames
        self.gaps += stretch.heard.gaps
        self.underruns += stretch.underruns
        self.pieces += began_another
        self.stalls += stretch.excused
        self.longest_stall_ms = max(self.longest_stall_ms, stretch.stalled_ms)


def main(arguments: Sequence[str]) -> int:
    """Play, listen and tell; answers the exit code."""
    parser = argparse.ArgumentParser(prog="run.py soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=180.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    scratch = Path(tempfile.mkdtemp(prefix="kaproom-soak-"))
    whole, part = Sum(), Sum()
    last: int | None = None
    print(
        "| minutes | frames heard | gaps | underruns | pieces | stalls of the machine (longest) |"
    )
    print(
        "|--------:|-------------:|-----:|----------:|-------:|--------------------------------:|"
    )
    try:
        with playing(scratch, options.minutes * 60, Random(options.seed)) as concert:
            stretches = concert.stretches()
            end_s = time.monotonic() + options.minutes * 60
            while time.monotonic() < end_s:
                stretch = next(stretches)
                for counted in (whole, part):
                    counted.add(stretch, stretch.track_index != last)
                last = stretch.track_index
                if not stretch.whole:
                    print(told(stretch), file=sys.stderr, flush=True)
                if part.seconds >= _TELL_EVERY_S:
                    _print(whole.seconds, part)
                    part = Sum()
    except Skipped as skipped:
        print(f"It cannot be done here: {skipped}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    _print(whole.seconds, whole, "in all ")
    return 1 if whole.gaps or whole.underruns else 0


def _print(until_s: float, counted: Sum, before: str = "") -> None:
    print(
        f"| {before}{until_s / 60:.0f} | {counted.frames:,} | {counted.gaps} | {counted.underruns} "
        f"| {counted.pieces} | {counted.stalls} ({counted.longest_stall_ms:.0f} ms) |",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
