"""Files decoded as the deck reads them: exact where the format is, and named where broken."""

from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.decoder import Unplayable, open_decoder
from kaproom.audio.source import open_source
from tests.audio.sounds import (
    RATE,
    Samples,
    convert,
    glide,
    level_db,
    noise,
    numbered,
    numbers_in,
    tone,
    write,
)


def decoded(path: Path, start_ms: int = 0) -> Samples:
    source = open_source(str(path), start_ms)
    blocks = [np.zeros((0, 2), np.float32)]
    while len(block := source.read()):
        blocks.append(block)
    source.close()
    return np.concatenate(blocks)


def error_db(heard: Samples, meant: Samples) -> float:
    return level_db(heard - meant) - level_db(meant)


@pytest.mark.parametrize("name", ["a.wav", "a.aiff", "a.caf"])
def test_plain_samples_pass_untouched(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, numbered(RATE), subtype="FLOAT")
    assert np.array_equal(numbers_in(decoded(path)), np.arange(RATE))


@pytest.mark.parametrize(
    ("name", "options", "codec"),
    [
        ("a.flac", ["-sample_fmt", "s32"], "FLAC"),
        ("a.m4a", ["-c:a", "alac"], "ALAC"),
        ("a.wv", [], "WAVPACK"),
    ],
)
def test_lossless_formats_are_exact(
    tmp_path: Path, name: str, options: list[str], codec: str
) -> None:
    wave = write(tmp_path / "w.wav", noise(2.0, 3), subtype="PCM_16")
    path = convert(wave, tmp_path / name, *options)
    assert np.array_equal(decoded(path), decoded(wave))
    assert np.array_equal(decoded(path, 700), decoded(wave)[700 * 48 :])
    decoder = open_decoder(str(path))
    assert decoder.codec == codec
    decoder.close()


@pytest.mark.parametrize(
    ("name", "options", "at_least_db"),
    [
        ("a.mp3", ["-b:a", "192k"], -25.0),
        ("vbr.mp3", ["-q:a", "2", "-write_xing", "0"], None),
        ("a.ogg", ["-q:a", "8"], -20.0),
        ("a.opus", ["-b:a", "192k"], -15.0),
        ("a.m4a", ["-b:a", "192k"], -20.0),
    ],
)
def test_lossy_formats_keep_their_length_and_place(
    tmp_path: Path, name: str, options: list[str], at_least_db: float | None
) -> None:
    wave = write(tmp_path / "w.wav", tone(4.0, 330), subtype="PCM_16")
    heard = decoded(convert(wave, tmp_path / name, *options))
    meant = decoded(wave)
    if at_least_db is None:
        # Without a Xing header nothing tells the encoder's delay: longer, never cut short.
        assert len(meant) <= len(heard) < len(meant) + 3000
    else:
        assert abs(len(heard) - len(meant)) <= 16
        cut = slice(4800, len(meant) - 4800)
        assert error_db(heard[cut], meant[cut]) < at_least_db


@pytest.mark.parametrize("name", ["a.mp3", "a.ogg", "a.m4a"])
def test_entering_in_the_middle_is_the_same_as_decoding_up_to_it(tmp_path: Path, name: str) -> None:
    wave = write(tmp_path / "w.wav", glide(4.0), subtype="PCM_16")
    path = convert(wave, tmp_path / name, "-b:a", "192k")
    straight = decoded(path)[2345 * 48 :]
    entered = decoded(path, 2345)
    size = min(len(straight), len(entered)) - 2000
    assert error_db(entered[:size], straight[:size]) < -50


@pytest.mark.parametrize("rate", [8000, 22_050, 44_100, 96_000])
def test_other_rates_are_resampled_to_the_exact_length(tmp_path: Path, rate: int) -> None:
    path = write(tmp_path / "a.wav", tone(2.0, 330, rate=rate), rate, subtype="FLOAT")
    heard = decoded(path)
    assert abs(len(heard) - 2 * RATE) <= 1
    cut = slice(4800, 2 * RATE - 4800)
    assert error_db(heard[cut], tone(2.0, 330)[cut]) < -80


@pytest.mark.parametrize("channels", range(1, 9))
def test_every_number_of_channels_is_folded_without_clipping(tmp_path: Path, channels: int) -> None:
    samples = np.ones((RATE // 10, channels), np.float32)
    heard = decoded(write(tmp_path / "a.wav", samples, subtype="FLOAT"))
    assert heard.shape == (RATE // 10, 2)
    assert heard.max() <= 1.0 + 1e-6
    assert heard.min() > 0.8


def test_samples_that_are_no_numbers_are_silence(tmp_path: Path) -> None:
    samples = tone(0.5)
    samples[100:200] = np.nan
    heard = decoded(write(tmp_path / "a.wav", samples, subtype="FLOAT"))
    assert np.isfinite(heard).all()
    assert not heard[100:200].any()


def test_a_compressed_file_taken_away_is_still_decoded_to_its_end(tmp_path: Path) -> None:
    path = write(tmp_path / "a.flac", noise(3.0, 1))
    source = open_source(str(path))
    path.unlink()
    frames = 0
    while len(block := source.read()):
        frames += len(block)
    source.close()
    assert frames == 3 * RATE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"not sound at all, only words " * 40, "is no audio that can be decoded"),
        (b"RIFF\xff\xff\xff\xffWAVEfmt ", "is no audio that can be decoded"),
        (b"OggS" + bytes(300), "is no audio that can be decoded"),
        (b"fLaC" + bytes(4000), "is no audio that can be decoded"),
    ],
)
def test_what_is_no_sound_is_named(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(content)
    with pytest.raises(Unplayable, match=f"^{reason}$"):
        decoded(path)


def test_what_is_not_there_or_no_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unplayable, match=r"^is not there$"):
        open_source(str(tmp_path / "gone.flac"))
    with pytest.raises(Unplayable, match=r"^is no file$"):
        open_source(str(tmp_path))
    with pytest.raises(Unplayable, match=r"^is not there$"):
        open_source("a\0b")


@pytest.mark.parametrize("rate", [0, 768_000])
def test_a_header_with_an_absurd_rate_is_named(tmp_path: Path, rate: int) -> None:
    path = write(tmp_path / "a.wav", tone(0.5), subtype="PCM_16")
    data = bytearray(path.read_bytes())
    data[24:28] = rate.to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(Unplayable):
        decoded(path)


def test_a_file_cut_short_plays_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = write(tmp_path / "a.flac", noise(4.0, 1))
    cut = tmp_path / "cut.flac"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    source = open_source(str(cut))
    frames = 0
    try:
        while len(block := source.read()):
            frames += len(block)
    except Unplayable as fault:
        assert "damaged" in str(fault)  # noqa: PT017 - it may end quietly or by saying so
    source.close()
    assert RATE < frames < 3 * RATE
