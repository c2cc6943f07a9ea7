"""The program behind the windows: fulfils `ui.services.Services`.

It leads from a closed folder to an open one and back, and to the sound engine and the composing of
music; what there is only while a folder is open is in `open_folder`. It knows no widget. `app` puts
it together with the windows.
"""

import os
import subprocess
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING

from kaproom import paths
from kaproom.audio.place import prepare_folder
from kaproom.awake.holding import Holding, holding_here
from kaproom.child_process import child_environment, kaproom_command
from kaproom.core.audit import AuditAction
from kaproom.core.casebook import Casebook
from kaproom.core.clock import Clock, ScaledClock, SystemClock, SystemMachineClock
from kaproom.core.course_plan import CoursePlan
from kaproom.core.day_checklist import CheckItem
from kaproom.core.event import chart_stream, session_stream
from kaproom.core.follow_ups import FollowUpPlan
from kaproom.core.live_session import LiveSession
from kaproom.core.measures import Measure
from kaproom.core.music import MusicSetting
from kaproom.core.ports import Player
from kaproom.core.power import Power
from kaproom.core.protocol import Protocol
from kaproom.core.room import Room
from kaproom.core.said_data import (
    said_checklist,
    said_courses,
    said_follow_ups,
    said_measures,
    said_protocol,
    said_room_data,
    said_rules,
)
from kaproom.core.settings import SoundSettings
from kaproom.core.users import DEFAULT_USER
from kaproom.core.vitals_rules import VitalsRules
from kaproom.core.wording import say, say_data
from kaproom.data_files import DataFiles
from kaproom.document_desk import FolderDocuments
from kaproom.errors import Defect, EnvironmentFault
from kaproom.export_desk import FolderExports
from kaproom.keyring import FolderKeyring
from kaproom.language_choice import LanguageChoice
from kaproom.machine_facts import disk_fact
from kaproom.machine_power import PowerWatch, read_power
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
from kaproom.settings import FolderSettings, Settings
from kaproom.sound_desk import FolderSound, SoundClient
from kaproom.ui.music_desk import MusicDesk
from kaproom.ui.services import Fact, Folder, Rendering, Unlocked

if TYPE_CHECKING:
    from kaproom.audio.facts.book import FactsBook
    from kaproom.backup_desk import BackupDesk
    from kaproom.music_desk import LibraryDesk
    from kaproom.open_folder import OpenFolder
    from kaproom.record.store import RecordStore

_LOOK_AGAIN_S = 0.1


class Program:
    """One data folder and what works on it. Belongs to the window's thread.

    `clock` is the session clock, `wall` real time also in a rehearsal; `cost` is for passphrases.
    `awake` and `power` reach the machine that all of it runs on.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        post: Callable[[Callable[[], None]], None],
        files: ResourceFiles,
        library: MusicLibrary,
        player: Callable[[SoundSettings], SoundClient] | None = None,
        wall: Clock | None = None,
        cost: Argon2Cost | None = None,
        music: MusicDesk | None = None,
        awake: Holding | None = None,
        power: Callable[[], Power] = read_power,
    ) -> None:
        self.clock = clock
        self.files = files
        self.library = library
        self._folder = folder
        self._post = post
        self._workers = ThreadPoolExecutor(2, thread_name_prefix="program")
        self._open_folder: OpenFolder | None = None
        self._recovered: Keys | None = None
        self._closing = threading.Event()
        self._wall = wall or SystemClock()
        self._cost = cost or Argon2Cost()
        self.keyring = FolderKeyring(
            folder, lambda: self.user, self.note, self._workers, self._wall, self._cost
        )
        self.data_files = DataFiles(files, self._wall, lambda: self.user, self.note)
        self._settings = FolderSettings(folder)
        self.languages = LanguageChoice()
        self.awake = awake or holding_here(SystemMachineClock())
        self._power = PowerWatch(power, self._workers, SystemMachineClock())
        self._music = music
        self._in_room: Room | None = None
        self._library_desk: LibraryDesk | None = None
        self._facts_book: FactsBook | None = None
        self.documents = FolderDocuments(lambda: self.record, self.note, self._workers)
        self.exports = FolderExports(
            lambda: self.record,
            files,
            self._settings,
            self.note,
            lambda: self.user,
            self._workers,
        )
        self.sound = FolderSound(player or self._default_player, lambda: self.settings().sound)

    @property
    def music(self) -> MusicDesk:
        """The music settings as files, and what is known of the tracks."""
        if self._music is None:
            parts = _parts()
            self._facts_book = parts.FactsBook(parts.facts_dir(paths.cache_dir()))
            self._music = self._library_desk = parts.LibraryDesk(self.library, self._facts_book)
        return self._music

    @property
    def folder(self) -> Folder:
        """What the data folder is now."""
        if self._open_folder is not None:
            return Folder.OPEN
        return Folder.LOCKED if is_folder(self._folder) else Folder.NEW

    @property
    def practice(self) -> bool:
        """Whether it is a practice folder."""
        return is_folder(self._folder) and is_practice(self._folder)

    @property
    def opened(self) -> "OpenFolder":
        """The open folder; only while it is open."""
        if self._open_folder is None:
            raise Defect("the folder is not open")
        return self._open_folder

    @property
    def casebook(self) -> Casebook:
        """Clients and sessions; only while the folder is open."""
        return self.opened.casebook

    @property
    def record(self) -> "RecordStore":
        """The open stores."""
        return self.opened.record

    @property
    def backups(self) -> "BackupDesk":
        """The backups of the folder; only while it is open."""
        return self.opened.backups

    @property
    def user(self) -> str:
        """Who opened the folder, the author of what is entered."""
        return self.opened.user

    def settings(self) -> Settings:
        """What is set for this folder; read once, a damaged file is told by `data_faults`."""
        return self._settings.now()

    def save_settings(self, settings: Settings) -> None:
        """Set it anew; raises EnvironmentFault where the disk does not take it."""
        self._settings.save(settings)

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
                self.note(AuditAction.UNLOCK_FAILED, "", say("cover"))
            return right

        return self._workers.submit(work)

    def note(self, action: AuditAction, subject: str = "", detail: str = "") -> None:
        """One line of the audit trail, which waits beside a folder that is not open.

        Safe from any thread.
        """
        opened = self._open_folder
        if opened is None:
            audit_waiting.wait(self._folder, "", action, subject, detail)
        else:
            opened.note(action, subject, detail)

    def lock(self, why: str = "") -> None:
        """Close the folder and forget the keys; `why` is for the trail."""
        self.awake.let_go()
        self.sound.lock()
        opened, self._open_folder, self._recovered = self._open_folder, None, None
        if opened is not None:
            opened.close(why)

    def protocols(self) -> tuple[Protocol, ...]:
        """The plans there are."""
        return tuple(map(said_protocol, self.files.protocols()))

    def follow_ups(self) -> FollowUpPlan:
        """The follow-ups after each session."""
        return said_follow_ups(self.files.follow_ups())

    def courses(self) -> tuple[CoursePlan, ...]:
        """The whole courses that can be offered."""
        return said_courses(self.files.courses())

    def export_calendar(self, client_id: str, file: Path, replace: bool) -> "Future[str]":
        """Write a client's visits as a calendar file without names, and one line of the trail."""
        visits, made = self.casebook.visits(client_id), self.clock.now().utc_us

        def work() -> str:
            # With icalendar, which no start of the window waits for.
            from kaproom.export.calendar_file import (  # noqa: PLC0415
                calendar_bytes,
                write_calendar,
            )

            write_calendar(file, calendar_bytes([(client_id, visits)], made), replace)
            self.note(AuditAction.EXPORTED, chart_stream(client_id), file.name)
            return say(
                "{visits} visits are in {file}, without names.", visits=len(visits), file=file
            )

        return self._workers.submit(work)

    def export_record_pdf(
        self, session_id: str, file: Path, template: str, paper: str, replace: bool
    ) -> "Future[str]":
        """Write a session's record as a PDF, and one line of the trail."""
        record, site = self.record, self.settings().find_us
        by, at = self.user, self.clock.now().local()

        def work() -> str:
            # With the score's drawing, which no start of the window waits for.
            from kaproom.record_pdf import Made, write_record_pdf  # noqa: PLC0415

            made = Made(by, at, site)
            # What was entered a moment ago is in it too.
            record.append(()).result()
            write_record_pdf(record, self.files, session_id, file, made, template, paper, replace)
            self.note(AuditAction.EXPORTED, session_stream(session_id), f"{template}, PDF")
            return say("Made: {file}", file=file)

        return self._workers.submit(work)

    def day_checklist(self) -> tuple[CheckItem, ...]:
        """What is asked on the day, before the room."""
        return said_checklist(self.files.day_checklist())

    def rules(self) -> VitalsRules:
        """What readings are held against."""
        return said_rules(self.files.rules())

    def self_qualities(self) -> tuple[str, ...]:
        """The words offered for qualities of Self."""
        return tuple(map(say_data, self.files.self_qualities()))

    def measures(self) -> dict[str, Measure]:
        """The measures that can be scored and planned, by code."""
        return said_measures(self.files.measures())

    def music_settings(self) -> tuple[MusicSetting, ...]:
        """The music settings there are, with what is known of their files."""
        return self.music.settings()

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
            room.load_music(self.music.known(setting))
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
        return "" if self._open_folder is None else self._open_folder.finish_writing()

    def leave_room(self, room: Room) -> None:
        """Let go of the player; what it still had to say is kept."""
        room.tick()
        self._in_room = None
        self.awake.let_go()
        self.sound.take_back()
        room.player.close()
        if not room.live.state.running and self._open_folder is not None:
            self._open_folder.backups.back_up()

    @property
    def record_notice(self) -> str:
        """What is to be known of the disk although entries are saved."""
        return self._open_folder.record.notice if self._open_folder is not None else ""

    def facts(self) -> tuple[Fact, ...]:
        """What is to be known of this machine."""
        disk = disk_fact(self._folder)
        own = () if self._open_folder is None else self._open_folder.facts()
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
        if self._open_folder is not None:
            self._open_folder.retry()
        if self._in_room is not None:
            self._learn_music(self._in_room)

    def _learn_music(self, room: Room) -> None:
        """What is measured while it plays evens the pieces to come."""
        known = room.setting and self.music.known(room.setting)
        if known and known != room.setting:
            room.learn_music(known)

    def close(self) -> None:
        """Everything down, in order: sound, composing, work under way, the record."""
        self._closing.set()
        self.awake.close()
        self.sound.close()
        if self._library_desk is not None and self._facts_book is not None:
            self._library_desk.close()
            self._facts_book.close()
        self.library.close()
        self._workers.shutdown(cancel_futures=True)
        self.lock(say("closed"))

    def rehearsal_player(self) -> tuple[Player, bool]:
        """The player of a rehearsal, and whether a silent one makes the record."""
        if isinstance(self.clock, ScaledClock):
            parts = _parts()
            silent = parts.SilentPlayer(self.clock, SystemMachineClock())
            heard = self.sound.lend(outlives_window=False)
            return parts.EarPlayer(silent, heard, self.clock), True
        return self.sound.lend(), False

    def _room(self, live: LiveSession, protocol_code: str) -> Room:
        data = said_room_data(self.files.room_data(protocol_code))
        self._in_room = self.opened.make_room(live, data, self.sound.lend())
        # A scripted rehearsal does not come by here: nobody lies in its room.
        self.awake.hold()
        return self._in_room

    def _default_player(self, sound: SoundSettings) -> SoundClient:
        prepare_folder(paths.runtime_dir())
        return _parts().EngineClient(
            paths.engine_dir(self._folder),
            outputs=sound.outputs,
            ceiling_tenth_db=sound.ceiling_tenth_db,
            idle_exit_s=sound.idle_exit_min * 60,
            orphan_exit_s=sound.orphan_exit_min * 60,
        )

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
                raise EnvironmentFault(say("kaproom was closed before the folder was open."))
            wait([done], timeout=_LOOK_AGAIN_S)

    def _opened(self, record: "RecordStore", keys: Keys) -> None:
        self._open_folder = _parts().OpenFolder(
            self._folder, record, keys, self.clock, self._post, self._settings, self._workers
        )


def _parts():  # noqa: ANN202 - a module, whose members keep their types
    """The heavy parts; the first call takes some tenths of a second, so not before the window."""
    from kaproom import working_parts  # noqa: PLC0415 - loads SQLAlchemy and numpy

    return working_parts
