"""One chosen device and its life: waited for, opened in silence, proven, heard, lost, given up.

Only the device that was chosen is ever opened. Its stream is given silence until the server shows
that it sits where it was put and that the sink runs; then the music rises over two seconds. All of
this is decided in one thread (`outlet`), which never waits for a library.
"""

import itertools
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from kaproom.audio.frames import ms_of_frames
from kaproom.audio.outputs.line import Line
from kaproom.audio.outputs.lines import Lines
from kaproom.audio.outputs.open_stream import OpenStream
from kaproom.audio.outputs.opening import Opened, give_up, open_by_name, open_on_sink
from kaproom.audio.outputs.placement import Place
from kaproom.audio.outputs.ring import FADE_OUT_MS
from kaproom.audio.outputs.sound_library import SoundLibrary
from kaproom.audio.outputs.sound_server import Look, Sink
from kaproom.audio.outputs.watch import Watch
from kaproom.audio.outputs.worker import Job, Worker
from kaproom.core.music.music import OutputStatus
from kaproom.core.practice.settings import SoundOutput

RETRY_MS = 300
_UNSEEN_MS = 3000
_SETTLE_MS = 700
"""A sink that was idle takes a moment to run; only after this is it told as lost."""
_SILENCE_MS = 200
"""Heard before a stream is closed, since closing loses what has not been played."""

_log = logging.getLogger(__name__)
_numbers = itertools.count(1)


class Phase(Enum):
    """Where an output is in its life."""

    WAITING = auto()
    OPENING = auto()
    PROVING = auto()
    SOUNDING = auto()
    LEAVING = auto()
    CLOSING = auto()


@dataclass(frozen=True, slots=True)
class Gear:
    """What every output works with. `tell` takes what happened, and to which device.

    That is `device_lost` or `device_back` where nothing else sounds, else `output_lost` or
    `output_back`.

    `outputs` are all there are, the one that asks among them.
    """

    library: SoundLibrary
    worker: Worker
    watch: Watch
    lines: Lines
    tell: Callable[[str, str], None]
    outputs: Callable[[], tuple["Output", ...]]


class Output:
    """Keeps one device sounding, or waits for it."""

    def __init__(self, wanted: SoundOutput, ceiling_tenth_db: int, gear: Gear) -> None:
        self.wanted = wanted
        self._ceiling_tenth_db = ceiling_tenth_db
        self._gear = gear
        self._phase = Phase.WAITING
        self._name = wanted.device
        self._label = wanted.device
        self._chosen: Sink | None = None
        self._opening: Job[Opened] | None = None
        self._closing: Job[None] | None = None
        self._since_ms = 0
        self._retry_ms = 0
        self._tries = 0
        self._told = False
        self._leaves = False
        self._stream: OpenStream | None = None
        self.has_sounded = False

    @property
    def name(self) -> str:
        """The device, once it is settled which; empty for a default not met yet."""
        return self._name

    @property
    def ok(self) -> bool:
        """Whether it sounds."""
        return self._phase is Phase.SOUNDING

    @property
    def open(self) -> bool:
        """Whether the sound library has a stream of it, or may have."""
        return self._phase is not Phase.WAITING

    @property
    def gone(self) -> bool:
        """Whether it was given up and nothing of it is left."""
        return self._leaves and self._phase is Phase.WAITING

    @property
    def fades(self) -> bool:
        """Whether it is being heard for the last time."""
        return self._phase is Phase.LEAVING

    @property
    def leaves(self) -> bool:
        """Whether it is being given up."""
        return self._leaves

    def is_for(self, wanted: SoundOutput) -> bool:
        """Whether this is the device that is wanted there."""
        return wanted.device in {self.wanted.device, self._name} and (
            bool(wanted.device) or not self.wanted.device
        )

    def hurries(self, now_ms: int) -> bool:
        """Whether it is about to sound, and should be looked at often."""
        if self._phase is Phase.SOUNDING:
            return self._stream is not None and not self._stream.line.sounds
        opens = self._phase in {Phase.OPENING, Phase.PROVING}
        return opens and now_ms - self._since_ms < _UNSEEN_MS

    @property
    def status(self) -> OutputStatus:
        """What the window is told."""
        return OutputStatus(self._name, self._label, self.ok, self.wanted.volume_tenth_db)

    def aim(self, wanted: SoundOutput, ceiling_tenth_db: int) -> None:
        """Keep the device, at this volume under this ceiling."""
        self.wanted, self._ceiling_tenth_db = wanted, ceiling_tenth_db
        if self._stream is not None:
            self._stream.line.aim(wanted.volume_tenth_db / 10, ceiling_tenth_db / 10)

    def take_anew(self) -> None:
        """A person chose it again: the way out that it has now is the one that is meant."""
        look, chosen = self._gear.watch.look, self._chosen
        sink = look.sinks.get(self._name) if look is not None else None
        if sink is None or chosen is None:
            return
        if (sink.port, sink.unplugged) != (chosen.port, chosen.unplugged):
            self._chosen = sink

    def leave(self, now_ms: int) -> None:
        """Give the device up: fade out, let the silence be heard, close."""
        self._leaves = True
        line = self._stream.line if self._stream is not None else None
        if self._phase is Phase.SOUNDING and line is not None and line.sounds and not line.silent:
            line.cleared = False
            line.ring.fade_out()
            self._enter(Phase.LEAVING, now_ms)
        elif self._phase in {Phase.PROVING, Phase.SOUNDING}:
            self._close(now_ms)

    def lose(self, why: str, now_ms: int) -> None:
        """Something took the device away: silence at once, and the place in the music is kept."""
        if self._phase in {Phase.PROVING, Phase.SOUNDING, Phase.LEAVING}:
            _log.warning("a sound device is lost")
            self._close(now_ms)
            self._say_lost(why)

    def tick(self, now_ms: int) -> None:
        """See how things stand and do what is due."""
        match self._phase:
            case Phase.WAITING:
                self._wait(now_ms)
            case Phase.OPENING:
                self._await_opening(now_ms)
            case Phase.PROVING:
                self._prove(now_ms)
            case Phase.SOUNDING:
                self._sound(now_ms)
            case Phase.LEAVING:
                self._fade_away(now_ms)
            case Phase.CLOSING:
                self._await_closing(now_ms)

    def _wait(self, now_ms: int) -> None:
        watch = self._gear.watch
        if now_ms < self._retry_ms or self._leaves or not watch.settled:
            return
        look = watch.look
        if look is not None:
            self._open_on_server(look, now_ms)
        elif self._chosen is None:
            self._open_by_name(now_ms)

    def _open_on_server(self, look: Look, now_ms: int) -> None:
        sink = look.sinks.get(self._name or look.default)
        if sink is None or any(x.name == sink.name for x in self._gear.outputs() if x is not self):
            self._retry_ms = now_ms + RETRY_MS
            self._say_lost(self._label or "no sound device")
            return
        self._name, self._label = sink.name, sink.label
        chosen = self._chosen = self._chosen or sink
        number = next(_numbers)
        tag, library, again = f"{os.getpid()}-{number}", self._gear.library, self._none_open()
        self._start_opening(lambda: open_on_sink(library, sink, chosen, tag, number, again), now_ms)

    def _open_by_name(self, now_ms: int) -> None:
        self._tries += 1
        again = self._tries % 3 == 0 and self._none_open()
        name, library = self._name, self._gear.library
        self._start_opening(lambda: open_by_name(library, name, again), now_ms)

    def _none_open(self) -> bool:
        return not any(x.open for x in self._gear.outputs())

    def _start_opening(self, work: Callable[[], Opened], now_ms: int) -> None:
        self._opening = self._gear.worker.give(work, give_up)
        self._enter(Phase.OPENING, now_ms)

    def _await_opening(self, now_ms: int) -> None:
        job = self._opening
        if job is None or not self._settled(job, now_ms):
            return
        self._opening = None
        opened = job.result
        if opened is None:
            self._retry_ms = now_ms + RETRY_MS
            self._enter(Phase.WAITING, now_ms)
            self._say_lost(self._label or job.missing)
            return
        self._name = opened.name
        self._label = self._label or opened.name
        self._tries = 0
        volume_db, ceiling_db = self.wanted.volume_tenth_db / 10, self._ceiling_tenth_db / 10
        line = Line(opened.ring, volume_db, ceiling_db, opened.delay_frames)
        self._stream = OpenStream(opened, line)
        self._gear.lines.add(line)
        self._enter(Phase.PROVING, now_ms)
        if self._leaves:
            self._close(now_ms)

    def _prove(self, now_ms: int) -> None:
        """The stream is silent still; let music in once it is where it should be."""
        stream = self._stream
        if stream is None:
            return
        since_ms = now_ms - self._since_ms
        place = stream.place(self._gear.watch.look)
        pin = stream.opened.pin
        if pin is not None and pin.chosen is not self._chosen:
            # Chosen again meanwhile, by another port: the stream was put to prove the old one.
            self._close(now_ms)
        elif not stream.runs or place in {Place.GONE, Place.MOVED}:
            self._close(now_ms)
            self._say_lost(self._label)
        elif place is Place.RIGHT and stream.asks:
            self.has_sounded = True
            self._gear.lines.clear(stream.line)
            self._enter(Phase.SOUNDING, now_ms)
            self._say_back()
        elif place is Place.UNSEEN and since_ms > _UNSEEN_MS:
            self._close(now_ms)
            self._say_lost(self._label)
        elif since_ms > _SETTLE_MS:
            self._say_lost(self._label)

    def _sound(self, now_ms: int) -> None:
        stream, look = self._stream, self._gear.watch.look
        if stream is None:
            return
        # A server that is not there for the watch says nothing about the stream.
        place = stream.place(look) if look is not None else Place.RIGHT
        if not stream.runs or place in {Place.GONE, Place.MOVED, Place.UNSEEN}:
            self.lose(self._label, now_ms)
        elif place is Place.SUSPENDED:
            self.lose(f"{self._label}: suspended", now_ms)
        elif place is Place.OTHER_PORT:
            self.lose(f"{self._label}: unplugged", now_ms)
        elif stream.ran_dry(now_ms):
            self.lose(f"{self._label}: takes no sound", now_ms)

    def _fade_away(self, now_ms: int) -> None:
        stream = self._stream
        if stream is None:
            return
        heard_ms = FADE_OUT_MS + ms_of_frames(stream.line.delay_frames)
        if now_ms - self._since_ms > heard_ms + _SILENCE_MS:
            self._close(now_ms)

    def _close(self, now_ms: int) -> None:
        stream, self._stream = self._stream, None
        if stream is None:
            return
        stream.line.ring.shut_now()
        self._gear.lines.remove(stream.line)
        opened = stream.opened
        self._closing = self._gear.worker.give(lambda: give_up(opened), lambda _: None)
        self._enter(Phase.CLOSING, now_ms)

    def _await_closing(self, now_ms: int) -> None:
        job = self._closing
        if job is not None and self._settled(job, now_ms):
            self._closing = None
            self._enter(Phase.WAITING, now_ms)

    def _settled(self, job: "Job[Opened] | Job[None]", now_ms: int) -> bool:
        """Whether a job has ended, or is waited for no longer."""
        look = self._gear.watch.look
        return self._gear.worker.settled(job, now_ms, look.at_ms if look is not None else None)

    def _say_back(self) -> None:
        if self._told:
            self._told = False
            self._gear.tell("device_back" if self._alone else "output_back", self._label)

    def _say_lost(self, why: str) -> None:
        if not self._told and not self._leaves:
            self._told = True
            self._gear.tell("device_lost" if self._alone else "output_lost", why)

    @property
    def _alone(self) -> bool:
        """Whether no other output sounds."""
        return not any(x.ok for x in self._gear.outputs() if x is not self)

    def _enter(self, phase: Phase, now_ms: int) -> None:
        self._phase, self._since_ms = phase, now_ms
