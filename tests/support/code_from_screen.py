"""Reads a recovery code off a picture of the screen, as its owner writes it on paper.

The letters are compared with the same font's, drawn by another process on the same display.
"""

import subprocess
import sys
from itertools import pairwise, product
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kaproom.record.recovery_code import slip_in
from tests.support.screen_picture import Picture, colour_of

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUP, _GROUPS_OF_A_ROW, _ROWS = 5, 4, 2
_LOW, _HIGH = 12, 30
"""A row of letters has such a height in pixels; the frame of a field is higher."""
_GAP_PX = 24
_INKED = 60
_NUDGES = range(-3, 4)
_DRAW = """
import sys
import numpy as np
from PySide6.QtGui import QFontDatabase, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication
from kaproom.ui.controls.text import use_text, user_font
from tests.support.desk import room_theme
app = QApplication([])
use_text(room_theme().text)
font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
font.setPointSizeF(user_font().pointSizeF() * 1.9)
box = QFontMetrics(font).size(0, "M" * 5)
drawn = []
for letter in sys.argv[2]:
    image = QImage(box, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen("#ffffff")
    painter.drawText(image.rect(), 0, letter * 5)
    painter.end()
    lines = np.frombuffer(image.constBits(), np.uint8)
    drawn.append(lines.reshape(image.height(), image.width(), 4)[:, :, 0].copy())
np.save(sys.argv[1], np.array(drawn))
"""


class CodeReader:
    """Knows the letters as this display draws them."""

    def __init__(self, env: dict[str, str], scratch: Path) -> None:
        file = scratch / "letters.npy"
        command = [sys.executable, "-c", _DRAW, str(file), _ALPHABET]
        subprocess.run(command, env=env, check=True, timeout=60)
        self._letters = np.load(file).astype(np.float64)

    def read(self, picture: Picture) -> str:
        """The code on this picture, its groups joined by hyphens; empty where there is none."""
        red, blue = (colour_of(picture, name).astype(np.float64) for name in ("red", "blue"))
        ink = np.maximum(red - blue, 0)
        places = _places(ink > _INKED)
        code = "-".join(_read(ink, top, left, self._letters) for top, left in places)
        return code if slip_in(code) == "" else ""


def _places(inked: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where each group begins: the top of its row, its first column with ink."""
    places: list[tuple[int, int]] = []
    for top, bottom in _runs(np.any(inked, axis=1), 1):
        columns = _runs(np.any(inked[top:bottom], axis=0), _GAP_PX)
        if _LOW <= bottom - top <= _HIGH and len(columns) == _GROUPS_OF_A_ROW:
            places += [(top, left) for left, _ in columns]
    return places[: _GROUPS_OF_A_ROW * _ROWS]


def _runs(flags: ArrayLike, gap: int) -> list[tuple[int, int]]:
    """The stretches that are set, as begin and end; those less than `gap` apart are one."""
    found: list[tuple[int, int]] = []
    for at in np.flatnonzero(flags):
        if found and at - found[-1][1] < gap:
            found[-1] = found[-1][0], int(at) + 1
        else:
            found.append((int(at), int(at) + 1))
    return found


def _read(ink: NDArray[np.float64], top: int, left: int, letters: NDArray[np.float64]) -> str:
    """The group whose letters come closest, wherever exactly it lies."""
    first_line = int(np.flatnonzero(letters.any(axis=(0, 2)))[0])
    best = (-1.0, "")
    for down, right in product(_NUDGES, _NUDGES):
        y, x = top - first_line + down, left + right - 1
        seen = ink[y : y + letters.shape[1], x : x + letters.shape[2]]
        best = max(best, _closest(seen, letters))
    return best[1]


def _closest(seen: NDArray[np.float64], letters: NDArray[np.float64]) -> tuple[float, str]:
    edges = np.linspace(0, letters.shape[2], _GROUP + 1).round().astype(int)
    alike, read = 0.0, ""
    for begin, end in pairwise(edges):
        cell = seen[:, begin:end]
        scores = [_likeness(cell, letter[:, begin:end]) for letter in letters]
        alike += max(scores)
        read += _ALPHABET[int(np.argmax(scores))]
    return alike, read


def _likeness(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    size = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(np.sum(one * other)) / size if size else 0.0
