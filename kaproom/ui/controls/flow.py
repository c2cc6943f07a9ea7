"""Widgets one after the other, that go on in the next line where the width is used up."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 6


class Flow(QWidget):
    """Shows widgets in the size they ask for; none is wider than the whole."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these, in this order, in place of what was there."""
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = list(widgets)
        for widget in self._shown:
            widget.setParent(self)
            widget.show()
        self._place()
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """A widget within that asks for another size is given it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place them anew."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """As high as its lines are at the width it has."""
        return QSize(200, self._flow(self.width())[1])

    def minimumSizeHint(self) -> QSize:
        """Narrow, if need be."""
        return QSize(60, self.sizeHint().height())

    def _place(self) -> None:
        places, height = self._flow(self.width())
        for widget, (left, top, size) in zip(self._shown, places, strict=True):
            widget.setGeometry(left, top, size.width(), size.height())
        # Layouts around it that do not ask how high it is at a width are told.
        self.setFixedHeight(height)

    def _flow(self, width: int) -> tuple[list[tuple[int, int, QSize]], int]:
        places: list[tuple[int, int, QSize]] = []
        left, top, line_height = 0, 0, 0
        for widget in self._shown:
            hint = widget.sizeHint()
            size = QSize(min(hint.width(), max(width, 1)), hint.height())
            if left and left + size.width() > width:
                left, top, line_height = 0, top + line_height + _GAP, 0
            places.append((left, top, size))
            left += size.width() + _GAP
            line_height = max(line_height, size.height())
        return places, top + line_height
