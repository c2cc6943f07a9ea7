"""The readings of the session before: where they began, and the highest pressure there was.

Facts with their time, as they were taken; what they mean is for those who read them.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.events.session import ReadingTaken
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.baseline import baseline_reading
from kaproom.core.wording import say
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.row import Row
from kaproom.ui.figure_words import of_so_many, reading_text, since_dose_text, span_text


def last_readings(state: SessionState) -> QWidget | None:
    """Baseline and highest reading of a session; None where none was taken."""
    lines = reading_lines(state)
    if not lines:
        return None
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 12)
    column.setSpacing(0)
    number = state.started.number if state.started else 0
    column.addWidget(Heading(say("Readings of session {number}", number=number)))
    for what, words, when in lines:
        column.addWidget(Row(f"{what} {words}", right=when))
    return holder


def reading_lines(state: SessionState) -> list[tuple[str, str, str]]:
    """What it was, the reading, and when after the first dose."""
    baseline = baseline_reading(state)
    measured = [r for r in state.readings if r.body.systolic_mmhg is not None]
    highest = max(measured, key=_systolic, default=None)
    lines: list[tuple[str, str, str]] = []
    if baseline is not None:
        first, last = (since_dose_text(state, baseline.times_ms[at]) for at in (0, -1))
        words = of_so_many(baseline, reading_text(baseline.reading))
        lines.append((say("baseline"), words, span_text(first, last)))
    if highest is not None and (baseline is None or highest.at_ms not in baseline.times_ms):
        when = since_dose_text(state, highest.at_ms)
        lines.append((say("highest"), reading_text(highest.body), when))
    return lines


def _systolic(entry: Entry[ReadingTaken]) -> int:
    return entry.body.systolic_mmhg or 0
