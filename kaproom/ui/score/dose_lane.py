"""The doses: a triangle and the amount each; what adds to an earlier dose says so by a plus."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF

from kaproom.core.event import Body
from kaproom.core.ledger import Entry
from kaproom.core.session import SessionState
from kaproom.core.session_events import DoseGiven
from kaproom.ui.score.canvas import Canvas
from kaproom.ui.score.lane import Lane, Marks, clock, late_word
from kaproom.ui.score.shapes import Shape

_TEXT_FROM = 10.0
_WIDEST = 320.0


@dataclass(frozen=True, slots=True)
class _Dose:
    at_ms: int
    id: str
    text: str
    late: bool


class DoseLane(Lane):
    """Triangles with amounts."""

    title = "Dose"
    kinds = (DoseGiven,)
    lines = 1.8
    share = 0.008
    label_px = 330.0

    def __init__(self) -> None:
        self._marks: Marks[_Dose] = Marks()

    def rebuild(self, state: SessionState) -> None:
        """The doses that stand."""
        self._marks.replace([_dose(entry) for entry in state.doses])

    def append(self, state: SessionState, entry: Entry[Body]) -> float:
        """One more dose; the one before it may have to shorten its words."""
        if not self._marks.fits_at_end(entry.at_ms):
            return super().append(state, entry)
        before_ms = self._marks.all[-1].at_ms if self._marks.all else entry.at_ms
        self._marks.append(_dose(cast("Entry[DoseGiven]", entry)))
        return before_ms

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """A label that would meet the next triangle is shortened or left out."""
        view, marks = canvas.view, self._marks.all
        y = box.center().y()
        look = canvas.look(Shape.TRIANGLE, 5.5, canvas.theme.accent)
        for i in self._marks.indices(canvas, 12, _WIDEST):
            dose = marks[i]
            x = view.x(dose.at_ms)
            if not view.left <= x <= view.right:
                continue
            canvas.mark(look, x - view.shift, y, dose.id)
            if dose.late:
                canvas.late(x - view.shift - 10, y)
            last = i + 1 == len(marks)
            room_to = view.right if last else min(view.right, view.x(marks[i + 1].at_ms) - 16)
            canvas.text_between(dose.text, x + _TEXT_FROM, room_to, y, canvas.theme.accent)

    def describe(self) -> str:
        """The doses with their times."""
        doses = [f"{d.text} at {clock(d.at_ms)}{late_word(d.late)}" for d in self._marks.all]
        return f"Dose: {'; '.join(doses) or 'none'}."


def amount_text(amount_ug: int) -> str:
    """An amount in milligrams as it is said: `60 mg`, `12.5 mg`."""
    whole, rest = divmod(amount_ug, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".") + " mg"


def _dose(entry: Entry[DoseGiven]) -> _Dose:
    body = entry.body
    amount = amount_text(body.amount_ug)
    text = f"{amount} {body.route}".rstrip() if body.booster_of is None else f"+{amount}"
    return _Dose(entry.at_ms, entry.id, text, entry.late)
