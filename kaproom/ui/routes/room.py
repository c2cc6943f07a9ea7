"""The ways into the room and out of it, and the session that is held there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kaproom.ui.routes.stage import Stage
from kaproom.ui.services import Rehearsal

if TYPE_CHECKING:
    from kaproom.core.room.room import Room
    from kaproom.core.session.live_session import LiveSession
    from kaproom.core.vitals.samples import SampleTrack
    from kaproom.ui.prepare.screen import Start
    from kaproom.ui.room.screen import RoomScreen
    from kaproom.ui.routes.routes import Routes


class RoomRoutes:
    """The room; and sessions as they are held already, with what is not yet written."""

    def __init__(self, stage: Stage, routes: Routes) -> None:
        self._stage = stage
        self._routes = routes
        self._room: Room | None = None
        self._looked_at: tuple[LiveSession, SampleTrack] | None = None
        self.screen: RoomScreen | None = None
        """The room's screen while it is on."""

    def resume(self, session_id: str) -> None:
        """Enter the room of a session in progress again."""
        self.resume_session(self._stage.services.casebook.open_session(session_id))

    def resume_session(self, live: LiveSession) -> None:
        """The same, of a session that is open already."""
        if live.state.started is not None:
            self.show_room(self._stage.services.rooms.resume(live))

    def enter(self, start: Start) -> None:
        """Begin what was prepared."""
        self.show_room(
            self._stage.services.rooms.make(start.live, start.protocol_code, start.setting)
        )

    def show_room(self, room: Room, rehearsal: Rehearsal | None = None) -> None:
        """The room; it is left by ending the session and in no other way."""
        from kaproom.ui.room.screen import RoomScreen  # noqa: PLC0415 - draws the score

        self._room = room
        screen = RoomScreen(self._stage.services, room, self._stage.theme, rehearsal)
        screen.ended.connect(self._ended)
        self._stage.show_screen(screen, None)
        self.screen = screen
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def session(self, session_id: str) -> tuple[LiveSession, SampleTrack]:
        """The session as it is held already, with what is not yet written, or from the record."""
        if self._room is not None and self._room.live.id == session_id:
            return self._room.live, self._room.samples
        if self._looked_at is None or self._looked_at[0].id != session_id:
            casebook = self._stage.services.casebook
            self._looked_at = casebook.open_session(session_id), casebook.samples(session_id)
        return self._looked_at

    def may_close(self) -> bool:
        """Whether the room lets the window close."""
        return self.screen is None or self.screen.may_close()

    def leave_screen(self) -> None:
        """The room's screen stops working; the session goes on in the record."""
        screen, self.screen = self.screen, None
        if screen is not None:
            screen.leave()

    def forget(self) -> None:
        """Hold no session any more; before a lock."""
        self._room = self._looked_at = None

    def _ended(self, session_id: str) -> None:
        if self._room is not None:
            self._stage.services.rooms.leave(self._room)
        self._routes.looking_back.show_review(session_id)
