"""A rehearsal in the room: the script's hands beside the therapist's own.

Shared by the window and the headless run, so that both rehearse the same way. Nothing here waits;
whoever owns the clock calls `perform` as time goes by.
"""

from kaproom.core.clock import Clock, ScaledClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.figures.said_data import said_room_data
from kaproom.core.music.music import MusicSetting
from kaproom.core.rehearsal.rehearsal import Rehearser, Script, prepare_client
from kaproom.core.room.room import Room
from kaproom.core.session.commands import EndSession
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Player, Record
from kaproom.devices.simulated import SimulatedOximeter
from kaproom.errors import Defect
from kaproom.resource_files import ResourceFiles


class RehearsalRun:
    """A script going on in a room; fulfils `ui.services.Rehearsal`."""

    def __init__(self, script: Script, room: Room, clock: Clock, minutes: int | None) -> None:
        self.room = room
        self._rehearser = Rehearser(script, room)
        self._clock = clock
        self._end_ms = script.end_ms if minutes is None else minutes * 60_000
        self._ends_here = minutes is not None

    @property
    def title(self) -> str:
        """The script's title."""
        return self._rehearser.script.title

    @property
    def refusals(self) -> tuple[str, ...]:
        """What the core said no to, for those who write scripts."""
        return tuple(self._rehearser.refusals)

    @property
    def speed(self) -> float:
        """Session seconds per real second now; 0 where it is held still."""
        return self._clock.speed

    @property
    def speed_fixed(self) -> bool:
        """Whether the pace cannot be changed: at natural speed the sound itself records."""
        return not isinstance(self._clock, ScaledClock)

    @property
    def taken_over(self) -> bool:
        """Whether the script stands back."""
        return self._rehearser.taken_over

    def set_taken_over(self, taken_over: bool) -> None:
        """Take over from the script, or give it back."""
        self._rehearser.taken_over = taken_over

    def set_speed(self, speed: float) -> None:
        """Change the pace, where it can be."""
        if isinstance(self._clock, ScaledClock):
            self._clock.set_speed(speed)

    def perform(self) -> None:
        """Do what is due by now; once the session has ended, time goes at its own pace again."""
        live = self.room.live
        if not live.state.running:
            self.set_speed(1.0)
            return
        self._rehearser.perform(min(live.session_ms(), self._end_ms))
        past_end = live.session_ms() >= self._end_ms
        if live.state.running and past_end and self._ends_here:
            self.room.submit(EndSession())


def begin_rehearsal(casebook: Casebook, files: ResourceFiles, script: Script) -> LiveSession:
    """The script's client comes in: their next session, begun."""
    client_id = prepare_client(script, casebook)
    live = casebook.begin_session(client_id, files.protocol(script.protocol), ("rehearsal",))
    if isinstance(live, Refusal):
        raise Defect(live.reason)
    return live


def rehearsal_room(
    live: LiveSession,
    record: Record,
    files: ResourceFiles,
    script: Script,
    player: Player,
    setting: MusicSetting | None,
    seed: int,
    silent_player: bool,
) -> Room:
    """A room with a simulated oximeter and the script's music."""
    oximeter = SimulatedOximeter(
        script.physiology, seed, lambda: tuple(d.at_ms // 1000 for d in live.state.doses)
    )
    data = said_room_data(files.room_data(script.protocol))
    room = Room(live, record, player, data, source=oximeter, silent_player=silent_player)
    if setting is not None:
        room.load_music(setting)
    return room
