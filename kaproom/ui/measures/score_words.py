"""A score in words, for lists, for the pointer and for those who listen. Qt-free.

Totals, days and the published labels of the cut-offs; no word on whether something got better.
"""

from datetime import date

from kaproom.core.clock import local_time
from kaproom.core.measures import Measure, told_facts
from kaproom.core.measures_chart import Score
from kaproom.core.measures_course import Course, Lane, Point
from kaproom.core.measures_events import MeasurePlanned, MeasureScored
from kaproom.core.typed_values import date_text
from kaproom.ui.note_list import NoteLine

_BETTER = {"lower": "lower is better, as published", "higher": "higher is better, as published"}


def total_words(body: MeasureScored) -> str:
    """`11`, or that there is no total."""
    return "no total" if body.total is None else str(body.total)


def items_words(body: MeasureScored) -> str:
    """`items 1 2 - 0`, or that the total was given alone."""
    if not body.items:
        return "total alone"
    return "items " + " ".join("-" if item is None else str(item) for item in body.items)


def score_line(
    score: Score, measure: Measure | None, first: date, today: date, saved: bool
) -> NoteLine:
    """A score as a row of the list."""
    body = score.body
    day = date.fromisoformat(body.on_date)
    week = (day - first).days // 7
    label = measure.label if measure else body.code.upper()
    facts = "".join(f"   ◆ {fact}" for fact in told_facts(measure, body.items))
    below = [items_words(body)]
    below += [body.note] if body.note else []
    below += written_words(score, today)
    if measure is not None and body.version != measure.version:
        below.append(f"by its version “{body.version}”")
    below += trail_words(score, today)
    below += [] if saved else ["not yet saved"]
    return NoteLine(
        score.id,
        f"{date_text(body.on_date, today)} · week {week}",
        f"{label}  {total_words(body)}{facts}",
        below=" · ".join(below),
    )


def written_words(score: Score, today: date) -> list[str]:
    """When it was written down, where that was another day."""
    entered = local_time(score.event.entered_utc_us, score.event.offset_min).date().isoformat()
    same = entered == score.body.on_date
    return [] if same else [f"written down {date_text(entered, today)}"]


def trail_words(score: Score, today: date) -> list[str]:
    """What it was before each correction: `corrected 26 Nov, was 12 of 1 Nov`."""
    words: list[str] = []
    for entry, was in zip(score.trail, score.earlier, strict=True):
        on = entry.event.local_day()
        before = f"{total_words(was)} of {date_text(was.on_date, today)}"
        words.append(f"corrected {date_text(on, today)}, was {before}")
    return words


def point_words(lane: Lane, point: Point, today: date) -> str:
    """A point as it is told under the pointer."""
    body = point.score.body
    words = [
        f"{lane.label} {total_words(body)}",
        f"week {point.day // 7}",
        date_text(body.on_date, today),
        items_words(body),
        *point.facts,
        *trail_words(point.score, today),
    ]
    return " · ".join(words)


def missed_words(lane: Lane, day: date, today: date) -> str:
    """A planned day without a score."""
    return f"{lane.label} · planned for {date_text(day.isoformat(), today)} · no score"


def measure_words(measure: Measure | None) -> str:
    """Range, direction, cut-offs and source, all as published."""
    if measure is None:
        return "This measure's definition is no longer there; its scores stay."
    words = [f"{measure.label}: {measure.lowest} to {measure.highest}"]
    words += [_BETTER[measure.better]] if measure.better else []
    words += [cutoff.words for cutoff in measure.cutoffs]
    sources = dict.fromkeys((measure.source, *(c.source for c in measure.cutoffs)))
    return " · ".join(words) + " · Source: " + "; ".join(sources)


def lane_words(lane: Lane, course: Course, today: date) -> str:
    """A whole lane for those who listen: every score with its day, every gap, the sessions."""
    told = [f"{total_words(p.score.body)} on {date_text(p.score.body.on_date, today)}"
            for p in lane.points]  # fmt: skip
    missed = len(lane.missed)
    parts = [lane.label, *(told or ["no score yet"])]
    parts += [f"{missed} planned without a score"] if missed else []
    parts += [f"{len(course.sessions)} sessions marked"] if course.sessions else []
    return ", ".join(parts)


def plan_words(plan: MeasurePlanned, due_since: str, today: date) -> str:
    """`every 2 weeks from 26 Nov`, and since when it is due."""
    often = f"weeks {', '.join(map(str, plan.weeks))}"
    if plan.every_weeks:
        often = "every week" if plan.every_weeks == 1 else f"every {plan.every_weeks} weeks"
    words = f"{often} from {date_text(plan.from_date, today)}"
    return f"{words} · due since {date_text(due_since, today)}" if due_since else words
