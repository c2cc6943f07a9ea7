"""PortAudio: the only importer of sounddevice, and only in the engine's own process.

One stream of 48 kHz stereo float32 at 0.4 s latency for each output, never reopened between tracks.
Streams are aborted, never stopped: stopping can hang. Every call here can hang while a sound server
is frozen, the loading too; so all are made in `worker`'s thread.

Run on Linux, by way of ALSA's plug-in to PulseAudio and PipeWire. On Windows and macOS, and on
Linux without a server, devices are PortAudio's, and a stream ends with its device; that was written
and not run. PortAudio finds a device that was plugged in since only while no stream is open.
"""

import logging
import os
import sys
import threading
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, cast

from kaproom.audio.frames import CHANNELS, RATE, Block, frames_of_ms
from kaproom.audio.outputs.ring import OutputRing
from kaproom.core.clock import elapsed_ms

LATENCY_S = 0.4
BLOCK_FRAMES = frames_of_ms(200)
"""Of the callback: at half of the latency it costs half as much as at the library's own choice."""
_ALSA_CONFIG = "ALSA_CONFIG_PATH"
_SERVER_ONLY = Path(__file__).with_name("alsa_server.conf")
_SERVER_DEVICE = "pulse"
"""ALSA's way to a PulseAudio or PipeWire server; which sink it leads to is in the environment."""

_CARDS = Path("/dev/snd")
_UNCHANGED_MS = 10_000

_log = logging.getLogger(__name__)


class DeviceMissing(Exception):
    """The device asked for, or any device at all, is not there; the text says which."""


class Stream(Protocol):
    """As much of a sounddevice stream as is used."""

    active: bool
    latency: float

    def start(self) -> None:
        """Begin to ask for sound."""
        ...

    def abort(self, ignore_errors: bool = True) -> None:
        """End at once, without what is in the buffers."""
        ...

    def close(self, ignore_errors: bool = True) -> None:
        """Let go of it."""
        ...


class _Times(Protocol):
    outputBufferDacTime: float  # noqa: N815
    currentTime: float  # noqa: N815


class _Library(Protocol):
    """As much of sounddevice as is used here."""

    PortAudioError: type[Exception]

    def OutputStream(self, **settings: Any) -> Stream: ...  # noqa: N802
    def query_devices(self, device: int | None = None, kind: str | None = None) -> Any: ...
    def query_hostapis(self) -> Any: ...
    def _terminate(self) -> None: ...
    def _initialize(self) -> None: ...


class SoundLibrary:
    """The sound library, loaded at its first use."""

    def __init__(self) -> None:
        self._library: _Library | None = None
        self._usual_config = os.environ.get(_ALSA_CONFIG)
        self._cards = _cards()
        self._looked_ms = elapsed_ms()
        self.names: tuple[str, ...] = ()
        """The devices that could sound when last asked, by name, and system where two share it."""

    def default_name(self) -> str:
        """What the system would sound from; raises DeviceMissing."""
        library = self._loaded()
        try:
            number = int(library.query_devices(kind="output")["index"])
        except (library.PortAudioError, ValueError, OSError) as fault:
            raise DeviceMissing("no sound device") from fault
        name = next((name for name, known in self._outputs().items() if known == number), None)
        if name is None:
            raise DeviceMissing("no sound device")
        return name

    def open(self, name: str, ring: OutputRing, finished: threading.Event) -> Stream:
        """A running stream on the device of exactly this name; raises DeviceMissing.

        `finished` is set when it ends by itself.
        """
        number = self._outputs().get(name)
        if number is None:
            raise DeviceMissing(name)
        return self._open(number, name, ring, finished)

    def open_on_sink(
        self,
        sink: str,
        properties: dict[str, str],
        ring: OutputRing,
        finished: threading.Event,
        look_again: bool,
    ) -> Stream:
        """A running stream on this sink of the sound server; raises DeviceMissing.

        `properties` are those of the stream, as the server's other clients see them. `look_again`
        finds a server that came after the library was loaded; it needs all streams closed.
        """
        if self._library is None:
            os.environ[_ALSA_CONFIG] = str(_SERVER_ONLY)
        number = self._outputs().get(_SERVER_DEVICE)
        if number is None and look_again:
            os.environ[_ALSA_CONFIG] = str(_SERVER_ONLY)
            self._list_anew()
            number = self._outputs().get(_SERVER_DEVICE)
        if number is None:
            raise DeviceMissing("ALSA's plug-in for PulseAudio (libasound2-plugins)")
        with _environment(
            {"PULSE_SINK": sink} | {f"PULSE_PROP_{k}": v for k, v in properties.items()}
        ):
            return self._open(number, sink, ring, finished)

    def look_again(self) -> None:
        """Forget the list of devices, and look at all there may be; without an open stream.

        Where the system tells that no card came or went, only now and then: of each look ALSA keeps
        some memory for good (12 kB, measured without a card and without a server).
        """
        cards, now_ms = _cards(), elapsed_ms()
        if cards is not None and cards == self._cards and now_ms - self._looked_ms < _UNCHANGED_MS:
            return
        self._cards, self._looked_ms = cards, now_ms
        if self._usual_config is None:
            os.environ.pop(_ALSA_CONFIG, None)
        else:
            os.environ[_ALSA_CONFIG] = self._usual_config
        self._list_anew()

    def _list_anew(self) -> None:
        library = self._loaded()
        try:
            library._terminate()  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001
            library._initialize()  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001
        except library.PortAudioError:
            _log.warning("the sound library cannot list devices again")

    def _open(self, number: int, name: str, ring: OutputRing, finished: threading.Event) -> Stream:
        library = self._loaded()

        def callback(out: Block, frames: int, times: _Times, status: object) -> None:
            del frames, status
            ring.read(out, times.outputBufferDacTime - times.currentTime)

        try:
            stream = library.OutputStream(
                samplerate=RATE,
                channels=CHANNELS,
                dtype="float32",
                latency=LATENCY_S,
                blocksize=BLOCK_FRAMES,
                device=number,
                callback=callback,
                finished_callback=finished.set,
            )
            stream.start()
        except (library.PortAudioError, ValueError, OSError) as fault:
            raise DeviceMissing(name) from fault
        return stream

    def _outputs(self) -> dict[str, int]:
        """The numbers of the devices that can sound, by the names they are remembered by."""
        library = self._loaded()
        try:
            found = cast("list[dict[str, Any]]", list(library.query_devices()))
            systems = [str(system["name"]) for system in library.query_hostapis()]
        except (library.PortAudioError, ValueError, OSError):
            return {}
        able = [(n, d) for n, d in enumerate(found) if d["max_output_channels"] > 0]
        times = Counter(str(d["name"]) for _, d in able)
        outputs = {_full_name(d, systems, times): n for n, d in able}
        self.names = tuple(outputs)
        return outputs

    def _loaded(self) -> _Library:
        if self._library is None:
            try:
                import sounddevice  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]
            except OSError as fault:
                raise DeviceMissing("the sound library PortAudio") from fault
            except Exception as fault:
                # Its initialisation raises a PortAudioError that cannot be named before the import.
                if type(fault).__name__ != "PortAudioError":
                    raise
                raise DeviceMissing("no sound system") from fault
            self._library = cast(_Library, sounddevice)
        return self._library


def _cards() -> tuple[str, ...] | None:
    """What the kernel has of sound cards; None where it does not tell."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return tuple(sorted(entry.name for entry in _CARDS.iterdir()))
    except OSError:
        return ()


def _full_name(device: dict[str, Any], systems: list[str], times: Counter[str]) -> str:
    name = str(device["name"])
    return name if times[name] == 1 else f"{name}, {systems[int(device['hostapi'])]}"


@contextmanager
def _environment(values: dict[str, str]) -> Generator[None]:
    """Each new connection of the plug-in reads where to go from the environment."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
