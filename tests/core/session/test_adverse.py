"""Adverse events: what is decided, what stands, and that worst grade and end are only derived."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.data_files.data_file import DataFault, line_of
from kaproom.core.events.session import EntryUndone
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session import commands as c
from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.session.adverse_list import adverse_list_from
from kaproom.core.session.session import session_from
from kaproom.core.vitals.samples import SampleTrack
from tests.support.scene import Scene

LIST_TEXT = (Path(__file__).resolve().parents[3] / "resources/observations/adverse.toml").read_text(
    "utf-8"
)
LIST = adverse_list_from(tomllib.loads(LIST_TEXT))
MINUTE_MS = 60_000


def begun(scene: Scene, label: str = "Nausea") -> str:
    return scene.do(c.BeginAdverse("", label)).id


def the_one(scene: Scene) -> AdverseEvent:
    (event,) = scene.state.adverse
    return event


def worst_of(scene: Scene) -> int | None:
    worst = the_one(scene).worst
    return worst.grade if worst is not None else None


def test_a_whole_story_is_told_back() -> None:
    scene = Scene().at(60)
    event_id = begun(scene)
    for minute, grade, word in ((61, 2, "moderate"), (64, 3, "severe"), (70, 1, "mild")):
        scene.at(minute).do(c.GradeAdverse(event_id, grade, word, 3))
    scene.at(71).do(c.ActOnAdverse(event_id, " ondansetron given "))
    scene.do(c.JudgeAdverse(event_id, serious=True))
    assert [a.id for a in scene.state.adverse_now()] == [event_id]
    scene.at(80).do(c.ResolveAdverse(event_id, "resolved", "over, nothing left"))
    event = the_one(scene)
    assert worst_of(scene) == 3
    assert [a.body.action for a in event.actions] == ["ondansetron given"]
    assert event.serious
    assert (event.at_ms, event.end_ms) == (60 * MINUTE_MS, 80 * MINUTE_MS)
    assert scene.state.adverse_now() == ()
    grades = [event.grade_at(m * MINUTE_MS) for m in (60, 62, 65, 75)]
    assert [g.grade for g in grades if g is not None] == [2, 2, 3, 1]


def test_the_moment_knows_what_went_on() -> None:
    scene = Scene().at(10)
    event_id = begun(scene)
    scene.at(20).do(c.ResolveAdverse(event_id, "resolved", "over"))
    seen = {m: moment_at(scene.state, SampleTrack(), m * MINUTE_MS).adverse for m in (9, 10, 20)}
    assert [len(seen[m]) for m in (9, 10, 20)] == [0, 1, 0]


def test_an_onset_some_minutes_ago_is_a_late_entry() -> None:
    scene = Scene().at(30)
    scene.do(c.BeginAdverse("nausea", "Nausea", 20 * MINUTE_MS, late=True))
    event = the_one(scene)
    assert (event.at_ms, event.begun.late) == (20 * MINUTE_MS, True)
    reason = scene.refused(c.ResolveAdverse(event.id, "resolved", "over", 19 * MINUTE_MS, True))
    assert reason == "That is before Nausea began."


def test_what_cannot_be_is_refused_with_why() -> None:
    scene = Scene().at(10)
    assert scene.refused(c.BeginAdverse("", "  ")) == "Say what it is."
    event_id = begun(scene)
    assert "1 to 3" in scene.refused(c.GradeAdverse(event_id, 4, "", 3))
    assert scene.refused(c.ActOnAdverse(event_id, " ")) == "Say what was done."
    assert "already" in scene.refused(c.JudgeAdverse(event_id, serious=False))
    assert "not there" in scene.refused(c.GradeAdverse("gone", 1, "mild", 3))
    scene.do(c.ResolveAdverse(event_id, "resolved", "over"))
    assert (
        scene.refused(c.ResolveAdverse(event_id, "resolved", "over")) == "Nausea is over already."
    )


def test_undo_takes_back_one_step_at_a_time() -> None:
    scene = Scene().at(10)
    event_id = begun(scene)
    scene.do(c.GradeAdverse(event_id, 3, "severe", 3))
    scene.do(c.ResolveAdverse(event_id, "resolved", "over"))
    scene.do(c.Undo())
    assert the_one(scene).end_ms is None
    scene.do(c.Undo())
    assert the_one(scene).worst is None
    scene.do(c.Undo())
    assert scene.state.adverse == ()


def test_a_correction_moves_worst_grade_onset_and_end() -> None:
    scene = Scene().at(10)
    event_id = begun(scene)
    grade = scene.do(c.GradeAdverse(event_id, 3, "severe", 3))
    end = scene.at(20).do(c.ResolveAdverse(event_id, "resolved", "over"))
    scene.do(c.CorrectEntry(grade.id, (("grade", 1), ("word", "mild"))))
    assert worst_of(scene) == 1
    scene.do(c.CorrectEntry(end.id, (), 15 * MINUTE_MS))
    assert the_one(scene).end_ms == 15 * MINUTE_MS
    scene.do(c.CorrectEntry(event_id, (), 17 * MINUTE_MS))
    assert the_one(scene).end_ms == 17 * MINUTE_MS
    for wrong in ("bad", True, None, 0):
        assert "number" in scene.refused(c.CorrectEntry(grade.id, (("grade", wrong),)))


def test_after_the_end_it_is_a_late_entry() -> None:
    scene = Scene().at(10)
    event_id = begun(scene)
    scene.do(c.EndSession())
    scene.at(20).do(c.ResolveAdverse(event_id, "recovering", "getting better"))
    event = the_one(scene)
    assert event.outcome is not None
    assert event.outcome.late
    assert event.end_ms is None
    scene.do(c.ResolveAdverse(event_id, "resolved", "over"))
    assert the_one(scene).end_ms == 20 * MINUTE_MS


@pytest.mark.parametrize("code", ["recovering", "ongoing", "unknown", "a practice's own"])
def test_what_is_said_to_go_on_is_on_until_it_is_over(code: str) -> None:
    scene = Scene().at(10)
    event_id = begun(scene)
    scene.at(20).do(c.ResolveAdverse(event_id, code, "still there"))
    event = the_one(scene)
    assert (event.end_ms, event.resolved) == (None, None)
    assert event.outcome is not None
    assert event.outcome.body.code == code
    assert [a.id for a in scene.state.adverse_now()] == [event_id]
    assert moment_at(scene.state, SampleTrack(), 25 * MINUTE_MS).adverse
    scene.at(30).do(c.ResolveAdverse(event_id, "resolvedWithSequelae", "over, something stays"))
    event = the_one(scene)
    assert event.end_ms == 30 * MINUTE_MS
    assert event.outcome is event.resolved
    assert [o.body.label for o in event.outcomes] == ["still there", "over, something stays"]
    assert scene.state.adverse_now() == ()
    assert "over already" in scene.refused(c.ResolveAdverse(event_id, code, "still there"))
    scene.do(c.Undo())
    assert the_one(scene).outcome == event.outcomes[0]


@pytest.mark.parametrize("code", [o.code for o in LIST.outcomes])
def test_of_the_outcomes_that_are_shipped_three_end_it(code: str) -> None:
    scene = Scene().at(10)
    scene.do(c.ResolveAdverse(begun(scene), code, code))
    over = code in {"resolved", "resolvedWithSequelae", "fatal"}
    assert (the_one(scene).end_ms is not None) == over


Wish = Callable[[Scene], c.Command]


def _pick(scene: Scene, number: int) -> str:
    ids = [a.id for a in scene.state.adverse]
    return ids[number % len(ids)] if ids and number % 9 else "not-there"


_number = st.integers(0, 40)
_wishes: st.SearchStrategy[Wish] = st.one_of(
    st.builds(lambda w: lambda _: c.BeginAdverse("", w), st.sampled_from(["Nausea", "Fall", ""])),
    st.builds(lambda k, g: lambda s: c.GradeAdverse(_pick(s, k), g, "x", 3), _number,
              st.integers(0, 4)),
    st.builds(lambda k: lambda s: c.ActOnAdverse(_pick(s, k), "sat up"), _number),
    st.builds(lambda k, on: lambda s: c.JudgeAdverse(_pick(s, k), on), _number, st.booleans()),
    st.builds(lambda k, o: lambda s: c.ResolveAdverse(_pick(s, k), o, o), _number,
              st.sampled_from(["resolved", "ongoing"])),
    st.builds(lambda k, t: lambda s: c.CorrectEntry(_pick(s, k), (), t), _number,
              st.integers(0, 10**7)),
    st.just(lambda _: c.Undo()),
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 120_000), _wishes), max_size=40))
def test_what_stands_is_a_function_of_the_entries(day: list[tuple[int, Wish]]) -> None:
    scene = Scene()
    for step_ms, wish in day:
        scene.clock.step(step_ms)
        scene.answer(wish(scene))
    assert session_from(scene.events).adverse == scene.state.adverse
    undone = {e.body.entry_id for e in scene.events if isinstance(e.body, EntryUndone)}
    for event in scene.state.adverse:
        parts = [event.begun, *event.grades, *event.actions]
        assert not {part.id for part in parts} & undone
        given = [g.body.grade for g in event.grades]
        assert (event.worst.grade if event.worst else None) == max(given, default=None)
        assert event.end_ms is None or event.end_ms >= event.at_ms
        assert event.is_on_at(event.at_ms) == (event.end_ms != event.at_ms)
    on = [a.id for a in scene.state.adverse_now()]
    assert on == [a.id for a in scene.state.adverse if a.resolved is None]


def test_the_list_is_found_in_by_the_beginnings_of_words() -> None:
    assert LIST.matching("nau")[0].label == "Nausea"
    assert [k.code for k in LIST.matching("press")] == ["raised_pressure", "low_pressure"]
    assert LIST.matching("") == LIST.kinds
    assert LIST.matching("qq") == ()
    assert LIST.actions_matching("ond") == ("ondansetron given",)
    assert LIST.grades == ("mild", "moderate", "severe")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('2 = "moderate"', '7 = "moderate"'),
        ('nausea = "Nausea"', 'nausea = ""'),
        ('fall = "Fall"', "fall = 3"),
        ('fatal = "death"', 'fatal = "' + "x" * 61 + '"'),
        ('rash = "Rash or hives"', 'rash = "Rash\\u0007"'),
    ],
)
def test_a_fault_in_the_list_names_its_line(old: str, new: str) -> None:
    damaged = LIST_TEXT.replace(old, new)
    assert damaged != LIST_TEXT
    with pytest.raises(DataFault) as caught:
        adverse_list_from(tomllib.loads(damaged))
    line = damaged[: damaged.index(new)].count("\n") + 1
    assert line_of(damaged, caught.value.where) == line


def test_a_code_there_twice_is_refused() -> None:
    data = tomllib.loads(LIST_TEXT)
    data["kinds"].append(data["kinds"][0])
    with pytest.raises(DataFault, match="nausea is there twice"):
        adverse_list_from(data)
