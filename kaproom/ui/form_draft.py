"""What stands in a form that is not entered yet: kept every second, and there again afterwards.

A form's words survive a lock, a crash and leaving the screen. They are kept in the notes store,
outside the chain, whatever the form is about; entering the form or putting it away forgets them,
but for a line's, which Ctrl+Z brings back.
"""

import json
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kaproom.core.stream.ports import Draft, Record
from kaproom.core.wording import say
from kaproom.ui.entry_line import EntryLine
from kaproom.ui.inline_form import InlineForm

KEEP_EVERY_MS = 1000
KEPT = say("This was not entered yet and has been kept.")


def kept_in(record: Record, key: str) -> dict[str, Any]:
    """What is kept under a key, for who has to know before the form is opened with it."""
    text = record.read_draft(_place(key)).text
    return json.loads(text) if text else {}


class FormDraft(QObject):
    """Keeps one form under one key, and opens it again with what was kept.

    A key begins with the id of the client or session it is about: what is purged takes it along.
    """

    def __init__(self, form: InlineForm | EntryLine, record: Record, key: str) -> None:
        super().__init__(form)
        self._form = form
        self._record = record
        self._key = _place(key)
        self._kept = record.read_draft(self._key).text
        self._answer: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        form.opened.connect(self._timer.start)
        form.closed.connect(self._forget)
        if form.is_open:
            self._timer.start()
        if self._kept:
            form.open_kept(json.loads(self._kept))
            if form.is_open:
                form.say(KEPT)

    def keep(self) -> None:
        """Keep the form as it stands, where it is open and differs from what was kept."""
        if self._form.is_open:
            self._keep(self._words())

    def stop(self) -> None:
        """Keep it one last time: the record is about to be closed."""
        self.keep()
        self._timer.stop()

    def _forget(self) -> None:
        self._timer.stop()
        # Not empty where what was set aside is shown in its place, or Ctrl+Z can bring it back.
        self._keep(self._words())

    def _words(self) -> str:
        kept = self._form.to_keep()
        return json.dumps(kept) if kept else ""

    def _keep(self, text: str) -> None:
        refused = (
            self._answer is not None and self._answer.done() and bool(self._answer.exception())
        )
        if text != self._kept or refused:
            self._kept = text
            self._answer = self._record.save_draft(self._key, Draft(text))


def _place(key: str) -> str:
    return f"form/{key}"
