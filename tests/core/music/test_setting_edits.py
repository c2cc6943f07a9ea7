"""Edits of a setting: whatever is done to it, no track is lost, doubled or changed."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.session import PlannedPhase
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.setting_coverage import coverage
from kaproom.core.music.setting_edits import (
    HEAD,
    Arrangement,
    Place,
    arranged,
    changed,
    inserted,
    moved,
    removed,
    renamed,
    replanned,
    stepped,
    with_phase,
    without_section,
)
from kaproom.core.music.tagged_track import track_of, with_tags
from kaproom.core.music.track_facts import TrackFacts

PHASES = ("Onset", "Journey", "Return")
PLAN = ("Arrival", *PHASES, "Discharge")


def track(number: int, phase: str, grounding: bool = False) -> Track:
    return Track(f"/m/{number}.flac", f"Piece {number}", phase, 60_000, grounding=grounding)


def setting(*phases: str, grounding: int = 0) -> MusicSetting:
    """A setting with a track for each phase named, in order, then some of the grounding set."""
    own = [track(i, phase) for i, phase in enumerate(phases)]
    calm = [track(len(own) + i, "", grounding=True) for i in range(grounding)]
    return MusicSetting("Low Fields", (*own, *calm), "/s/low.m3u8")


def titles(arrangement: Arrangement) -> list[tuple[str, list[int]]]:
    return [
        ("grounding" if s.grounding else s.phase, [int(t.title.split()[1]) for t in s.tracks])
        for s in arrangement.sections
    ]


def titles_with_music(arrangement: Arrangement) -> list[tuple[str, list[int]]]:
    """As read again: runs of one phase with nothing between them are one."""
    joined: list[tuple[str, list[int]]] = []
    for name, numbers in titles(arrangement):
        if numbers and joined and joined[-1][0] == name:
            joined[-1][1].extend(numbers)
        elif numbers:
            joined.append((name, numbers))
    return joined


@st.composite
def settings(draw: st.DrawFn) -> MusicSetting:
    marks = draw(st.lists(st.tuples(st.sampled_from((*PHASES, "")), st.booleans()), max_size=12))
    tracks = tuple(track(i, phase, grounding) for i, (phase, grounding) in enumerate(marks))
    return MusicSetting("Low Fields", tracks)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, int, int, int, int]:
    kind = draw(st.sampled_from(("move", "up", "down", "rename", "add", "drop", "rephase", "plan")))
    number = st.integers(HEAD, 13)
    return kind, draw(number), draw(number), draw(number), draw(number)


def do(arrangement: Arrangement, edit: tuple[str, int, int, int, int]) -> Arrangement:
    kind, a, b, c, d = edit
    count = len(arrangement.sections)
    place, to = Place(a % count, b), Place(c % count, d)
    match kind:
        case "move":
            arrangement, place = moved(arrangement, place, to)
        case "up" | "down":
            arrangement, place = stepped(arrangement, place, -1 if kind == "up" else 1)
        case "rename":
            arrangement, place = renamed(arrangement, a % count, (*PHASES, "New")[b % 4])
        case "add":
            arrangement, place = with_phase(arrangement, (*PHASES, "New")[b % 4], a)
        case "drop":
            arrangement, place = without_section(arrangement, a % count)
        case "rephase":
            there = arrangement.track(place)
            if there is not None:
                there = replace(there, phase=PHASES[c % 3], grounding=d % 4 == 0)
                arrangement, place = changed(arrangement, place, there)
        case _:
            # A plan moves no track, and asks for no place.
            return replanned(arrangement, PLAN, PHASES)
    assert 0 <= place.section < len(arrangement.sections)
    return arrangement


@given(settings(), st.lists(edits(), max_size=8))
def test_no_edit_loses_or_doubles_a_track(before: MusicSetting, steps: list) -> None:
    arrangement = arranged(before, PLAN)
    for step in steps:
        arrangement = do(arrangement, step)
        whole = arrangement.setting
        assert Counter(t.file for t in whole.tracks) == Counter(t.file for t in before.tracks)
        assert replace(whole, tracks=()) == replace(before, tracks=())
        assert [s.grounding for s in arrangement.sections[:-1]] == [False] * arrangement.grounding
        assert arrangement.sections[-1].grounding
        assert arrangement.grounding >= 1
        names = [s.phase for s in arrangement.sections[:-1]]
        assert all(a != b for a, b in pairwise(names))
        # What is written and read again is laid out the same, but for what holds no music.
        again = arranged(whole)
        assert titles_with_music(again) == titles_with_music(arrangement)
        assert again.setting == whole


@given(settings())
def test_laying_out_changes_nothing_but_puts_the_grounding_set_last(before: MusicSetting) -> None:
    whole = arranged(before, PLAN).setting
    assert [t for t in whole.tracks if not t.grounding] == [
        t for t in before.tracks if not t.grounding
    ]
    assert whole.tracks[len(whole.programme) :] == tuple(t for t in before.tracks if t.grounding)


@given(settings(), st.integers(0, 11))
def test_stepping_through_all_places_keeps_the_order_of_the_others(
    before: MusicSetting, index: int
) -> None:
    if index >= len(before.tracks):
        return
    arrangement = arranged(before, PLAN)
    place = arrangement.place(index)
    walked = arrangement.track(place)
    assert walked is not None
    others = [t.file for t in arrangement.setting.tracks if t.file != walked.file]
    for step in (-1, 1):
        for _ in range(len(before.tracks) + len(arrangement.sections) + 1):
            arrangement, place = stepped(arrangement, place, step)
            there = arrangement.track(place)
            assert there is not None
            assert there.file == walked.file
            assert arrangement.setting.tracks[arrangement.index(place)] == there
            rest = [t.file for t in arrangement.setting.tracks if t.file != walked.file]
            assert rest == others
    assert place.section == arrangement.grounding, "the last place is in the grounding set"


def test_a_planned_phase_without_music_is_an_empty_section_in_its_place() -> None:
    arrangement = arranged(setting("Journey", "Return", grounding=1), PLAN)
    assert titles(arrangement) == [
        ("Arrival", []),
        ("Onset", []),
        ("Journey", [0]),
        ("Return", [1]),
        ("Discharge", []),
        ("grounding", [2]),
    ]
    assert titles(replanned(arrangement, PLAN, ("Return", "Rest"))) == [
        ("Journey", [0]),
        ("Return", [1]),
        ("Rest", []),
        ("grounding", [2]),
    ]


def test_runs_of_one_phase_stay_apart_so_that_the_order_holds() -> None:
    assert titles(arranged(setting("Onset", "Journey", "Onset"))) == [
        ("Onset", [0]),
        ("Journey", [1]),
        ("Onset", [2]),
        ("grounding", []),
    ]


def test_a_step_at_the_edge_of_a_phase_goes_into_the_next_and_takes_its_name() -> None:
    arrangement = arranged(setting("Onset", "Onset", "Journey", "Journey"))
    arrangement, place = stepped(arrangement, Place(0, 1), 1)
    assert titles(arrangement)[:2] == [("Onset", [0]), ("Journey", [1, 2, 3])]
    assert place == Place(1, 0)
    assert arrangement.setting.tracks[1].phase == "Journey"
    arrangement, place = stepped(*stepped(arrangement, place, -1), -1)
    assert titles(arrangement)[:2] == [("Onset", [1, 0]), ("Journey", [2, 3])]


def test_into_the_grounding_set_and_back() -> None:
    arrangement = arranged(setting("Onset", "Journey"))
    arrangement, place = stepped(arrangement, Place(1, 0), 1)
    assert place == Place(2, 0)
    grounded = arrangement.setting.tracks[1]
    assert (grounded.grounding, grounded.phase) == (True, "Journey")
    arrangement, place = stepped(arrangement, place, -1)
    assert arrangement.setting == setting("Onset", "Journey")


def test_the_first_and_the_last_stay_where_they_are() -> None:
    arrangement = arranged(setting("Onset", grounding=1))
    assert stepped(arrangement, Place(0, 0), -1) == (arrangement, Place(0, 0))
    assert stepped(arrangement, Place(1, 0), 1) == (arrangement, Place(1, 0))


def test_a_phase_moves_as_a_whole_but_never_past_the_grounding_set() -> None:
    arrangement = arranged(setting("Onset", "Onset", "Journey", grounding=1))
    lower, place = stepped(arrangement, Place(0), 1)
    assert titles(lower) == [("Journey", [2]), ("Onset", [0, 1]), ("grounding", [3])]
    assert stepped(lower, place, 1) == (lower, Place(1))


def test_dragging_counts_with_the_track_still_where_it_was() -> None:
    arrangement = arranged(setting("Onset", "Onset", "Onset", "Journey"))
    for to, order in ((0, [1, 0, 2]), (1, [0, 1, 2]), (2, [0, 1, 2]), (3, [0, 2, 1])):
        dragged, place = moved(arrangement, Place(0, 1), Place(0, to))
        assert titles(dragged)[0] == ("Onset", order)
        assert titles(dragged)[0][1][place.at] == 1
    dragged, place = moved(arrangement, Place(0, 1), Place(1))
    assert (titles(dragged)[1], place) == (("Journey", [3, 1]), Place(1, 1))


def test_what_comes_in_takes_the_phase_it_comes_into() -> None:
    arrangement = arranged(setting("Onset", "Journey"), PLAN)
    new = (track(7, "elsewhere"), track(8, ""))
    arrangement, place = inserted(arrangement, Place(1, 1), new)
    assert place == Place(1, 1)
    assert [t.phase for t in arrangement.setting.tracks] == ["Onset"] * 3 + ["Journey"]
    arrangement, _ = inserted(arrangement, Place(arrangement.grounding), (track(9, ""),))
    assert arrangement.setting.grounding_set == (4,)


def test_taking_out_goes_on_to_the_next_then_to_the_one_before() -> None:
    arrangement = arranged(setting("Onset", "Onset"))
    arrangement, place = removed(arrangement, Place(0, 0))
    assert (titles(arrangement)[0], place) == (("Onset", [1]), Place(0, 0))
    arrangement, place = removed(arrangement, place)
    assert (titles(arrangement)[0], place) == (("Onset", []), Place(0))
    assert removed(arrangement, place) == (arrangement, place)


def test_a_name_that_is_there_already_joins_the_two() -> None:
    arrangement = arranged(setting("Onset", "Journey", "Return"))
    joined, place = renamed(arrangement, 2, "Onset")
    assert (titles(joined), place.section) == (
        [("Onset", [0, 2]), ("Journey", [1]), ("grounding", [])],
        0,
    )
    plain, place = renamed(arrangement, 0, "Slow Onset")
    assert titles(plain)[0] == ("Slow Onset", [0])


def test_only_an_empty_phase_goes_and_never_the_last() -> None:
    arrangement = arranged(setting("Onset"), ("Onset", "Return"))
    assert without_section(arrangement, 0)[0] == arrangement
    fewer, _ = without_section(arrangement, 1)
    assert titles(fewer) == [("Onset", [0]), ("grounding", [])]
    empty = arranged(MusicSetting("New", ()))
    assert titles(empty) == [("", []), ("grounding", [])]
    assert without_section(empty, 0)[0] == empty


def test_music_is_counted_against_the_plan_by_phase_and_in_all() -> None:
    plan = (PlannedPhase("Onset", 3), PlannedPhase("Return", 5))
    whole = setting("Onset", "Onset", "Journey", grounding=2)
    unmeasured = replace(whole.tracks[1], duration_ms=None)
    arrangement = arranged(replace(whole, tracks=(whole.tracks[0], unmeasured, *whole.tracks[2:])))
    onset = coverage(arrangement, plan, "Onset")
    assert (onset.music_min, onset.unknown, onset.planned_min, onset.short_min) == (1, 1, 3, 2)
    assert coverage(arrangement, plan, "Journey").planned_min is None
    assert coverage(arrangement, plan, "Return").short_min == 5
    total = coverage(arrangement, plan)
    assert (total.music_min, total.planned_min, total.short_min) == (2, 8, 6)
    assert coverage(arrangement, ()).planned_min is None


@pytest.mark.parametrize(
    ("title", "artist", "expected"),
    [("0", "", ("Ember", "The Weirs")), ("Mine", "Me", ("Mine", "Me"))],
)
def test_tags_fill_in_what_nobody_wrote(title: str, artist: str, expected: tuple[str, str]) -> None:
    bare = replace(track(0, "Onset"), title=title, artist=artist)
    facts = TrackFacts("h", bare.file, "FLAC", 1, 1, 1, None, None, None, b"", "Ember", "The Weirs")
    named = with_tags(bare, facts)
    assert (named.title, named.artist) == expected


def test_a_track_on_a_file_is_named_as_well_as_is_known() -> None:
    assert track_of("/m/07 reeds.flac", None) == Track("/m/07 reeds.flac", "07 reeds", "", None)
    facts = TrackFacts("h", "/m/x", "FLAC", 9000, 1, 1, None, None, None, b"", "Reeds", "W.")
    known = track_of("/m/07 reeds.flac", facts)
    assert (known.title, known.artist, known.duration_ms) == ("Reeds", "W.", 9000)
    assert (known.file, known.content_hash) == ("/m/07 reeds.flac", "h")
