"""A score in words, for lists, for the pointer and for those who listen. Qt-free.

Totals, days and the published labels of the cut-offs; no word on whether something got better.
"""

from datetime import date

from kaproom.core.clock import local_time
from kaproom.core.course.measures_course import Course, Lane, Point
from kaproom.core.events.measures import MeasurePlanned, MeasureScored
from kaproom.core.measures.chart import Score
from kaproom.core.measures.measures import Measure, told_facts
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say, say_count
from kaproom.ui.note_list import NoteLine

_BETTER = {
    "lower": say("lower is better, as published"),
    "higher": say("higher is better, as published"),
}


def total_words(body: MeasureScored) -> str:
    """`11`, or that there is no total."""
    return say("no total") if body.total is None else str(body.total)


def items_words(body: MeasureScored) -> str:
    """`items 1 2 - 0`, or that the total was given alone."""
    if not body.items:
        return say("total alone")
    values = " ".join("-" if item is None else str(item) for item in body.items)
    return say("items {values}", values=values)


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
        below.append(say("by its version “{version}”", version=body.version))
    below += trail_words(score, today)
    below += [] if saved else [say("not yet saved")]
    return NoteLine(
        score.id,
        f"{date_text(body.on_date, today)} · {_week_words(week)}",
        f"{label}  {total_words(body)}{facts}",
        below=" · ".join(below),
    )


def written_words(score: Score, today: date) -> list[str]:
    """When it was written down, where that was another day."""
    entered = local_time(score.event.entered_utc_us, score.event.offset_min).date().isoformat()
    same = entered == score.body.on_date
    return [] if same else [say("written down {day}", day=date_text(entered, today))]


def trail_words(score: Score, today: date) -> list[str]:
    """What it was before each correction: `corrected 26 Nov, was 12 of 1 Nov`."""
    words: list[str] = []
    for entry, was in zip(score.trail, score.earlier, strict=True):
        on = entry.event.local_day()
        words.append(
            say(
                "corrected {day}, was {before} of {day_before}",
                day=date_text(on, today),
                before=total_words(was),
                day_before=date_text(was.on_date, today),
            )
        )
    return words


def point_words(lane: Lane, point: Point, today: date) -> str:
    """A point as it is told under the pointer."""
    body = point.score.body
    words = [
        f"{lane.label} {total_words(body)}",
        _week_words(point.day // 7),
        date_text(body.on_date, today),
        items_words(body),
        *point.facts,
        *trail_words(point.score, today),
    ]
    return " · ".join(words)


def missed_words(lane: Lane, day: date, today: date) -> str:
    """A planned day without a score."""
    return say(
        "{measure} · planned for {day} · no score",
        measure=lane.label,
        day=date_text(day.isoformat(), today),
    )


def measure_words(measure: Measure | None) -> str:
    """Range, direction, cut-offs and source, all as published."""
    if measure is None:
        return say("This measure's definition is no longer there; its scores stay.")
    words = [f"{measure.label}: {range_words(measure.lowest, measure.highest)}"]
    words += [_BETTER[measure.better]] if measure.better else []
    words += [cutoff.words for cutoff in measure.cutoffs]
    sources = dict.fromkeys((measure.source, *(c.source for c in measure.cutoffs)))
    words.append(say("Source: {sources}", sources="; ".join(sources)))
    return " · ".join(words)


def range_words(lowest: int, highest: int) -> str:
    """`0 to 27`."""
    return say("{lowest} to {highest}", lowest=lowest, highest=highest)


def _week_words(week: int) -> str:
    return say("week {week}", week=week)


def _dated_words(point: Point, today: date) -> str:
    body = point.score.body
    return say("{total} on {day}", total=total_words(body), day=date_text(body.on_date, today))


def lane_words(lane: Lane, course: Course, today: date) -> str:
    """A whole lane for those who listen: every score with its day, every gap, the sessions."""
    told = [_dated_words(point, today) for point in lane.points]
    missed = len(lane.missed)
    parts = [lane.label, *(told or [say("no score yet")])]
    parts += [say("{count} planned without a score", count=missed)] if missed else []
    parts += [say("{count} sessions marked", count=len(course.sessions))] if course.sessions else []
    return ", ".join(parts)


def plan_words(plan: MeasurePlanned, due_since: str, today: date) -> str:
    """`every 2 weeks from 26 Nov`, and since when it is due."""
    often = say("weeks {weeks}", weeks=", ".join(map(str, plan.weeks)))
    if plan.every_weeks:
        often = say_count("every week", "every {count} weeks", plan.every_weeks)
    words = say("{often} from {day}", often=often, day=date_text(plan.from_date, today))
    if not due_since:
        return words
    return f"{words} · {say('due since {day}', day=date_text(due_since, today))}"
