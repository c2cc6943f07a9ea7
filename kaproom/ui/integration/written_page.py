"""What is written between the sessions: the integration session's note, and one's own reflections.

Both stay in the notes store. The reflections are the therapist's own, tied to no session.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.chart.integration import integration_notes, reflections
from kaproom.core.events.integration import IntegrationNoted, ReflectionWritten
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.form_fields import Field
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.rows import TickLine
from kaproom.ui.integration.section import SectionKey, Values, WritingSection, day_in
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.theme import Theme

W = TypeVar("W", IntegrationNoted, ReflectionWritten)

_NOTE = SectionKey(say("Integration session"), say("Write"), "Alt+N")
_NO_NOTE = say(
    "No integration session was written down yet. Its note is kept apart from the record."
)
_OWN = SectionKey(say("My own reflections"), say("Write"), "Alt+Y")
_NO_OWN = say(
    "Nothing yet. They are for the therapist alone, and no export of the record holds them."
)


class WrittenPage(QWidget):
    """Two sections of dated free text."""

    def __init__(self, theme: Theme, desk: IntegrationDesk) -> None:
        super().__init__()
        self.notes = _WrittenSection(
            theme,
            desk,
            _NOTE,
            lambda day, text: IntegrationNoted(desk.session_id, day, text),
            lambda: integration_notes(desk.ledger, desk.session_id),
            (say("What was said and seen"), _NO_NOTE),
        )
        self.reflections = _WrittenSection(
            theme,
            desk,
            _OWN,
            ReflectionWritten,
            lambda: reflections(desk.ledger),
            (say("What went on in oneself"), _NO_OWN),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled_column([self.notes, self.reflections], 6))

    @property
    def sections(self) -> tuple[WritingSection, ...]:
        """Both."""
        return self.notes, self.reflections


class _WrittenSection(WritingSection):
    def __init__(
        self,
        theme: Theme,
        desk: IntegrationDesk,
        key: SectionKey,
        body_of: Callable[[str, str], W],
        entries: Callable[[], tuple[Entry[W], ...]],
        words: tuple[str, str],
    ) -> None:
        label, empty = words
        fields = (
            Field("text", label, wide=True, lines=8),
            Field(
                "day", say("On", meaning="a day"), say("today", meaning="where nothing is typed")
            ),
        )

        def read(values: Values) -> tuple[W, ...]:
            return (body_of(day_in(values, "day", desk.today), values["text"]),)

        super().__init__(theme, desk, key, fields, read, empty)
        self._entries = entries

    def show_chart(self) -> None:
        """The newest day first."""
        found = self._entries()
        self.empty.setVisible(not found)
        self.rows.show_lines(
            [
                TickLine(
                    entry.id,
                    entry.body.text,
                    self.desk.day_words(entry.body.on_date),
                    saved=self.desk.saved(entry),
                )
                for entry in found
            ]
        )
