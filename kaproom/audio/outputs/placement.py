"""Whether a stream sits where it was put, by what the sound server says; nothing is done here."""

from dataclasses import dataclass
from enum import Enum, auto

from kaproom.audio.outputs.ring import OutputRing
from kaproom.audio.outputs.sound_server import Guard, Look, Sink

_SETTLED_MS = 5
"""So long after the library has handed sound over, the server has it."""


class Place(Enum):
    """Where a stream's sound goes."""

    RIGHT = auto()
    UNSEEN = auto()
    """The server does not show it yet."""
    SUSPENDED = auto()
    OTHER_PORT = auto()
    """Same sink, another way out: headphones were pulled from the jack."""
    GONE = auto()
    """The sink has vanished, or another one has its name."""
    MOVED = auto()


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a stream was put.

    `sink` is as it was found then, `chosen` as it was when the device was chosen.
    """

    sink: Sink
    chosen: Sink
    tag: str
    guard: Guard | None


def place_of(look: Look, pin: Pin) -> Place:
    """Where the stream's sound goes."""
    sink = look.sinks.get(pin.sink.name)
    if sink is None or (sink.index, sink.rate_hz) != (pin.sink.index, pin.sink.rate_hz):
        return Place.GONE
    if sink.port != pin.chosen.port or (sink.unplugged and not pin.chosen.unplugged):
        return Place.OTHER_PORT
    seat = look.streams.get(pin.tag)
    if seat is None:
        return Place.UNSEEN
    if pin.guard is None:
        right = seat.sink == sink.index
    else:
        slave = look.slaves.get(pin.guard.module)
        right = seat.sink == look.guards.get(pin.guard.sink) and (
            slave is None or slave.sink == sink.index
        )
        if right and slave is None:
            return Place.SUSPENDED if sink.suspended else Place.UNSEEN
    if not right:
        return Place.MOVED
    return Place.SUSPENDED if sink.suspended else Place.RIGHT


def heard_by(look: Look, pin: Pin, ring: OutputRing) -> tuple[float, float] | None:
    """A moment, and the frame of the stream heard then, by what lies between; None if unknown.

    Only behind a guard: there every queue on the way is told exactly.
    """
    seat = look.streams.get(pin.tag)
    slave = look.slaves.get(pin.guard.module) if pin.guard is not None else None
    if seat is None or slave is None:
        return None
    before, reading = ring.readings
    if reading.at_ms > look.at_ms:
        reading = before
    if not reading.taken or reading.at_ms + _SETTLED_MS > look.begun_ms:
        return None
    way_us = seat.queued_us + slave.queued_us + slave.sink_us
    return (look.begun_ms + look.at_ms) / 2, reading.taken - way_us * 48 / 1000
