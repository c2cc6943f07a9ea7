"""Visits whose day has gone by without a word on whether they were held."""

from datetime import date

from kaproom.core.chart.chart import ChartState
from kaproom.core.course.due import Due, DueKind
from kaproom.core.events.visits import VisitKind
from kaproom.core.visits.visits import VISIT_WORDS, visits_of
from kaproom.core.wording import say


def visits_due(client_id: str, chart: ChartState, today: date) -> tuple[Due, ...]:
    """The preparations and integrations that lie before today and are still open."""
    label = chart.client.label if chart.client else ""
    return tuple(
        Due(
            DueKind.VISIT,
            client_id,
            f"{visit.kind}/{visit.number}",
            say(
                "{kind} {number} of {client}",
                kind=VISIT_WORDS[visit.kind],
                number=visit.number,
                client=label,
            ),
            visit.on_date,
        )
        for visit in visits_of(chart.ledger)
        if visit.is_open
        and visit.kind is not VisitKind.DOSING
        and visit.on_date < today.isoformat()
    )
