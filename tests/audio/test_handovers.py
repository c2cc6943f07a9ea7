"""How pieces give way, are held and are left for others, measured on the samples."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.messages import Place, Restore
from kaproom.audio.programme import Mode
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import Handover, HoldSpan, MusicAction, Track, Transition
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import (
    RATE,
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
SILENCE = Transition(Handover.SILENCE, 3000)


@pytest.fixture
def offline() -> Iterator[OfflinePlayer]:
    player = OfflinePlayer(SHORT)
    yield player
    player.close()


def tracks_of(folder: Path, *sounds: Samples, **more: object) -> list[Track]:
    files = [write(folder / f"t{i}.wav", s, subtype="FLOAT") for i, s in enumerate(sounds)]
    lengths = [len(sound) // 48 for sound in sounds]
    return [
        replace(track(file, duration_ms=length), **more)  # type: ignore[arg-type]
        for file, length in zip(files, lengths, strict=True)
    ]


def begin(player: OfflinePlayer, *tracks: Track, next_ms: int = 2000) -> None:
    player.load(setting(*tracks, crossfade_ms=2000, next_ms=next_ms))
    player.run(100)
    player.act(MusicAction.PLAY)


def told(player: OfflinePlayer) -> list[tuple[str, int | None, int, str]]:
    reports = player.take_reports()
    return [(r.what, r.track_index, r.position_ms, r.detail) for r in reports]


def test_each_track_crosses_by_its_own_length(offline: OfflinePlayer, tmp_path: Path) -> None:
    first, second, third = tracks_of(tmp_path, tone(12), tone(12), tone(12))
    own = Transition(Handover.CROSSFADE, 3500)
    begin(offline, replace(first, transition=own), second, third, next_ms=1000)
    offline.run(8600)
    status = offline.status()
    assert (status.fading, status.fade_ms) == (True, 3500)
    offline.run(12_000)
    ended = [position for what, _, position, _ in told(offline) if what == "track_ended"]
    assert ended == [8500, 10_000]


def test_a_skip_has_a_length_of_its_own(offline: OfflinePlayer, tmp_path: Path) -> None:
    begin(offline, *tracks_of(tmp_path, tone(12), tone(12)), next_ms=3000)
    offline.run(5000)
    offline.act(MusicAction.NEXT)
    offline.run(1000)
    status = offline.status()
    assert (status.fade_ms, status.fade_left_ms) == (3000, 2000)


def test_silence_is_reached_at_the_end_and_the_next_begins_cleanly(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    first, second = tracks_of(
        tmp_path, np.full((RATE * 10, 2), 0.9, np.float32), numbered(RATE * 8)
    )
    begin(offline, replace(first, transition=SILENCE), second)
    sound = np.concatenate([np.zeros((4800, 2), np.float32), offline.run(14_000)])
    end = 4800 + RATE * 10
    assert sound[end - RATE * 3, 0] == pytest.approx(0.9, abs=1e-5)
    fading = sound[end - RATE * 3 : end, 0]
    assert np.all(np.diff(fading) <= 0)
    assert fading[-1] < 1e-3
    assert np.abs(sound[end : end + 480]).max() <= 1e-3
    # From 0.7 s on, and only until then raised, it is the file's own beginning.
    own = numbers_in(sound[end + 33_600 : end + RATE * 3])
    assert np.array_equal(own, np.arange(33_600, RATE * 3))
    assert told(offline)[1:] == [
        ("track_started", 0, 0, ""),
        ("track_ended", 0, 10_000, "followed"),
        ("track_started", 1, 0, ""),
    ]


def test_a_hold_while_it_falls_silent_brings_it_back(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    steady = np.full((RATE * 10, 2), 0.5, np.float32)
    first, second = tracks_of(tmp_path, steady, steady)
    begin(offline, replace(first, transition=SILENCE), second)
    offline.run(8000)
    offline.act(MusicAction.HOLD)
    sound = offline.run(6000)
    assert sound[RATE:, 0].min() > 0.49
    assert offline.status().track_index == 0


def test_a_hold_loops_its_calm_span_alone_until_released(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    # Beyond the span it is far too loud.
    sound = np.full((RATE * 20, 2), 0.9, np.float32)
    sound[RATE * 4 : RATE * 9] = 0.1
    begin(offline, *tracks_of(tmp_path, sound, sound, hold=HoldSpan(4000, 9000)))
    offline.run(5000)
    offline.act(MusicAction.HOLD)
    held = offline.run(20_000)
    assert np.abs(held).max() <= 0.1 * np.sqrt(2) + 1e-6
    assert np.abs(held).min() >= 0.1 - 1e-6
    reports = told(offline)
    # A third of the span's five seconds is what a loop can take to cross.
    loops = [entry for entry in reports if entry[0] in {"track_ended", "track_started"}][1:]
    assert (
        loops[:4]
        == [
            ("track_ended", 0, 7334, "held"),
            ("track_started", 0, 4000, ""),
        ]
        * 2
    )
    offline.act(MusicAction.HOLD)
    after = offline.run(30_000)
    assert np.abs(after).max() == pytest.approx(0.9, abs=0.4)
    assert told(offline)[-1][:2] == ("track_started", 1)


def test_a_hold_after_its_span_goes_on_to_the_end_and_then_back_to_the_span(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    begin(offline, *tracks_of(tmp_path, tone(15), tone(15), hold=HoldSpan(2000, 6000)))
    offline.run(8000)
    offline.act(MusicAction.HOLD)
    offline.run(12_000)
    moves = [entry for entry in told(offline) if entry[0].startswith("track_")]
    assert moves[1:] == [
        # A third of the span's four seconds.
        ("track_ended", 0, 13_667, "held"),
        ("track_started", 0, 2000, ""),
        ("track_ended", 0, 4667, "held"),
        ("track_started", 0, 2000, ""),
        ("track_ended", 0, 4667, "held"),
        ("track_started", 0, 2000, ""),
    ]


def test_a_hold_pressed_just_before_the_spans_end_still_holds_there(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    begin(offline, *tracks_of(tmp_path, tone(20), tone(15), hold=HoldSpan(2000, 8000)))
    offline.run(7500)
    offline.act(MusicAction.HOLD)
    offline.run(1000)
    assert told(offline)[-1] == ("track_started", 0, 2000, "")


def test_stronger_and_calmer_cross_within_the_phase(offline: OfflinePlayer, tmp_path: Path) -> None:
    parts = tracks_of(tmp_path, *[noise(20, i) for i in range(4)])
    graded = [replace(t, intensity=i) for t, i in zip(parts, (2, 4, 1, 3), strict=True)]
    begin(offline, *graded)
    offline.run(4000)
    offline.act(MusicAction.STRONGER)
    sound = [offline.run(4000)]
    assert offline.status().track_index == 3
    assert offline.status().undo_index == 0
    offline.act(MusicAction.CALMER)
    sound.append(offline.run(4000))
    assert offline.status().track_index == 0
    levels = [level_db(part) for part in np.split(np.concatenate(sound), 40)]
    assert max(levels) - min(levels) < 1.0
    ended = [entry[3] for entry in told(offline) if entry[0] == "track_ended"]
    assert ended == ["stronger", "calmer"]


def test_grounding_and_back_crosses_to_the_very_place(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    first, calm = tracks_of(tmp_path, numbered(RATE * 40), tone(6))
    begin(offline, first, replace(calm, grounding=True))
    offline.run(5000)
    left_ms = offline.status().position_ms
    offline.act(MusicAction.GROUNDING)
    offline.run(12_000)
    status = offline.status()
    assert (status.grounding, status.track_index, status.next_index) == (True, 1, 1)
    assert offline.state().away_from == Place(0, left_ms)
    offline.act(MusicAction.GROUNDING)
    offline.run(3000)
    back = offline.run(1000)
    place = left_ms * 48 + RATE * 3
    assert np.array_equal(numbers_in(back), np.arange(place, place + RATE))
    assert not offline.status().grounding
    why = [entry[3] for entry in told(offline) if entry[0] == "track_ended"]
    assert why == ["grounding", "followed", "followed", "back"]


def test_grounding_begins_out_of_silence_and_leads_back(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    first, calm = tracks_of(tmp_path, tone(30), tone(20))
    offline.load(setting(first, replace(calm, grounding=True)))
    offline.run(200)
    offline.act(MusicAction.GROUNDING)
    sound = offline.run(3000)
    assert np.abs(sound[:480]).max() <= 1e-3
    assert level_db(sound[-4800:]) > -20
    offline.act(MusicAction.GROUNDING)
    offline.run(3000)
    assert (offline.status().track_index, offline.status().grounding) == (0, False)


def test_a_restart_within_the_grounding_set_still_leads_back(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    first, calm = tracks_of(tmp_path, numbered(RATE * 40), tone(20))
    offline.load(setting(first, replace(calm, grounding=True), crossfade_ms=2000))
    place = Restore(1, 5000, Mode.SOUNDING, False, False, False, -30, Place(0, 12_345))
    offline.engine.restore(place)
    offline.run(2000)
    state = offline.state()
    assert (state.away_from, state.track_index, state.volume_tenth_db) == (
        Place(0, 12_345),
        1,
        -30,
    )
    offline.act(MusicAction.GROUNDING)
    offline.run(300)
    assert (offline.status().track_index, offline.status().grounding) == (0, False)
    assert told(offline)[-1][:3] == ("track_started", 0, 12_345)


def test_a_restart_never_undoes_a_fade_to_silence(offline: OfflinePlayer, tmp_path: Path) -> None:
    offline.load(setting(*tracks_of(tmp_path, tone(30))))
    offline.engine.restore(Restore(0, 5000, Mode.FADING, False, False, False, 0))
    assert not offline.run(2000).any()
    assert (offline.status().silenced, offline.status().position_ms) == (True, 5000)


def test_what_was_learnt_counts_for_what_starts_afterwards(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    first, second = tracks_of(tmp_path, tone(9), tone(9))
    begin(offline, first, second)
    before = offline.run(4000)
    learnt = [replace(t, evening_tenth_db=-60, content_hash="ab") for t in (first, second)]
    offline.learn(setting(*learnt, crossfade_ms=2000))
    after = offline.run(2000)
    assert level_db(after) == pytest.approx(level_db(before[-RATE:]), abs=0.01)
    second_alone = offline.run(6000)[-RATE:]
    assert level_db(second_alone) == pytest.approx(level_db(after) - 6, abs=0.05)
    hashes = [r.content_hash for r in offline.take_reports() if r.track_index == 1]
    assert hashes == ["ab"]


def test_the_state_tells_the_level_of_the_last_moment(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    begin(offline, *tracks_of(tmp_path, tone(20, peak=0.5)))
    assert offline.status().peak_tenth_db is None
    offline.run(3000)
    assert offline.status().peak_tenth_db == pytest.approx(-60, abs=1)
    offline.act(MusicAction.FADE_TO_SILENCE)
    offline.run(1000)
    status = offline.status()
    assert (status.fade_ms, status.fade_left_ms) == (2000, 1000)
    assert status.peak_tenth_db is not None
    assert status.peak_tenth_db < -60
    offline.run(2000)
    status = offline.status()
    assert (status.peak_tenth_db, status.fade_ms, status.fade_left_ms) == (None, 0, 0)


@pytest.mark.parametrize("next_ms", [0, 100, 500])
def test_the_shortest_skip_is_still_a_fade(
    offline: OfflinePlayer, tmp_path: Path, next_ms: int
) -> None:
    steady = np.full((RATE * 10, 2), 1.0, np.float32)
    begin(offline, *tracks_of(tmp_path, steady, steady, steady), next_ms=next_ms)
    offline.run(2000)
    offline.act(MusicAction.NEXT)
    sound = offline.run(2000)
    assert np.abs(np.diff(sound[:, 0])).max() < 1.5 * np.pi / 2 / (0.7 * RATE) * 1.5


def test_a_place_at_the_very_end_of_a_piece_leads_to_the_next(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    offline.load(setting(*tracks_of(tmp_path, tone(10), tone(10)), crossfade_ms=2000))
    offline.engine.restore(Restore(0, 10_000, Mode.SOUNDING, False, False, False, 0))
    offline.run(2000)
    assert offline.status().track_index == 1
    assert "track_skipped_unplayable" not in [entry[0] for entry in told(offline)]


@pytest.mark.parametrize("pressed_ms", [6500, 9000])
def test_a_fade_to_silence_near_a_silent_end_is_silent_there(
    offline: OfflinePlayer, tmp_path: Path, pressed_ms: int
) -> None:
    steady = np.full((RATE * 10, 2), 0.9, np.float32)
    first, second = tracks_of(tmp_path, steady, steady)
    offline.engine.set_transitions(replace(SHORT, silence_ms=6000))
    begin(offline, replace(first, transition=SILENCE), second)
    offline.run(pressed_ms)
    offline.act(MusicAction.FADE_TO_SILENCE)
    sound = offline.run(6000)
    assert np.abs(np.diff(sound[:, 0])).max() < 1.5 * np.pi / 2 / RATE * 1.5
    assert not sound[(10_000 - pressed_ms) * 48 :].any()
    status = offline.status()
    assert (status.silenced, status.track_index, status.position_ms) == (True, 1, 0)
