"""The rules of the music without sound: what follows, what a key does, what never happens."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.audio.programme import Begin, Cross, FadeBack, FadeOut, Mode, Programme, Rest, Tell
from kaproom.audio.transitions import FLOOR_TENTH_DB
from kaproom.core.music import MusicAction, Track

PHASES = ["Onset", "Onset", "Journey", "Journey", "Return"]
TRACKS = tuple(Track(f"/{i}", f"t{i}", phase, 60_000) for i, phase in enumerate(PHASES))


def sounding(index: int = 0) -> Programme:
    return replace(Programme().loaded(TRACKS), index=index, mode=Mode.SOUNDING)


def test_play_begins_and_only_silence_can_be_played_out_of() -> None:
    begun, orders = Programme().loaded(TRACKS).press(MusicAction.PLAY, 0, 0)
    assert orders == (Begin(),)
    assert begun.mode is Mode.SOUNDING
    assert begun.press(MusicAction.PLAY, 1000, 0) == (
        replace(begun, pressed_at_ms={"play": 1000}),
        (),
    )


def test_two_presses_within_300_ms_are_one() -> None:
    once, orders = sounding().press(MusicAction.NEXT, 1000, 0)
    assert orders == (Cross(1, 0, "next"),)
    assert once.press(MusicAction.NEXT, 1299, 0) == (once, ())
    assert once.press(MusicAction.NEXT, 1300, 0)[1] == (Cross(2, 0, "next"),)
    assert once.press(MusicAction.DUCK, 1100, 0)[1] == (Tell("ducked"),)


def test_previous_undoes_a_skip_at_its_place_and_else_goes_back() -> None:
    skipped, _ = sounding(1).press(MusicAction.NEXT, 0, 34_000)
    undone, orders = skipped.press(MusicAction.PREVIOUS, 500, 2000)
    assert orders == (Cross(1, 34_000, "skip undone"),)
    assert undone.press(MusicAction.PREVIOUS, 1000, 0)[1] == (Cross(0, 0, "previous"),)
    assert sounding(0).press(MusicAction.PREVIOUS, 0, 9000)[1] == (Cross(0, 0, "previous"),)


def test_hold_repeats_until_released_and_next_lets_go_of_it() -> None:
    held, _ = sounding(2).press(MusicAction.HOLD, 0, 0)
    again, orders = held.followed()
    assert orders == (Cross(2, 0, "held"),)
    assert again.follower == 2
    assert again.press(MusicAction.HOLD, 1000, 0)[0].follower == 3
    assert again.press(MusicAction.NEXT, 1000, 0)[1] == (Tell("released"), Cross(3, 0, "next"))


def test_stop_after_rests_in_silence_with_the_next_at_hand() -> None:
    told, _ = sounding(0).press(MusicAction.STOP_AFTER, 0, 0)
    assert told.follower is None
    rested, orders = told.followed()
    assert orders == (Rest("stop after"), Tell("stop_after_cleared"))
    assert (rested.mode, rested.index, rested.stop_after) == (Mode.SILENT, 1, False)


def test_the_programme_ends_after_its_last_track() -> None:
    ended, orders = sounding(4).followed()
    assert orders == (Rest("end of programme"),)
    assert (ended.mode, ended.index, ended.start_ms) == (Mode.IDLE, 4, 0)
    assert sounding(4).press(MusicAction.NEXT, 0, 0)[1] == ()


def test_silence_stays_until_play_whatever_is_chosen_meanwhile() -> None:
    fading, orders = sounding(0).press(MusicAction.FADE_TO_SILENCE, 0, 20_000)
    assert orders == (FadeOut(),)
    assert fading.press(MusicAction.PLAY, 1, 0)[1] == (FadeBack(),)
    silent = fading.faded_out(25_000)
    assert (silent.mode, silent.start_ms) == (Mode.SILENT, 25_000)
    for action in (MusicAction.NEXT, MusicAction.PREVIOUS, MusicAction.FADE_TO_SILENCE):
        chosen, orders = silent.press(action, 1000, 0)
        assert orders == ()
        assert chosen.mode is Mode.SILENT
    jumped, orders = silent.jump("Return", 1000, 0)
    assert orders == ()
    assert jumped.press(MusicAction.PLAY, 2000, 0)[1] == (Begin(),)
    assert jumped.index == 4


def test_a_track_chosen_while_fading_out_is_what_play_goes_to() -> None:
    fading, _ = sounding(0).press(MusicAction.FADE_TO_SILENCE, 0, 20_000)
    chosen, orders = fading.press(MusicAction.NEXT, 400, 20_400)
    assert orders == ()
    assert chosen.press(MusicAction.PLAY, 800, 20_800)[1] == (Cross(1, 0, "next"),)
    assert chosen.faded_out(30_000).start_ms == 0


def test_an_unplayable_track_is_passed_over_and_never_chosen_again() -> None:
    marked, orders = sounding(1).spoiled(2, 1)
    assert orders == ()
    assert marked.follower == 3
    assert marked.jump("Journey", 0, 0)[1] == (Cross(3, 0, "jumped"),)
    gone, orders = marked.spoiled(1, None)
    assert orders == (Cross(3, 0, "unplayable"),)
    assert gone.press(MusicAction.PREVIOUS, 0, 0)[1] == (Cross(0, 0, "previous"),)


def test_with_nothing_playable_left_the_programme_ends_or_stays_where_it_sounds() -> None:
    last, orders = sounding(4).spoiled(4, None)
    assert orders == (Rest("end of programme"),)
    assert last.mode is Mode.IDLE
    skipped, _ = sounding(3).press(MusicAction.NEXT, 0, 0)
    stayed, orders = skipped.spoiled(4, 3)
    assert (stayed.index, orders) == (3, ())


@pytest.mark.parametrize(("asked", "got"), [(50, 0), (-5000, FLOOR_TENTH_DB), (-33, -33)])
def test_a_level_stays_between_floor_and_ceiling(asked: int, got: int) -> None:
    start = replace(sounding(), volume_tenth_db=-10)
    changed, orders = start.with_volume(asked)
    assert changed.volume_tenth_db == got
    assert orders == (Tell("volume_changed"),)
    assert changed.with_volume(asked) == (changed, ())


_happenings = st.one_of(
    st.tuples(st.just("press"), st.sampled_from(list(MusicAction))),
    st.tuples(st.just("jump"), st.sampled_from([*PHASES, "Nowhere"])),
    st.tuples(st.just("spoil"), st.integers(0, 4)),
    st.tuples(st.just("go on"), st.just(0)),
)


@given(st.lists(_happenings, max_size=40))
def test_whatever_happens_the_programme_stays_whole(happenings: list[tuple[str, object]]) -> None:
    now, at_ms = Programme().loaded(TRACKS), 0
    for what, detail in happenings:
        at_ms += 200
        before = now
        if what == "press":
            now, orders = now.press(MusicAction(detail), at_ms, 7000)
        elif what == "jump":
            now, orders = now.jump(str(detail), at_ms, 7000)
        elif what == "spoil":
            now, orders = now.spoiled(int(str(detail)), None)
        elif now.mode is Mode.FADING:
            now, orders = now.faded_out(9000), ()
        elif now.mode is Mode.SOUNDING:
            now, orders = now.followed()
        else:
            orders = ()
        assert 0 <= now.index < len(TRACKS)
        assert now.follower not in now.unplayable or now.held
        if before.mode in {Mode.SILENT, Mode.IDLE} and now.mode is Mode.SOUNDING:
            assert (what, detail) == ("press", MusicAction.PLAY)
        for order in orders:
            if isinstance(order, Cross):
                assert (order.index, now.mode) == (now.index, Mode.SOUNDING)
