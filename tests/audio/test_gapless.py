"""Gapless: two halves of a file played one after the other are the file, sample for sample."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import Handover, MusicAction, Track, Transition
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import (
    RATE,
    Samples,
    convert,
    level_db,
    noise,
    numbered,
    setting,
    tone,
    track,
    write,
)

GAPLESS = Transition(Handover.GAPLESS, 0)
SHORT = Transitions(fade_in_ms=1000, silence_ms=2000, level_ms=1000)


@pytest.fixture
def offline() -> Iterator[OfflinePlayer]:
    player = OfflinePlayer(SHORT)
    yield player
    player.close()


def played(files: list[Path], seconds: int) -> Samples:
    """What the engine makes of these files, one running into the next."""
    player = OfflinePlayer(SHORT)
    player.load(gapless(*[track(file) for file in files]))
    player.act(MusicAction.PLAY)
    sound = player.run(seconds * 1000)
    player.close()
    return sound[int(np.flatnonzero(sound.any(axis=1))[0]) :]


def gapless(*tracks: Track, next_ms: int = 2000):  # noqa: ANN201
    parts = [replace(t, transition=GAPLESS) for t in tracks]
    return setting(*parts, crossfade_ms=2000, next_ms=next_ms)


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000, 22_050])
@pytest.mark.parametrize("name", ["{}.flac", "{}.wav"])
def test_a_file_cut_in_pieces_sounds_as_if_it_were_whole(
    tmp_path: Path, rate: int, name: str
) -> None:
    whole = noise(15.0, 5, peak=0.5, rate=rate)
    first, second = rate * 5 + 4321, rate * 9 + 7
    pieces = [whole[:first], whole[first:second], whole[second:]]
    files = [
        write(tmp_path / name.format(i), piece, rate, subtype="PCM_16")
        for i, piece in enumerate(pieces)
    ]
    straight = write(tmp_path / name.format("whole"), whole, rate, subtype="PCM_16")
    assert np.array_equal(played(files, 17), played([straight], 17))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("{}.ogg", ["-q:a", "8"]),
        ("{}.opus", ["-b:a", "192k"]),
        ("{}.mp3", ["-b:a", "192k"]),
        ("{}.m4a", ["-b:a", "192k"]),
    ],
)
def test_at_the_joint_of_lossy_files_the_error_is_that_of_their_middle(
    tmp_path: Path, name: str, options: list[str]
) -> None:
    rate = 48_000 if name.endswith("opus") else 44_100
    whole = tone(12.0, 330, rate=rate) + tone(12.0, 495, peak=0.1, rate=rate)
    cut = rate * 6 + 321
    files = [
        convert(write(tmp_path / f"{i}.wav", part, rate), tmp_path / name.format(i), *options)
        for i, part in enumerate([whole[:cut], whole[cut:]])
    ]
    heard = played(files, 14)
    meant = played([write(tmp_path / "whole.wav", whole, rate)], 14)
    joint = round(cut * RATE / rate)
    window = RATE // 20
    at_joint = level_db(
        heard[joint - window : joint + window] - meant[joint - window :][: 2 * window]
    )
    middles = [range(RATE * 2, RATE * 5, window), range(RATE * 7, RATE * 10, window)]
    middle = max(
        level_db(heard[i : i + window] - meant[i : i + window]) for part in middles for i in part
    )
    assert at_joint < middle + 1.0


def test_the_reports_tell_the_joint_at_its_frame(offline: OfflinePlayer, tmp_path: Path) -> None:
    files = [write(tmp_path / f"{s}.wav", tone(s, rate=44_100), 44_100) for s in (5.0, 4.0)]
    offline.load(gapless(*[track(file) for file in files]))
    offline.run(100)
    offline.act(MusicAction.PLAY)
    offline.run(10_000)
    told = [
        (r.what, r.track_index, r.at_mono_ms, r.position_ms, r.duration_ms, r.detail)
        for r in offline.take_reports()
    ]
    assert told[1:] == [
        ("track_started", 0, 100, 0, 5000, ""),
        ("track_ended", 0, 5100, 5000, 5000, "followed"),
        ("track_started", 1, 5100, 0, 4000, ""),
        ("track_ended", 1, 9100, 4000, 4000, "end of programme"),
        ("programme_ended", None, 9100, 0, 0, ""),
    ]


def test_pieces_of_different_rates_meet_without_a_gap(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    files = [
        write(tmp_path / "a.wav", tone(5.0, 300, rate=44_100), 44_100),
        write(tmp_path / "b.wav", tone(5.0, 300)),
    ]
    offline.load(gapless(*[track(file) for file in files]))
    offline.act(MusicAction.PLAY)
    sound = offline.run(9000)
    steady = [level_db(sound[i : i + 480]) for i in range(RATE * 2, RATE * 8, 480)]
    assert min(steady) > max(steady) - 1.5


def test_another_gain_at_the_joint_is_reached_without_a_step(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    loud = np.full((RATE * 8, 2), 0.5, np.float32)
    files = [write(tmp_path / f"{i}.wav", loud, subtype="FLOAT") for i in range(2)]
    tracks = [
        replace(track(file), evening_tenth_db=gain)
        for file, gain in zip(files, (0, -80), strict=True)
    ]
    offline.load(gapless(*tracks))
    offline.act(MusicAction.PLAY)
    sound = offline.run(14_000)[RATE * 2 :, 0]
    assert np.abs(np.diff(sound)).max() < 1e-5
    assert 20 * np.log10(sound[-1] / sound[0]) == pytest.approx(-8, abs=0.01)


def smoothness(sound: Samples) -> float:
    """The largest jump from one sample to the next, of a steady sound under fades."""
    return float(np.abs(np.diff(sound[:, 0])).max())


STEADY = np.full((RATE * 20, 2), 0.9, np.float32)
# The quickest fade is 0.5 s: 1.5 times pi/2 in 24 000 steps; two at once can add up.
QUICKEST = 1.5 * np.pi / 2 / 24_000 * 2


@pytest.fixture
def joined(offline: OfflinePlayer, tmp_path: Path) -> OfflinePlayer:
    """Three pieces of one steady sound, 20 s each; the first one sounds, its end 2 s away."""
    for i in range(3):
        write(tmp_path / f"{i}.wav", STEADY, subtype="FLOAT")
    offline.load(gapless(*[track(tmp_path / f"{i}.wav") for i in range(3)]))
    offline.act(MusicAction.PLAY)
    offline.run(18_000)
    assert offline.status().position_ms == 18_000
    return offline


def test_stop_after_fades_out_before_the_joint(joined: OfflinePlayer) -> None:
    joined.act(MusicAction.STOP_AFTER)
    sound = joined.run(4000)
    assert smoothness(sound) < QUICKEST
    assert not sound[RATE * 2 :].any()
    status = joined.status()
    assert (status.silenced, status.track_index, status.position_ms) == (True, 1, 0)


@pytest.mark.parametrize("before_ms", [50, 300])
def test_stop_after_in_the_last_moment_fades_out_over_the_joint(
    joined: OfflinePlayer, before_ms: int
) -> None:
    joined.run(2000 - before_ms, block_ms=10)
    joined.act(MusicAction.STOP_AFTER)
    sound = joined.run(2000, block_ms=10)
    assert smoothness(sound) < QUICKEST
    assert not sound[RATE:].any()
    assert joined.status().silenced


def test_stop_after_taken_back_lets_the_music_run_on(joined: OfflinePlayer) -> None:
    joined.act(MusicAction.STOP_AFTER)
    down = joined.run(1500)
    joined.act(MusicAction.STOP_AFTER)
    sound = np.concatenate([down, joined.run(4000)])
    assert smoothness(sound) < QUICKEST
    assert sound[-1, 0] == np.float32(0.9)
    assert joined.status().track_index == 1


def test_a_hold_before_the_joint_loops_and_once_released_runs_on(joined: OfflinePlayer) -> None:
    joined.act(MusicAction.HOLD)
    sound = [joined.run(4000)]
    assert joined.status().track_index == 0
    joined.act(MusicAction.HOLD)
    sound.append(joined.run(19_000))
    assert joined.status().track_index == 1
    assert smoothness(np.concatenate(sound)) < QUICKEST
    ended = [r.detail for r in joined.take_reports() if r.what == "track_ended"]
    assert ended == ["held", "followed"]


def test_a_hold_and_its_release_leave_the_joint_as_it_was(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    whole = noise(20.0, 5, peak=0.5, rate=44_100)
    cut = 44_100 * 10 + 99
    files = [
        write(tmp_path / f"{i}.wav", part, 44_100, subtype="PCM_16")
        for i, part in enumerate([whole[:cut], whole[cut:]])
    ]
    straight = write(tmp_path / "whole.wav", whole, 44_100, subtype="PCM_16")
    offline.load(gapless(*[track(file) for file in files]))
    offline.act(MusicAction.PLAY)
    parts = [offline.run(5000)]
    for wait_ms in (400, 12_000):
        offline.act(MusicAction.HOLD)
        parts.append(offline.run(wait_ms))
    sound = np.concatenate(parts)
    sound = sound[int(np.flatnonzero(sound.any(axis=1))[0]) :]
    assert np.array_equal(sound, played([straight], 20)[: len(sound)])


def test_a_hold_in_the_last_moment_holds_the_piece_that_follows(joined: OfflinePlayer) -> None:
    joined.run(1990, block_ms=10)
    joined.reading.hanging.add(
        joined.engine.setting.tracks[0].file if joined.engine.setting else ""
    )
    joined.act(MusicAction.HOLD)
    sound = joined.run(500, block_ms=10)
    assert smoothness(sound) < QUICKEST
    assert (joined.status().track_index, joined.status().held) == (1, True)


def test_a_fade_to_silence_goes_on_over_the_joint(joined: OfflinePlayer) -> None:
    joined.run(1000)
    joined.act(MusicAction.FADE_TO_SILENCE)
    sound = joined.run(3000)
    assert smoothness(sound) < QUICKEST
    assert sound[RATE + 4800, 0] > 0.3
    assert not sound[RATE * 2 + 4800 :].any()
    status = joined.status()
    assert (status.silenced, status.track_index, status.position_ms) == (True, 1, 1000)
    told = [(r.what, r.track_index) for r in joined.take_reports()][2:]
    assert told == [("track_ended", 0), ("track_started", 1), ("silenced", 1), ("track_ended", 1)]


def test_another_choice_while_fading_over_the_joint_cuts_nothing(joined: OfflinePlayer) -> None:
    joined.run(1000)
    joined.act(MusicAction.FADE_TO_SILENCE)
    begun = joined.run(400)
    joined.act(MusicAction.NEXT)
    joined.act(MusicAction.NEXT)
    sound = np.concatenate([begun, joined.run(3000)])
    assert smoothness(sound) < QUICKEST
    assert joined.status().silenced


@pytest.mark.parametrize("before_ms", [1900, 1000, 600, 100])
def test_a_skip_near_the_joint_is_smooth(joined: OfflinePlayer, before_ms: int) -> None:
    joined.run(2000 - before_ms)
    joined.act(MusicAction.NEXT)
    sound = joined.run(4000)
    assert smoothness(sound) < QUICKEST
    assert sound[-1, 0] == pytest.approx(0.9)
    ended = [(r.track_index, r.detail) for r in joined.take_reports() if r.what == "track_ended"]
    assert ended == [(0, "next")]
    assert joined.status().track_index == 1


@pytest.mark.parametrize("before_ms", [1900, 300])
def test_a_jump_near_the_joint_goes_on_over_it(
    offline: OfflinePlayer, tmp_path: Path, before_ms: int
) -> None:
    phases = ("Onset", "Onset", "Return")
    for i in range(3):
        write(tmp_path / f"{i}.wav", STEADY, subtype="FLOAT")
    tracks = [track(tmp_path / f"{i}.wav", phase) for i, phase in enumerate(phases)]
    offline.load(gapless(*tracks, next_ms=4000))
    offline.act(MusicAction.PLAY)
    offline.run(20_000 - before_ms)
    offline.jump_to_phase("Return")
    sound = offline.run(6000)
    assert smoothness(sound) < QUICKEST
    # Equal power of the same sound twice is more than once, and never less.
    assert sound[:, 0].min() > 0.85
    assert offline.status().track_index == 2


def test_what_runs_on_but_has_nowhere_to_go_is_faded_out(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    first = write(tmp_path / "a.wav", STEADY, subtype="FLOAT")
    offline.load(gapless(track(first), track(tmp_path / "gone.wav")))
    offline.act(MusicAction.PLAY)
    offline.run(15_000)
    sound = offline.run(7000)
    assert smoothness(sound) < QUICKEST
    told = [(r.what, r.track_index, r.detail) for r in offline.take_reports()]
    assert told[2] == ("track_skipped_unplayable", 1, "is not there")
    assert told[-1] == ("programme_ended", None, "")


def test_what_runs_into_a_broken_piece_crosses_to_the_one_behind_it(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"fLaC" + bytes(500))
    ends = [write(tmp_path / f"{i}.wav", STEADY, subtype="FLOAT") for i in range(2)]
    offline.load(gapless(track(ends[0]), track(broken), track(ends[1])))
    offline.act(MusicAction.PLAY)
    offline.run(15_000)
    sound = offline.run(8000)
    assert smoothness(sound) < QUICKEST
    assert sound[:, 0].min() > 0.85
    told = [(r.what, r.track_index) for r in offline.take_reports()]
    assert told[2:] == [("track_skipped_unplayable", 1), ("track_ended", 0), ("track_started", 2)]


def test_a_grounding_piece_that_runs_into_itself_has_no_seam(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    circle = numbered(RATE * 5)
    file = write(tmp_path / "circle.wav", circle, subtype="FLOAT")
    offline.load(gapless(replace(track(file), grounding=True)))
    offline.act(MusicAction.GROUNDING)
    sound = offline.run(22_000)
    assert np.array_equal(sound[RATE * 5 : RATE * 20], np.tile(circle, (3, 1)))
