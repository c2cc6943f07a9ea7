"""Measures: totals as published, refusals in one line, gaps as gaps, corrections with a trail."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom import paths
from kaproom.core.course.measures_course import course_of, span_words
from kaproom.core.course.measures_due import measures_due
from kaproom.core.data_files.data_file import DataFault
from kaproom.core.events.chart import ChartEntryWithdrawn, ClientAdded
from kaproom.core.events.measures import MeasureCorrected, MeasurePlanned, MeasureScored
from kaproom.core.measures.chart import planned_days, scores_of, unmet_days
from kaproom.core.measures.line import line_of_score, read_measure_line
from kaproom.core.measures.measures import Measure, measures_from, total_fault, total_of
from kaproom.core.stream.decision import Refusal
from kaproom.resource_files import ResourceFiles
from tests.core.chart.test_chart import Chart

MEASURES = ResourceFiles(paths.resource_dir()).measures()
TODAY = date(2026, 11, 26)
CODES = st.sampled_from(sorted(MEASURES))


@st.composite
def answered(draw: st.DrawFn) -> tuple[Measure, tuple[int | None, ...]]:
    """A measure and answers that can be, some of them not given."""
    measure = MEASURES[draw(CODES)]
    missing = draw(st.sets(st.integers(0, measure.items - 1), max_size=3))
    items = [draw(st.sampled_from(values)) for values in measure.values]
    return measure, tuple(None if i in missing else v for i, v in enumerate(items))


@pytest.mark.parametrize(
    ("code", "items", "lowest", "highest"),
    [
        ("phq9", 9, 0, 27),
        ("gad7", 7, 0, 21),
        ("pcl5", 20, 0, 80),
        ("who5", 5, 0, 100),
        ("core10", 10, 0, 40),
        ("audit", 10, 0, 40),
        ("isi", 7, 0, 28),
        ("dass21d", 7, 0, 42),
    ],
)
def test_the_shipped_measures_have_their_published_ranges(
    code: str, items: int, lowest: int, highest: int
) -> None:
    measure = MEASURES[code]
    assert (measure.items, measure.lowest, measure.highest) == (items, lowest, highest)
    assert all(lowest < cutoff.at <= highest and cutoff.source for cutoff in measure.cutoffs)


@given(answered())
def test_a_total_is_the_sum_times_its_factor_or_is_not_there(
    given_answers: tuple[Measure, tuple[int | None, ...]],
) -> None:
    measure, items = given_answers
    total = total_of(measure, items)
    told = [value for value in items if value is not None]
    if len(told) == measure.items:
        assert total.total is not None
        assert total.total == sum(told) * measure.multiplier
        assert total_fault(measure, total.total) == ""
    elif measure.items - len(told) > measure.may_miss:
        assert total.total is None
    else:
        # Between the totals with the lowest and the highest answer in its place.
        assert total.total is not None
        assert total.estimated
        assert sum(told) <= total.total <= sum(told) + max(measure.values[0])


@given(answered(), st.data())
def test_an_answer_out_of_range_is_refused_with_its_item(
    given_answers: tuple[Measure, tuple[int | None, ...]], data: st.DataObject
) -> None:
    measure, items = given_answers
    at = data.draw(st.integers(0, measure.items - 1))
    wrong = data.draw(st.integers(0, 99).filter(lambda n: n not in measure.values[at]))
    changed = (*items[:at], wrong, *items[at + 1 :])
    assert total_of(measure, changed).fault.startswith(f"Item {at + 1} of {measure.label} is ")
    assert read_measure_line(
        f"{measure.code} {' '.join(map(_word, changed))}", MEASURES, TODAY
    ).fault


@given(answered(), st.integers(0, 400), st.text("abc xyz", max_size=12))
def test_a_score_comes_back_from_its_own_line(
    given_answers: tuple[Measure, tuple[int | None, ...]], ago: int, note: str
) -> None:
    measure, items = given_answers
    on = (TODAY - timedelta(days=ago)).isoformat()
    body = MeasureScored(
        measure.code, measure.version, on, total_of(measure, items).total, items, note.strip()
    )
    assert read_measure_line(line_of_score(body), MEASURES, TODAY).body == body


@settings(max_examples=40)
@given(st.text(max_size=40))
def test_any_line_is_understood_or_told_why_not(text: str) -> None:
    for line in (text, f"phq9 {text}", f"plan gad7 {text}", f"-3d {text}"):
        read = read_measure_line(line, MEASURES, TODAY)
        assert read.body or read.by_item or read.fault or not line.partition(";")[0].strip()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("phq9 28", "PHQ-9 goes from 0 to 27."),
        ("who5 51", "A total of WHO-5 is a multiple of 4."),
        ("phq9 1 2", "PHQ-9 has 9 items; 2 were typed."),
        ("audit 0 0 0 0 0 0 0 0 3 0", "Item 9 of AUDIT is 0, 2 or 4, not 3."),
        ("2026-11-27 phq9 3", "27 Nov 2026 is still to come."),
        ("bdi 3", "There is no measure “bdi”"),
        ("plan phq9 sometimes", "Say how often"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(line: str, words: str) -> None:
    read = read_measure_line(line, MEASURES, TODAY)
    assert read.fault.startswith(words)
    assert read.body is None


def test_an_item_with_a_fact_is_told_where_it_was_answered_above_nothing() -> None:
    answered = read_measure_line("-3d phq-9 1 2 0 3 1 1 2 0 1", MEASURES, TODAY)
    assert "item 9: 1 · asks about thoughts of death or self-harm" in answered.echo
    assert "23 Nov" in answered.echo
    assert "item 9" not in read_measure_line("phq9 1 2 0 3 1 1 2 0 0", MEASURES, TODAY).echo
    assert "item 9" not in read_measure_line("phq9 14", MEASURES, TODAY).echo


def test_a_correction_keeps_what_was_and_taking_it_back_brings_it_again() -> None:
    chart = Chart()
    first = chart.write(MeasureScored("phq9", "9 items", "2026-11-01", 12))
    fixed = chart.write(MeasureCorrected(first.id, "phq9", "9 items", "2026-11-02", 14))
    (score,) = scores_of(chart.state.ledger)
    assert (score.id, score.body.total, score.body.on_date) == (first.id, 14, "2026-11-02")
    assert [was.total for was in score.earlier] == [12]
    chart.write(ChartEntryWithdrawn(fixed.id))
    assert [s.body.total for s in scores_of(chart.state.ledger)] == [12]
    chart.write(ChartEntryWithdrawn(first.id))
    assert scores_of(chart.state.ledger) == ()
    assert isinstance(
        chart.answer(MeasureCorrected(first.id, "phq9", "9 items", "2026-11-02", 14)), Refusal
    )


def test_dates_that_make_no_sense_are_refused_on_the_chart_too() -> None:
    chart = Chart(client=False)
    chart.write(ClientAdded("Q. V.", "1984-05-30"))
    for day in ("", "2026-13-01", "0001-01-01", "1984-05-29"):
        assert isinstance(chart.answer(MeasureScored("phq9", "9 items", day, 3)), Refusal)
    assert isinstance(
        chart.answer(MeasureScored("phq9", "9 items", "2026-11-01", None, (None,))), Refusal
    )


def test_a_line_is_broken_where_a_planned_measure_is_missing() -> None:
    chart = Chart()
    chart.write(MeasurePlanned("phq9", "PHQ-9", "2026-10-01", 2))
    for day, total in (("2026-10-01", 19), ("2026-10-14", 17), ("2026-11-12", 11)):
        chart.write(MeasureScored("phq9", "9 items", day, total))
    (lane,) = course_of(chart.state, (), MEASURES, TODAY).lanes
    assert lane.missed == (28, 56)
    assert [(one.total, two.total) for one, two in lane.joined] == [(19, 17)]
    assert span_words(lane) == "PHQ-9 19 → 11 · weeks 0–6"


@settings(max_examples=60)
@given(st.integers(1, 4), st.sets(st.integers(0, 80), max_size=8))
def test_no_line_is_ever_drawn_over_a_planned_day_without_a_score(
    every: int, scored: set[int]
) -> None:
    chart = Chart()
    start = TODAY - timedelta(days=80)
    chart.write(MeasurePlanned("gad7", "GAD-7", start.isoformat(), every))
    for day in scored:
        on = (start + timedelta(days=day)).isoformat()
        chart.write(MeasureScored("gad7", "7 items", on, day % 22))
    (lane,) = course_of(chart.state, (), MEASURES, TODAY).lanes
    drawn = {(one.day, two.day) for one, two in lane.joined}
    for pair in pairwise(sorted(scored)):
        over = any(pair[0] < missed < pair[1] for missed in lane.missed)
        assert (pair in drawn) != over
    assert len(drawn) <= max(0, len(scored) - 1)


def test_a_score_without_a_total_is_there_and_joins_nothing() -> None:
    chart = Chart()
    for day, total in (("2026-10-01", 19), ("2026-10-08", None), ("2026-10-15", 11)):
        chart.write(
            MeasureScored("phq9", "9 items", day, total, (None, 1) if total is None else ())
        )
    (lane,) = course_of(chart.state, (), MEASURES, TODAY).lanes
    assert len(lane.points) == 3
    assert lane.joined == ()


def test_a_measure_is_due_from_its_planned_day_until_it_is_scored() -> None:
    chart = Chart()
    chart.write(MeasurePlanned("gad7", "GAD-7", "2026-11-02", 2))
    (due,) = measures_due("c1", chart.state, date(2026, 11, 20))
    assert (due.subject_id, due.words, due.since) == ("gad7", "GAD-7 of Q. V.", "2026-11-16")
    chart.write(MeasureScored("gad7", "7 items", "2026-11-14", 9))
    assert measures_due("c1", chart.state, date(2026, 11, 20)) == ()
    chart.write(MeasurePlanned("gad7", "GAD-7", "2026-11-21"))
    assert measures_due("c1", chart.state, date(2026, 12, 31)) == ()


@given(st.integers(1, 12), st.lists(st.integers(0, 300), max_size=12))
def test_each_planned_day_is_met_or_missed(every: int, scored: list[int]) -> None:
    start = TODAY - timedelta(days=300)
    plan = MeasurePlanned("phq9", "PHQ-9", start.isoformat(), every)
    on = [(start + timedelta(days=day)).isoformat() for day in scored]
    unmet = unmet_days(plan, on, TODAY)
    assert set(unmet) <= set(planned_days(plan, TODAY))
    assert not set(on) & {day.isoformat() for day in unmet}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"items": 0}, "items must be a whole number from 1 to 60"),
        ({"better": "more"}, 'better must be "lower" or "higher"'),
        ({"facts": {"10": "asks"}}, "10 must be an item from 1 to 9"),
        ({"values": {"1": [3]}}, "the values of item 1 must be two whole numbers or more"),
    ],
)
def test_a_damaged_definition_says_where(change: dict[str, object], reason: str) -> None:
    table: dict[str, object] = {
        "label": "PHQ-9", "version": "9 items", "items": 9, "item_lowest": 0, "item_highest": 3,
        "source": "its authors",
    }  # fmt: skip
    assert measures_from({"phq9": table})["phq9"].highest == 27
    with pytest.raises(DataFault, match=reason):
        measures_from({"phq9": {**table, **change}})


def test_a_measure_without_its_definition_is_still_shown() -> None:
    chart = Chart()
    chart.write(MeasureScored("old1", "1", "2026-10-01", 40))
    (lane,) = course_of(chart.state, (), {}, TODAY).lanes
    assert (lane.label, lane.measure, lane.range) == ("OLD1", None, (40, 40))


def _word(value: int | None) -> str:
    return "-" if value is None else str(value)
