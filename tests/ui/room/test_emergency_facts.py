"""The emergency sheet cannot hold a word of the notes store, whatever stands in it."""

import dataclasses
import typing
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.chart.chart import ChartState
from kaproom.core.events.chart import ClientAdded, ContactNoted
from kaproom.core.events.event import Body, Event, Store, registered_kinds
from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import fold_all
from kaproom.ui.paper.emergency_page import emergency_html
from kaproom.ui.room.emergency_facts import emergency_sheet, wall_time
from tests.support.scene import START, Scene, session_start

CANARY = "canary"
NOTES_KINDS = [kind for kind in registered_kinds() if kind.STORE is Store.NOTES]
_CANARIES = st.text(max_size=20).map(lambda text: f"{CANARY}{text}")
_PLAIN: dict[object, st.SearchStrategy[object]] = {
    str: _CANARIES,
    int: st.integers(0, 10**6),
    bool: st.booleans(),
    type(None): st.none(),
}


def _of(kind: object) -> st.SearchStrategy[typing.Any]:
    if kind in _PLAIN:
        return _PLAIN[kind]
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(
            typing.cast("type[Body]", kind),
            **{f.name: _of(hints[f.name]) for f in dataclasses.fields(kind)},
        )
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        if arguments[-1] is Ellipsis:
            return st.lists(_of(arguments[0]), max_size=3).map(tuple)
        return st.tuples(*map(_of, arguments))
    return st.one_of(*map(_of, arguments))


_NOTES = st.one_of(*map(_of, NOTES_KINDS))
_RECORD = (
    session_start(),
    DoseGiven("ketamine", "IM", 60_000, site="left deltoid"),
    ReadingTaken(132, 84, 78, 98),
)
_CHART = (ClientAdded("Q. V.", "1984-05-30"), ContactNoted("prescriber", "Dr. O.", "000 111"))


def _events(bodies: list[Body]) -> list[Event]:
    numbers = count(1)
    return [
        Event(f"e{turn}", "s", turn, START.utc_us, 120, turn * 1000, START.utc_us, False, "q", body)
        for turn, body in zip(numbers, bodies, strict=False)
    ]


@given(st.lists(_NOTES, max_size=12), st.lists(_NOTES, max_size=6))
def test_at_29_no_text_of_the_notes_store_can_reach_it(
    in_session: list[Body], in_chart: list[Body]
) -> None:
    state = SessionState(fold_all(_events([*_RECORD, *in_session])))
    chart = ChartState(fold_all(_events([*_CHART, *in_chart])))
    sheet = emergency_sheet(chart, state, {}, START, 60_000, "9 Invented Row")
    page = emergency_html(sheet.title, sheet.sections)
    assert CANARY not in page
    for needed in ("Q. V.", "60 mg IM", "132/84", "Dr. O.", "000 111", "9 Invented Row"):
        assert needed in page


def test_its_clock_counts_the_time_the_machine_was_off() -> None:
    scene = Scene()
    scene.at(10).do(c.ReportOff(45 * 60_000))
    before, after = wall_time(scene.state, 9 * 60_000), wall_time(scene.state, 11 * 60_000)
    assert [before, after] == ["16:22", "17:09"]


def test_a_baseline_of_several_readings_says_so_and_when_the_first_and_last_were() -> None:
    scene = Scene()
    for minute, reading in ((4, ReadingTaken(132, 84, 78)), (9, ReadingTaken(130, 82, 76))):
        scene.at(minute).do(c.TakeReading(reading))
    scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    sheet = emergency_sheet(ChartState(), scene.state, {}, START, 25 * 60_000)
    readings = next(s for s in sheet.sections if s.title == "Readings")
    first, last = (wall_time(scene.state, minute * 60_000) for minute in (4, 9))
    assert readings.lines[0] == (
        "baseline BP 131/83 · HR 77, mean of 2 readings",
        f"{first} to {last}",
    )


def test_the_notes_store_has_kinds_to_test_with() -> None:
    assert len(NOTES_KINDS) >= 6
