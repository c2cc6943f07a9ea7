"""The day the session is planned for, beside the order of the day."""

from collections.abc import Sequence

from kaproom.core.events.visits import VisitKind, VisitPlanned
from kaproom.core.typed_values import date_text, read_date
from kaproom.core.visits.visits import visits_of
from kaproom.core.wording import say
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.home.home_lines import today
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import Line
from kaproom.ui.prepare.section import ListSection, Values
from kaproom.ui.theme import Theme


def planned_section(theme: Theme, desk: ChartDesk, number: int) -> ListSection:
    """The day the session of this number is planned for."""

    def planned(values: Values) -> VisitPlanned:
        day = read_date(values["day"])
        if day is None:
            raise FormFault(say("A day is read as 2026-11-14, 14.11.2026 or 14 Nov 2026."), "day")
        return VisitPlanned(VisitKind.DOSING, number, day)

    return ListSection(
        theme,
        desk,
        say("Planned for"),
        (say("Enter"), "Alt+D"),
        (Field("day", say("Day of session {number}", number=number), example="2026-11-23"),),
        planned,
        lambda d: _planned(d, number),
        say("No day set."),
    )


def _planned(desk: ChartDesk, number: int) -> Sequence[Line]:
    ledger, day = desk.state.ledger, today(desk.casebook)
    return [
        Line(
            visit.entry_id,
            date_text(visit.on_date, day),
            say("session {number}", number=number),
            desk.saved(ledger.entries[visit.entry_id]),
        )
        for visit in visits_of(ledger)
        if (visit.kind, visit.number) == (VisitKind.DOSING, number) and not visit.cancelled
    ]
