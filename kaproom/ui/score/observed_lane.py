"""What was seen: a square and its name; what lasts, or lasted, is a bar from its square on.

Names stand in as many rows as there is height for. A mark whose name finds no room moves to the
narrow strip at the bottom without it, and gets it back on zoom.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF

from kaproom.core.event import Body
from kaproom.core.ledger import Entry
from kaproom.core.session import SessionState
from kaproom.core.session_events import ObservationEnded, ObservationMade
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lane import Lane, Marks, clock, late_word
from kaproom.ui.score.placing import NO_ROW, Rows

_SIZE = 7.0
_TEXT_FROM = 9.0
_GAP = 8.0
_STRIP = 9.0
_SMALL = 5.0
_WIDEST_LABEL = 120.0
_SIDE = _WIDEST_LABEL + _TEXT_FROM + _SIZE
_FOREVER_MS = 1 << 40


@dataclass(frozen=True, slots=True)
class _Seen:
    at_ms: int
    id: str
    text: str
    late: bool
    end_ms: int | None
    """Where a lasting observation ended; _FOREVER_MS while it lasts; None for a moment."""


class ObservedLane(Lane):
    """Squares, bars and names."""

    title = "Observed"
    kinds = (ObservationMade, ObservationEnded)
    lines = 2.6
    share = 0.075
    label_px = 136.0

    def __init__(self) -> None:
        self._marks: Marks[_Seen] = Marks()
        self._layout: _Layout | None = None

    def rebuild(self, state: SessionState) -> None:
        """All that was seen."""
        ends = state.observation_ends
        self._marks.replace([_seen(entry, ends.get(entry.id)) for entry in state.observations])
        self._layout = None

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more; an end changes the past and lays out anew."""
        if not isinstance(entry.body, ObservationMade) or not self._marks.fits_at_end(entry.at_ms):
            return super().append(state, entry)
        seen = _seen(cast("Entry[ObservationMade]", entry), None)
        self._marks.append(seen)
        # Labels share their rows: a new one, or now passing by, may move those before it.
        return 0.0

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Rows from the top, the strip at the bottom."""
        view, theme, marks = canvas.view, canvas.theme, self._marks.all
        layout = self._lay_out(canvas, box)
        indices = self._marks.indices(canvas, _SIZE, _SIZE)
        squares = layout.squares[indices.start : indices.stop]
        canvas.boxes(squares, theme.observed)
        for i, square in zip(indices, squares, strict=True) if canvas.unsaved else ():
            if marks[i].id in canvas.unsaved:
                inner = square.translated(view.shift, 0).adjusted(1, 1, -1, -1)
                canvas.painter.fillRect(inner, theme.panel)
        for i in layout.lasting:
            self._paint_bar(canvas, marks[i], layout.bar_tops[i])
        for i in _between(layout.late, indices):
            canvas.late(marks[i].at_ms * view.scale - 2, layout.squares[i].top() - 2)
        named = self._marks.indices(canvas, _SIDE, _SIDE)
        for i in _between(layout.named, named):
            name = layout.names[i]
            left = name.left + view.shift
            if view.left <= left and left + name.width <= view.right:
                canvas.text(name.text, left, name.top, theme.ink_soft)

    def describe(self) -> str:
        """What was seen, with times."""
        seen = [
            f"{m.text} {clock(m.at_ms)}{_lasted(m)}{late_word(m.late)}" for m in self._marks.all
        ]
        return f"Observed: {'; '.join(seen) or 'nothing'}."

    def _lay_out(self, canvas: Canvas, box: QRectF) -> "_Layout":
        view = canvas.view
        key = (canvas.lettering, view.scale, view.whole_ms, view.ratio, box.top(), box.height())
        if self._layout is None or self._layout.key != key:
            self._layout = _Layout(key, canvas, box)
        self._layout.extend(canvas, self._marks.all)
        return self._layout

    @staticmethod
    def _paint_bar(canvas: Canvas, mark: _Seen, top: float) -> None:
        """How long it lasted, or has lasted."""
        now_ms = canvas.view.now_ms
        end_ms = mark.at_ms if mark.end_ms is None else mark.end_ms
        if end_ms == _FOREVER_MS:
            end_ms = mark.at_ms if now_ms is None else now_ms
        seen = canvas.view.span(mark.at_ms, end_ms)
        if seen is not None:
            bar = QRectF(seen[0], top, seen[1] - seen[0], 2)
            canvas.painter.fillRect(bar, canvas.theme.observed)


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    left: float
    top: float
    width: float


class _Layout:
    """Where everything stands, in pixels from session time 0, for one zoom and height."""

    def __init__(self, key: tuple[object, ...], canvas: Canvas, box: QRectF) -> None:
        self.key = key
        self.squares: list[QRectF] = []
        self.names: dict[int, _Name] = {}
        self.bar_tops: dict[int, float] = {}
        self.named: list[int] = []
        self.lasting: list[int] = []
        self.late: list[int] = []
        self._row_height = canvas.lettering.height + 1
        count = max(1, int((box.height() - _STRIP - 4) / self._row_height))
        self._rows = Rows(count, _GAP)
        spare = box.height() - _STRIP - count * self._row_height
        self._top = box.top() + max(2.0, spare / 2)
        self._strip_y = box.bottom() - _STRIP / 2 - 1

    def extend(self, canvas: Canvas, marks: list[_Seen]) -> None:
        """Lay out the marks that are new at the end."""
        for i in range(len(self.squares), len(marks)):
            self._place(canvas, i, marks[i])

    def _place(self, canvas: Canvas, index: int, mark: _Seen) -> None:
        lettering, view = canvas.lettering, canvas.view
        x, half = mark.at_ms * view.scale, _SIZE / 2
        text = lettering.shortened(mark.text, _WIDEST_LABEL)
        width = lettering.width(text)
        text_left, right = x + _TEXT_FROM, x + _TEXT_FROM + width
        if right > view.whole_ms * view.scale:
            text_left, right = x - _TEXT_FROM - width, x + half
        if mark.end_ms is not None:
            right = max(right, mark.end_ms * view.scale)
            self.lasting.append(index)
        if mark.late:
            self.late.append(index)
        row = self._rows.place(min(text_left, x - half), right)
        if row == NO_ROW:
            self.squares.append(canvas.square_rect(x, self._strip_y, _SMALL))
            self.bar_tops[index] = self._strip_y + _SMALL / 2
            return
        middle = self._top + (row + 0.5) * self._row_height
        self.squares.append(canvas.square_rect(x, middle, _SIZE))
        self.bar_tops[index] = view.snap(middle + lettering.height / 2 - 1)
        self.names[index] = _Name(text, text_left, middle - lettering.height / 2, width)
        self.named.append(index)


def _between(ordered: list[int], indices: range) -> list[int]:
    return ordered[bisect_left(ordered, indices.start) : bisect_left(ordered, indices.stop)]


def _seen(entry: Entry[ObservationMade], ended_ms: int | None) -> _Seen:
    end_ms = None
    if entry.body.lasting:
        end_ms = _FOREVER_MS if ended_ms is None else ended_ms
    return _Seen(entry.at_ms, entry.id, entry.body.label, entry.late, end_ms)


def _lasted(mark: _Seen) -> str:
    if mark.end_ms is None:
        return ""
    return ", still" if mark.end_ms == _FOREVER_MS else f"–{clock(mark.end_ms)}"
