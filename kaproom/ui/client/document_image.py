"""A document's content as something to look at in a dim room: text, or a picture toned down.

Scanned paper is mostly white: it is shown as light words on a dark ground. Runs in a worker; it
touches no widget.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kaproom.core.chart.documents import JPEG, PNG, TEXT
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

_MOST_WIDE_PX = 1400
# So much of a picture's ground may shine: with the rest of the window it stays dark.
_DIM_TO = 0.03
_GAMMA = 2.2
_SAMPLE_PX = 24

Seen = str | QImage


def can_be_shown(media_type: str) -> bool:
    """Whether the program shows this kind itself."""
    return media_type in (TEXT, PNG, JPEG)


def seen_of(content: bytes, media_type: str) -> Seen:
    """A content to be shown; raises EnvironmentFault for a picture that is none."""
    if media_type == TEXT:
        return content.decode(errors="replace")
    image = QImage.fromData(content)
    if image.isNull():
        raise EnvironmentFault(
            say("This picture cannot be read: save a copy and look at it elsewhere.")
        )
    if image.width() > _MOST_WIDE_PX:
        image = image.scaledToWidth(_MOST_WIDE_PX, Qt.TransformationMode.SmoothTransformation)
    return toned_down(image)


def toned_down(image: QImage) -> QImage:
    """The picture on a dark ground: paper is turned over, and all of it dimmed as far as needed."""
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    if _mean_luminance(flat) > 0.5:
        flat.invertPixels()
    shines = _mean_luminance(flat)
    if shines > _DIM_TO:
        grey = round(255 * (_DIM_TO / shines) ** (1 / _GAMMA))
        painter = QPainter(flat)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(flat.rect(), QColor(grey, grey, grey))
        painter.end()
    return flat


def _mean_luminance(image: QImage) -> float:
    """How much of full white it shines, 0 to 1."""
    small = image.scaled(
        _SAMPLE_PX,
        _SAMPLE_PX,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    total = 0.0
    for y in range(small.height()):
        for x in range(small.width()):
            colour = small.pixelColor(x, y)
            total += (
                0.2126 * colour.redF() ** _GAMMA
                + 0.7152 * colour.greenF() ** _GAMMA
                + 0.0722 * colour.blueF() ** _GAMMA
            )
    return total / (small.width() * small.height())
