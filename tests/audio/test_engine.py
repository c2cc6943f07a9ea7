"""The engine's sound, measured on its samples without a device."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import numpy as np
import pytest

from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import MusicAction
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import (
    Samples,
    level_db,
    noise,
    numbered,
    numbers_in,
    setting,
    tone,
    track,
    write,
)

SHORT = Transitions(fade_in_ms=1000, silence_ms=2000, level_ms=1000)


class Playing(Protocol):
    def __call__(self, *samples: Samples, transitions: Transitions = SHORT) -> OfflinePlayer: ...


@pytest.fixture
def offline() -> Iterator[OfflinePlayer]:
    player = OfflinePlayer(SHORT)
    yield player
    player.close()


@pytest.fixture
def playing(offline: OfflinePlayer, tmp_path: Path) -> Playing:
    """Write these sounds as tracks and play them."""

    def play(*samples: Samples, transitions: Transitions = SHORT) -> OfflinePlayer:
        files = [
            write(tmp_path / f"t{i}.wav", part, subtype="FLOAT") for i, part in enumerate(samples)
        ]
        offline.engine.set_transitions(transitions)
        offline.load(setting(*[track(file) for file in files], crossfade_ms=2000))
        offline.run(100)
        offline.act(MusicAction.PLAY)
        return offline

    return play


def largest_step(sound: Samples) -> float:
    """The largest jump from one sample to the next."""
    return float(np.abs(np.diff(sound[:, 0])).max())


def test_nothing_sounds_before_play(offline: OfflinePlayer, tmp_path: Path) -> None:
    player = offline
    player.load(setting(track(write(tmp_path / "t.wav", tone(5)))))
    assert not player.run(2000).any()
    assert [r.what for r in player.take_reports()] == ["setting_loaded"]


@pytest.mark.parametrize("transitions", [SHORT, Transitions()])
def test_the_first_ten_milliseconds_are_at_most_minus_sixty(
    playing: Playing, transitions: Transitions
) -> None:
    player = playing(np.ones((48_000 * 9, 2), np.float32), transitions=transitions)
    sound = player.run(8000)
    first = int(np.flatnonzero(sound.any(axis=1))[0])
    assert 20 * np.log10(np.abs(sound[first : first + 480]).max()) <= -60
    assert sound[-1, 0] == 1.0


def test_after_the_fade_in_every_sample_is_the_files_own(playing: Playing) -> None:
    player = playing(numbered(48_000 * 6))
    sound = player.run(7000)
    assert np.array_equal(numbers_in(sound[48_000 : 48_000 * 6]), np.arange(48_000, 48_000 * 6))
    assert not sound[48_000 * 6 :].any()


def test_tracks_follow_in_an_equal_power_crossfade(playing: Playing) -> None:
    player = playing(noise(9, 1), noise(9, 2))
    sound = player.run(15_000)
    alone = level_db(sound[48_000 * 2 : 48_000 * 6])
    windows = [level_db(sound[i : i + 4800]) for i in range(48_000 * 2, 48_000 * 14, 4800)]
    assert max(windows) - alone < 0.5
    assert min(windows) - alone > -0.5
    reports = [(r.what, r.track_index, r.at_mono_ms, r.detail) for r in player.take_reports()]
    assert reports[1:] == [
        ("track_started", 0, 100, ""),
        ("track_ended", 0, 7100, "followed"),
        ("track_started", 1, 7100, ""),
    ]


def test_short_tracks_overlap_by_a_third_at_most(playing: Playing) -> None:
    player = playing(tone(3), tone(9))
    player.run(4000)
    ended = next(r for r in player.take_reports() if r.what == "track_ended")
    assert ended.position_ms == 2000


def test_next_crossfades_without_a_step_and_two_presses_are_one(playing: Playing) -> None:
    player = playing(tone(20), tone(20, 180), tone(20, 150))
    player.run(3000)
    player.act(MusicAction.NEXT)
    first = player.run(100)
    player.act(MusicAction.NEXT)
    sound = np.concatenate([first, player.run(6000)])
    assert player.status().track_index == 1
    # A sine of 220 Hz at 0.25 moves by 0.0072 from sample to sample; two at once by no more than
    # that times the square root of two.
    assert largest_step(sound) < 0.0072 * 1.45


def test_hurried_presses_never_make_a_step(playing: Playing) -> None:
    player = playing(*[tone(30, 200 + 10 * i) for i in range(5)])
    sound = [player.run(2000)]
    for action in [MusicAction.NEXT] * 3 + [MusicAction.PREVIOUS, MusicAction.NEXT]:
        player.act(action)
        sound.append(player.run(400))
    sound.append(player.run(4000))
    assert largest_step(np.concatenate(sound)) < 0.0075 * 2
    assert player.status().track_index == 3


def test_fade_to_silence_is_even_and_stays_until_play(playing: Playing) -> None:
    player = playing(tone(30))
    player.run(5000)
    player.act(MusicAction.FADE_TO_SILENCE)
    assert player.run(100).any()
    assert player.status().fading
    fading = player.run(1900)
    windows = [level_db(fading[i : i + 4800]) for i in range(0, len(fading), 4800)]
    assert windows == sorted(windows, reverse=True)
    assert not player.run(8000).any()
    assert player.status().silenced
    kept_ms = player.status().position_ms
    assert kept_ms == 7000
    player.act(MusicAction.PLAY)
    back = player.run(2000)
    assert 20 * np.log10(max(1e-9, np.abs(back[:480]).max())) <= -60
    assert player.status().position_ms == kept_ms + 2000
    told = [r.what for r in player.take_reports()]
    assert told == ["setting_loaded", "track_started", "silenced", "track_ended", "track_started"]


def test_play_in_the_middle_of_a_fade_brings_it_back_from_where_it_is(playing: Playing) -> None:
    player = playing(tone(30))
    player.run(4000)
    player.act(MusicAction.FADE_TO_SILENCE)
    down = player.run(1000)
    player.act(MusicAction.PLAY)
    sound = np.concatenate([down, player.run(3000)])
    assert largest_step(sound) < 0.0075
    assert level_db(sound[-4800:]) == pytest.approx(level_db(tone(1)), abs=0.1)
    assert "silenced" not in [r.what for r in player.take_reports()]


def test_hold_loops_without_a_seam_until_released(playing: Playing) -> None:
    player = playing(noise(6, 1), noise(6, 2))
    player.run(1000)
    player.act(MusicAction.HOLD)
    sound = player.run(20_000)
    windows = [level_db(sound[i : i + 4800]) for i in range(4800, len(sound), 4800)]
    assert max(windows) - min(windows) < 1.0
    assert player.status().track_index == 0
    player.act(MusicAction.HOLD)
    player.run(6000)
    assert player.status().track_index == 1
    ended = [r.detail for r in player.take_reports() if r.what == "track_ended"]
    assert ended == ["held"] * 5 + ["followed"]


def test_duck_and_volume_move_in_ramps(playing: Playing) -> None:
    player = playing(tone(30))
    player.run(2000)
    player.act(MusicAction.DUCK)
    down = player.run(4000)
    full = level_db(tone(1))
    assert level_db(down[-4800:]) == pytest.approx(full - 12, abs=0.05)
    player.act(MusicAction.SOFTER)
    softer = player.run(2000)
    assert level_db(softer[-4800:]) == pytest.approx(full - 14, abs=0.05)
    player.act(MusicAction.DUCK)
    player.set_volume(0)
    up = player.run(5000)
    assert level_db(up[-4800:]) == pytest.approx(full, abs=0.05)
    sound = np.concatenate([down, softer, up])
    steps = np.diff([level_db(sound[i : i + 4800]) for i in range(0, len(sound), 4800)])
    assert np.abs(steps).max() < 1.3
    volumes = [r.volume_tenth_db for r in player.take_reports() if r.what == "volume_changed"]
    assert volumes == [-20, 0]


def test_loudness_is_evened_by_the_gain_of_each_track(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    files = [write(tmp_path / f"{i}.wav", tone(9), subtype="FLOAT") for i in range(2)]
    player = offline
    gains = (-60, 0)
    tracks = [
        replace(track(file), evening_tenth_db=gain) for file, gain in zip(files, gains, strict=True)
    ]
    player.engine.load(setting(*tracks, crossfade_ms=2000))
    player.act(MusicAction.PLAY)
    sound = player.run(14_000)
    full = level_db(tone(1))
    assert level_db(sound[48_000 * 3 : 48_000 * 4]) == pytest.approx(full - 6, abs=0.05)
    assert level_db(sound[48_000 * 11 : 48_000 * 12]) == pytest.approx(full, abs=0.05)


def test_nothing_passes_full_scale(playing: Playing) -> None:
    loud = tone(9, peak=3.0)
    player = playing(loud, loud)
    assert np.abs(player.run(12_000)).max() == 1.0


def test_missing_and_broken_files_are_named_and_the_rest_plays(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    good = [write(tmp_path / f"good{i}.wav", tone(6)) for i in range(2)]
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"fLaC" + bytes(500))
    player = offline
    files = [tmp_path / "gone.wav", good[0], broken, good[1]]
    player.load(setting(*[track(file) for file in files], crossfade_ms=2000))
    player.act(MusicAction.PLAY)
    player.run(11_000)
    reports = player.take_reports()
    named = {r.track_index: r.detail for r in reports if r.what == "track_skipped_unplayable"}
    assert named == {0: "is not there", 2: "is no audio that can be decoded"}
    assert [r.track_index for r in reports if r.what == "track_started"] == [1, 3]
    assert reports[-1].what == "programme_ended"


def test_a_setting_without_one_playable_file_ends_by_saying_so(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    player = offline
    player.load(setting(track(tmp_path / "a.wav"), track(tmp_path / "b.wav")))
    player.run(500)
    player.act(MusicAction.PLAY)
    assert not player.run(1000).any()
    told = [r.what for r in player.take_reports()]
    assert told.count("track_skipped_unplayable") == 2
    assert not player.status().playing or "programme_ended" in told


def test_a_file_that_is_not_there_yet_is_waited_for_before_play(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    later = tmp_path / "later.wav"
    offline.load(setting(track(later), track(tmp_path / "never.wav")))
    offline.run(5000)
    write(later, tone(20))
    offline.run(2500)
    offline.act(MusicAction.PLAY)
    assert level_db(offline.run(4000)[-48_000:]) > -30
    assert [r.what for r in offline.take_reports()] == ["setting_loaded", "track_started"]


def test_the_next_piece_may_still_be_made_while_this_one_sounds(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    later = tmp_path / "later.wav"
    offline.load(
        setting(track(write(tmp_path / "n.wav", tone(30))), track(later), crossfade_ms=2000)
    )
    offline.act(MusicAction.PLAY)
    offline.run(8000)
    write(later, tone(8))
    offline.run(28_000)
    reports = offline.take_reports()
    assert [r.track_index for r in reports if r.what == "track_started"] == [0, 1]
    assert "track_skipped_unplayable" not in [r.what for r in reports]


def test_what_was_missing_when_asked_for_is_played_once_it_is_there(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    later = tmp_path / "later.wav"
    offline.load(setting(track(later), track(tmp_path / "never.wav")))
    offline.act(MusicAction.PLAY)
    offline.run(1000)
    assert not offline.status().playing
    write(later, tone(20))
    offline.run(3000)
    offline.act(MusicAction.PLAY)
    offline.run(2000)
    assert offline.status().playing
    assert offline.status().track_index == 0


def test_another_setting_fades_out_what_sounds(playing: Playing, tmp_path: Path) -> None:
    player = playing(tone(20))
    player.run(3000)
    player.load(setting(track(write(tmp_path / "n.wav", tone(9)))))
    sound = player.run(4000)
    assert largest_step(sound) < 0.0075
    assert not sound[48_000 * 2 + 4800 :].any()
    assert not player.status().playing


def test_undoing_a_skip_returns_to_its_place(playing: Playing) -> None:
    player = playing(numbered(48_000 * 20), tone(20))
    player.run(6000)
    player.act(MusicAction.NEXT)
    player.run(4000)
    player.act(MusicAction.PREVIOUS)
    player.run(3000)
    sound = player.run(1000)
    assert np.array_equal(numbers_in(sound), np.arange(9 * 48_000, 10 * 48_000))
