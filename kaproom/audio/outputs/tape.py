"""The last seconds of the mix, so that outputs can begin, follow and go back where they need to."""

import numpy as np

from kaproom.audio.frames import CHANNELS, RATE, Block

TAPE_FRAMES = 3 * RATE
"""More than lies between what is heard (0.5 s behind, more by radio) and what is mixed."""


class MixTape:
    """The mix by its frame number, from `begin` to `head`; the mixing thread's alone."""

    def __init__(self, frames: int = TAPE_FRAMES) -> None:
        self._tape = np.zeros((frames, CHANNELS), np.float32)
        self.head = 0

    @property
    def begin(self) -> int:
        """The oldest frame that is still there."""
        return max(0, self.head - len(self._tape))

    def write(self, block: Block) -> None:
        """Add what was mixed."""
        at = self.head % len(self._tape)
        first = min(len(block), len(self._tape) - at)
        self._tape[at : at + first] = block[:first]
        self._tape[: len(block) - first] = block[first:]
        self.head += len(block)

    def part(self, frame: int, count: int) -> Block:
        """Frames from this one on, at most `count`, fewer at the head or where the tape wraps.

        A view: valid until the next `write`, and not to be written to.
        """
        at = frame % len(self._tape)
        count = min(count, self.head - frame, len(self._tape) - at)
        return self._tape[at : at + count]
