"""Files that are read slowly or hang: what sounds is not disturbed, and the music goes on."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.decoder import Unplayable
from kaproom.audio.engine import Engine
from kaproom.audio.source import Joint, Source, open_source
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import Handover, HoldSpan, MusicAction, Transition
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import RATE, Samples, level_db, noise, setting, tone, track, write

SHORT = Transitions(fade_in_ms=1000, silence_ms=2000, level_ms=1000)


@pytest.fixture
def offline() -> Iterator[OfflinePlayer]:
    player = OfflinePlayer(SHORT)
    yield player
    player.close()


@pytest.fixture
def three(offline: OfflinePlayer, tmp_path: Path) -> tuple[OfflinePlayer, list[Path]]:
    """Three pieces of 20 s; the drive of the second hangs."""
    files = [write(tmp_path / f"{i}.wav", noise(20.0, i), subtype="FLOAT") for i in range(3)]
    offline.load(setting(*[track(file) for file in files], crossfade_ms=4000))
    offline.reading.hanging.add(str(files[1]))
    offline.act(MusicAction.PLAY)
    return offline, files


def told(player: OfflinePlayer) -> list[tuple[str, int | None, str]]:
    return [(r.what, r.track_index, r.detail) for r in player.take_reports()]


def windows(sound: Samples) -> list[float]:
    return [level_db(sound[i : i + 4800]) for i in range(0, len(sound) - 4800, 4800)]


def test_what_is_not_ready_in_time_is_passed_over_by_a_crossfade(
    three: tuple[OfflinePlayer, list[Path]],
) -> None:
    player, _ = three
    player.run(10_000)
    levels = windows(player.run(15_000))
    assert max(levels) - min(levels) < 1.0
    assert told(player)[2:] == [
        ("track_skipped_unplayable", 1, "cannot be read in time"),
        ("track_ended", 0, "followed"),
        ("track_started", 2, ""),
    ]


def test_what_comes_late_but_before_the_end_still_follows(
    three: tuple[OfflinePlayer, list[Path]],
) -> None:
    player, files = three
    player.run(17_000)
    player.reading.hanging.remove(str(files[1]))
    player.run(3000)
    assert told(player)[2:] == [("track_ended", 0, "followed"), ("track_started", 1, "")]


def test_what_was_passed_over_is_used_when_it_comes(
    three: tuple[OfflinePlayer, list[Path]],
) -> None:
    player, files = three
    player.run(22_000)
    assert player.status().track_index == 2
    player.reading.hanging.remove(str(files[1]))
    player.run(1000)
    player.act(MusicAction.PREVIOUS)
    player.run(1000)
    assert player.status().track_index == 1


def test_a_skip_to_what_hangs_plays_on_and_then_goes_past_it(
    three: tuple[OfflinePlayer, list[Path]],
) -> None:
    player, _ = three
    player.run(5000)
    player.act(MusicAction.NEXT)
    waiting = player.run(10_000)
    assert max(windows(waiting)) - min(windows(waiting)) < 1.0
    assert (player.status().track_index, player.status().playing) == (0, True)
    player.run(6000)
    assert told(player)[2:] == [
        ("track_skipped_unplayable", 1, "cannot be read in time"),
        ("track_ended", 0, "unplayable"),
        ("track_started", 2, ""),
    ]


def test_another_skip_leaves_what_hangs(three: tuple[OfflinePlayer, list[Path]]) -> None:
    player, _ = three
    player.run(5000)
    player.act(MusicAction.NEXT)
    player.run(1000)
    player.act(MusicAction.NEXT)
    player.run(1000)
    assert player.status().track_index == 2
    assert [w for w, _, _ in told(player)].count("track_skipped_unplayable") == 0


def test_play_waits_for_what_hangs_but_not_for_ever(offline: OfflinePlayer, tmp_path: Path) -> None:
    files = [write(tmp_path / f"{i}.wav", tone(20.0), subtype="FLOAT") for i in range(2)]
    offline.load(setting(*[track(file) for file in files]))
    offline.reading.hanging.add(str(files[0]))
    offline.act(MusicAction.PLAY)
    assert not offline.run(14_000).any()
    assert offline.run(4000).any()
    assert told(offline)[1:] == [
        ("track_skipped_unplayable", 0, "cannot be read in time"),
        ("track_started", 1, ""),
    ]


def test_a_piece_whose_drive_is_pulled_falls_silent_softly_and_the_music_goes_on(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    steady = np.full((RATE * 60, 2), 0.9, np.float32)
    files = [write(tmp_path / f"{i}.wav", steady, subtype="FLOAT") for i in range(2)]
    offline.load(setting(*[track(file) for file in files]))
    offline.act(MusicAction.PLAY)
    begun = offline.run(5000)
    offline.reading.hanging.add(str(files[0]))
    sound = np.concatenate([begun, offline.run(40_000)])
    # The quickest change is the fall to silence in 150 ms when the ring runs empty.
    assert np.abs(np.diff(sound[:, 0])).max() < 1.5 * np.pi / 2 / 7200 * 0.95
    assert told(offline)[2:] == [
        ("track_skipped_unplayable", 0, "cannot be read in time"),
        ("track_ended", 0, "unplayable"),
        ("track_started", 1, ""),
    ]
    assert sound[-1, 0] == np.float32(0.9)


@pytest.mark.parametrize("case", ["pulled", "last", "stop after"])
def test_a_piece_that_breaks_off_with_nothing_to_follow_is_faded_and_not_cut(
    offline: OfflinePlayer, tmp_path: Path, case: str
) -> None:
    steady = np.full((RATE * 60, 2), 0.9, np.float32)
    count = 1 if case == "last" else 3
    files = [write(tmp_path / f"{i}.wav", steady, subtype="FLOAT") for i in range(count)]
    offline.load(setting(*[track(file) for file in files]))
    offline.act(MusicAction.PLAY)
    begun = offline.run(5000)
    if case == "stop after":
        offline.act(MusicAction.STOP_AFTER)
    os.truncate(files[0], files[0].stat().st_size // 2)
    if case == "pulled":
        for file in files[1:]:
            os.truncate(file, 0)
    sound = np.concatenate([begun, offline.run(45_000)])
    heard = np.flatnonzero(sound[:, 0])
    assert 10 < len(heard) / RATE < 45
    assert sound[heard[-1] - 3 * RATE, 0] == np.float32(0.9)
    assert np.abs(np.diff(sound[:, 0])).max() < 1.5 * np.pi / 2 / 24_000 * 2


def test_a_piece_that_stalls_rises_again_where_it_fell_silent(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    ramp = np.linspace(0.1, 0.9, RATE * 60, dtype=np.float32)[:, None].repeat(2, axis=1)
    file = write(tmp_path / "ramp.wav", ramp, subtype="FLOAT")
    offline.load(setting(track(file)))
    offline.act(MusicAction.PLAY)
    offline.run(5000)
    offline.reading.hanging.add(str(file))
    offline.run(14_000)
    kept_ms = offline.status().position_ms
    offline.reading.hanging.clear()
    back = offline.run(2000)
    assert np.abs(back[:480]).max() <= 1e-3
    place = int(kept_ms * 48 + RATE * 2)
    assert back[-1, 0] == pytest.approx(ramp[place, 0], abs=2e-3)


@pytest.mark.parametrize("hanging", [True, False])
def test_a_gapless_piece_whose_neighbour_hangs_is_not_cut(
    offline: OfflinePlayer, tmp_path: Path, hanging: bool
) -> None:
    steady = np.full((RATE * 20, 2), 0.9, np.float32)
    files = [write(tmp_path / f"{i}.wav", steady, subtype="FLOAT") for i in range(3)]
    gapless = Transition(Handover.GAPLESS, 0)
    offline.load(setting(*[track(file, transition=gapless) for file in files], crossfade_ms=4000))
    offline.reading.hanging |= {str(files[1]), str(files[2])} if hanging else {str(files[1])}
    offline.act(MusicAction.PLAY)
    offline.run(15_000)
    sound = offline.run(8000)
    assert np.abs(np.diff(sound[:, 0])).max() < 1.5 * np.pi / 2 / 24_000 * 2
    assert offline.status().track_index == 2
    assert sound[RATE * 6 :].any() is not hanging


class Molasses:
    """A file on a drive that takes long for everything; its length in reads is endless."""

    rate, channels, codec, content_hash = RATE, 2, "SLOW", ""
    estimated, faults = False, 0
    frames: int | None = None

    def __init__(self, released: threading.Event) -> None:
        self._released = released

    def read(self, frames: int) -> Samples:
        self._released.wait(3.0)
        return np.full((frames, 2), 0.1, np.float32)

    def seek(self, frame: int) -> None:
        raise Unplayable("is slow")

    def close(self) -> None:
        self._released.set()


def test_a_slow_file_beside_it_never_starves_what_sounds(tmp_path: Path) -> None:
    file = write(tmp_path / "a.flac", noise(30.0, 1))
    released = threading.Event()

    def opened(path: str, start_ms: int, begins: Joint | None, ends: Joint | None) -> Source:
        if path.endswith("slow"):
            return Source(Molasses(released), start_ms, begins, ends)
        return open_source(path, start_ms, begins, ends)

    engine = Engine(SHORT, opener=opened)
    slow = tmp_path / "slow"
    engine.load(setting(track(file), track(slow), track(file)))
    engine.act(MusicAction.PLAY, 0)
    longest_s, blocks = 0.0, list[Samples]()
    end_s = time.monotonic() + 60
    while not blocks or not blocks[-1].any():
        blocks = [engine.render(4800).copy()]
        time.sleep(0.01)
        assert time.monotonic() < end_s
    # Quicker than it is heard, but no quicker than a deck can be read ahead.
    for _ in range(200):
        begun_s = time.monotonic()
        blocks.append(engine.render(4800).copy())
        longest_s = max(longest_s, time.monotonic() - begun_s)
        time.sleep(0.05)
    assert engine.starved == 0
    levels = windows(np.concatenate(blocks)[RATE * 2 :])
    assert max(levels) - min(levels) < 1.0
    # A thread that waited for the slow file would have taken three seconds.
    assert longest_s < 2.0
    engine.close()
    released.set()
    end_s = time.monotonic() + 60
    while any(thread.name == "read" for thread in threading.enumerate()):
        assert time.monotonic() < end_s
        time.sleep(0.02)


def test_the_end_of_the_process_does_not_wait_for_a_thread_that_hangs(tmp_path: Path) -> None:
    released, opening = threading.Event(), threading.Event()

    def hangs(path: str, start_ms: int, begins: Joint | None, ends: Joint | None) -> Source:
        opening.set()
        released.wait(60)
        raise Unplayable("is gone")

    engine = Engine(SHORT, opener=hangs)
    engine.load(setting(track(tmp_path / "a.wav")))
    assert opening.wait(60)
    readers = [thread for thread in threading.enumerate() if thread.name == "read"]
    assert readers
    assert all(thread.daemon for thread in readers)
    begun_s = time.monotonic()
    engine.close()
    assert time.monotonic() - begun_s < 30
    released.set()
    for thread in readers:
        thread.join(60)
        assert not thread.is_alive()


def test_a_held_span_whose_file_hangs_plays_on_unharmed(
    offline: OfflinePlayer, tmp_path: Path
) -> None:
    steady = np.full((RATE * 30, 2), 0.9, np.float32)
    files = [write(tmp_path / f"{i}.wav", steady, subtype="FLOAT") for i in range(2)]
    gapless = Transition(Handover.GAPLESS, 0)
    span = HoldSpan(2000, 8000)
    offline.load(setting(*[track(file, transition=gapless, hold=span) for file in files]))
    offline.act(MusicAction.PLAY)
    offline.run(4000)
    offline.act(MusicAction.HOLD)
    offline.reading.hanging_from_now = True
    sound = offline.run(6000)
    assert sound[:, 0].min() == np.float32(0.9)
    offline.reading.hanging_from_now = False
    offline.run(25_000)
    assert offline.status().held
    assert next(r.detail for r in offline.take_reports() if r.what == "track_ended") == "held"
