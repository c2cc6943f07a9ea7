"""Two outputs in step, by stepped clocks, for three hours."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest

from kaproom.audio.frames import RATE, Block, empty_block
from kaproom.audio.outputs.line import Line
from kaproom.audio.outputs.lines import Lines
from kaproom.audio.outputs.ring import OutputRing
from kaproom.audio.outputs.servo import Servo

pytestmark = pytest.mark.long

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
    """Frames that carry their own number; on the right counted from the middle."""

    def __init__(self) -> None:
        self.frame = 0
        numbers = np.arange(COUNT)
        both = np.stack([numbers, (numbers + COUNT // 2) % COUNT], axis=1)
        self._numbers = (both / COUNT).astype(np.float32)

    def render(self, frames: int) -> Block:
        at = self.frame % COUNT
        self.frame += frames
        return self._numbers[at : at + frames]


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
        if given is None or self.line.ring.reading.read < RATE * 3:
            return None  # Not yet, or faded in still.
        heard_s = self.begun_s + LATENCY_S + (self.calls * PERIOD - 1) / self.rate
        left, right = (float(sample) * COUNT for sample in given[-1])
        near_the_leap = not COUNT / 4 < left < COUNT * 3 / 4
        return heard_s, right - COUNT / 2 if near_the_leap else left


def new_device(clock: Clock, off_ppm: float, seed: int) -> Device:
    line = Line(OutputRing(now_ms=clock), 0.0, 0.0, round(LATENCY_S * RATE))
    return Device(clock.s, off_ppm, random.Random(seed), line, due_s=clock.s)


class Evening:
    """Lines that are mixed, devices that ask, looks that are taken, by one stepped clock."""

    def __init__(self) -> None:
        self.clock, self.mix = Clock(), Mix()
        self.lines = Lines(self.clock)
        self.devices: list[Device] = []
        self.apart_s: list[float] = []

    def plug_in(self, off_ppm: float) -> Device:
        device = new_device(self.clock, off_ppm, len(self.devices))
        self.devices.append(device)
        self.lines.add(device.line)
        self.lines.clear(device.line)
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
            if self.lines.low.is_set():
                self.lines.low.clear()
                mix_s = self.clock.s + 0.001
            if look_s <= self.clock.s:
                for device in self.devices:
                    device.look(self.clock.s)
                look_s += 1.0
                self._measure()
                note()
            if mix_s <= self.clock.s:
                self.lines.fill(self.mix.render)
                mix_s = self.clock.s + 0.3

    def _measure(self) -> None:
        """How far apart the two are, by the samples they were given."""
        given = [device.mix_frame_given() for device in self.devices]
        if len(given) < 2 or None in given:
            return
        (one_s, one), (other_s, other) = (each for each in given if each is not None)
        apart = (other - other_s * RATE) - (one - one_s * RATE)
        self.apart_s.append(((apart + COUNT / 2) % COUNT - COUNT / 2) / RATE)


class QuickResampler:
    """The nearest sample, in soxr's place and as far behind, for the long test."""

    def __init__(self, *arguments: object, **options: object) -> None:
        self._kept = np.zeros((0, 2), np.float32)
        self._place = 0.0
        self._pace = 1.0

    def set_io_ratio(self, in_rate: float, out_rate: float, slew_len: int = 0) -> None:
        self._pace = in_rate / out_rate

    def resample_chunk(self, block: Block) -> Block:
        kept = np.concatenate([self._kept, block])
        count = int((len(kept) - 242 - self._place) / self._pace)
        places = np.arange(count) * self._pace + (self._place + 0.5)
        self._place = self._place + self._pace * count
        self._kept = kept[int(self._place) :]
        self._place -= int(self._place)
        return np.take(kept, places.astype(np.intp), axis=0)


def test_two_devices_are_heard_within_20_ms_for_three_hours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kaproom.audio.outputs.line.soxr.ResampleStream", QuickResampler)
    evening = Evening()
    leader = evening.plug_in(0)
    evening.run(5.0)
    follower = evening.plug_in(300)
    evening.run(3 * 3600)
    assert len(evening.apart_s) > 3 * 3600 - 30
    assert max(np.abs(evening.apart_s)) < 0.020
    assert max(np.abs(evening.apart_s[300:])) < 0.004
    assert leader.line.ring.underruns == follower.line.ring.underruns == 0


@pytest.mark.parametrize(("one_ppm", "other_ppm"), [(300, 0), (150, -150), (-20, -10)])
def test_whichever_clock_is_the_faster_and_whichever_is_lost(
    one_ppm: float, other_ppm: float
) -> None:
    evening = Evening()
    leader = evening.plug_in(one_ppm)
    evening.run(5.0)
    follower = evening.plug_in(other_ppm)
    evening.run(120)
    evening.pull_out(leader)
    evening.run(10)
    again = evening.plug_in(one_ppm)
    evening.run(120)
    assert len(evening.apart_s) > 220
    assert max(np.abs(evening.apart_s)) < 0.020
    assert follower.line.ring.underruns == again.line.ring.underruns == 0


def test_the_pace_changes_too_little_and_too_slowly_to_hear() -> None:
    servo = Servo()
    paces = [servo.pace(0.02, 1.0) for _ in range(60)] + [servo.pace(-0.02, 1.0) for _ in range(60)]
    assert max(abs(pace - 1) for pace in paces) < 0.0011
    assert max(abs(a - b) for a, b in pairwise(paces[:60])) < 0.0001


def test_a_line_that_is_far_off_falls_silent_and_joins_anew() -> None:
    evening = Evening()
    evening.plug_in(0)
    evening.run(5.0)
    follower = evening.plug_in(50)
    evening.run(30)
    follower.begun_s += 0.2  # Its server had nothing to play for a moment.
    evening.run(30)
    assert abs(evening.apart_s[-1]) < 0.005
    assert follower.line.sounds


def test_a_single_line_passes_the_mix_on_bit_for_bit() -> None:
    evening = Evening()
    device = evening.plug_in(100)
    given: list[Block] = []

    def keep() -> None:
        if device.given is not None and device.line.ring.reading.read > RATE * 3:
            given.append(device.given)

    evening.run(30, keep)
    numbers = np.concatenate(given)[:, 0].astype(np.float64) * COUNT
    assert np.array_equal(numbers.astype(np.float32), np.rint(numbers).astype(np.float32))


def test_a_line_is_silent_only_once_the_last_sound_has_left_the_loudspeaker() -> None:
    evening = Evening()
    line = evening.plug_in(0).line
    evening.run(10)
    assert not line.silent
    evening.mix.render = empty_block
    evening.run(0.6)
    assert not line.silent
    evening.run(1.0)
    assert line.silent


def test_the_last_line_that_is_lost_leaves_its_place_to_the_next() -> None:
    evening = Evening()
    device = evening.plug_in(0)
    evening.run(10)
    evening.lines.fill(evening.mix.render)
    heard = evening.lines.heard_frame()
    assert heard == pytest.approx((10 - LATENCY_S) * RATE, abs=0.15 * RATE)
    evening.pull_out(device)
    evening.run(60)
    assert evening.lines.heard_frame() == pytest.approx(heard, abs=0.15 * RATE)
    again = evening.plug_in(0)
    lost = evening.lines.heard_frame()
    evening.run(0.2)
    assert again.line.mix_frame_at(evening.clock() + 1000 * LATENCY_S) is not None
    evening.run(10)
    assert evening.lines.heard_frame() == pytest.approx(lost + 9.5 * RATE, abs=0.3 * RATE)


def test_without_any_device_time_passes_only_where_it_shall_and_never_in_leaps() -> None:
    evening = Evening()
    evening.run(5)
    assert evening.lines.heard_frame() == 0
    evening.lines.keeps_time = True
    evening.run(5)
    assert evening.lines.heard_frame() == pytest.approx(5 * RATE, abs=0.2 * RATE)
    evening.clock.s += 3600
    evening.run(5)
    assert evening.lines.heard_frame() == pytest.approx(10 * RATE, abs=0.4 * RATE)
