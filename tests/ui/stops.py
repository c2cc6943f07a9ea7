"""Tab all the way around a window, as a hand does, and what is seen at each stop."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_MOST = 300
_EDGE = 3


def name_of(widget: QWidget) -> str:
    """The widget, to be read in a failure."""
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


def go_around(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Every stop from where the focus is, once around; the first one is the last press's too."""
    shift = Qt.KeyboardModifier.ShiftModifier
    modifier = shift if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    first = QApplication.focusWidget()
    assert first is not None
    stops = [first]
    for _ in range(_MOST):
        here = QApplication.focusWidget()
        QTest.keyClick(here or window, key, modifier)
        QApplication.processEvents()
        there = QApplication.focusWidget()
        assert there is not here, f"held fast at {name_of(stops[-1])}"
        if there is first:
            return stops
        assert there is not None
        assert there not in stops, f"around without the first: {name_of(there)}"
        stops.append(there)
    raise AssertionError(f"no end after {_MOST} stops")


def to_be_reached(screen: QWidget) -> list[QWidget]:
    """All that takes the focus by Tab and can be used now."""
    return [
        widget
        for widget in screen.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def unseen_stops(window: QWidget, stops: list[QWidget]) -> list[str]:
    """The stops of a way around at which nothing on the screen says where the focus is."""
    unseen: list[str] = []
    for stop in stops:
        assert QApplication.focusWidget() is stop
        there = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
        where = there.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).intersected(window.rect())
        with_focus = _picture(window, where)
        stop.clearFocus()
        QApplication.processEvents()
        if where.isEmpty() or with_focus == _picture(window, where):
            unseen.append(name_of(stop))
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return unseen


def _picture(window: QWidget, where: QRect) -> QImage:
    return window.grab(where).toImage()
