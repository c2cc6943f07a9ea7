"""Words on the score: measured and shaped once, drawn many times.

Text layout is what a frame would spend its time on; every width, every shortened form and every
shaped line is kept here for the font in use.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTransform

_KEPT = 3000


class Lettering:
    """One font's words."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height = float(round(self._metrics.height()))
        self._widths: dict[str, float] = {}
        self._shaped: dict[str, QStaticText] = {}
        self._short: dict[tuple[str, int], str] = {}

    def width(self, text: str) -> float:
        """How wide a text is, in logical pixels."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) > _KEPT:
                self._widths.clear()
            found = self._widths[text] = self._metrics.horizontalAdvance(text)
        return found

    def shaped(self, text: str) -> QStaticText:
        """A text ready to be drawn with the font set."""
        found = self._shaped.get(text)
        if found is None:
            if len(self._shaped) > _KEPT:
                self._shaped.clear()
            found = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found.prepare(QTransform(), self.font)
            self._shaped[text] = found
        return found

    def shortened(self, text: str, room: float, least: float = 24.0) -> str:
        """What of a text fits into `room`: all, a part with …, or nothing below `least`."""
        if self.width(text) <= room:
            return text
        if room < least:
            return ""
        key = (text, int(room))
        found = self._short.get(key)
        if found is None:
            if len(self._short) > _KEPT:
                self._short.clear()
            found = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            if len(found) < 2 or self.width(found) > room:
                found = ""
            self._short[key] = found
        return found
