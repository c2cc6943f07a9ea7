"""Lines that were refused and made way for other words, each with the time of its first key.

They are no entries yet. They are kept as the unfinished line is, outside the chain and beside it,
for a line that is put back must not be lost on the way.
"""

import json
from collections.abc import Sequence

from kaproom.core.room.unfinished_line import UnfinishedLine
from kaproom.core.stream.ports import Draft, Record


class LinesAside:
    """The lines kept under one key, the newest last."""

    def __init__(self, record: Record, key: str) -> None:
        self._kept = UnfinishedLine(record, key)
        text = self._kept.draft.text
        self._lines = [Draft(words, begun_ms) for words, begun_ms in json.loads(text or "[]")]

    @property
    def newest(self) -> Draft | None:
        """The line that comes back next, None where there is none."""
        return self._lines[-1] if self._lines else None

    @property
    def lines(self) -> tuple[Draft, ...]:
        """All of them, as they were set aside."""
        return tuple(self._lines)

    @property
    def unwritten(self) -> bool:
        """Whether the disk does not hold them as they stand."""
        return self._kept.unwritten

    def add(self, line: Draft) -> None:
        """Set a line aside."""
        self._keep([*self._lines, line])

    def add_last_in_the_round(self, line: Draft) -> None:
        """Set a line aside that comes back after all others."""
        self._keep([line, *self._lines])

    def remove(self, line: Draft) -> None:
        """It stands in the line again or was entered, and is aside no more."""
        self._keep([other for other in self._lines if other is not line])

    def retry(self) -> None:
        """Hand over what is not on the disk yet; call it now and then."""
        self._kept.retry()

    def _keep(self, lines: Sequence[Draft]) -> None:
        self._lines = list(lines)
        told = [(line.text, line.begun_ms) for line in self._lines]
        self._kept.keep(Draft(json.dumps(told) if told else ""))
