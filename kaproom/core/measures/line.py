"""A line that writes down a measure: `phq9 14`, `phq9 1 2 0 3 1 1 2 0 1`, `-3d gad7 8`.

A day may stand first or last; one number is the total, as many as there are items are the answers,
`-` one not given; words after a `;` are a note. `plan phq9 every 2 weeks`, `plan phq9 weeks 0 2 4`
and `plan phq9 off` plan one. What is understood is said back; nothing is written here.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kaproom.core.events.measures import MeasurePlanned, MeasureScored
from kaproom.core.measures.measures import Measure, told_facts, total_fault, total_of
from kaproom.core.said_back import said_back
from kaproom.core.typed_values import date_text, read_date
from kaproom.core.wording import say

_DAYS_AGO = re.compile(r"-(\d{1,4})([dw])", re.ASCII)
_NOT_ALNUM = re.compile(r"[\W_]+")
_WHOLE = re.compile(r"\d{1,4}", re.ASCII)
_NOT_GIVEN = frozenset({"-", "–", "—", "?"})
_MOST_WEEKS = 520
_NAME_TOKENS, _DATE_TOKENS = 3, 3


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """What a line was understood as.

    `body` is what Enter would write, None while something is missing; `fault` says what is wrong;
    `by_item` is the measure whose answers are still to come, with `on_date` their day.
    """

    echo: str = ""
    body: MeasureScored | MeasurePlanned | None = None
    fault: str = ""
    by_item: Measure | None = None
    on_date: str = ""


def read_measure_line(text: str, measures: Mapping[str, Measure], today: date) -> MeasureLine:
    """The line as understood; an empty one is understood as nothing."""
    line, _, note = text.partition(";")
    tokens = line.replace(",", " ").split()
    if not tokens:
        return MeasureLine()
    if tokens[0].casefold() == "plan":
        return _plan(tokens[1:], measures, today)
    on_date, tokens = _take_date(tokens, today)
    if on_date is None:
        on_date = today.isoformat()
    elif on_date > today.isoformat():
        return MeasureLine(fault=say("{day} is still to come.", day=date_text(on_date)))
    measure, rest = take_measure(tokens, measures)
    if measure is None:
        return MeasureLine(fault=_no_measure(tokens, measures))
    return _score(measure, rest, on_date, note.strip(), today)


def line_of_score(score: MeasureScored) -> str:
    """A score as the line that would write it again."""
    given = score.items or (score.total,)
    numbers = " ".join("-" if value is None else str(value) for value in given)
    note = f" ; {score.note}" if score.note else ""
    return f"{score.on_date} {score.code} {numbers}{note}"


def take_measure(
    tokens: Sequence[str], measures: Mapping[str, Measure]
) -> tuple[Measure | None, list[str]]:
    """The measure named by the first words, and the words after; the longest name counts."""
    names = {_plain(name): m for m in measures.values() for name in (m.label, m.code)}
    for count in range(min(_NAME_TOKENS, len(tokens)), 0, -1):
        found = names.get(_plain("".join(tokens[:count])))
        if found is not None and all(map(_plain, tokens[:count])):
            return found, list(tokens[count:])
    return None, list(tokens)


def _score(measure: Measure, rest: list[str], on_date: str, note: str, today: date) -> MeasureLine:
    day = date_text(on_date, today)
    if not rest:
        echo = say("{measure} · {day} · Enter: item by item", measure=measure.label, day=day)
        return MeasureLine(echo, by_item=measure, on_date=on_date)
    numbers = [_number(token) for token in rest]
    wrong = next((t for t, n in zip(rest, numbers, strict=True) if n == ""), None)
    if wrong is not None:
        return MeasureLine(
            fault=say(
                "“{wrong}” is no score. Words go after a ; as a note.", wrong=said_back(wrong)
            )
        )
    items = tuple(n if isinstance(n, int) else None for n in numbers)
    if len(items) == 1 and measure.items > 1:
        return _by_total(measure, items[0], on_date, note, day)
    total = total_of(measure, items)
    if total.fault:
        fewer = len(items) < measure.items
        hint = (
            say(" Type the total alone, or all items with - for one not answered.") if fewer else ""
        )
        return MeasureLine(fault=total.fault + hint)
    words = " ".join("-" if n is None else str(n) for n in items)
    parts = [f"{measure.label} {'' if total.total is None else total.total}".strip(), day]
    parts.append(say("items {words}", words=words))
    if total.missing:
        how = say("the mean of the others") if total.estimated else say("no total")
        parts.append(say("{missing} not answered: {how}", missing=total.missing, how=how))
    parts += told_facts(measure, items)
    body = MeasureScored(measure.code, measure.version, on_date, total.total, items, note)
    return MeasureLine(" · ".join((*parts, *_noted(note))), body)


def _by_total(
    measure: Measure, total: int | None, on_date: str, note: str, day: str
) -> MeasureLine:
    if total is None:
        return MeasureLine(fault=say("A total is a number."))
    fault = total_fault(measure, total)
    if fault:
        return MeasureLine(fault=fault)
    echo = say(
        "{measure} {total} of {lowest} to {highest} · {day} · total alone",
        measure=measure.label,
        total=total,
        lowest=measure.lowest,
        highest=measure.highest,
        day=day,
    )
    body = MeasureScored(measure.code, measure.version, on_date, total, (), note)
    return MeasureLine(" · ".join((echo, *_noted(note))), body)


def _plan(tokens: list[str], measures: Mapping[str, Measure], today: date) -> MeasureLine:
    from_date, tokens = _take_date(tokens, today)
    measure, rest = take_measure(tokens, measures)
    if measure is None:
        return MeasureLine(fault=_no_measure(tokens, measures))
    words = [word.casefold() for word in rest]
    start = from_date or today.isoformat()
    body = MeasurePlanned(measure.code, measure.label, start)
    since = say("from {day}", day=date_text(start, today))
    if words == ["off"]:
        return MeasureLine(say("{measure} · not planned any more", measure=measure.label), body)
    numbers = [int(word) for word in words if _WHOLE.fullmatch(word)]
    if any(number > _MOST_WEEKS for number in numbers):
        return MeasureLine(fault=say("Weeks go up to {most}.", most=_MOST_WEEKS))
    if not words and measure.every_weeks:
        numbers, words = [measure.every_weeks], ["every"]
    if words[:1] == ["every"] and len(numbers) == 1 and numbers[0] > 0:
        every = numbers[0]
        often = say("every week") if every == 1 else say("every {weeks} weeks", weeks=every)
        planned = MeasurePlanned(measure.code, measure.label, start, every)
        return MeasureLine(
            say(
                "Plan {measure} · {often} · {since}",
                measure=measure.label,
                often=often,
                since=since,
            ),
            planned,
        )
    if words[:1] in (["weeks"], ["week"]) and numbers and len(numbers) == len(words) - 1:
        weeks = tuple(sorted(set(numbers)))
        planned = MeasurePlanned(measure.code, measure.label, start, 0, weeks)
        echo = say(
            "Plan {measure} · weeks {weeks} · {since} as week 0",
            measure=measure.label,
            weeks=", ".join(map(str, weeks)),
            since=since,
        )
        return MeasureLine(echo, planned)
    code = measure.code
    return MeasureLine(
        fault=say(
            "Say how often: plan {code} every 2 weeks, plan {code} weeks 0 2 4, plan {code} off.",
            code=code,
        )
    )


def _take_date(tokens: list[str], today: date) -> tuple[str | None, list[str]]:
    """A day at the front or the back of the line, and what is left without it."""
    for count in range(min(_DATE_TOKENS, len(tokens)), 0, -1):
        found = _date(" ".join(tokens[:count]), today)
        if found is not None:
            return found, tokens[count:]
        found = _date(" ".join(tokens[-count:]), today)
        if found is not None:
            return found, tokens[:-count]
    return None, tokens


def _date(text: str, today: date) -> str | None:
    lowered = text.casefold()
    if lowered in ("today", "yesterday"):
        return (today - timedelta(days=lowered == "yesterday")).isoformat()
    ago = _DAYS_AGO.fullmatch(lowered)
    if ago is None:
        return read_date(text)
    days = int(ago[1]) * (7 if ago[2] == "w" else 1)
    return (today - timedelta(days=days)).isoformat()


def _number(token: str) -> int | str | None:
    """A score, None for one not given, the empty text for neither."""
    if token in _NOT_GIVEN:
        return None
    return int(token) if _WHOLE.fullmatch(token) else ""


def _noted(note: str) -> tuple[str, ...]:
    return (say("note: {note}", note=note),) if note else ()


def _no_measure(tokens: Sequence[str], measures: Mapping[str, Measure]) -> str:
    known = ", ".join(measures)
    if not tokens:
        return say("Which measure is missing; there are: {known}.", known=known)
    return say(
        "There is no measure “{name}”; there are: {known}.", name=said_back(tokens[0]), known=known
    )


def _plain(name: str) -> str:
    return _NOT_ALNUM.sub("", name).casefold()
