"""The real program in a home of its own, with hands on its keyboard: started, killed, ended.

Everything it writes lies under one folder: home, caches, temporary files, sockets, what it says.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import BinaryIO

from tools.prove.trial import Skipped

ROOT = Path(__file__).resolve().parents[2]
WITHIN_S = 60.0
"""How long anything may take before it counts as not happening, on a slow and busy machine."""

_HOMES = {
    "HOME": "home",
    "XDG_DATA_HOME": "home/share",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
}


class NotSeen(Exception):
    """Something that should have happened in the program did not, in `WITHIN_S`."""


class AppRun:
    """One scratch home and the programs started in it. End it with `end`."""

    def __init__(self, scratch: Path, display: str, arguments: tuple[str, ...]) -> None:
        if shutil.which("xdotool") is None or not Path("/proc/self/environ").exists():
            raise Skipped("needs xdotool and /proc")
        self.scratch = scratch
        self.said = scratch / "said"
        self._arguments = arguments
        self._numbers = count()
        self._window: subprocess.Popen[bytes] | None = None
        for folder in (self.said, *(scratch / f for f in _HOMES.values())):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self.env = {
            **kept,
            **{name: str(scratch / folder) for name, folder in _HOMES.items()},
            "PYTHONPATH": str(ROOT),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            # No sound server of the user's is ever looked for.
            "PULSE_SERVER": f"unix:{scratch}/no-sound",
        }

    def start(self) -> None:
        """Open the window and put the keyboard on it."""
        with self._saying("window") as out:
            self._window = subprocess.Popen(
                [sys.executable, "-m", "kaproom", *self._arguments],
                cwd=self.scratch,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", "^kaproom$")
        self._xdotool("windowfocus", "--sync", found.split()[0])

    def key(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type as quickly as a practised hand."""
        self._xdotool("type", "--clearmodifiers", "--delay", "15", text)

    def titles(self) -> str:
        """The titles of all windows there are."""
        if self._window is None:
            return ""
        windows = self._xdotool("search", "--onlyvisible", "--name", ".").split()
        return "".join(self._xdotool("getwindowname", window) for window in windows)

    def see(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until the program has come so far; raises NotSeen."""
        until_s = time.monotonic() + WITHIN_S
        while not condition():
            if self._window is not None and self._window.poll() is not None:
                raise NotSeen(f"the window ended with {self._window.returncode} before: {what}")
            if time.monotonic() > until_s:
                raise NotSeen(f"not within {WITHIN_S:.0f} s: {what}")
            time.sleep(0.1)

    def kill(self) -> None:
        """End the window by kill -9; its engine goes on."""
        if self._window is not None:
            self._window.kill()
            self._window.wait(WITHIN_S)
            self._window = None

    def quit(self) -> int:
        """Close the window politely; answers the exit code."""
        if self._window is None:
            return 0
        self._window.send_signal(signal.SIGTERM)
        try:
            return self._window.wait(WITHIN_S)
        except subprocess.TimeoutExpired:
            raise NotSeen("the window does not close") from None
        finally:
            self.kill()

    def command(self, *arguments: str) -> tuple[int, bytes]:
        """Run a command of kaproom's in this home: exit code, and all it said."""
        with self._saying(arguments[0]) as out:
            done = subprocess.run(
                [sys.executable, "-m", "kaproom", *arguments],
                cwd=self.scratch,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                timeout=2 * WITHIN_S,
                check=False,
            )
        return done.returncode, Path(out.name).read_bytes()

    def processes(self) -> Iterator[tuple[int, bytes]]:
        """Every process of this home, with its command line and its environment."""
        mark = f"XDG_RUNTIME_DIR={self.env['XDG_RUNTIME_DIR']}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environment = (folder / "environ").read_bytes()
                line = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if mark in environment.split(b"\0"):
                yield int(folder.name), line + b"\0" + environment

    def end(self) -> None:
        """Nothing of this home runs any more."""
        self.kill()
        for pid, _ in self.processes():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def _saying(self, name: str) -> BinaryIO:
        return (self.said / f"{next(self._numbers):02}-{name}").open("wb")

    def _xdotool(self, *arguments: str) -> str:
        try:
            done = subprocess.run(
                ["xdotool", *arguments],
                env=self.env,
                capture_output=True,
                text=True,
                timeout=WITHIN_S,
                check=True,
            )
        except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
            raise NotSeen(f"xdotool {arguments[0]} finds no window") from None
        return done.stdout
