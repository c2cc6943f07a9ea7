"""Opening a stream on a device, and giving it up: what `worker` does, since any of it can hang."""

import contextlib
import threading
from dataclasses import dataclass, field

from kaproom.audio.frames import RATE
from kaproom.audio.outputs.placement import Pin
from kaproom.audio.outputs.ring import OutputRing
from kaproom.audio.outputs.sound_library import DeviceMissing, SoundLibrary, Stream
from kaproom.audio.outputs.sound_server import (
    STAYS,
    TAG,
    Guard,
    ServerGone,
    Sink,
    SoundServer,
)
from kaproom.core.clock import elapsed_ms


@dataclass(frozen=True, slots=True)
class Opened:
    """A running stream. `pin` is None where the sound library alone knows the device."""

    name: str
    stream: Stream
    ring: OutputRing
    finished: threading.Event
    pin: Pin | None = None
    at_ms: int = field(default_factory=elapsed_ms)

    @property
    def delay_frames(self) -> int:
        """How far the library says the loudspeaker lags, which is the smaller part of the truth."""
        return int(self.stream.latency * RATE)


def open_on_sink(
    library: SoundLibrary, sink: Sink, chosen: Sink, tag: str, number: int, look_again: bool
) -> Opened:
    """A silent stream on this sink, guarded where the server can; raises DeviceMissing.

    `look_again` lets the library find a server that came late; it needs all streams closed.
    """
    ring, finished = OutputRing(), threading.Event()
    try:
        with contextlib.closing(SoundServer()) as server:
            guard = server.guard(sink, number)
    except ServerGone as fault:
        raise DeviceMissing(sink.label) from fault
    target = guard.sink if guard is not None else sink.name
    try:
        stream = library.open_on_sink(target, {TAG: tag} | STAYS, ring, finished, look_again)
    except DeviceMissing:
        _remove(guard)
        raise
    return Opened(sink.name, stream, ring, finished, Pin(sink, chosen, tag, guard))


def open_by_name(library: SoundLibrary, name: str, look_again: bool) -> Opened:
    """A silent stream on this device, or the system's default; raises DeviceMissing.

    `look_again` lets the library find what was plugged in since; it needs all streams closed.
    """
    if look_again:
        library.look_again()
    ring, finished = OutputRing(), threading.Event()
    name = name or library.default_name()
    return Opened(name, library.open(name, ring, finished), ring, finished)


def give_up(opened: Opened) -> None:
    """End the stream at once and take its guard away."""
    opened.stream.abort()
    opened.stream.close()
    _remove(opened.pin.guard if opened.pin is not None else None)


def _remove(guard: Guard | None) -> None:
    if guard is None:
        return
    with contextlib.suppress(ServerGone), contextlib.closing(SoundServer()) as server:
        server.remove(guard)
