"""The ring before the device: what is written is read, and a new device rises out of silence."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kaproom.audio.frames import empty_block, frames_of_ms
from kaproom.audio.ring import OutputRing
from tests.audio.sounds import numbered, numbers_in


@given(st.lists(st.tuples(st.integers(1, 700), st.integers(1, 700)), max_size=30))
def test_what_is_written_is_read_in_order(steps: list[tuple[int, int]]) -> None:
    ring, source = OutputRing(1000), numbered(30_000)
    written, heard = 0, [np.zeros(0, np.int64)]
    for write, read in steps:
        count = min(write, ring.room)
        ring.write(source[written : written + count])
        written += count
        out = empty_block(read)
        heard.append(numbers_in(out[: ring.read(out)]))
    assert np.array_equal(np.concatenate(heard), np.arange(written - ring.waiting))


def test_a_short_ring_gives_silence_and_counts_it() -> None:
    ring = OutputRing(1000)
    ring.write(np.ones((10, 2), np.float32))
    out = np.full((20, 2), 9.0, np.float32)
    assert ring.read(out) == 10
    assert not out[10:].any()
    assert ring.underruns == 1


def test_a_device_that_opens_rises_and_one_that_is_left_falls_to_silence() -> None:
    ring = OutputRing(frames_of_ms(3000))

    def read(ms: int) -> float:
        ring.write(np.ones((frames_of_ms(ms), 2), np.float32))
        out = empty_block(frames_of_ms(ms))
        ring.read(out)
        return float(out[-1, 0])

    ring.fade_in()
    assert read(10) < 0.001
    assert 0.1 < read(990) < 0.95
    assert read(1000) == 1.0
    ring.fade_out()
    assert 0.1 < read(100) < 0.95
    assert read(100) == 0.0
    assert read(500) == 0.0
    ring.fade_in()
    assert read(2000) == 1.0
