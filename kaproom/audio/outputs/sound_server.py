"""The sound server (PulseAudio, or PipeWire in its place): the only importer of pulsectl.

Tells which sinks there are and where our streams sit, and puts a guard before a sink. Sound itself
goes through PortAudio. Every call here hangs while the server is frozen.

A stream whose sink vanishes is moved to another one inside the server, with all that it has
buffered: 0.4 s of music from the wrong loudspeaker before any client could act, measured. PipeWire
leaves it where it is if asked by a property of the stream. PulseAudio knows no such property, so
there a guard is loaded: a combine sink with the pinned sink as its only slave. The server never
moves a combine sink's own streams: when the slave vanishes, what we play runs on into nothing.
"""

import logging
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from kaproom.core.clock import elapsed_ms

TAG = "kaproom.output"
"""The property of a stream by which we know it as ours."""
STAYS = {"node.dont-reconnect": "true"}
"""What asks PipeWire not to move a stream; PulseAudio knows it not."""
_GUARD = "kaproom_"
_GUARD_MODULE = "module-combine-sink"
_DUMMY = "auto_null"
"""What the server makes up where there is no sink."""
_OURS = f"{_GUARD}{os.getpid()}_"

_Answer = TypeVar("_Answer")
_log = logging.getLogger(__name__)


class ServerGone(Exception):
    """There is no sound server, or it has just ended."""


@dataclass(frozen=True, slots=True)
class Sink:
    """A sink as it is now. `port` is where its sound goes, empty where it has but one way.

    `unplugged` says that nothing is plugged in there, where the hardware can tell.
    """

    index: int
    name: str
    label: str
    suspended: bool = False
    port: str = ""
    unplugged: bool = False
    rate_hz: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """Which sink a stream sits on, and what lies between it and being heard there."""

    sink: int
    queued_us: int
    sink_us: int


@dataclass(frozen=True, slots=True)
class Look:
    """The server at one moment. Guards are among `guards` (by name), never among `sinks`.

    `streams` are those of this process by their tag, `slaves` the guards' by their module.
    """

    begun_ms: int
    at_ms: int
    sinks: Mapping[str, Sink]
    default: str
    guards: Mapping[str, int]
    streams: Mapping[str, Seat]
    slaves: Mapping[int, Seat]


@dataclass(frozen=True, slots=True)
class Guard:
    """A loaded guard: the sink to play to, and the module that makes it."""

    sink: str
    module: int


def can_reach() -> bool:
    """Whether there is a way to talk to a server at all: on Linux, with libpulse."""
    try:
        _pulsectl()
    except ServerGone:
        return False
    return True


class SoundServer:
    """A connection to the server; raises ServerGone where there is none."""

    def __init__(self) -> None:
        self._pulsectl = _pulsectl()
        self._call_error = self._pulsectl.pulsectl.c.pa.CallError
        try:
            self._pulse = self._pulsectl.Pulse("kaproom", connect=False)
        except self._pulsectl.PulseError as fault:
            raise ServerGone from fault
        self._changed = False
        try:
            self._call(self._pulse.connect)
        except ServerGone:
            self._pulse.close()
            raise

    def subscribe(self) -> None:
        """From now on `wait` returns when something has changed."""
        self._call(lambda: self._pulse.event_mask_set("sink", "sink_input", "server"))
        self._pulse.event_callback_set(self._note_change)

    def wait(self, timeout_s: float) -> None:
        """Until something has changed since the last `look`, or for this long."""
        if not self._changed:
            self._call(lambda: self._pulse.event_listen(timeout_s))

    def look(self) -> Look:
        """How things stand."""
        self._changed = False
        begun_ms = elapsed_ms()
        inputs: list[Any] = self._call(self._pulse.sink_input_list)
        at_ms = elapsed_ms()
        found: list[Any] = self._call(self._pulse.sink_list)
        default = str(self._call(self._pulse.server_info).default_sink_name or "")
        sinks = [_sink(each) for each in found if not str(each.name).startswith(_GUARD)]
        guards = {str(each.name): each for each in found if str(each.name).startswith(_OURS)}
        modules = {each.owner_module for each in guards.values()}
        return Look(
            begun_ms,
            at_ms,
            sinks={sink.name: sink for sink in sinks if sink.name != _DUMMY},
            default=default,
            guards={name: int(each.index) for name, each in guards.items()},
            streams={str(i.proplist[TAG]): _seat(i) for i in inputs if TAG in i.proplist},
            slaves={int(i.owner_module): _seat(i) for i in inputs if i.owner_module in modules},
        )

    def guard(self, sink: Sink, number: int) -> Guard | None:
        """Put a guard before a sink; None where this server needs or loads none.

        Its slave gets each sample as it is (`trivial` copies at equal rates, and `adjust_time=0`
        keeps them equal). What is measured of delays must not be asked of the guard itself: its
        clock is never corrected then.
        """
        if "PipeWire" in str(self._call(self._pulse.server_info).server_name):
            return None
        self._remove_what_was_left()
        name = f"{_OURS}{number}"
        arguments = (
            f"sink_name={name} slaves={sink.name} adjust_time=0 resample_method=trivial"
            f" format=float32le channels=2 rate={sink.rate_hz}"
            f" sink_properties=device.description=kaproom"
        )
        try:
            return Guard(
                name, int(self._call(lambda: self._pulse.module_load(_GUARD_MODULE, arguments)))
            )
        except self._pulsectl.PulseError:
            _log.warning("the sound server takes no guard; streams are watched only")
            return None

    def remove(self, guard: Guard) -> None:
        """Take a guard away; nothing is said where it is gone already."""
        self._unload(guard.module)

    def close(self) -> None:
        """End the connection."""
        self._pulse.close()

    def _remove_what_was_left(self) -> None:
        """Guards of an engine that was killed."""
        used = {int(i.sink) for i in self._call(self._pulse.sink_input_list)}
        for sink in self._call(self._pulse.sink_list):
            name = str(sink.name)
            left = name.startswith(_GUARD) and not name.startswith(_OURS)
            if left and int(sink.index) not in used and not _lives(name):
                self._unload(int(sink.owner_module))

    def _unload(self, module: int) -> None:
        try:
            self._call(lambda: self._pulse.module_unload(module))
        except self._pulsectl.PulseError:
            return

    def _note_change(self, event: object) -> None:
        del event
        self._changed = True
        raise self._pulsectl.PulseLoopStop

    def _call(self, ask: Callable[[], _Answer]) -> _Answer:
        """Raises ServerGone where the connection has ended, PulseError where it was refused."""
        try:
            return ask()
        except self._pulsectl.PulseDisconnected as fault:
            raise ServerGone from fault
        except (self._pulsectl.PulseError, self._call_error) as fault:
            if not self._pulse.connected:
                raise ServerGone from fault
            raise


def _pulsectl() -> Any:
    """The library, late: only Linux has it, and libpulse may be missing."""
    if not sys.platform.startswith("linux"):
        raise ServerGone
    try:
        import pulsectl  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]
    except (ImportError, OSError) as fault:
        raise ServerGone from fault
    # pulsectl keeps a view of the rate into memory that is gone after its callback.
    library: Any = pulsectl
    library.PulseSinkInfo._init_from_struct = _keep_rate  # noqa: SLF001
    return library


def _keep_rate(sink: Any, struct: Any) -> None:
    sink.rate_hz = int(struct.sample_spec.rate)


def _sink(seen: Any) -> Sink:
    port = seen.port_active
    return Sink(
        int(seen.index),
        str(seen.name),
        str(seen.description or seen.name),
        suspended=bool(seen.state == "suspended"),
        port=str(port.name) if port is not None else "",
        unplugged=port is not None and bool(port.available == "no"),
        rate_hz=int(seen.rate_hz),
    )


def _seat(seen: Any) -> Seat:
    return Seat(int(seen.sink), int(seen.buffer_usec), int(seen.sink_usec))


def _lives(guard: str) -> bool:
    """Whether the process that loaded a guard is there; one that is only unburied is not."""
    process = guard.removeprefix(_GUARD).partition("_")[0]
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    except OSError:
        return False
    return state.split()[0] not in {"Z", "X"}
