"""All that a long day asks of the machine while music plays, each in a process of its own.

The real window in a room, typed into and redrawn ten times a second; a backup, made again and
again; a loudness scan; a verification that reads every entry, and a music setting written out.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random

from kaproom.audio.check import check_setting
from kaproom.core.clock import SystemClock
from kaproom.core.music.setting import read_setting, write_setting
from kaproom.record.backup.errands import back_up_to_file
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.verify import verify
from tools.prove.child import Child
from tools.prove.day import Days
from tools.prove.killed_window import end_engine, home_of, take_on_a_client
from tools.prove.window_hand import Hand
from tools.prove.writing import teller, write_days
from tools.xvfb import missing_for_xvfb, xvfb

_TURNS = 3000
_REDRAW_MS, _TYPE_MS = 100, 2000
_BREATH_S = 0.2
"""Between one backup, scan or verification and the next."""


@contextmanager
def busy_day(scratch: Path, playlist: Path, rng: Random) -> Iterator[None]:
    """All of it for the time of a block, once the window has come into its room."""
    with ExitStack() as undo:
        surroundings = home_of(scratch / "window")
        if missing_for_xvfb():
            surroundings["QT_QPA_PLATFORM"] = "offscreen"
        else:
            surroundings |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": undo.enter_context(xvfb())}
        # The window's own engine finds no sound server: it keeps the time in silence.
        surroundings["PULSE_SERVER"] = f"unix:{scratch}/no-sound"
        folder, days = scratch / "window" / "folder", scratch / "days"
        create_practice_folder(folder)
        take_on_a_client(folder, unlock_practice(folder))
        create_practice_folder(days)
        keys = unlock_practice(days)
        write_days(days, keys, Days(rng.getrandbits(32)), 0, _TURNS, rng, lambda _line: None)
        undo.callback(end_engine, folder, surroundings)
        window = Child(_sit_in_the_room, folder, surroundings, rng.getrandbits(32))
        undo.callback(window.kill)
        window.read_to("room")
        for work in (_back_up, _scan, _verify_and_write):
            undo.callback(Child(_again_and_again, work, days, playlist).kill)
        yield


def _sit_in_the_room(
    handle: int, data_dir: Path, surroundings: Mapping[str, str], luck: int
) -> None:
    """Into the room by keys, then a line now and then; all is drawn anew all the time."""
    os.environ.update(surroundings)
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - only in the process with the window

    from kaproom.app import open_window  # noqa: PLC0415
    from kaproom.cli.options import parse  # noqa: PLC0415

    opened = open_window(parse(["--data-dir", str(data_dir)]))
    hand = Hand(opened.window, _first_only(teller(handle)), Random(luck))
    timers = [QTimer(opened.window), QTimer(opened.window)]
    timers[0].timeout.connect(hand.move)
    timers[1].timeout.connect(opened.window.repaint)
    for timer, every_ms in zip(timers, (_TYPE_MS, _REDRAW_MS), strict=True):
        timer.start(every_ms)
    opened.application.exec()


def _first_only(tell: Callable[[str], None]) -> Callable[[str], None]:
    """Only the room is of interest; nobody reads the pipe afterwards."""

    def told(line: str) -> None:
        if line == "room":
            tell(line)

    return told


def _again_and_again(
    handle: int, work: Callable[[Path, Path], None], days: Path, playlist: Path
) -> None:
    del handle
    os.nice(10)
    while True:
        work(days, playlist)
        time.sleep(_BREATH_S)


def _back_up(days: Path, playlist: Path) -> None:
    del playlist
    target = days.with_name("copy.backup")
    made = back_up_to_file(days, unlock_practice(days), target, SystemClock().now())
    made.file.unlink()


def _scan(days: Path, playlist: Path) -> None:
    del days
    check_setting(playlist)


def _verify_and_write(days: Path, playlist: Path) -> None:
    verify(days, unlock_practice(days))
    setting, _ = read_setting(playlist)
    playlist.with_suffix(".copy").write_text(write_setting(setting), encoding="utf-8")
