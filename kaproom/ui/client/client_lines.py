"""The entries of a chart as rows of their sections. Qt-free."""

from collections.abc import Sequence

from kaproom.core.chart.client_facts import conditions_of
from kaproom.core.events.chart import (
    ClientWeighed,
)
from kaproom.core.typed_values import date_text
from kaproom.ui.client.chart_words import ROLE_WORDS, joined
from kaproom.ui.figure_words import weight_text
from kaproom.ui.home.home_lines import today
from kaproom.ui.medicine_words import FLAG_WORDS
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import Line


def weights(desk: ChartDesk) -> Sequence[Line]:
    """The newest weight and the day it was taken."""
    found = desk.state.ledger.of(ClientWeighed)[-1:]
    day = today(desk.casebook)
    return [
        Line(
            e.id,
            weight_text(e.body.weight_g),
            date_text(e.event.local_day(), day),
            desk.saved(e),
        )
        for e in found
    ]


def allergies(desk: ChartDesk) -> Sequence[Line]:
    """Each allergy with what it does."""
    return [
        Line(e.id, e.body.substance, e.body.reaction, desk.saved(e), flagged=True)
        for e in desk.state.allergies
    ]


def medicines(desk: ChartDesk) -> Sequence[Line]:
    """Each medicine, marked where its class matters in the room."""
    return [
        Line(
            e.id,
            joined(e.body.name, e.body.dosage),
            FLAG_WORDS.get(e.body.flag, e.body.flag),
            desk.saved(e),
            flagged=bool(e.body.flag),
        )
        for e in desk.state.medicines
    ]


def conditions(desk: ChartDesk) -> Sequence[Line]:
    """Each condition with what is to be known of it."""
    return [
        Line(e.id, joined(e.body.name, e.body.detail), "", desk.saved(e))
        for e in conditions_of(desk.state.ledger)
    ]


def contacts(desk: ChartDesk) -> Sequence[Line]:
    """Each contact with what for."""
    return [
        Line(
            e.id,
            joined(e.body.name, e.body.phone),
            ROLE_WORDS.get(e.body.role, e.body.role),
            desk.saved(e),
        )
        for e in desk.state.contacts
    ]
