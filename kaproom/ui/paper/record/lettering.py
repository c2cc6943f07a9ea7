"""Words set in lines of a width, in the direction of their own script; sizes are points of a page.

Words that are too long for a line are broken; nothing is ever shortened.
"""

import unicodedata
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from kaproom.ui.paper.print_font import print_font


class Role(Enum):
    """What a text is for: its size in points, and whether it is bold."""

    TITLE = (17, True)
    HEADING = (11, True)
    COLUMN = (8, True)
    BODY = (9, False)
    SMALL = (8, False)


def font_of(role: Role) -> QFont:
    """The font of a role: the application's family, figures of equal width."""
    size_pt, bold = role.value
    font = print_font()
    # Pixels of the layout are points of the page: the same on every screen and on paper.
    font.setPixelSize(size_pt)
    font.setBold(bold)
    return font


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction says so (Unicode bidirectional algorithm, P2)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


class Words:
    """A text in lines of `width`; `at_end` puts it against the far edge."""

    def __init__(self, text: str, role: Role, width: float, at_end: bool = False) -> None:
        to_right = runs_right_to_left(text) != at_end
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if runs_right_to_left(text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._layout = QTextLayout(_printable(text), font_of(role))
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self._tops: list[float] = []
        bottom = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, bottom))
            self._tops.append(bottom)
            bottom += line.height()
        self._layout.endLayout()
        self._tops.append(bottom)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._tops) - 1

    def height(self, first: int = 0, last: int | None = None) -> float:
        """How high its lines are, all or a run of them."""
        last = self.count if last is None else min(last, self.count)
        return self._tops[last] - self._tops[first] if first < last else 0.0

    def fitting(self, first: int, room: float) -> int:
        """How many lines from `first` on fit into a height."""
        count = 0
        while first + count < self.count and self.height(first, first + count + 1) <= room:
            count += 1
        return count

    def draw(
        self, painter: QPainter, left: float, top: float, first: int = 0, last: int | None = None
    ) -> None:
        """Draw its lines, all or a run of them, in the painter's pen."""
        last = self.count if last is None else min(last, self.count)
        for index in range(first, last):
            self._layout.lineAt(index).draw(painter, QPointF(left, top - self._tops[first]))


def _printable(text: str) -> str:
    lines = text.replace("\r\n", "\n").split("\n")
    return "\u2028".join("".join(c if c.isprintable() else " " for c in line) for line in lines)
