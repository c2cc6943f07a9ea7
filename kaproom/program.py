"""The program behind the windows: fulfils `ui.services.Services`.

It owns the open record, the way to the sound engine and the composing of music, and knows no
widget. `app` puts it together with the windows.
"""

import os
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING

from kaproom import paths
from kaproom.core.audit import AuditAction, AuditTrail
from kaproom.core.backups import last_backup
from kaproom.core.casebook import Casebook
from kaproom.core.clock import Clock, ScaledClock, SystemClock, SystemMachineClock
from kaproom.core.live_session import LiveSession
from kaproom.core.machine_sleep import SleepWatch
from kaproom.core.music import MusicSetting
from kaproom.core.ports import Player
from kaproom.core.protocol import Protocol
from kaproom.core.room import Room
from kaproom.core.thresholds import Thresholds
from kaproom.core.users import DEFAULT_USER
from kaproom.errors import Defect, EnvironmentFault
from kaproom.keyring import FolderKeyring
from kaproom.machine_facts import disk_fact
from kaproom.music_library import MusicLibrary
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
from kaproom.resource_files import ResourceFiles
from kaproom.settings import Settings, load_settings, save_settings
from kaproom.ui.services import Fact, Folder, Rendering, Unlocked

if TYPE_CHECKING:
    from kaproom.backup_desk import BackupDesk
    from kaproom.record.store import RecordStore
    from kaproom.record.verify import VerifyResult

_FINISH_WITHIN_S = 2.0

_LOOK_AGAIN_S = 0.1


class Program:
    """One data folder and what works on it. Belongs to the window's thread.

    `clock` is the session clock, `wall` real time also in a rehearsal; `cost` is for passphrases.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        post: Callable[[Callable[[], None]], None],
        files: ResourceFiles,
        library: MusicLibrary,
        player: Callable[[], Player] | None = None,
        wall: Clock | None = None,
        cost: Argon2Cost | None = None,
    ) -> None:
        self.clock = clock
        self.files = files
        self.library = library
        self._folder = folder
        self._post = post
        self._player = player or self._default_player
        self._workers = ThreadPoolExecutor(2, thread_name_prefix="program")
        self._record: RecordStore | None = None
        self._casebook: Casebook | None = None
        self._rooms: list[Room] = []
        self._user = ""
        self._audit: AuditTrail | None = None
        self._backups: BackupDesk | None = None
        self._recovered: Keys | None = None
        self._closing = threading.Event()
        self._wall = wall or SystemClock()
        self._cost = cost or Argon2Cost()
        self.keyring = FolderKeyring(
            folder, lambda: self.user, self.note, self._workers, self._wall, self._cost
        )
        self._settings: tuple[Settings, str] | None = None
        self._checked: Future[VerifyResult] | None = None

    @property
    def folder(self) -> Folder:
        """What the data folder is now."""
        if self._casebook is not None:
            return Folder.OPEN
        return Folder.LOCKED if is_folder(self._folder) else Folder.NEW

    @property
    def practice(self) -> bool:
        """Whether it is a practice folder."""
        return is_folder(self._folder) and is_practice(self._folder)

    @property
    def casebook(self) -> Casebook:
        """Clients and sessions; only while the folder is open."""
        if self._casebook is None:
            raise Defect("the folder is not open")
        return self._casebook

    @property
    def record(self) -> "RecordStore":
        """The open stores."""
        if self._record is None:
            raise Defect("the folder is not open")
        return self._record

    @property
    def backups(self) -> "BackupDesk":
        """The backups of the folder; only while it is open."""
        if self._backups is None:
            raise Defect("the folder is not open")
        return self._backups

    @property
    def user(self) -> str:
        """Who opened the folder, the author of what is entered."""
        if self._casebook is None:
            raise Defect("the folder is not open")
        return self._user

    def settings(self) -> Settings:
        """What is set for this folder; read once, a damaged file is told by `data_faults`."""
        if self._settings is None:
            self._settings = load_settings(self._folder)
        return self._settings[0]

    def save_settings(self, settings: Settings) -> None:
        """Set it anew; raises EnvironmentFault where the disk does not take it."""
        save_settings(self._folder, settings)
        self._settings = (settings, "")

    def load_ahead(self) -> None:
        """Load the heavy parts in a worker, while a passphrase is being typed."""
        self._workers.submit(_parts)

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
            code = _parts().create_folder(self._folder, passphrase, self._cost, user)
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
        user = self.user

        def work() -> bool:
            right = is_passphrase_of(self._folder, user, passphrase)
            if not right:
                self.note(AuditAction.UNLOCK_FAILED, "", "cover")
            return right

        return self._workers.submit(work)

    def note(self, action: AuditAction, subject: str = "", detail: str = "") -> None:
        """One line of the audit trail; where it cannot be written now it waits for the next time.

        Safe from any thread.
        """
        user = self._user

        def wait_if_refused(written: "Future[None]") -> None:
            if written.exception() is not None:
                audit_waiting.wait(self._folder, user, action, subject, detail)

        trail = self._audit
        if trail is None:
            audit_waiting.wait(self._folder, user, action, subject, detail)
        else:
            trail.note(action, subject, detail).add_done_callback(wait_if_refused)

    def lock(self, why: str = "") -> None:
        """Close the folder and forget the keys; `why` is for the trail."""
        if self._backups is not None:
            self._backups.end()
            self._backups = None
        if self._record is not None:
            self.note(AuditAction.LOCKED, "", why)
        record, self._record, self._casebook = self._record, None, None
        self._rooms = []
        self._audit = self._recovered = None
        if record is not None:
            record.close()

    def protocols(self) -> tuple[Protocol, ...]:
        """The plans there are."""
        return tuple(self.files.protocol(code) for code in self.files.protocol_codes())

    def thresholds(self) -> Thresholds:
        """The lines drawn for orientation."""
        return self.files.thresholds()

    def music_settings(self) -> tuple[MusicSetting, ...]:
        """The music settings there are."""
        return self.library.settings()

    def music_rendering(self) -> Rendering | None:
        """How far the app's own music is composed."""
        progress = self.library.rendering()
        return None if progress is None else Rendering(*progress)

    def make_room(
        self, live: LiveSession, protocol_code: str, setting: MusicSetting | None
    ) -> Room:
        """The room for a session, with its player."""
        room = self._room(live, protocol_code)
        if setting is not None:
            room.load_music(setting)
        return room

    def resume_room(
        self, live: LiveSession, protocol_code: str, setting: MusicSetting | None
    ) -> Room:
        """The room of a session that went on without a window, with its music as it is."""
        room = self._room(live, protocol_code)
        room.resume(setting)
        return room

    def finish_writing(self) -> str:
        """Hand over all that waits and wait a moment; answers why it is not saved, or nothing."""
        if self._record is None or self._casebook is None:
            return ""
        for room in self._rooms:
            room.retry()
        # Entries on their way already are not doubled; the answer comes behind theirs.
        written = self._record.append(self._casebook.waiting())
        try:
            written.result(_FINISH_WITHIN_S)
        except TimeoutError:
            return "The disk does not answer."
        except EnvironmentFault as fault:
            return str(fault)
        waits = any(room.lines_and_samples_wait for room in self._rooms)
        return "The disk refused samples or the unfinished line." if waits else ""

    def leave_room(self, room: Room) -> None:
        """Let go of the player; what it still had to say is kept."""
        room.tick()
        room.player.close()
        if not room.live.state.running and self._backups is not None:
            self._backups.back_up()

    @property
    def record_notice(self) -> str:
        """What is to be known of the disk although entries are saved."""
        return self._record.notice if self._record is not None else ""

    def facts(self) -> tuple[Fact, ...]:
        """What is to be known of this machine."""
        disk = disk_fact(self._folder)
        return (
            *self._store_facts(),
            *self._backup_facts(),
            Fact(disk.text, disk.detail, disk.good),
        )

    def data_faults(self) -> tuple[str, ...]:
        """Damaged data files and playlists, one line each."""
        self.settings()
        notice = self._settings[1] if self._settings is not None else ""
        own = (notice,) if notice else ()
        return (*own, *self.files.faults, *self.library.faults)

    def start_rehearsal(self) -> None:
        """Open a rehearsal in a window of its own, in the practice folder."""
        subprocess.Popen(
            [sys.executable, "-m", "kaproom", "rehearse"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )

    def post(self, work: Callable[[], None]) -> None:
        """Run `work` in the window's thread, soon."""
        self._post(work)

    def retry(self) -> None:
        """Hand over again what the record could not write; call it now and then."""
        if self._casebook is not None:
            self._casebook.retry()
        self._rooms = [r for r in self._rooms if r.live.state.running or r.unwritten]
        for room in self._rooms:
            room.retry()

    def close(self) -> None:
        """Everything down, in order: composing, work under way, the record."""
        self._closing.set()
        self.library.close()
        self._workers.shutdown(cancel_futures=True)
        self.lock("closed")

    def rehearsal_player(self) -> tuple[Player, bool]:
        """The player of a rehearsal, and whether a silent one makes the record."""
        if isinstance(self.clock, ScaledClock):
            parts = _parts()
            silent = parts.SilentPlayer(self.clock, SystemMachineClock())
            return parts.EarPlayer(silent, self._player(), self.clock), True
        return self._player(), False

    def _room(self, live: LiveSession, protocol_code: str) -> Room:
        samples = self.casebook.samples(live.id)
        data = self.files.room_data(protocol_code)
        room = Room(live, self.record, self._player(), data, samples)
        room.watch_sleep(SleepWatch())
        self._rooms.append(room)
        return room

    def _default_player(self) -> Player:
        return _parts().EngineClient(paths.runtime_dir())

    def _open(self, keys: Keys) -> "tuple[RecordStore, Keys]":
        return _parts().open_record(self._folder, keys), keys

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
                raise EnvironmentFault("kaproom was closed before the folder was open.")
            wait([done], timeout=_LOOK_AGAIN_S)

    def _opened(self, record: "RecordStore", keys: Keys) -> None:
        self._record = record
        self._user = keys.user
        self._casebook = Casebook(
            record, self.clock, keys.user, lambda: uuid.uuid4().hex, self._post, self.practice
        )
        self._audit = self._casebook.trail
        if not keys.practice:
            self._note_opening(keys)
        self._backups = _parts().BackupDesk(
            self._folder,
            keys,
            self.settings,
            self.save_settings,
            lambda: record.append(()),
            self.note,
            self.clock,
        )
        self._backups.catch_up()
        self._checked = self._workers.submit(_parts().verify, self._folder, keys)

    def _note_opening(self, keys: Keys) -> None:
        if not keys.by_code:
            self.note(AuditAction.UNLOCKED)
            return
        self.note(AuditAction.UNLOCKED, "", "recovery code")
        self.note(AuditAction.RECOVERY_CODE_USED, keys.user)
        self.note(AuditAction.PASSPHRASE_CHANGED, keys.user)
        self.note(AuditAction.RECOVERY_CODE_REPLACED, keys.user)

    def _backup_facts(self) -> tuple[Fact, ...]:
        if self._backups is None or self.practice:
            return ()
        text, detail, good = last_backup(self._backups.state(), self.clock.now())
        return (Fact(text, detail, good),)

    def _store_facts(self) -> tuple[Fact, ...]:
        if self._record is None or self._checked is None:
            return ()
        lines = (*self._record.faults, *filter(None, (self._record.notice,)))
        faults = tuple(Fact(line, "", good=False) for line in lines)
        if not self._checked.done():
            return (*faults, Fact("Record and notes", "being checked", good=None))
        result = self._checked.result()
        entries = sum(check.events for check in result.stores)
        if result.ok:
            return (*faults, Fact("Record and notes verified", f"{entries:,} entries"))
        return (*faults, Fact("Something in the stores is damaged", "kaproom verify", good=False))


def _parts():  # noqa: ANN202 - a module, whose members keep their types
    """The heavy parts; the first call takes some tenths of a second, so not before the window."""
    from kaproom import working_parts  # noqa: PLC0415 - loads SQLAlchemy and numpy

    return working_parts
