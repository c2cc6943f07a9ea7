"""What readings meet of the rules: every kind at its edges, and in whatever order they came."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.session.session import SessionState
from kaproom.core.vitals.marks import (
    Met,
    Standing,
    fields_beyond,
    ground_of,
    marks_of,
    waiting_for_answer,
)
from kaproom.core.vitals.rules import VitalsRules, rules_from
from tests.support.scene import Scene

ROOT = Path(__file__).resolve().parents[3]
RULES = rules_from(tomllib.loads((ROOT / "resources/vitals/rules.toml").read_text("utf-8")))
MINUTE_MS = 60_000
DOSE_MIN = 20


def _only(code: str) -> VitalsRules:
    return replace(RULES, rules=tuple(rule for rule in RULES.rules if rule.code == code))


def _day(*taken: tuple[float, ReadingTaken], dosed: bool = True) -> Scene:
    """Readings at their minutes, a dose at 0:20, all written down at 2:00."""
    scene = Scene().at(120)
    if dosed:
        dose = DoseGiven("ketamine", "IM", 60_000)
        scene.do(c.GiveDose(dose, DOSE_MIN * MINUTE_MS, late=True))
    for minute, reading in taken:
        scene.do(c.TakeReading(reading, int(minute * MINUTE_MS), late=True))
    return scene


def _told(state: SessionState, rules: VitalsRules) -> dict[tuple[int, str], tuple[Met, ...]]:
    """The marks by time and values, which do not depend on ids."""
    marks = marks_of(state, rules)
    return {(e.at_ms, str(e.body)): marks[e.id] for e in state.readings if e.id in marks}


def _standings(code: str, *taken: tuple[float, ReadingTaken]) -> list[Standing | None]:
    state = _day(*taken).state
    marks = marks_of(state, _only(code))
    return [marks[e.id][0].standing if e.id in marks else None for e in state.readings]


def _bp(upper: int, lower: int) -> ReadingTaken:
    return ReadingTaken(upper, lower)


def _pulse(bpm: int) -> ReadingTaken:
    return ReadingTaken(pulse_bpm=bpm)


@pytest.mark.parametrize(
    ("code", "within", "beyond"),
    [
        ("systolic-range", _bp(180, 80), _bp(181, 80)),
        ("systolic-range", _bp(90, 60), _bp(89, 60)),
        ("pressure-line", _bp(140, 90), _bp(141, 80)),
        ("pressure-line", _bp(140, 90), _bp(130, 91)),
        ("oxygen-line", ReadingTaken(spo2_percent=92), ReadingTaken(spo2_percent=91)),
        ("pulse-range", _pulse(120), _pulse(121)),
        ("pulse-range", _pulse(50), _pulse(49)),
        (
            "breathing-range",
            ReadingTaken(respiration_per_min=10),
            ReadingTaken(respiration_per_min=9),
        ),
        ("pressure-high-once", _bp(200, 120), _bp(201, 100)),
    ],
)
def test_a_value_at_its_figure_is_within_and_one_past_it_beyond(
    code: str, within: ReadingTaken, beyond: ReadingTaken
) -> None:
    assert _standings(code, (40, within), (50, beyond)) == [None, Standing.BEYOND]


def test_a_rule_holds_before_or_after_the_dose_alone() -> None:
    high = ReadingTaken(210, 100, 104)
    assert _standings("pressure-high-once", (10, high), (30, high)) == [None, Standing.BEYOND]
    assert _standings("pulse-before-one-protocol", (10, high), (30, high)) == [
        Standing.BEYOND,
        None,
    ]


def test_change_is_from_the_last_two_readings_before_the_first_dose() -> None:
    before = ((5.0, _bp(160, 80)), (10.0, _bp(121, 80)), (15.0, _bp(120, 81)))
    # The mean of 121 and 120 is 120.5: a rise of 40 is reached at 161, not at 160.
    assert _standings("pressure-rise", *before, (30, _bp(160, 82)))[-1] is None
    state = _day(*before, (30, _bp(161, 106))).state
    (met,) = marks_of(state, _only("pressure-rise"))[state.readings[-1].id]
    assert met.fields == {"systolic_mmhg", "diastolic_mmhg"}
    assert met.words == (
        "BP risen by 40/25 or more, upper baseline 121 (mean of 0:10 and 0:15),"
        " lower baseline 81 (mean of 0:10 and 0:15)"
    )
    assert "Esketamine" in met.with_source


def test_change_in_per_cent_goes_both_ways() -> None:
    before = ((10.0, _bp(100, 60)),)
    for value, met in ((149, None), (150, Standing.BEYOND), (51, None), (50, Standing.BEYOND)):
        assert _standings("pressure-half", *before, (30, _bp(value, 40)))[-1] is met


def test_without_a_dose_or_a_reading_before_it_nothing_has_changed() -> None:
    assert not marks_of(_day((30, _bp(190, 110))).state, _only("pressure-rise"))
    undosed = _day((10, _bp(100, 60)), (30, _bp(190, 110)), dosed=False).state
    assert not marks_of(undosed, _only("pressure-rise"))


def test_at_20_confirmed_needs_a_second_reading_within_the_window() -> None:
    high, calm = _bp(184, 104), _bp(150, 90)
    code, confirmed = "pressure-high-twice", Standing.CONFIRMED
    assert _standings(code, (30, high)) == [Standing.FIRST]
    assert _standings(code, (30, high), (35, high)) == [confirmed, confirmed]
    # The source's five minutes are stamped at a first key, seldom to the second.
    assert _standings(code, (50, high), (55 + 10 / 60, high)) == [confirmed, confirmed]
    assert _standings(code, (30, high), (40, high)) == [confirmed, confirmed]
    late = 40 + 1 / MINUTE_MS
    assert _standings(code, (30, high), (late, high)) == [Standing.FIRST, Standing.FIRST]
    assert _standings(code, (30, high), (33, calm)) == [Standing.UNCONFIRMED, None]
    assert _standings(code, (30, high), (32, calm), (34, high)) == [
        Standing.UNCONFIRMED,
        None,
        Standing.FIRST,
    ]
    assert _standings(code, (30, high), (32, _pulse(80)), (34, high))[::2] == [confirmed] * 2


def test_a_repeat_may_not_come_too_early() -> None:
    crisis, code = _bp(180, 100), "pressure-crisis"
    assert _standings(code, (30, crisis), (30.5, crisis)) == [Standing.FIRST, Standing.FIRST]
    assert _standings(code, (30, crisis), (31, crisis)) == [Standing.CONFIRMED] * 2
    assert _standings(code, (30, crisis), (35 + 10 / 60, crisis)) == [Standing.CONFIRMED] * 2


def test_the_words_name_the_other_reading() -> None:
    state = _day((30, _bp(184, 104)), (33, _bp(186, 104))).state
    first, second = (marks_of(state, _only("pressure-high-twice"))[e.id] for e in state.readings)
    assert first[0].words == "BP above 180/110, confirmed by a repeat at 0:33"
    assert second[0].words == "BP above 180/110, confirmed, a repeat of 0:30"
    assert second[0].in_short == "confirmed: BP above 180/110"


def test_sustained_is_every_reading_over_the_time() -> None:
    code, high, calm = "pulse-high-for-minutes", _pulse(124), _pulse(96)
    since, sustained = Standing.SINCE, Standing.SUSTAINED
    assert _standings(code, (30, high), (34, high), (35, high)) == [since, since, sustained]
    assert _standings(code, (30, high), (33, calm), (36, high)) == [since, None, since]
    state = _day((30, high), (36, high)).state
    assert marks_of(state, _only(code))[state.readings[1].id][0].words == (
        "pulse above 120, in every reading since 0:30"
    )


def test_a_skipped_reading_ends_what_is_sustained() -> None:
    scene = _day((30, _pulse(124)), (36, _pulse(124)))
    scene.do(c.SkipReading("asleep", 33 * MINUTE_MS, late=True))
    marks = marks_of(scene.state, _only("pulse-high-for-minutes"))
    assert [marks[e.id][0].standing for e in scene.state.readings] == [Standing.SINCE] * 2


def test_an_order_takes_the_place_of_the_line() -> None:
    order = OrderReceived(
        "ketamine", "IM", 1, "Dr. O.", "2026-11-01", hold_systolic_mmhg=150, hold_diastolic_mmhg=95
    )
    ordered = RULES.with_order(order)
    assert (ordered.systolic_line_mmhg, ordered.line_name) == (150, "order")
    assert (RULES.systolic_line_mmhg, RULES.line_name) == (140, "hold")
    state = _day((30, _bp(145, 92)), (40, _bp(151, 90))).state
    assert [m.rule.code for m in marks_of(state, ordered).get(state.readings[0].id, ())] == []
    (met,) = marks_of(state, ordered)[state.readings[1].id]
    assert met.with_source == "BP above the order's 150/95 [order of Dr. O., 2026-11-01]"
    assert RULES.with_order(replace(order, hold_systolic_mmhg=None)) is RULES


def test_the_newest_marked_reading_waits_until_it_is_answered() -> None:
    scene = _day((30, _bp(184, 104)), (40, _bp(120, 80)), (50, _bp(150, 80)))
    first, _, last = scene.state.readings
    for expected in (last, first, None):
        found = waiting_for_answer(scene.state, marks_of(scene.state, RULES))
        assert (found and found.id) == (expected and expected.id)
        if found is not None:
            scene.do(c.AcknowledgeReading(found.id, "told"))
    assert scene.state.acknowledged[first.id].event.author == "therapist"
    scene.do(c.Undo())
    assert waiting_for_answer(scene.state, marks_of(scene.state, RULES)) == first
    assert scene.refused(c.AcknowledgeReading(first.id, "  "))
    assert scene.refused(c.AcknowledgeReading("not-there", "told"))


def test_an_answer_is_to_the_figure_it_was_given_to() -> None:
    scene = _day((30, _bp(142, 88)))
    (reading,) = scene.state.readings
    scene.do(c.AcknowledgeReading(reading.id, "rest"))
    assert waiting_for_answer(scene.state, marks_of(scene.state, RULES)) is None
    scene.do(c.CorrectEntry(reading.id, (("systolic_mmhg", 212),)))
    found = waiting_for_answer(scene.state, marks_of(scene.state, RULES))
    assert found is not None
    assert found.body == _bp(212, 88)
    assert scene.state.acknowledged == {}
    assert [a.body.reason for a in scene.state.answers_before(reading.id)] == ["rest"]
    scene.do(c.AcknowledgeReading(reading.id, "prescriber told"))
    assert waiting_for_answer(scene.state, marks_of(scene.state, RULES)) is None
    assert scene.state.acknowledged[reading.id].body.reason == "prescriber told"
    scene.do(c.Undo())
    scene.do(c.Undo())
    assert scene.state.acknowledged[reading.id].body.reason == "rest", "142/88 stands again"
    assert scene.state.answers_before(reading.id) == ()


_numbers = st.one_of(st.none(), st.integers(30, 220))


@st.composite
def _readings(draw: st.DrawFn) -> list[tuple[float, ReadingTaken]]:
    minutes = draw(st.lists(st.integers(0, 119), min_size=1, max_size=9))
    taken: list[tuple[float, ReadingTaken]] = []
    for minute in minutes:
        lower = draw(st.integers(30, 130))
        upper = lower + draw(st.integers(1, 100))
        pressure = draw(st.booleans())
        body = ReadingTaken(
            upper if pressure else None,
            lower if pressure else None,
            draw(st.integers(40, 140)),
            draw(st.one_of(st.none(), st.integers(85, 100))),
            draw(st.one_of(st.none(), st.integers(6, 30))),
        )
        taken.append((minute, body))
    return taken


@given(_readings(), st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(
    taken: list[tuple[float, ReadingTaken]], luck: Random
) -> None:
    shuffled = taken.copy()
    luck.shuffle(shuffled)
    assert _told(_day(*taken).state, RULES) == _told(_day(*shuffled).state, RULES)


@given(_readings(), _readings())
def test_undo_returns_what_was_told_before(
    taken: Sequence[tuple[float, ReadingTaken]], more: Sequence[tuple[float, ReadingTaken]]
) -> None:
    scene = _day(*taken)
    before = marks_of(scene.state, RULES)
    for minute, reading in more:
        scene.do(c.TakeReading(reading, int(minute * MINUTE_MS), late=True))
    for _ in more:
        scene.do(c.Undo())
    assert marks_of(scene.state, RULES) == before


@given(_readings())
def test_a_correction_tells_the_same_as_having_written_it_so(
    taken: list[tuple[float, ReadingTaken]],
) -> None:
    (minute, reading), *others = taken
    wrong = _day((minute, replace(reading, pulse_bpm=60)), *others)
    wrong.do(c.CorrectEntry(wrong.events[3].id, (("pulse_bpm", reading.pulse_bpm),)))
    told = [met for _, met in sorted(_told(wrong.state, RULES).items())]
    assert told == [met for _, met in sorted(_told(_day(*taken).state, RULES).items())]


@given(_readings())
def test_what_is_marked_on_the_score_is_what_is_told(
    taken: list[tuple[float, ReadingTaken]],
) -> None:
    state = _day(*taken).state
    ground, marks = ground_of(state), marks_of(state, RULES)
    for entry in state.readings:
        told = frozenset[str]().union(*(met.fields for met in marks.get(entry.id, ())))
        assert fields_beyond(RULES, entry.body, entry.at_ms, ground) == told


def test_late_entries_tell_the_same_in_all_orders() -> None:
    taken = ((30, _bp(184, 104)), (33, _bp(186, 112)), (34, _bp(150, 90)))
    told = [_told(_day(*order).state, RULES) for order in permutations(taken)]
    assert all(one == told[0] for one in told)
