"""The outline of a piece: as loud as it is, lit where asked, dim, and honest where unknown."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.waveform import Span, Waveform, paint_overview
from kaproom.ui.theme import Theme, relative_luminance

WIDTH, HEIGHT = 200, 40


def painted(overview: bytes, theme: Theme, lit: Span | None = None) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(theme.colour("panel"))
    painter = QPainter(image)
    paint_overview(painter, QRectF(0, 0, WIDTH, HEIGHT), overview, theme, lit)
    painter.end()
    return image


def height_at(image: QImage, x: int, theme: Theme) -> int:
    """How many pixels of a column are not the ground."""
    ground = theme.colour("panel").rgb()
    return sum(image.pixel(x, y) != ground for y in range(HEIGHT))


def test_it_is_as_high_as_the_music_is_loud(theme: Theme) -> None:
    image = painted(bytes([20] * 500 + [240] * 500), theme)
    assert height_at(image, 50, theme) < 8
    assert height_at(image, 150, theme) > HEIGHT - 6


def test_a_short_loud_moment_is_not_lost(theme: Theme) -> None:
    overview = bytearray([10] * 4000)
    overview[2000] = 255
    image = painted(bytes(overview), theme)
    assert max(height_at(image, x, theme) for x in range(95, 106)) > HEIGHT // 2


def test_a_lit_stretch_stands_out_and_the_rest_stays_dim(theme: Theme) -> None:
    image = painted(bytes([255] * 300), theme, lit=(0.75, 1.0))
    dim, lit = (QColor(image.pixel(x, HEIGHT // 2)) for x in (40, 180))
    assert relative_luminance(dim) <= 0.04
    assert relative_luminance(lit) > 5 * relative_luminance(dim)


@pytest.mark.parametrize("overview", [b"", b"\x00", b"\xff", bytes(range(256)) * 40])
def test_any_overview_is_drawn(theme: Theme, overview: bytes) -> None:
    assert height_at(painted(overview, theme), 2, theme) > 0


def test_the_widget_marks_hold_and_place(theme: Theme, qtbot: QtBot) -> None:
    widget = Waveform(theme)
    qtbot.addWidget(widget)
    widget.resize(WIDTH, HEIGHT)
    plain = widget.grab().toImage()
    widget.show_overview(b"", hold=(0.25, 0.5), at=0.8)
    marked = widget.grab().toImage()
    at = round(0.8 * WIDTH)
    assert any(marked.pixel(x, 3) != plain.pixel(x, 3) for x in range(at - 1, at + 2))
    assert any(marked.pixel(x, 20) == theme.colour("accent").rgb() for x in range(48, 53))
