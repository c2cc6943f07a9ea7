"""What the room knows of the client's words: names of parts, earlier notes, and finding them.

Reads the chart and the notes of the client's other sessions once, at the first need.
"""

from collections.abc import Callable
from functools import cached_property

from kaproom.core.course.casebook import Casebook, EarlierNote
from kaproom.core.parts.parts import parts_of
from kaproom.core.room.completion import part_names
from kaproom.core.session.live_session import LiveSession
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.maker import CardMaker
from kaproom.ui.room.notes_panel import NotesPanel


class Finding:
    """`say` tells something above the line."""

    def __init__(
        self,
        live: LiveSession,
        casebook: Casebook,
        notes: NotesPanel,
        say: Callable[[str, str], None],
    ) -> None:
        self._live = live
        self._casebook = casebook
        self._notes = notes
        self._say = say

    def parts(self) -> tuple[str, ...]:
        """The client's parts by name."""
        chart = self._casebook.chart(self._client_id)
        notes = [earlier.note.body for earlier in self._earlier]
        notes += [note.body for note in self._live.state.notes]
        charted = (part.name for part in parts_of(chart.ledger).parts.values())
        return part_names((made.body for made in chart.agreements), notes, charted)

    def toggle(self, cards: CardHost, maker: CardMaker) -> None:
        """Open or close the card that finds words."""
        maker.toggle_find(cards, lambda: self._earlier, self._go_to)

    @property
    def _client_id(self) -> str:
        started = self._live.state.started
        return started.client_id if started else ""

    @cached_property
    def _earlier(self) -> tuple[EarlierNote, ...]:
        return self._casebook.earlier_notes(self._client_id, self._live.id)

    def _go_to(self, entry_id: str, words: str) -> None:
        self._notes.mark(entry_id)
        self._say("" if self._notes.marked else words, "")
