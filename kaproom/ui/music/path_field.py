"""A line for a path, typed or pasted: Tab completes it, and what it could become stands beneath."""

import os
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, ElidedText, user_font
from kaproom.whole_file import named_place

_MOST_SEEN, _MOST_TOLD = 2000, 3


def typed_path(text: str) -> Path | None:
    """The path typed or pasted, None for none; quotes, `file://` and `~` are understood."""
    text = text.strip().strip("\"'")
    if not text:
        return None
    if text.lower().startswith("file://"):
        text = QUrl(text).toLocalFile()
    return named_place(text)


def with_ending(path: Path, ending: str) -> Path:
    """The path with this ending, where its name has none; one without a name is a folder's."""
    bare = not path.suffix and path.name.strip(".")
    return path.with_suffix(ending) if bare and ending else path


def completions(text: str, endings: frozenset[str] | None = None) -> list[str]:
    """The texts a typed path could become; folders end in a separator. Empty where it cannot.

    `endings` are those of files to offer; None offers all, an empty set folders alone.
    """
    folder, begun = os.path.split(text)
    if not folder:
        return []
    try:
        with os.scandir(Path(folder).expanduser()) as entries:
            found = [_offered(e, endings) for e in islice(entries, _MOST_SEEN)]
    except (OSError, ValueError, RuntimeError):
        return []
    names = sorted(n for n in found if n and n.casefold().startswith(begun.casefold()))
    if not begun:
        names = [n for n in names if not n.startswith(".")]
    return [os.path.join(folder, name) for name in names]  # noqa: PTH118 - keeps `~` as typed


class PathField(QWidget):
    """`entered` carries a path. `reason` stands where the completions do."""

    entered = Signal(object)
    left = Signal()

    def __init__(self, name: str, hint: str, endings: frozenset[str] | None = None) -> None:
        super().__init__()
        self._endings = endings
        self.line = QLineEdit()
        self.line.setFont(user_font())
        self.line.setProperty("compact", True)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self.line.installEventFilter(self)
        self.told = ElidedText("", "ink_soft", SMALL)
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.told)
        self.line.textEdited.connect(self._tell)
        self.line.returnPressed.connect(self._enter)
        self.setFocusProxy(self.line)

    def refuse(self, reason: str) -> None:
        """Say why it was not taken; the text stays."""
        self.told.set_ink("caution")
        self.told.show_text(reason)
        self.told.setToolTip(reason)

    def clear(self) -> None:
        """Empty it."""
        self.line.clear()
        self.told.show_text("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab completes where there is something to complete; Esc empties, then leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab and self._complete():
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _complete(self) -> bool:
        text = self.line.text()
        found = completions(text, self._endings)
        longer = _shared(found)
        if len(longer) < len(text) or longer == text:
            return False
        self.line.setText(longer)
        self._tell()
        return True

    def _tell(self) -> None:
        found = completions(self.line.text(), self._endings)
        self.told.set_ink("ink_soft")
        names = [_name(path) for path in found[:_MOST_TOLD]]
        more = len(found) - len(names)
        words = " · ".join([*names, *([say("{count} more", count=more)] if more else [])])
        self.told.show_text(say("Tab: {words}", words=words) if words else "")

    def _enter(self) -> None:
        path = typed_path(self.line.text())
        if path is not None:
            self.told.show_text("")
            self.entered.emit(path)


def _offered(entry: "os.DirEntry[str]", endings: frozenset[str] | None) -> str:
    try:
        if entry.is_dir():
            return entry.name + os.sep
    except OSError:
        return ""
    if endings is None or Path(entry.name).suffix.lower() in endings:
        return entry.name
    return ""


def _shared(texts: list[str]) -> str:
    """The longest beginning that all share, whatever their letters' case."""
    if not texts:
        return ""
    shortest = min(texts, key=len)
    for length in range(len(shortest), 0, -1):
        if all(t[:length].casefold() == shortest[:length].casefold() for t in texts):
            return shortest[:length]
    return ""


def _name(path: str) -> str:
    bare = path.rstrip(os.sep)
    return os.path.basename(bare) + (os.sep if bare != path else "")  # noqa: PTH119 - a text's end
