"""Where cards open: one at a time, over a given part of the window, without taking the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.keys import Gesture, press_of, swallowed

_MARGIN = 12


class CardHost(QObject):
    """Holds the open card; `give_back_focus` is called when a card with fields has closed."""

    def __init__(
        self, window: QWidget, region: QWidget, give_back_focus: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._region = region
        self._give_back_focus = give_back_focus
        self.card: Card | None = None

    def open(self, card: Card) -> None:
        """Show a card in place of the one that is open."""
        self.close()
        self.card = card
        card.setParent(self._window)
        card.done.connect(self.close)
        card.installEventFilter(self)
        self.place()
        card.show()
        card.raise_()
        if card.first_field is not None:
            card.first_field.setFocus()

    def toggle(self, kind: type[Card], make: Callable[[], Card]) -> None:
        """Open a card, or close it where it is open."""
        if isinstance(self.card, kind):
            self.close()
        else:
            self.open(make())

    def close(self) -> bool:
        """Close the open card; answers whether there was one."""
        card, self.card = self.card, None
        if card is None:
            return False
        card.hide()
        card.deleteLater()
        self._give_back_focus()
        return True

    def offer(self, event: QKeyEvent) -> bool:
        """Whether the open card took the key; a question gives way to other text."""
        if self.card is None:
            return False
        if self.card.take_key(event):
            return True
        if _is_text(event):
            self.give_way()
        return False

    def give_way(self) -> None:
        """The line is written in: a question that is open closes, whatever brought the text."""
        if self.card is not None and self.card.is_question:
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card whose words have changed may need more room."""
        if watched is self.card and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self.place)
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Put the open card where it belongs; call when sizes changed."""
        card = self.card
        if card is None:
            return
        if card.covers_all:
            card.setGeometry(self._window.rect())
            return
        corner = self._region.mapTo(self._window, QPoint(0, 0))
        region = self._window.rect() if card.is_wide else QRect(corner, self._region.size())
        room = region.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        width = min(room.width(), max(card.sizeHint().width(), 420))
        needed = card.heightForWidth(width) if card.hasHeightForWidth() else -1
        wanted = max(needed, card.sizeHint().height())
        left = room.left() + (room.width() - width) // 2
        if wanted > room.height():
            # What does not fit there goes on downwards, never over the clocks.
            height = min(wanted, self._window.height() - _MARGIN - room.top())
            card.setGeometry(left, room.top(), width, height)
        else:
            card.setGeometry(left, room.bottom() - wanted, width, wanted)


def _is_text(event: QKeyEvent) -> bool:
    if swallowed(event):
        return False
    press = press_of(event)
    if press is not None:
        return press.gesture is Gesture.ENTER
    return bool(event.text().strip())
