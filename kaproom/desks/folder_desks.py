"""The desks that are of use only while a folder is open, set up together.

The program makes them when the first of them is come to: a closed folder needs none.
"""

from collections.abc import Callable
from concurrent.futures import Executor

from kaproom.awake.holding import Holding
from kaproom.core.clock import Clock
from kaproom.core.practice.settings import SoundSettings
from kaproom.core.stream.audit import AuditAction
from kaproom.desks.data_files import DataFiles
from kaproom.desks.documents import FolderDocuments
from kaproom.desks.door import FolderDoor
from kaproom.desks.exports import FolderExports
from kaproom.desks.rooms import FolderRooms
from kaproom.desks.said_files import SaidResourceFiles
from kaproom.desks.sound import FolderSound, SoundClient
from kaproom.resource_files import ResourceFiles
from kaproom.settings import FolderSettings
from kaproom.ui.desks.music import MusicDesk


class FolderDesks:
    """`clock` is the session clock, `wall` real time; `player` makes what sounds, by settings."""

    def __init__(
        self,
        door: FolderDoor,
        files: ResourceFiles,
        settings: FolderSettings,
        clock: Clock,
        wall: Clock,
        awake: Holding,
        player: Callable[[SoundSettings], SoundClient],
        music: Callable[[], MusicDesk],
        note: Callable[[AuditAction, str, str], None],
        workers: Executor,
    ) -> None:
        self.data_files = DataFiles(files, wall, lambda: door.opened.user, note)
        self.said = SaidResourceFiles(files)
        self.documents = FolderDocuments(lambda: door.opened.record, note, workers)
        self.exports = FolderExports(door, files, settings, clock, workers)
        self.sound = FolderSound(player, lambda: settings.now().sound)
        self.rooms = FolderRooms(door, files, music, self.sound, awake, clock)
