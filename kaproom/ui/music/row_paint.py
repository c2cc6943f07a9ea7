"""How a row of any list on this screen is painted: its ground, words that fit, an intensity."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from kaproom.core.music.setting_extras import INTENSITIES
from kaproom.ui.controls.text import SMALL, user_font
from kaproom.ui.controls.waveform import paint_overview
from kaproom.ui.theme import Theme

PAD = 8
_RADIUS = 7
_HOLD_OPACITY = 0.5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_ground(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, marked: bool = False
) -> None:
    """The frame of what is chosen, and a bar at what is marked as shown."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
    if chosen or marked:
        frame = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setBrush(theme.colour("raised"))
        edge = "accent" if focused else "line_strong" if chosen else "line"
        painter.setPen(QPen(theme.colour(edge), 2 if focused else 1))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
    if marked:
        bar = QRectF(option.rect).adjusted(4, 8, 0, -8)
        bar.setWidth(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(bar, 1.5, 1.5)


def draw_words(
    painter: QPainter, theme: Theme, box: QRectF, words: str, font: QFont, ink: str = "ink"
) -> float:
    """Words from the left, cut with an ellipsis where the room is short; how wide they are."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    painter.drawText(box, int(_LEFT), shown)
    return float(metrics.horizontalAdvance(shown))


def draw_right(
    painter: QPainter, theme: Theme, box: QRectF, words: str, font: QFont, ink: str
) -> float:
    """Words at the right edge, whole; how wide they are."""
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    painter.drawText(box, int(_RIGHT), words)
    return float(QFontMetrics(font).horizontalAdvance(words))


def fitting(parts: list[str], font: QFont, width: float) -> str:
    """As many of the parts, joined, as have room as a whole; the first is always there."""
    metrics = QFontMetrics(font)
    words = parts[0] if parts else ""
    for part in parts[1:]:
        longer = f"{words} · {part}"
        if metrics.horizontalAdvance(longer) > width:
            break
        words = longer
    return words


def draw_intensity(
    painter: QPainter, theme: Theme, box: QRectF, intensity: int | None, font: QFont
) -> None:
    """A number over a line as long as the intensity is high; only the empty line without one."""
    line = QRectF(box.left(), box.bottom() - 4, box.width(), 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(line, 1.5, 1.5)
    if intensity is None:
        return
    painter.setBrush(theme.colour("music_ink"))
    line.setWidth(max(3.0, line.width() * intensity / INTENSITIES[-1]))
    if intensity:
        painter.drawRoundedRect(line, 1.5, 1.5)
    words = box.adjusted(0, 0, 0, -5)
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    painter.drawText(words, int(_LEFT), str(intensity))


def draw_overview(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    overview: bytes,
    hold: tuple[float, float] | None = None,
) -> None:
    """An outline, its hold span (as shares of it) a little brighter; many stand on one screen."""
    paint_overview(painter, box, overview, theme)
    if hold is not None and overview:
        painter.setOpacity(_HOLD_OPACITY)
        paint_overview(painter, box, overview, theme, hold)
        painter.setOpacity(1)


def small_font() -> QFont:
    """The font of second lines."""
    return user_font(SMALL)
