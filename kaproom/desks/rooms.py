"""The room of a session, with its player: fulfils `ui.desks.rooms.Rooms`.

A room keeps the machine awake and is lent the sound; both are given back when it is left.
"""

from collections.abc import Callable

from kaproom.awake.holding import Holding
from kaproom.core.clock import Clock, ScaledClock, SystemMachineClock
from kaproom.core.events.session import MusicReported
from kaproom.core.figures.said_data import said_room_data
from kaproom.core.music.music import MusicSetting
from kaproom.core.room.room import Room
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.music_spans import setting_told
from kaproom.core.stream.ports import Player
from kaproom.desks.door import FolderDoor
from kaproom.desks.heavy import heavy_parts
from kaproom.desks.sound import FolderSound
from kaproom.errors import Defect
from kaproom.resource_files import ResourceFiles
from kaproom.ui.desks.music import MusicDesk


class FolderRooms:
    """The rooms of whatever folder is open, one after the other."""

    def __init__(
        self,
        door: FolderDoor,
        files: ResourceFiles,
        music: Callable[[], MusicDesk],
        sound: FolderSound,
        awake: Holding,
        clock: Clock,
    ) -> None:
        self._door = door
        self._files = files
        self._music = music
        self._sound = sound
        self._awake = awake
        self._clock = clock
        self._in_room: Room | None = None

    def make(self, live: LiveSession, protocol_code: str, setting: MusicSetting | None) -> Room:
        """The room for a session that begins."""
        room = self._room(live, protocol_code)
        if setting is not None:
            room.load_music(self._music().known(setting))
        return room

    def resume(self, live: LiveSession) -> Room:
        """The room of a session that went on without a window, with its music as it is."""
        if live.state.started is None:
            raise Defect("the session has not begun")
        room = self._room(live, live.state.started.protocol)
        reports = live.state.ledger.of(MusicReported)
        room.resume(setting_told(reports, self._music().settings()))
        return room

    def leave(self, room: Room) -> None:
        """Let go of the player; what it still had to say is kept."""
        room.tick()
        self._in_room = None
        self._awake.let_go()
        self._sound.take_back()
        room.player.close()
        if not room.live.state.running and self._door.inside is not None:
            self._door.inside.backups.back_up()

    def learn_music(self) -> None:
        """What is measured while it plays evens the pieces to come; call it now and then."""
        room = self._in_room
        if room is None or room.setting is None:
            return
        known = self._music().known(room.setting)
        if known != room.setting:
            room.learn_music(known)

    def rehearsal_player(self) -> tuple[Player, bool]:
        """The player of a rehearsal, and whether a silent one makes the record."""
        if isinstance(self._clock, ScaledClock):
            parts = heavy_parts()
            silent = parts.SilentPlayer(self._clock, SystemMachineClock())
            heard = self._sound.lend(outlives_window=False)
            return parts.EarPlayer(silent, heard, self._clock), True
        return self._sound.lend(), False

    def _room(self, live: LiveSession, protocol_code: str) -> Room:
        data = said_room_data(self._files.room_data(protocol_code))
        self._in_room = self._door.opened.make_room(live, data, self._sound.lend())
        # A scripted rehearsal does not come by here: nobody lies in its room.
        self._awake.hold()
        return self._in_room
