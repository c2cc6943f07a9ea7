"""The sessions of a client's course as small cards: done, current, planned. Qt-free.

Peaks and curves are those measured; a session without device samples has its hand readings.
"""

from dataclasses import dataclass
from datetime import date

from kaproom.core.course.casebook import Casebook
from kaproom.core.review.comparison import parts_in
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Ledger
from kaproom.core.typed_values import date_text
from kaproom.core.visits.visits import dosing_dates
from kaproom.core.vitals.samples import GAP, SampleTrack
from kaproom.core.wording import say
from kaproom.ui.review.moment_words import doses_words

_CURVE_POINTS = 60


@dataclass(frozen=True, slots=True)
class CourseCard:
    """One session of the course; `session_id` is None where it is only planned.

    `parts` is how many of the client's parts were seen in it. `curve` holds mean pulse values per
    minute over equal stretches of the session, None for gaps.
    """

    session_id: str | None
    number: int
    detail: str
    peak_bpm: int | None = None
    parts: int = 0
    curve: tuple[int | None, ...] = ()


def course_cards(
    casebook: Casebook, live: LiveSession, samples: SampleTrack, today: date
) -> tuple[CourseCard, ...]:
    """All sessions of the course of the one at hand, by number."""
    started = live.state.started
    if started is None:
        return ()
    chart = casebook.chart(started.client_id)
    cards = [_card(live.id, started.number, live.state, samples, chart.ledger)]
    for other in casebook.sessions():
        if other.client_id == started.client_id and other.id != live.id:
            state = casebook.open_session(other.id).state
            track = casebook.samples(other.id)
            cards.append(_card(other.id, other.number, state, track, chart.ledger))
    planned = chart.client.planned_sessions if chart.client else 0
    dates = dosing_dates(chart.ledger)
    for number in set(range(1, planned + 1)) - {card.number for card in cards}:
        day = dates.get(number)
        detail = say("planned {day}", day=date_text(day, today)) if day else say("not yet planned")
        cards.append(CourseCard(None, number, detail))
    return tuple(sorted(cards, key=lambda c: c.number))


def _card(
    session_id: str, number: int, state: SessionState, samples: SampleTrack, chart: Ledger
) -> CourseCard:
    hand = [r.body.pulse_bpm for r in state.readings if r.body.pulse_bpm is not None]
    peak = max([*hand, *samples.pulse_bpm], default=GAP)
    return CourseCard(
        session_id,
        number,
        doses_words(state) or say("no dose"),
        None if peak == GAP else peak,
        len({part.name for part in parts_in(chart, number, state)}),
        _curve(samples),
    )


def _curve(samples: SampleTrack) -> tuple[int | None, ...]:
    seconds = len(samples)
    if seconds < _CURVE_POINTS:
        return ()
    points: list[int | None] = []
    for i in range(_CURVE_POINTS):
        first, end = i * seconds // _CURVE_POINTS, (i + 1) * seconds // _CURVE_POINTS
        values = [v for v in samples.pulse_bpm[first:end] if v != GAP]
        points.append(sum(values) // len(values) if values else None)
    return tuple(points)
