"""One contract for every player: the silent one, the engine in this process, the real child."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from kaproom.audio.client import EngineClient
from kaproom.audio.silent import SilentPlayer
from kaproom.audio.transitions import Transitions
from kaproom.core.clock import SteppedClock
from kaproom.core.music.music import (
    Handover,
    HoldSpan,
    MusicAction,
    MusicSetting,
    PlayerReport,
    PlayerStatus,
    Transition,
)
from kaproom.core.stream.ports import Player
from tests.audio.conftest import StartClient
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import setting, tone, track, write

QUICK = Transitions(fade_in_ms=200, silence_ms=1500, level_ms=200)
STEP_MS = 50
PIECE_MS = 6000
"""A key pressed a second after a piece was heard to go on at its third second still meets it."""
PATIENCE_MS = 20_000


@dataclass
class Bench:
    """A player under test, and how its time passes."""

    player: Player
    pass_ms: Callable[[int], object]
    reports: list[PlayerReport] = field(default_factory=list[PlayerReport])

    def until(self, condition: Callable[[PlayerStatus], bool]) -> PlayerStatus:
        """Let time pass until this holds."""
        for _ in range(PATIENCE_MS // STEP_MS):
            status = self.player.status()
            self.reports += self.player.take_reports()
            if condition(status):
                return status
            self.pass_ms(STEP_MS)
        pytest.fail(f"never came to it: {self.player.status()}")

    def until_told(self, what: str, times: int = 1) -> list[PlayerReport]:
        """Let time pass until this has been reported so often."""
        self.until(lambda _: [r.what for r in self.reports].count(what) >= times)
        return [r for r in self.reports if r.what == what]


def _three(folder: Path, length_ms: int) -> MusicSetting:
    files = [write(folder / f"{name}.flac", tone(length_ms / 1000)) for name in "abc"]
    phases = ("Onset", "Onset", "Return")
    pieces = [track(f, p, length_ms) for f, p in zip(files, phases, strict=True)]
    return setting(*pieces, crossfade_ms=500)


@pytest.fixture(scope="module")
def tracks(tmp_path_factory: pytest.TempPathFactory) -> MusicSetting:
    return _three(tmp_path_factory.mktemp("tracks"), PIECE_MS)


@pytest.fixture(scope="module")
def long_tracks(tmp_path_factory: pytest.TempPathFactory) -> MusicSetting:
    """Pieces that do not come to their end, however slow the machine is."""
    return _three(tmp_path_factory.mktemp("long"), 60_000)


@pytest.fixture(params=["silent", "in process", "child"])
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    if request.param == "silent":
        clock = SteppedClock()
        yield Bench(SilentPlayer(clock, transitions=QUICK), clock.step)
    elif request.param == "in process":
        offline = OfflinePlayer(QUICK)
        yield Bench(offline, lambda ms: offline.run(ms, block_ms=STEP_MS))
        offline.close()
    else:
        request.getfixturevalue("pulse")
        start: StartClient = request.getfixturevalue("start_client")
        client: EngineClient = start(QUICK)
        assert client.wait_until_attached(60)
        yield Bench(client, lambda ms: time.sleep(ms / 1000))


def test_a_whole_evening_by_keys(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    player.load(tracks)
    loaded = bench.until(lambda s: s.setting is not None and s.track_index == 0)
    assert not loaded.playing
    assert loaded.setting == tracks
    assert loaded.next_index == 1

    player.act(MusicAction.PLAY)
    assert bench.until_told("track_started")[0].track_index == 0
    assert bench.until(lambda s: s.position_ms > 100).playing

    player.act(MusicAction.HOLD)
    player.act(MusicAction.DUCK)
    bench.until(lambda s: s.held and s.ducked and s.next_index == 0)
    started = bench.until_told("track_started", times=2)
    assert (started[1].track_index, started[1].position_ms) == (0, 0)

    bench.pass_ms(300)
    player.act(MusicAction.NEXT)
    player.act(MusicAction.NEXT)
    status = bench.until(lambda s: s.track_index == 1 and s.playing)
    assert not status.held
    bench.pass_ms(400)
    player.act(MusicAction.PREVIOUS)
    bench.until(lambda s: s.track_index == 0)
    assert bench.until_told("track_started", times=4)[-1].position_ms > 0

    player.jump_to_phase("Return")
    bench.until(lambda s: s.track_index == 2 and s.next_index is None)
    player.act(MusicAction.FADE_TO_SILENCE)
    silent = bench.until(lambda s: s.silenced and not s.playing)
    assert bench.until_told("silenced")[0].track_index == 2
    bench.pass_ms(300)
    assert player.status().position_ms == pytest.approx(silent.position_ms, abs=1500)

    player.act(MusicAction.SOFTER)
    bench.until(lambda s: s.volume_tenth_db == -20)
    player.act(MusicAction.PLAY)
    assert bench.until_told("track_started", times=6)[-1].position_ms > 0
    bench.until_told("programme_ended")
    assert not bench.until(lambda s: not s.playing).silenced

    assert [r.what for r in bench.reports if not r.what.startswith("device")] == [
        "setting_loaded",
        "track_started",
        "held",
        "ducked",
        "track_ended",
        "track_started",
        "released",
        "track_ended",
        "track_started",
        "track_ended",
        "track_started",
        "track_ended",
        "track_started",
        "silenced",
        "track_ended",
        "volume_changed",
        "track_started",
        "track_ended",
        "programme_ended",
    ]
    times = [r.at_mono_ms for r in bench.reports]
    assert times == sorted(times)
    why = [r.detail for r in bench.reports if r.what == "track_ended"]
    assert why == ["held", "next", "skip undone", "jumped", "silenced", "end of programme"]


def test_stop_after_rests_with_the_next_track_at_hand(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    player.load(tracks)
    player.act(MusicAction.PLAY)
    player.act(MusicAction.STOP_AFTER)
    assert bench.until(lambda s: s.stop_after).next_index is None
    status = bench.until(lambda s: s.silenced)
    assert (status.track_index, status.stop_after, status.playing) == (1, False, False)
    assert bench.until_told("silenced")[0].detail == "stop after"


SLACK_MS = 60
"""How far a place may be off where a file is decoded and a device takes blocks."""


def changed(tracks: MusicSetting, index: int, **fields: object) -> MusicSetting:
    """The setting with other facts about one of its tracks."""
    parts = list(tracks.tracks)
    parts[index] = replace(parts[index], **fields)  # type: ignore[arg-type]
    return replace(tracks, tracks=tuple(parts))


def moves(bench: Bench) -> list[tuple[str, int | None, int, str]]:
    return [
        (r.what, r.track_index, r.position_ms, r.detail)
        for r in bench.reports
        if r.what in {"track_started", "track_ended"}
    ]


def about(position_ms: int) -> int:
    return pytest.approx(position_ms, abs=SLACK_MS)  # type: ignore[return-value]


def test_a_hold_loops_its_span(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    player.load(changed(tracks, 0, hold=HoldSpan(1000, 2500)))
    player.act(MusicAction.PLAY)
    player.act(MusicAction.HOLD)
    bench.until_told("track_started", times=3)
    assert moves(bench)[:5] == [
        ("track_started", 0, 0, ""),
        ("track_ended", 0, about(2000), "held"),
        ("track_started", 0, 1000, ""),
        ("track_ended", 0, about(2000), "held"),
        ("track_started", 0, 1000, ""),
    ]
    bench.pass_ms(400)
    player.act(MusicAction.HOLD)
    bench.until(lambda s: s.track_index == 1)
    assert moves(bench)[-2][2:] == (about(PIECE_MS - 500), "followed")


def test_a_piece_falls_silent_by_its_end_and_the_next_begins(
    bench: Bench, tracks: MusicSetting
) -> None:
    player = bench.player
    own = Transition(Handover.SILENCE, 1200)
    player.load(changed(tracks, 0, transition=own))
    player.act(MusicAction.PLAY)
    falling = bench.until(lambda s: s.fade_ms == 1200)
    assert falling.track_index == 0
    assert falling.position_ms >= 1800 - SLACK_MS
    assert 0 < falling.fade_left_ms <= 1200
    bench.until_told("track_started", times=2)
    assert moves(bench)[1:3] == [
        ("track_ended", 0, about(PIECE_MS), "followed"),
        ("track_started", 1, 0, ""),
    ]


def test_a_gapless_piece_ends_where_the_next_begins(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    player.load(changed(tracks, 0, transition=Transition(Handover.GAPLESS, 0)))
    player.act(MusicAction.PLAY)
    bench.until(lambda s: s.track_index == 1)
    ended, started = bench.until_told("track_ended")[0], bench.until_told("track_started", 2)[1]
    assert (ended.position_ms, ended.detail) == (about(PIECE_MS), "followed")
    assert started.at_mono_ms == pytest.approx(ended.at_mono_ms, abs=1)


def test_stop_after_before_a_gapless_joint_rests(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    player.load(changed(tracks, 0, transition=Transition(Handover.GAPLESS, 0)))
    player.act(MusicAction.PLAY)
    player.act(MusicAction.STOP_AFTER)
    bench.until(lambda s: s.fade_left_ms > 0 and s.position_ms > 2000)
    status = bench.until(lambda s: s.silenced)
    assert (status.track_index, status.position_ms) == (1, 0)


def test_calmer_and_stronger_are_skips_that_can_be_undone(
    bench: Bench, long_tracks: MusicSetting
) -> None:
    player = bench.player
    graded = changed(changed(long_tracks, 0, intensity=2), 1, intensity=4)
    player.load(graded)
    player.act(MusicAction.PLAY)
    bench.until(lambda s: s.position_ms > 300)
    player.act(MusicAction.CALMER)
    player.act(MusicAction.STRONGER)
    gone = bench.until(lambda s: s.track_index == 1 and s.playing)
    assert gone.undo_index == 0
    player.act(MusicAction.PREVIOUS)
    back = bench.until(lambda s: s.track_index == 0)
    assert back.undo_index is None
    bench.pass_ms(350)
    player.act(MusicAction.STRONGER)
    bench.until(lambda s: s.track_index == 1)
    player.act(MusicAction.CALMER)
    bench.until_told("track_ended", times=4)
    why = [entry[3] for entry in moves(bench) if entry[0] == "track_ended"]
    assert why == ["stronger", "skip undone", "stronger", "calmer"]


def test_grounding_goes_round_until_it_leads_back(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    grounded = changed(changed(tracks, 1, grounding=True), 2, grounding=True)
    player.load(grounded)
    assert bench.until(lambda s: s.track_index == 0).next_index is None
    player.act(MusicAction.PLAY)
    bench.until(lambda s: s.position_ms > 500)
    player.act(MusicAction.HOLD)
    bench.until(lambda s: s.held)
    player.act(MusicAction.GROUNDING)
    player.act(MusicAction.GROUNDING)
    away = bench.until(lambda s: s.grounding and s.track_index == 1)
    assert (away.next_index, away.held) == (2, False)
    player.act(MusicAction.NEXT)
    bench.until(lambda s: s.track_index == 2 and s.grounding)
    bench.until(lambda s: s.track_index == 1 and s.grounding)
    player.act(MusicAction.GROUNDING)
    back = bench.until(lambda s: s.track_index == 0 and not s.grounding)
    assert back.position_ms >= 500
    bench.until_told("track_started", times=5)
    why = [entry[3] for entry in moves(bench) if entry[0] == "track_ended"]
    assert why == ["grounding", "next", "followed", "back"]
    left_ms = next(entry[2] for entry in moves(bench) if entry[3] == "grounding")
    assert moves(bench)[-1] == ("track_started", 0, about(left_ms), "")


def test_grounding_begins_out_of_silence_and_jumping_leads_out(
    bench: Bench, tracks: MusicSetting
) -> None:
    player = bench.player
    player.load(changed(tracks, 1, grounding=True))
    player.act(MusicAction.GROUNDING)
    bench.until(lambda s: s.grounding and s.playing and s.track_index == 1)
    player.jump_to_phase("Return")
    out = bench.until(lambda s: s.track_index == 2 and not s.grounding)
    assert out.undo_index == 1
    player.act(MusicAction.PREVIOUS)
    bench.until(lambda s: s.track_index == 1 and s.grounding)


def test_fades_are_told_with_their_length(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    player.load(replace(tracks, next_ms=900))
    player.act(MusicAction.PLAY)
    rising = bench.until(lambda s: s.fade_left_ms > 0)
    # No music rises out of silence in less than this.
    assert rising.fade_ms == 700
    bench.until(lambda s: s.playing and s.fade_left_ms == 0)
    player.act(MusicAction.NEXT)
    assert bench.until(lambda s: s.track_index == 1 and s.fading).fade_ms == 900
    bench.until(lambda s: not s.fading)
    player.act(MusicAction.FADE_TO_SILENCE)
    assert bench.until(lambda s: s.fade_ms > 0).fade_ms == QUICK.silence_ms


def test_reports_name_the_content_that_sounded(bench: Bench, tracks: MusicSetting) -> None:
    hashes = [hashlib.sha256(Path(t.file).read_bytes()).hexdigest() for t in tracks.tracks]
    parts = zip(tracks.tracks, hashes, strict=True)
    known = replace(tracks, tracks=tuple(replace(t, content_hash=h) for t, h in parts))
    bench.player.load(known)
    bench.player.act(MusicAction.PLAY)
    bench.until_told("track_started", times=2)
    told = [(r.track_index, r.content_hash) for r in bench.reports if r.what.startswith("track_")]
    assert told == [(0, hashes[0]), (0, hashes[0]), (1, hashes[1])]


def test_lengths_learnt_later_leave_the_music_as_it_is(bench: Bench, tracks: MusicSetting) -> None:
    player = bench.player
    player.load(tracks)
    player.act(MusicAction.PLAY)
    bench.until(lambda s: s.position_ms > 200)
    learnt = changed(tracks, 1, title="learnt")
    player.learn(learnt)
    bench.until(lambda s: s.setting == learnt and s.playing)
    assert [r.what for r in bench.reports if r.what == "track_ended"] == []
