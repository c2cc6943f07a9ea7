"""The names of phases in another language: shown, understood when typed, and never exchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core import wording
from kaproom.core.phase_names import phase_meant, phases_meant, said_phase
from kaproom.core.review.session_search import find_in_session
from kaproom.core.session import commands as c
from tests.support.scene import Scene

PLAN = ("Arrival", "Journey", "Return")
_WORDS = {"Arrival": "Ankommen", "Journey": "Reise"}


@pytest.fixture
def another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        wording,
        "_translate",
        lambda text, meaning, _count: _WORDS.get(text, "") if meaning else "",
    )


@pytest.mark.usefixtures("another_language")
def test_a_phase_is_shown_in_the_language_and_ones_own_as_it_stands() -> None:
    assert [said_phase(name) for name in (*PLAN, "Stillness", "")] == [
        "Ankommen",
        "Reise",
        "Return",
        "Stillness",
        "",
    ]


@pytest.mark.usefixtures("another_language")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("reise", "Journey"),
        ("Reise", "Journey"),
        ("Return", "Return"),
        ("Journey", "Journey"),
        ("journey", "Journey"),
        ("Reisen", "Reisen"),
    ],
)
def test_what_is_typed_means_the_plans_own_name(typed: str, meant: str) -> None:
    assert phase_meant(typed, PLAN) == meant


@pytest.mark.usefixtures("another_language")
def test_a_practices_own_name_comes_before_what_another_is_shown_as() -> None:
    for names in (("Reise", "Journey"), ("Journey", "Reise")):
        assert phase_meant("Reise", names) == "Reise"
        assert phase_meant("Journey", names) == "Journey"
        assert phases_meant(["reise"], names) == names
    assert phases_meant(["Reise", "journey"], PLAN) == ("Journey",)


@pytest.mark.usefixtures("another_language")
def test_what_was_entered_is_found_by_the_name_shown_and_by_its_own() -> None:
    scene = Scene()
    phase = scene.at(10).do(c.EnterPhase("Journey"))
    for sought in ("reise", "journey"):
        assert [entry.id for entry in find_in_session(scene.state, sought, 9)] == [phase.id]


@given(st.lists(st.text(min_size=1), unique_by=str.casefold))
def test_without_a_translation_every_name_means_itself(names: list[str]) -> None:
    assert [phase_meant(said_phase(name), names) for name in names] == names
