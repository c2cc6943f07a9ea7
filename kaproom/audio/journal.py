"""The engine's reports: kept until they have been heard, then until a client has taken them.

A report belongs to a frame of the output, mixed up to a second before it is heard; it is told when
that frame is heard, with that moment. Bounded: the oldest go first when nobody fetches them.
"""

from collections import deque
from dataclasses import replace

from kaproom.audio.frames import ms_of_frames
from kaproom.core.music.music import PlayerReport

MAX_REPORTS = 10_000


class Journal:
    """Numbers reports in the order in which they were heard."""

    def __init__(self, limit: int = MAX_REPORTS) -> None:
        self._unheard: deque[tuple[int, PlayerReport]] = deque(maxlen=limit)
        self._kept: deque[PlayerReport] = deque()
        self._limit = limit
        self._first = 0

    @property
    def next_number(self) -> int:
        """The number the next report will have."""
        return self._first + len(self._kept)

    def note(self, frame: int, report: PlayerReport) -> None:
        """A report about this output frame, or the last one's; its time is set when it is heard."""
        last = self._unheard[-1][0] if self._unheard else 0
        self._unheard.append((max(frame, last), report))

    def add(self, report: PlayerReport) -> None:
        """A report of something that has just happened outside the sound."""
        self._kept.append(report)
        self._bound()

    def heard(self, frame: int, at_mono_ms: int) -> None:
        """Everything before this output frame has been heard by now."""
        while self._unheard and self._unheard[0][0] <= frame:
            due, report = self._unheard.popleft()
            ago_ms = ms_of_frames(frame - due)
            self._kept.append(replace(report, at_mono_ms=max(0, at_mono_ms - ago_ms)))
        self._bound()

    def since(self, number: int) -> tuple[int, tuple[PlayerReport, ...]]:
        """The reports kept from this number on, and the number of the first of them."""
        skip = max(0, number - self._first)
        return self._first + skip, tuple(self._kept)[skip:]

    def forget(self, before: int) -> None:
        """A client has taken all reports before this number."""
        while self._kept and self._first < before:
            self._kept.popleft()
            self._first += 1

    def _bound(self) -> None:
        while len(self._kept) > self._limit:
            self._kept.popleft()
            self._first += 1
