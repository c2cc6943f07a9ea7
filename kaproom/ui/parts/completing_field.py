"""Lets a field of a form complete itself within the line: no list opens and no focus moves."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit


class CompletingField(QObject):
    """Offers `texts` behind the caret as they are begun; Enter takes the offer and the form."""

    def __init__(self, line: QLineEdit, texts: Iterable[str]) -> None:
        super().__init__(line)
        self._line = line
        completer = QCompleter(list(texts), line)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt would spend the first Enter on the offer; what is seen is what is meant."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._line.end(False)
        return super().eventFilter(watched, event)
