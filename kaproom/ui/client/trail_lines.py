"""What was corrected or taken back on a chart, with what it said. Qt-free; it judges nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kaproom.core.chart.chart import ChartState
from kaproom.core.clock import local_time
from kaproom.core.events.event import Body, Event
from kaproom.core.stream.ledger import Correction, Ledger, Undoing, corrected
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.client.chart_words import entry_words


@dataclass(frozen=True, slots=True)
class TrailLine:
    """What an entry said, and what became of it, when and by whom."""

    said: str
    became: str
    turn: int


def trail_lines(chart: ChartState, today: date) -> tuple[TrailLine, ...]:
    """All of it, the newest change first."""
    found = [*_corrected(chart, today), *_taken_back(chart, today)]
    return tuple(sorted(found, key=lambda line: line.turn, reverse=True))


def _corrected(chart: ChartState, today: date) -> Iterator[TrailLine]:
    for entry in chart.ledger.entries.values():
        for index, event in enumerate(entry.trail):
            said = entry_words(entry.as_written(index))
            yield TrailLine(
                said, _became(say("corrected {day} {clock} by {author}"), event, today), event.turn
            )


def _taken_back(chart: ChartState, today: date) -> Iterator[TrailLine]:
    ledger = chart.ledger
    for event in ledger.events:
        if not isinstance(event.body, Undoing) or event.id in ledger.undone:
            continue
        named = ledger.event(event.body.entry_id)
        if named is not None and not isinstance(named.body, Undoing | Correction):
            said = entry_words(_as_it_stood(ledger, named))
            yield TrailLine(
                said, _became(say("taken back {day} {clock} by {author}"), event, today), event.turn
            )


def _as_it_stood(ledger: Ledger, event: Event) -> Body:
    """What an entry said when it was taken back: as corrected until then."""
    body = event.body.as_now()
    for later in ledger.events:
        correction = later.body
        if isinstance(correction, Correction) and later.id not in ledger.undone:
            body = corrected(body, correction) if correction.entry_id == event.id else body
    return body


def _became(words: str, event: Event, today: date) -> str:
    at = local_time(event.entered_utc_us, event.offset_min)
    day = say("today") if at.date() == today else date_text(at.date().isoformat(), today)
    author = event.author or say("nobody")
    return words.format(day=day, clock=f"{at:%H:%M}", author=author)
