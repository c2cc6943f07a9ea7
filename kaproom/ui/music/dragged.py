"""What is dragged on this screen, and what comes from the file manager."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.theme import Theme

PLACE_MIME = "application/x-kaproom-place"
"""A track of the setting, as `section,at`."""
FILE_MIME = "application/x-kaproom-file"
"""A track of the library, by its file."""
PLAYLISTS = frozenset((".m3u", ".m3u8", ".xspf", ".pls"))
_WIDEST = 260


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders that were dropped; what is not on this machine is left out."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def is_playlist(path: Path) -> bool:
    """Whether it is a playlist by its name."""
    return path.suffix.lower() in PLAYLISTS


def drag_label(theme: Theme, words: str, ratio: float) -> QPixmap:
    """A small label that goes along with the pointer."""
    font = user_font(BODY)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
    width, height = metrics.horizontalAdvance(shown) + 24, metrics.height() + 12
    label = QPixmap(int(width * ratio), int(height * ratio))
    label.setDevicePixelRatio(ratio)
    label.fill(Qt.GlobalColor.transparent)
    painter = QPainter(label)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour("accent_fill"))
    painter.setPen(QPen(theme.colour("accent"), 1))
    box = QRectF(0.5, 0.5, width - 1, height - 1)
    painter.drawRoundedRect(box, 7, 7)
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return label
