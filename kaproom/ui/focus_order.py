"""The order in which Tab goes through what is shown: the order of reading, as laid out.

Qt goes by the order in which widgets were made: rows that come later would all be reached last,
after the columns beside them. Nothing here moves the focus.
"""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


def next_stop(window: QWidget, here: QWidget | None, forwards: bool) -> QWidget | None:
    """Where Tab (or Shift+Tab) leads from a widget, around the ends too; None where nowhere."""
    order = [widget for widget in _shown(window) if widget is here or _takes_tab(widget)]
    if not forwards:
        order.reverse()
    at = order.index(here) if here in order else -1
    for widget in (*order[at + 1 :], *order[: max(at, 0)]):
        if _takes_tab(widget):
            return widget
    return None


def bring_into_sight(stop: QWidget) -> None:
    """Scroll whatever it stands in, so that it is seen."""
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None


def _shown(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all in it that is not hidden, in the order of reading."""
    yield widget
    alone = getattr(widget, "spoken_children", None)
    for child in alone if alone is not None else _children(widget):
        if not child.isHidden() and not child.isWindow():
            yield from _shown(child)


def _children(widget: QWidget) -> list[QWidget]:
    """What is laid out, in its order; then what lies above it or scrolls in it."""
    layout = widget.layout()
    laid_out = [] if layout is None else [*_in_layout(layout)]
    rest = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return laid_out + [child for child in rest if child not in laid_out]


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    for place in places:
        item = layout.itemAt(place)
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    row, column, *_ = cast("tuple[int, int, int, int]", grid.getItemPosition(place))
    return row, column
