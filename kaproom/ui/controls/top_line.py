"""The bar at the top of a screen: who and what left, marks and keys right."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget


class TopLine(QFrame):
    """Add with `add_left` and `add_right`; what is right stays right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.setSpacing(14)
        self._right.setSpacing(14)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(14)
        row.addLayout(self._left, 1)
        row.addLayout(self._right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(46)

    def add_left(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the left side."""
        self._left.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Let the left side end here."""
        self._left.addStretch(1)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the end of the right side."""
        self._right.addWidget(widget)
