"""Draws the icon's sizes from `packaging/kaproom.svg` by Qt: for the menu and for the program."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw_theme(drawing: Path, theme: Path) -> None:
    """Lay the icon into a theme's folder (`hicolor`), as drawing and in each size."""
    application = QGuiApplication.instance() or QGuiApplication([])
    scalable = theme / "scalable" / "apps"
    scalable.mkdir(parents=True)
    (scalable / "kaproom.svg").write_bytes(drawing.read_bytes())
    for size in SIZES:
        folder = theme / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        _save(_image(drawing, size), folder / "kaproom.png")
    del application


def draw_program_icon(drawing: Path, file: Path) -> None:
    """Draw the one that is built into the program; the ending says for which system."""
    application = QGuiApplication.instance() or QGuiApplication([])
    _save(_image(drawing, 256), file)
    del application


def _image(drawing: Path, size: int) -> QImage:
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image


def _save(image: QImage, file: Path) -> None:
    if not image.save(str(file)):
        raise OSError(f"{file} could not be written")
