"""Discharge: criteria judged, counted and never summed up; a named person decides."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.data_files.data_file import DataFault
from kaproom.core.events.discharge import JUDGEMENTS, MET, NOT_MET, PASSED_OVER
from kaproom.core.session import commands as c
from kaproom.core.session.discharge import (
    criteria_now,
    decision_of,
    judgement_of,
    profile_from,
    tally,
)
from kaproom.core.session.session import session_from
from tests.support.scene import Scene

CRITERIA = (("vitals", "Vitals near"), ("walks", "Walks"), ("escort", "Escort"))
FILE = Path(__file__).resolve().parents[3] / "resources/discharge/criteria.toml"


def _judge(scene: Scene, code: str, judged: str, words: str = "") -> str:
    return scene.do(c.JudgeCriterion(code, dict(CRITERIA)[code], judged, words)).id


def _decide(by: str, reason: str = "") -> c.DecideDischarge:
    return c.DecideDischarge(by, "room", CRITERIA, reason)


def _tally(scene: Scene) -> str:
    return tally(criteria_now(scene.state, CRITERIA))


def test_the_count_says_what_is_met_and_what_is_not() -> None:
    scene = Scene()
    assert _tally(scene) == "0 of 3 met, 3 open"
    _judge(scene, "vitals", MET)
    _judge(scene, "walks", NOT_MET, "leans on the wall")
    assert _tally(scene) == "1 of 3 met, 1 not met, 1 open"
    _judge(scene, "walks", MET)
    _judge(scene, "escort", PASSED_OVER)
    assert _tally(scene) == "2 of 3 met, 1 passed over"


def test_the_newest_judgement_holds_and_undo_gives_the_one_before_back() -> None:
    scene = Scene()
    _judge(scene, "walks", NOT_MET, "leans on the wall")
    later = _judge(scene, "walks", MET)
    held = judgement_of(scene.state, "walks")
    assert held is not None
    assert held.id == later
    scene.do(c.Undo())
    held = judgement_of(scene.state, "walks")
    assert held is not None
    assert (held.body.judged, held.body.words) == (NOT_MET, "leans on the wall")


def test_words_added_later_keep_the_judgement_and_the_trail() -> None:
    scene = Scene()
    first = _judge(scene, "walks", NOT_MET)
    scene.do(c.CorrectEntry(first, (("words", "leans on the wall"),)))
    held = judgement_of(scene.state, "walks")
    assert held is not None
    assert held.body.words == "leans on the wall"
    assert len(held.trail) == 1


def test_a_decision_needs_a_name() -> None:
    scene = Scene()
    for code, _label in CRITERIA:
        _judge(scene, code, MET)
    assert "by name" in scene.refused(_decide("  "))
    scene.do(_decide("Dr. O."))
    decision = decision_of(scene.state)
    assert decision is not None
    assert decision.body.decided_by == "Dr. O."
    assert [x.judged for x in decision.body.criteria] == [MET] * 3


def test_with_one_unmet_it_is_decided_with_a_reason_alone() -> None:
    scene = Scene()
    _judge(scene, "vitals", MET)
    _judge(scene, "walks", NOT_MET, "leans")
    assert "1 of 3 met, 1 not met, 1 open" in scene.refused(_decide("Dr. O."))
    scene.do(_decide("Dr. O.", "the wheelchair is hers"))
    _judge(scene, "walks", MET)
    decision = decision_of(scene.state)
    assert decision is not None
    assert decision.body.reason == "the wheelchair is hers"
    stood = [(x.judged, x.words) for x in decision.body.criteria]
    assert stood == [(MET, ""), (NOT_MET, "leans"), ("", "")]


def test_the_criteria_as_they_stood_are_not_corrected_by_hand() -> None:
    scene = Scene()
    decided = scene.do(_decide("Dr. O.", "late"))
    assert "by hand" in scene.refused(c.CorrectEntry(decided.id, (("criteria", "all"),)))
    scene.do(c.CorrectEntry(decided.id, (("decided_by", "Dr. P."),)))
    decision = decision_of(scene.state)
    assert decision is not None
    assert decision.body.decided_by == "Dr. P."


def test_it_can_be_written_down_after_the_end() -> None:
    scene = Scene()
    scene.at(180).do(c.EndSession())
    scene.at(190)
    judged = scene.do(c.JudgeCriterion("walks", "Walks", MET))
    assert judged.late
    assert judged.session_ms == 190 * 60_000
    assert scene.do(_decide("Dr. O.", "written down later")).late


def test_an_unknown_judgement_is_refused() -> None:
    assert "met" in Scene().refused(c.JudgeCriterion("walks", "Walks", "ready"))


@given(
    st.lists(
        st.tuples(st.sampled_from([code for code, _ in CRITERIA]), st.sampled_from(JUDGEMENTS))
    )
)
def test_the_count_adds_up_and_replay_equals_live(judged: list[tuple[str, str]]) -> None:
    scene = Scene()
    for code, judgement in judged:
        _judge(scene, code, judgement)
    stood = criteria_now(scene.state, CRITERIA)
    newest = dict(judged)
    assert {x.criterion: x.judged for x in stood if x.judged} == newest
    assert tally(stood).startswith(f"{list(newest.values()).count(MET)} of 3 met")
    assert criteria_now(session_from(scene.events), CRITERIA) == stood


@pytest.mark.parametrize("code", ["room", "aldrete"])
def test_every_shipped_list_has_sources_and_never_a_verdict(code: str) -> None:
    data = tomllib.loads(FILE.read_text("utf-8"))
    profile = profile_from({**data, "on_the_card": code})
    assert profile.source
    assert profile.conflict
    assert all(criterion.source for criterion in profile.criteria)
    said = " ".join(criterion.label for criterion in profile.criteria).lower()
    assert "ready" not in said


def test_ten_criteria_have_no_digit() -> None:
    row = {"code": "x", "label": "x", "source": "x"}
    rows = [{**row, "code": str(n)} for n in range(10)]
    data = {"on_the_card": "a", "a": {"label": "a", "source": "", "changed": "", "criteria": rows}}
    with pytest.raises(DataFault, match="digit keys"):
        profile_from(data)
