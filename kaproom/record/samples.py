"""Device samples: rows while they are young, packed minutes once they are sealed.

A minute is two planes of 16-bit whole numbers (pulse, then saturation), each as differences from
the second before, modulo 65536, compressed. A missing value is the number -32768: nothing is ever
interpolated. The packing is the same whether read back from rows or from chunks.
"""

import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from kaproom.core.stream.ports import SampleBatch
from kaproom.errors import Defect

CODEC = 1
MINUTE_S = 60
_MISSING = 0x8000
_HIGHEST = 0x7FFF
# The upper bytes of differences of less than 256.
_SHORT_STEPS = b"\x00\xff"

Sample = tuple[int, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A packed run of seconds, at most a minute."""

    start_s: int
    seconds: int
    data: bytes


def samples_of(batch: SampleBatch) -> list[Sample]:
    """A batch as rows of second, pulse, saturation; raises Defect for one that is not well made."""
    if len(batch.pulse_bpm) != len(batch.spo2_percent) or batch.start_s < 0:
        raise Defect("a batch of samples is not well made")
    values = (*batch.pulse_bpm, *batch.spo2_percent)
    if any(v is not None and not 0 <= v <= _HIGHEST for v in values):
        raise Defect("a device sample is out of the storable range")
    seconds = range(batch.start_s, batch.start_s + len(batch.pulse_bpm))
    return list(zip(seconds, batch.pulse_bpm, batch.spo2_percent, strict=True))


def pack(samples: Iterable[Sample]) -> Iterator[Chunk]:
    """Packed chunks of samples in order of time, one for each minute."""
    for batch in batches(samples):
        planes = _differences(batch.pulse_bpm) + _differences(batch.spo2_percent)
        yield Chunk(batch.start_s, len(batch.pulse_bpm), zlib.compress(planes, 9))


def unpack(chunk: Chunk) -> SampleBatch:
    """The samples of a chunk; raises ValueError for one that was not packed here."""
    try:
        planes = zlib.decompress(chunk.data)
    except zlib.error as error:
        raise ValueError("not a packed chunk") from error
    if len(planes) != 4 * chunk.seconds:
        raise ValueError("a packed chunk of another length")
    steps = array("h", planes)
    if sys.byteorder == "big":
        steps.byteswap()
    pulse = tuple(accumulate(steps[: chunk.seconds]))
    spo2 = tuple(accumulate(steps[chunk.seconds :]))
    # To a missing value and back it takes a long step: without one there is nothing more to do.
    if planes[1::2].strip(_SHORT_STEPS):
        return SampleBatch(chunk.start_s, _unwrapped(pulse), _unwrapped(spo2))
    return SampleBatch(chunk.start_s, pulse, spo2)


def batches(samples: Iterable[Sample]) -> Iterator[SampleBatch]:
    """One batch for each minute that has samples; seconds without one in between are None."""
    for _minute, group in groupby(samples, key=lambda s: s[0] // MINUTE_S):
        by_second = {at_s: (pulse, spo2) for at_s, pulse, spo2 in group}
        start, end = min(by_second), max(by_second)
        values = [by_second.get(s, (None, None)) for s in range(start, end + 1)]
        yield SampleBatch(start, tuple(v[0] for v in values), tuple(v[1] for v in values))


def merged(samples: Iterable[Sample]) -> list[Sample]:
    """Samples in order of time; for a second told twice the value told first holds."""
    known: dict[int, tuple[int | None, int | None]] = {}
    for at_s, pulse, spo2 in samples:
        first_pulse, first_spo2 = known.get(at_s, (None, None))
        known[at_s] = (
            pulse if first_pulse is None else first_pulse,
            spo2 if first_spo2 is None else first_spo2,
        )
    return [(at_s, *known[at_s]) for at_s in sorted(known)]


def _differences(values: tuple[int | None, ...]) -> bytes:
    numbers = [_MISSING if v is None else v for v in values]
    before = [0, *numbers[:-1]]
    return b"".join(
        ((n - b) & 0xFFFF).to_bytes(2, "little") for n, b in zip(numbers, before, strict=True)
    )


def _unwrapped(numbers: Iterable[int]) -> tuple[int | None, ...]:
    wrapped = (number & 0xFFFF for number in numbers)
    return tuple(None if number == _MISSING else number for number in wrapped)
