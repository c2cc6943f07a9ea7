"""A music setting as it comes out of a playlist, line after line, whatever the format.

Gathers what is said of a track until its file is named. Nothing here knows how a format spells it.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.playlist_names import last_name
from kaproom.core.music.playlist_text import SettingFault
from kaproom.core.music.setting_extras import (
    MAX_DURATION_MS,
    SETTING_EXTRAS_BY_NAME,
    TRACK_EXTRAS_BY_NAME,
    take,
)
from kaproom.core.wording import say

MAX_TRACKS = 10_000
"""Nobody's evening; a stranger's file of two letters a line would fill the memory."""
ON_A_NETWORK = say("names something on a network; only files are played")


@dataclass(slots=True)
class Reading:
    """What is known so far: of the setting, of the track that is coming, and what to warn of.

    `track` and `setting` hold fields by name; `plain_title` and `plain_notes` are what the format's
    own words say, which an extra overrides.
    """

    title: str = ""
    phase: str = ""
    track: dict[str, Any] = field(default_factory=dict[str, Any])
    setting: dict[str, Any] = field(default_factory=dict[str, Any])
    tracks: list[Track] = field(default_factory=list[Track])
    warnings: list[str] = field(default_factory=list[str])

    def warn(self, number: int, text: str) -> None:
        """Name something that was passed over, with its line."""
        self.warnings.append(say("line {number}: {fault}", number=number, fault=text))

    def take_duration(self, number: int, duration_ms: float) -> None:
        """The length of the track that is coming; none and less is unknown."""
        if duration_ms > MAX_DURATION_MS:
            self.warn(number, say("the length is longer than a week; taken as unknown"))
        known = 0 < duration_ms <= MAX_DURATION_MS
        self.track["duration_ms"] = round(duration_ms) or None if known else None

    def take_extra(self, number: int, name: str, text: str) -> bool:
        """One of kaproom's own words about track or setting; False for one that is not known."""
        if name in TRACK_EXTRAS_BY_NAME:
            fault = take(TRACK_EXTRAS_BY_NAME, self.track, name, text)
        elif name in SETTING_EXTRAS_BY_NAME:
            fault = take(SETTING_EXTRAS_BY_NAME, self.setting, name, text)
        else:
            return False
        if fault:
            self.warn(number, fault)
        return True

    def add(self, file: str) -> None:
        """The file of the track that was coming; raises SettingFault past `MAX_TRACKS`."""
        if len(self.tracks) == MAX_TRACKS:
            raise SettingFault(say("names more than {most} tracks", most=MAX_TRACKS))
        title = self.track.pop("plain_title", "") or last_name(file).rpartition(".")[0]
        notes = self.track.pop("plain_notes", "")
        bare = Track(file, title or last_name(file) or file, self.phase, None, notes=notes)
        self.tracks.append(replace(bare, **self.track))
        self.track = {}

    def drop(self) -> None:
        """The track that was coming cannot be had."""
        self.track = {}

    def finished(self, file: str, stem: str) -> MusicSetting:
        """The setting as it was read from `file`, titled `stem` where it has no title."""
        bare = MusicSetting(self.title or stem, tuple(self.tracks), file)
        return replace(bare, **self.setting)
