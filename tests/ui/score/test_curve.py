"""A device's curve: nothing lost, nothing invented, gaps left open."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.score.canvas import Canvas, View
from kaproom.ui.score.curve import Curve
from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.shapes import Stamps
from kaproom.ui.theme import Theme

INK = QColor("#ffffff")


def _track(values: list[int | None]) -> SampleTrack:
    track = SampleTrack()
    track.extend(SampleBatch(0, tuple(values), (None,) * len(values)))
    return track


def _drawn(
    theme: Theme, values: list[int | None], width: int, exposed: tuple[int, int] | None = None
) -> NDArray[np.bool_]:
    """Which pixels are lit, by row and column; a value v stands at row 100 - v."""
    image = QImage(width, 100, QImage.Format.Format_RGB32)
    image.fill(theme.panel)
    left, right = exposed or (0, width)
    view = View.over((0, width), (0, len(values) * 1000), None, 1, 1.0, (left, right))
    curve = Curve()
    curve.take(_track(values).pulse_bpm)
    painter = QPainter(image)
    painter.setClipRect(left, 0, right - left, 100)
    canvas = Canvas(
        painter, view, theme, Lettering(theme.font()), frozenset(), Stamps(), image.rect().toRectF()
    )
    curve.paint(canvas, 100, 1, INK)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(100, width, 4)
    return np.asarray(pixels[:, :, 1] > theme.panel.green() + 8)


def test_the_lowest_and_the_highest_survive_where_many_seconds_share_a_pixel(
    theme: Theme,
) -> None:
    values: list[int | None] = [50] * 2000
    values[700], values[1300] = 20, 90
    lit = _drawn(theme, values, 200)
    rows = [100 - row for row in np.nonzero(lit.any(axis=1))[0]]
    assert min(rows) <= 21
    assert max(rows) >= 89


def test_a_gap_stays_open_and_a_lone_value_shows(theme: Theme) -> None:
    values: list[int | None] = [50] * 100 + [None] * 50 + [60] + [None] * 49
    for width in (100, 400):
        lit = np.asarray(_drawn(theme, values, width).any(axis=0))
        share = width / len(values)
        assert not lit[int(103 * share) : int(148 * share)].any()
        assert lit[int(148 * share) : int(153 * share) + 1].any()
        assert not lit[int(154 * share) :].any()


def test_a_part_is_drawn_as_in_the_whole(theme: Theme) -> None:
    values: list[int | None] = [40 + i * 7 % 23 for i in range(3000)]
    whole, part = _drawn(theme, values, 300), _drawn(theme, values, 300, (101, 160))
    assert (whole[:, 102:159] == part[:, 102:159]).all()


def test_taking_tells_from_where_on_something_is_new(qapp: QApplication) -> None:
    track, curve = _track([70] * 10), Curve()
    assert curve.take(track.pulse_bpm) == 0
    assert curve.take(track.pulse_bpm) is None
    track.extend(SampleBatch(12, (80,), (None,)))
    assert curve.take(track.pulse_bpm) == 10
    assert curve.extremes == [70, 80]
    assert not curve.seen(10_000, 11_000)
    assert curve.seen(11_000, 12_500)
    track.extend(SampleBatch(3, (60,), (None,)))
    assert curve.take(track.pulse_bpm) == 0
    assert curve.extremes == [60, 80]
