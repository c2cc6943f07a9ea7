"""How a line could go on: tags by their first letters, parts by the names the client gave them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.chart import AgreementMade
from kaproom.core.events.session import NoteTaken
from kaproom.core.room.completion import completions, part_names
from kaproom.core.session.notes import named_parts
from kaproom.core.session.tag_words import TagWord

TAGS = tuple(TagWord(word, "") for word in ("part", "body", "image", "intention", "burden"))
PARTS = ("the keeper", "Otter", "the one who waits")


def _offers(text: str) -> list[str]:
    return [found.whole for found in completions(text, TAGS, PARTS)]


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("warm hands #", ["#part", "#body", "#image", "#intention", "#burden"]),
        ("warm hands #b", ["#body", "#burden"]),
        ("#B", ["#body", "#burden"]),
        ("#body", []),
        ("#body ", []),
        ("no tag", []),
        ("a##b", []),
        ("room#b", []),
        ("3 #4", []),
        ("#part ", ["the keeper", "Otter", "the one who waits"]),
        ("#PART the", ["the keeper", "the one who waits"]),
        ("#part ke", ["the keeper"]),
        ("#part o", ["Otter", "the one who waits"]),
        ("#part Otter", []),
        ("#part zz", []),
        ("#part otter sleeps #i", ["#image", "#intention"]),
    ],
)
def test_what_is_begun_is_offered(text: str, offers: list[str]) -> None:
    assert _offers(text) == offers


def test_what_is_missing_follows_what_is_there() -> None:
    assert [c.rest for c in completions("#bu", TAGS, ())] == ["rden "]
    assert [c.rest for c in completions("#part the k", TAGS, PARTS)] == ["eeper"]
    assert [c.rest for c in completions("#part k", TAGS, PARTS)] == ["eeper"]


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=4))
def test_an_offer_only_ever_adds_to_a_line(text: str, names: list[str]) -> None:
    parts = part_names((AgreementMade(name, "…", "preparation") for name in names), ())
    for offer in completions(f"{text}#part ", TAGS, parts):
        assert offer.rest
        assert offer.whole.endswith(offer.rest)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("#part the keeper: steps back", ("the keeper",)),
        ("“there she is” #part the one who waits", ("the one who waits",)),
        ("#part “little bear” is there", ("little bear",)),
        ("younger, on a stair #image #part", ()),
        ("#part #body", ()),
        ("#part she says that she will not come down", ()),
        ("#party the keeper", ()),
        ("#part Otter #part Lamp", ("Otter", "Lamp")),
        ("#Part die Wächterin", ("die Wächterin",)),
    ],
)
def test_a_note_names_parts_after_the_tag(text: str, names: tuple[str, ...]) -> None:
    assert named_parts(text) == names


def test_names_come_from_agreements_first_and_then_from_the_newest_note() -> None:
    agreements = (AgreementMade("the  keeper", "ask first", "preparation"),)
    notes = [NoteTaken("#part Otter"), NoteTaken("#part lamp"), NoteTaken("#part The Keeper")]
    assert part_names(agreements, notes) == ("the keeper", "lamp", "Otter")
