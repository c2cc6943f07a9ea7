"""Cards under a heading, changed no more than they must, so that the focus stays where it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.ui.card import Card
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card shows: the word is what its key does; a strong one is what comes next.

    `about` tells the card from all others, whatever it reads.
    """

    about: str
    title: str
    detail: str
    word: str
    strong: bool = False


class CardGroup(QWidget):
    """A heading, a quiet line beneath it, the cards; all of it hidden while there is nothing.

    `focus_gone` asks for another place for the focus, before the card that has it goes: Qt would
    pass it on to the next card, and with it the rest of what is typed.
    """

    focus_gone = Signal()

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
        self._title = Heading(title)
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
        self._presses = tuple(press for _, press in cards)
        self._show_faces(tuple(face for face, _ in cards))
        self._words.show_text(words)
        self.setVisible(bool(cards or words))

    def _show_faces(self, faces: tuple[CardFace, ...]) -> None:
        if faces == self._faces:
            return
        pairs = zip(self._faces, self.cards, strict=True)
        focused = next((face.about for face, card in pairs if card.hasFocus()), None)
        if focused is not None:
            self.focus_gone.emit()
        self._faces = faces
        clear(self._cards)
        for place, face in enumerate(faces):
            card = Card(self._theme, face.title, face.detail, face.word, face.strong)
            card.clicked.connect(lambda _=False, place=place: self._presses[place]())
            self._cards.addWidget(card)
            if face.about == focused:
                card.setFocus(Qt.FocusReason.OtherFocusReason)
