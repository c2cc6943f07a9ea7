"""The cursor in motion: played along the session at 1 to 60 times, and what sounded with it.

The machine's clock says how far it goes; nothing of it enters a record. Sound follows at natural
speed alone: faster, music would be something nobody heard.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kaproom.core.clock import MachineClock, SystemMachineClock
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session.session import SessionState
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.sounding_line import SoundingLine

SPEEDS = (1, 2, 5, 10, 20, 30, 60)
_STEP_MS = 40
_APART_MS = 1500
_AGAIN_S = 0.4


class CursorPlayer(QObject):
    """`moved` carries the session time the cursor comes to; `changed` that it plays otherwise."""

    moved = Signal(int)
    changed = Signal()

    def __init__(
        self,
        place_ms: Callable[[], int],
        end_ms: Callable[[], int],
        machine: MachineClock | None = None,
    ) -> None:
        super().__init__()
        self._place_ms, self._end_ms = place_ms, end_ms
        self._machine = machine or SystemMachineClock()
        self._last_s = 0.0
        self.speed = SPEEDS[0]
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self.step)

    @property
    def playing(self) -> bool:
        """Whether the cursor moves by itself."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play on from where the cursor is, from the beginning where it stands at the end; stop."""
        if self.playing:
            self.stop()
            return
        if self._place_ms() >= self._end_ms():
            self.moved.emit(0)
        self._last_s = self._machine.monotonic_s()
        self._timer.start()
        self.changed.emit()

    def stop(self) -> bool:
        """Stand still; answers whether it moved."""
        was_playing = self.playing
        self._timer.stop()
        if was_playing:
            self.changed.emit()
        return was_playing

    def change_speed(self, steps: int) -> None:
        """Faster or slower, as far as it goes."""
        self.step()
        place = SPEEDS.index(self.speed) + steps
        self.speed = SPEEDS[min(max(place, 0), len(SPEEDS) - 1)]
        self.changed.emit()

    def step(self) -> None:
        """Go as far as the time since the last step asks for; stop at the end."""
        if not self.playing:
            return
        now_s = self._machine.monotonic_s()
        at_ms = self._place_ms() + round((now_s - self._last_s) * 1000 * self.speed)
        self._last_s = now_s
        end_ms = self._end_ms()
        self.moved.emit(min(at_ms, end_ms))
        if at_ms >= end_ms:
            self.stop()


class SoundFollower:
    """What sounded, kept in step with a cursor that plays; `on` where a person asked for it."""

    def __init__(self, sounding: SoundingLine, machine: MachineClock | None = None) -> None:
        self.on = False
        self._sounding = sounding
        self._machine = machine or SystemMachineClock()
        self._key: tuple[int, int] | None = None
        self._from_ms, self._from_s = 0, 0.0

    def follow(self, state: SessionState, at_ms: int) -> None:
        """Play the stretch of music the cursor is in, from its place, unless that is heard now."""
        key = self._stretch(state, at_ms)
        now_s = self._machine.monotonic_s()
        heard_ms = self._from_ms + (now_s - self._from_s) * 1000
        if key == self._key and abs(at_ms - heard_ms) <= _APART_MS:
            return
        # A cursor that is dragged does not ask anew at each pixel.
        if key == self._key and now_s - self._from_s < _AGAIN_S:
            return
        self._key, self._from_ms, self._from_s = key, at_ms, now_s
        self._sounding.play(state, at_ms)

    def rest(self) -> None:
        """Silent, until it is asked to follow again."""
        self._key = None
        self._sounding.stop()

    def _stretch(self, state: SessionState, at_ms: int) -> tuple[int, int]:
        moment = moment_at(state, SampleTrack(), at_ms)
        if moment.sounding is None:
            return (-1, 0)
        span = moment.sounding.span
        return span.start_ms, sum(again_ms <= at_ms for again_ms, _ in span.again)
