"""One contract for every player: the silent one, the engine in this process, the real child."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from kaproom.audio.client import EngineClient
from kaproom.audio.silent import SilentPlayer
from kaproom.audio.transitions import Transitions
from kaproom.core.clock import SteppedClock
from kaproom.core.music import MusicAction, MusicSetting, PlayerReport, PlayerStatus
from kaproom.core.ports import Player
from tests.audio.conftest import StartClient
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import setting, tone, track, write

QUICK = Transitions(crossfade_ms=500, fade_in_ms=200, silence_ms=500, level_ms=200)
STEP_MS = 50
PATIENCE_MS = 8000


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


@pytest.fixture(scope="module")
def tracks(tmp_path_factory: pytest.TempPathFactory) -> MusicSetting:
    folder = tmp_path_factory.mktemp("tracks")
    files = [write(folder / f"{name}.flac", tone(4.0)) for name in ("one", "two", "three")]
    phases = ("Onset", "Onset", "Return")
    return setting(*[track(f, p, 4000) for f, p in zip(files, phases, strict=True)])


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
