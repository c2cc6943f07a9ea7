"""A track's outline, large, on which the calm span of a hold is drawn with the hand or by keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.music.music import HoldSpan
from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, user_font
from kaproom.ui.music.row_paint import draw_overview
from kaproom.ui.music.words import hold_text, length_text
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

LEAST_HOLD_MS = 5000
_GRAB, _STEP_MS, _HEIGHT = 7, 1000, 58
_HINT = say("drag to choose what a hold loops; without it the whole track")


class HoldWave(QWidget):
    """`spanned` carries a HoldSpan, or None where it is taken away.

    Left and Right move the span by a second, with Shift its end; Del takes it away.
    """

    spoken_role = Role.Graphic

    spanned = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._font = user_font(SMALL)
        self._overview = b""
        self._hold: HoldSpan | None = None
        self._duration_ms = 0
        self._writable = False
        self._drag: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_track(
        self, overview: bytes, hold: HoldSpan | None, duration_ms: int | None, writable: bool
    ) -> None:
        """Show this outline and span; nothing can be drawn where the length is not known."""
        self._overview, self._duration_ms = overview, duration_ms or 0
        self._writable = writable and self._duration_ms >= LEAST_HOLD_MS
        if self._drag is None:
            self._hold = hold
        self.setCursor(Qt.CursorShape.IBeamCursor if self._writable else Qt.CursorShape.ArrowCursor)
        words = hold_text(hold) if hold else say("no hold span: a hold loops the whole track")
        self.setAccessibleName(say("Outline of the track, {words}", words=words))
        self.setToolTip(_HINT if self._writable else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Wide, and as high as three lines."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline, the span and its times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(self._theme.colour("field"))
        edge = "accent" if self.hasFocus() else "line"
        painter.setPen(QPen(self._theme.colour(edge), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, 6, 6)
        if not self._overview:
            painter.setFont(self._font)
            painter.setPen(self._theme.colour("ink_soft"))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignCenter, say("its outline comes when measured")
            )
        else:
            draw_overview(painter, self._theme, self._inner(), self._overview, self._share())
        if self._hold is not None and self._duration_ms:
            self._paint_span(painter, self._hold)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a span, or take hold of an edge of the one there is."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._writable:
            event.ignore()
            return
        x = event.position().x()
        at_ms = self._ms(x)
        self._drag = (at_ms, at_ms)
        if self._hold is not None:
            if abs(x - self._x(self._hold.from_ms)) <= _GRAB:
                self._drag = (self._hold.to_ms, at_ms)
            elif abs(x - self._x(self._hold.to_ms)) <= _GRAB:
                self._drag = (self._hold.from_ms, at_ms)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it."""
        if self._drag is None:
            return
        self._drag = (self._drag[0], self._ms(event.position().x()))
        if abs(self._drag[1] - self._drag[0]) >= LEAST_HOLD_MS:
            self._hold = HoldSpan(min(self._drag), max(self._drag))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Enter it; a press without a drag changes nothing."""
        drag, self._drag = self._drag, None
        if drag is not None and abs(drag[1] - drag[0]) >= LEAST_HOLD_MS:
            self.spanned.emit(HoldSpan(min(drag), max(drag)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the span or its end, or take it away."""
        step = {Qt.Key.Key_Left: -_STEP_MS, Qt.Key.Key_Right: _STEP_MS}.get(Qt.Key(event.key()))
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        keypad = Qt.KeyboardModifier.KeypadModifier
        if not self._writable or others & ~keypad:
            event.ignore()
        elif step is not None:
            self._step(step, shift)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.spanned.emit(None)
        else:
            event.ignore()

    def _step(self, step: int, end_only: bool) -> None:
        third = self._duration_ms // 3
        span = self._hold or HoldSpan(third, max(third + LEAST_HOLD_MS, 2 * third))
        from_ms = span.from_ms if end_only else span.from_ms + step
        to_ms = span.to_ms + step
        if from_ms >= 0 and from_ms + LEAST_HOLD_MS <= to_ms <= self._duration_ms:
            self.spanned.emit(HoldSpan(from_ms, to_ms))

    def _share(self) -> tuple[float, float] | None:
        if self._hold is None or not self._duration_ms:
            return None
        return self._hold.from_ms / self._duration_ms, self._hold.to_ms / self._duration_ms

    def _paint_span(self, painter: QPainter, hold: HoldSpan) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        for at_ms in (hold.from_ms, hold.to_ms):
            x = self._x(at_ms)
            painter.drawLine(QPointF(x, 4), QPointF(x, self.height() - 4))
        painter.setFont(self._font)
        words = f"{length_text(hold.from_ms)}–{length_text(hold.to_ms)}"
        metrics = QFontMetrics(self._font)
        width = metrics.horizontalAdvance(words) + 8
        middle = (self._x(hold.from_ms) + self._x(hold.to_ms)) / 2
        left = min(max(2.0, middle - width / 2), self.width() - width - 2)
        box = QRectF(left, 3, width, metrics.height())
        ground = self._theme.colour("ground")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(6, 5, -6, -5)

    def _ms(self, x: float) -> int:
        inner = self._inner()
        share = (x - inner.left()) / max(1.0, inner.width())
        whole_s = round(min(1.0, max(0.0, share)) * self._duration_ms / 1000)
        return min(whole_s * 1000, self._duration_ms)

    def _x(self, at_ms: int) -> float:
        inner = self._inner()
        return inner.left() + inner.width() * at_ms / max(1, self._duration_ms)
