"""A file measured: its figures beside ffmpeg's own, its length beside the engine's, its outline."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kaproom.audio.compose import catalogue, render_piece
from kaproom.audio.decoder import Unplayable
from kaproom.audio.facts.measure import Found, measure
from kaproom.audio.facts.outline import OUTLINE_BYTES, Outline
from kaproom.audio.frames import ms_of_frames
from kaproom.audio.source import open_source
from kaproom.core.music.track_facts import TrackFacts
from tests.audio.r128 import ffmpegs_figures
from tests.audio.sounds import Samples, convert, noise, tone, write

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]


def measured(path: Path) -> Found:
    return measure(str(path), "0" * 64, lambda _done, _of: None)


def facts_of(path: Path) -> TrackFacts:
    found = measured(path)
    assert found.fault == ""
    return found.facts


def swells(rate: int, channels: int, seconds: float, peak: float, seed: int = 5) -> Samples:
    """Tones and noise in long swells: a wide loudness range, another sound in each channel."""
    generator = np.random.default_rng(seed)
    t = np.arange(int(seconds * rate)) / rate
    swell = 0.02 + np.abs(np.sin(2 * np.pi * t / 21)) ** 3
    tones = np.zeros((len(t), channels))
    for hertz in (110, 220.5, 331, 442.7, 1200, 3300, 7000):
        phases = generator.uniform(0, 2 * np.pi, channels)
        tones += np.sin(2 * np.pi * hertz * t[:, None] + phases) / (hertz / 110) ** 0.7
    tones += 0.05 * generator.standard_normal(tones.shape)
    sound = tones * swell[:, None]
    return (sound * peak / np.abs(sound).max()).astype(np.float32)


def played_frames(path: Path) -> int:
    """How many frames at 48 kHz the engine's deck gets to sound."""
    source = open_source(str(path))
    frames = 0
    while len(block := source.read()):
        frames += len(block)
    source.close()
    return frames


@pytest.mark.parametrize(
    ("rate", "channels", "peak", "subtype"),
    [
        (44_100, 2, 0.5, "PCM_16"),
        (48_000, 2, 0.5, "PCM_24"),
        (96_000, 2, 0.7, "PCM_24"),
        (44_100, 1, 0.4, "PCM_16"),
        (48_000, 6, 0.5, "PCM_16"),
        (48_000, 2, 0.004, "FLOAT"),
        (22_050, 2, 0.5, "PCM_16"),
    ],
    ids=["44.1", "48", "96", "mono", "5.1", "quiet", "22.05"],
)
def test_figures_are_ffmpegs(
    tmp_path: Path, rate: int, channels: int, peak: float, subtype: str
) -> None:
    path = tmp_path / "a.wav"
    write(path, swells(rate, channels, 31.37, peak), rate, subtype=subtype)
    ours, theirs = facts_of(path), ffmpegs_figures(path)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.1)
    assert ours.range_lu == pytest.approx(theirs.range_lu, abs=0.2)
    assert ours.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.2)
    assert (ours.rate_hz, ours.channels) == (rate, channels)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.flac", ()),
        ("a.mp3", ("-b:a", "192k")),
        ("without length.mp3", ("-q:a", "4", "-write_xing", "0")),
        ("a.ogg", ("-c:a", "libvorbis")),
        ("a.opus", ()),
        ("a.m4a", ("-b:a", "160k")),
        ("lossless.m4a", ("-c:a", "alac")),
        ("a.wma", ()),
        ("surround.m4a", ("-ac", "6")),
    ],
)
def test_figures_are_ffmpegs_in_every_format(
    tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    wave = write(tmp_path / "whole.wav", swells(44_100, 2, 24.7, 0.6), 44_100)
    path = convert(wave, tmp_path / name, *options)
    ours, theirs = facts_of(path), ffmpegs_figures(path)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.1)
    assert ours.range_lu == pytest.approx(theirs.range_lu, abs=0.2)
    assert ours.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.2)
    assert ours.duration_ms == ms_of_frames(played_frames(path))


def test_a_clipped_master_peaks_above_full_scale(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    write(path, np.clip(swells(44_100, 2, 20.0, 4.0), -1, 1), 44_100)
    ours, theirs = facts_of(path), ffmpegs_figures(path)
    assert ours.true_peak_dbtp is not None
    assert ours.true_peak_dbtp > 0
    assert ours.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.2)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.1)


def test_a_composed_piece_measures_as_ffmpeg_measures_it(tmp_path: Path) -> None:
    whole = catalogue()[0]
    piece = replace(whole, duration_s=24, chords=whole.chords[:1])
    path = tmp_path / piece.file_name
    render_piece(piece, path, lambda _share: None, lambda: False)
    ours, theirs = facts_of(path), ffmpegs_figures(path)
    assert ours.integrated_lufs == pytest.approx(theirs.integrated_lufs, abs=0.1)
    assert ours.range_lu == pytest.approx(theirs.range_lu, abs=0.2)
    assert ours.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.2)
    assert ours.duration_ms == piece.duration_s * 1000


@pytest.mark.parametrize("peak", [0.3, 0.05, 0.001, 0.00002])
def test_a_peak_is_exact_however_quiet(tmp_path: Path, peak: float) -> None:
    sound = tone(5.0, 997.0, peak)
    path = write(tmp_path / "a.wav", sound, subtype="FLOAT")
    assert facts_of(path).true_peak_dbtp == pytest.approx(20 * np.log10(peak), abs=0.1)


def test_a_loud_end_after_a_quiet_piece_is_found(tmp_path: Path) -> None:
    sound = tone(5.03, 997.0, 0.002)
    sound[-40:] = 0.8
    path = write(tmp_path / "a.wav", sound, subtype="FLOAT")
    true_peak = facts_of(path).true_peak_dbtp
    assert true_peak == pytest.approx(20 * np.log10(0.8), abs=1.2)
    assert true_peak >= 20 * np.log10(0.8) - 0.05


def test_one_channel_sounds_as_loud_as_the_same_in_two(tmp_path: Path) -> None:
    one = swells(48_000, 1, 12.0, 0.5)
    mono = facts_of(write(tmp_path / "one.wav", one))
    both = facts_of(write(tmp_path / "two.wav", np.repeat(one, 2, axis=1)))
    assert mono.integrated_lufs != pytest.approx(both.integrated_lufs, abs=1.0)
    assert mono.sounding_lufs == pytest.approx(both.sounding_lufs, abs=0.02)
    assert mono.sounding_peak_dbtp == pytest.approx(both.true_peak_dbtp, abs=0.02)
    assert both.sounding_lufs == both.integrated_lufs


@pytest.mark.parametrize("channels", [4, 6, 8])
def test_surround_sounds_as_the_deck_folds_it(tmp_path: Path, channels: int) -> None:
    path = write(tmp_path / "round.wav", swells(48_000, channels, 12.0, 0.5), subtype="FLOAT")
    source = open_source(str(path))
    blocks: list[Samples] = []
    while len(block := source.read()):
        blocks.append(block)
    source.close()
    heard = facts_of(write(tmp_path / "heard.wav", np.concatenate(blocks), subtype="FLOAT"))
    facts = facts_of(path)
    assert facts.sounding_lufs == pytest.approx(heard.integrated_lufs, abs=0.02)
    assert facts.sounding_peak_dbtp == pytest.approx(heard.true_peak_dbtp, abs=0.02)


def test_silence_and_a_blink_have_no_figure(tmp_path: Path) -> None:
    still = facts_of(write(tmp_path / "still.wav", tone(5.0, peak=0.0)))
    assert (still.integrated_lufs, still.range_lu, still.true_peak_dbtp) == (None, None, None)
    assert (still.sounding_lufs, still.sounding_peak_dbtp) == (None, None)
    assert (still.duration_ms, still.overview) == (5000, bytes(OUTLINE_BYTES))
    blink = facts_of(write(tmp_path / "blink.wav", tone(0.1), subtype="FLOAT"))
    assert (blink.integrated_lufs, blink.range_lu) == (None, None)
    assert blink.true_peak_dbtp == pytest.approx(20 * np.log10(0.25), abs=0.1)
    short = facts_of(write(tmp_path / "short.wav", tone(1.0)))
    assert short.integrated_lufs == pytest.approx(-12.7, abs=0.3)
    assert short.range_lu is None


def test_what_is_no_number_is_measured_as_it_is_played(tmp_path: Path) -> None:
    sound = tone(3.5)
    broken = sound.copy()
    broken[48_000:48_100] = np.nan
    mended = np.nan_to_num(broken, nan=0.0)
    ours = facts_of(write(tmp_path / "broken.wav", broken, subtype="FLOAT"))
    theirs = facts_of(write(tmp_path / "mended.wav", mended, subtype="FLOAT"))
    assert ours == replace(theirs, file=ours.file)


def test_the_outline_is_the_root_of_the_peak_in_equal_spans(tmp_path: Path) -> None:
    sound = tone(10.0, 440.0, 1.0)
    sound *= np.linspace(0, 1, len(sound), dtype=np.float32)[:, None] ** 2
    outline = facts_of(write(tmp_path / "a.flac", sound)).overview
    assert len(outline) == OUTLINE_BYTES
    heights = np.frombuffer(outline, np.uint8)
    assert np.abs(heights - np.linspace(0, 255, OUTLINE_BYTES)).max() <= 2


@pytest.mark.parametrize("frames", [1, 15, 16, 999, 16_001, 127_999, 128_000, 128_001, 3_000_017])
def test_the_outline_forgets_no_peak(frames: int) -> None:
    generator = np.random.default_rng(frames)
    where = int(generator.integers(frames))
    sound = np.zeros((frames, 2), np.float32)
    sound[where, 1] = -1.0
    outline, at = Outline(2), 0
    while at < frames:
        step = int(generator.integers(1, 40_000))
        outline.take(sound[at : at + step])
        at += step
    heights = outline.result()
    assert len(heights) == OUTLINE_BYTES
    assert set(heights) <= {0, 255}
    place = heights.index(255)
    width = 2 + 2 * 16 * OUTLINE_BYTES / frames
    assert place == pytest.approx(where / frames * OUTLINE_BYTES, abs=width)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.flac", ()),
        ("a.mp3", ()),
        ("b.mp3", ("-write_xing", "0")),
        ("a.ogg", ("-c:a", "libvorbis")),
        ("a.opus", ()),
        ("a.m4a", ()),
        ("a.wma", ()),
    ],
)
def test_a_file_broken_in_its_middle_is_measured_as_far_as_it_sounds_and_named(
    tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    wave = write(tmp_path / "whole.wav", noise(20.0, 3))
    whole = convert(wave, tmp_path / name, *options)
    data = bytearray(whole.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 9000] = np.random.default_rng(1).bytes(9000)
    path = tmp_path / f"broken {name}"
    path.write_bytes(data)
    found = measured(path)
    assert found.fault.startswith("is damaged")
    assert 8_000 < found.facts.duration_ms < 20_000
    assert found.facts.integrated_lufs is not None
    assert found.facts.duration_ms == ms_of_frames(heard_frames(path))


def heard_frames(path: Path) -> int:
    """As `played_frames`, of a file that may end by a fault."""
    source = open_source(str(path))
    frames = 0
    try:
        while len(block := source.read()):
            frames += len(block)
    except Unplayable:
        frames += 0
    source.close()
    return frames


def test_a_file_cut_short_says_what_is_missing(tmp_path: Path) -> None:
    whole = convert(write(tmp_path / "a.wav", noise(10.0, 3)), tmp_path / "a.mp3")
    cut = tmp_path / "cut.mp3"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert measured(cut).fault == "is damaged after 5.0 s"


def test_tags_after_the_music_are_no_damage(tmp_path: Path) -> None:
    wave = write(tmp_path / "a.wav", noise(3.0, 3))
    path = convert(wave, tmp_path / "a.mp3", "-write_xing", "0")
    path.write_bytes(path.read_bytes() + b"TAG" + b"words".ljust(125, b" "))
    assert measured(path).fault == ""


def test_what_is_no_sound_has_its_reason(tmp_path: Path) -> None:
    words = tmp_path / "words.mp3"
    words.write_text("no sound at all", encoding="utf-8")
    with pytest.raises(Unplayable, match=r"^is no audio that can be decoded$"):
        measured(words)
    hollow = write(tmp_path / "hollow.wav", tone(0.0))
    with pytest.raises(Unplayable, match=r"^holds no sound$"):
        measured(hollow)


PROGRAM = """
import json, resource, sys
from kaproom.audio.facts.measure import measure
found = measure(sys.argv[1], "", lambda done, of: None)
print(json.dumps([found.facts.duration_ms, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the highest memory use")
@pytest.mark.parametrize("name", ["a.flac", "a.mp3", "a.m4a"])
def test_memory_does_not_grow_with_the_length(tmp_path: Path, name: str) -> None:
    rate = 8_000

    def made(seconds: int) -> Path:
        path = tmp_path / f"{seconds}.wav"
        with soundfile.SoundFile(path, "w", rate, 2) as file:
            block = noise(12.0, 1, rate=rate)
            for _ in range(seconds // 12):
                file.write(block)
        target = convert(path, tmp_path / f"{seconds} {name}")
        path.unlink()
        return target

    def used(path: Path) -> tuple[int, int]:
        told = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(path)],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        )
        return tuple(json.loads(told.stdout))

    short_ms, short_kb = used(made(12))
    long_ms, long_kb = used(made(2 * 60))
    assert long_ms > 9 * short_ms
    assert long_kb - short_kb < 12_000
