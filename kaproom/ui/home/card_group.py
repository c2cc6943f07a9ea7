"""Cards under a heading, changed no more than they must, so that the focus stays where it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.ui.card import Card
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card shows: the word is what its key does; a strong one is what comes next."""

    title: str
    detail: str
    word: str
    strong: bool = False


class CardGroup(QWidget):
    """A heading, a quiet line beneath it, the cards; all of it hidden while there is nothing."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._faces: tuple[CardFace, ...] = ()
        self._presses: tuple[Callable[[], None], ...] = ()
        self._words = Text("", "ink_soft", BODY, wrap=True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(6)
        self._title = Text(title, "ink", BODY, bold=True)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(self._cards)

    @property
    def cards(self) -> list[Card]:
        """The cards from top to bottom."""
        items = (self._cards.itemAt(i) for i in range(self._cards.count()))
        found = (item.widget() for item in items if item is not None)
        return [card for card in found if isinstance(card, Card)]

    def show_cards(
        self, cards: Sequence[tuple[CardFace, Callable[[], None]]], words: str = ""
    ) -> None:
        """Show these; each with what its key does."""
        self._words.show_text(words)
        self.setVisible(bool(cards or words))
        self._presses = tuple(press for _, press in cards)
        faces = tuple(face for face, _ in cards)
        if faces == self._faces:
            return
        had_focus = next((i for i, card in enumerate(self.cards) if card.hasFocus()), None)
        self._faces = faces
        clear(self._cards)
        for place, face in enumerate(faces):
            card = Card(self._theme, face.title, face.detail, face.word, face.strong)
            card.clicked.connect(lambda _=False, place=place: self._presses[place]())
            self._cards.addWidget(card)
        if had_focus is not None and faces:
            self.cards[min(had_focus, len(faces) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
