"""What preparation wrote on the chart: what holds, in which order, and what is refused."""

import itertools
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.chart.chart import ChartState, chart_from, decide_chart, fold_chart
from kaproom.core.chart.day_checklist import CourseDay, day_checks, reread_before
from kaproom.core.chart.preparation import (
    concerns,
    consent_day,
    consent_state,
    consent_trail,
    intentions,
    music_wishes,
)
from kaproom.core.chart.themes import themes
from kaproom.core.clock import SteppedClock, local_time
from kaproom.core.events.chart import (
    AgreementMade,
    ChartEntryWithdrawn,
    ChartNoteCorrected,
    ChartNoteWithdrawn,
    ClientAdded,
    ConsentGiven,
    ConsentGivenBefore,
    IntentionSet,
)
from kaproom.core.events.day import PASSED_OVER, TICKED, AgreementRereadBefore, DayChecked
from kaproom.core.events.event import Body, Event, Store
from kaproom.core.events.preparation import (
    ConcernAnswered,
    ConcernNoted,
    GoalSet,
    MusicWished,
    PreparationNoted,
    SituationDescribed,
    ThemeClosed,
    ThemeNamed,
)
from kaproom.core.stream.decision import Context, Refusal
from tests.support.scene import START

DAY = local_time(START.utc_us, START.offset_min).date().isoformat()


@dataclass
class Chart:
    """A chart that is written on; answers refusals as text."""

    state: ChartState = field(default_factory=ChartState)
    events: list[Event] = field(default_factory=list[Event])

    def __post_init__(self) -> None:
        self._ids = (f"e{n}" for n in itertools.count(1))
        self._clock = SteppedClock(START)
        self.write(ClientAdded("Q. V."))

    def answer(self, body: Body) -> tuple[Event, ...] | Refusal:
        self._clock.step(60_000)
        context = Context("client/c1", self._clock.now(), 0, "therapist", lambda: next(self._ids))
        return decide_chart(self.state, body, context)

    def write(self, body: Body) -> str:
        answer = self.answer(body)
        assert not isinstance(answer, Refusal), answer.reason
        for event in answer:
            self.state = fold_chart(self.state, event)
            self.events.append(event)
        return answer[0].id

    def refused(self, body: Body) -> str:
        answer = self.answer(body)
        assert isinstance(answer, Refusal)
        return answer.reason


WORDS = st.text(min_size=1, max_size=8).filter(str.strip)
OWN_WORDS = st.one_of(
    *(st.builds(kind, WORDS) for kind in (ConcernNoted, GoalSet, ThemeNamed, SituationDescribed)),
    st.builds(MusicWished, WORDS, st.booleans()),
    st.builds(IntentionSet, WORDS),
    st.builds(DayChecked, st.integers(1, 3), st.sampled_from("abc"), WORDS, st.just(TICKED), WORDS),
)


def _name(body: Body) -> object:
    """What no two entries may share: a theme's name; each other entry is its own."""
    named = isinstance(body, ThemeNamed)
    return " ".join(body.text.split()).casefold() if named else id(body)


@given(st.lists(OWN_WORDS, max_size=8, unique_by=_name), st.data())
def test_folding_one_by_one_whole_or_without_what_was_taken_back_is_the_same(
    bodies: list[Body], data: st.DataObject
) -> None:
    chart = Chart()
    ids = [chart.write(body) for body in bodies]
    gone = data.draw(st.sets(st.sampled_from(ids)) if ids else st.just(set[str]()))
    for entry_id in gone:
        entry = chart.state.ledger.entries[entry_id]
        of_notes = entry.event.store is Store.NOTES
        chart.write(ChartNoteWithdrawn(entry_id) if of_notes else ChartEntryWithdrawn(entry_id))
    again = chart_from(chart.events).ledger
    left = chart_from([e for e in chart.events if e.id not in gone]).ledger
    for ledger in (again, left):
        assert concerns(ledger) == concerns(chart.state.ledger)
        assert themes(ledger) == themes(chart.state.ledger)
        assert intentions(ledger) == intentions(chart.state.ledger)
        for number in (1, 2, 3):
            day = CourseDay(number, DAY)
            assert day_checks(ledger, day) == day_checks(chart.state.ledger, day)
        for avoid in (True, False):
            wishes = music_wishes(ledger, avoid=avoid)
            assert wishes == music_wishes(chart.state.ledger, avoid=avoid)
            assert all(wish.body.avoid is avoid for wish in wishes)


def test_a_concern_keeps_what_became_of_it_and_all_intentions_stay() -> None:
    chart = Chart()
    asked = chart.write(ConcernNoted("will it hurt?"))
    chart.write(ConcernAnswered(asked, "asked the prescriber"))
    chart.write(ConcernAnswered(asked, "no longer on the mind"))
    for text in ("to rest", "to look"):
        chart.write(IntentionSet(text))
    (concern,) = concerns(chart.state.ledger)
    assert [a.body.text for a in concern.answers] == [
        "no longer on the mind",
        "asked the prescriber",
    ]
    assert [e.body.text for e in intentions(chart.state.ledger)] == ["to look", "to rest"]
    chart.write(ChartNoteWithdrawn(asked))
    assert concerns(chart.state.ledger) == ()
    assert "taken back" in chart.refused(ConcernAnswered(asked, "late"))


def test_a_theme_that_is_closed_goes_behind_the_open_ones_and_can_be_opened_again() -> None:
    chart = Chart()
    first = chart.write(ThemeNamed("the stairwell"))
    chart.write(ThemeNamed("letting others carry"))
    closing = chart.write(ThemeClosed(first, "at peace"))
    assert [t.named.body.text for t in themes(chart.state.ledger)][-1] == "the stairwell"
    chart.write(ChartNoteWithdrawn(closing))
    found = themes(chart.state.ledger)
    assert [t.closed for t in found] == [None, None]
    assert found[0].named.id == first


def test_a_consent_has_a_day_a_trail_and_can_be_withdrawn_only_once_given() -> None:
    chart = Chart()
    assert "given" in chart.refused(ConsentGiven("touch", False, withdrawn=True))
    assert "both" in chart.refused(ConsentGiven("touch", True, withdrawn=True))
    assert "date" in chart.refused(ConsentGiven("touch", True, on_date="last week"))
    chart.write(ConsentGiven("touch", True, "hand, ask first", "2026-09-01"))
    chart.write(ConsentGiven("touch", False, withdrawn=True))
    trail = consent_trail(chart.state.ledger)["touch"]
    assert [consent_state(e.body) for e in trail] == ["given", "withdrawn"]
    assert [consent_day(e) for e in trail] == ["2026-09-01", START.local().date().isoformat()]
    assert not chart.state.consents["touch"].given


def test_the_word_said_last_holds_whenever_it_was_typed() -> None:
    chart = Chart()
    chart.write(ConsentGiven("touch", True, "", "2026-09-01"))
    chart.write(ConsentGiven("touch", False, "", "2026-09-10", withdrawn=True))
    chart.write(ConsentGiven("touch", True, "of the paper form", "2026-09-03"))
    trail = consent_trail(chart.state.ledger)["touch"]
    assert [consent_day(e) for e in trail] == ["2026-09-01", "2026-09-03", "2026-09-10"]
    assert chart.state.consents["touch"].withdrawn
    # A day that had not come yet does not outlast what is said today.
    chart.write(ConsentGiven("touch", True, "", "2027-09-11"))
    chart.write(ConsentGiven("touch", False, withdrawn=True))
    assert chart.state.consents["touch"].withdrawn


def test_a_consent_cannot_be_withdrawn_on_a_day_before_it_was_given() -> None:
    chart = Chart()
    chart.write(ConsentGiven("music", True, "", "2026-09-05"))
    early = ConsentGiven("music", False, "", "2026-09-04", withdrawn=True)
    assert chart.refused(early) == "Nothing had been consented to by 2026-09-04."
    chart.write(replace(early, on_date="2026-09-06"))
    chart.write(ConsentGiven("music", True, "", "2026-09-08"))
    chart.write(replace(early, on_date="2026-09-07", withdrawn=False))
    assert chart.state.consents["music"].given


def test_a_consent_written_before_days_were_kept_reads_as_it_was() -> None:
    assert ConsentGivenBefore("music", True, "strings").as_now() == ConsentGiven(
        "music", True, "strings"
    )


def test_the_days_answers_belong_to_their_session_and_the_newest_holds() -> None:
    chart = Chart()
    chart.write(DayChecked(2, "escort", "Escort", TICKED, "R., 13:10"))
    chart.write(DayChecked(2, "toilet", "Toilet", PASSED_OVER))
    chart.write(DayChecked(2, "escort", "Escort", TICKED, "W., 13:30"))
    agreement = chart.write(AgreementMade("the watcher", "ask first", "preparation"))
    chart.write(AgreementRereadBefore(2, agreement))
    ledger = chart.state.ledger
    day = CourseDay(2, DAY)
    assert list(day_checks(ledger, day)) == ["escort", "toilet"]
    assert day_checks(ledger, day)["escort"].body.words == "W., 13:30"
    assert set(reread_before(ledger, day)) == {agreement}
    for other in (replace(day, number=1), replace(day, iso_date="2031-01-01")):
        assert day_checks(ledger, other) == {}
        assert reread_before(ledger, other) == {}


@pytest.mark.parametrize(
    "body",
    [
        ConcernNoted(" "),
        GoalSet(""),
        PreparationNoted("\n"),
        MusicWished(""),
        ConcernAnswered("e1", "of nothing"),
        ThemeClosed("e9"),
        ChartNoteCorrected("e9", (("text", "x"),)),
        ChartNoteCorrected("e2", (("text", " "),)),
        DayChecked(0, "a", "A", TICKED),
        DayChecked(1, "a", "A", "met"),
        DayChecked(1, "", "A", TICKED),
        AgreementRereadBefore(1, "e2"),
    ],
)
def test_refusals_change_nothing(body: Body) -> None:
    chart = Chart()
    chart.write(GoalSet("to sleep"))
    before = chart.state.ledger.events
    assert chart.refused(body)
    assert chart.state.ledger.events == before
