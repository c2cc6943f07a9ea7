"""What was seen: a square and its name; what lasts, or lasted, has a bar on a track of its own.

Adverse events stand among them, told apart by shape: a diamond, and a bar that is open inside.
Names stand in as many rows as there is height for, those of adverse events first; beneath them a
track for each thing that lasts at the same time, then a narrow strip. A mark whose name finds no
room moves to its track or the strip without it, and gets it back on zoom.
"""

from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from kaproom.core.events.adverse import (
    AdverseActed,
    AdverseBegun,
    AdverseGraded,
    AdverseJudged,
    AdverseResolved,
)
from kaproom.core.events.event import Body
from kaproom.core.events.session import ObservationEnded, ObservationMade, SessionEnded
from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lane import Lane, Marks, clock, late_word, listed
from kaproom.ui.score.placing import NO_ROW, Rows
from kaproom.ui.score.shapes import Shape

_SIZE = 7.0
_RADIUS = 4.5
_TEXT_FROM = 9.0
_GAP = 8.0
_STRIP = 9.0
_TRACK = 6.0
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
    """Where it ended; _FOREVER_MS while it lasts; None for a moment."""
    adverse: bool = False
    told: str = ""
    """What is said of an adverse event besides its name."""


class ObservedLane(Lane):
    """Squares, diamonds, bars and names."""

    title = say("Observed")
    kinds = (
        ObservationMade,
        ObservationEnded,
        AdverseBegun,
        AdverseGraded,
        AdverseActed,
        AdverseJudged,
        AdverseResolved,
        SessionEnded,
    )
    lines = 2.6
    share = 0.075
    label_px = 136.0

    def __init__(self) -> None:
        self._marks: Marks[_Seen] = Marks()
        self._layout: _Layout | None = None
        self._ended_ms: int | None = None
        self._at_once = 0

    def rebuild(self, state: SessionState) -> None:
        """All that was seen."""
        ends = state.observation_ends
        seen = [_seen(entry, ends.get(entry.id)) for entry in state.observations]
        seen += [_adverse(event) for event in state.adverse]
        self._marks.replace(sorted(seen, key=lambda mark: mark.at_ms))
        self._ended_ms = state.ended_ms
        self._at_once = _most_at_once(self._marks.all)
        self._layout = None

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more moment; whatever lasts or ends changes the past and lays out anew."""
        match entry.body:
            case ObservationMade(lasting=False, label=label) if self._marks.fits_at_end(
                entry.at_ms
            ):
                self._marks.append(_Seen(entry.at_ms, entry.id, label, entry.late, None))
            case _:
                return super().append(state, entry)
        # Names that stand keep their rows; the new one takes what they left.
        return entry.at_ms

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Rows from the top, then the tracks, the strip at the bottom."""
        view, theme, marks = canvas.view, canvas.theme, self._marks.all
        layout = self._lay_out(canvas, box)
        for i in layout.tracked:
            self._paint_bar(canvas, marks[i], layout.bar_middles[i])
        indices = self._marks.indices(canvas, _SIZE, _SIZE)
        squares = layout.squares[indices.start : indices.stop]
        adverse = _between(layout.adverse, indices)
        if adverse:
            pairs = zip(indices, squares, strict=True)
            canvas.boxes([s for i, s in pairs if not marks[i].adverse], theme.observed)
        else:
            canvas.boxes(squares, theme.observed)
        diamond = canvas.look(Shape.DIAMOND, _RADIUS, theme.observed)
        for i in adverse:
            y = layout.squares[i].center().y()
            canvas.mark(diamond, marks[i].at_ms * view.scale, y, marks[i].id)
        for i, square in zip(indices, squares, strict=True) if canvas.unsaved else ():
            if marks[i].id in canvas.unsaved and not marks[i].adverse:
                inner = square.translated(view.shift, 0).adjusted(1, 1, -1, -1)
                canvas.painter.fillRect(inner, theme.panel)
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
        if not self._marks.all:
            return say("Observed: nothing.")
        return say("Observed: {words}.", words="; ".join(map(_told, self._marks.all)))

    def _lay_out(self, canvas: Canvas, box: QRectF) -> "_Layout":
        view = canvas.view
        place = (box.top(), box.height())
        key = (canvas.lettering, view.scale, view.whole_ms, view.ratio, *place)
        if self._layout is None or self._layout.key != key:
            self._layout = _Layout(key, canvas, box, self._at_once)
        self._layout.extend(canvas, self._marks.all)
        return self._layout

    def _paint_bar(self, canvas: Canvas, mark: _Seen, middle: float) -> None:
        """How long it lasted, or has lasted; an adverse event's is open inside."""
        view = canvas.view
        end_ms = mark.at_ms if mark.end_ms is None else mark.end_ms
        if end_ms == _FOREVER_MS:
            until_ms = view.now_ms if self._ended_ms is None else self._ended_ms
            end_ms = max(mark.at_ms, until_ms or 0)
        seen = view.span(mark.at_ms, end_ms)
        if seen is None:
            return
        half = 2.0 if mark.adverse else 1.0
        bar = QRectF(seen[0], view.snap(middle - half), seen[1] - seen[0], 2 * half)
        canvas.painter.fillRect(bar, canvas.theme.observed)
        if mark.adverse:
            inner = bar.adjusted(0, 1, -1, -1)
            canvas.painter.fillRect(inner, canvas.theme.panel)


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    left: float
    top: float
    width: float


class _Layout:
    """Where everything stands, in pixels from session time 0, for one zoom and height.

    `at_once` is how many things last at the same time at most; each gets a track as far as half
    of the height goes. One that finds no track has its mark alone.
    """

    def __init__(self, key: tuple[object, ...], canvas: Canvas, box: QRectF, at_once: int) -> None:
        self.key = key
        self.squares: list[QRectF] = []
        self.names: dict[int, _Name] = {}
        self.bar_middles: dict[int, float] = {}
        self.named: list[int] = []
        self.tracked: list[int] = []
        self.late: list[int] = []
        self.adverse: list[int] = []
        self._row_height = canvas.lettering.height + 1
        tracks = min(at_once, int((box.height() / 2 - 2) / _TRACK))
        below = _STRIP + tracks * _TRACK
        count = max(1, int((box.height() - below - 4) / self._row_height))
        self._rows = Rows(count, _GAP)
        self._tracks = Rows(tracks, 3.0)
        spare = box.height() - below - count * self._row_height
        self._top = box.top() + max(2.0, spare / 2)
        self._tracks_top = box.bottom() - below
        self._strip_y = box.bottom() - _STRIP / 2 - 1

    def extend(self, canvas: Canvas, marks: list[_Seen]) -> None:
        """Lay out the marks that are new: adverse events first, then what lasts, then moments."""
        new = range(len(self.squares), len(marks))
        if not new:
            return
        self.squares += [QRectF() for _ in new]
        for i in sorted(new, key=lambda i: (not marks[i].adverse, marks[i].end_ms is None)):
            self._place(canvas, i, marks[i])
        for ordered in (self.named, self.late, self.adverse):
            ordered.sort()

    def _place(self, canvas: Canvas, index: int, mark: _Seen) -> None:
        lettering, view = canvas.lettering, canvas.view
        x, half = mark.at_ms * view.scale, _SIZE / 2
        text = lettering.shortened(mark.text, _WIDEST_LABEL)
        width = lettering.width(text)
        text_left, right = x + _TEXT_FROM, x + _TEXT_FROM + width
        if right > view.whole_ms * view.scale:
            text_left, right = x - _TEXT_FROM - width, x + half
        if mark.late:
            self.late.append(index)
        if mark.adverse:
            self.adverse.append(index)
        if mark.end_ms is not None:
            self._place_bar(index, x, mark.end_ms * view.scale)
        row = self._rows.place(min(text_left, x - half), right)
        if row == NO_ROW:
            y = self.bar_middles.get(index, self._strip_y)
            self.squares[index] = canvas.square_rect(x, y, _SMALL)
            return
        middle = self._top + (row + 0.5) * self._row_height
        self.squares[index] = canvas.square_rect(x, middle, _SIZE)
        self.names[index] = _Name(text, text_left, middle - lettering.height / 2, width)
        self.named.append(index)

    def _place_bar(self, index: int, left: float, right: float) -> None:
        track = self._tracks.place(left, right)
        if track != NO_ROW:
            self.bar_middles[index] = self._tracks_top + (track + 0.5) * _TRACK
            self.tracked.append(index)


def _between(ordered: list[int], indices: range) -> list[int]:
    return ordered[bisect_left(ordered, indices.start) : bisect_left(ordered, indices.stop)]


def _most_at_once(marks: list[_Seen]) -> int:
    """How many last at the same time at most; one that ends as another begins counts with it."""
    lasting = [(m.at_ms, m.end_ms) for m in marks if m.end_ms is not None]
    turns = sorted([(at, 0) for at, _ in lasting] + [(end, 1) for _, end in lasting])
    now = most = 0
    for _, ends in turns:
        now += -1 if ends else 1
        most = max(most, now)
    return most


def _seen(entry: Entry[ObservationMade], ended_ms: int | None) -> _Seen:
    end_ms = None
    if entry.body.lasting:
        end_ms = _FOREVER_MS if ended_ms is None else ended_ms
    return _Seen(entry.at_ms, entry.id, entry.body.label, entry.late, end_ms)


def _adverse(event: AdverseEvent) -> _Seen:
    end_ms = _FOREVER_MS if event.end_ms is None else event.end_ms
    worst = say("worst {grade}", grade=event.worst.word) if event.worst is not None else ""
    serious = say("serious") if event.serious else ""
    done = ", ".join(a.body.action for a in event.actions)
    actions = say("done: {deeds}", deeds=done) if done else ""
    outcome = event.outcome.body.label if event.outcome is not None else ""
    told = listed(worst, serious, actions, outcome)
    return _Seen(event.at_ms, event.id, event.label, event.begun.late, end_ms, True, told)


def _told(mark: _Seen) -> str:
    name = say("adverse event {label}", label=mark.text) if mark.adverse else mark.text
    seen, still = f"{name} {clock(mark.at_ms)}", ""
    if mark.end_ms == _FOREVER_MS:
        still = say("still", meaning="it goes on")
    elif mark.end_ms is not None:
        seen = f"{seen}–{clock(mark.end_ms)}"
    return listed(seen, still, late_word(mark.late), mark.told)
