"""Up in a field of more rows than one: to the row above, and out of the field from the first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit


def leads_out(field: QPlainTextEdit, event: QKeyEvent) -> bool:
    """Whether this is an Up alone that has no row to go to; a wrapped text has rows, too."""
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() != Qt.Key.Key_Up or not alone:
        return False
    first = QTextCursor(field.document())
    return field.cursorRect().top() <= field.cursorRect(first).top()
