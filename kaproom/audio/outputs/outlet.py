"""Where the engine's sound leaves: one or two chosen devices, and nothing else, ever.

A thread of its own keeps the devices and waits for no library. What hangs, hangs in the watch's or
the worker's thread; commands, mix and reports go on.
"""

import queue
import threading
from collections.abc import Callable

from kaproom.audio.outputs.lines import Lines, Render
from kaproom.audio.outputs.output import Gear, Output
from kaproom.audio.outputs.sound_library import SoundLibrary
from kaproom.audio.outputs.watch import HURRIED_S, OFTEN_S, RARELY_S, Watch
from kaproom.audio.outputs.worker import Worker
from kaproom.core.clock import elapsed_ms
from kaproom.core.music.music import OutputStatus, SoundDevice
from kaproom.core.practice.settings import SoundOutput

SLEPT = "the machine slept"
SLEPT_MS = 2000
"""Looks are less than half a second apart; after so much more, machine or process stood still."""
_LOOK_S, _HURRIED_LOOK_S = 0.5, 0.02
_CLOSE_WITHIN_S = 3.0


_Wish = tuple[tuple[SoundOutput, ...], int, str]


class Outlet:
    """The outputs, and the mix's way to them."""

    def __init__(
        self, tell: Callable[[str, str], None], begin_thread: Callable[[], None] = lambda: None
    ) -> None:
        """`tell` is given what happened, as in `Gear`, and the device in people's words.

        `begin_thread` is called at the beginning of the thread that keeps the devices.
        """
        self._begin_thread = begin_thread
        self._change = threading.Event()
        self._leaving = threading.Event()
        self._lines = Lines()
        self._gear = Gear(
            SoundLibrary(),
            Worker(self._change.set),
            Watch(self._change.set),
            self._lines,
            tell,
            lambda: self._outputs,
        )
        self._outputs: tuple[Output, ...] = ()
        self._wishes: queue.SimpleQueue[_Wish] = queue.SimpleQueue()
        self._has_sounded = False
        self._thread = threading.Thread(target=self._run, name="outputs", daemon=True)

    def start(self) -> None:
        """Begin to look after the devices."""
        self._gear.watch.start()
        self._thread.start()

    def choose(
        self, outputs: tuple[SoundOutput, ...], ceiling_tenth_db: int, taken_anew: str = ""
    ) -> None:
        """Sound from these devices only; what is chosen already goes on undisturbed.

        Of the device that is `taken_anew` the port counts that it has now.
        """
        self._wishes.put((outputs, ceiling_tenth_db, taken_anew))
        self._change.set()

    def close(self) -> None:
        """Fade out what still sounds and give the devices up."""
        self._leaving.set()
        self._change.set()
        self._thread.join(timeout=_CLOSE_WITHIN_S)
        self._gear.watch.close()
        self._gear.worker.close()

    def fill(self, render: Render) -> None:
        """Pass on as much of the mix as is wanted by now (mixing thread)."""
        self._lines.fill(render)

    @property
    def heard_frame(self) -> int:
        """The frame of the mix that is heard by now."""
        return self._lines.heard_frame()

    def wait_until_low(self, timeout_s: float) -> None:
        """Until an output wants more of the mix, or for so long (mixing thread)."""
        self._lines.low.wait(min(timeout_s, self._lines.due_in_s()))
        self._lines.low.clear()

    @property
    def drain_s(self) -> float:
        """How long the silence takes to reach the loudspeaker."""
        return self._lines.drain_s

    @property
    def underruns(self) -> int:
        """How often a device asked for more than there was."""
        return self._lines.underruns

    @property
    def ok(self) -> bool:
        """Whether every chosen device sounds."""
        return bool(self._outputs) and all(output.ok for output in self._outputs)

    @property
    def silent(self) -> bool:
        """Whether not one of the chosen devices sounds: a fade is heard by nobody then."""
        return not any(output.ok for output in self._outputs)

    @property
    def name(self) -> str:
        """The devices in people's words."""
        return ", ".join(status.label for status in self.statuses)

    @property
    def statuses(self) -> tuple[OutputStatus, ...]:
        """How each chosen device is."""
        return tuple(output.status for output in self._outputs if not output.leaves)

    @property
    def devices(self) -> tuple[SoundDevice, ...]:
        """The devices that can sound now."""
        look = self._gear.watch.look
        if look is not None:
            return tuple(SoundDevice(sink.name, sink.label) for sink in look.sinks.values())
        return tuple(SoundDevice(name, name) for name in self._gear.library.names)

    def _run(self) -> None:
        self._begin_thread()
        seen_ms = elapsed_ms()
        while not (self._leaving.is_set() and not any(x.open for x in self._outputs)):
            now_ms = elapsed_ms()
            if now_ms - seen_ms > SLEPT_MS:
                for output in self._outputs:
                    output.lose(SLEPT, now_ms)
            seen_ms = now_ms
            self._take_wishes(now_ms)
            self._tick(now_ms)
            hurry = self._watch_as_closely_as_needed(now_ms)
            self._change.wait(_HURRIED_LOOK_S if hurry else _LOOK_S)
            self._change.clear()

    def _tick(self, now_ms: int) -> None:
        """A new device waits until the one before it has faded away."""
        for output in self._outputs:
            if output.open or not any(other.fades for other in self._outputs):
                output.tick(now_ms)
        self._outputs = tuple(x for x in self._outputs if not x.gone)
        self._has_sounded = self._has_sounded or any(x.has_sounded for x in self._outputs)
        named = any(x.wanted.device for x in self._outputs)
        self._lines.keeps_time = not self._has_sounded and not named

    def _watch_as_closely_as_needed(self, now_ms: int) -> bool:
        hurry = any(output.hurries(now_ms) for output in self._outputs)
        closely = len(self._outputs) > 1 or not self.ok
        every_s = HURRIED_S if hurry else OFTEN_S if closely else RARELY_S
        self._gear.watch.every_s = every_s
        return hurry

    def _take_wishes(self, now_ms: int) -> None:
        if self._leaving.is_set():
            for output in self._outputs:
                if not output.leaves:
                    output.leave(now_ms)
            return
        while not self._wishes.empty():
            self._choose(*self._wishes.get(), now_ms)

    def _choose(
        self,
        wanted: tuple[SoundOutput, ...],
        ceiling_tenth_db: int,
        taken_anew: str,
        now_ms: int,
    ) -> None:
        chosen: list[Output] = []
        for each in wanted:
            known = next((x for x in self._outputs if not x.leaves and x.is_for(each)), None)
            if known is None:
                chosen.append(Output(each, ceiling_tenth_db, self._gear))
            elif known not in chosen:
                known.aim(each, ceiling_tenth_db)
                if known.name and known.name == taken_anew:
                    known.take_anew()
                chosen.append(known)
        left = [x for x in self._outputs if x not in chosen]
        for output in left:
            if not output.leaves:
                output.leave(now_ms)
        self._outputs = (*left, *chosen)
