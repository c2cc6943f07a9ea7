"""Ctrl+Z on a client's screens: the last thing written since the screen was opened, taken back.

A taking back can be taken back too, but not the one that this key made: pressed again, it goes on
to what was written before. What was on the chart when the screen opened is out of its reach.
Qt-free.
"""

from kaproom.core.chart.correcting import last_written, withdrawal_of
from kaproom.core.events.event import Event
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ledger import Correction, Undoing
from kaproom.core.wording import say
from kaproom.ui.client.chart_words import entry_words
from kaproom.ui.prepare.chart_desk import ChartDesk

_MOST = 44


class ChartUndo:
    """Remembers from where on a screen has written, and what it took back itself."""

    def __init__(self, desk: ChartDesk) -> None:
        self._desk = desk
        self._since_turn = desk.state.ledger.last_turn
        self._own: frozenset[str] = frozenset()

    def take_back(self) -> str:
        """Take the last entry back; answers in one line what was done."""
        ledger = self._desk.state.ledger
        event = last_written(ledger, self._since_turn, self._own)
        if event is None:
            return say("Nothing was written here that could be taken back.")
        words = self._words(event)
        answer = self._desk.casebook.write(self._desk.client_id, withdrawal_of(event))
        if isinstance(answer, Refusal):
            return answer.reason
        self._own |= {written.id for written in answer}
        return words

    def _words(self, event: Event) -> str:
        body = event.body
        if isinstance(body, Undoing):
            named = self._desk.state.ledger.event(body.entry_id)
            return (
                _in_short(say("There again: {entry}", entry=entry_words(named.body)))
                if named
                else say("There again.")
            )
        if isinstance(body, Correction):
            return say("The correction was taken back.")
        return _in_short(say("Taken back: {entry}", entry=entry_words(body)))


def _in_short(words: str) -> str:
    """As much as a top line has room for; the trail says all of it."""
    return words if len(words) <= _MOST else f"{words[:_MOST]}…"
