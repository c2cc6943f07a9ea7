"""The music as it sounded, by the player's own reports, and faintly what is to come.

A held piece has the sign of a hold; silence that was asked for is a gap with a rest in it. Where
device or player was lost there is a dashed box: no sound, and nobody asked for that.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from kaproom.core.events.session import MusicReported, SessionEnded
from kaproom.core.session.music_spans import TrackSpan
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.wording import say
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lane import Lane, clock, listed

_PAD = 6.0
_HOLD_WIDTH = 15.0


class MusicLane(Lane):
    """Bars with titles."""

    title = say("Music")
    kinds = (MusicReported, SessionEnded)
    lines = 2.0
    share = 0.012

    def __init__(self) -> None:
        self._spans: tuple[TrackSpan, ...] = ()
        self._ahead: tuple[tuple[str, int, int], ...] = ()

    def rebuild(self, state: SessionState) -> None:
        """What sounded when."""
        self._spans = state.music

    def set_ahead(self, ahead: Sequence[tuple[str, int, int]]) -> bool:
        """Title, start and end in session ms of what is to come; whether that is news."""
        news = tuple(ahead) != self._ahead
        self._ahead = tuple(ahead)
        return news

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """One bar a piece."""
        height = min(canvas.lettering.height + 5, box.height() - 8)
        bar = QRectF(0, canvas.view.snap(box.center().y() - height / 2), 0, height)
        for span in self._spans:
            if span.title:
                self._paint_piece(canvas, bar, span)
            elif span.lost:
                self._paint_gap(canvas, bar, span)
            else:
                self._paint_silence(canvas, bar, span)
        self._paint_ahead(canvas, bar)

    def describe(self) -> str:
        """The pieces with their times, to the second."""
        text = say("Music: none.")
        if self._spans:
            text = say("Music: {words}.", words="; ".join(map(_told, self._spans)))
        ahead = [f"{title} {clock(start)}" for title, start, _ in self._ahead]
        return f"{text} {say('To come: {words}.', words='; '.join(ahead))}" if ahead else text

    def _paint_piece(self, canvas: Canvas, bar: QRectF, span: TrackSpan) -> None:
        seen = canvas.view.span(span.start_ms, self._end_ms(canvas, span))
        if seen is None:
            return
        theme = canvas.theme
        rect = QRectF(seen[0], bar.top(), max(1.0, seen[1] - seen[0] - 1), bar.height())
        canvas.box(rect, theme.music_fill, None)
        left, middle = rect.left() + _PAD, rect.center().y()
        if span.held and rect.width() >= _PAD + _HOLD_WIDTH:
            canvas.fermata(left, middle, theme.music_ink)
            left += _HOLD_WIDTH
        canvas.text_between(
            span.title, left, rect.right() - 4, middle, theme.music_ink, theme.music_fill
        )

    def _paint_silence(self, canvas: Canvas, bar: QRectF, span: TrackSpan) -> None:
        seen = canvas.view.span(span.start_ms, self._end_ms(canvas, span))
        if seen is None or seen[1] - seen[0] < 16:
            return
        canvas.rest((seen[0] + seen[1]) / 2, bar.center().y() + 2, canvas.theme.ink_soft)

    def _paint_gap(self, canvas: Canvas, bar: QRectF, span: TrackSpan) -> None:
        seen = canvas.view.span(span.start_ms, self._end_ms(canvas, span))
        if seen is None:
            return
        rect = QRectF(seen[0], bar.top(), max(2.0, seen[1] - seen[0] - 1), bar.height())
        colour = canvas.theme.ink_soft
        canvas.box(rect, None, colour, dashed=True)
        left, right = rect.left() + _PAD, rect.right() - 4
        words = say("no sound: {why}", why=span.lost)
        canvas.text_between(words, left, right, rect.center().y(), colour)

    def _paint_ahead(self, canvas: Canvas, bar: QRectF) -> None:
        view, theme = canvas.view, canvas.theme
        if view.now_ms is None:
            return
        for title, start_ms, end_ms in self._ahead:
            if self._sounding_on(title, start_ms, view.now_ms):
                continue
            seen = view.span(max(start_ms, view.now_ms), end_ms)
            if seen is None or seen[1] - seen[0] < 4:
                continue
            rect = QRectF(seen[0], bar.top(), seen[1] - seen[0] - 1, bar.height())
            canvas.box(rect, None, theme.line)
            middle, right = rect.center().y(), rect.right() - 4
            canvas.text_between(title, rect.left() + _PAD, right, middle, theme.ink_faint)

    def _sounding_on(self, title: str, start_ms: int, now_ms: int) -> bool:
        """Whether something planned is what sounds now, going on."""
        last = self._spans[-1] if self._spans else None
        on = last is not None and last.end_ms is None and last.title == title
        return on and start_ms <= now_ms

    def _end_ms(self, canvas: Canvas, span: TrackSpan) -> float:
        """The end; of what sounds now, the end it is planned to have."""
        now_ms = canvas.view.now_ms
        if span.end_ms is not None:
            return span.end_ms
        if now_ms is None:
            return span.start_ms
        planned = (
            end for title, start, end in self._ahead if self._sounding_on(title, start, now_ms)
        )
        return max(now_ms, next(planned, now_ms))


def _told(span: TrackSpan) -> str:
    name = span.title or (say("no sound, {why}", why=span.lost) if span.lost else say("silence"))
    start = session_clock_text(span.start_ms, seconds=True)
    if span.end_ms is None:
        times = say("{time}, now", time=start)
    else:
        times = f"{start}–{session_clock_text(span.end_ms, seconds=True)}"
    return listed(f"{name} {times}", say("held") if span.held else "")
