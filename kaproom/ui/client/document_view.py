"""A document being looked at, inside its column: text to scroll, or a picture."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.client.document_image import Seen
from kaproom.ui.controls.text import user_font

_HEIGHT = 320


class _Picture(QWidget):
    """Scales with its column and keeps its shape."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        """Show this one."""
        self._image = image
        self.resize_to(self.width())

    def resize_to(self, width: int) -> None:
        """As high as this width makes it."""
        if not self._image.isNull():
            shown = min(width, self._image.width())
            self.setFixedHeight(max(1, self._image.height() * shown // self._image.width()))
        self.update()

    def sizeHint(self) -> QSize:
        """It takes what there is."""
        return QSize(100, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), self._image.width())
        painter.drawImage(self.rect().adjusted(0, 0, width - self.width(), 0), self._image)


class DocumentView(QWidget):
    """`left` when Esc put it away."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(user_font())
        self._text.setFixedHeight(_HEIGHT)
        self._text.setAccessibleName(say("Document"))
        self._picture = _Picture()
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._picture)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFixedHeight(_HEIGHT)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(say("Document, a picture"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self._text)
        column.addWidget(self._scroll)
        self.hide()

    @property
    def text(self) -> str:
        """The text shown, empty for a picture."""
        return "" if self._text.isHidden() else self._text.toPlainText()

    def show_seen(self, seen: Seen) -> None:
        """Show this, and let the arrow keys move in it."""
        is_text = isinstance(seen, str)
        self._text.setVisible(is_text)
        self._scroll.setVisible(not is_text)
        self.show()
        if isinstance(seen, str):
            self._text.setPlainText(seen)
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._picture.show_image(seen)
            self._picture.resize_to(self._scroll.viewport().width())
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Forget what was shown."""
        self.hide()
        self._text.clear()
        self._picture.show_image(QImage())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            self.left.emit()
            return
        super().keyPressEvent(event)
