"""Which measures are due, for the list of what is due. It is shown, and never presses."""

from datetime import date

from kaproom.core.chart.chart import ChartState
from kaproom.core.course.due import Due, DueKind
from kaproom.core.measures.chart import planned_days, plans_of, scores_of, unmet_days
from kaproom.core.wording import say


def measures_due(client_id: str, chart: ChartState, today: date) -> tuple[Due, ...]:
    """The measures whose newest planned day has come and has no score yet."""
    due: list[Due] = []
    label = chart.client.label if chart.client else ""
    scores = scores_of(chart.ledger)
    for code, plan in plans_of(chart.ledger).items():
        scored = [score.body.on_date for score in scores if score.body.code == code]
        unmet = unmet_days(plan, scored, today)
        if unmet and unmet[-1] == planned_days(plan, today)[-1]:
            since = unmet[-1].isoformat()
            due.append(
                Due(
                    DueKind.MEASURE,
                    client_id,
                    code,
                    say("{measure} of {client}", measure=plan.label, client=label),
                    since,
                )
            )
    return tuple(due)
