"""Heart and blood pressure on one scale, beats per minute and mmHg alike.

Pulse is the device's curve and a dot for each reading by hand; a pressure is an upright bar from
diastolic to systolic with its figures. Above the hold line the ground is tinted; a value beyond a
rule's figure wears a diamond. A reading passed over is a small open ring at the bottom.
"""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF

from kaproom.core.events.event import Body
from kaproom.core.events.session import DoseGiven, ReadingSkipped, ReadingTaken
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.marks import Ground, fields_beyond, ground_of
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say
from kaproom.ui.score import beside, readings
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.curve import Curve
from kaproom.ui.score.ladder import Ladder, reaching
from kaproom.ui.score.lane import Guide, Marks, SampledLane, clock, late_word, listed
from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.placing import Room, Spot, Spots, Wanted
from kaproom.ui.score.readings import Hand, HandLine
from kaproom.ui.score.shapes import Shape

_CAP = 4.0
_BEYOND, _WITHIN = 5.5, 2.2
_LOW, _HIGH, _STEP = 40, 180, 20
_PRESSURES = ("systolic_mmhg", "diastolic_mmhg")
_SHOWN = frozenset({*_PRESSURES, "pulse_bpm"})


@dataclass(frozen=True, slots=True)
class _Reading:
    at_ms: int
    id: str
    late: bool
    pressure: tuple[int, int] | None
    pulse: Hand | None
    beyond: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Skip:
    at_ms: int
    id: str


class HeartLane(SampledLane):
    """Pulse and pressure."""

    title = say("Heart · BP")
    kinds = (ReadingTaken, ReadingSkipped, DoseGiven)
    lines = 3.4
    share = 0.44
    reach_px = 60.0
    label_px = 60.0

    def __init__(self, rules: VitalsRules) -> None:
        self._rules = rules
        self._ground = Ground(None, {})
        self._curve = Curve()
        self._marks: Marks[_Reading] = Marks()
        self._pulses = HandLine()
        self._skips: Marks[_Skip] = Marks()
        self._spots: Spots | None = None
        self._bars: list[tuple[QRectF, ...]] = []
        self._range = (_LOW, _HIGH)
        self._laid_out_for: tuple[Lettering, float, int, Ladder] | None = None

    def rebuild(self, state: SessionState) -> None:
        """All readings and what was passed over."""
        self._ground = ground_of(state)
        self._marks.replace([self._reading(entry) for entry in state.readings])
        self._pulses.replace([m.pulse for m in self._marks.all if m.pulse is not None])
        self._skips.replace([_Skip(entry.at_ms, entry.id) for entry in state.skips])
        self._range = (_LOW, _HIGH)
        self._grew([*self._curve.extremes, *(v for m in self._marks.all for v in _values(m))])
        self._laid_out_for = None

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more reading; the one before it may have to make room."""
        if not self._marks.fits_at_end(entry.at_ms) or not isinstance(entry.body, ReadingTaken):
            return super().append(state, entry)
        before_ms = self._marks.all[-1].at_ms if self._marks.all else entry.at_ms
        if self._pulses.marks.all:
            before_ms = min(before_ms, self._pulses.marks.all[-1].at_ms)
        mark = self._reading(cast("Entry[ReadingTaken]", entry))
        self._marks.append(mark)
        if mark.pulse is not None:
            self._pulses.marks.append(mark.pulse)
        return 0.0 if self._grew(_values(mark)) else before_ms

    def take_samples(self, samples: SampleTrack) -> float | None:
        """The device's pulse."""
        first_s = self._curve.take(samples.pulse_bpm)
        if first_s is None:
            return None
        if self._marks.all and first_s * 1000 <= self._marks.all[-1].at_ms + readings.NEAR_MS:
            self._laid_out_for = None
            self._pulses.forget_joints()
        grew = self._grew(self._curve.extremes)
        return 0.0 if grew else (first_s - 1) * 1000.0

    def guides(self, height: float) -> list[Guide]:
        """Two quiet values, and the hold line by its name."""
        ladder = self._ladder(height)
        hold = self._rules.systolic_line_mmhg
        quiet = [Guide(ladder.y(v), str(v)) for v in (60, 100)]
        return [Guide(ladder.y(hold), f"{hold} {self._rules.line_name}", strong=True), *quiet]

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Ground, curve, bars, dots, figures."""
        ladder = self._ladder(box.height())
        spots = self._lay_out(canvas, ladder)
        self._paint_ground(canvas, box, ladder)
        top = box.top()
        theme, pulse = canvas.theme, canvas.theme.pulse
        self._curve.paint(canvas, top + ladder.zero_y, ladder.px_per_unit, pulse)
        indices = self._marks.indices(canvas, beside.MARK_REACH, beside.MARK_REACH)
        self._paint_pressures(canvas, indices, top, ladder)
        breaks_ms = [skip.at_ms for skip in self._skips.all]
        self._pulses.paint(canvas, top, ladder, self._curve, breaks_ms, "pulse")
        self._paint_beyond(canvas, indices, top, ladder)
        ring = canvas.look(Shape.DISC, 3.2, theme.ink_soft, hollow=True)
        for skip in self._skips.all:
            canvas.mark(ring, skip.at_ms * canvas.view.scale, box.bottom() - 8)
        hold_y = ladder.y(self._rules.systolic_line_mmhg)
        labelled = self._marks.indices(canvas, beside.REACH, beside.REACH)
        beside.write(
            canvas,
            spots,
            labelled,
            top,
            lambda y: theme.caution_fill if y <= hold_y else theme.panel,
        )

    def describe(self) -> str:
        """The readings with their times."""
        taken = [
            listed(f"{clock(m.at_ms)} {_words(m)}", self._beyond_word(m), late_word(m.late))
            for m in self._marks.all
        ]
        skipped = [say("{time} passed over", time=clock(s.at_ms)) for s in self._skips.all]
        text = say("Heart and blood pressure: no readings.")
        if taken or skipped:
            told = "; ".join(taken + skipped)
            text = say("Heart and blood pressure: {words}.", words=told)
        lowest, highest = self._curve.lowest, self._curve.highest
        if lowest is None:
            return text
        return f"{text} {say('Device pulse {low} to {high}.', low=lowest, high=highest)}"

    def _grew(self, values: list[int]) -> bool:
        """Make room on the scale; whether that moved everything."""
        before, self._range = self._range, reaching(*self._range, _STEP, values)
        return before != self._range

    def _ladder(self, height: float) -> Ladder:
        return Ladder(*self._range, height)

    def _lay_out(self, canvas: Canvas, ladder: Ladder) -> Spots:
        key = (canvas.lettering, canvas.view.scale, canvas.view.whole_ms, ladder)
        if self._spots is None or self._laid_out_for != key:
            self._laid_out_for = key
            self._spots = beside.spots_for(canvas, ladder.height)
            self._bars = []
        for mark in self._marks.all[len(self._bars) :]:
            self._bars.append(_bars(canvas, mark, ladder))
        marks, scale = self._marks.all, canvas.view.scale
        self._spots.extend(
            len(marks), lambda i: self._spot(marks[i], canvas.lettering, scale, ladder)
        )
        return self._spots

    def _spot(self, mark: _Reading, lettering: Lettering, scale: float, ladder: Ladder) -> Spot:
        x = mark.at_ms * scale
        solids: list[Room] = []
        wanted: list[Wanted] = []
        if mark.pressure is not None:
            upper, lower = (ladder.y(v) for v in mark.pressure)
            solids.append(Room(x - _CAP, upper - 6, x + _CAP, lower + 6))
            text = f"{mark.pressure[0]}/{mark.pressure[1]}"
            wanted.append(beside.at_side(lettering, text, "pressure", x, upper + 4, _CAP))
        if mark.pulse is not None:
            y = ladder.y(mark.pulse.value)
            solids.append(beside.dot_room(x, y, 4))
            if readings.alone(self._curve, mark.pulse):
                text = str(mark.pulse.value)
                wanted.append(beside.around(lettering, text, "pulse", x, y, 5))
        return Spot(x, tuple(solids), tuple(wanted))

    def _paint_ground(self, canvas: Canvas, box: QRectF, ladder: Ladder) -> None:
        view, theme = canvas.view, canvas.theme
        left, right = view.exposed_left, view.exposed_right
        y = view.snap(box.top() + ladder.y(self._rules.systolic_line_mmhg))
        ground = QRectF(left, box.top() + 1, right - left, y - box.top() - 1)
        canvas.painter.fillRect(ground, theme.caution_fill)
        for value in (60, 100):
            canvas.level(box.top() + ladder.y(value), theme.grid, left, right)

    def _paint_pressures(self, canvas: Canvas, indices: range, top: float, ladder: Ladder) -> None:
        view, theme, marks = canvas.view, canvas.theme, self._marks.all
        bars = [bar for i in indices for bar in self._bars[i]]
        canvas.boxes(bars, theme.pressure, top)
        for i in indices:
            mark = marks[i]
            if mark.pressure is None:
                continue
            if mark.id in canvas.unsaved:
                self._hollow_out(canvas, i, top)
            if mark.late:
                canvas.late(mark.at_ms * view.scale - 9, top + ladder.y(mark.pressure[1]) - 3)

    def _paint_beyond(self, canvas: Canvas, indices: range, top: float, ladder: Ladder) -> None:
        """The diamonds of pressures, above all: the rim of a pulse near one would hide its corners.

        A pulse that is hidden in its turn stands as a smaller dot in the diamond.
        """
        theme, marks = canvas.theme, self._marks.all
        diamond = canvas.look(Shape.DIAMOND, _BEYOND, theme.caution)
        dot = canvas.look(Shape.DISC, _WITHIN, theme.panel)
        for i in indices:
            mark = marks[i]
            x = mark.at_ms * canvas.view.scale
            for y in _beyond_ys(mark, ladder):
                canvas.mark(diamond, x, top + y, mark.id)
                pulse = mark.pulse
                if pulse is not None and not pulse.beyond:
                    pulse_y = ladder.y(pulse.value)
                    if abs(pulse_y - y) < _BEYOND - _WITHIN and mark.id not in canvas.unsaved:
                        canvas.mark(dot, x, top + pulse_y)

    def _hollow_out(self, canvas: Canvas, index: int, top: float) -> None:
        """An open bar in place of a solid one."""
        shaft = self._bars[index][0].translated(canvas.view.shift, top)
        wide = shaft.adjusted(-2, 0, 2, 0)
        canvas.painter.fillRect(wide, canvas.theme.panel)
        canvas.outline(wide, canvas.theme.pressure)

    def _beyond_word(self, mark: _Reading) -> str:
        return say("beyond the line") if mark.beyond & _SHOWN else ""

    def _reading(self, entry: Entry[ReadingTaken]) -> _Reading:
        body = entry.body
        pressure = None
        if body.systolic_mmhg is not None and body.diastolic_mmhg is not None:
            pressure = (body.systolic_mmhg, body.diastolic_mmhg)
        beyond = fields_beyond(self._rules, body, entry.at_ms, self._ground)
        pulse = readings.hand_value(entry, body.pulse_bpm, "pulse_bpm" in beyond)
        return _Reading(entry.at_ms, entry.id, entry.late, pressure, pulse, beyond)


def _bars(canvas: Canvas, mark: _Reading, ladder: Ladder) -> tuple[QRectF, ...]:
    """The bar of a pressure with its two caps, x from session time 0, y from the lane's top."""
    if mark.pressure is None:
        return ()
    snap = canvas.view.snap
    x = snap(mark.at_ms * canvas.view.scale)
    upper, lower = (snap(ladder.y(v)) for v in mark.pressure)
    return (
        QRectF(x - 1, upper, 2, lower - upper),
        QRectF(x - _CAP, upper - 1, 2 * _CAP, 2),
        QRectF(x - _CAP, lower - 1, 2 * _CAP, 2),
    )


def _beyond_ys(mark: _Reading, ladder: Ladder) -> list[float]:
    """Where its pressures beyond a rule's figure stand, from the lane's top."""
    pairs = zip(_PRESSURES, mark.pressure or (), strict=False)
    return [ladder.y(value) for name, value in pairs if name in mark.beyond]


def _values(mark: _Reading) -> list[int]:
    return [*(mark.pressure or ()), *(() if mark.pulse is None else (mark.pulse.value,))]


def _words(mark: _Reading) -> str:
    words = [] if mark.pressure is None else [f"{mark.pressure[0]}/{mark.pressure[1]}"]
    if mark.pulse is not None:
        words.append(say("pulse {value}", value=mark.pulse.value))
    return " ".join(words) or say("other values")
