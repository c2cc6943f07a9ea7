"""The doses: a triangle and the amount each; what adds to an earlier dose says so by a plus.

A dose that was considered and not given is an open triangle. A line beneath a triangle is how long
the dose was held in the mouth.
"""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF

from kaproom.core.events.event import Body
from kaproom.core.events.session import DoseGiven, DoseHeld, DoseHoldEnded, DoseNotGiven
from kaproom.core.session.holds import Hold, holds
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.figure_words import hold_end_words
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lane import Lane, Marks, clock, late_word, listed
from kaproom.ui.score.shapes import Shape

_TEXT_FROM = 10.0
_WIDEST = 320.0
_HOLD_BELOW = 8.0


@dataclass(frozen=True, slots=True)
class _Dose:
    at_ms: int
    id: str
    text: str
    late: bool
    given: bool = True


class DoseLane(Lane):
    """Triangles with amounts."""

    title = say("Dose")
    kinds = (DoseGiven, DoseHeld, DoseHoldEnded, DoseNotGiven)
    lines = 1.8
    share = 0.008
    label_px = 330.0

    def __init__(self) -> None:
        self._marks: Marks[_Dose] = Marks()
        self._holds: tuple[Hold, ...] = ()

    def rebuild(self, state: SessionState) -> None:
        """The doses that stand, those not given, and the holds."""
        marks = [_dose(entry) for entry in state.doses]
        marks += [_not_given(entry) for entry in state.ledger.of(DoseNotGiven)]
        self._marks.replace(sorted(marks, key=lambda mark: mark.at_ms))
        self._holds = holds(state)

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more dose; the one before it may have to shorten its words."""
        if not isinstance(entry.body, DoseGiven) or not self._marks.fits_at_end(entry.at_ms):
            return super().append(state, entry)
        before_ms = self._marks.all[-1].at_ms if self._marks.all else entry.at_ms
        self._marks.append(_dose(cast("Entry[DoseGiven]", entry)))
        return before_ms

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """A label that would meet the next triangle is shortened or left out."""
        view, marks = canvas.view, self._marks.all
        y = box.center().y()
        for hold in self._holds:
            self._paint_hold(canvas, hold, y + _HOLD_BELOW)
        given = canvas.look(Shape.TRIANGLE, 5.5, canvas.theme.accent)
        not_given = canvas.look(Shape.TRIANGLE, 5.0, canvas.theme.ink_soft, hollow=True)
        for i in self._marks.indices(canvas, 12, _WIDEST):
            dose = marks[i]
            x = view.x(dose.at_ms)
            if not view.left <= x <= view.right:
                continue
            canvas.mark(given if dose.given else not_given, x - view.shift, y, dose.id)
            if dose.late:
                canvas.late(x - view.shift - 10, y)
            last = i + 1 == len(marks)
            room_to = view.right if last else min(view.right, view.x(marks[i + 1].at_ms) - 16)
            ink = canvas.theme.accent if dose.given else canvas.theme.ink_soft
            canvas.text_between(dose.text, x + _TEXT_FROM, room_to, y, ink)

    def describe(self) -> str:
        """The doses with their times, and how long they were held."""
        told = [_told(dose) for dose in self._marks.all]
        told += [_hold_told(hold) for hold in self._holds]
        if not told:
            return say("Dose: none.")
        return say("Dose: {words}.", words="; ".join(told))

    def _paint_hold(self, canvas: Canvas, hold: Hold, y: float) -> None:
        now_ms = canvas.view.now_ms
        end_ms = hold.ended_ms if hold.ended_ms is not None else now_ms
        seen = None if end_ms is None else canvas.view.span(hold.begun_ms, end_ms)
        if seen is not None:
            line = QRectF(seen[0], canvas.view.snap(y), seen[1] - seen[0], 2)
            canvas.painter.fillRect(line, canvas.theme.accent)


def amount_text(amount_ug: int) -> str:
    """An amount in milligrams as it is said: `60 mg`, `12.5 mg`."""
    whole, rest = divmod(amount_ug, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".") + " mg"


def _dose(entry: Entry[DoseGiven]) -> _Dose:
    body = entry.body
    amount = amount_text(body.amount_ug)
    text = f"{amount} {body.route}".rstrip() if body.booster_of is None else f"+{amount}"
    return _Dose(entry.at_ms, entry.id, text, entry.late)


def _not_given(entry: Entry[DoseNotGiven]) -> _Dose:
    text = say("booster not given") if entry.body.booster else say("not given")
    return _Dose(entry.at_ms, entry.id, text, entry.late, given=False)


def _told(dose: _Dose) -> str:
    at = say("{dose} at {time}", dose=dose.text, time=clock(dose.at_ms))
    return listed(at, late_word(dose.late))


def _hold_told(hold: Hold) -> str:
    begun = clock(hold.begun_ms)
    if hold.ended_ms is None:
        return say("held {time}, still held", time=begun)
    held = say("held {time}", time=f"{begun}–{clock(hold.ended_ms)}")
    return listed(held, hold_end_words(hold.how))
