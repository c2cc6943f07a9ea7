"""The room of a session, as the screens get it and give it back."""

from typing import Protocol

from kaproom.core.music.music import MusicSetting
from kaproom.core.room.room import Room
from kaproom.core.session.live_session import LiveSession


class Rooms(Protocol):
    """The one room there is, made for a session with its player; only while the folder is open."""

    def make(self, live: LiveSession, protocol_code: str, setting: MusicSetting | None) -> Room:
        """The room for a session that begins."""
        ...

    def resume(self, live: LiveSession) -> Room:
        """The room of a session that went on without a window, with its music as it is."""
        ...

    def leave(self, room: Room) -> None:
        """The session's window is done: let go of the player."""
        ...
