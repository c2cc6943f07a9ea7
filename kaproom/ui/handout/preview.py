"""The pages as they will be, in the dim theme: the same layout as on paper, never white."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPageSize, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.handout import Handout
from kaproom.ui.paper.handout_page import HandoutPages
from kaproom.ui.theme import Theme

_BETWEEN = 12


class PagePreview(QWidget):
    """Pages one beneath the other, as wide as there is room."""

    def __init__(self, theme: Theme, paper: QPageSize) -> None:
        super().__init__()
        self._theme, self._paper = theme, paper
        self.pages = HandoutPages(Handout(), paper)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_handout(self, handout: Handout) -> None:
        """Show this one."""
        self.pages = HandoutPages(handout, self._paper)
        words = [block.text for block in handout.blocks]
        self.setAccessibleName("Preview: " + (", ".join(words) or "an empty page"))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """All pages at the present width."""
        return QSize(280, self._height(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the pages are at this width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each page's face and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = (self.width() - 2) / self.pages.size.width()
        height = self.pages.size.height() * scale
        for page in range(self.pages.count):
            top = 1 + page * (height + _BETWEEN)
            painter.setPen(QPen(self._theme.colour("line_strong"), 1))
            painter.setBrush(self._theme.colour("raised"))
            painter.drawRect(QRectF(1, top, self.width() - 2, height))
            painter.save()
            painter.translate(1, top)
            painter.scale(scale, scale)
            self.pages.draw(painter, page, self._theme.colour("ink"))
            painter.restore()

    def _fit(self) -> None:
        self.setFixedHeight(self._height(self.width()))

    def _height(self, width: int) -> int:
        page = self.pages.size.height() * (width - 2) / self.pages.size.width()
        return round(self.pages.count * (page + _BETWEEN))
