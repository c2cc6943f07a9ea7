"""How a track comes to its end, by the rules alone."""

from dataclasses import replace

import pytest

from kaproom.audio.ending import Ending, ending_of
from kaproom.audio.programme import Programme
from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Transition
from tests.audio.programmes import TRACKS, sounding

MINUTE_MS = 60_000
GAPLESS = Transition(Handover.GAPLESS, 0)
SILENCE = Transition(Handover.SILENCE, 12_000)


def at(index: int, transition: Transition | None, hold: HoldSpan | None = None) -> Programme:
    """The track at this place sounds, and has this transition and span."""
    tracks = list(TRACKS)
    tracks[index] = replace(tracks[index], transition=transition, hold=hold)
    return sounding(index, MusicSetting("s", tuple(tracks), next_ms=5000))


def ending(now: Programme, position_ms: int = 0, follower_ms: int = MINUTE_MS) -> Ending:
    return ending_of(now, position_ms, MINUTE_MS, follower_ms)


def test_a_crossfade_has_its_own_length_and_takes_a_third_of_the_shorter_at_most() -> None:
    assert ending(at(0, None)) == Ending(lead_ms=8000)
    assert ending(at(0, Transition(Handover.CROSSFADE, 3000))) == Ending(lead_ms=3000)
    assert ending(at(0, None), follower_ms=9000) == Ending(lead_ms=3000)
    long = at(0, Transition(Handover.CROSSFADE, 50_000))
    assert ending(long) == Ending(lead_ms=20_000)


def test_silence_is_reached_at_the_end_whatever_follows() -> None:
    assert ending(at(0, SILENCE)) == Ending(fade_ms=12_000)
    assert ending(at(4, SILENCE)) == Ending(fade_ms=12_000)
    assert ending(replace(at(0, SILENCE), stop_after=True)) == Ending(fade_ms=12_000)
    assert ending(at(0, Transition(Handover.SILENCE, 90_000))) == Ending(fade_ms=MINUTE_MS)


def test_gapless_follows_at_the_next_sample() -> None:
    assert ending(at(0, GAPLESS)) == Ending(seamless=True)


def test_a_piece_that_would_run_on_is_faded_where_nothing_may_follow() -> None:
    stopping = replace(at(0, GAPLESS), stop_after=True)
    assert ending(stopping) == Ending(fade_ms=5000)
    unplayable = replace(at(3, GAPLESS), unplayable=frozenset({4}))
    assert ending(unplayable) == Ending(fade_ms=5000)


def test_a_piece_that_would_run_into_an_unplayable_one_crosses_to_the_next() -> None:
    passing = replace(at(0, GAPLESS), unplayable=frozenset({1}))
    assert ending(passing) == Ending(lead_ms=8000)


@pytest.mark.parametrize("transition", [None, GAPLESS])
def test_the_last_piece_comes_to_its_own_end(transition: Transition | None) -> None:
    assert ending(at(4, transition)) == Ending()


def test_a_hold_loops_its_span_and_what_lies_behind_it_leads_back() -> None:
    held = replace(at(1, None, HoldSpan(10_000, 40_000)), held=True)
    assert ending(held, 5000) == Ending(lead_ms=8000, end_ms=40_000, onto_ms=10_000)
    assert ending(held, 39_999).end_ms == 40_000
    assert ending(held, 40_000) == Ending(lead_ms=8000, onto_ms=10_000)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (None, Ending(lead_ms=8000)),
        (HoldSpan(10_000, 16_000), Ending(lead_ms=2000, end_ms=16_000, onto_ms=10_000)),
        (HoldSpan(50_000, 99_000), Ending(lead_ms=3333, end_ms=MINUTE_MS, onto_ms=50_000)),
        (HoldSpan(20_000, 20_500), Ending(lead_ms=8000)),
        (HoldSpan(70_000, 80_000), Ending(lead_ms=8000)),
    ],
)
def test_a_span_that_cannot_be_looped_is_the_whole_piece(
    span: HoldSpan | None, expected: Ending
) -> None:
    assert ending(replace(at(1, None, span), held=True)) == expected


def test_a_hold_crosses_even_where_the_piece_gives_way_without_a_crossfade() -> None:
    assert ending(replace(at(0, GAPLESS), held=True)) == Ending(lead_ms=8000)
    held = replace(at(0, SILENCE), held=True)
    assert ending(held) == Ending(lead_ms=8000)
    assert ending(replace(held, stop_after=True)) == Ending(fade_ms=12_000)
