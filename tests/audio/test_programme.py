"""The rules of the music without sound: what follows, and what never happens."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kaproom.audio.keys import jumped
from kaproom.audio.orders import Begin, Cross, Orders, Rest, Tell
from kaproom.audio.programme import Mode, Programme
from kaproom.core.music.music import Handover, MusicAction, MusicPlace, MusicSetting, Transition
from tests.audio.programmes import CALM, GROUNDED, PHASES, TRACKS, cross, press, sounding

OVERLAP_MS = 8000


def test_hold_repeats_until_released_and_next_lets_go_of_it() -> None:
    held, _ = press(sounding(2), MusicAction.HOLD, 0, 0)
    again, orders = held.followed(OVERLAP_MS)
    assert orders == (Cross(2, 0, "held", OVERLAP_MS),)
    assert again.follower == 2
    assert press(again, MusicAction.HOLD, 1000, 0)[0].follower == 3
    assert press(again, MusicAction.NEXT, 1000, 0)[1] == (Tell("released"), cross(3, 0, "next"))


def test_stop_after_rests_in_silence_with_the_next_at_hand() -> None:
    told, _ = press(sounding(0), MusicAction.STOP_AFTER, 0, 0)
    assert told.follower is None
    rested, orders = told.followed()
    assert orders == (Rest("stop after"), Tell("stop_after_cleared"))
    assert (rested.mode, rested.index, rested.stop_after) == (Mode.SILENT, 1, False)


def test_the_programme_ends_after_its_last_track() -> None:
    ended, orders = sounding(4).followed()
    assert orders == (Rest("end of programme"),)
    assert (ended.mode, ended.index, ended.start_ms) == (Mode.IDLE, 4, 0)
    assert press(sounding(4), MusicAction.NEXT, 0, 0)[1] == ()


def test_an_unplayable_track_is_passed_over_and_never_chosen_again() -> None:
    marked, orders = sounding(1).spoiled(2, 1)
    assert orders == ()
    assert marked.follower == 3
    assert jumped(marked, "Journey", 0, 0)[1] == (cross(3, 0, "jumped"),)
    gone, orders = marked.spoiled(1, None)
    assert orders == (cross(3, 0, "unplayable"),)
    assert press(gone, MusicAction.PREVIOUS, 0, 0)[1] == (cross(0, 0, "previous"),)


def test_with_nothing_playable_left_the_programme_ends_or_stays_where_it_sounds() -> None:
    last, orders = sounding(4).spoiled(4, None)
    assert orders == (Rest("end of programme"),)
    assert last.mode is Mode.IDLE
    skipped, _ = press(sounding(3), MusicAction.NEXT, 0, 0)
    stayed, orders = skipped.spoiled(4, 3)
    assert (stayed.index, orders) == (3, ())


def test_the_grounding_set_is_no_part_of_the_order() -> None:
    mixed = MusicSetting("m", (CALM[0], TRACKS[0], CALM[1], TRACKS[1]))
    now = Programme().loaded(mixed)
    assert now.index == 1
    assert replace(now, mode=Mode.SOUNDING).follower == 3
    assert sounding(4, GROUNDED).follower is None


def test_a_grounding_set_that_cannot_be_played_leads_back_to_the_programme() -> None:
    away, _ = press(sounding(2, GROUNDED), MusicAction.GROUNDING, 0, 34_000)
    one_less, orders = away.spoiled(5, 2)
    assert orders == (cross(6, 0, "unplayable"),)
    back, orders = one_less.spoiled(6, None)
    assert orders == (cross(2, 34_000, "unplayable"),)
    assert back.away_from is None


def test_after_a_restart_what_sounded_sounds_and_what_was_fading_is_silent() -> None:
    fresh = Programme().loaded(GROUNDED)
    place, away = MusicPlace(5, 3000), MusicPlace(2, 34_000)
    again, orders = fresh.resumed(place, Mode.SOUNDING, away)
    assert orders == (Begin(),)
    assert (again.index, again.start_ms, again.away_from) == (5, 3000, away)
    silent, orders = fresh.resumed(place, Mode.FADING)
    assert (silent.mode, orders) == (Mode.SILENT, ())
    assert fresh.resumed(MusicPlace(99, 0), Mode.SOUNDING) == (fresh, ())


def test_gapless_leads_to_the_neighbour_alone() -> None:
    gapless = Transition(Handover.GAPLESS, 0)
    tracks = tuple(replace(t, transition=gapless) for t in TRACKS + CALM)
    now = sounding(1, MusicSetting("g", tracks))
    assert now.runs_on(1) == 2
    assert now.runs_on(4) is None
    assert now.runs_on(6) == 5
    assert replace(now, unplayable=frozenset({2})).runs_on(1) is None
    assert sounding(1).runs_on(1) is None


_happenings = st.one_of(
    st.tuples(st.just("press"), st.sampled_from(list(MusicAction))),
    st.tuples(st.just("jump"), st.sampled_from([*PHASES, "Nowhere"])),
    st.tuples(st.just("spoil"), st.integers(0, 6)),
    st.tuples(st.just("go on"), st.just(0)),
)


def happened(now: Programme, what: str, detail: object, at_ms: int) -> tuple[Programme, Orders]:
    if what == "press":
        return press(now, MusicAction(detail), at_ms, 7000)
    if what == "jump":
        return jumped(now, str(detail), at_ms, 7000)
    if what == "spoil":
        return now.spoiled(int(str(detail)), None)
    if now.mode is Mode.FADING:
        return now.faded_out(9000), ()
    return now.followed(OVERLAP_MS) if now.mode is Mode.SOUNDING else (now, ())


@given(st.lists(_happenings, max_size=40))
def test_whatever_happens_the_programme_stays_whole(happenings: list[tuple[str, object]]) -> None:
    now = Programme().loaded(GROUNDED)
    for number, (what, detail) in enumerate(happenings):
        before = now
        now, orders = happened(now, what, detail, 200 * number)
        assert 0 <= now.index < len(GROUNDED.tracks)
        away = now.away_from is not None
        assert GROUNDED.tracks[now.index].grounding is away
        assert now.follower is None or GROUNDED.tracks[now.follower].grounding is away
        assert now.away_from is None or now.away_from.track_index in GROUNDED.programme
        assert now.follower not in now.unplayable or now.held
        if before.mode in {Mode.SILENT, Mode.IDLE} and now.mode is Mode.SOUNDING:
            assert detail in {MusicAction.PLAY, MusicAction.GROUNDING}
        for order in orders:
            if isinstance(order, Cross):
                assert (order.index, now.mode) == (now.index, Mode.SOUNDING)
