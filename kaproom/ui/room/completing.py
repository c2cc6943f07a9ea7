"""Offers how the line could go on: faint words behind the caret, and the keys that take them.

No window opens and no focus moves. Tab takes the offer, as does the right arrow; the down arrow
and Ctrl+Space go round; Esc or typing on leaves it. What could follow is decided in the core.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kaproom.core.room.completion import Completion, completions
from kaproom.core.session.tag_words import TagWord
from kaproom.core.wording import say
from kaproom.ui.room.line_field import LineField

_SHOWN = 3
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_TAKES = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Right})


class LineCompleter(QObject):
    """`offered` carries the words for the hint under the notes, empty where nothing is offered.

    `parts` answers the client's parts by name; while `gives_way` holds, the keys are another's.
    """

    offered = Signal(str)

    def __init__(
        self,
        field: LineField,
        tags: tuple[TagWord, ...],
        parts: Callable[[], tuple[str, ...]],
        gives_way: Callable[[], bool],
    ) -> None:
        super().__init__(field)
        self._field = field
        self._tags = tags
        self._parts = parts
        self._gives_way = gives_way
        self._found: tuple[Completion, ...] = ()
        self._left = ""
        field.changed.connect(self._look)
        field.cursorPositionChanged.connect(self._look)
        field.installEventFilter(self)

    @property
    def offer(self) -> Completion | None:
        """What a Tab would take now."""
        return self._found[0] if self._found else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of an offer, before the room's own and before text."""
        pressed = event.type() == QEvent.Type.KeyPress and self._found and not self._gives_way()
        if pressed and isinstance(event, QKeyEvent) and self._take(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        chord = (event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        if chord[0] in _TAKES and chord[1] == _NONE:
            self._field.add(self._found[0].rest)
        elif chord in ((Qt.Key.Key_Down, _NONE), (Qt.Key.Key_Space, _CTRL)):
            self._show((*self._found[1:], self._found[0]))
        elif chord == (Qt.Key.Key_Escape, _NONE):
            self._left = self._field.text
            self._show(())
        else:
            return False
        return True

    def _look(self) -> None:
        text = self._field.text
        if text != self._left:
            self._left = ""
        if self._left or not self._field.at_end:
            self._show(())
            return
        # The names are read only where one is wanted.
        parts = self._parts() if "#part" in text.lower() else ()
        found = completions(text, self._tags, parts)
        if set(found) != set(self._found) or not found:
            self._show(found)

    def _show(self, found: tuple[Completion, ...]) -> None:
        self._found = found
        self._field.show_ghost(found[0].rest.rstrip() if found else "")
        self._field.setAccessibleDescription(_spoken(found))
        self.offered.emit(_hint(found))


def _hint(found: tuple[Completion, ...]) -> str:
    if not found:
        return ""
    first, *rest = found
    taken = f"{first.whole} ({first.meaning})" if first.meaning else first.whole
    others = " · ".join(other.whole for other in rest[: _SHOWN - 1])
    more = " …" if len(found) > _SHOWN else ""
    return f"Tab: {taken}" + (f" · ↓ {others}{more}" if others else "")


def _spoken(found: tuple[Completion, ...]) -> str:
    if not found:
        return ""
    first, *rest = found
    taken = f"{first.whole}, {first.meaning}" if first.meaning else first.whole
    if rest:
        return say(
            "Tab completes {words}; {count} more by down arrow", words=taken, count=len(rest)
        )
    return say("Tab completes {words}", words=taken)
