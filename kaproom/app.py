"""Builds and wires all parts of the windowed program; only the command line starts it."""

import importlib
import locale
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kaproom import paths
from kaproom.audio.place import prepare_folder
from kaproom.cli.arguments.rehearse import RehearseOptions
from kaproom.cli.folder import demand_writable, folder_of, read_passphrase
from kaproom.cli.options import Options
from kaproom.core.clock import Clock, ScaledClock, SystemClock
from kaproom.core.wording import say
from kaproom.desks.heavy import heavy_parts
from kaproom.errors import EnvironmentFault
from kaproom.fault_log import keep_faults
from kaproom.language import translate_toolkit
from kaproom.program import Program
from kaproom.record.folder import is_folder, is_practice
from kaproom.resource_files import files_in_use
from kaproom.ui.away.desktop import watch_desktop
from kaproom.ui.bridge import Bridge
from kaproom.ui.clipboard import ClipboardGuard
from kaproom.ui.collecting import CollectHere
from kaproom.ui.main_window import MainWindow
from kaproom.ui.one_window import OneWindow, raise_first
from kaproom.ui.spoken import tell_screen_readers
from kaproom.ui.theme import theme_from

if TYPE_CHECKING:
    from kaproom.music_library import MusicLibrary

DEFAULT_SPEED = 30.0
"""Session seconds per second of a rehearsal in a window: three hours in six minutes."""

_PERFORM_EVERY_MS = 50
_RETRY_EVERY_MS = 1000
_LOAD_AFTER_MS = 50
"""The first frame comes first; it would share Python with what is being loaded."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A program with its window, shown; `close` in the end."""

    application: QApplication
    program: Program
    window: MainWindow
    place: OneWindow
    desktop: object
    collecting: CollectHere

    def close(self) -> None:
        """Everything down, in order."""
        self.place.close()
        self.program.close()
        self.collecting.close()


def run_window(options: Options) -> int:
    """The window, or a rehearsal in it; answers the exit code."""
    keep_faults()
    opened = open_window(options)
    try:
        _end_on_signals(opened.application)
        return opened.application.exec()
    finally:
        opened.close()


def open_window(options: Options) -> Opened:
    """Build everything and show the window; raises EnvironmentFault where it cannot."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("kaproom")
    application.setDesktopFileName("kaproom")
    translate_toolkit(application)
    _keep_figures_plain()
    folder = _folder(options)
    demand_writable(folder)
    prepare_folder(paths.runtime_dir())
    if raise_first(paths.runtime_dir(), folder):
        raise EnvironmentFault(
            say("kaproom is open already with {folder}: see its window.", folder=folder)
        )
    files = files_in_use()
    theme = files.toml("theme/room.toml", theme_from)
    application.setPalette(theme.palette())
    tell_screen_readers()
    bridge = Bridge()
    collecting = CollectHere(at_once=False)
    program = Program(folder, _clock(options.rehearse), bridge.post, files, _library)
    try:
        _open_if_possible(program, folder, options)
        window = MainWindow(program, theme, resumes=options.rehearse is None)
        if options.rehearse is not None:
            start_rehearsal(program, window, options.rehearse)
    except BaseException:
        program.close()
        collecting.close()
        raise
    place = OneWindow(paths.runtime_dir(), folder, window.come_forward, window)
    _every(window, _RETRY_EVERY_MS, program.retry)
    window.show()
    window.locked.connect(ClipboardGuard(application).clear)
    desktop = watch_desktop(window, window.away.tell)

    def loaded() -> None:
        collecting.keep()
        # A rehearsal has begun already, with its own music first.
        program.library.compose()

    QTimer.singleShot(_LOAD_AFTER_MS, window, lambda: program.behind(_load_ahead, loaded))
    return Opened(application, program, window, place, desktop, collecting)


def _library() -> "MusicLibrary":
    return heavy_parts().MusicLibrary(
        paths.playlist_dir(), paths.own_playlist_dir(), paths.cache_dir()
    )


def _load_ahead() -> None:
    """What comes after a passphrase, while it is being typed."""
    heavy_parts()
    importlib.import_module("kaproom.ui.home.screen")


def _keep_figures_plain() -> None:
    """Take the C library's figures and names of days back from the locale that Qt has set there.

    A library that writes or reads 36,8 for 36.8 would do so without a word, and days would be named
    in another language than all that stands beside them.
    """
    for category in (locale.LC_NUMERIC, locale.LC_TIME):
        locale.setlocale(category, "C")


def start_rehearsal(program: Program, window: MainWindow, options: RehearseOptions) -> None:
    """Begin a scripted session in the room, and a timer that moves its hands."""
    # A plain start has no use for it.
    from kaproom.rehearsing import (  # noqa: PLC0415
        RehearsalRun,
        begin_rehearsal,
        rehearsal_room,
    )

    script = program.files.rehearsal(options.script)
    live = begin_rehearsal(program.casebook, program.files, script)
    player, silent = program.rooms.rehearsal_player()
    setting = program.library.setting(script.music)
    program.library.compose(first=setting)
    room = rehearsal_room(
        live, program.record, program.files, script, player, setting, options.seed, silent
    )
    run = RehearsalRun(script, room, program.clock, options.minutes)
    hands = _every(window, _PERFORM_EVERY_MS, run.perform)
    window.routes.room.show_room(room, run)

    def let_go() -> None:
        """Once more for the pace; then nothing holds the run and its room any longer."""
        run.perform()
        hands.deleteLater()

    if window.routes.room.screen is not None:
        window.routes.room.screen.ended.connect(let_go)


def _every(window: MainWindow, interval_ms: int, do: Callable[[], None]) -> QTimer:
    """Do something again and again for as long as the window, or the timer, lives."""
    timer = QTimer(window)
    timer.timeout.connect(do)
    timer.start(interval_ms)
    return timer


def _clock(rehearse: RehearseOptions | None) -> Clock:
    speed = DEFAULT_SPEED if rehearse is None or rehearse.speed is None else rehearse.speed
    return SystemClock() if rehearse is None or speed == 1 else ScaledClock(speed)


def _folder(options: Options) -> Path:
    if options.rehearse is None:
        return folder_of(options.folder)
    # Making a practice folder loads the stores, which a plain start leaves for later.
    from kaproom.cli.rehearse import practice_folder  # noqa: PLC0415

    return practice_folder(options.folder)


def _open_if_possible(program: Program, folder: Path, options: Options) -> None:
    if not is_folder(folder):
        return
    if is_practice(folder):
        program.door.open_practice()
    elif options.folder.passphrase_file is not None:
        program.door.open_with(read_passphrase(options.folder.passphrase_file))


def _end_on_signals(application: QApplication) -> None:
    """Ctrl+C and a polite end from outside close the window in order."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda _number, _frame: application.quit())
    # Python sees a signal only between its own instructions: this wakes it now and then.
    timer = QTimer(application)
    timer.timeout.connect(lambda: None)
    timer.start(250)
