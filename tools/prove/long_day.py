"""`python3 run.py soak --day [--hours 24] [--speed N] [--sessions 2000]`: does anything grow?

In a folder that holds many sessions the real window plays rehearsals one after the other, with
review and Home between them, until so many hours of session time have passed. Above natural speed
the silent player makes the record, at natural speed the real engine, which sounds in a private
sink. What is held is read at the same points of each rehearsal. Exit 1 where memory grew by 5 % or
more, where handles, threads or timers grew, or where an entry was lost.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from kaproom import paths
from kaproom.audio.compose import music_cache_dir
from kaproom.audio.compose.shelf import ComposingLock
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from tests.support.pulse import missing_for_pulse, private_pulse
from tools.bench.home import A_COURSE, fill_with_sessions
from tools.progress import say
from tools.prove.day_told import DayTold, watch
from tools.prove.day_window import NATURAL, Day
from tools.prove.growth import Growth, growths
from tools.prove.holding import demand_proc
from tools.prove.killed_window import end_engine, home_of
from tools.prove.told import verified
from tools.prove.trial import Skipped
from tools.table import markdown
from tools.xvfb import missing_for_xvfb, xvfb

_HOUR_MS = 3_600_000
_SPEED = 90.0


@dataclass(frozen=True, slots=True)
class LivedThrough:
    """What a whole day came to: what was told meanwhile, what is lost, what `verify` says."""

    told: DayTold
    natural: bool
    lost: int
    verified: str

    @property
    def growths(self) -> list[Growth]:
        """What was held first and last."""
        return growths(self.told.readings, self.natural)

    @property
    def faults(self) -> list[str]:
        """What is not as it should be, one line each."""
        grown = [growth for growth in self.growths if growth.too_much]
        lines = [f"{g.what}: grew from {g.first:,} to {g.last:,} ({g.point})" for g in grown]
        lines += [f"{self.lost} entries or samples were lost"] if self.lost else []
        lines += [f"verify: {self.verified}"] if self.verified else []
        lines += [] if self.told.over else ["the window ended before the day was over"]
        return lines


def main(arguments: Sequence[str]) -> int:
    """Live through the day and tell; answers the exit code."""
    options = _options(arguments)
    scratch = Path(tempfile.mkdtemp(prefix="kaproom-day-"))
    began_s = time.monotonic()
    day = Day(
        str(scratch / "folder"),
        options.speed,
        int(options.hours * _HOUR_MS),
        int(options.every * 60_000),
        script=options.script,
        script_min=options.minutes,
    )
    try:
        lived = live_through(day, options.sessions, scratch)
    except Skipped as skipped:
        say(f"It cannot be done here: {skipped}")
        return 1
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(table(lived))
    print(f"{time.monotonic() - began_s:.0f} s")
    for fault in lived.faults:
        say(fault)
    if lived.faults:
        say(f"What Python holds more of since the day began: {lived.told.more}")
    return 1 if lived.faults else 0


def live_through(day: Day, sessions: int, scratch: Path) -> LivedThrough:
    """Fill the folder, live through the day in it, and look what the store holds afterwards.

    Raises Skipped where this machine lacks something for it.
    """
    demand_proc()
    folder = Path(day.data_dir)
    create_practice_folder(folder)
    keys = unlock_practice(folder)
    if sessions:
        say(f"Writing {sessions:,} sessions")
        fill_with_sessions(folder, keys, sessions, max(1, sessions // A_COURSE))
    with ExitStack() as undo:
        surroundings = _surroundings(day, scratch, undo)
        undo.callback(end_engine, folder, surroundings)
        told = watch(day, surroundings, scratch / "said")
    return LivedThrough(told, day.speed == NATURAL, told.lost(folder, keys), verified(folder, keys))


def table(lived: LivedThrough) -> str:
    """What was held first and last, then what was counted; both are also Markdown."""
    told = lived.told
    held = [(g.what, g.point, g.first, g.last, _percent(g)) for g in lived.growths]
    headings = ("held", "where it grew the most", "first", "last", "growth")
    counted: list[tuple[str, int]] = [
        ("sessions held", len(told.sessions)),
        ("minutes of session time", told.passed_ms // 60_000),
        ("entries entered", sum(len(session.entries) for session in told.sessions)),
        ("seconds of samples", sum(session.samples for session in told.sessions)),
        ("entries or samples lost", lived.lost),
        ("underruns of the engine", told.underruns),
        *told.stalls(),
    ]
    return f"{markdown(headings, held)}\n\n{markdown(('counted', 'number'), counted)}"


def _percent(growth: Growth) -> str:
    return f"{growth.percent:+.1f} %{'' if growth.judged else ', not judged'}"


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py soak --day", description=__doc__)
    parser.add_argument("--day", action="store_true", help="this long day")
    parser.add_argument("--hours", type=float, default=24.0, help="of session time")
    parser.add_argument("--speed", type=float, default=_SPEED, help="1 is natural, with sound")
    parser.add_argument("--sessions", type=int, default=2000, help="in the store beforehand")
    parser.add_argument("--minutes", type=int, help="cut each rehearsal short")
    parser.add_argument("--every", type=float, default=60.0, help="minutes between two readings")
    parser.add_argument("--script", default="calm")
    return parser.parse_args(arguments)


def _surroundings(day: Day, scratch: Path, undo: ExitStack) -> dict[str, str]:
    """The environment of the window: a display, a home and a sound server of its own."""
    surroundings = {**os.environ, "PULSE_SERVER": f"unix:{scratch}/no-sound"}
    missing = missing_for_pulse() if day.with_music else "needs no sound"
    if not missing:
        surroundings = dict(undo.enter_context(private_pulse()).env)
    elif day.speed == NATURAL:
        raise Skipped(missing)
    if missing_for_xvfb() or not day.with_music:
        surroundings["QT_QPA_PLATFORM"] = "offscreen"
    else:
        surroundings |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": undo.enter_context(xvfb())}
    surroundings |= home_of(scratch / "home")
    _provide_music(day, Path(surroundings["XDG_CACHE_HOME"]) / "kaproom", undo)
    return surroundings


def _provide_music(day: Day, cache_dir: Path, undo: ExitStack) -> None:
    """Composing takes minutes: what this person's own kaproom has composed is as good."""
    folder, composed = music_cache_dir(cache_dir), music_cache_dir(paths.cache_dir())
    if not day.with_music:
        lock = ComposingLock(folder)
        undo.callback(lock.release)
        if not lock.taken():
            raise RuntimeError("somebody composes in a folder that was just made")
    elif composed.is_dir():
        shutil.copytree(composed, folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
