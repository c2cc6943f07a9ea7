"""The quick notes: an upright tick each, without words; a star makes it bolder and wears one."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF

from kaproom.core.events.event import Body
from kaproom.core.events.session import NoteTaken
from kaproom.core.session.notes import is_starred
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lane import Lane, Marks, clock
from kaproom.ui.score.shapes import Shape

_STAR_RADIUS = 4.5


@dataclass(frozen=True, slots=True)
class _Note:
    at_ms: int
    id: str
    starred: bool
    late: bool


class NotesLane(Lane):
    """Ticks."""

    title = say("Notes")
    kinds = (NoteTaken,)
    lines = 1.8
    share = 0.09

    def __init__(self) -> None:
        self._marks: Marks[_Note] = Marks()
        self._ticks: list[QRectF] = []
        self._special: list[int] = []
        self._laid_out_for: tuple[float, float, float, float] | None = None
        self._only: frozenset[str] | None = None

    def sift(self, only: frozenset[str] | None, state: SessionState) -> None:
        """Show these notes alone, by their ids; None shows all."""
        self._only = only
        self.rebuild(state)

    def rebuild(self, state: SessionState) -> None:
        """The notes that stand."""
        self._marks.replace([_note(entry) for entry in state.notes if self._is_shown(entry)])
        self._laid_out_for = None

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more note."""
        if self._only is not None or not self._marks.fits_at_end(entry.at_ms):
            return super().append(state, entry)
        self._marks.append(_note(cast("Entry[NoteTaken]", entry)))
        return entry.at_ms

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Plain ticks shorter, starred ones to the top."""
        theme, view, marks = canvas.theme, canvas.view, self._marks.all
        star_y = box.top() + 4 + _STAR_RADIUS
        top, bottom = view.snap(star_y + _STAR_RADIUS + 2), view.snap(box.bottom() - 5)
        self._lay_out(canvas, top + 4, bottom)
        indices = self._marks.indices(canvas, 8, 8)
        canvas.boxes(self._ticks[indices.start : indices.stop], theme.ink_soft)
        first = bisect_left(self._special, indices.start)
        last = bisect_left(self._special, indices.stop)
        star = canvas.look(Shape.STAR, _STAR_RADIUS, theme.accent)
        for i in self._special[first:last]:
            note, x = marks[i], marks[i].at_ms * view.scale
            if note.starred:
                canvas.upright(x + view.shift, top, bottom, theme.ink, 3)
                canvas.mark(star, x, star_y)
            if note.late:
                canvas.late(x - (8 if note.starred else 0), top - 3)
        for i in indices if canvas.unsaved else ():
            if marks[i].id in canvas.unsaved:
                rect = QRectF(view.snap(view.x(marks[i].at_ms)) - 2, top, 4, bottom - top)
                canvas.painter.fillRect(rect, theme.panel)
                canvas.outline(rect, theme.ink_soft)

    def describe(self) -> str:
        """The times, never the words."""
        notes = [_told(note) for note in self._marks.all]
        if not notes:
            return say("Notes: none.")
        return say("Notes: {words}.", words=", ".join(notes))

    def _is_shown(self, entry: Entry[NoteTaken]) -> bool:
        return self._only is None or entry.id in self._only

    def _lay_out(self, canvas: Canvas, top: float, bottom: float) -> None:
        """Ticks in pixels from session time 0, those that wear something besides."""
        view = canvas.view
        key = (view.scale, view.ratio, top, bottom)
        if self._laid_out_for != key:
            self._laid_out_for, self._ticks, self._special = key, [], []
        for i in range(len(self._ticks), len(self._marks.all)):
            note = self._marks.all[i]
            left = view.snap(note.at_ms * view.scale - 0.5)
            self._ticks.append(QRectF(left, top, view.snap(1.0), bottom - top))
            if note.starred or note.late:
                self._special.append(i)


def _note(entry: Entry[NoteTaken]) -> _Note:
    return _Note(entry.at_ms, entry.id, is_starred(entry), entry.late)


def _told(note: _Note) -> str:
    starred = say("starred") if note.starred else ""
    late = say("late", meaning="of a note") if note.late else ""
    return " ".join(filter(None, (clock(note.at_ms), starred, late)))
