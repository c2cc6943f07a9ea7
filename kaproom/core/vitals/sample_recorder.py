"""Device samples on their way to the disk: what was refused is kept and handed over again.

Polled from the one thread it belongs to; nothing is interpolated or dropped.
"""

from collections import deque
from concurrent.futures import Future

from kaproom.core.stream.ports import Record, SampleBatch
from kaproom.core.vitals.samples import SampleTrack


class SampleRecorder:
    """The samples of one session, from `track` into the record."""

    def __init__(self, record: Record, session_id: str, track: SampleTrack) -> None:
        self._record = record
        self._session_id = session_id
        self._track = track
        self._going: deque[tuple[SampleBatch, Future[None]]] = deque()
        self._refused_from_s: int | None = None

    @property
    def unwritten(self) -> bool:
        """Whether samples are not on the disk yet."""
        self._settle()
        return bool(self._going) or self._refused_from_s is not None

    def take(self, batch: SampleBatch) -> None:
        """Take a batch in and hand it over; behind refused ones it waits for its turn."""
        self._track.extend(batch)
        if self._refused_from_s is None:
            self._hand_over(batch)
        else:
            self._refused_from_s = min(self._refused_from_s, batch.start_s)

    def retry(self) -> None:
        """Hand over again what was refused; call it now and then."""
        self._settle()
        start_s = self._refused_from_s
        if start_s is not None and not self._going:
            self._refused_from_s = None
            self._hand_over(self._track.cut(start_s))

    def _hand_over(self, batch: SampleBatch) -> None:
        self._going.append((batch, self._record.append_samples(self._session_id, batch)))

    def _settle(self) -> None:
        while self._going and self._going[0][1].done():
            batch, answer = self._going.popleft()
            if answer.exception() is not None:
                known = self._refused_from_s
                self._refused_from_s = batch.start_s if known is None else min(known, batch.start_s)
