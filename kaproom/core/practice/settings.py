"""What the people of a practice have set for one data folder; nothing of a client's.

How it is kept is the affair of `kaproom.settings`.
"""

from dataclasses import dataclass

from kaproom.core.vitals.recording_columns import RecordingColumns
from kaproom.core.wording import say

_MINUTES_MAX = 24 * 60
LEVELS_TENTH_DB = range(-600, 1)
"""Volumes and ceilings: from barely to be heard to full scale."""
OUTPUTS_MAX = 2
FIND_US_MAX = 600
"""Letters of how a practice is found: what stands on one page beside all else."""


def _demand_minutes(*times: int) -> None:
    if not all(0 <= minutes <= _MINUTES_MAX for minutes in times):
        raise ValueError(say("a time must lie between 0 minutes and a day"))


def _demand_level(tenth_db: int, reason: str) -> None:
    if tenth_db not in LEVELS_TENTH_DB:
        raise ValueError(reason)


@dataclass(frozen=True, slots=True)
class SoundOutput:
    """A device to sound from, by name (empty: the system's default), and its volume.

    `volume_tenth_db` is in tenths of a decibel below the room's ceiling, -600 to 0. Raises
    ValueError for another.
    """

    device: str = ""
    volume_tenth_db: int = 0

    def __post_init__(self) -> None:
        _demand_level(self.volume_tenth_db, say("a volume must lie between -60 and 0 dB"))


@dataclass(frozen=True, slots=True)
class TreatmentRoom:
    """A room's loudest level and how it was found, in the therapist's words.

    `ceiling_tenth_db` is in tenths of a decibel below full scale, -600 to 0: no sample passes it.
    Raises ValueError for another.
    """

    name: str = ""
    ceiling_tenth_db: int = 0
    calibration: str = ""

    def __post_init__(self) -> None:
        _demand_level(self.ceiling_tenth_db, say("a ceiling must lie between -60 and 0 dB"))


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """Where the music sounds and how loud it may become.

    One or two `outputs` (headphones and loudspeaker); `room` is the name of the one in use.
    `orphan_exit_min` is how long music goes on sounding without a window, `idle_exit_min` how long
    an engine that has nothing to play waits for one; both in minutes, from 1 to a day. Raises
    ValueError for what lies outside.
    """

    outputs: tuple[SoundOutput, ...] = (SoundOutput(),)
    rooms: tuple[TreatmentRoom, ...] = (TreatmentRoom(),)
    room: str = ""
    orphan_exit_min: int = 120
    idle_exit_min: int = 15

    def __post_init__(self) -> None:
        if not 1 <= len(self.outputs) <= OUTPUTS_MAX:
            raise ValueError(say("the music sounds from one or two outputs"))
        if min(self.orphan_exit_min, self.idle_exit_min) < 1:
            raise ValueError(say("an engine goes on for at least a minute"))
        _demand_minutes(self.orphan_exit_min, self.idle_exit_min)

    @property
    def ceiling_tenth_db(self) -> int:
        """The ceiling of the room in use; full scale where it is not listed."""
        return next((r.ceiling_tenth_db for r in self.rooms if r.name == self.room), 0)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings. Times in minutes; 0 means never.

    `cover_after_min` covers the screen in a session, `lock_after_min` locks outside of one;
    `backup_folders` are where backups go after each session. `find_us` is what emergency services
    need to find the practice; `recordings` tells which column of a device's file is what. Raises
    ValueError for a time that is none, or too many words.
    """

    cover_after_min: int = 5
    lock_after_min: int = 10
    backup_folders: tuple[str, ...] = ()
    sound: SoundSettings = SoundSettings()
    find_us: str = ""
    recordings: tuple[RecordingColumns, ...] = ()

    def __post_init__(self) -> None:
        _demand_minutes(self.cover_after_min, self.lock_after_min)
        if len(self.find_us) > FIND_US_MAX:
            raise ValueError(
                say("how the practice is found takes up to {most} letters", most=FIND_US_MAX)
            )
