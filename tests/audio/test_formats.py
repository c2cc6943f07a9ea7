"""Every format at many rates and channels: its length, what is in it, and entering it anywhere."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import av
import numpy as np
import pytest

from kaproom.audio.containers import mp3
from kaproom.audio.containers.mp3 import mp3_head, right_count
from kaproom.audio.decoder import Unplayable, open_decoder
from tests.audio.decoding import decode, error_db, melody
from tests.audio.sounds import convert, noise, write

RATES = [8000, 22_050, 44_100, 48_000, 96_000, 192_000]
LOSSLESS = [
    ("a.wav", "WAV", {"subtype": "PCM_16"}),
    ("a.wav", "WAV", {"subtype": "PCM_24"}),
    ("a.wav", "WAV", {"subtype": "PCM_32"}),
    ("a.wav", "WAV", {"subtype": "FLOAT"}),
    ("a.wav", "WAVEX", {"subtype": "PCM_24", "format": "WAVEX"}),
    ("a.wav", "RF64", {"subtype": "PCM_24", "format": "RF64"}),
    ("a.w64", "W64", {"subtype": "PCM_24"}),
    ("a.aiff", "AIFF", {"subtype": "PCM_24"}),
    ("a.caf", "CAF", {"subtype": "PCM_24"}),
    ("a.caf", "CAF", {"subtype": "ALAC_24"}),
    ("a.flac", "FLAC", {"subtype": "PCM_16"}),
    ("a.flac", "FLAC", {"subtype": "PCM_24"}),
]
STEPS = {"PCM_16": 2**15, "PCM_24": 2**23, "ALAC_24": 2**23, "PCM_32": 2**31}


@pytest.mark.parametrize(("name", "codec", "options"), LOSSLESS)
@pytest.mark.parametrize("rate", [4000, *RATES, 384_000])
def test_lossless_files_are_exact_at_every_rate(
    tmp_path: Path, name: str, codec: str, options: dict[str, str], rate: int
) -> None:
    if options["subtype"] == "ALAC_24" and rate in {4000, 384_000}:
        pytest.skip("libsndfile writes no ALAC at this rate")
    meant = melody(rate // 2 + 7, rate)
    path = write(tmp_path / name, meant, rate, **options)
    decoder = open_decoder(str(path))
    assert (decoder.rate, decoder.channels, decoder.frames) == (rate, 2, len(meant))
    assert decoder.codec == codec
    decoder.close()
    heard = decode(path)
    step = 1 / STEPS.get(options["subtype"], 2**31)
    assert heard.shape == meant.shape
    assert np.abs(heard - meant).max() <= step
    assert np.array_equal(decode(path, 1234), heard[1234:])


@pytest.mark.parametrize("channels", range(1, 9))
@pytest.mark.parametrize("name", ["a.wav", "a.aiff", "a.caf", "a.flac", "alac.m4a"])
def test_lossless_files_are_exact_in_every_number_of_channels(
    tmp_path: Path, name: str, channels: int
) -> None:
    meant = melody(30_000, 48_000, channels)
    path = tmp_path / name
    if name == "alac.m4a":
        if channels in {3, 7, 8}:
            pytest.skip("the encoder here mixes these channels into others")
        wave = write(tmp_path / "w.wav", meant, subtype="PCM_24")
        convert(wave, path, "-c:a", "alac")
    else:
        write(path, meant, subtype="PCM_24")
    heard = decode(path)
    assert heard.shape == meant.shape
    assert np.abs(heard - meant).max() <= 2**-23
    assert np.array_equal(decode(path, 12_345), heard[12_345:])


LOSSY = [
    ("a.mp3", ["-b:a", "160k"], [8000, 16_000, 22_050, 32_000, 44_100, 48_000]),
    ("vbr.mp3", ["-q:a", "2"], [8000, 22_050, 44_100, 48_000]),
    ("a.ogg", ["-c:a", "libvorbis", "-q:a", "7"], RATES),
    ("a.opus", ["-b:a", "192k"], [8000, 48_000]),
    ("a.m4a", ["-c:a", "aac", "-b:a", "192k"], [8000, 22_050, 44_100, 48_000, 96_000]),
    ("alac.m4a", ["-c:a", "alac"], RATES),
    ("a.mp4", ["-c:a", "libopus", "-b:a", "192k"], [48_000]),
]


@pytest.mark.parametrize(
    ("name", "options", "rate"),
    [(name, options, rate) for name, options, rates in LOSSY for rate in rates],
)
def test_what_an_encoder_adds_is_taken_away_at_every_rate(
    tmp_path: Path, name: str, options: list[str], rate: int
) -> None:
    meant = melody(3 * rate + 77, rate)
    wave = write(tmp_path / "w.wav", meant, rate, subtype="PCM_16")
    path = convert(wave, tmp_path / name, *options)
    decoder = open_decoder(str(path))
    given = decoder.rate
    decoder.close()
    heard = decode(path)
    frames = -(-len(meant) * given // rate)
    assert decoder.frames == len(heard) == frames
    if given == rate:
        inner = slice(rate // 10, -rate // 10)
        assert error_db(heard[inner], meant[inner]) < -25


@pytest.mark.parametrize("channels", [1, 2, 6, 8])
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.ogg", ["-c:a", "libvorbis", "-q:a", "7"]),
        ("a.opus", ["-b:a", "256k"]),
        ("a.m4a", ["-c:a", "aac", "-b:a", "512k"]),
    ],
)
def test_channels_come_in_the_order_of_a_wave_file(
    tmp_path: Path, name: str, options: list[str], channels: int
) -> None:
    # Low enough for the channel of low effects, which codecs narrow.
    meant = melody(96_000, 48_000, channels, pitch_hz=60.0)
    wave = write(tmp_path / "w.wav", meant, subtype="PCM_16")
    heard = decode(convert(wave, tmp_path / name, *options))
    assert heard.shape == meant.shape
    cut = slice(9600, -9600)
    likeness = np.corrcoef(heard[cut].T, meant[cut].T)[:channels, channels:]
    assert (likeness.argmax(axis=1) == np.arange(channels)).all()


@pytest.mark.parametrize(
    ("name", "options", "error"),
    [
        ("a.mp3", ["-b:a", "192k"], -150.0),
        ("vbr.mp3", ["-q:a", "2"], -150.0),
        ("no-xing.mp3", ["-q:a", "2", "-write_xing", "0"], -150.0),
        ("a.ogg", ["-c:a", "libvorbis", "-q:a", "7"], -150.0),
        ("six.ogg", ["-c:a", "libvorbis", "-ac", "6"], -150.0),
        ("a.opus", ["-b:a", "192k"], -60.0),
        ("a.m4a", ["-c:a", "aac", "-b:a", "192k"], -45.0),
        ("alac.m4a", ["-c:a", "alac"], -150.0),
        ("a.aac", ["-c:a", "aac", "-b:a", "192k"], -45.0),
        ("a.wma", ["-c:a", "wmav2", "-b:a", "192k"], -50.0),
        ("a.mka", ["-c:a", "aac", "-b:a", "192k"], -45.0),
        ("a.wv", [], -150.0),
        ("a.tta", [], -150.0),
    ],
)
def test_entering_anywhere_is_the_same_as_decoding_up_to_there(
    tmp_path: Path, name: str, options: list[str], error: float
) -> None:
    wave = write(tmp_path / "w.wav", melody(6 * 44_100, 44_100), 44_100, subtype="PCM_16")
    path = convert(wave, tmp_path / name, *options)
    straight = decode(path)
    for frame in (1, 700, 44_101, 123_456, len(straight) - 5000):
        entered = decode(path, frame)
        assert len(entered) == len(straight) - frame
        assert error_db(entered, straight[frame:]) <= error


def test_windows_media_keeps_only_its_first_frame_to_itself(tmp_path: Path) -> None:
    wave = write(tmp_path / "w.wav", melody(6 * 44_100, 44_100), 44_100, subtype="PCM_16")
    heard = decode(convert(wave, tmp_path / "a.wma", "-c:a", "wmav2", "-b:a", "192k"))
    assert 0 <= 6 * 44_100 - len(heard) <= 2048


def test_a_wave_of_unknown_length_is_read_to_its_end(tmp_path: Path) -> None:
    meant = melody(50_000, 48_000)
    path = write(tmp_path / "a.wav", meant, subtype="FLOAT")
    data = bytearray(path.read_bytes())
    data[4:8] = b"\xff" * 4
    at = data.index(b"data")
    data[at + 4 : at + 8] = b"\xff" * 4
    path.write_bytes(data)
    assert np.array_equal(decode(path), meant)


def test_a_flac_of_unknown_length_is_read_to_its_end(tmp_path: Path) -> None:
    meant = melody(50_000, 48_000)
    path = write(tmp_path / "a.flac", meant, subtype="PCM_24")
    data = bytearray(path.read_bytes())
    data[21] &= 0xF0
    data[22:26] = bytes(4)
    path.write_bytes(data)
    assert np.abs(decode(path) - meant).max() <= 2**-23


def test_a_track_is_not_lost_where_two_files_were_joined_or_a_header_counts_wrongly(
    tmp_path: Path,
) -> None:
    codecs = ("a.mp3", ["-q:a", "2"]), ("a.ogg", ["-c:a", "libvorbis"]), ("a.opus", [])
    for name, options in codecs:
        parts: list[bytes] = []
        for pitch_hz in (110.0, 140.0):
            samples = melody(4 * 44_100, 44_100, pitch_hz=pitch_hz)
            wave = write(tmp_path / "w.wav", samples, 44_100, subtype="PCM_16")
            parts.append(convert(wave, tmp_path / name, *options).read_bytes())
        (tmp_path / f"joined-{name}").write_bytes(b"".join(parts))
        assert len(decode(tmp_path / f"joined-{name}")) >= 8 * 44_100
        assert _told_frames(tmp_path / f"joined-{name}") is None


@pytest.mark.parametrize("options", [["-c:a", "libvorbis"], ["-c:a", "libopus"]])
def test_a_joined_ogg_file_is_entered_in_each_of_its_parts(
    tmp_path: Path, options: list[str]
) -> None:
    parts: list[bytes] = []
    for pitch_hz in (110.0, 140.0, 180.0):
        wave = write(tmp_path / "w.wav", melody(4 * 48_000, 48_000, pitch_hz=pitch_hz))
        parts.append(convert(wave, tmp_path / "part.ogg", *options).read_bytes())
    joined = tmp_path / "joined.ogg"
    joined.write_bytes(b"".join(parts))
    straight = decode(joined)
    for frame in (0, 700, 100_000, 250_000, len(straight) - 5000):
        assert np.array_equal(decode(joined, frame), straight[frame:])


def test_an_ogg_file_with_another_stream_beside_its_sound_tells_its_length(tmp_path: Path) -> None:
    samples = melody(4 * 48_000, 48_000)
    wave = write(tmp_path / "w.wav", samples, subtype="PCM_16")
    sounds = "-map", "0", "-map", "0", "-c:a:0", "flac", "-c:a:1", "libopus"
    assert _told_frames(convert(wave, tmp_path / "two.ogg", *sounds)) == len(samples)


def _told_frames(path: Path, in_memory: bool = True) -> int | None:
    """What the file is said to hold before it is read."""
    decoder = open_decoder(str(path), in_memory=in_memory)
    decoder.close()
    return decoder.frames


def _written_mp3(path: Path, rate: int, seconds: float, varies: bool = True) -> Path:
    """An MP3 with LAME's header, of variable rate or of a constant one, loud and soft by turns."""
    samples = melody(int(seconds * rate), rate)
    samples[: len(samples) // 2] *= 0.01
    samples += (
        0.2 * noise(seconds, 1, rate=rate) * (np.arange(len(samples)) % rate > rate // 2)[:, None]
    )
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libmp3lame", rate=rate, layout="stereo", format="fltp")
        if varies:
            stream.codec_context.qscale = True
            stream.options = {"global_quality": str(2 * 118)}
        else:
            stream.bit_rate = 128_000
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.T), "fltp", "stereo")
        frame.sample_rate = rate
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)
    return path


def _with_count(path: Path, change: Callable[[int], int]) -> Path:
    """The same file, beside it, whose header counts other frames."""
    data = bytearray(path.read_bytes())
    place = max(data.find(b"Xing"), data.find(b"Info")) + 8
    frames = int.from_bytes(data[place : place + 4], "big")
    data[place : place + 4] = change(frames).to_bytes(4, "big")
    changed = path.with_stem("changed")
    changed.write_bytes(data)
    return changed


@pytest.mark.parametrize("varies", [True, False])
@pytest.mark.parametrize("rate", [22_050, 44_100])
@pytest.mark.parametrize("change", [lambda n: n // n, lambda n: n // 2, lambda n: n - 6])
def test_an_mp3_whose_header_counts_too_few_frames_is_read_whole_without_a_seam(
    tmp_path: Path, varies: bool, rate: int, change: Callable[[int], int]
) -> None:
    right = _written_mp3(tmp_path / "a.mp3", rate, 8, varies)
    assert (b"Xing" in right.read_bytes()) is varies
    whole = decode(right)
    assert len(whole) == 8 * rate
    wrong = _with_count(right, change)
    assert np.array_equal(decode(wrong), whole)
    assert np.array_equal(decode(wrong, 7 * rate), decode(right, 7 * rate))
    for in_memory in (True, False):
        assert _told_frames(wrong, in_memory) == len(whole)


def test_what_stands_behind_and_between_the_frames_of_an_mp3_is_not_counted(tmp_path: Path) -> None:
    right = _written_mp3(tmp_path / "a.mp3", 44_100, 4)
    data = right.read_bytes()
    head = mp3_head(data)
    assert head is not None
    mark = data[head.begin : head.begin + 4]
    tagged = tmp_path / "tagged.mp3"
    tagged.write_bytes(data + b"TAG" + mark.join([bytes(5)] * 25))
    data = tagged.read_bytes()
    assert right_count(BytesIO(data), len(data), data[:16_384]) is None
    assert np.array_equal(decode(tagged), decode(right))
    changed = _with_count(tagged, lambda n: n // 2).read_bytes()
    assert head.frames is not None
    told = (head.count_at, head.frames.to_bytes(4, "big"))
    assert right_count(BytesIO(changed), len(changed), changed[:16_384]) == told


def test_a_large_mp3_of_variable_rate_is_not_counted_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = _written_mp3(tmp_path / "a.mp3", 44_100, 8)
    whole = decode(right)
    monkeypatch.setattr(mp3, "COUNTED_BYTES", 1000)
    assert error_db(decode(right), whole) < -80
    wrong = _with_count(right, lambda n: n // 2)
    assert len(decode(wrong)) >= 7.9 * 44_100
    assert _told_frames(wrong) is None


@pytest.mark.parametrize("rate", [22_050, 44_100, 48_000])
@pytest.mark.parametrize("options", [["-b:a", "64k"], ["-b:a", "128k"], ["-q:a", "2"]])
def test_a_header_that_counts_rightly_is_believed(
    tmp_path: Path, rate: int, options: list[str]
) -> None:
    for seconds in (1, 20):
        wave = write(tmp_path / "w.wav", melody(seconds * rate, rate), rate, subtype="PCM_16")
        data = convert(wave, tmp_path / "a.mp3", *options).read_bytes()
        begin = int.from_bytes(bytes(data[6:10]), "big") + 10 if data[:3] == b"ID3" else 0
        head = mp3_head(data[begin:])
        assert head is not None
        assert head.is_right(len(data) - begin)


def test_samples_beyond_reason_are_held_back(tmp_path: Path) -> None:
    samples = melody(48_000, 48_000)
    samples[100:110] = [[np.nan, np.inf]]
    samples[200:210] = [[3e38, -3e38]]
    heard = decode(write(tmp_path / "a.wav", samples, subtype="FLOAT"))
    assert not heard[100:110].any()
    assert (np.abs(heard[200:210]) == 16.0).all()
    assert np.array_equal(heard[300:], samples[300:])


def test_words_in_an_old_spelling_do_not_keep_a_file_from_playing(tmp_path: Path) -> None:
    wave = write(tmp_path / "w.wav", melody(48_000, 48_000), subtype="PCM_16")
    path = convert(wave, tmp_path / "a.m4a", "-metadata", "title=abcdefgh")
    data = path.read_bytes()
    assert b"abcdefgh" in data
    path.write_bytes(data.replace(b"abcdefgh", b"ab\xfc\xe9\xffdgh"))
    assert len(decode(path)) == 48_000


def test_a_list_of_files_is_no_music_and_fetches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "song.wav", melody(48_000, 48_000))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "list.mp3"
    path.write_text("ffconcat version 1.0\nfile song.wav\n")
    with pytest.raises(Unplayable, match=r"^is no audio that can be decoded$"):
        decode(path)
