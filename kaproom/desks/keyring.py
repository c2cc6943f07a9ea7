"""Changing who opens a folder while it is open: fulfils `ui.desks.keyring.Keyring`.

Every change asks for the passphrase of whoever has the folder open, as an open window proves
nothing, and leaves a line in the audit trail. The work is done by the workers it is given.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kaproom.core.clock import Clock
from kaproom.core.practice.users import User, plain_name
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.record import key_changes
from kaproom.record.folder import unlock
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys
from kaproom.record.tries import Tries

if TYPE_CHECKING:
    from kaproom.desks.open_folder import OpenFolder

T = TypeVar("T")
Note = Callable[[AuditAction, str], None]


class FolderKeyring:
    """The keys of one folder. `clock` is real time; `cost` is for new passphrases.

    `inside` answers the open folder, which knows what whoever opened it is called now.
    """

    def __init__(
        self,
        folder: Path,
        inside: "Callable[[], OpenFolder]",
        note: Note,
        workers: ThreadPoolExecutor,
        clock: Clock,
        cost: Argon2Cost,
    ) -> None:
        self._folder = folder
        self._inside = inside
        self._note = note
        self._workers = workers
        self._clock = clock
        self._cost = cost

    def wait_s(self) -> int:
        """Whole seconds until the next try, 0 where one may be made now."""
        return Tries(self._folder, self._clock).wait_s()

    def users(self) -> tuple[User, ...]:
        """Everyone who can open the folder."""
        return key_changes.users(self._folder)

    def change_passphrase(self, passphrase: str, new: str) -> "Future[str]":
        """Let a new passphrase open for whoever has the folder open; answers their name."""

        def change(keys: Keys) -> str:
            key_changes.change_passphrase(self._folder, keys, new, self._cost)
            self._note(AuditAction.PASSPHRASE_CHANGED, keys.user)
            return keys.user

        return self._by(passphrase, change)

    def new_code(self, passphrase: str) -> "Future[str]":
        """A new recovery code for them, to be shown once; the old one opens no longer."""

        def change(keys: Keys) -> str:
            code = key_changes.replace_code(self._folder, keys)
            self._note(AuditAction.RECOVERY_CODE_REPLACED, keys.user)
            return code

        return self._by(passphrase, change)

    def add_user(self, passphrase: str, name: str, new: str) -> "Future[str]":
        """Let somebody else open the folder; answers their name."""

        def change(keys: Keys) -> str:
            added = key_changes.add_user(self._folder, keys, name, new, self._cost)
            self._note(AuditAction.USER_ADDED, added)
            return added

        return self._by(passphrase, change)

    def me(self) -> str:
        """Whoever has the folder open, by the name they have now."""
        return self._inside().name_now

    def rename_me(self, passphrase: str, name: str) -> "Future[str]":
        """A new name for whoever has the folder open; answers a new recovery code, shown once."""
        inside = self._inside()

        def change(keys: Keys) -> str:
            code = key_changes.rename_user(self._folder, keys, passphrase, name, self._cost)
            inside.name_now = plain_name(name)
            self._note(
                AuditAction.USER_RENAMED,
                say("{before}, now {after}", before=keys.user, after=inside.name_now),
            )
            return code

        return self._by(passphrase, change)

    def remove_user(self, passphrase: str, name: str) -> "Future[str]":
        """Let somebody open the folder no longer; answers their name."""

        def change(keys: Keys) -> str:
            key_changes.remove_user(self._folder, keys, name)
            self._note(AuditAction.USER_REMOVED, name)
            return name

        return self._by(passphrase, change)

    def _by(self, passphrase: str, change: Callable[[Keys], T]) -> "Future[T]":
        user = self.me()
        folder, clock = self._folder, self._clock
        return self._workers.submit(
            lambda: change(unlock(folder, passphrase, user=user, clock=clock))
        )
