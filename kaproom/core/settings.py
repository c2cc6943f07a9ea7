"""What the people of a practice have set for one data folder; nothing of a client's.

How it is kept is the affair of `kaproom.settings`.
"""

from dataclasses import dataclass

_MINUTES_MAX = 24 * 60


@dataclass(frozen=True, slots=True)
class SoundOutput:
    """A device to sound from, by name (empty: the system's default), and its volume.

    `volume_tenth_db` is in tenths of a decibel below the room's ceiling, 0 or less.
    """

    device: str = ""
    volume_tenth_db: int = 0


@dataclass(frozen=True, slots=True)
class TreatmentRoom:
    """A room's loudest level and how it was found, in the therapist's words.

    `ceiling_tenth_db` is in tenths of a decibel below full scale, 0 or less: no sample passes it.
    """

    name: str = ""
    ceiling_tenth_db: int = 0
    calibration: str = ""


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """Where the music sounds and how loud it may become.

    One or two `outputs` (headphones and loudspeaker); `room` is the name of the one in use.
    `orphan_exit_min` is how long music goes on sounding without a window, `idle_exit_min` how long
    an engine that has nothing to play waits for one; both in minutes.
    """

    outputs: tuple[SoundOutput, ...] = (SoundOutput(),)
    rooms: tuple[TreatmentRoom, ...] = (TreatmentRoom(),)
    room: str = ""
    orphan_exit_min: int = 120
    idle_exit_min: int = 15

    @property
    def ceiling_tenth_db(self) -> int:
        """The ceiling of the room in use; full scale where it is not listed."""
        return next((r.ceiling_tenth_db for r in self.rooms if r.name == self.room), 0)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings. Times in minutes; 0 means never.

    `cover_after_min` covers the screen in a session, `lock_after_min` locks outside of one;
    `backup_folders` are where backups go after each session. Raises ValueError for a time that
    is none.
    """

    cover_after_min: int = 5
    lock_after_min: int = 10
    backup_folders: tuple[str, ...] = ()
    sound: SoundSettings = SoundSettings()

    def __post_init__(self) -> None:
        for minutes in (self.cover_after_min, self.lock_after_min):
            if not 0 <= minutes <= _MINUTES_MAX:
                raise ValueError("a time must lie between 0 minutes and a day")
