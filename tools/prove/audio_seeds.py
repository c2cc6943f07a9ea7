"""Small sound files of every format that kaproom plays, made by the libraries it comes with."""

import io
import tempfile
from dataclasses import dataclass

import av
import numpy as np
import numpy.typing as npt
import soundfile
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream

SECONDS = 1.6

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Seed:
    """A whole file: its ending, and its bytes."""

    suffix: str
    content: bytes


_BY_SOUNDFILE = (
    (".wav", "WAV", "PCM_16", 44_100, 2),
    (".wav", "WAV", "PCM_24", 48_000, 2),
    (".wav", "WAV", "FLOAT", 48_000, 2),
    (".wav", "WAV", "PCM_16", 8000, 1),
    (".wav", "WAVEX", "PCM_24", 48_000, 6),
    (".wav", "RF64", "PCM_24", 96_000, 2),
    (".w64", "W64", "PCM_16", 44_100, 2),
    (".aiff", "AIFF", "PCM_24", 44_100, 2),
    (".caf", "CAF", "PCM_16", 22_050, 2),
    (".flac", "FLAC", "PCM_16", 44_100, 2),
    (".flac", "FLAC", "PCM_24", 96_000, 2),
    (".flac", "FLAC", "PCM_16", 48_000, 6),
    (".ogg", "OGG", "VORBIS", 44_100, 2),
    (".ogg", "OGG", "VORBIS", 48_000, 8),
    (".mp3", "MP3", "MPEG_LAYER_III", 44_100, 2),
    (".mp3", "MP3", "MPEG_LAYER_III", 22_050, 1),
)
_BY_FFMPEG = (
    (".mp3", "mp3", "libmp3lame", 44_100, "stereo", {"write_xing": "0"}),
    (".m4a", "ipod", "aac", 44_100, "stereo", {}),
    (".m4a", "ipod", "aac", 48_000, "stereo", {"movflags": "+faststart"}),
    (".m4a", "ipod", "alac", 44_100, "stereo", {}),
    (".aac", "adts", "aac", 44_100, "stereo", {}),
    (".opus", "opus", "libopus", 48_000, "stereo", {}),
    (".opus", "opus", "libopus", 48_000, "5.1", {}),
    (".wma", "asf", "wmav2", 44_100, "stereo", {}),
)


def make_seeds() -> tuple[Seed, ...]:
    """One file of each format; the same every time."""
    plain = [_soundfile_seed(*row) for row in _BY_SOUNDFILE]
    return (*plain, *(_ffmpeg_seed(*row) for row in _BY_FFMPEG))


def melody(rate: int, channels: int, seconds: float = SECONDS) -> Samples:
    """A soft sound, another in every channel."""
    t = np.arange(round(seconds * rate)) / rate
    waves = [0.2 * np.sin(2 * np.pi * (220 + 55 * c) * t) for c in range(channels)]
    hiss = np.random.default_rng(rate).normal(0, 0.01, (len(t), channels))
    return (np.stack(waves, axis=1) + hiss).astype(np.float32)


def _soundfile_seed(suffix: str, kind: str, subtype: str, rate: int, channels: int) -> Seed:
    target = io.BytesIO()
    soundfile.write(target, melody(rate, channels), rate, subtype, format=kind)
    return Seed(suffix, target.getvalue())


def _ffmpeg_seed(
    suffix: str, kind: str, codec: str, rate: int, layout: str, options: dict[str, str]
) -> Seed:
    with (
        tempfile.NamedTemporaryFile(suffix=suffix) as target,
        av.open(target.name, "w", format=kind, container_options=options) as container,
    ):
        stream = container.add_stream(codec, rate=rate, layout=layout)
        assert isinstance(stream, AudioStream)  # noqa: S101 - narrows what the library types loosely
        stream.bit_rate = 128_000
        samples = melody(rate, stream.codec_context.layout.nb_channels)
        frame = AudioFrame.from_ndarray(samples.reshape(1, -1), format="flt", layout=layout)
        frame.sample_rate, frame.pts = rate, 0
        fitting = av.AudioResampler(stream.codec_context.format, layout, rate)
        for part in (*fitting.resample(frame), *fitting.resample(None)):
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
        container.close()
        return Seed(suffix, target.read())
