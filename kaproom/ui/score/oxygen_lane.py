"""Oxygen saturation: the device's curve, a dot for each reading by hand, and a line.

A value below the line is a diamond.
"""

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
from kaproom.ui.score.lane import Guide, SampledLane, clock, late_word, listed
from kaproom.ui.score.lettering import Lettering
from kaproom.ui.score.placing import Spot, Spots
from kaproom.ui.score.readings import Hand, HandLine

_LOW, _HIGH, _STEP = 88, 100, 4
_BEYOND = say("below the line")


class OxygenLane(SampledLane):
    """Saturation in per cent."""

    title = say("SpO₂")
    kinds = (ReadingTaken, ReadingSkipped, DoseGiven)
    lines = 2.0
    share = 0.16
    reach_px = 60.0
    label_px = 60.0

    def __init__(self, rules: VitalsRules) -> None:
        self._rules = rules
        self._ground = Ground(None, {})
        self._curve = Curve()
        self._line = HandLine()
        self._breaks_ms: list[int] = []
        self._range = (_LOW, _HIGH)
        self._spots: Spots | None = None
        self._laid_out_for: tuple[Lettering, float, int, Ladder] | None = None

    def rebuild(self, state: SessionState) -> None:
        """All readings by hand."""
        self._ground = ground_of(state)
        hands = (self._hand(entry) for entry in state.readings)
        self._line.replace([h for h in hands if h is not None])
        self._breaks_ms = [entry.at_ms for entry in state.skips]
        self._range = (_LOW, _HIGH)
        self._grew([*self._curve.extremes, *(m.value for m in self._line.marks.all)])
        self._laid_out_for = None

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more reading; the one before it may have to make room."""
        if not self._line.marks.fits_at_end(entry.at_ms) or not isinstance(
            entry.body, ReadingTaken
        ):
            return super().append(state, entry)
        hand = self._hand(cast("Entry[ReadingTaken]", entry))
        if hand is None:
            return entry.at_ms
        marks = self._line.marks
        before_ms = marks.all[-1].at_ms if marks.all else entry.at_ms
        marks.append(hand)
        return 0.0 if self._grew([hand.value]) else before_ms

    def take_samples(self, samples: SampleTrack) -> float | None:
        """The device's saturation."""
        first_s = self._curve.take(samples.spo2_percent)
        if first_s is None:
            return None
        if (
            self._line.marks.all
            and first_s * 1000 <= self._line.marks.all[-1].at_ms + readings.NEAR_MS
        ):
            self._laid_out_for = None
            self._line.forget_joints()
        return 0.0 if self._grew(self._curve.extremes) else (first_s - 1) * 1000.0

    def guides(self, height: float) -> list[Guide]:
        """The line and the top."""
        ladder = Ladder(*self._range, height)
        line = self._rules.spo2_line_percent
        return [
            Guide(ladder.y(line), f"{line} %", strong=True),
            Guide(ladder.y(_HIGH), str(_HIGH)),
        ]

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Line, curve, dots, figures."""
        ladder = Ladder(*self._range, box.height())
        spots = self._lay_out(canvas, ladder)
        top, theme, view = box.top(), canvas.theme, canvas.view
        line_y = top + ladder.y(self._rules.spo2_line_percent)
        canvas.dashes(line_y, theme.line_strong, view.exposed_left, view.exposed_right)
        self._curve.paint(canvas, top + ladder.zero_y, ladder.px_per_unit, theme.oxygen)

        self._line.paint(canvas, top, ladder, self._curve, self._breaks_ms, "oxygen")
        indices = self._line.marks.indices(canvas, beside.REACH, beside.REACH)
        beside.write(canvas, spots, indices, top)

    def describe(self) -> str:
        """The readings with their times."""
        taken = [
            listed(f"{clock(m.at_ms)} {m.value} %", _BEYOND if m.beyond else "", late_word(m.late))
            for m in self._line.marks.all
        ]
        text = say("Oxygen: no readings.")
        if taken:
            text = say("Oxygen: {words}.", words="; ".join(taken))
        lowest, highest = self._curve.lowest, self._curve.highest
        if lowest is None:
            return text
        return f"{text} {say('Device {low} to {high} %.', low=lowest, high=highest)}"

    def _hand(self, entry: Entry[ReadingTaken]) -> Hand | None:
        value = entry.body.spo2_percent
        beyond = fields_beyond(self._rules, entry.body, entry.at_ms, self._ground)
        return readings.hand_value(entry, value, "spo2_percent" in beyond)

    def _grew(self, values: list[int]) -> bool:
        """Make room on the scale; whether that moved everything."""
        before, self._range = self._range, reaching(*self._range, _STEP, values)
        return before != self._range

    def _lay_out(self, canvas: Canvas, ladder: Ladder) -> Spots:
        key = (canvas.lettering, canvas.view.scale, canvas.view.whole_ms, ladder)
        if self._spots is None or self._laid_out_for != key:
            self._laid_out_for = key
            self._spots = beside.spots_for(canvas, ladder.height)
        marks, scale, lettering = self._line.marks.all, canvas.view.scale, canvas.lettering

        def spot(index: int) -> Spot:
            hand = marks[index]
            x, y = hand.at_ms * scale, ladder.y(hand.value)
            wanted = beside.around(lettering, str(hand.value), "oxygen", x, y, 5)
            named = readings.alone(self._curve, hand)
            return Spot(x, (beside.dot_room(x, y, 4),), (wanted,) if named else ())

        self._spots.extend(len(marks), spot)
        return self._spots
