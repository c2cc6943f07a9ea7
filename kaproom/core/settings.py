"""What the people of a practice have set for one data folder; nothing of a client's.

How it is kept is the affair of `kaproom.settings`.
"""

from dataclasses import dataclass

_MINUTES_MAX = 24 * 60


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

    def __post_init__(self) -> None:
        for minutes in (self.cover_after_min, self.lock_after_min):
            if not 0 <= minutes <= _MINUTES_MAX:
                raise ValueError("a time must lie between 0 minutes and a day")
