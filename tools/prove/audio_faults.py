"""What can be wrong with an audio file: one deed after the other, done to whole ones."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from random import Random

from tools.prove.audio_seeds import Seed

_HEAD_BYTES = 600
"""Where headers lie, and most that can go wrong."""


class Must(Enum):
    """What has to come of a file: it plays, it is passed over by its name, or either."""

    PLAY = "play"
    BE_NAMED = "be named"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Faulty:
    """A file with something wrong: its ending, its bytes, and what has to come of it.

    `cover_bytes` is the size of a picture still to be put into it.
    """

    suffix: str
    content: bytes
    must: Must
    cover_bytes: int = 0


Deed = Callable[[Random, tuple[Seed, ...]], Faulty]


def flip_bytes(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A few bytes anywhere, half of the time in the header."""
    seed = rng.choice(seeds)
    data = bytearray(seed.content)
    reach = min(len(data), _HEAD_BYTES) if rng.random() < 0.5 else len(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        data[rng.randrange(reach)] = rng.choice((0, 0xFF, rng.randrange(256)))
    return Faulty(seed.suffix, bytes(data), Must.EITHER)


def flip_the_end(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A few bytes near the end, where an MP4 and a WMA keep their index."""
    seed = rng.choice(seeds)
    data = bytearray(seed.content)
    for _ in range(rng.choice((1, 2, 5, 20))):
        data[-1 - rng.randrange(min(len(data), 1500))] = rng.randrange(256)
    return Faulty(seed.suffix, bytes(data), Must.EITHER)


def cut(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """The end is missing, or the beginning."""
    seed = rng.choice(seeds)
    at = rng.randrange(1, len(seed.content) if rng.random() < 0.7 else _HEAD_BYTES)
    kept = seed.content[:at] if rng.random() < 0.8 else seed.content[at:]
    return Faulty(seed.suffix, kept, Must.EITHER)


def rename(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A whole file under another ending."""
    suffix = rng.choice((*(seed.suffix for seed in seeds), ".txt", ".jpg", "", ".m3u8"))
    return Faulty(suffix, rng.choice(seeds).content, Must.PLAY)


def overwrite(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A stretch of zeros or of rubbish, as a failing disk leaves it."""
    seed = rng.choice(seeds)
    length = rng.choice((16, 512, 4096, 20_000))
    at = rng.randrange(len(seed.content))
    rubbish = bytes(length) if rng.random() < 0.5 else rng.randbytes(length)
    data = seed.content[:at] + rubbish + seed.content[at + length :]
    return Faulty(seed.suffix, data[: len(seed.content)], Must.EITHER)


def shift(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """Some bytes too many or too few in the middle."""
    seed = rng.choice(seeds)
    at, length = rng.randrange(len(seed.content)), rng.choice((1, 7, 300))
    before, after = seed.content[:at], seed.content[at:]
    data = before + rng.randbytes(length) + after if rng.random() < 0.5 else before + after[length:]
    return Faulty(seed.suffix, data, Must.EITHER)


def lie_about_a_length(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A length of four bytes in a header says nothing, everything, or a little more."""
    seed = rng.choice(seeds)
    at = rng.randrange(4, min(len(seed.content), _HEAD_BYTES) - 4)
    if rng.random() < 0.3 and b"moov" in seed.content:
        at = seed.content.index(b"moov") + rng.randrange(-4, 1000) // 4 * 4
    lie = rng.choice((0, 1, 7, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, rng.randrange(1 << 32)))
    data = seed.content[:at] + lie.to_bytes(4, "big") + seed.content[at + 4 :]
    return Faulty(seed.suffix, data[: len(seed.content)], Must.EITHER)


def absurd_rate(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A WAV or a FLAC whose header claims 0 Hz or 768 kHz; the frames of a FLAC know better."""
    rate = rng.choice((0, 768_000))
    if rng.random() < 0.5:
        seed = rng.choice([s for s in seeds if s.content[:4] in (b"RIFF", b"RF64")])
        at = seed.content.index(b"fmt ") + 12
        data = seed.content[:at] + rate.to_bytes(4, "little") + seed.content[at + 4 :]
        return Faulty(seed.suffix, data, Must.BE_NAMED)
    seed = rng.choice([s for s in seeds if s.content[:4] == b"fLaC"])
    twenty_bits = rate << 4 | seed.content[20] & 0xF
    data = seed.content[:18] + twenty_bits.to_bytes(3, "big") + seed.content[21:]
    return Faulty(seed.suffix, data, Must.EITHER)


def absurd_channels(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A WAV whose header claims no channel, or more than there are loudspeakers."""
    seed = rng.choice([s for s in seeds if s.content[:4] == b"RIFF"])
    at = seed.content.index(b"fmt ") + 10
    channels = rng.choice((0, 9, 255, 1024, 65_535))
    data = seed.content[:at] + channels.to_bytes(2, "little") + seed.content[at + 2 :]
    return Faulty(seed.suffix, data, Must.BE_NAMED)


def beyond_full_scale(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """Samples of floating point that are no numbers, or no sound."""
    seed = next(s for s in seeds if s.content[:4] == b"RIFF" and s.content[20] == 3)
    begin = seed.content.index(b"data") + 8
    data = bytearray(seed.content)
    for _ in range(rng.choice((1, 100, 5000))):
        at = begin + rng.randrange((len(data) - begin) // 4) * 4
        data[at : at + 4] = rng.choice(
            (b"\x00\x00\xc0\x7f", b"\x00\x00\x80\x7f", b"\x00\x00\x80\xff", b"\xff\xff\x7f\x7f")
        )
    return Faulty(seed.suffix, bytes(data), Must.PLAY)


def join(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """Two files in one, of one format or of two."""
    one, other = rng.choice(seeds), rng.choice(seeds)
    return Faulty(one.suffix, one.content + other.content, Must.PLAY)


def nothing(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """No bytes at all."""
    return Faulty(rng.choice(seeds).suffix, b"", Must.BE_NAMED)


def words(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """Text, a web page or a list of files under the ending of music."""
    text = rng.choice(
        ("#EXTM3U\n#EXT-X-TARGETDURATION:4\nhttp://[::1]/a.ts\n", "ffconcat version 1.0\nfile a\n",
         "<html><body>not found</body></html>\n", "no sound, only words\n")
    )  # fmt: skip
    return Faulty(rng.choice(seeds).suffix, text.encode() * rng.choice((1, 400)), Must.BE_NAMED)


def rubbish(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """Random bytes, half of the time behind the first bytes of a format."""
    seed = rng.choice(seeds)
    head = seed.content[: rng.choice((4, 12, 64))] if rng.random() < 0.5 else b""
    return Faulty(seed.suffix, head + rng.randbytes(rng.choice((10, 3000, 60_000))), Must.EITHER)


def huge_cover(rng: Random, seeds: tuple[Seed, ...]) -> Faulty:
    """A picture of 100 MB before or behind the sound."""
    covered = (".mp3", ".flac", ".m4a", ".opus", ".wma")
    seed = rng.choice([s for s in seeds if s.suffix in covered])
    return Faulty(seed.suffix, seed.content, Must.PLAY, cover_bytes=100_000_000)


DEEDS: tuple[Deed, ...] = (
    flip_bytes, flip_bytes, flip_bytes, flip_the_end, cut, rename, overwrite, shift,
    lie_about_a_length, lie_about_a_length, absurd_rate, absurd_channels, beyond_full_scale, join,
    nothing, words, rubbish,
)  # fmt: skip
"""In turn; some more often, as there is more that they can hit."""
