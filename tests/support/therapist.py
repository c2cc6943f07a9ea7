"""Hands on the keyboard of a real window on a display, and music for it to play."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kaproom.audio.compose import catalogue
from kaproom.core.events.event import chart_stream, session_stream
from kaproom.core.session.session import SessionState, session_from
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader

WITHIN_S = 90.0


class Therapist:
    """Hands on a keyboard, and eyes that can read the stores beside the open window."""

    def __init__(self, display: str, data: Path, keys: Keys) -> None:
        self._env = {**os.environ, "DISPLAY": display}
        self._data = data
        self._keys = keys

    def find_window(self) -> None:
        """Wait for the window, of a practice folder too, and put the keyboard on it."""
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", "^kaproom")
        self._xdotool("windowfocus", "--sync", found.split()[0])

    def key(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def down(self, *keys: str) -> None:
        """Press keys and keep them down."""
        for key in keys:
            self._xdotool("keydown", key)

    def up(self, *keys: str) -> None:
        """Let keys come up."""
        for key in keys:
            self._xdotool("keyup", key)

    def type(self, text: str) -> None:
        """Type as quickly as a practised hand."""
        self._xdotool("type", "--clearmodifiers", "--delay", "15", "--", text)

    def enter(self, line: str) -> None:
        """A line and Enter."""
        self.type(line)
        self.key("Return")

    def clients(self) -> list[str]:
        """The ids of the clients on record."""
        with open_reader(self._data, self._keys) as reader:
            prefix = chart_stream("")
            return [name.removeprefix(prefix) for name in reader.streams(prefix)]

    def session(self) -> SessionState:
        """The session as it stands in the stores."""
        with open_reader(self._data, self._keys) as reader:
            summaries = reader.session_summaries()
            if not summaries:
                return SessionState()
            return session_from(reader.read_stream(session_stream(summaries[0].id)))

    def sees(self, condition: Callable[[SessionState], bool], what: str) -> SessionState:
        """Wait until the stores hold what was done."""
        deadline_s = time.monotonic() + WITHIN_S
        while time.monotonic() < deadline_s:
            state = self.session()
            if condition(state):
                return state
            time.sleep(0.1)
        told = [e.body for e in self.session().ledger.events[-8:]]
        pytest.fail(f"not in the stores within {WITHIN_S:.0f} s: {what}; the last were {told}")

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._env,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return done.stdout


def lay_out_music(folder: Path) -> None:
    """Tones under the composed pieces' names, so that nothing needs to be composed here."""
    folder.mkdir(parents=True)
    seconds = np.arange(48_000 * 30) / 48_000
    for number, piece in enumerate(catalogue()):
        tone = 0.1 * np.sin(2 * np.pi * (180 + 30 * number) * seconds)
        soundfile.write(folder / piece.file_name, np.stack([tone, tone], 1), 48_000)
