"""Texts on a screen that are not wholly to be seen at the size it has."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kaproom.ui.controls.text import ElidedText


def clipped(screen: QWidget) -> list[str]:
    """The words of shown plain labels that are lower, narrower or further right than they need."""
    found: list[str] = []
    for label in screen.findChildren(QLabel):
        plain = label.textFormat() == Qt.TextFormat.PlainText and not isinstance(label, ElidedText)
        if not label.isVisible() or not label.text() or not plain:
            continue
        # A wrapping text is whole at the width of its longest word.
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        needed = label.fontMetrics().boundingRect(label.contentsRect(), int(flags), label.text())
        parent = label.parentWidget()
        beyond = parent is not None and label.geometry().right() >= parent.width() + 1
        if needed.height() > label.height() or needed.width() > label.width() or beyond:
            found.append(label.text())
    return found
