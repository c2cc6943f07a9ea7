"""A walk through the real window by keys, listening on every screen as a screen reader would."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kaproom.audio.compose import music_cache_dir
from kaproom.record.keys import Keys
from tests.support.login import Bus
from tests.support.screen_reader import Node, ScreenReader
from tests.support.therapist import WITHIN_S, Therapist, lay_out_music

# What one can work with; everything else is told but not acted on.
_CONTROLS = frozenset({
    "push button", "toggle button", "check box", "radio button", "combo box", "text",
    "password text", "list", "table", "chart", "image", "graphic", "slider", "spin button",
})  # fmt: skip
_NO_ROLE = frozenset({"filler", "panel", "label", "unknown", "layered pane"})
# It takes the focus while a change is being made and there is nothing to type into.
_GROUPS = frozenset({"Who opens this record"})


@dataclass(frozen=True)
class Step:
    """Keys (or `:text` to type) that lead somewhere, and a name that is heard there."""

    screen: str
    keys: str
    heard: str


class ScreenWalk:
    """The program that was started, hands before it, and ears."""

    def __init__(self, therapist: Therapist, reader: ScreenReader) -> None:
        self.therapist = therapist
        self.reader = reader

    def go(self, step: Step) -> Node:
        """Press, and listen until the screen is there; answers all that it tells."""
        if step.keys.startswith(":"):
            self.therapist.type(step.keys[1:])
        elif step.keys:
            self.therapist.key(*step.keys.split())
        return self.until(
            lambda tree: any(step.heard in node.name for node in tree.walk()), str(step)
        )

    def until(self, told: Callable[[Node], bool], what: str) -> Node:
        """Listen until this is told."""
        until_s = time.monotonic() + WITHIN_S
        while True:
            tree = self.reader.read()
            if told(tree):
                return tree
            if time.monotonic() > until_s:
                names = [str(node) for node in tree.walk() if node.name]
                pytest.fail(f"not told within {WITHIN_S:.0f} s: {what}; it tells {names}")
            time.sleep(0.1)


def faults_of(tree: Node) -> list[str]:
    """What keeps somebody who listens from using this screen."""
    found: list[str] = []
    alike: Counter[tuple[str, str, str]] = Counter()
    for node in tree.walk():
        takes_keys = "focusable" in node.states
        if not node.name.strip() and (takes_keys or node.role in _CONTROLS):
            found.append(f"without a name: {node}")
        if takes_keys and node.role in _NO_ROLE and node.name not in _GROUPS:
            found.append(f"without a role: {node}")
        if node.role == "combo box" and not node.description:
            found.append(f"a choice that does not say of what: {node}")
        if node.role in _CONTROLS:
            alike[node.role, node.name, node.description] += 1
    return found + [f"{count} alike: {which}" for which, count in alike.items() if count > 1]


@contextmanager
def walking(home: Path, data: Path, keys: Keys, display: str, bus: Bus) -> Iterator[ScreenWalk]:
    """The program on a data folder, in a home of its own, with a screen reader beside it.

    It finds no sound server: what is said of sound is said without one.
    """
    cache = home / "cache"
    lay_out_music(music_cache_dir(cache / "kaproom"))
    env = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DBUS_SESSION_BUS_ADDRESS": bus.address,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(cache),
        "PULSE_SERVER": f"unix:{home}/no-sound",
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "kaproom", "--data-dir", str(data)],
        env=env,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    reader = ScreenReader(bus)
    try:
        therapist = Therapist(display, data, keys)
        therapist.find_window()
        reader.find_program()
        yield ScreenWalk(therapist, reader)
        program.terminate()
        said = program.communicate(timeout=90)[1]
        assert "Traceback" not in said, said
        assert program.returncode == 0
    finally:
        reader.close()
        program.kill()
        program.communicate()
        stop = [sys.executable, "-m", "kaproom", "music", "stop", "--data-dir", str(data)]
        subprocess.run(stop, env=env, timeout=60, check=False)
