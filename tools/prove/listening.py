"""Listens to a private sink without end and counts its gaps: for hours, in bounded memory.

A gap is a run of frames that are exactly zero on both sides; the music played meanwhile never is.
"""

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.support.pulse import RATE_HZ, SINK, PrivatePulse, begin_parec

GAP_FRAMES = RATE_HZ // 1000
_FRAME_BYTES = 8
_READ_BYTES = RATE_HZ // 2 * _FRAME_BYTES


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard so far: frames in all, gaps of a millisecond and more, frames in those."""

    frames: int = 0
    gaps: int = 0
    gap_frames: int = 0
    longest_gap_frames: int = 0

    def since(self, before: "Heard") -> "Heard":
        """What was heard after `before`; the longest gap is that of all."""
        return Heard(
            self.frames - before.frames,
            self.gaps - before.gaps,
            self.gap_frames - before.gap_frames,
            self.longest_gap_frames,
        )


class Ear:
    """Counts in a thread of its own, from the moment at which sound begins."""

    def __init__(self, pulse: PrivatePulse) -> None:
        self._parec = begin_parec(SINK, 200, subprocess.PIPE, pulse.env)
        self._lock = threading.Lock()
        self._heard = Heard()
        self._silent_for = 0
        self._begun = False
        self._thread = threading.Thread(target=self._listen, name="ear", daemon=True)
        self._thread.start()

    @property
    def heard(self) -> Heard:
        """What was heard so far."""
        with self._lock:
            return self._heard

    def take(self, sound: NDArray[np.float32]) -> None:
        """Count the next frames, shape (frames, 2)."""
        loud = np.flatnonzero(sound.any(axis=1))
        if not self._begun:
            if not len(loud):
                return
            sound, loud, self._begun = sound[loud[0] :], loud - loud[0], True
        edges = np.concatenate([[-1 - self._silent_for], loud])
        runs = np.diff(edges) - 1
        if len(loud):
            self._silent_for = len(sound) - 1 - int(loud[-1])
        else:
            self._silent_for += len(sound)
        gaps = runs[runs >= GAP_FRAMES]
        with self._lock:
            self._heard = Heard(
                self._heard.frames + len(sound),
                self._heard.gaps + len(gaps),
                self._heard.gap_frames + int(gaps.sum()),
                max(self._heard.longest_gap_frames, int(gaps.max(initial=0))),
            )

    def close(self) -> None:
        """End it."""
        self._parec.terminate()
        self._parec.wait(60)
        self._thread.join(60)

    def _listen(self) -> None:
        said = self._parec.stdout
        rest = b""
        while said is not None and (data := os.read(said.fileno(), _READ_BYTES)):
            data = rest + data
            whole = len(data) - len(data) % _FRAME_BYTES
            rest = data[whole:]
            self.take(np.frombuffer(data[:whole], dtype="<f4").reshape(-1, 2))
        if said is not None:
            said.close()


@contextmanager
def ear(pulse: PrivatePulse) -> Iterator[Ear]:
    """An ear for the time of a block."""
    listening = Ear(pulse)
    try:
        yield listening
    finally:
        listening.close()
