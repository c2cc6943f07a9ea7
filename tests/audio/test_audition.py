"""Listening beside the programme: how one track gives way to the next, and the soft tone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import Handover, MusicAction, Transition
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import RATE, level_db, numbered, numbers_in, setting, tone, track, write

SHORT = Transitions(fade_in_ms=1000, silence_ms=2000, level_ms=1000)
GAPLESS = Transition(Handover.GAPLESS, 0)


@pytest.fixture
def offline() -> Iterator[OfflinePlayer]:
    player = OfflinePlayer(SHORT)
    yield player
    player.close()


@pytest.fixture
def loaded(offline: OfflinePlayer, tmp_path: Path) -> OfflinePlayer:
    """Three pieces of 40 s, the first one left at 5 s, in silence."""
    files = [write(tmp_path / f"{i}.wav", tone(40.0), subtype="FLOAT") for i in range(3)]
    offline.load(setting(*[track(file, duration_ms=40_000) for file in files], crossfade_ms=4000))
    offline.act(MusicAction.PLAY)
    offline.run(3000)
    offline.act(MusicAction.FADE_TO_SILENCE)
    offline.run(3000)
    assert offline.status().silenced
    offline.take_reports()
    return offline


def test_the_last_seconds_lead_into_the_first_of_the_next_and_fade_away(
    loaded: OfflinePlayer,
) -> None:
    before = loaded.status()
    assert loaded.engine.audition(1) == ""
    assert loaded.state().auditioning == 1
    # Fifteen seconds, a crossfade of four, and the follower's first fifteen, four of them in it.
    sound = loaded.run(34_000)
    loud = np.flatnonzero(np.abs(sound[:, 0]) > 0)
    assert len(loud) / RATE == pytest.approx(15 + 15 + 1.5, abs=0.3)
    assert np.abs(sound[loud[0] : loud[0] + 480]).max() <= 1e-3
    falling = [level_db(sound[loud[-1] - i : loud[-1] - i + 4800]) for i in (72_000, 48_000, 9600)]
    assert falling == sorted(falling, reverse=True)
    assert loaded.state().auditioning is None
    assert replace(loaded.status(), peak_tenth_db=None) == before
    assert loaded.take_reports() == []


def test_a_seamless_joint_is_heard_as_it_will_be(offline: OfflinePlayer, tmp_path: Path) -> None:
    whole = numbered(RATE * 60)
    cut = RATE * 30 + 17
    for name, part in (("a", whole[:cut]), ("b", whole[cut:])):
        write(tmp_path / f"{name}.wav", part, subtype="FLOAT")
    tracks = [track(tmp_path / f"{name}.wav", duration_ms=30_000) for name in "ab"]
    offline.load(setting(*[replace(t, transition=GAPLESS) for t in tracks]))
    offline.run(100)
    offline.engine.audition(0)
    sound = offline.run(25_000)
    steady = numbers_in(sound[RATE * 3 : RATE * 25])
    assert np.array_equal(np.diff(steady), np.ones(len(steady) - 1))
    assert steady[0] < cut < steady[-1]


def test_it_can_be_ended_and_begun_anew(loaded: OfflinePlayer) -> None:
    loaded.engine.audition(1)
    loaded.run(3000)
    loaded.engine.end_audition()
    fading = loaded.run(2000)
    assert np.abs(np.diff(fading[:, 0])).max() < 0.0075
    assert not fading[RATE * 16 // 10 :].any()
    assert loaded.engine.quiet
    loaded.engine.audition(0)
    loaded.run(1000)
    loaded.engine.audition(1)
    assert loaded.state().auditioning == 1
    assert np.abs(np.diff(loaded.run(3000)[:, 0])).max() < 0.0075 * 2


def test_the_last_track_is_heard_to_its_end(loaded: OfflinePlayer) -> None:
    loaded.engine.audition(2)
    sound = loaded.run(17_000)
    loud = np.flatnonzero(sound[:, 0])
    assert loud[-1] / RATE == pytest.approx(15.0, abs=0.2)
    assert loaded.engine.quiet


def test_it_is_refused_while_the_music_sounds_or_too_little_is_known(
    loaded: OfflinePlayer,
) -> None:
    assert loaded.engine.audition(3) == "there is no such track"
    loaded.act(MusicAction.PLAY)
    assert loaded.engine.audition(1) == "the music sounds"
    assert loaded.engine.tone(on=True) == "the music sounds"


def test_without_a_length_it_is_refused(offline: OfflinePlayer, tmp_path: Path) -> None:
    offline.load(setting(track(tmp_path / "a.wav")))
    assert offline.engine.audition(0) == "the track's length is not known yet"


def test_a_missing_file_ends_it(offline: OfflinePlayer, tmp_path: Path) -> None:
    offline.load(setting(*[track(tmp_path / f"{i}.wav", duration_ms=60_000) for i in range(2)]))
    offline.engine.audition(0)
    assert not offline.run(20_000).any()
    assert offline.state().auditioning is None


def test_play_gives_the_music_room(loaded: OfflinePlayer) -> None:
    loaded.engine.audition(1)
    loaded.run(3000)
    loaded.act(MusicAction.PLAY)
    loaded.run(3000)
    assert loaded.state().auditioning is None
    assert [r.what for r in loaded.take_reports()] == ["track_started"]


def test_the_tone_is_soft_steady_and_ends_when_told(offline: OfflinePlayer) -> None:
    assert offline.engine.tone(on=True) == ""
    assert offline.state().tone
    sound = offline.run(3000)
    assert np.abs(sound[:480]).max() <= 1e-3
    steady = sound[RATE * 2 :]
    assert 20 * np.log10(np.abs(steady).max()) == pytest.approx(-30, abs=0.1)
    crossings = np.count_nonzero(np.diff(np.signbit(steady[:, 0])))
    assert crossings == pytest.approx(2 * 330, abs=2)
    assert np.array_equal(steady[:, 0], steady[:, 1])
    assert offline.state().peak_tenth_db == pytest.approx(-300, abs=1)
    offline.engine.tone(on=False)
    falling = offline.run(1500)
    assert np.abs(np.diff(falling[:, 0])).max() < 0.0014
    assert not falling[RATE + 4800 :].any()
    assert not offline.state().tone
    assert offline.engine.quiet


def test_the_tone_ends_by_itself_after_a_minute(offline: OfflinePlayer) -> None:
    offline.engine.tone(on=True)
    assert offline.run(59_000)[-4800:].any()
    assert not offline.run(2000)[-4800:].any()
    assert not offline.state().tone


def test_play_lets_the_tone_fall_silent(loaded: OfflinePlayer) -> None:
    loaded.engine.tone(on=True)
    loaded.run(2000)
    loaded.act(MusicAction.PLAY)
    loaded.run(1500)
    assert not loaded.state().tone


def test_a_track_alone_is_heard_from_its_place_to_its_end(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    file = write(tmp_path / "n.wav", numbered(RATE * 30), subtype="FLOAT")
    next_file = write(tmp_path / "t.wav", tone(30.0), subtype="FLOAT")
    offline.load(setting(*[track(f, duration_ms=30_000) for f in (file, next_file)]))
    assert offline.engine.audition(0, 30_000) == "the track is over by then"
    assert offline.engine.audition(0, 12_500) == ""
    sound = offline.run(25_000)
    loud = np.flatnonzero(sound.any(axis=1))
    heard = sound[loud[0] : loud[-1] + 1]
    assert np.abs(heard[:48]).max() <= 1e-3
    steady = numbers_in(heard[RATE * 3 : RATE * 16])
    assert np.array_equal(np.diff(steady), np.ones(len(steady) - 1))
    assert steady[0] == pytest.approx(RATE * 15.5, abs=RATE // 10)
    assert len(heard) / RATE == pytest.approx(17.5, abs=0.1)
    assert offline.state().auditioning is None
    assert offline.engine.quiet
    assert [r.what for r in offline.take_reports()] == ["setting_loaded"]


def test_a_track_alone_stops_softly_when_told(offline: OfflinePlayer, tmp_path: Path) -> None:
    file = write(tmp_path / "t.wav", tone(30.0), subtype="FLOAT")
    offline.load(setting(track(file, duration_ms=30_000)))
    offline.engine.audition(0, 5_000)
    offline.run(4000)
    offline.engine.end_audition()
    falling = offline.run(2000)
    assert np.abs(np.diff(falling[:, 0])).max() < 0.0075
    assert not falling[RATE * 16 // 10 :].any()
