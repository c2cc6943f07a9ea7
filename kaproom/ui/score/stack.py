"""The lanes one under the other, over one axis: their heights, their news, one frame of them.

Draws on any painter: the widget's, a picture's, a page's. Asks nobody for anything.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kaproom.core.events.session import NoteStarred
from kaproom.core.session.by_hand import reached_ms
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Correction, Undoing
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.score.axis import Ticks, TimeAxis
from kaproom.ui.score.canvas import Canvas, Label, View
from kaproom.ui.score.dose_lane import DoseLane
from kaproom.ui.score.heart_lane import HeartLane
from kaproom.ui.score.lane import Lane, SampledLane, clock
from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.music_lane import MusicLane
from kaproom.ui.score.notes_lane import NotesLane
from kaproom.ui.score.observed_lane import ObservedLane
from kaproom.ui.score.oxygen_lane import OxygenLane
from kaproom.ui.score.phase_lane import PhaseLane
from kaproom.ui.score.scales_lane import ScalesLane
from kaproom.ui.score.shapes import Stamps
from kaproom.ui.theme import Theme

_PAD = 8.0
_TAG_PAD = 8.0
_SIGN, _SIGN_MIDDLE = 13.0, 4.5
EVER = 0.0
_CURVE_REACH = 3.0


@dataclass(frozen=True, slots=True)
class News:
    """A lane that looks different from a session time on; before it, nothing changed.

    What changed reaches `left_px` to the left of it, and `right_px` to the right of now.
    """

    lane: Lane
    from_ms: float
    left_px: float = 0.0
    right_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand for a size: the plot's edges, a box for each lane, the axis below."""

    left: float
    right: float
    boxes: tuple[QRectF, ...]
    axis: QRectF


class LaneStack:
    """All lanes of one session, of which some can be left out."""

    def __init__(self, theme: Theme, rules: VitalsRules) -> None:
        self.theme = theme
        self.music, self._notes = MusicLane(), NotesLane()
        self._all: tuple[Lane, ...] = (
            PhaseLane(),
            DoseLane(),
            self.music,
            HeartLane(rules),
            OxygenLane(rules),
            ScalesLane(),
            ObservedLane(),
            self._notes,
        )
        self._moving: tuple[Lane, ...] = (self._all[0], self.music)
        self._hidden: frozenset[str] = frozenset()
        self._state = SessionState()
        self._stamps = Stamps()
        self.renew_fonts()

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes that are seen, from above."""
        return tuple(lane for lane in self._all if lane.title not in self._hidden)

    @property
    def moving(self) -> tuple[Lane, ...]:
        """Of these, the ones that change their words as now moves on."""
        return tuple(lane for lane in self._moving if lane.title not in self._hidden)

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of all lanes, seen or not."""
        return tuple(lane.title for lane in self._all)

    def hide(self, titles: frozenset[str]) -> None:
        """Leave these lanes out; the others share the room."""
        self._hidden = titles

    def sift_notes(self, only: frozenset[str] | None) -> None:
        """Show these notes alone, by their ids; None shows all."""
        self._notes.sift(only, self._state)

    def renew_fonts(self) -> None:
        """Take the user's font as it is now."""
        self._lettering = Lettering(self.theme.font("score"))
        self._ticks_for: tuple[tuple[float, float, float], Ticks] | None = None
        self._tag_lettering = Lettering(self.theme.font("score", bold=True))

    def take(self, state: SessionState, samples: SampleTrack) -> list[News]:
        """Take over what is new, at the price of what is new."""
        news = self._take_state(state)
        for lane in self._all:
            if isinstance(lane, SampledLane):
                from_ms = lane.take_samples(samples)
                if from_ms is not None:
                    news.append(News(lane, from_ms, _CURVE_REACH, _CURVE_REACH))
        return [item for item in news if item.lane in self.lanes]

    def last_ms(self, samples: SampleTrack) -> int:
        """The session time of the last thing there is."""
        return max(reached_ms(self._state), len(samples) * 1000)

    def describe(self) -> str:
        """All lanes in words, one line each."""
        return "\n".join(lane.describe() for lane in self.lanes)

    def frame(self, size: QRectF, ratio: float) -> Frame:
        """Share a size out: to each lane its lines, then the rest by its share."""

        def snap(value: float) -> float:
            return round(value * ratio) / ratio

        line = self._lettering.height
        left = snap(size.left() + self._gutter())
        right = snap(size.right() - self._lettering.width("0:00") / 2 - 4)
        available = max(1.0, size.height() - self._axis_height() - 4)
        least = sum(lane.lines for lane in self.lanes) * line
        rest, shares = max(0.0, available - least), sum(lane.share for lane in self.lanes)
        squeeze = min(1.0, available / least)
        boxes: list[QRectF] = []
        top = size.top() + 4.0
        for lane in self.lanes:
            bottom = top + lane.lines * line * squeeze + rest * lane.share / shares
            height = snap(bottom) - snap(top)
            boxes.append(QRectF(left, snap(top), max(1.0, right + 4 - left), height))
            top = bottom
        axis = QRectF(left, snap(top), 0, self._axis_height())
        return Frame(left, max(left + 1, right), tuple(boxes), axis)

    def view(
        self, frame: Frame, axis: TimeAxis, now_ms: int | None, ratio: float, exposed: QRectF
    ) -> View:
        """The mapping of time to pixels for a frame."""
        return View.over(
            (frame.left, frame.right),
            (axis.start_ms, axis.end_ms),
            now_ms,
            axis.whole_ms,
            ratio,
            (exposed.left(), exposed.right()),
        )

    def paint(
        self,
        painter: QPainter,
        frame: Frame,
        axis: TimeAxis,
        view: View,
        exposed: QRectF,
        unsaved: frozenset[str],
        tag_ms: float | None,
        on_paper: bool = False,
    ) -> list[Label]:
        """One frame; answers what was written where. `tag_ms` is now, or the cursor."""
        stamps = None if on_paper else self._stamps
        canvas = Canvas(painter, view, self.theme, self._lettering, unsaved, stamps, exposed)
        painter.fillRect(exposed, self.theme.panel)
        self._paint_grid(canvas, frame, axis, exposed)
        plot = QRectF(frame.left, exposed.top(), frame.right - frame.left + 1, exposed.height())
        for lane, box in zip(self.lanes, frame.boxes, strict=True):
            if box.bottom() > exposed.top() and box.top() < exposed.bottom():
                canvas.lane = lane.title
                painter.save()
                painter.setClipRect(
                    plot.intersected(box.adjusted(0, 0, 1, 0)), Qt.ClipOperation.IntersectClip
                )
                lane.paint(canvas, box)
                painter.restore()
        if exposed.left() < frame.left:
            self._paint_gutter(canvas, frame)
        tag = None
        if tag_ms is not None and view.start_ms <= tag_ms <= view.end_ms:
            canvas.upright(
                view.x(tag_ms), frame.boxes[0].top(), frame.axis.top(), self.theme.accent, 2
            )
            tag = self.tag_rect(frame, view.x(tag_ms), clock(tag_ms))
        if exposed.bottom() >= frame.axis.top():
            self._paint_times(canvas, frame, axis, tag)
        canvas.write(None if tag is None or tag_ms is None else view.x(tag_ms))
        if tag is not None and tag_ms is not None and tag.intersects(exposed):
            self._paint_tag(canvas, tag, clock(tag_ms))
        return canvas.labels

    def _take_state(self, state: SessionState) -> list[News]:
        before, self._state = self._state.ledger.events, state
        events = state.ledger.events
        count = len(before)
        grown = len(events) >= count and (count == 0 or events[count - 1] is before[-1])
        if grown and len(events) == count:
            return []
        new = events[count:]
        past_changed = any(isinstance(e.body, Undoing | Correction | NoteStarred) for e in new)
        if not grown or count == 0 or past_changed:
            for lane in self._all:
                lane.rebuild(state)
            return [News(lane, EVER) for lane in self._all]
        news: list[News] = []
        entries = [entry for event in new if (entry := state.ledger.entries.get(event.id))]
        for lane in self._all:
            heard = [entry for entry in entries if isinstance(entry.body, lane.kinds)]
            if len(heard) == 1:
                news.append(entry_news(lane, lane.append(state, heard[0])))
            elif heard:
                # A lane that takes all from the state has those behind the first one already.
                lane.rebuild(state)
                news.append(News(lane, EVER))
        return news

    def _paint_grid(self, canvas: Canvas, frame: Frame, axis: TimeAxis, exposed: QRectF) -> None:
        view, theme = canvas.view, self.theme
        bottom = frame.axis.top()
        ticks = self._ticks(frame, axis)
        for colour, times in ((theme.raised, ticks.minor_ms), (theme.grid, ticks.major_ms)):
            for x in map(view.x, times):
                if exposed.left() - 1 <= x <= exposed.right() + 1:
                    canvas.upright(x, frame.boxes[0].top(), bottom, colour)
        for box in frame.boxes:
            if exposed.top() <= box.bottom() <= exposed.bottom():
                canvas.level(box.bottom(), theme.grid, max(2.0, exposed.left()), exposed.right())

    def _paint_gutter(self, canvas: Canvas, frame: Frame) -> None:
        lettering, theme = self._lettering, self.theme
        canvas.lane = "gutter"
        for lane, box in zip(self.lanes, frame.boxes, strict=True):
            taken = [self._paint_title(canvas, lane, box, frame.left - self._gutter() + _PAD)]
            for guide in lane.guides(box.height()):
                width = lettering.width(guide.text)
                top = box.top() + guide.y - lettering.height / 2
                top = max(box.top() + 1, min(top, box.bottom() - lettering.height - 1))
                rect = QRectF(frame.left - 6 - width, top, width, lettering.height)
                if guide.strong and rect.intersects(taken[0]):
                    rect.moveTop(taken[0].bottom())
                if not any(rect.intersects(t) for t in taken) and rect.bottom() <= box.bottom():
                    taken.append(rect)
                    colour = theme.ink_soft if guide.strong else theme.ink_faint
                    canvas.text(guide.text, rect.left(), rect.top(), colour)

    def _paint_title(self, canvas: Canvas, lane: Lane, box: QRectF, left: float) -> QRectF:
        """The lane's title, or the names of its signs one below the other; the room they took."""
        line, soft = self._lettering.height, self.theme.ink_soft
        signs = lane.signs
        widths = [_SIGN + self._lettering.width(sign.name) for sign in signs]
        if not signs or len(signs) * line > box.height() or max(widths) > self._gutter() - _PAD:
            top = box.top() + min(8.0, (box.height() - line) / 2)
            canvas.text(lane.title, left, top, soft)
            return QRectF(0, top, left + self._lettering.width(lane.title) + 4, line)
        top = box.top() + min(8.0, (box.height() - len(signs) * line) / 2)
        for place, sign in enumerate(signs):
            row = top + place * line
            look = canvas.look(sign.shape, sign.radius, self.theme.colour(sign.role))
            canvas.sign(look, left + _SIGN_MIDDLE, row + line / 2)
            canvas.text(sign.name, left + _SIGN, row, soft)
        return QRectF(0, top, left + max(widths) + 4, len(signs) * line)

    def _ticks(self, frame: Frame, axis: TimeAxis) -> Ticks:
        key = (axis.start_ms, axis.end_ms, frame.right - frame.left)
        if self._ticks_for is None or self._ticks_for[0] != key:
            self._ticks_for = (key, axis.ticks(key[2], self._lettering.width("0:00")))
        return self._ticks_for[1]

    def _gutter(self) -> float:
        # As wide with a lane left out: what stands above it must not jump.
        return round(max(self._lettering.width(title) for title in self.titles) + 2 * _PAD)

    def _axis_height(self) -> float:
        return self._lettering.height + 14

    def _paint_tag(self, canvas: Canvas, rect: QRectF, text: str) -> None:
        view, lettering, painter = canvas.view, self._tag_lettering, canvas.painter
        canvas.box(rect, self.theme.accent, None)
        painter.setFont(lettering.font)
        painter.setPen(self.theme.on_accent)
        left = rect.center().x() - lettering.width(text) / 2
        painter.drawStaticText(
            QPointF(view.snap(left), view.snap(rect.top() + 2)), lettering.shaped(text)
        )
        canvas.labels.append(Label("axis", text, rect))

    def tag_rect(self, frame: Frame, x: float, text: str) -> QRectF:
        """Where the tag of a time stands on the axis; never beyond the frame."""
        width = self._tag_lettering.width(text) + 2 * _TAG_PAD
        right_end = frame.boxes[0].right() + self._lettering.width("0:00") / 2 - 1
        left = min(x - width / 2, right_end - width)
        return QRectF(left, frame.axis.top() + 4, width, self._tag_lettering.height + 4)

    def _paint_times(
        self, canvas: Canvas, frame: Frame, axis: TimeAxis, tag: QRectF | None
    ) -> None:
        view, lettering = canvas.view, self._lettering
        canvas.lane = "axis"
        ticks = self._ticks(frame, axis)
        for at_ms in ticks.major_ms:
            text = clock(at_ms)
            width = lettering.width(text)
            rect = QRectF(view.x(at_ms) - width / 2, frame.axis.top() + 6, width, lettering.height)
            clear = tag is None or not rect.adjusted(-4, 0, 4, 0).intersects(tag)
            exposed = (
                rect.right() >= view.exposed_left - width
                and rect.left() <= view.exposed_right + width
            )
            if clear and exposed:
                canvas.text(text, rect.left(), rect.top(), self.theme.ink_soft)


def entry_news(lane: Lane, from_ms: float) -> News:
    """That a lane's marks changed from a time on."""
    return News(lane, from_ms, lane.reach_px, lane.label_px)
