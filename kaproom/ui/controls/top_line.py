"""The bar at the top of a screen: who and what left, marks and keys right."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

GAP = 14
"""Pixels between two widgets, and at either end."""
_HEIGHT = 46


class TopLine(QFrame):
    """Add with `add_left` and `add_right`; what is right stays right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.setSpacing(GAP)
        self._right.setSpacing(GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 6, GAP, 6)
        row.setSpacing(GAP)
        row.addLayout(self._left, 1)
        row.addLayout(self._right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The same height on every screen, unless the font asks for more."""
        return super().sizeHint().expandedTo(QSize(0, _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """No less: clocks are never cut."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def add_left(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the left side."""
        self._left.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Let the left side end here."""
        self._left.addStretch(1)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the end of the right side."""
        self._right.addWidget(widget)
