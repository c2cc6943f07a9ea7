"""What a screen reader is told of the widgets that Qt does not know: role, state, words when asked.

A widget of our own says by `spoken_role` what it is; where it has them, `spoken_states` tells
whether it is ticked, `spoken_words` describes what it draws, and `spoken_children` names what alone
can be reached inside it. All are asked for when a screen reader asks, and cost nothing without one.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role


class SpokenWidget(QAccessibleWidget):
    """Stands for one widget that has a `spoken_role`."""

    def state(self) -> QAccessible.State:
        """Qt's own, and ticked or not."""
        state = super().state()
        checked = getattr(self.object(), "spoken_checked", None)
        if checked is not None:
            state.checkable = True
            state.checked = bool(checked)
        return state

    def text(self, t: QAccessible.Text) -> str:
        """The name as it was set; what it draws, in words of this moment."""
        if t == QAccessible.Text.Description:
            words: str = getattr(self.object(), "spoken_words", "")
            if words:
                return words
        return super().text(t)

    def childCount(self) -> int:
        """How many there are to be reached."""
        within = self._within()
        return super().childCount() if within is None else len(within)

    def child(self, index: int) -> QAccessibleInterface:
        """One of those that can be reached; Qt takes None for a place where there is none."""
        within = self._within()
        if within is None:
            return super().child(index)
        there = 0 <= index < len(within)
        found = QAccessible.queryAccessibleInterface(within[index]) if there else None
        return cast("QAccessibleInterface", found)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where one of them stands; -1 for what cannot be reached."""
        within = self._within()
        if within is None:
            return super().indexOfChild(child)
        return next((n for n, each in enumerate(within) if each is child.object()), -1)

    def _within(self) -> Sequence[QWidget] | None:
        return getattr(self.object(), "spoken_children", None)


def tell_screen_readers() -> None:
    """Have our own widgets told for what they are, from now on; once for an application."""
    QAccessible.installFactory(_spoken)


def _spoken(key: str, thing: QObject | None) -> QAccessibleInterface | None:
    del key
    role = getattr(type(thing), "spoken_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return SpokenWidget(thing, role)
