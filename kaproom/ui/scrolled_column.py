"""Widgets one beneath the other, that scroll where the window is too low for them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QVBoxLayout, QWidget

BESIDE_PX = 10
"""Right of the words and left of the edge: where the bar is, when there is one."""
_BAR_PX = 8


class _Column(QWidget):
    """As high as its words are at its width: at their narrowest they would be higher than that."""

    def minimumSizeHint(self) -> QSize:
        """No height of its own where the width decides it, which the scroll area asks for."""
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return QSize(hint.width(), 0)
        return hint


class ScrolledColumn(QScrollArea):
    """Its bar lies over the room beside the words, which stay where they are when it comes.

    In a panel it reaches into the panel's margin by that room, see `controls/panel.py`.
    """

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        own = self.verticalScrollBar()
        own.rangeChanged.connect(self._show_range)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)
        self._show_range(own.minimum(), own.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar stays at the right edge."""
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - _BAR_PX, 0, _BAR_PX, self.height())
        own = self.verticalScrollBar()
        # How much is in sight is told after the range.
        self._show_range(own.minimum(), own.maximum())

    def _show_range(self, least: int, most: int) -> None:
        own = self.verticalScrollBar()
        self._bar.setPageStep(own.pageStep())
        self._bar.setSingleStep(own.singleStep())
        self._bar.setRange(least, most)
        self._bar.setValue(own.value())
        self._bar.setVisible(most > least)


def scrolled_column(widgets: Sequence[QWidget], spacing: int) -> ScrolledColumn:
    """A column with `spacing` pixels between its widgets; the focus pulls it along."""
    inner = _Column()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, BESIDE_PX, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return ScrolledColumn(inner)
