"""Two players as one: what the first does is the record, what the second does is for the ear only.

For rehearsals above speed 1: the silent player on the session clock makes the record, the engine
lets music be heard at its natural speed. Commands go to both. Status and reports are the first's;
only what concerns the device and the engine's life comes from the second, told at session time.
"""

from dataclasses import replace

from kaproom.core.clock import Clock
from kaproom.core.music.music import (
    AS_IT_IS,
    MusicAction,
    MusicLevel,
    MusicPlace,
    MusicSetting,
    PlayerReport,
    PlayerStatus,
)
from kaproom.core.stream.ports import Player

DEVICE_REPORTS = frozenset(
    {"device_lost", "device_back", "output_lost", "output_back", "player_lost", "player_back"}
)


class EarPlayer:
    """Fulfils `core.stream.ports.Player` by two others."""

    def __init__(self, recorded: Player, heard: Player, clock: Clock) -> None:
        self._recorded = recorded
        self._heard = heard
        self._clock = clock

    def load(self, setting: MusicSetting) -> None:
        """Take this setting."""
        self._recorded.load(setting)
        self._heard.load(setting)

    def learn(self, setting: MusicSetting) -> None:
        """Take what was found out meanwhile about the files of the setting at hand."""
        self._recorded.learn(setting)
        self._heard.learn(setting)

    def take_up(
        self, setting: MusicSetting, place: MusicPlace | None, level: MusicLevel = AS_IT_IS
    ) -> None:
        """Go on with this setting, or take it at a place."""
        self._recorded.take_up(setting, place, level)
        self._heard.take_up(setting, place, level)

    def act(self, action: MusicAction) -> None:
        """Do what one key asks."""
        self._recorded.act(action)
        self._heard.act(action)

    def jump_to_phase(self, phase: str) -> None:
        """Crossfade to the first track of a phase."""
        self._recorded.jump_to_phase(phase)
        self._heard.jump_to_phase(phase)

    def set_volume(self, volume_tenth_db: int) -> None:
        """Go to this level."""
        self._recorded.set_volume(volume_tenth_db)
        self._heard.set_volume(volume_tenth_db)

    def status(self) -> PlayerStatus:
        """The recorded music, with the device that is heard."""
        heard = self._heard.status()
        return replace(
            self._recorded.status(),
            alive=heard.alive,
            device=heard.device,
            device_ok=heard.device_ok,
            outputs=heard.outputs,
        )

    def take_reports(self) -> list[PlayerReport]:
        """What was recorded, then what befell the device, at its session time."""
        reports = self._recorded.take_reports()
        heard = self._heard.take_reports()
        now_ms = self._clock.now().mono_ms
        reports += [
            replace(report, at_mono_ms=now_ms, track_index=None, position_ms=0, duration_ms=0)
            for report in heard
            if report.what in DEVICE_REPORTS
        ]
        if heard:
            # Most of it never enters the record, so it need not be told again.
            self._heard.acknowledge(heard[-1])
        return reports

    def acknowledge(self, report: PlayerReport) -> None:
        """The record is the first player's."""
        self._recorded.acknowledge(report)

    def close(self) -> None:
        """Let go of both."""
        self._recorded.close()
        self._heard.close()
