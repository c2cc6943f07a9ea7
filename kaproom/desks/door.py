"""The way from a closed folder to an open one and back: fulfils `ui.desks.door.Door`.

Passphrases are stretched in a worker; the window's thread gets the open folder from there. What
there is only while a folder is open is in `open_folder`.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from pathlib import Path
from typing import TYPE_CHECKING

from kaproom.core.clock import Clock
from kaproom.core.practice.users import DEFAULT_USER
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.desks.heavy import heavy_parts
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record import audit_waiting, key_changes
from kaproom.record.folder import (
    is_folder,
    is_passphrase_of,
    is_practice,
    unlock,
    unlock_by_either,
    unlock_practice,
)
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys
from kaproom.settings import FolderSettings
from kaproom.ui.desks.door import Unlocked
from kaproom.ui.services import Folder

if TYPE_CHECKING:
    from kaproom.desks.open_folder import OpenFolder
    from kaproom.record.store import RecordStore

_LOOK_AGAIN_S = 0.1


class FolderDoor:
    """One data folder, closed or open. Belongs to the window's thread, but for `note`.

    `clock` is the session clock of what is opened, `wall` real time also in a rehearsal.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        wall: Clock,
        cost: Argon2Cost,
        settings: FolderSettings,
        post: Callable[[Callable[[], None]], None],
        workers: Executor,
    ) -> None:
        self._folder = folder
        self._clock, self._wall = clock, wall
        self._cost = cost
        self._settings = settings
        self._post = post
        self._workers = workers
        self._recovered: Keys | None = None
        self._closing = threading.Event()
        self.inside: OpenFolder | None = None

    @property
    def folder(self) -> Folder:
        """What the data folder is now."""
        if self.inside is not None:
            return Folder.OPEN
        return Folder.LOCKED if is_folder(self._folder) else Folder.NEW

    @property
    def practice(self) -> bool:
        """Whether it is a practice folder."""
        return is_folder(self._folder) and is_practice(self._folder)

    @property
    def opened(self) -> "OpenFolder":
        """The open folder; only while it is open, else see `inside`."""
        if self.inside is None:
            raise Defect("the folder is not open")
        return self.inside

    def open_practice(self) -> None:
        """Open a practice folder, here and now."""
        self._opened(*self._open(unlock_practice(self._folder)))

    def open_with(self, passphrase: str) -> None:
        """Open the folder, here and now; for `--passphrase-file`."""
        keys = unlock(self._folder, passphrase, clock=self._wall, cost=self._cost)
        self._opened(*self._open(keys))

    def create_folder(self, passphrase: str, user: str = DEFAULT_USER) -> "Future[str]":
        """Make the data folder for its first user and open it; answers the recovery code."""

        def work() -> str:
            code = heavy_parts().create_folder(self._folder, passphrase, self._cost, user)
            self._hand_over(*self._open(unlock(self._folder, passphrase, clock=self._wall)))
            return code

        return self._workers.submit(work)

    def unlock(self, typed: str) -> "Future[Unlocked]":
        """Open the folder by passphrase; a recovery code opens it by `recover` only."""

        def work() -> Unlocked:
            keys = unlock_by_either(self._folder, typed, clock=self._wall, cost=self._cost)
            if keys.by_code:
                self._recovered = keys
                return Unlocked.BY_CODE
            self._hand_over(*self._open(keys))
            return Unlocked.OPEN

        return self._workers.submit(work)

    def recover(self, passphrase: str) -> "Future[str]":
        """Spend the recovery code: a new passphrase, and the new code as the answer.

        The stores are opened first: where one does not open, the code is not spent.
        """

        def work() -> str:
            keys = self._recovered
            if keys is None:
                raise Defect("no recovery code has opened this folder")
            record, _ = self._open(keys)
            try:
                code = key_changes.recover(self._folder, keys, passphrase, self._cost)
            except EnvironmentFault:
                record.close()
                raise
            self._recovered = None
            self._hand_over(record, keys)
            return code

        return self._workers.submit(work)

    def check_passphrase(self, passphrase: str) -> "Future[bool]":
        """Whether it is the passphrase of whoever is in; a wrong one delays nothing."""
        inside = self.opened

        def work() -> bool:
            right = is_passphrase_of(self._folder, inside.name_now, passphrase)
            if not right:
                self.note(AuditAction.UNLOCK_FAILED, "", say("cover"))
            return right

        return self._workers.submit(work)

    def note(self, action: AuditAction, subject: str = "", detail: str = "") -> None:
        """One line of the audit trail, which waits beside a folder that is not open.

        Safe from any thread.
        """
        inside = self.inside
        if inside is None:
            audit_waiting.wait(self._folder, "", action, subject, detail)
        else:
            inside.note(action, subject, detail)

    def lock(self, why: str = "") -> None:
        """Close the folder and forget the keys; `why` is for the trail."""
        inside, self.inside, self._recovered = self.inside, None, None
        if inside is not None:
            inside.close(why)

    def let_nobody_in(self) -> None:
        """Of what a worker still opens nothing is taken any more; before the workers are ended."""
        self._closing.set()

    def _open(self, keys: Keys) -> "tuple[RecordStore, Keys]":
        return heavy_parts().open_record(self._folder, keys), keys

    def _hand_over(self, record: "RecordStore", keys: Keys) -> None:
        """From a worker: let the window's thread have it before the worker answers."""
        done: Future[None] = Future()

        def take() -> None:
            if self._closing.is_set():
                return
            self._opened(record, keys)
            done.set_result(None)

        self._post(take)
        while not done.done():
            # A window that is closed meanwhile takes nothing any more, and waits for its workers.
            if self._closing.is_set():
                record.close()
                raise EnvironmentFault(say("kaproom was closed before the folder was open."))
            wait([done], timeout=_LOOK_AGAIN_S)

    def _opened(self, record: "RecordStore", keys: Keys) -> None:
        self.inside = heavy_parts().OpenFolder(
            self._folder, record, keys, self._clock, self._post, self._settings, self._workers
        )
