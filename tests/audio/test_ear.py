"""Two players as one: the first makes the record, the second is only heard."""

from kaproom.audio.ear import EarPlayer
from kaproom.audio.silent import SilentPlayer
from kaproom.core.clock import Instant, SteppedClock
from kaproom.core.music.music import MusicAction, MusicSetting, Track
from tests.audio.offline import OfflinePlayer

SETTING = MusicSetting("s", (Track("/gone", "t", "Onset", 60_000),))


def test_the_first_is_recorded_and_only_the_device_of_the_second_is_told() -> None:
    clock = SteppedClock(Instant(0, 0, 1_000_000))
    heard = OfflinePlayer()
    player = EarPlayer(SilentPlayer(clock), heard, clock)
    player.load(SETTING)
    player.act(MusicAction.PLAY)
    player.set_volume(-30)
    heard.run(500)
    heard.engine.tell("device_lost", 400, "the loudspeaker")
    clock.step(10_000)
    status = player.status()
    assert (status.position_ms, status.playing, status.volume_tenth_db) == (10_000, True, -30)
    assert heard.status().volume_tenth_db == -30
    told = [(r.what, r.at_mono_ms) for r in player.take_reports()]
    assert told == [
        ("setting_loaded", 1_000_000),
        ("track_started", 1_000_000),
        ("volume_changed", 1_000_000),
        ("device_lost", 1_010_000),
    ]
    player.jump_to_phase("Onset")
    player.close()
    assert [r.detail for r in player.take_reports() if r.what == "track_ended"] == [
        "jumped",
        "closed",
    ]
