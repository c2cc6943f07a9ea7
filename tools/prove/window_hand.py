"""A hand that types into the real window, in a process of its own, until it is killed.

It finds its way from Home to the room by keys, then types notes and readings and presses
observations. It tells of each entry when the window no longer shows it as waiting.
"""

import os
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from tools.prove.writing import Tell, teller

_TYPE_EVERY_MS = 30
_LINES = ("slow breath #body", "128/82 74 98", '"it was only rain"', "118/76", "a door opens")


def type_until_killed(
    handle: int, data_dir: Path, surroundings: Mapping[str, str], luck: int
) -> None:
    """Open kaproom on this folder and type; only a kill ends it."""
    os.environ.update(surroundings)
    tell = teller(handle)
    tell("opening")
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - only in the process with the window

    from kaproom.app import open_window  # noqa: PLC0415
    from kaproom.cli.options import parse  # noqa: PLC0415

    opened = open_window(parse(["--data-dir", str(data_dir)]))
    hand = Hand(opened.window, tell, Random(luck))
    timer = QTimer(opened.window)
    timer.timeout.connect(hand.move)
    timer.start(_TYPE_EVERY_MS)
    opened.application.exec()


class Hand:
    """One small thing at a time, as the screen in front of it asks for."""

    def __init__(self, window: Any, tell: Tell, rng: Random) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415
        from PySide6.QtTest import QTest  # noqa: PLC0415

        self._window, self._tell, self._rng = window, tell, rng
        self._keys, self._test = Qt.Key, QTest
        self._ctrl, self._none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
        self._told: set[str] = set()
        self._subscribed = False
        self._numbers = count(1)

    def move(self) -> None:
        """Do the next thing."""
        if not self._window.isActiveWindow():
            # A bare display has no window manager that would hand the window the keyboard.
            self._window.activateWindow()
            return
        screen = self._window.screen_shown
        name = type(screen).__name__
        if name == "RoomScreen":
            if not self._subscribed:
                self._watch(screen)
            self._work()
        elif name in ("ClientScreen", "PrepareScreen"):
            self._press(self._keys.Key_Return, self._ctrl)
        else:
            self._press(self._keys.Key_Return, self._none)

    def _watch(self, screen: Any) -> None:
        self._subscribed = True
        live = screen._room.live  # noqa: SLF001 - over the window's shoulder: what it draws from
        live.bus.subscribe(self._changed)
        self._tell("room")
        self._show(live.state, live.unsaved)

    def _changed(self, change: Any) -> None:
        self._show(change.state, change.unsaved)

    def _show(self, state: Any, unsaved: frozenset[str]) -> None:
        for event in state.ledger.events:
            if event.id not in unsaved and event.id not in self._told:
                self._told.add(event.id)
                self._tell(f"solid {event.id}")

    def _work(self) -> None:
        if self._rng.random() < 0.3:
            slot = self._rng.choice((self._keys.Key_F1, self._keys.Key_F2, self._keys.Key_F3))
            self._press(slot, self._none)
            return
        line = self._rng.choice(_LINES)
        if not line[0].isdigit():
            line += f" {next(self._numbers)}"
        self._test.keyClicks(self._target(), line)
        self._press(self._keys.Key_Return, self._none)

    def _press(self, key: Any, modifiers: Any) -> None:
        self._test.keyClick(self._target(), key, modifiers)

    def _target(self) -> Any:
        return self._window.focusWidget() or self._window
