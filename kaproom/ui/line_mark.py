"""A mark beside a line of text, in the middle of the line's height."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.text import user_font
from kaproom.ui.theme import Theme


class LineMark(QWidget):
    """A shape as high as a line of body text."""

    def __init__(self, theme: Theme, shape: Shape, ink: str) -> None:
        super().__init__()
        self._shape = MarkShape(theme, shape, ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(QFontMetrics(user_font()).height())

    @property
    def shape(self) -> Shape:
        """The shape shown."""
        return self._shape.shape

    def set_shape(self, shape: Shape, ink: str) -> None:
        """Change what it says."""
        self._shape.set_shape(shape, ink)
