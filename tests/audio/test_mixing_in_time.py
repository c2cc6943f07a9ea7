"""How late the mixing thread may come before a device is given silence, by a stepped clock."""

import pytest

from kaproom.audio.frames import RATE, Block, empty_block, frames_of_ms
from kaproom.audio.outputs.line import Line
from kaproom.audio.outputs.lines import Lines
from kaproom.audio.outputs.ring import OutputRing
from kaproom.audio.outputs.sound_library import BLOCK_FRAMES
from kaproom.audio.process import MIX_S

PERIOD_MS = BLOCK_FRAMES * 1000 // RATE
LATE_MS = 290
WOKEN_WITHIN_MS = 100


class Clock:
    now_ms = 0

    def __call__(self) -> int:
        return self.now_ms


@pytest.mark.parametrize("begun_ms", range(0, PERIOD_MS, 20))
@pytest.mark.parametrize("asked_after_ms", range(10, PERIOD_MS, 30))
def test_a_mix_that_is_always_late_starves_no_device(begun_ms: int, asked_after_ms: int) -> None:
    clock = Clock()
    lines = Lines(clock)
    lines.keeps_time = True
    lines.fill(_loud)
    clock.now_ms = begun_ms + 1
    lines.fill(_loud)
    line = Line(OutputRing(now_ms=clock), 0.0, 0.0, 0)
    lines.add(line)
    lines.clear(line)
    lines.fill(_loud)
    ask_ms, mix_ms = clock.now_ms + asked_after_ms, clock.now_ms
    while clock.now_ms < 20_000:
        clock.now_ms = min(ask_ms, mix_ms)
        if ask_ms == clock.now_ms:
            line.ring.read(empty_block(BLOCK_FRAMES))
            ask_ms += PERIOD_MS
        if mix_ms == clock.now_ms:
            lines.fill(_loud)
            rest_s = min(MIX_S, lines.due_in_s())
            mix_ms += round(rest_s * 1000) + LATE_MS
    assert line.ring.reading.read > frames_of_ms(18_000)
    assert line.ring.underruns == 0


@pytest.mark.parametrize("mixed_before_ms", range(0, 300, 10))
@pytest.mark.parametrize("held_up_ms", [300, 420, 520, 700])
def test_a_device_that_was_held_up_and_asks_for_more_at_once_is_not_starved(
    mixed_before_ms: int, held_up_ms: int
) -> None:
    clock = Clock()
    lines = Lines(clock)
    line = Line(OutputRing(now_ms=clock), 0.0, 0.0, 0)
    lines.add(line)
    lines.clear(line)
    lines.fill(_loud)
    begun_ms = 1000 + mixed_before_ms + held_up_ms
    # As a server's were that had been kept from its processor: two parts at once, two soon after.
    asked = [*range(200, 1000, 200), begun_ms, begun_ms + 1, begun_ms + 124, begun_ms + 288]
    asked += range(begun_ms + 480, begun_ms + 4000, 200)
    mix_ms = 1000 % 300
    lines.low.clear()
    for ask_ms in asked:
        while mix_ms <= ask_ms:
            clock.now_ms = mix_ms
            lines.fill(_loud)
            mix_ms += round(min(MIX_S, lines.due_in_s()) * 1000)
        clock.now_ms = ask_ms
        line.ring.read(empty_block(BLOCK_FRAMES))
        if lines.low.is_set():
            lines.low.clear()
            mix_ms = min(mix_ms, ask_ms + WOKEN_WITHIN_MS)
    assert line.ring.underruns == 0


def _loud(frames: int) -> Block:
    return empty_block(frames) + 1
