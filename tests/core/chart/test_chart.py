"""A client's chart: what may be written, what holds, what was withdrawn."""

import itertools
from dataclasses import replace
from datetime import date

import pytest

from kaproom.core.chart.chart import ChartState, chart_from, decide_chart, fold_chart
from kaproom.core.clock import SteppedClock
from kaproom.core.events.chart import (
    AgreementMade,
    AllergyNoted,
    ChartEntryWithdrawn,
    ChartNoteWithdrawn,
    ClientAdded,
    ClientWeighed,
    ConsentGiven,
    ContactNoted,
    IntentionSet,
    MedicineNoted,
    OrderReceived,
    SessionPlanned,
)
from kaproom.core.events.event import Body, Event, Store, chart_stream
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.visits.visits import dosing_dates
from tests.support.scene import START

ORDER = OrderReceived("ketamine", "IM", 60_000, "Dr. X.", "2026-11-02")


class Chart:
    def __init__(self, client: bool = True) -> None:
        self.clock = SteppedClock(START)
        self.state = ChartState()
        self.events: list[Event] = []
        self._ids = itertools.count(1)
        if client:
            self.write(ClientAdded("Q. V."))

    def answer(self, body: Body) -> tuple[Event, ...] | Refusal:
        self.clock.step(1000)
        context = Context(
            chart_stream("c1"), self.clock.now(), 0, "therapist", lambda: f"e{next(self._ids)}"
        )
        answer = decide_chart(self.state, body, context)
        if not isinstance(answer, Refusal):
            for event in answer:
                self.state = fold_chart(self.state, event)
                self.events.append(event)
        return answer

    def write(self, body: Body) -> Event:
        answer = self.answer(body)
        assert not isinstance(answer, Refusal), answer.reason
        return answer[0]


def test_the_order_signed_last_is_in_force_whenever_it_was_typed() -> None:
    chart = Chart()
    chart.write(replace(ORDER, signed_on="2026-09-02", hold_systolic_mmhg=150))
    chart.write(replace(ORDER, signed_on="2026-08-01", hold_systolic_mmhg=190))
    assert chart.state.order is not None
    assert chart.state.order.body.hold_systolic_mmhg == 150
    renewed = chart.write(replace(ORDER, signed_on="2026-09-02"))
    assert chart.state.order.id == renewed.id
    # Of today where no day is in it; a day that had not come yet does not outlast it.
    chart.write(replace(ORDER, signed_on="2027-09-02"))
    undated = chart.write(replace(ORDER, signed_on=""))
    assert chart.state.order.id == undated.id
    assert [o.body.signed_on[:7] for o in chart.state.orders] == [
        *("2026-08", "2026-09", "2026-09", "2027-09", "")
    ]


def test_the_newest_word_holds_and_the_old_ones_stay() -> None:
    chart = Chart()
    chart.write(IntentionSet("to rest"))
    chart.write(IntentionSet("to look"))
    chart.write(ConsentGiven("music", True))
    chart.write(ConsentGiven("music", False, "silence instead"))
    chart.write(ClientWeighed(72_000))
    chart.write(ORDER)
    assert chart.state.intention == "to look"
    assert len(chart.state.ledger.of(IntentionSet)) == 2
    assert chart.state.consents["music"] == ConsentGiven("music", False, "silence instead")
    assert chart.state.weight_g == 72_000
    assert chart.state.order is not None
    assert chart.state.order.body == ORDER


def test_withdrawing_brings_back_what_held_before() -> None:
    chart = Chart()
    chart.write(IntentionSet("to rest"))
    second = chart.write(IntentionSet("to look"))
    chart.write(ChartNoteWithdrawn(second.id))
    assert chart.state.intention == "to rest"


def test_replay_equals_live() -> None:
    chart = Chart()
    allergy = chart.write(AllergyNoted("latex"))
    chart.write(AgreementMade("the watcher", "ask first", "preparation"))
    chart.write(SessionPlanned(1, date(2026, 12, 1).isoformat()))
    chart.write(ChartEntryWithdrawn(allergy.id))
    again = chart_from(chart.events)
    assert dict(again.ledger.entries) == dict(chart.state.ledger.entries)
    assert again.allergies == ()
    assert dosing_dates(again.ledger) == {1: "2026-12-01"}


def test_own_words_go_to_the_notes_and_clinical_facts_to_the_record() -> None:
    chart = Chart()
    assert chart.write(IntentionSet("x")).store is Store.NOTES
    assert chart.write(AgreementMade("p", "x", "")).store is Store.NOTES
    assert chart.write(ORDER).store is Store.RECORD


@pytest.mark.parametrize(
    "body",
    [
        ClientAdded("again"),
        ClientWeighed(4_000),
        OrderReceived("ketamine", "IM", 0, "Dr. X.", "2026-11-02"),
        OrderReceived("ketamine", "IM", 1, "", "2026-11-02"),
        OrderReceived("ketamine", "IM", 1, "Dr. X.", "2026-11-02", booster_count=1),
        AllergyNoted(" "),
        MedicineNoted("x", "", "unheard of"),
        ContactNoted("stranger", "x", ""),
        ContactNoted("escort", "", ""),
        ConsentGiven("weather", True),
        IntentionSet(""),
        AgreementMade("p", " ", ""),
        ChartEntryWithdrawn("e1"),
        ChartNoteWithdrawn("nothing"),
    ],
)
def test_refusals_change_nothing(body: Body) -> None:
    chart = Chart()
    before = chart.state.ledger.events
    assert isinstance(chart.answer(body), Refusal)
    assert chart.state.ledger.events == before


def test_an_empty_chart_takes_a_client_first() -> None:
    assert isinstance(Chart(client=False).answer(IntentionSet("x")), Refusal)


def test_a_withdrawal_is_kept_in_the_store_of_what_it_withdraws() -> None:
    chart = Chart()
    allergy = chart.write(AllergyNoted("latex"))
    assert isinstance(chart.answer(ChartNoteWithdrawn(allergy.id)), Refusal)
