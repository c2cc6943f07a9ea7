"""What the screens need of the rest of the program, as protocols that `app` fulfils.

The screens know the core; stores, sound and files are reached through here alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from concurrent.futures import Future

    from kaproom.core.course.casebook import Casebook
    from kaproom.core.practice.backups import Backups
    from kaproom.core.practice.settings import Settings
    from kaproom.core.room.power import Power
    from kaproom.core.room.staying_awake import StayingAwake

    # The window begins with a passphrase: what they stand for is loaded behind it.
    from kaproom.core.stream.audit import AuditAction
    from kaproom.ui.desks.data_files import DataFilesDesk
    from kaproom.ui.desks.documents import DocumentDesk
    from kaproom.ui.desks.door import Door
    from kaproom.ui.desks.exports import ExportDesk
    from kaproom.ui.desks.keyring import Keyring
    from kaproom.ui.desks.languages import Languages
    from kaproom.ui.desks.music import MusicDesk
    from kaproom.ui.desks.rooms import Rooms
    from kaproom.ui.desks.said_files import SaidFiles
    from kaproom.ui.desks.sound import SoundDesk


class Folder(StrEnum):
    """What the data folder is: not made yet, closed, or open."""

    NEW = "new"
    LOCKED = "locked"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about this machine. `good` is None where it is neither well nor ill."""

    text: str
    detail: str = ""
    good: bool | None = True


@dataclass(frozen=True, slots=True)
class Rendering:
    """A rendering of music that is under way: pieces ready of all, 0.0 to 1.0 done."""

    ready: int
    total: int
    done: float


class Rehearsal(Protocol):
    """A scripted session going on in the room."""

    @property
    def title(self) -> str:
        """The script's title."""
        ...

    @property
    def speed(self) -> float:
        """Session seconds per real second now; 0 where it is held still."""
        ...

    @property
    def speed_fixed(self) -> bool:
        """Whether the pace cannot be changed (natural speed, where the sound itself records)."""
        ...

    @property
    def taken_over(self) -> bool:
        """Whether the script stands back and the hands do it all."""
        ...

    def set_speed(self, speed: float) -> None:
        """Change the pace."""
        ...

    def set_taken_over(self, taken_over: bool) -> None:
        """Take over from the script, or give it back."""
        ...


class Services(Protocol):
    """The program, seen from its windows. Every method returns at once."""

    @property
    def folder(self) -> Folder:
        """What the data folder is now."""
        ...

    @property
    def practice(self) -> bool:
        """Whether it is a practice folder, in which no real client can be."""
        ...

    @property
    def casebook(self) -> Casebook:
        """Clients and sessions; only while the folder is open."""
        ...

    @property
    def backups(self) -> Backups:
        """The backups of the folder; only while it is open."""
        ...

    @property
    def user(self) -> str:
        """Who opened the folder, the author of what is entered; only while it is open."""
        ...

    def settings(self) -> Settings:
        """What is set for this folder."""
        ...

    def save_settings(self, settings: Settings) -> None:
        """Set it anew, at once; raises EnvironmentFault where the disk does not take it."""
        ...

    @property
    def data_files(self) -> DataFilesDesk:
        """The practice's own figures and words."""
        ...

    @property
    def languages(self) -> Languages:
        """The language of the interface."""
        ...

    @property
    def keyring(self) -> Keyring:
        """Who opens the folder, and with what."""
        ...

    @property
    def door(self) -> Door:
        """The way into the folder."""
        ...

    def lock(self, why: str = "") -> None:
        """Close the folder and forget the keys; `why` is for the trail."""
        ...

    def note(self, action: AuditAction, subject: str = "", detail: str = "") -> None:
        """Write one line of the audit trail, now or as soon as it can be."""
        ...

    @property
    def said(self) -> SaidFiles:
        """What the data files in use say: plans, follow-ups, measures and the like."""
        ...

    @property
    def music(self) -> MusicDesk:
        """The music settings as files, and what is known of the tracks."""
        ...

    @property
    def documents(self) -> DocumentDesk:
        """Documents attached to charts; only while the folder is open."""
        ...

    @property
    def exports(self) -> ExportDesk:
        """Exports and recordings; only while the folder is open."""
        ...

    @property
    def sound(self) -> SoundDesk:
        """The sound before and between sessions."""
        ...

    def music_rendering(self) -> Rendering | None:
        """How far the app's own music is composed, None when all is there."""
        ...

    @property
    def rooms(self) -> Rooms:
        """The room of a session; only while the folder is open."""
        ...

    def finish_writing(self) -> str:
        """Hand over all that waits and wait a moment; answers why it is not saved, or nothing."""
        ...

    @property
    def record_notice(self) -> str:
        """What is to be known of the disk although entries are saved; empty where all is well."""
        ...

    def facts(self) -> tuple[Fact, ...]:
        """What is to be known of this machine."""
        ...

    def verify(self) -> Future[Fact]:
        """Check every entry of both stores, unless that was just done; answers how they stand."""
        ...

    @property
    def awake(self) -> StayingAwake:
        """What keeps the machine awake while a session is in the room."""
        ...

    def power(self) -> Power:
        """Mains and battery, as last read."""
        ...

    def data_faults(self) -> tuple[str, ...]:
        """Damaged data files, one line each, for which the built-in ones are used."""
        ...

    def start_rehearsal(self) -> None:
        """Open a rehearsal in a window of its own."""
        ...

    def post(self, work: Callable[[], None]) -> None:
        """Run `work` in the window's thread, soon."""
        ...
