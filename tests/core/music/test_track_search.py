"""The line that looks for tracks: what it takes for what, what it finds, what it says back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.music.track_search import read_search

PHASES = ("Journey", "Return", "Late Return")
MIN_MS = 60_000


def facts(
    title: str = "Wide Water",
    minutes: float = 6,
    intensity: int | None = 4,
    phases: tuple[str, ...] = ("Journey",),
) -> TrackFacts:
    return TrackFacts(
        "hash",
        "/music/zz.flac",
        "FLAC",
        round(minutes * MIN_MS),
        44_100,
        2,
        -18.0,
        4.0,
        -1.0,
        title=title,
        artist="The Weirs",
        album="Low Fields",
        phases=phases,
        intensity=intensity,
    )


def finds(text: str, track: TrackFacts) -> bool:
    return read_search(text, PHASES).finds(track)


@pytest.mark.parametrize("text", ["", "wide", "WATER wide", "weirs", "low fields", '"wide water"'])
def test_words_match_title_artist_and_album(text: str) -> None:
    assert finds(text, facts())


@pytest.mark.parametrize("text", ["zz", "wide storm", '"water wide"'])
def test_every_word_must_be_there_and_a_files_name_is_none(text: str) -> None:
    assert not finds(text, facts())


def test_a_phase_is_a_phase_unless_it_is_quoted() -> None:
    home = facts("Journey Home", phases=("Return",))
    assert finds("journey", facts())
    assert not finds("journey", home)
    assert finds('"journey"', home)
    assert read_search("late return", PHASES).phases == ("Late Return",)
    assert finds("journey return", home), "one of the phases is enough"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<4", [0, 3]),
        ("<= 4", [0, 3, 4]),
        (">4", [5, 10]),
        ("≥5", [5, 10]),
        ("3-5", [3, 4, 5]),
        ("3 – 5", [3, 4, 5]),
        ("=4", [4]),
    ],
)
def test_figures_without_a_unit_are_intensities(text: str, found: list[int]) -> None:
    assert [i for i in (0, 3, 4, 5, 10) if finds(text, facts(intensity=i))] == found
    assert not finds(text, facts(intensity=None))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (">5min", [5.5, 8, 8.5]),
        ("5-8 min", [5, 5.5, 8]),
        ("5–8min", [5, 5.5, 8]),
        ("5 min", [5, 5.5]),
        ("< 300 s", [4]),
        ("4:30-5:15", [5]),
        (">5:00", [5.5, 8, 8.5]),
        ("<=5,5 min", [4, 5, 5.5]),
    ],
)
def test_figures_with_a_unit_are_lengths(text: str, found: list[float]) -> None:
    assert [m for m in (4, 5, 5.5, 8, 8.5) if finds(text, facts(minutes=m))] == found


def test_all_kinds_together_and_said_back() -> None:
    search = read_search("water journey <5 5-8 min", PHASES)
    assert search.finds(facts())
    assert search.echo() == "phase Journey · intensity under 5 · 5 to 8 min long · “water”"
    assert read_search(">4:30 >=6", PHASES).echo() == "intensity at least 6 · over 4:30 long"
    assert read_search("  ", PHASES).echo() == ""


def test_a_bare_number_is_a_word_and_an_impossible_intensity_says_so() -> None:
    assert read_search("4").words == ("4",)
    assert finds("4", facts("Study 4"))
    search = read_search("<20")
    assert search.echo() == "“<20”: intensity goes from 0 to 10; for a length write <20 min"
    assert search.finds(facts())


@given(st.text(alphabet=' ab<>=≤-–:.,"“0159minsJourney', max_size=40))
def test_no_line_is_refused_and_all_of_it_is_said_back(text: str) -> None:
    search = read_search(text, PHASES)
    search.finds(facts())
    assert bool(search.echo()) == bool(text.replace('"', "").replace("“", "").strip())
