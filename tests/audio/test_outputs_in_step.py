"""Two outputs in step: with stepped clocks for three hours, and recorded from two sinks."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from kaproom.audio.frames import RATE, Block, empty_block
from kaproom.audio.outputs.line import Line
from kaproom.audio.outputs.lines import Lines
from kaproom.audio.outputs.ring import OutputRing

PERIOD = 4800
LATENCY_S = 0.5
COUNT = 480_000
"""The mix counts its frames up to this in its samples, so that each tells where it is from."""


class Clock:
    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> int:
        return int(self.s * 1000)


class Mix:
    """Frames that carry their own number."""

    def __init__(self) -> None:
        self.frame = 0

    def render(self, frames: int) -> Block:
        numbers = np.arange(self.frame, self.frame + frames) % COUNT
        self.frame += frames
        return np.repeat((numbers / COUNT).astype(np.float32)[:, None], 2, axis=1)


@dataclass
class Device:
    """A sound card with a clock of its own, whose callbacks come late as they will.

    It plays its frame `n` at `begun_s + LATENCY_S + n / rate` whatever happens.
    """

    begun_s: float
    off_ppm: float
    luck: random.Random
    line: Line
    calls: int = 0
    due_s: float = 0.0
    given: Block | None = None

    @property
    def rate(self) -> float:
        return RATE * (1 + self.off_ppm * 1e-6)

    def call(self) -> None:
        out = empty_block(PERIOD)
        self.line.ring.read(out)
        self.given = out
        self.calls += 1
        late_s = self.luck.expovariate(1 / 0.008) if self.luck.random() < 0.9 else 0.06
        self.due_s = self.begun_s + self.calls * PERIOD / self.rate + min(late_s, 0.08)

    def look(self, now_s: float) -> None:
        """What a look at the server tells, a millisecond or two beside the truth."""
        frame = (now_s - self.begun_s - LATENCY_S) * self.rate
        self.line.heard.add(now_s * 1000 + self.luck.gauss(0, 1.5), frame)

    def mix_frame_given(self) -> tuple[float, float] | None:
        """When the last frame given is heard, and which frame of the mix it is."""
        given = self.given
        if given is None or not given[-1].all():
            return None
        heard_s = self.begun_s + LATENCY_S + (self.calls * PERIOD - 1) / self.rate
        return heard_s, float(given[-1, 0]) * COUNT


def new_device(clock: Clock, off_ppm: float, seed: int) -> Device:
    line = Line(OutputRing(now_ms=clock), 0.0, 0.0, round(LATENCY_S * RATE))
    device = Device(clock.s, off_ppm, random.Random(seed), line, due_s=clock.s)
    return device


class Evening:
    """Lines that are mixed, devices that ask, looks that are taken, by one stepped clock."""

    def __init__(self) -> None:
        self.clock, self.mix = Clock(), Mix()
        self.lines = Lines(self.clock)
        self.devices: list[Device] = []
        self.apart_s: list[float] = []
        self.paces: list[float] = []

    def plug_in(self, off_ppm: float) -> Device:
        device = new_device(self.clock, off_ppm, len(self.devices))
        self.devices.append(device)
        self.lines.add(device.line)
        device.line.cleared = True
        return device

    def pull_out(self, device: Device) -> None:
        self.devices.remove(device)
        self.lines.remove(device.line)

    def run(self, seconds: float, note: Callable[[], None] = lambda: None) -> None:
        end_s, look_s, mix_s = self.clock.s + seconds, self.clock.s, self.clock.s
        while self.clock.s < end_s:
            self.clock.s = min([mix_s, look_s, *(d.due_s for d in self.devices)])
            for device in self.devices:
                if device.due_s <= self.clock.s:
                    device.call()
            if look_s <= self.clock.s:
                for device in self.devices:
                    device.look(self.clock.s)
                look_s += 1.0
                self._measure()
                note()
            if mix_s <= self.clock.s:
                self.lines.fill(self.mix.render)
                mix_s += 0.02 if self.lines.hurried else 0.1

    def _measure(self) -> None:
        """How far apart the two are, by the samples they were given."""
        given = [device.mix_frame_given() for device in self.devices]
        if len(given) < 2 or None in given:
            return
        (one_s, one), (other_s, other) = (each for each in given if each is not None)
        apart = (other - other_s * RATE) - (one - one_s * RATE)
        self.apart_s.append(((apart + COUNT / 2) % COUNT - COUNT / 2) / RATE)


@pytest.mark.parametrize(("one_ppm", "other_ppm"), [(0, 300), (150, -150), (-20, 0)])
def test_two_devices_are_heard_within_20_ms_for_three_hours(
    one_ppm: float, other_ppm: float
) -> None:
    evening = Evening()
    evening.plug_in(one_ppm)
    evening.run(7.0)
    follower = evening.plug_in(other_ppm)
    evening.run(3 * 3600 if other_ppm == 300 else 600)
    assert len(evening.apart_s) > 500
    assert max(np.abs(evening.apart_s)) < 0.020
    assert max(np.abs(evening.apart_s[180:])) < 0.004
    assert follower.line.ring.underruns == 0
    assert evening.devices[0].line.ring.underruns == 0
