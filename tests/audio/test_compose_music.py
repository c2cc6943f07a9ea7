"""What the composer makes: loudness, peaks, highs, the joint, life in every span, sameness."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import av
import av.error
import av.filter
import numpy as np
import pytest
import soundfile
from av.audio.frame import AudioFrame
from av.filter.context import FilterContext
from numpy.typing import NDArray

from kaproom.audio.compose import Cancelled, Piece, catalogue, render_piece
from kaproom.audio.compose.layers import add_layer
from kaproom.audio.compose.model import Bells, Curve
from kaproom.audio.compose.render import compose
from kaproom.audio.compose.ring import FOLD, RATE_HZ, add_wrapped, curve_db, unfolded
from kaproom.audio.compose.texture import smooth_length
from kaproom.errors import EnvironmentFault

pytestmark = pytest.mark.long

THRESHOLD = catalogue()[0]


def excerpt(piece: Piece, seconds: int = 24) -> Piece:
    """The same piece with its first chord only."""
    return replace(piece, duration_s=seconds, chords=piece.chords[:1])


def silent(_share: float) -> None:
    """Nobody listens to the progress."""


def never() -> bool:
    """Nobody stops it."""
    return False


@dataclass(frozen=True)
class Heard:
    """One rendered file as a meter and an analyser see it."""

    samples: NDArray[np.float64]
    rate_hz: int
    integrated_lufs: float
    range_lu: float
    true_peak_db: float
    momentary_lufs: NDArray[np.float64]

    def share_above_db(self, hz: float) -> float:
        power = np.abs(np.fft.rfft(self.samples, axis=0)) ** 2
        bins = np.fft.rfftfreq(len(self.samples), 1 / self.rate_hz)
        return float(10 * np.log10(power[bins > hz].sum() / power.sum()))


def heard(path: Path) -> Heard:
    """Measure a file by FFmpeg's EBU R128 meter, which shares nothing with ours."""
    metadata: dict[str, str] = {}
    momentary: list[float] = []
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        graph = av.filter.Graph()
        source = graph.add_abuffer(template=stream)
        meter = graph.add("ebur128", "peak=true:metadata=1:framelog=quiet")
        sink = graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        graph.configure()
        for frame in container.decode(stream):
            source.push(frame)
            while (measured := _pulled(sink)) is not None:
                metadata = dict(measured.metadata) or metadata
                momentary.append(float(metadata["lavfi.r128.M"]))
    samples, rate_hz = soundfile.read(path)
    return Heard(
        samples.astype(np.float64),
        rate_hz,
        float(metadata["lavfi.r128.I"]),
        float(metadata["lavfi.r128.LRA"]),
        20 * np.log10(float(metadata["lavfi.r128.true_peak"])),
        np.array(momentary[4:]),
    )


def _pulled(sink: FilterContext) -> AudioFrame | None:
    try:
        frame = sink.pull()
    except av.error.BlockingIOError:
        return None
    assert isinstance(frame, AudioFrame)
    return frame


@pytest.fixture(scope="module")
def threshold(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    path = tmp_path_factory.mktemp("music") / "threshold.flac"
    render_piece(THRESHOLD, path, silent, never)
    return heard(path)


def test_a_piece_has_its_length_and_format(threshold: Heard) -> None:
    assert threshold.rate_hz == 48_000
    assert threshold.samples.shape == (THRESHOLD.duration_s * 48_000, 2)


def test_a_piece_is_as_loud_as_broadcast_asks(threshold: Heard) -> None:
    assert threshold.integrated_lufs == pytest.approx(-23.0, abs=0.5)
    assert 3.5 <= threshold.range_lu <= 10.0
    assert threshold.true_peak_db <= -3.0


def test_no_span_of_ten_seconds_is_dead(threshold: Heard) -> None:
    spans = threshold.momentary_lufs[: len(threshold.momentary_lufs) // 100 * 100].reshape(-1, 100)
    assert spans.max(axis=1).min() > -45.0


def test_nothing_rises_so_fast_that_it_startles(threshold: Heard) -> None:
    rise = threshold.momentary_lufs[10:] - threshold.momentary_lufs[:-10]
    assert rise.max() < 10.0


def test_the_highs_are_soft(threshold: Heard) -> None:
    assert threshold.share_above_db(5_000) <= -30.0
    assert threshold.share_above_db(10_000) <= -45.0


def test_it_is_wide_but_holds_in_mono_and_rests_on_zero(threshold: Heard) -> None:
    correlation = float(np.atleast_2d(np.corrcoef(threshold.samples.T))[0, 1])
    assert 0.2 < correlation < 0.95
    assert np.abs(threshold.samples.mean(axis=0)).max() < 1e-5


def test_there_is_no_click_and_the_end_joins_the_beginning(threshold: Heard) -> None:
    """A click is a jump in the third difference, where slow music has next to nothing."""
    ring = np.concatenate([threshold.samples, threshold.samples[:4]])
    jumps = np.max(np.abs(np.diff(ring, 3, axis=0)), axis=1)
    typical = np.percentile(jumps, 99.9)
    assert jumps.max() < 4 * typical
    assert jumps[-4:].max() <= 2 * typical


@pytest.mark.parametrize("piece", catalogue(), ids=lambda piece: piece.slug)
def test_every_piece_is_a_ring(piece: Piece) -> None:
    """Around the joint the sound is as predictable from its neighbours as anywhere else."""
    ring = compose(excerpt(piece, 16), silent, never)
    turned = np.roll(ring, ring.shape[1] // 2, axis=1).astype(np.float64)
    surprise: NDArray[np.float64] = np.abs(np.diff(turned, 4, axis=1)).max(axis=0)
    middle = ring.shape[1] // 2
    assert surprise[middle - 8 : middle + 8].max() <= np.percentile(surprise, 99)
    assert np.all(np.isfinite(ring))


def test_the_same_piece_is_the_same_sound_and_another_seed_is_not(tmp_path: Path) -> None:
    piece = excerpt(THRESHOLD)
    paths = [tmp_path / name for name in ("a.flac", "b.flac", "c.flac")]
    for path, seed in zip(paths, (piece.seed, piece.seed, piece.seed + 1), strict=True):
        render_piece(replace(piece, seed=seed), path, silent, never)
    first, second, other = (soundfile.read(path, dtype="int16")[0] for path in paths)
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)


def test_progress_runs_from_nothing_to_one(tmp_path: Path) -> None:
    told: list[float] = []
    render_piece(excerpt(THRESHOLD), tmp_path / "a.flac", told.append, never)
    assert told == sorted(told)
    assert told[0] < 0.2
    assert told[-1] == 1.0


@pytest.mark.parametrize("share", [0.1, 0.5, 0.85, 0.95])
def test_a_cancelled_rendering_leaves_nothing(tmp_path: Path, share: float) -> None:
    reached: list[float] = []
    with pytest.raises(Cancelled):
        render_piece(
            excerpt(THRESHOLD),
            tmp_path / "a.flac",
            reached.append,
            lambda: bool(reached) and reached[-1] >= share,
        )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_a_fault_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        render_piece(excerpt(THRESHOLD, 4), tmp_path / "gone" / "a.flac", silent, never)
    assert "\n" not in str(fault.value)


def test_the_bells_of_a_piece_stay_in_their_bounds() -> None:
    layer = next(layer for layer in THRESHOLD.layers if isinstance(layer, Bells))
    mix = np.zeros((2, 40 * RATE_HZ), np.float32)
    add_layer(mix, excerpt(THRESHOLD, 40), layer, np.random.default_rng(3), silent)
    power = np.abs(np.fft.rfft(mix[0])) ** 2
    hz = np.fft.rfftfreq(mix.shape[1], 1 / RATE_HZ)
    assert power[hz < layer.low_hz * 0.9].sum() < 1e-3 * power.sum()


def test_what_runs_over_the_end_begins_again() -> None:
    ring = np.zeros((2, 10), np.float32)
    add_wrapped(ring, 7, np.ones((2, 25), np.float32))
    assert ring.sum() == 50
    assert ring[0].tolist() == [3, 3, 2, 2, 2, 2, 2, 3, 3, 3]


def test_a_curve_goes_through_its_points_and_closes() -> None:
    curve = Curve(((0.25, -6.0), (0.75, 2.0)))
    levels = curve_db(curve, np.array([0.0, 0.25, 0.75, 1.0]))
    assert levels[1:3].tolist() == pytest.approx([-6.0, 2.0])
    assert levels[0] == pytest.approx(levels[3])


def test_the_output_rate_keeps_the_tone_and_the_joints_of_blocks() -> None:
    time = np.arange(RATE_HZ) / RATE_HZ
    ring = np.stack([np.sin(2 * np.pi * 1000 * time)] * 2).astype(np.float32)
    whole = unfolded(ring, 0, RATE_HZ)
    parts = np.concatenate([unfolded(ring, 0, 777), unfolded(ring, 777, RATE_HZ)], axis=1)
    expected = np.sin(2 * np.pi * 1000 * np.arange(FOLD * RATE_HZ) / (FOLD * RATE_HZ))
    assert np.array_equal(whole, parts)
    assert np.abs(whole[0] - expected).max() < 1e-3


@pytest.mark.parametrize("frames", [1, 7, 4096, 99_991, 540_001])
def test_a_smooth_length_is_no_shorter_and_has_small_factors(frames: int) -> None:
    length = smooth_length(frames)
    assert frames <= length <= 2 * frames
    divide: Callable[[int, int], int] = lambda n, p: divide(n // p, p) if n % p == 0 else n  # noqa: E731
    assert divide(divide(divide(length, 2), 3), 5) == 1
