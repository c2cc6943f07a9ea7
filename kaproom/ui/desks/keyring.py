"""What the screens need of the keys: a part of `Services`, as a protocol that the program fulfils.

No key comes to a window. A passphrase does, is handed on, and is not kept.
"""

from concurrent.futures import Future
from typing import Protocol

from kaproom.core.practice.users import User


class Keyring(Protocol):
    """Who opens the folder, and with what.

    A change asks for the passphrase of whoever has the folder open; every Future may fail with an
    EnvironmentFault in one line.
    """

    def wait_s(self) -> int:
        """Whole seconds until the next try at opening, 0 where one may be made now."""
        ...

    def users(self) -> tuple[User, ...]:
        """Everyone who can open the folder."""
        ...

    def change_passphrase(self, passphrase: str, new: str) -> "Future[str]":
        """Let a new passphrase open for whoever has the folder open; answers their name."""
        ...

    def new_code(self, passphrase: str) -> "Future[str]":
        """A new recovery code for them, to be shown once; the old one opens no longer."""
        ...

    def add_user(self, passphrase: str, name: str, new: str) -> "Future[str]":
        """Let somebody else open the folder; answers their name."""
        ...

    def me(self) -> str:
        """Whoever has the folder open, by the name they have now."""
        ...

    def rename_me(self, passphrase: str, name: str) -> "Future[str]":
        """A new name for whoever has the folder open; answers a new recovery code, shown once."""
        ...

    def remove_user(self, passphrase: str, name: str) -> "Future[str]":
        """Let somebody open the folder no longer; answers their name."""
        ...
