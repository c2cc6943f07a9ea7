"""Opening the data folder, as the screens see it; what takes long answers later."""

from concurrent.futures import Future
from enum import StrEnum
from typing import Protocol

from kaproom.core.practice.users import DEFAULT_USER


class Unlocked(StrEnum):
    """What a right try has done: opened the folder, or let a new passphrase be chosen."""

    OPEN = "open"
    BY_CODE = "by_code"


class Door(Protocol):
    """The way into the data folder."""

    def create_folder(self, passphrase: str, user: str = DEFAULT_USER) -> "Future[str]":
        """Make the data folder; answers the recovery code, to be shown once."""
        ...

    def unlock(self, typed: str) -> "Future[Unlocked]":
        """Open the folder by passphrase or recovery code; fails with an EnvironmentFault.

        By a code it is not open until `recover` has replaced the code.
        """
        ...

    def recover(self, passphrase: str) -> "Future[str]":
        """Open by the code just typed, with a new passphrase; answers the new code, shown once."""
        ...

    def check_passphrase(self, passphrase: str) -> "Future[bool]":
        """Whether it is the passphrase of whoever is in (to lift the cover)."""
        ...
