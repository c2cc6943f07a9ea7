"""The calendar of a course: what is chosen is ringed, clear of the marks around it."""

from datetime import date

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kaproom.core.events.visits import VisitKind
from kaproom.core.visits.visits import Visit
from kaproom.ui.client_plan.calendar_strip import CalendarStrip
from kaproom.ui.theme import Theme

_DOSING = Visit(VisitKind.DOSING, 3, "2026-12-14")
_AFTER = Visit(VisitKind.INTEGRATION, 3, "2026-12-14")
_TODAY = date(2026, 12, 24)


def test_the_ring_of_what_is_chosen_meets_no_mark_beneath_it(theme: Theme, qtbot: QtBot) -> None:
    strip = CalendarStrip(theme)
    qtbot.addWidget(strip)
    strip.show_visits((_DOSING, _AFTER), _TODAY)
    strip.resize(500, strip.sizeHint().height())
    both = strip.grab().toImage()
    strip.choose(_DOSING)
    ring = _rows_unlike(both, strip.grab().toImage())
    strip.choose(None)
    strip.show_visits((_DOSING,), _TODAY)
    beneath = _rows_unlike(both, strip.grab().toImage())
    assert ring
    assert beneath
    assert max(ring) < min(beneath)


def _rows_unlike(one: QImage, other: QImage) -> set[int]:
    """The rows of pixels in which two pictures differ."""
    rows = range(one.height())
    return {
        y for y in rows if any(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()))
    }
