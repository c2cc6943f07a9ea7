"""A handout: what can be chosen, the order it stands in, and that nothing comes by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.course.casebook import EarlierNote
from kaproom.core.events.chart import AgreementMade, IntentionSet
from kaproom.core.events.handout import HandoutLine
from kaproom.core.events.session import NoteTaken
from kaproom.core.handout.candidates import candidates
from kaproom.core.handout.draft import draft_of, handout_from_draft
from kaproom.core.handout.handout import BlockKind, Handout, LineKind
from kaproom.core.session import commands as c
from tests.core.chart.test_chart import Chart
from tests.support.scene import Scene

LINES = st.builds(
    HandoutLine,
    st.sampled_from(sorted(LineKind)).map(str),
    st.text(min_size=1, max_size=30),
    st.text(max_size=8),
)
HANDOUTS = st.builds(
    Handout, st.lists(LINES, max_size=6).map(tuple), st.booleans(), st.text(max_size=5)
)


def test_only_what_the_client_said_is_offered_of_a_note() -> None:
    chart = Chart()
    chart.write(IntentionSet("to look"))
    chart.write(AgreementMade("the keeper", "ask first", "preparation"))
    scene = Scene()
    for note in (
        NoteTaken('hand opens. "only rain" and „nur Regen“ #part the keeper'),
        NoteTaken("it was mine #quote"),
        NoteTaken("all of this is said", verbatim=True),
        NoteTaken("breath slows #body"),
        NoteTaken("#quote"),
    ):
        scene.do(c.TakeNote(note.text, verbatim=note.verbatim))
    notes = [EarlierNote(2, entry) for entry in scene.state.notes]
    offered = [(one.line.kind, one.line.text) for one in candidates(chart.state, notes)]
    assert offered == [
        ("intention", "to look"),
        ("agreement", "ask first"),
        ("words", '"only rain"'),
        ("words", "„nur Regen“"),
        ("words", "it was mine"),
        ("words", "all of this is said"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        NoteTaken('23" screen off, looks scared of me, she said "I am safe"'),
        NoteTaken('she said "I am home. I think he lies to me', verbatim=True),
        NoteTaken('"warm" and then "cold, the therapist thinks', verbatim=True),
    ],
)
def test_nothing_is_offered_of_a_note_whose_quotes_are_not_clear(note: NoteTaken) -> None:
    scene = Scene()
    scene.do(c.TakeNote(note.text, verbatim=note.verbatim))
    notes = [EarlierNote(1, entry) for entry in scene.state.notes]
    assert candidates(Chart().state, notes) == ()


@given(HANDOUTS)
def test_the_page_holds_what_was_chosen_and_headings_alone(handout: Handout) -> None:
    texts = [b.text for b in handout.blocks if b.kind in (BlockKind.LINE, BlockKind.APART)]
    assert texts == [line.text for line in handout.lines]
    others = {b.kind for b in handout.blocks} - {BlockKind.LINE, BlockKind.APART}
    assert (BlockKind.NAME in others) == bool(handout.name)
    assert BlockKind.DATE not in others
    assert handout.headings or BlockKind.HEADING not in others


@given(HANDOUTS, LINES)
def test_putting_on_and_taking_off_again_changes_nothing(
    handout: Handout, line: HandoutLine
) -> None:
    if not handout.holds(line):
        on = handout.toggled(line)
        assert sorted(map(repr, on.lines)) == sorted(map(repr, (*handout.lines, line)))
        assert on.toggled(line) == handout


@given(HANDOUTS, st.integers(-2, 8), st.sampled_from((-1, 1)))
def test_moving_loses_no_line_and_goes_back(handout: Handout, at: int, step: int) -> None:
    moved = handout.moved(at, step)
    assert sorted(map(repr, moved.lines)) == sorted(map(repr, handout.lines))
    if moved != handout:
        assert moved.moved(at + step, -step) == handout


def test_what_is_not_offered_any_more_is_taken_off_and_ones_own_line_stays() -> None:
    gone, there = HandoutLine("words", "a", "e1"), HandoutLine("words", "b", "e2")
    handout = Handout((gone, there)).with_free("own")
    assert [line.text for line in handout.among([there]).lines] == ["b", "own"]


@given(HANDOUTS)
def test_a_handout_comes_back_from_its_draft(handout: Handout) -> None:
    assert handout_from_draft(draft_of(handout)) == handout
