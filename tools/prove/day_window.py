"""The real window through a long day: rehearsal, review, Home, and again, in a process of its own.

Started by `long_day` with the day as JSON; it tells one JSON value a line: what is held at each
point, late beats, and of each session what was entered. Whatever it does, it does by keys, but for
beginning a rehearsal, which the program does in a new process.
"""

import gc
import importlib
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from kaproom.cli.arguments.rehearse import RehearseOptions
from kaproom.cli.options import Options, parse
from kaproom.core.clock import ScaledClock
from kaproom.core.session.session import session_clock_text
from kaproom.errors import Defect
from tools.prove.beat import Beat
from tools.prove.growth import IN_THE_ROOM, WARM_UP
from tools.prove.holding import held_by_engine, held_here

NATURAL = 1.0
_MOVE_MS = 50
_SETTLE_S = 2.0
"""How long a screen is looked at before it is measured and left."""
_READY_WITHIN_S = 10.0


@dataclass(frozen=True, slots=True)
class Day:
    """A day to live through: until so much session time has passed, measured so often.

    It has `least_sessions` however long one of them took. `script_min` cuts each rehearsal short;
    None is all of it. `with_music` waits after the warm-up until the app's music is composed, since
    an engine holds more that has something to play; without, nothing can sound. `at_home` names a
    function (`module:name`) that is called whenever Home has been come to: tests let things grow.
    """

    data_dir: str
    speed: float
    until_ms: int
    every_ms: int
    least_sessions: int = 1
    script: str = "calm"
    script_min: int | None = None
    settle_s: float = _SETTLE_S
    with_music: bool = True
    at_home: str = ""

    def rehearsal(self) -> RehearseOptions:
        """One of its rehearsals."""
        return RehearseOptions(self.script, self.speed, 1, False, self.script_min)

    def options(self) -> Options:
        """How the window is opened, with the first rehearsal in it."""
        words = ["rehearse", "--data-dir", self.data_dir, "--script", self.script]
        words += ["--speed", str(self.speed)]
        words += [] if self.script_min is None else ["--minutes", str(self.script_min)]
        return parse(words)


def main(arguments: list[str]) -> int:
    """Open the window and live through the day."""
    # Qt is loaded here only: what is above can be used where there is no window.
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from kaproom.app import open_window  # noqa: PLC0415

    day = Day(**json.loads(arguments[0]))
    opened = open_window(day.options())
    sys.excepthook = partial(_give_up, opened.application)
    hand = DayHand(opened, day, _tell)
    timer = QTimer(opened.window)
    timer.timeout.connect(hand.move)
    timer.start(_MOVE_MS)
    try:
        return opened.application.exec()
    finally:
        opened.close()
        _tell("closed", {})


class DayHand:
    """Goes from screen to screen, and looks at what is held at each point."""

    def __init__(self, opened: Any, day: Day, tell: Callable[[str, Any], None]) -> None:
        self._program, self._window = opened.program, opened.window
        self._application, self._day, self._tell = opened.application, day, tell
        self._session, self._passed_ms, self._next_ms = 0, 0, 0
        self._live: Any = None
        self._samples: Any = None
        self._entered: set[str] = set()
        self._typed: list[str] = []
        self._came_s, self._was = time.monotonic(), ""
        self._kinds: Counter[str] = Counter()
        self._at_home = _function(day.at_home) if day.at_home else None
        self.beat = Beat(self._window, self._shown, lambda late: tell("late", asdict(late)))
        self._enter()

    def move(self) -> None:
        """Do the next thing the screen in front of it asks for."""
        shown, now_s = self._shown(), time.monotonic()
        if shown != self._was:
            self._was, self._came_s = shown, now_s
        if shown == "RoomScreen":
            self._be_in_the_room()
        elif now_s - self._came_s < self._day.settle_s or self._is_at_work():
            return
        elif shown == "ReviewScreen":
            self._look_back()
        elif shown == "HomeScreen":
            if not (self._day.with_music and self._program.music_rendering()):
                self._be_at_home()
        else:
            raise Defect(f"a screen that no long day comes by: {shown}")

    def _is_at_work(self) -> bool:
        """Whether something is yet to be saved, or to be looked through in slices of time."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        timers = self._window.findChildren(QTimer)
        slices = any(timer.isActive() and timer.interval() == 0 for timer in timers)
        return slices or bool(self._program.casebook.waiting())

    def _shown(self) -> str:
        return type(self._window.screen_shown).__name__

    def _be_in_the_room(self) -> None:
        if not self._live.state.running:
            # On its way to the review: nothing can be entered any more.
            return
        if not self._is_ready() and time.monotonic() - self._came_s < _READY_WITHIN_S:
            self._set_speed(0.0)
            return
        if self._program.clock.speed == 0.0:
            self._set_speed(self._day.speed)
        self._tell_underruns()
        at_ms = self._live.session_ms()
        if at_ms >= self._next_ms:
            hour = session_clock_text(self._next_ms)
            self._type(f"it is {hour} in session {self._session}")
            self._measure(f"{IN_THE_ROOM}{hour}")
            self._next_ms += self._day.every_ms

    def _enter(self) -> None:
        """Over the window's shoulder: the session it draws from."""
        room = self._window.screen_shown._room  # noqa: SLF001
        self._session += 1
        self._live, self._samples, self._next_ms = room.live, room.samples, 0
        self._entered = {event.id for event in self._live.state.ledger.events}
        self._live.bus.subscribe(
            lambda change: self._entered.update(event.id for event in change.events)
        )

    def _look_back(self) -> None:
        self._measure("review")
        live, self._live = self._live, None
        self._passed_ms += live.state.ended_ms or 0
        told = {"id": live.id, "entries": sorted(self._entered), "samples": len(self._samples)}
        self._tell("session", {**told, "lines": self._typed})
        self._samples, self._typed = None, []
        self._press("Key_Escape")

    def _be_at_home(self) -> None:
        self._measure("home")
        self._look_at_kinds()
        if self._at_home is not None:
            self._at_home()
        long_enough = self._passed_ms >= self._day.until_ms
        if long_enough and self._session >= self._day.least_sessions:
            self._tell("over", {"passed_ms": self._passed_ms})
            self._application.quit()
            return
        from kaproom.app import start_rehearsal  # noqa: PLC0415

        rehearsal = self._day.rehearsal()
        # However long a room takes to be built here: its session begins when it can be worked in.
        self._set_speed(0.0)
        start_rehearsal(self._program, self._window, rehearsal)
        self._enter()

    def _measure(self, point: str) -> None:
        """Look at what is held; the session's time stands still meanwhile, where it can."""
        speed = self._program.clock.speed
        self._set_speed(0.0)
        held = held_here() | held_by_engine(self._engine_pid())
        self._tell("held", {"session": self._session, "point": point, "held": held})
        self._set_speed(speed)
        self.beat.skip()

    def _set_speed(self, speed: float) -> None:
        if isinstance(self._program.clock, ScaledClock):
            self._program.clock.set_speed(speed)

    def _look_at_kinds(self) -> None:
        """Of which kinds Python has more objects than after the warm-up: where a leak is sought."""
        kinds = Counter(type(thing).__qualname__ for thing in gc.get_objects())
        if self._session <= WARM_UP + 1:
            self._kinds = kinds
        self._tell("more", dict((kinds - self._kinds).most_common(16)))
        self.beat.skip()

    def _tell_underruns(self) -> None:
        client = self._program.sound._client  # noqa: SLF001 - no screen tells of it
        if client is not None and client.engine_pid:
            engine = {"engine": client.engine_pid, "underruns": client.figures().underruns}
            self._tell("missed", engine)

    def _is_ready(self) -> bool:
        """Whether the line has the keyboard; and the engine is there, as later."""
        if not self._window.isActiveWindow():
            # A bare display has no window manager that would hand the window the keyboard.
            self._window.activateWindow()
            return False
        client = self._program.sound._client  # noqa: SLF001 - no screen tells of it
        there = client is not None and client.status().alive
        return there and self._window.focusWidget() is not None

    def _engine_pid(self) -> int:
        client = self._program.sound._client  # noqa: SLF001 - no screen tells of it
        return 0 if client is None else client.engine_pid

    def _type(self, line: str) -> None:
        from PySide6.QtTest import QTest  # noqa: PLC0415

        QTest.keyClicks(self._target(), line)
        self._press("Key_Return")
        self._typed.append(line)

    def _press(self, key: str) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415
        from PySide6.QtTest import QTest  # noqa: PLC0415

        QTest.keyClick(self._target(), Qt.Key[key])

    def _target(self) -> Any:
        return self._window.focusWidget() or self._window


def _give_up(application: Any, *fault: Any) -> None:
    """A fault in a slot ends the day, instead of being printed a thousand times."""
    sys.__excepthook__(*fault)
    application.exit(1)


def _function(name: str) -> Callable[[], None]:
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)


def _tell(kind: str, what: Any) -> None:
    print(json.dumps([kind, what]), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
