"""The real program as a stranger starts it: a home of its own, a screen of its own, hands, eyes.

Nothing is called from inside of it. What is typed goes through the X server, what is seen comes
from the server's memory, and the stores are read beside it.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kaproom.paths import engine_dir
from tests.support.screen_picture import Picture, differing_share, picture_of, save_png

PATIENCE_S = 60.0
_LOOK_EVERY_S = 0.12
_AT_REST = 0.002
"""A cursor that blinks and a clock that goes on change less of the screen than this."""
_ANOTHER, _SOON_S = 0.006, 0.4
"""How much of it another screen changes; how long a key may take until anything is seen."""
_HIDDEN = (
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "DBUS_SESSION_BUS_ADDRESS",
    "DBUS_SYSTEM_BUS_ADDRESS",
    "LANG",
    "LANGUAGE",
    "LC_ALL",
    "LC_CTYPE",
)


def missing_for_real_window() -> str:
    """What stands in the way, or nothing."""
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    return f"needs {', '.join(missing)}" if missing else ""


@dataclass(frozen=True)
class Seat:
    """A place to sit at: a display with its memory, a home with nothing in it."""

    display: str
    frames: Path
    home: Path
    runtime: Path
    env: Mapping[str, str]

    @property
    def data(self) -> Path:
        """Where the program keeps its stores where nobody names a folder."""
        return self.home / ".local" / "share" / "kaproom" / "data"

    def command(self, *arguments: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
        """Run the command line in this home, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "kaproom", *arguments],
            env=dict(self.env),
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


def seat_at(display: str, frames: Path, folder: Path, more: Mapping[str, str]) -> Seat:
    """A seat with an empty home below `folder`, and nothing of the tests' own surroundings."""
    home, runtime = folder / "home", folder / "run"
    home.mkdir(parents=True)
    runtime.mkdir(mode=0o700)
    env = {name: value for name, value in os.environ.items() if name not in _HIDDEN}
    env |= {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONFAULTHANDLER": "1",
        # Neither a folder of byte code nor the tests' own start files belong to a stranger.
        "PYTHONDONTWRITEBYTECODE": "1",
        **more,
    }
    return Seat(display, frames, home, runtime, env)


class RealWindow:
    """A started program; `screen` is what it shows."""

    def __init__(self, seat: Seat, *arguments: str, pictures: Path | None = None) -> None:
        self.seat = seat
        self._pictures = pictures
        self._said = seat.home.parent / "said"
        with self._said.open("ab") as said:
            self._program = subprocess.Popen(
                [sys.executable, "-m", "kaproom", *arguments],
                env=dict(seat.env),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )

    @property
    def said(self) -> str:
        """All that was written to its two outputs."""
        return self._said.read_text(encoding="utf-8", errors="replace")

    @property
    def screen(self) -> Picture:
        """What is to be seen now."""
        return picture_of(self.seat.frames)

    def find(self) -> None:
        """Wait for the window, and put the keyboard on it."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", "^kaproom")
        found = self._xdotool("search", "--onlyvisible", "--name", "^kaproom")
        self._xdotool("windowfocus", "--sync", found.split()[0])
        self.rest()

    def key(self, *keys: str) -> None:
        """Press keys, each when what the one before did has come to rest."""
        for key in keys:
            before = self.screen
            self._xdotool("key", "--clearmodifiers", key)
            self._wait_for_change(before, 0.0, _SOON_S)
            self.rest()

    def go(self, *keys: str) -> None:
        """Press keys, each of which leads to another screen, and wait until it is there."""
        for key in keys:
            before = self.screen
            self._xdotool("key", "--clearmodifiers", key)
            if not self._wait_for_change(before, _ANOTHER, PATIENCE_S):
                self.picture("leads-nowhere")
                raise AssertionError(f"{key} leads nowhere; {self.said}")
            self.rest()

    def type(self, text: str) -> None:
        """Type as quickly as a practised hand.

        What is on no key of the display is put on one for its moment, which a window has to learn.
        """
        if text.isascii():
            self._xdotool("type", "--clearmodifiers", "--delay", "12", "--", text)
            return
        for letter in text:
            self._xdotool("type", "--clearmodifiers", "--delay", "300", "--", letter)
            self.rest()

    def enter(self, *lines: str) -> None:
        """Each line and Enter."""
        for line in lines:
            self.type(line)
            self.key("Return")

    def fill(self, opening: str, *words: str) -> None:
        """A form: opened by its key, each field's words, nothing where it is left as it is."""
        self.key(opening)
        for number, text in enumerate(words):
            if number:
                self._xdotool("key", "--clearmodifiers", "Tab")
            self.type(text)
        self.key("Return")

    def rest(self) -> None:
        """Wait until the screen has come to rest."""
        deadline_s = time.monotonic() + PATIENCE_S
        before = self.screen
        while time.monotonic() < deadline_s:
            time.sleep(_LOOK_EVERY_S)
            now = self.screen
            if differing_share(before, now) < _AT_REST:
                return
            before = now

    def until(self, holds: Callable[[], bool], complaint: str) -> None:
        """Wait for something that happens beside the screen."""
        deadline_s = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > deadline_s:
                self.picture("waited-in-vain")
                raise AssertionError(f"{complaint}; {self.said}")
            time.sleep(_LOOK_EVERY_S)

    def _wait_for_change(self, before: Picture, share: float, patience_s: float) -> bool:
        deadline_s = time.monotonic() + patience_s
        while time.monotonic() < deadline_s:
            if differing_share(before, self.screen) > share:
                return True
            time.sleep(0.03)
        return False

    def differs(self, before: Picture) -> bool:
        """Whether another screen, or much else, is to be seen than before."""
        return differing_share(before, self.screen) > _ANOTHER / 3

    def picture(self, name: str) -> Picture:
        """What is to be seen, kept as PNG where pictures are wanted."""
        shown = self.screen
        if self._pictures is not None:
            save_png(shown, self._pictures / f"{name}.png")
        return shown

    def ended(self) -> int:
        """Wait for its end; answers the exit code."""
        return self._program.wait(PATIENCE_S)

    def close(self) -> int:
        """Ask it to end, as a desktop does, and wait."""
        self._program.send_signal(signal.SIGTERM)
        return self.ended()

    def kill(self) -> None:
        """End it at once, if it is still there."""
        self._program.kill()
        self._program.wait(PATIENCE_S)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=dict(self.seat.env),
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        assert done.returncode == 0, f"xdotool {arguments}: {done.stderr} {self.said}"
        return done.stdout


@contextmanager
def real_window(seat: Seat, *arguments: str, pictures: Path | None = None) -> Iterator[RealWindow]:
    """A program for the time of a block; in the end it closes, and had nothing to complain of."""
    window = RealWindow(seat, *arguments, pictures=pictures)
    try:
        window.find()
        yield window
        assert window.close() == 0, window.said
        assert not window.said, window.said
    finally:
        window.kill()
        _stop_engine(seat)


def _stop_engine(seat: Seat) -> None:
    if (seat.runtime / "kaproom" / engine_dir(seat.data).name).exists():
        seat.command("music", "stop")
