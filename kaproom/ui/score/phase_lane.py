"""The phases: as they were, as they are, and as they were planned.

What was is a bar with its name; the phase of now is amber and reaches as far as its own planned
length goes; the plan ahead of it is a faint outline. Under all of it the plan stays, a thin strip,
so that both can be read side by side wherever the therapist went.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from kaproom.core.events.session import PhaseEntered, SessionEnded, SessionStarted
from kaproom.core.phase_names import said_phase
from kaproom.core.session.session import PhaseSpan, SessionState
from kaproom.core.wording import say
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lane import Lane, clock, late_word, listed

_PAD = 7.0


@dataclass(frozen=True, slots=True)
class _Actual:
    id: str
    late: bool
    span: PhaseSpan


class PhaseLane(Lane):
    """Planned and actual phases."""

    title = say("Phase")
    kinds = (SessionStarted, PhaseEntered, SessionEnded)
    lines = 2.2
    share = 0.012

    def __init__(self) -> None:
        self._plan: tuple[PhaseSpan, ...] = ()
        self._actual: list[_Actual] = []

    def rebuild(self, state: SessionState) -> None:
        """The plan and the phases entered."""
        self._plan = state.plan
        entries = state.ledger.of(PhaseEntered)
        self._actual = [
            _Actual(entry.id, entry.late, span)
            for entry, span in zip(entries, state.phases, strict=True)
        ]

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Bars, the plan's strip under them, the plan ahead."""
        bar_height = min(canvas.lettering.height + 7, box.height() - 10)
        bar = QRectF(0, canvas.view.snap(box.top() + 4), 0, bar_height)
        self._paint_strip(canvas, bar.bottom() + 2)
        self._paint_ahead(canvas, bar)
        for actual in self._actual:
            self._paint_actual(canvas, bar, actual)

    def describe(self) -> str:
        """The phases and the plan."""
        actual = [listed(_times(a.span), late_word(a.late)) for a in self._actual]
        plan = [f"{said_phase(p.name)} {clock(p.start_ms)}" for p in self._plan]
        was, planned = say("Phase: none yet."), say("Planned: nothing.")
        if actual:
            was = say("Phase: {words}.", words="; ".join(actual))
        if plan:
            planned = say("Planned: {words}.", words="; ".join(plan))
        return f"{was} {planned}"

    def _paint_strip(self, canvas: Canvas, top: float) -> None:
        view, theme = canvas.view, canvas.theme
        now_x = view.right if view.now_ms is None else view.x(view.now_ms)
        for planned in self._plan:
            span = view.span(planned.start_ms, planned.end_ms or planned.start_ms)
            if span is None:
                continue
            left, right = span[0], span[1] - 2
            past, ahead = min(right, now_x), max(left, now_x)
            if left < past:
                canvas.painter.fillRect(QRectF(left, top, past - left, 2), theme.line_strong)
            if ahead < right:
                canvas.painter.fillRect(QRectF(ahead, top, right - ahead, 2), theme.line)

    def _paint_ahead(self, canvas: Canvas, bar: QRectF) -> None:
        view, theme = canvas.view, canvas.theme
        if view.now_ms is None or (self._actual and self._actual[-1].span.end_ms is not None):
            return
        span = self._actual[-1].span if self._actual else None
        current = span.name if span else None
        ahead_ms = max(view.now_ms, self._end_ms(canvas, span) if span else 0)
        for planned in self._plan:
            end_ms = planned.end_ms or planned.start_ms
            seen = view.span(max(planned.start_ms, ahead_ms), end_ms)
            if seen is None or planned.name == current or end_ms <= ahead_ms:
                continue
            rect = QRectF(seen[0] + 1, bar.top(), seen[1] - seen[0] - 2, bar.height())
            if rect.width() > 4:
                canvas.box(rect, None, theme.line)
                self._name(canvas, rect, said_phase(planned.name), theme.ink_faint, theme.panel)

    def _paint_actual(self, canvas: Canvas, bar: QRectF, actual: _Actual) -> None:
        view, theme, span = canvas.view, canvas.theme, actual.span
        current = span.end_ms is None
        seen = view.span(span.start_ms, self._end_ms(canvas, span))
        if seen is None:
            return
        rect = QRectF(seen[0] + 1, bar.top(), max(2.0, seen[1] - seen[0] - 2), bar.height())
        hollow = actual.id in canvas.unsaved
        fill = theme.accent_fill if current else theme.raised
        fill = theme.panel if hollow else fill
        canvas.box(rect, fill, theme.accent if current else theme.line_strong)
        name = QRectF(rect)
        if actual.late:
            canvas.late(rect.left() + 6 - view.shift, rect.top() + 5)
            name.setLeft(rect.left() + 6)
        self._name(canvas, name, said_phase(span.name), theme.ink, fill)

    def _end_ms(self, canvas: Canvas, span: PhaseSpan) -> float:
        """The end; of the phase of now where its planned length ends, or now where that is over."""
        if span.end_ms is not None:
            return span.end_ms
        now_ms = canvas.view.now_ms
        planned_ms = sum((p.end_ms or 0) - p.start_ms for p in self._plan if p.name == span.name)
        before_ms = sum(
            (a.span.end_ms or 0) - a.span.start_ms
            for a in self._actual
            if a.span.name == span.name and a.span.end_ms is not None
        )
        guide_ms = span.start_ms + max(0, planned_ms - before_ms)
        return max(guide_ms, span.start_ms if now_ms is None else now_ms)

    @staticmethod
    def _name(canvas: Canvas, rect: QRectF, name: str, colour: QColor, ground: QColor) -> None:
        middle = rect.center().y()
        canvas.text_between(name, rect.left() + _PAD, rect.right() - 4, middle, colour, ground)


def _times(span: PhaseSpan) -> str:
    began = f"{said_phase(span.name)} {clock(span.start_ms)}"
    if span.end_ms is None:
        return say("{time}, now", time=began)
    return f"{began}–{clock(span.end_ms)}"
