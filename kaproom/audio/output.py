"""The device: the only importer of sounddevice, and only in the engine's own process.

One stream of 48 kHz stereo float32 at 0.4 s latency, never reopened between tracks. A device that
vanishes is reported, and only the same one is tried again, each second; the music keeps its place
meanwhile. Where there is none from the start, a consumer without sound keeps the time, so that the
session goes on. Streams are aborted, never stopped: stopping can hang in the sound library.
"""

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol, cast

from kaproom.audio.frames import CHANNELS, RATE, Block, empty_block, frames_of_ms
from kaproom.audio.ring import OutputRing
from kaproom.core.music import SoundDevice

LATENCY_S = 0.4
RETRY_S = 1.0
_LOOK_S = 0.5
_NULL_PERIOD_S = 0.1

_log = logging.getLogger(__name__)


class _Stream(Protocol):
    active: bool
    latency: float

    def start(self) -> None: ...
    def abort(self, ignore_errors: bool = True) -> None: ...
    def close(self, ignore_errors: bool = True) -> None: ...


class _Library(Protocol):
    """As much of sounddevice as is used here."""

    PortAudioError: type[Exception]

    def OutputStream(self, **settings: Any) -> _Stream: ...  # noqa: N802
    def query_devices(self, device: int | None = None, kind: str | None = None) -> Any: ...
    def _terminate(self) -> None: ...
    def _initialize(self) -> None: ...


class DeviceMissing(Exception):
    """The device asked for, or any device at all, is not there."""


class SoundDevices:
    """The sound library, loaded late: loading it can hang while a sound server is frozen."""

    def __init__(self) -> None:
        self._library: _Library | None = None

    def names(self) -> tuple[str, ...]:
        """The devices that can sound, by name."""
        return tuple(name for _, name in self._outputs())

    def default_name(self) -> str:
        """What the system would sound from."""
        library = self._loaded()
        try:
            return str(library.query_devices(kind="output")["name"])
        except (library.PortAudioError, ValueError, OSError) as fault:
            raise DeviceMissing("no sound device") from fault

    def open(self, name: str, ring: OutputRing, finished: Callable[[], None]) -> _Stream:
        """A running stream on the device of exactly this name; raises DeviceMissing."""
        number = next((number for number, known in self._outputs() if known == name), None)
        if number is None:
            raise DeviceMissing(f"no sound device named {name}")
        library = self._loaded()

        def callback(out: Block, frames: int, times: object, status: object) -> None:
            del frames, times, status
            ring.read(out)

        try:
            stream = library.OutputStream(
                samplerate=RATE,
                channels=CHANNELS,
                dtype="float32",
                latency=LATENCY_S,
                device=number,
                callback=callback,
                finished_callback=finished,
            )
            stream.start()
        except (library.PortAudioError, ValueError, OSError) as fault:
            raise DeviceMissing(f"the sound device {name} cannot be opened") from fault
        return stream

    def look_again(self) -> None:
        """Forget the list of devices; only without an open stream."""
        library = self._loaded()
        try:
            library._terminate()  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001
            library._initialize()  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001
        except library.PortAudioError:
            _log.warning("the sound library cannot list devices again")

    def _outputs(self) -> list[tuple[int, str]]:
        library = self._loaded()
        try:
            found = cast("list[dict[str, Any]]", list(library.query_devices()))
        except (library.PortAudioError, ValueError, OSError):
            return []
        return [(n, str(d["name"])) for n, d in enumerate(found) if d["max_output_channels"] > 0]

    def _loaded(self) -> _Library:
        if self._library is None:
            try:
                import sounddevice  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]
            except OSError as fault:
                raise DeviceMissing("the sound library PortAudio is missing") from fault
            except Exception as fault:
                # Its initialisation raises a PortAudioError that cannot be named before the import.
                if type(fault).__name__ != "PortAudioError":
                    raise
                raise DeviceMissing("the sound library found no sound system") from fault
            self._library = cast(_Library, sounddevice)
        return self._library


class DeviceKeeper:
    """Keeps the ring being consumed: by the device, or by time alone where there never was one."""

    def __init__(self, ring: OutputRing, tell: Callable[[str, str], None]) -> None:
        self._ring = ring
        self._tell = tell
        self._devices = SoundDevices()
        self._wanted = ""
        self._pinned = ""
        self._stream: _Stream | None = None
        self._finished = threading.Event()
        self._change = threading.Event()
        self._leaving = threading.Event()
        self._delay_frames = 0
        self._lost = False
        self._told_missing = False
        self.devices: tuple[SoundDevice, ...] = ()
        self._thread = threading.Thread(target=self._run, name="device", daemon=True)

    @property
    def ok(self) -> bool:
        """Whether a device sounds."""
        return self._stream is not None

    @property
    def name(self) -> str:
        """The device that sounds, or that is waited for."""
        return self._pinned or self._wanted

    @property
    def delay_frames(self) -> int:
        """How far what is heard lies behind what was read."""
        return self._delay_frames

    def start(self) -> None:
        """Begin to look after the device."""
        self._thread.start()

    def choose(self, name: str) -> None:
        """Sound from this device; the empty name is the system's default."""
        if name != self._wanted or not self.ok:
            self._wanted = name
            self._change.set()

    def close(self) -> None:
        """Let go of the device; what is in it is heard first only if silence followed it."""
        self._leaving.set()
        self._change.set()
        self._thread.join(timeout=2.0)

    def _run(self) -> None:
        next_try_s = 0.0
        tries = 0
        while not self._leaving.is_set():
            if self._change.is_set():
                self._change.clear()
                self._give_up_device()
                next_try_s, tries = 0.0, 0
            if self._stream is not None and (self._finished.is_set() or not self._stream.active):
                self._lose()
                next_try_s, tries = 0.0, 0
            if self._stream is None and time.monotonic() >= next_try_s:
                tries += 1
                if tries % 3 == 0:
                    self._devices_again()
                self._try_to_open()
                next_try_s = time.monotonic() + RETRY_S
            if self._stream is None and not self._lost:
                self._consume_silently()
            else:
                self._change.wait(_LOOK_S)
        self._drop_stream()

    def _try_to_open(self) -> None:
        self._finished.clear()
        try:
            names = self._devices.names()
            self.devices = tuple(SoundDevice(name, name) for name in names)
            name = self._pinned or self._wanted or self._devices.default_name()
            self._ring.fade_in()
            self._stream = self._devices.open(name, self._ring, self._finished.set)
        except DeviceMissing as fault:
            self._say_missing(str(fault))
            return
        self._pinned = name
        self._delay_frames = int(self._stream.latency * RATE)
        if self._lost or self._told_missing:
            self._tell("device_back", name)
        self._lost = self._told_missing = False
        _log.info("the sound device is open")

    def _devices_again(self) -> None:
        try:
            self._devices.look_again()
        except DeviceMissing:
            return

    def _say_missing(self, why: str) -> None:
        if not (self._lost or self._told_missing):
            self._told_missing = True
            self._tell("device_lost", why)
            _log.warning("no sound device can be opened; trying each second")

    def _lose(self) -> None:
        _log.warning("the sound device is gone")
        self._drop_stream()
        self._lost = True
        self._tell("device_lost", self._pinned)

    def _give_up_device(self) -> None:
        """Another device was chosen: the present one is faded out and left."""
        if self._stream is not None:
            self._ring.fade_out()
            time.sleep(LATENCY_S + 0.3)
            self._drop_stream()
        self._pinned = ""

    def _drop_stream(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort()
            stream.close()

    def _consume_silently(self) -> None:
        """Take from the ring what a device would have taken, in real time."""
        frames = frames_of_ms(_NULL_PERIOD_S * 1000)
        self._change.wait(_NULL_PERIOD_S)
        if self._ring.waiting >= frames:
            self._ring.read(empty_block(frames))
