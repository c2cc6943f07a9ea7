"""The lines that sound, in step with each other, all from one tape of the mix.

The engine renders as much as the hungriest line needs. The first line to sound leads; another
joins it at the frame that is heard there at that moment, and is held by it from then on. When the
last one is lost the mix stands still, and goes on with the frame that was heard last. Only where
nothing ever sounded, time passes without a device.
"""

import threading
from collections.abc import Callable

from kaproom.audio.frames import RATE, Block
from kaproom.audio.outputs.line import BLOCK_FRAMES, Line
from kaproom.audio.outputs.ring import LOW_FRAMES
from kaproom.audio.outputs.tape import MixTape
from kaproom.core.clock import elapsed_ms

Render = Callable[[int], Block]

HOLD_EVERY_MS = 1000
_SOONEST_S = 0.1
TORN_S = 0.03
"""Further apart, a line fades out and joins anew; to pull it back would take minutes."""
_TIME_STOOD_MS = 1000
"""After so long a pause without a device the process stood still, and the music with it."""


class Lines:
    """Fed by the mixing thread; lines are added and taken out by the thread that keeps devices."""

    def __init__(self, now_ms: Callable[[], int] = elapsed_ms) -> None:
        self.keeps_time = False
        self.low = threading.Event()
        """Set when a line may sound from now on, and when a device has taken nearly all it had."""
        self._now_ms = now_ms
        self._lock = threading.Lock()
        self._tape = MixTape()
        self._lines: list[Line] = []
        self._resume = 0
        self._heard = 0
        self._held_ms = now_ms()
        self._silent_ms: int | None = None
        self._underruns = 0

    def add(self, line: Line) -> None:
        """A stream has opened; it sounds once it is `cleared`."""
        line.ring.when_low = self.low.set
        with self._lock:
            self._lines.append(line)

    def clear(self, line: Line) -> None:
        """Let a stream sound that was added."""
        line.cleared = True
        self.low.set()

    def remove(self, line: Line) -> None:
        """A stream is given up; where no other sounds, the mix goes back to what was heard."""
        with self._lock:
            self._note_heard()
            if line in self._lines:
                self._lines.remove(line)
                self._underruns += line.ring.underruns
            if not any(other.placed for other in self._lines):
                self._resume = self._heard

    def fill(self, render: Render) -> None:
        """Give every line what it wants; `render` is asked for what was not mixed yet."""
        with self._lock:
            self._place_lines()
            for line in self._lines:
                line.feed(self._tape)
            while self._more_is_wanted():
                self._tape.write(render(BLOCK_FRAMES))
                for line in self._lines:
                    line.feed(self._tape)
            self._hold_together()
            self._note_heard()

    def due_in_s(self) -> float:
        """When more of the mix will be wanted, unless a line is added meanwhile."""
        with self._lock:
            waiting = [x.ring.waiting for x in self._lines if x.placed]
        return max(_SOONEST_S, (min(waiting, default=0) - LOW_FRAMES) / RATE)

    def heard_frame(self) -> int:
        """The frame of the mix that is heard by now; never goes back."""
        return self._heard

    @property
    def underruns(self) -> int:
        """How often a device asked for more than was there."""
        with self._lock:
            return self._underruns + sum(line.ring.underruns for line in self._lines)

    @property
    def drain_s(self) -> float:
        """How long the last frame that was mixed takes to be heard."""
        with self._lock:
            drains = [x.delay_frames + x.ring.waiting for x in self._lines if x.placed]
        return max(drains, default=0) / RATE

    def _leader(self) -> Line | None:
        placed = [x for x in self._lines if x.placed]
        return next((x for x in placed if x.sounds), placed[0] if placed else None)

    def _place_lines(self) -> None:
        for line in list(self._lines):
            if not line.cleared or line.placed or not line.ring.shut:
                continue
            leader = self._leader()
            if leader is None:
                line.begin_at(max(self._resume, self._tape.begin))
                self._in_front(line)
            elif leader.sounds and leader.ring.reading.read:
                line.join(leader, self._tape)

    def _in_front(self, line: Line) -> None:
        self._lines.remove(line)
        self._lines.insert(0, line)

    def _more_is_wanted(self) -> bool:
        head = self._tape.head
        if self._leader() is not None:
            self._silent_ms = None
            return any(x.hungry and x.cursor >= head for x in self._lines)
        return self.keeps_time and head < self._silent_frame()

    def _silent_frame(self) -> int:
        """Where the mix has to be by now without a device."""
        now_ms = self._now_ms()
        last_ms, self._silent_ms = self._silent_ms, now_ms
        if last_ms is not None and now_ms - last_ms < _TIME_STOOD_MS:
            self._resume += (now_ms - last_ms) * RATE // 1000
        return self._resume

    def _note_heard(self) -> None:
        leader = self._leader()
        if leader is not None:
            self._heard = max(self._heard, leader.heard_frame(self._now_ms()))
        elif self.keeps_time:
            self._heard = max(self._heard, min(self._resume, self._tape.head))

    def _hold_together(self) -> None:
        now_ms = self._now_ms()
        since_ms = now_ms - self._held_ms
        if since_ms < HOLD_EVERY_MS:
            return
        self._held_ms = now_ms
        leader = self._leader()
        if leader is None:
            return
        leader.lead()
        here = leader.mix_frame_at(now_ms)
        for line in self._lines:
            if line is leader or not line.sounds or not line.ring.reading.read:
                continue
            there = line.mix_frame_at(now_ms)
            if here is None or there is None:
                continue
            early_s = (there - here) / RATE
            if abs(early_s) > TORN_S:
                line.leave_place()
            else:
                line.follow(early_s, since_ms / 1000)
