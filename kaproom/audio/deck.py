"""One track being read ahead: a ring of decoded sound between a thread that reads and the mix.

Each deck has a reading thread of its own, so that a slow file starves no other. The reader opens
and fills, the mixing thread takes; the two counters have one writer each, so that neither needs a
lock. A reader that hangs in a file holds nothing but itself.
"""

import logging
import threading
from collections.abc import Callable

import numpy as np

from kaproom.audio.decoder import Unplayable
from kaproom.audio.frames import CHANNELS, RATE, Block, empty_block, frames_of_ms, ms_of_frames
from kaproom.audio.source import Joint, Source
from kaproom.on_disk import is_there

Opener = Callable[[str, int, Joint | None, Joint | None], Source]

READY_FRAMES = RATE // 2
"""So much has to be decoded before a track begins."""
_CHUNK_FRAMES, _REFILL_FRAMES = RATE, 3 * RATE
"""Read in fewer, longer stretches: to wake a thread for a second of sound costs as much again."""
_POLL_S = 1.0

_log = logging.getLogger(__name__)


class Deck:
    """A track from `start_ms` on. `fault` names what broke it, if anything did.

    `begins` is the joint at which it goes on from the track before, `joint` the one at which its
    neighbour may go on from it; `onward` is that neighbour's deck, opened for the joint.
    """

    def __init__(
        self,
        index: int,
        path: str,
        start_ms: int,
        ring_frames: int,
        opener: Opener,
        begins: Joint | None = None,
        joint: Joint | None = None,
    ) -> None:
        self.index = index
        self.start_ms = start_ms
        self.begins, self.joint = begins, joint
        self.onward: Deck | None = None
        self.fault = ""
        self.absent = False
        self.content_hash = ""
        self._path = path
        self._opener = opener
        self._source: Source | None = None
        self._told_frames: int | None = None
        self._lead_frames = 0
        self._ring_frames = ring_frames
        self._ring: Block = empty_block(0)
        self._pending: Block | None = None
        self._filling = True
        self._written = 0
        self._taken = 0
        self._ended = False
        self._closed = False
        self._woken = threading.Event()

    @property
    def ready(self) -> bool:
        """Enough is decoded to begin with."""
        return not self.failed and (self._ended or self._written >= READY_FRAMES)

    @property
    def failed(self) -> bool:
        """Nothing of the track could be decoded; behind its end there is nothing to decode."""
        return self._ended and self._written == 0 and bool(self.fault)

    @property
    def ended(self) -> bool:
        """Its end is in the ring."""
        return self._ended

    @property
    def waiting_frames(self) -> int:
        """What is decoded and not yet taken."""
        return self._written - self._taken

    @property
    def spent(self) -> bool:
        """All of it has been taken."""
        return self._ended and self._taken == self._written

    @property
    def remaining_frames(self) -> int | None:
        """What is left to take, known for certain; None as long as the end is not in the ring."""
        return self._written - self._taken if self._ended else None

    @property
    def place_frames(self) -> int:
        """The place in the track of the next frame to be taken."""
        return frames_of_ms(self.start_ms) + max(0, self._taken - self._lead_frames)

    @property
    def position_ms(self) -> int:
        """The place in the track of the next frame to be taken."""
        return ms_of_frames(self.place_frames)

    @property
    def duration_ms(self) -> int | None:
        """The track's length: certain once its end is in the ring, before that what it tells."""
        if self._ended:
            owed = self.joint.owed_frames if self.joint is not None else 0
            return self.start_ms + ms_of_frames(self._written - self._lead_frames + owed)
        return ms_of_frames(self._told_frames) if self._told_frames else None

    def read_on(self) -> None:
        """Read ahead until the end, or until it is closed; the whole life of a reading thread."""
        while not self._closed and not self._ended:
            if not self.work():
                self._woken.wait(self._rest_s)
                self._woken.clear()
        self._let_go()

    def work(self) -> bool:
        """Open, or decode one chunk (reading thread); False when there is nothing to do now."""
        if self._closed:
            self._let_go()
        if self._closed or self._ended:
            return False
        try:
            if self._source is None:
                self._open()
                return True
            return not self._source.waiting and self._fill(self._source)
        except Unplayable as fault:
            self._break_off(str(fault))
        except Exception as fault:  # noqa: BLE001 - no file may take the music with it
            _log.error("a decoder died of %s", type(fault).__name__)
            self._break_off("is damaged and cannot be decoded further")
        return False

    def take(self, out: Block) -> int:
        """Copy the next frames to `out` (mixing thread); answers how many there were."""
        count = min(len(out), self._written - self._taken)
        if not count:
            return 0
        begin = self._taken % len(self._ring)
        first = min(count, len(self._ring) - begin)
        out[:first] = self._ring[begin : begin + first]
        out[first:count] = self._ring[: count - first]
        self._taken += count
        if not self._ended and 2 * (self._written - self._taken) < self._ring_frames:
            self._woken.set()
        return count

    def close(self) -> None:
        """Have the reading thread let go of the file as soon as it can; nothing is taken now."""
        self._closed = True
        self._ring = empty_block(0)
        self._woken.set()

    @property
    def _room_frames(self) -> int:
        return self._ring_frames - (self._written - self._taken)

    @property
    def _rest_s(self) -> float:
        """How long there will be nothing to read, if nobody wakes the thread."""
        if self._source is None or self._source.waiting:
            return _POLL_S
        return max(_POLL_S / 4, (_REFILL_FRAMES - self._room_frames) / RATE)

    def _open(self) -> None:
        source = self._opener(self._path, self.start_ms, self.begins, self.joint)
        self._told_frames = source.frames
        self.content_hash = source.content_hash
        self._source = source

    def _fill(self, source: Source) -> bool:
        room = self._room_frames
        self._filling = room >= (_CHUNK_FRAMES if self._filling else _REFILL_FRAMES)
        if self._pending is None and not self._filling:
            return False
        block = source.read() if self._pending is None else self._pending
        self._lead_frames = source.lead_frames
        if not len(block):
            if self._written == 0 and self.start_ms == 0:
                self.fault = "holds no sound"
            self._end()
            return False
        fits = block[:room]
        self._store(fits)
        self._pending = block[len(fits) :] if len(fits) < len(block) else None
        return self._pending is None

    def _store(self, block: Block) -> None:
        if not len(self._ring) and not self._closed:
            self._ring = np.zeros((self._ring_frames, CHANNELS), np.float32)
        ring = self._ring
        if self._closed or not len(ring):
            return
        begin = self._written % len(ring)
        first = min(len(block), len(ring) - begin)
        ring[begin : begin + first] = block[:first]
        ring[: len(block) - first] = block[first:]
        self._written += len(block)

    def _break_off(self, why: str) -> None:
        self.fault = why
        # Asked here, where it may take its time, and not where the music is mixed.
        self.absent = self._source is None and not is_there(self._path)
        if self.joint is not None:
            self.joint.break_off()
        self._end()

    def _end(self) -> None:
        self._ended = True
        self._let_go()
        if self.onward is not None:
            self.onward.wake()

    def wake(self) -> None:
        """There may be something to read."""
        self._woken.set()

    def _let_go(self) -> None:
        self._pending = None
        source, self._source = self._source, None
        if source is not None:
            source.close()


def ring_frames_for(longest_overlap_ms: int) -> int:
    """A ring that surely holds a track's end before the overlap into the next one is due."""
    return max(frames_of_ms(9000), frames_of_ms(longest_overlap_ms + 5000))
