"""What one key does to the music, by the rules alone."""

from dataclasses import replace

import pytest

from kaproom.audio.keys import jumped
from kaproom.audio.orders import Begin, FadeBack, FadeOut, Tell
from kaproom.audio.programme import Left, Mode, Programme
from kaproom.audio.transitions import FLOOR_TENTH_DB
from kaproom.core.music.music import MusicAction, MusicPlace, MusicSetting
from tests.audio.programmes import CALM, GROUNDED, SETTING, cross, press, sounding


def test_play_begins_and_only_silence_can_be_played_out_of() -> None:
    begun, orders = press(Programme().loaded(SETTING), MusicAction.PLAY, 0, 0)
    assert orders == (Begin(),)
    assert begun.mode is Mode.SOUNDING
    assert press(begun, MusicAction.PLAY, 1000, 0) == (
        replace(begun, pressed_at_ms={"play": 1000}),
        (),
    )


def test_at_16_two_presses_within_300_ms_are_one() -> None:
    once, orders = press(sounding(), MusicAction.NEXT, 1000, 0)
    assert orders == (cross(1, 0, "next"),)
    assert press(once, MusicAction.NEXT, 1299, 0) == (once, ())
    assert press(once, MusicAction.NEXT, 1300, 0)[1] == (cross(2, 0, "next"),)
    assert press(once, MusicAction.DUCK, 1100, 0)[1] == (Tell("ducked"),)


def test_previous_undoes_a_skip_at_its_place_and_else_goes_back() -> None:
    skipped, _ = press(sounding(1), MusicAction.NEXT, 0, 34_000)
    undone, orders = press(skipped, MusicAction.PREVIOUS, 500, 2000)
    assert orders == (cross(1, 34_000, "skip undone"),)
    assert press(undone, MusicAction.PREVIOUS, 1000, 0)[1] == (cross(0, 0, "previous"),)
    assert press(sounding(0), MusicAction.PREVIOUS, 0, 9000)[1] == (cross(0, 0, "previous"),)


def test_silence_stays_until_play_whatever_is_chosen_meanwhile() -> None:
    fading, orders = press(sounding(0), MusicAction.FADE_TO_SILENCE, 0, 20_000)
    assert orders == (FadeOut(),)
    assert press(fading, MusicAction.PLAY, 1, 0)[1] == (FadeBack(),)
    silent = fading.faded_out(25_000)
    assert (silent.mode, silent.start_ms) == (Mode.SILENT, 25_000)
    for action in (MusicAction.NEXT, MusicAction.PREVIOUS, MusicAction.FADE_TO_SILENCE):
        chosen, orders = press(silent, action, 1000, 0)
        assert orders == ()
        assert chosen.mode is Mode.SILENT
    there, orders = jumped(silent, "Return", 1000, 0)
    assert orders == ()
    assert press(there, MusicAction.PLAY, 2000, 0)[1] == (Begin(),)
    assert there.index == 4


def test_a_track_chosen_while_fading_out_is_what_play_goes_to() -> None:
    fading, _ = press(sounding(0), MusicAction.FADE_TO_SILENCE, 0, 20_000)
    chosen, orders = press(fading, MusicAction.NEXT, 400, 20_400)
    assert orders == ()
    assert press(chosen, MusicAction.PLAY, 800, 20_800)[1] == (cross(1, 0, "next"),)
    assert chosen.faded_out(30_000).start_ms == 0


@pytest.mark.parametrize(("asked", "got"), [(50, 0), (-5000, FLOOR_TENTH_DB), (-33, -33)])
def test_a_level_stays_between_floor_and_ceiling(asked: int, got: int) -> None:
    start = replace(sounding(), volume_tenth_db=-10)
    changed, orders = start.with_volume(asked)
    assert changed.volume_tenth_db == got
    assert orders == (Tell("volume_changed"),)
    assert changed.with_volume(asked) == (changed, ())


def test_an_undo_leads_back_from_every_skip() -> None:
    calmer, orders = press(sounding(1), MusicAction.CALMER, 0, 5000)
    assert orders == (cross(0, 0, "calmer"),)
    stronger, orders = press(sounding(0), MusicAction.STRONGER, 0, 6000)
    assert orders == (cross(1, 0, "stronger"),)
    far, _ = jumped(sounding(0), "Return", 0, 7000)
    for gone, index, position_ms in ((calmer, 1, 5000), (stronger, 0, 6000), (far, 0, 7000)):
        assert gone.undo == Left(index, position_ms)
        undone, orders = press(gone, MusicAction.PREVIOUS, 1000, 100)
        assert orders == (cross(index, position_ms, "skip undone"),)
        assert undone.undo is None


@pytest.mark.parametrize("action", [MusicAction.CALMER, MusicAction.STRONGER])
def test_where_nothing_is_calmer_or_stronger_nothing_happens(action: MusicAction) -> None:
    alone = sounding(4)
    assert press(alone, action)[1] == ()
    unknown = sounding(3)
    assert press(unknown, action)[1] == ()


def test_from_the_calmer_track_the_programme_goes_on_in_order() -> None:
    calmer, _ = press(sounding(1), MusicAction.CALMER)
    assert calmer.follower == 1


def test_presses_of_the_new_keys_within_300_ms_are_one_too() -> None:
    for action in (MusicAction.CALMER, MusicAction.STRONGER, MusicAction.GROUNDING):
        once, _ = press(sounding(1, GROUNDED), action, 1000)
        assert press(once, action, 1299) == (once, ())


def test_grounding_leads_away_and_back_to_the_place_that_was_left() -> None:
    away, orders = press(sounding(2, GROUNDED), MusicAction.GROUNDING, 0, 34_000)
    assert orders == (cross(5, 0, "grounding"),)
    assert (away.index, away.away_from) == (5, MusicPlace(2, 34_000))
    back, orders = press(away, MusicAction.GROUNDING, 1000, 9000)
    assert orders == (cross(2, 34_000, "back"),)
    assert (back.index, back.away_from, back.undo) == (2, None, None)


def test_the_grounding_set_goes_round_and_next_stays_within_it() -> None:
    away, _ = press(sounding(2, GROUNDED), MusicAction.GROUNDING)
    assert away.follower == 6
    round_again, _ = away.followed()[0].followed()
    assert round_again.index == 5
    skipped, orders = press(away, MusicAction.NEXT, 1000, 4000)
    assert orders == (cross(6, 0, "next"),)
    undone, orders = press(skipped, MusicAction.PREVIOUS, 2000, 1)
    assert orders == (cross(5, 4000, "skip undone"),)
    assert undone.away_from == MusicPlace(2, 0)
    assert press(away, MusicAction.PREVIOUS, 1000)[1] == (cross(6, 0, "previous"),)
    assert press(away, MusicAction.CALMER, 1000)[1] == ()


def test_a_jump_leads_out_of_the_grounding_set_and_its_undo_back_into_it() -> None:
    away, _ = press(sounding(2, GROUNDED), MusicAction.GROUNDING, 0, 34_000)
    out, orders = jumped(away, "Return", 1000, 8000)
    assert orders == (cross(4, 0, "jumped"),)
    assert (out.away_from, out.follower) == (None, None)
    again, orders = press(out, MusicAction.PREVIOUS, 2000, 50)
    assert orders == (cross(5, 8000, "skip undone"),)
    assert again.away_from == MusicPlace(2, 34_000)


def test_grounding_lets_go_of_a_hold_and_of_stop_after() -> None:
    wishes = replace(sounding(1, GROUNDED), held=True, stop_after=True)
    away, orders = press(wishes, MusicAction.GROUNDING)
    assert orders == (Tell("stop_after_cleared"), Tell("released"), cross(5, 0, "grounding"))
    assert not away.held
    assert away.follower == 6


@pytest.mark.parametrize("mode", [Mode.IDLE, Mode.SILENT])
def test_grounding_begins_out_of_silence(mode: Mode) -> None:
    quiet = replace(sounding(3, GROUNDED), mode=mode, start_ms=12_000)
    away, orders = press(quiet, MusicAction.GROUNDING)
    assert orders == (Begin(),)
    assert (away.mode, away.index, away.start_ms) == (Mode.SOUNDING, 5, 0)
    assert press(away, MusicAction.GROUNDING, 1000)[1] == (cross(3, 12_000, "back"),)


def test_grounding_takes_over_from_a_fade_to_silence() -> None:
    fading, _ = press(sounding(0, GROUNDED), MusicAction.FADE_TO_SILENCE)
    away, orders = press(fading, MusicAction.GROUNDING, 400, 20_000)
    assert orders == (cross(5, 0, "grounding"),)
    assert away.mode is Mode.SOUNDING


def test_going_back_in_silence_moves_the_place_alone() -> None:
    away, _ = press(sounding(2, GROUNDED), MusicAction.GROUNDING, 0, 34_000)
    fading, _ = press(away, MusicAction.FADE_TO_SILENCE, 1000)
    back, orders = press(fading.faded_out(9000), MusicAction.GROUNDING, 2000)
    assert orders == ()
    assert (back.mode, back.index, back.start_ms) == (Mode.SILENT, 2, 34_000)


def test_without_a_grounding_set_the_key_does_nothing() -> None:
    now, orders = press(sounding(1), MusicAction.GROUNDING)
    assert orders == ()
    assert (now.index, now.away_from) == (1, None)
    spoiled = replace(sounding(1, GROUNDED), unplayable=frozenset({5, 6}))
    assert press(spoiled, MusicAction.GROUNDING)[1] == ()


def test_a_setting_of_grounding_tracks_alone_can_only_be_grounded() -> None:
    alone = Programme().loaded(MusicSetting("calm", CALM))
    assert press(alone, MusicAction.PLAY)[1] == ()
    away, orders = press(alone, MusicAction.GROUNDING)
    assert orders == (Begin(),)
    assert press(away, MusicAction.GROUNDING, 1000)[1] == ()
