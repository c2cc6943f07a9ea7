"""How every screen stands in the window: a line at the top, columns beneath it.

It knows no screen and puts nothing into the columns.
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_GAP = 10


def columns_beside() -> QHBoxLayout:
    """An empty row for a screen's columns, with the room between and around them."""
    columns = QHBoxLayout()
    columns.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
    columns.setSpacing(_GAP)
    return columns


def lay_out_screen(screen: QWidget, top: QWidget, columns: QHBoxLayout) -> QVBoxLayout:
    """Lay a screen out; answers its layout, for what stands beneath the columns."""
    outer = QVBoxLayout(screen)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(top)
    outer.addLayout(columns, 1)
    return outer
