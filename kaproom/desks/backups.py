"""The backups of an open folder, made in the background: fulfils `core.practice.backups.Backups`.

After each session, on demand, and at opening for whatever is still owed to a folder: one errand at
a time in a thread of its own. It belongs to one opening of the folder and ends with it, in the
middle of its work where need be: the keys go when the folder is locked.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from kaproom import paths
from kaproom.core.clock import Clock
from kaproom.core.practice.backups import BackupsState
from kaproom.core.practice.settings import Settings
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault, KaproomError
from kaproom.on_disk import is_folder
from kaproom.record.backup import errands, log
from kaproom.record.backup.drill import newest_backup
from kaproom.record.backup.targets import demand_target
from kaproom.record.keys import Keys
from kaproom.whole_file import named_place

_log = logging.getLogger(__name__)
Note = Callable[[AuditAction, str, str], None]
BACKING_UP = say("A backup is being made")
TRYING = say("A backup is being tried")


class _Ended(Exception):
    """The folder was closed: what was begun is dropped."""


class BackupDesk:
    """`settled` answers when all that was handed to the record so far is on the disk."""

    def __init__(
        self,
        folder: Path,
        keys: Keys,
        settings: Callable[[], Settings],
        save_settings: Callable[[Settings], None],
        settled: Callable[[], "Future[None]"],
        note: Note,
        clock: Clock,
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._settings = settings
        self._save_settings = save_settings
        self._settled = settled
        self._note = note
        self._clock = clock
        self._ended = threading.Event()
        self._state = log.load(folder)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="backups")

    def state(self) -> BackupsState:
        """How it stands now; the targets are those chosen, in their order."""
        state = self._state
        return replace(state, targets=tuple(map(state.target, self._settings().backup_folders)))

    def add_folder(self, folder: str) -> str:
        """Choose a folder or drive; answers why not, or the empty text."""
        path, chosen = named_place(folder), self._settings().backup_folders
        if not folder.strip():
            return say("Which folder? Type its path, or choose it.")
        if not path.is_absolute():
            return say("Name the whole path of the folder, from its beginning.")
        if str(path) in chosen:
            return say("This folder is chosen already.")
        if not is_folder(path):
            return say(
                "{path} is not there or cannot be looked at: plug the drive in, or make the "
                "folder first.",
                path=path,
            )
        try:
            demand_target(path, self._folder)
            self._choose((*chosen, str(path)))
        except EnvironmentFault as fault:
            return str(fault)
        return ""

    def remove_folder(self, folder: str) -> None:
        """Send no more backups there; those that are there stay."""
        self._choose(tuple(f for f in self._settings().backup_folders if f != folder))

    def back_up(self) -> None:
        """Back up to all chosen folders, in the background."""
        self._back_up_to(self._settings().backup_folders)

    def catch_up(self) -> None:
        """Back up to those chosen folders that are still owed a backup."""
        if any(target.due for target in self._state.targets):
            self._back_up_to(tuple(t.folder for t in self.state().targets if t.due))

    def try_restore(self) -> None:
        """Restore the newest backup into a scratch place, in the background."""
        targets = [Path(folder) for folder in self._settings().backup_folders]

        def work() -> None:
            file = newest_backup(targets, self._keys)
            try:
                errands.drill(self._folder, self._keys, file, self._clock.now(), self._tend)
            except EnvironmentFault:
                self._note(AuditAction.BACKUP_CHECKED, file.name, say("damaged"))
                raise
            self._note(AuditAction.BACKUP_CHECKED, file.name, say("whole", meaning="a backup"))

        self._begin(TRYING, work)

    def end(self) -> None:
        """Let go of the folder, soon; what was begun leaves nothing, and stays owed."""
        self._ended.set()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _choose(self, folders: tuple[str, ...]) -> None:
        self._save_settings(replace(self._settings(), backup_folders=folders))

    def _back_up_to(self, folders: tuple[str, ...]) -> None:
        def work() -> None:
            self._settled().result()
            for made in errands.back_up_to_folders(
                self._folder,
                self._keys,
                folders,
                self._clock.now(),
                tend=self._tend,
                own=paths.own_folders(),
            ):
                stores = ", ".join(store.store for store in made.manifest.stores)
                self._note(AuditAction.BACKED_UP, made.file.name, stores)

        if folders:
            self._begin(BACKING_UP, work)

    def _begin(self, words: str, work: Callable[[], None]) -> None:
        def run() -> None:
            fault = ""
            try:
                work()
            except _Ended:
                return
            except KaproomError as refusal:
                fault = str(refusal)
            except Exception as error:  # noqa: BLE001 - whatever ended it, the next can be asked for
                kind = type(error).__name__
                _log.error("the work of backups ended on a %s", kind)
                fault = say("It was not finished ({kind}): try it again.", kind=kind)
            self._state = replace(log.load(self._folder), fault=fault)

        if not self._ended.is_set():
            self._state = replace(self._state, under_way=words, fault="")
            self._worker.submit(run)

    def _tend(self) -> None:
        if self._ended.is_set():
            raise _Ended
