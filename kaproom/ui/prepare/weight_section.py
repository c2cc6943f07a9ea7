"""The weight, which the order's amount is read against, and the day the session is planned for."""

from collections.abc import Sequence

from kaproom.core.chart_events import ClientWeighed, SessionPlanned
from kaproom.core.preparation import day_of
from kaproom.core.typed_values import date_text, read_date
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.home.home_lines import today
from kaproom.ui.home.new_client import read_weight
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import Line
from kaproom.ui.prepare.section import ListSection, Values
from kaproom.ui.room.words import weight_text
from kaproom.ui.theme import Theme


def weight_section(theme: Theme, desk: ChartDesk) -> ListSection:
    """The newest weight."""
    return ListSection(
        theme,
        desk,
        "Weight",
        ("Enter", "Alt+W"),
        (Field("weight", "Weight in kg", "72"),),
        _weighed,
        _weights,
        "Not weighed.",
    )


def planned_section(theme: Theme, desk: ChartDesk, number: int) -> ListSection:
    """The day the session of this number is planned for."""

    def planned(values: Values) -> SessionPlanned:
        day = read_date(values["day"])
        if day is None:
            raise FormFault("A day is read as 2026-11-14, 14.11.2026 or 14 Nov 2026.", "day")
        return SessionPlanned(number, day)

    return ListSection(
        theme,
        desk,
        "Planned for",
        ("Enter", "Alt+D"),
        (Field("day", f"Day of session {number}", "2026-11-23"),),
        planned,
        lambda d: _planned(d, number),
        "No day set.",
    )


def _weighed(values: Values) -> ClientWeighed:
    weight_g = read_weight(values["weight"])
    if weight_g is None:
        raise FormFault("Weight is taken between 20 and 400 kg.", "weight")
    return ClientWeighed(weight_g)


def _weights(desk: ChartDesk) -> Sequence[Line]:
    found = desk.state.ledger.of(ClientWeighed)[-1:]
    day = today(desk.casebook)
    return [
        Line(
            e.id,
            weight_text(e.body.weight_g),
            date_text(day_of(e.event), day),
            desk.saved(e),
        )
        for e in found
    ]


def _planned(desk: ChartDesk, number: int) -> Sequence[Line]:
    found = [e for e in desk.state.ledger.of(SessionPlanned) if e.body.number == number][-1:]
    day = today(desk.casebook)
    return [
        Line(e.id, date_text(e.body.on_date, day), f"session {number}", desk.saved(e))
        for e in found
    ]
