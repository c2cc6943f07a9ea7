"""What is read back to the client: their words, and not one of the therapist's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.session import NoteTaken
from kaproom.core.room.read_back import read_back, spoken
from kaproom.core.session import commands as c
from tests.support.scene import Scene

PAIRS = ('""', "“”", "„“", "„”", "«»")
_THEIRS = st.text("abc ", min_size=1).filter(lambda t: t.strip() == t and t)
_OURS = st.text("xyz .,;", max_size=8)
_MIXED = st.lists(st.tuples(_OURS, st.sampled_from(PAIRS), _THEIRS), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("text", "verbatim", "said"),
    [
        ('"I am warm" she smiled', False, ("I am warm",)),
        ('"I am warm" she smiled', True, ("I am warm",)),
        ("hand opens. “it was only rain” #part the keeper", False, ("it was only rain",)),
        ('"one", a breath, "two"', False, ("one", "two")),
        ("a door in the cliff", True, ("a door in the cliff",)),
        ("the little one is behind the door #quote", False, ("the little one is behind the door",)),
        ("humming, low", False, ()),
        ("#quote", False, ()),
        ('"warm" and then "cold', False, ()),
        ('5" to the left and 6" down', True, ()),
        ('"warm she "smiled" softly"', False, ()),
        ("“warm” she „said", True, ()),
        ('“warm" she said "cold”', True, ()),
    ],
)
def test_only_what_was_said(text: str, verbatim: bool, said: tuple[str, ...]) -> None:
    assert spoken(NoteTaken(text, verbatim=verbatim)) == said


@given(_MIXED, _OURS, st.booleans())
def test_no_unquoted_word_of_a_mixed_line_shows(
    parts: list[tuple[str, str, str]], last: str, verbatim: bool
) -> None:
    text = "".join(f"{ours}{pair[0]}{theirs}{pair[1]}" for ours, pair, theirs in parts) + last
    shown = spoken(NoteTaken(text, verbatim=verbatim))
    assert not set("".join(shown)) & set("xyz")
    spaced = " ".join(f"{ours} {pair[0]}{theirs}{pair[1]}" for ours, pair, theirs in parts)
    quoted = tuple(" ".join(theirs.split()) for _, _, theirs in parts)
    assert spoken(NoteTaken(f"{spaced} {last}", verbatim=verbatim)) == quoted


@given(st.text('ab "“”„«»#', max_size=40), st.booleans())
def test_with_any_marks_anywhere_all_that_shows_stood_between_two(
    text: str, verbatim: bool
) -> None:
    marks = set('"“”„«»')
    shown = spoken(NoteTaken(text, verbatim=verbatim))
    if not marks & set(text):
        return
    flat = " ".join(text.split())
    for words in shown:
        assert not marks & set(words)
        assert any(f"{a}{words}{b}" in flat for a in marks for b in marks)


def test_lines_come_in_the_order_they_were_said_and_unclear_ones_are_counted() -> None:
    scene = Scene()
    scene.at(10).do(c.TakeNote('"second"'))
    scene.do(c.TakeNote("first", verbatim=True, at_ms=60_000, late=True))
    scene.do(c.TakeNote("a remark"))
    scene.do(c.TakeNote('"whole" and "broken'))
    gone = scene.do(c.TakeNote('"taken back"'))
    scene.do(c.Undo())
    assert gone.id in scene.state.ledger.undone
    found = read_back(scene.state)
    assert found.lines == ("first", "second")
    assert found.left_out == 1
