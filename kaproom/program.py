"""The program behind the windows: fulfils `ui.services.Services`.

It puts the desks together over one data folder, and takes them down in order. It knows no widget;
`app` puts it together with the windows.
"""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from kaproom import paths
from kaproom.audio.place import prepare_folder
from kaproom.awake.holding import Holding, holding_here
from kaproom.child_process import child_environment, kaproom_command
from kaproom.core.clock import Clock, SystemClock, SystemMachineClock
from kaproom.core.wording import say
from kaproom.desks.door import FolderDoor
from kaproom.desks.heavy import heavy_parts
from kaproom.desks.keyring import FolderKeyring
from kaproom.desks.languages import LanguageChoice
from kaproom.machine_facts import disk_fact
from kaproom.machine_power import PowerWatch, read_power
from kaproom.record.keyfile import Argon2Cost
from kaproom.settings import FolderSettings, Settings
from kaproom.ui.services import Fact, Folder, Rendering

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from kaproom.audio.facts.book import FactsBook
    from kaproom.core.course.casebook import Casebook
    from kaproom.core.practice.settings import SoundSettings
    from kaproom.core.room.power import Power
    from kaproom.core.stream.audit import AuditAction
    from kaproom.desks.backups import BackupDesk
    from kaproom.desks.data_files import DataFiles
    from kaproom.desks.documents import FolderDocuments
    from kaproom.desks.exports import FolderExports
    from kaproom.desks.folder_desks import FolderDesks
    from kaproom.desks.music import LibraryDesk
    from kaproom.desks.rooms import FolderRooms
    from kaproom.desks.said_files import SaidResourceFiles
    from kaproom.desks.sound import FolderSound, SoundClient
    from kaproom.music_library import MusicLibrary
    from kaproom.record.store import RecordStore
    from kaproom.resource_files import ResourceFiles
    from kaproom.ui.desks.music import MusicDesk


class Program:
    """One data folder and what works on it. Belongs to the window's thread.

    `clock` is the session clock, `wall` real time also in a rehearsal; `cost` is for passphrases.
    `awake` and `power` reach the machine that all of it runs on. Desks are set up when they are
    first come to: a closed folder needs the door alone.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        post: Callable[[Callable[[], None]], None],
        files: ResourceFiles,
        library: Callable[[], MusicLibrary],
        player: Callable[[SoundSettings], SoundClient] | None = None,
        wall: Clock | None = None,
        cost: Argon2Cost | None = None,
        music: MusicDesk | None = None,
        awake: Holding | None = None,
        power: Callable[[], Power] = read_power,
    ) -> None:
        self.clock = clock
        self.files = files
        self._make_library = library
        self._folder = folder
        self._post = post
        self._workers = ThreadPoolExecutor(2, thread_name_prefix="program")
        self._wall, cost = wall or SystemClock(), cost or Argon2Cost()
        self._settings = FolderSettings(folder)
        self.door = FolderDoor(folder, clock, self._wall, cost, self._settings, post, self._workers)
        self.keyring = FolderKeyring(
            folder, lambda: self.door.opened, self.note, self._workers, self._wall, cost
        )
        self.languages = LanguageChoice()
        self.awake = awake or holding_here(SystemMachineClock())
        self._closed = False
        self._power = PowerWatch(power, self._workers, SystemMachineClock())
        self._player = player or self._default_player
        self._music = music
        self._library: MusicLibrary | None = None
        self._library_desk: LibraryDesk | None = None
        self._facts_book: FactsBook | None = None
        self._set_up: FolderDesks | None = None

    @property
    def data_files(self) -> DataFiles:
        """The practice's own figures and words."""
        return self._desks().data_files

    @property
    def said(self) -> SaidResourceFiles:
        """What the data files in use say."""
        return self._desks().said

    @property
    def documents(self) -> FolderDocuments:
        """Documents attached to charts."""
        return self._desks().documents

    @property
    def exports(self) -> FolderExports:
        """Exports and recordings."""
        return self._desks().exports

    @property
    def rooms(self) -> FolderRooms:
        """The room of a session."""
        return self._desks().rooms

    @property
    def sound(self) -> FolderSound:
        """The sound before and between sessions, and in them."""
        return self._desks().sound

    @property
    def library(self) -> MusicLibrary:
        """The music settings there are, and the app's own pieces."""
        if self._library is None:
            self._library = self._make_library()
        return self._library

    @property
    def music(self) -> MusicDesk:
        """The music settings as files, and what is known of the tracks."""
        if self._music is None:
            parts = heavy_parts()
            self._facts_book = parts.FactsBook(parts.facts_dir(paths.cache_dir()))
            self._music = self._library_desk = parts.LibraryDesk(self.library, self._facts_book)
        return self._music

    @property
    def folder(self) -> Folder:
        """What the data folder is now."""
        return self.door.folder

    @property
    def practice(self) -> bool:
        """Whether it is a practice folder."""
        return self.door.practice

    @property
    def casebook(self) -> Casebook:
        """Clients and sessions; only while the folder is open."""
        return self.door.opened.casebook

    @property
    def record(self) -> RecordStore:
        """The open stores."""
        return self.door.opened.record

    @property
    def backups(self) -> BackupDesk:
        """The backups of the folder; only while it is open."""
        return self.door.opened.backups

    @property
    def user(self) -> str:
        """Who opened the folder, the author of what is entered."""
        return self.door.opened.user

    def settings(self) -> Settings:
        """What is set for this folder; read once, a damaged file is told by `data_faults`."""
        return self._settings.now()

    def save_settings(self, settings: Settings) -> None:
        """Set it anew; raises EnvironmentFault where the disk does not take it."""
        self._settings.save(settings)

    def behind(self, work: Callable[[], None], then: Callable[[], None]) -> None:
        """Run `work` in a worker, then `then` in the window's thread, unless all is closed."""

        def both() -> None:
            work()
            self._post(lambda: None if self._closed else then())

        self._workers.submit(both)

    def note(self, action: AuditAction, subject: str = "", detail: str = "") -> None:
        """One line of the audit trail, now or as soon as it can be. Safe from any thread."""
        self.door.note(action, subject, detail)

    def lock(self, why: str = "") -> None:
        """Close the folder and forget the keys; `why` is for the trail."""
        self.awake.let_go()
        if self._set_up is not None:
            self._set_up.sound.lock()
        self.door.lock(why)

    def music_rendering(self) -> Rendering | None:
        """How far the app's own music is composed."""
        progress = self.library.rendering()
        return None if progress is None else Rendering(*progress)

    def finish_writing(self) -> str:
        """Hand over all that waits and wait a moment; answers why it is not saved, or nothing."""
        inside = self.door.inside
        return "" if inside is None else inside.finish_writing()

    def verify(self) -> Future[Fact]:
        """Check every entry of both stores, unless that was just done; answers how they stand."""
        return self.door.opened.verify()

    @property
    def record_notice(self) -> str:
        """What is to be known of the disk although entries are saved."""
        inside = self.door.inside
        return "" if inside is None else inside.record.notice

    def facts(self) -> tuple[Fact, ...]:
        """What is to be known of this machine."""
        disk = disk_fact(self._folder)
        inside = self.door.inside
        own = () if inside is None else inside.facts()
        return (*own, Fact(disk.text, disk.detail, disk.good))

    def power(self) -> Power:
        """Mains and battery, as last read."""
        return self._power.now()

    def data_faults(self) -> tuple[str, ...]:
        """Damaged data files and playlists, one line each."""
        own = filter(None, (self._settings.fault,))
        return (*own, *self.files.faults, *self.library.faults)

    def start_rehearsal(self) -> None:
        """Open a rehearsal in a window of its own, in the practice folder."""
        subprocess.Popen(
            kaproom_command("rehearse"),
            env=child_environment(),
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
        if self.door.inside is not None:
            self.door.inside.retry()
            self.rooms.learn_music()

    def close(self) -> None:
        """Everything down, in order: sound, composing, work under way, the record."""
        self._closed = True
        self.door.let_nobody_in()
        self.awake.close()
        if self._set_up is not None:
            self._set_up.sound.close()
        if self._library_desk is not None and self._facts_book is not None:
            self._library_desk.close()
            self._facts_book.close()
        if self._library is not None:
            self._library.close()
        self._workers.shutdown(cancel_futures=True)
        self.lock(say("closed"))

    def _desks(self) -> FolderDesks:
        if self._set_up is None:
            self._set_up = heavy_parts().FolderDesks(
                self.door,
                self.files,
                self._settings,
                self.clock,
                self._wall,
                self.awake,
                self._player,
                lambda: self.music,
                self.note,
                self._workers,
            )
        return self._set_up

    def _default_player(self, sound: SoundSettings) -> SoundClient:
        prepare_folder(paths.runtime_dir())
        return heavy_parts().EngineClient(
            paths.engine_dir(self._folder),
            outputs=sound.outputs,
            ceiling_tenth_db=sound.ceiling_tenth_db,
            idle_exit_s=sound.idle_exit_min * 60,
            orphan_exit_s=sound.orphan_exit_min * 60,
        )
