"""The pages as they will be, in the dim theme: the same layout as on paper, never white."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPageSize, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from kaproom.core.handout.handout import Handout
from kaproom.core.wording import say
from kaproom.ui.paper.handout_page import HandoutPages
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_BETWEEN, _BESIDE = 12, 12


class _Pages(QWidget):
    """The pages one beneath the other, as wide as it is."""

    def __init__(self, theme: Theme, pages: HandoutPages) -> None:
        super().__init__()
        self._theme = theme
        self.pages = pages
        self.lit = False

    def fit(self, width: int) -> None:
        """Take this width, and the height the pages need for it."""
        page = self.pages.size.height() * (width - 2) / self.pages.size.width()
        self.setFixedSize(width, round(self.pages.count * (page + _BETWEEN)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each page's face and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = (self.width() - 2) / self.pages.size.width()
        height = self.pages.size.height() * scale
        for page in range(self.pages.count):
            top = 1 + page * (height + _BETWEEN)
            painter.setPen(QPen(self._theme.colour("accent" if self.lit else "line_strong"), 1))
            painter.setBrush(self._theme.colour("raised"))
            painter.drawRect(QRectF(1, top, self.width() - 2, height))
            painter.save()
            painter.translate(1, top)
            painter.scale(scale, scale)
            self.pages.draw(painter, page, self._theme.colour("ink"))
            painter.restore()


class PagePreview(QScrollArea):
    """As wide as there is room; the arrow keys and Page Up and Down move along the pages."""

    spoken_role = Role.Graphic

    def __init__(self, theme: Theme, paper: QPageSize) -> None:
        super().__init__()
        self._paper = paper
        self._pages = _Pages(theme, HandoutPages(Handout(), paper))
        self.setWidget(self._pages)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_handout(self, handout: Handout) -> None:
        """Show this one."""
        self._pages.pages = HandoutPages(handout, self._paper)
        words = [block.text for block in handout.blocks]
        shown = ", ".join(words) or say("an empty page")
        self.setAccessibleName(say("Preview: {words}", words=shown))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as there is room, the scroll bar's always left free: it must not come and go."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The pages' edges say so."""
        self._light(lit=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And say no more."""
        self._light(lit=False)
        super().focusOutEvent(event)

    def _light(self, lit: bool) -> None:
        self._pages.lit = lit
        self._pages.update()

    def _fit(self) -> None:
        self._pages.fit(max(40, self.width() - _BESIDE))
