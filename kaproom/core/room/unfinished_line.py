"""The line that is being typed, on its way to the disk: the newest wins, a refused one waits.

Outside the chain: a draft is no entry. Polled from the one thread it belongs to.
"""

from concurrent.futures import Future

from kaproom.core.stream.ports import Draft, Record


class UnfinishedLine:
    """The draft kept under one key."""

    def __init__(self, record: Record, key: str) -> None:
        self._record = record
        self._key = key
        self._wanted = self._stored = record.read_draft(key)
        self._going: tuple[Draft, Future[None]] | None = None

    @property
    def draft(self) -> Draft:
        """The line as it was kept last, on the disk or on its way there."""
        return self._wanted

    @property
    def unwritten(self) -> bool:
        """Whether the disk does not hold the line as it was kept last."""
        self._settle()
        return self._stored != self._wanted

    def keep(self, draft: Draft) -> None:
        """Keep this line where it differs; an empty one is forgotten."""
        if (draft.text, draft.begun_ms) != (self._wanted.text, self._wanted.begun_ms):
            self._wanted = draft if draft.text else Draft()
            self.retry()

    def retry(self) -> None:
        """Hand over what is not on the disk yet; call it now and then."""
        self._settle()
        if self._going is None and self._stored != self._wanted:
            self._going = self._wanted, self._record.save_draft(self._key, self._wanted)

    def _settle(self) -> None:
        if self._going is not None and self._going[1].done():
            draft, answer = self._going
            self._going = None
            if answer.exception() is None:
                self._stored = draft
