"""The hands on the score: keys and pointer move along it, and in review move its cursor.

Live, dragging moves along the axis and no key is taken, for keys belong to the room. In review,
a press or a drag moves the cursor (with Shift, or the middle button, the axis instead), Left and
Right step by ten seconds, with Shift by a minute, Home and End go to the ends, Ctrl with plus and
minus zooms, 0 shows the whole. In both, the wheel zooms, sideways or with Shift it moves along,
and a double click shows the whole.
"""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from kaproom.core.vitals.rules import VitalsRules
from kaproom.ui.score.score_view import ScoreView
from kaproom.ui.theme import Theme

_STEP_MS, _LONG_STEP_MS = 10_000, 60_000
_ZOOM = 1.25


class ScoreWidget(ScoreView):
    """One session on one axis. `cursor_moved` tells session ms, when a person moved it."""

    cursor_moved = Signal(int)

    def __init__(self, theme: Theme, rules: VitalsRules, parent: QWidget | None = None) -> None:
        super().__init__(theme, rules, parent)
        self._dragging_from: QPointF | None = None
        self._moving_cursor = False

    def event(self, event: QEvent) -> bool:
        """A resting pointer tells what is there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at_ms = self.ms_at(self.mapFromGlobal(event.globalPos()).x())
            QToolTip.showText(event.globalPos(), "" if at_ms is None else self.describe_at(at_ms))
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer, or move along."""
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(down):
            self.pan(-(across or down) / 1200)
        else:
            self.zoom_around(_ZOOM ** (down / 120), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the cursor or of the axis."""
        left = event.button() == Qt.MouseButton.LeftButton
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._moving_cursor = left and not shift and not self.live
        if left or event.button() == Qt.MouseButton.MiddleButton:
            self._dragging_from = event.position()
        if self._moving_cursor:
            self._put_cursor(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held."""
        if self._dragging_from is None:
            return
        if self._moving_cursor:
            self._put_cursor(event.position().x())
            return
        moved = event.position().x() - self._dragging_from.x()
        self._dragging_from = event.position()
        self.pan(-moved / self.plot_width)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._dragging_from = None
        self._moving_cursor = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole session."""
        del event
        self.reset_zoom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the review; see the module."""
        if self.live or not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step_ms = _LONG_STEP_MS if shift else _STEP_MS
        match event.key():
            case Qt.Key.Key_Left:
                self._move_cursor(self.cursor_ms - step_ms)
            case Qt.Key.Key_Right:
                self._move_cursor(self.cursor_ms + step_ms)
            case Qt.Key.Key_Home:
                self._move_cursor(0)
            case Qt.Key.Key_End:
                self._move_cursor(self.end_ms)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if control:
                self.zoom(_ZOOM)
            case Qt.Key.Key_Minus if control:
                self.zoom(1 / _ZOOM)
            case Qt.Key.Key_0:
                self.reset_zoom()
            case _:
                return False
        return True

    def _put_cursor(self, x: float) -> None:
        self._move_cursor(self.nearest_ms(x))

    def _move_cursor(self, at_ms: int) -> None:
        before_ms = self.cursor_ms
        self.cursor_ms = at_ms
        if self.cursor_ms != before_ms:
            self.cursor_moved.emit(self.cursor_ms)
