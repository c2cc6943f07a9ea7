"""A data folder while it is open: its stores and all that works on them, until it is locked.

Everything here ends with `close`, and the keys go with it. It knows no widget and opens nothing:
it is handed the open stores.
"""

import uuid
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path

from kaproom.core.clock import Clock, elapsed_ms
from kaproom.core.course.casebook import Casebook
from kaproom.core.practice.backups import last_backup
from kaproom.core.room.machine_sleep import SleepWatch
from kaproom.core.room.room import Room, RoomData
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.audit import AuditAction
from kaproom.core.stream.ports import Player
from kaproom.core.wording import say, say_count
from kaproom.desks.backups import BackupDesk
from kaproom.errors import EnvironmentFault
from kaproom.record import audit_waiting
from kaproom.record.keys import Keys
from kaproom.record.store import RecordStore
from kaproom.record.verify import VerifyResult, verify
from kaproom.settings import FolderSettings
from kaproom.ui.services import Fact

BEING_CHECKED = say("being checked")
_FINISH_WITHIN_S = 2.0
_JUST_MS = 60_000


class OpenFolder:
    """One opening of a folder. Belongs to the window's thread, but for `note` and `name_now`.

    `user` is who opened it, the author of all that is entered until it is closed. `name_now` is
    what they are called since, by which their passphrase is known; a rename sets it.
    """

    def __init__(
        self,
        folder: Path,
        record: RecordStore,
        keys: Keys,
        clock: Clock,
        post: Callable[[Callable[[], None]], None],
        settings: FolderSettings,
        workers: Executor,
    ) -> None:
        self.record = record
        self.user = self.name_now = keys.user
        self.casebook = Casebook(
            record, clock, keys.user, lambda: uuid.uuid4().hex, post, keys.practice
        )
        self._folder = folder
        self._practice = keys.practice
        self._clock = clock
        self._rooms: list[Room] = []
        if not keys.practice:
            self._note_opening(keys)
        self.backups = BackupDesk(
            folder,
            keys,
            settings.now,
            settings.save,
            lambda: record.append(()),
            self.note,
            clock,
        )
        self.backups.catch_up()
        self._keys = keys
        self._workers = workers
        self._checked = self._check()

    def note(self, action: AuditAction, subject: str = "", detail: str = "") -> None:
        """One line of the audit trail; where it cannot be written now it waits for the next time.

        Safe from any thread.
        """

        def wait_if_refused(written: "Future[None]") -> None:
            if written.exception() is not None:
                audit_waiting.wait(self._folder, self.user, action, subject, detail)

        written = self.casebook.trail.note(action, subject, detail)
        written.add_done_callback(wait_if_refused)

    def make_room(self, live: LiveSession, data: RoomData, player: Player) -> Room:
        """The room for a session."""
        room = Room(live, self.record, player, data, self.casebook.samples(live.id))
        room.watch_sleep(SleepWatch())
        self._rooms.append(room)
        return room

    def retry(self) -> None:
        """Hand over again what the record could not write."""
        self.casebook.retry()
        self._rooms = [r for r in self._rooms if r.live.state.running or r.unwritten]
        for room in self._rooms:
            room.retry()

    def finish_writing(self) -> str:
        """Hand over all that waits and wait a moment; answers why it is not saved, or nothing."""
        for room in self._rooms:
            room.retry()
        # Entries on their way already are not doubled; the answer comes behind theirs.
        written = self.record.append(self.casebook.waiting())
        try:
            written.result(_FINISH_WITHIN_S)
        except TimeoutError:
            return say("The disk does not answer.")
        except EnvironmentFault as fault:
            return str(fault)
        waits = any(room.lines_and_samples_wait for room in self._rooms)
        return say("The disk refused samples or the unfinished line.") if waits else ""

    def verify(self) -> "Future[Fact]":
        """Check every entry of both stores, unless that was just done; answers how they stand.

        What was stored since is not among what was checked: then it is done again.
        """
        long_ago = self._checked.done() and elapsed_ms() - self._checked_ms > _JUST_MS
        if long_ago or self.record.grown_ms >= self._checked_ms:
            self._checked = self._check()
        answer: Future[Fact] = Future()

        def tell(checked: "Future[VerifyResult]") -> None:
            # The folder was closed before it came to it: nobody waits any more.
            if checked.cancelled():
                return
            fault = checked.exception()
            if fault is None:
                answer.set_result(_checked_fact(checked.result()))
            else:
                answer.set_exception(fault)

        self._checked.add_done_callback(tell)
        return answer

    def facts(self) -> tuple[Fact, ...]:
        """How the stores and their backups stand."""
        return (*self._store_facts(), *self._backup_facts())

    def close(self, why: str) -> None:
        """End what is under way, close the stores; `why` is for the trail."""
        self.backups.end()
        self.note(AuditAction.LOCKED, "", why)
        self._rooms = []
        self.record.close()

    def _check(self) -> "Future[VerifyResult]":
        self._checked_ms = elapsed_ms()
        return self._workers.submit(verify, self._folder, self._keys, beside=True)

    def _note_opening(self, keys: Keys) -> None:
        if not keys.by_code:
            self.note(AuditAction.UNLOCKED)
            return
        self.note(AuditAction.UNLOCKED, "", say("recovery code"))
        self.note(AuditAction.RECOVERY_CODE_USED, keys.user)
        self.note(AuditAction.PASSPHRASE_CHANGED, keys.user)
        self.note(AuditAction.RECOVERY_CODE_REPLACED, keys.user)

    def _backup_facts(self) -> tuple[Fact, ...]:
        if self._practice:
            return ()
        state = self.backups.state()
        is_empty = state.last_utc_us is None and not self.casebook.client_ids()
        text, detail, good = last_backup(state, self._clock.now(), is_empty)
        return (Fact(text, detail, good),)

    def _store_facts(self) -> tuple[Fact, ...]:
        lines = (*self.record.faults, *filter(None, (self.record.notice,)))
        faults = tuple(Fact(line, "", good=False) for line in lines)
        if not self._checked.done() or self._checked.cancelled():
            return (*faults, Fact(say("Record and notes"), BEING_CHECKED, good=None))
        if self._checked.exception() is not None:
            return (*faults, Fact(say("Record and notes"), say("could not be checked"), good=False))
        return (*faults, _checked_fact(self._checked.result()))


def _checked_fact(result: VerifyResult) -> Fact:
    if not result.ok:
        return Fact(say("Something in the stores is damaged"), "kaproom verify", good=False)
    entries = sum(check.events for check in result.stores)
    counted = say_count("1 entry", "{count:,} entries", entries)
    return Fact(say("Record and notes verified"), counted)
