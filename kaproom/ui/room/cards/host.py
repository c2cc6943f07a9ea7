"""Where cards open: one at a time, over a given part of the window, without taking the focus.

A card that gives way to another and holds something unfinished waits beneath it and comes back.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.keys import Gesture, press_of, swallowed

_MARGIN = 12


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A card beneath the open one, and the field of it that had the focus."""

    card: Card
    field: QWidget | None


class CardHost(QObject):
    """Holds the open card; `give_back_focus` is called when a card with fields has closed.

    `keep` takes what was unfinished in a card that does not wait.
    """

    def __init__(
        self,
        window: QWidget,
        region: QWidget,
        give_back_focus: Callable[[], None],
        keep: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._region = region
        self._give_back_focus = give_back_focus
        self._keep = keep
        self._waiting: list[_Waiting] = []
        self.card: Card | None = None

    def open(self, card: Card) -> None:
        """Show a card in place of the one that is open; nothing typed in that one is lost."""
        self._put_beneath()
        card.setParent(self._window)
        card.done.connect(self.close)
        card.installEventFilter(self)
        self._show(card, card.first_field)

    def toggle(self, kind: type[Card], make: Callable[[], Card]) -> None:
        """Open a card, or close it where it is open; one that waits beneath comes up again."""
        waiting = [held.card for held in self._waiting if isinstance(held.card, kind)]
        if isinstance(self.card, kind):
            self.close()
        elif waiting:
            self.bring_up(waiting[-1])
        else:
            self.open(make())

    def bring_up(self, card: Card | None) -> bool:
        """Show a card that waits beneath; answers whether it did."""
        held = next((held for held in self._waiting if held.card is card), None)
        if held is None:
            return False
        self._waiting.remove(held)
        self._put_beneath()
        self._show_again(held, with_focus=True)
        return True

    def close(self) -> bool:
        """Close the open card; answers whether there was one."""
        return self._close(with_focus=True)

    def closing(self, card: Card) -> Callable[[], None]:
        """What closes this card where it is still the open one, and no other."""

        def close() -> None:
            if self.card is card:
                self.close()

        return close

    @property
    def unfinished(self) -> list[str]:
        """What is typed and not yet entered, in the open card and in those that wait beneath it."""
        cards = [self.card, *(held.card for held in reversed(self._waiting))]
        return [card.unfinished for card in cards if card is not None and card.unfinished]

    def keep_unfinished(self) -> None:
        """Close all cards for good; what is unfinished in them is kept as text."""
        unfinished = self.unfinished
        while self.card is not None:
            self.close()
        for text in unfinished:
            self._keep(text)

    def _close(self, with_focus: bool) -> bool:
        """`with_focus` gives the focus to a card that comes back; else it stays the line's."""
        if self.card is None:
            return False
        self._take_down(self.card)
        if self._waiting:
            self._show_again(self._waiting.pop(), with_focus)
        return True

    def _take_down(self, card: Card) -> None:
        self.card = None
        card.hide()
        card.deleteLater()
        self._give_back_focus()

    def _put_beneath(self) -> None:
        card = self.card
        if card is None:
            return
        unfinished = card.unfinished
        if not unfinished or card.closes_when_covered:
            self._take_down(card)
            if unfinished:
                self._keep(unfinished)
            return
        field = self._window.focusWidget()
        inside = field is not None and card.isAncestorOf(field)
        self._waiting.append(_Waiting(card, field if inside else card.first_field))
        self.card = None
        card.hide()
        self._give_back_focus()

    def _show_again(self, held: _Waiting, with_focus: bool) -> None:
        self._show(held.card, held.field if with_focus else None)
        held.card.refresh()

    def _show(self, card: Card, field: QWidget | None) -> None:
        self.card = card
        self.place()
        card.show()
        card.raise_()
        if field is not None:
            field.setFocus()

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
            self._close(with_focus=False)

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
