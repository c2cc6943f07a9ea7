"""A list on one line: as many as fit, then how many more; the whole of it for a screen reader."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from kaproom.ui.controls.text import BODY, ElidedText, Size

_LEAST_CHARS, _LEAST_LETTERS = 17, 4
_ELIDE = Qt.TextElideMode.ElideRight


class CountedText(ElidedText):
    """`on: Stillness, Nausea +2`; hidden parts are told on hover and to a screen reader."""

    def __init__(self, lead: str, ink: str = "ink", size: Size = BODY) -> None:
        super().__init__("", ink, size)
        self._lead = lead
        self._parts: tuple[str, ...] = ()

    def show_parts(self, parts: tuple[str, ...], whole: str) -> None:
        """Show these; `whole` is what is told of them."""
        if parts == self._parts and whole == self.accessibleName():
            return
        self._parts = parts
        self.setText(f"{self._lead}{', '.join(parts)}" if parts else "")
        self.setToolTip(whole)
        self.setAccessibleName(whole)

    def fitting(self, width: int) -> str:
        """What is shown in so many pixels."""
        metrics = QFontMetrics(self.font())
        for count in range(len(self._parts), 0, -1):
            text = self._counted(self._parts[:count])
            if metrics.horizontalAdvance(text) <= width:
                return text
        if not self._parts:
            return ""
        more = self._more(1)
        room = width - metrics.horizontalAdvance(f"{self._lead}{more}")
        first = metrics.elidedText(self._parts[0], _ELIDE, max(0, room))
        if len(first) < _LEAST_LETTERS:
            return f"{self._lead}{len(self._parts)}"
        return f"{self._lead}{first}{more}"

    def minimumSizeHint(self) -> QSize:
        """Room for the first one and how many more, within bounds."""
        if not self._parts:
            return QSize(0, self.sizeHint().height())
        metrics = QFontMetrics(self.font())
        whole = metrics.horizontalAdvance(self._counted(self._parts[:1]))
        width = min(whole, metrics.averageCharWidth() * _LEAST_CHARS)
        return QSize(width, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), self.fitting(self.width()))

    def _counted(self, parts: tuple[str, ...]) -> str:
        return f"{self._lead}{', '.join(parts)}{self._more(len(parts))}"

    def _more(self, shown: int) -> str:
        hidden = len(self._parts) - shown
        return f" +{hidden}" if hidden else ""
