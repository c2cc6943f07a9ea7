"""Widgets one beneath the other, that scroll where the window is too low for them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class _Column(QWidget):
    """As high as its words are at its width: at their narrowest they would be higher than that."""

    def minimumSizeHint(self) -> QSize:
        """No height of its own where the width decides it, which the scroll area asks for."""
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return QSize(hint.width(), 0)
        return hint


def scrolled_column(widgets: Sequence[QWidget], spacing: int) -> QScrollArea:
    """A column with `spacing` pixels between its widgets; the focus pulls it along."""
    inner = _Column()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
