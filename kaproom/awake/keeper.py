"""Holds one thing off in a thread of its own: taken, looked at again and again, let go.

A call that hangs holds up nothing but this thread: who asks for the state is told that there is no
answer. The thread is a daemon, and what it holds ends with the process at the latest.
"""

import logging
from collections.abc import Callable
from enum import Enum, auto
from threading import Condition, Thread
from typing import Protocol

from kaproom.core.clock import MachineClock
from kaproom.core.room.staying_awake import Held, Hold
from kaproom.core.wording import say

LOOK_EVERY_S = 15.0
ANSWER_WITHIN_S = 6.0
"""A healthy system answers in milliseconds; both D-Bus timeouts of a take fit into this."""
_LEAVE_WITHIN_S = 1.0

_log = logging.getLogger(__name__)


class Grip(Protocol):
    """One way of holding something off. Called from one thread alone; every call may hang."""

    def take(self) -> Held:
        """Ask for it, and look whether it holds; what was held before is let go first."""
        ...

    def look(self) -> Held:
        """Whether it still holds."""
        ...

    def let_go(self) -> None:
        """Hold it no longer; nothing happens where it was not held."""
        ...


class _Wish(Enum):
    REST = auto()
    TRY = auto()
    HOLD = auto()
    END = auto()


class Keeper:
    """`make` builds the grip, in the thread that will use it. All methods return at once."""

    def __init__(
        self,
        name: str,
        make: Callable[[], Grip],
        machine: MachineClock,
        look_every_s: float = LOOK_EVERY_S,
        answer_within_s: float = ANSWER_WITHIN_S,
    ) -> None:
        self._make = make
        self._machine = machine
        self._look_every_s = look_every_s
        self._answer_within_s = answer_within_s
        self._changed = Condition()
        self._wish = self._done = _Wish.REST
        self._fresh = False
        self._answer = Held()
        self._busy_since_s: float | None = None
        self._thread = Thread(target=self._work, name=f"awake-{name}", daemon=True)

    def hold(self) -> None:
        """Hold it off until `let_go`; what is lost meanwhile is taken again."""
        self._want(_Wish.HOLD)

    def try_it(self) -> None:
        """Hold it off for a moment and remember how it went; nothing while it is held.

        How the trial before it went stands until then.
        """
        if self._wish is _Wish.REST:
            self._want(_Wish.TRY)

    def let_go(self) -> None:
        """Hold it off no longer."""
        self._want(_Wish.REST)

    def state(self) -> Held:
        """How it stands."""
        with self._changed:
            since_s, answer = self._busy_since_s, self._answer
        if since_s is not None and self._machine.monotonic_s() - since_s > self._answer_within_s:
            return Held(Hold.NOT_HELD, say("the system does not answer"))
        return answer

    def close(self) -> None:
        """Let go for good, and wait a moment until it is done."""
        self._want(_Wish.END)
        if self._thread.is_alive():
            self._thread.join(_LEAVE_WITHIN_S)

    def _want(self, wish: _Wish) -> None:
        with self._changed:
            if self._wish in {wish, _Wish.END}:
                return
            self._wish, self._fresh = wish, True
            asks = wish in {_Wish.TRY, _Wish.HOLD}
            if wish is not _Wish.TRY or self._answer.is_open:
                self._answer = Held(Hold.ASKING) if asks else Held()
            self._busy_since_s = self._machine.monotonic_s() if asks else None
            if asks and self._thread.ident is None:
                self._thread.start()
            self._changed.notify_all()

    def _work(self) -> None:
        grip = self._make()
        while True:
            wish = self._next_wish()
            answer = _carried_out(grip, wish, self._done)
            with self._changed:
                self._done = wish
                if not self._fresh:
                    self._answer, self._busy_since_s = answer, None
                    if wish is _Wish.TRY:
                        self._wish = _Wish.REST
            if wish is _Wish.END:
                return

    def _next_wish(self) -> _Wish:
        """Wait for another wish; while it is held, only until it is time to look again."""
        with self._changed:
            patience_s = self._look_every_s if self._done is _Wish.HOLD else None
            if not self._changed.wait_for(lambda: self._fresh, patience_s):
                self._busy_since_s = self._machine.monotonic_s()
            self._fresh = False
            return self._wish


def _carried_out(grip: Grip, wish: _Wish, done: _Wish) -> Held:
    try:
        if wish in {_Wish.REST, _Wish.END}:
            grip.let_go()
            return Held()
        held = grip.look() if done is _Wish.HOLD else Held(Hold.NOT_HELD)
        if not held.is_well:
            held = grip.take()
        if wish is _Wish.TRY:
            grip.let_go()
        return held
    except Exception as fault:  # noqa: BLE001 - a desktop's library may raise anything
        _log.info("keeping awake failed: %s", type(fault).__name__)
        return Held(Hold.NOT_HELD, say("asking the system failed"))
