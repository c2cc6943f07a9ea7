"""A player that makes no sound and reads no file, on the session clock.

It makes the record of rehearsals above speed 1 and of headless runs. The same rules as the engine
decide (`programme`), and the same things are reported at the same moments. A handover is told when
the overlap begins: `track_ended` with the place reached by then, `track_started`, and both sound on
together for the overlap.
"""

from dataclasses import replace

from kaproom.audio.programme import (
    Begin,
    Cross,
    FadeBack,
    FadeOut,
    Mode,
    Order,
    Orders,
    Programme,
    Rest,
    Tell,
)
from kaproom.audio.transitions import SHORTEST_TRACK_MS, UNKNOWN_DURATION_MS, Transitions
from kaproom.core.clock import Clock, MachineClock
from kaproom.core.music import (
    MusicAction,
    MusicPlace,
    MusicSetting,
    PlayerReport,
    PlayerStatus,
)

MAX_REPORTS = 10_000


class SilentPlayer:
    """Fulfils `core.ports.Player`; moves on when it is asked for its status or reports.

    Presses closer than 300 ms are one: on the machine's clock where one is given (somebody presses
    the keys of a fast rehearsal), else on the session clock.
    """

    def __init__(
        self,
        clock: Clock,
        machine: MachineClock | None = None,
        transitions: Transitions | None = None,
    ) -> None:
        self._clock = clock
        self._machine = machine
        self._programme = Programme(transitions=transitions or Transitions())
        self._setting: MusicSetting | None = None
        self._sounding: int | None = None
        self._at_ms = clock.now().mono_ms
        self._since_ms = self._at_ms
        self._from_ms = 0
        self._silent_at_ms = 0
        self._fading_until_ms = self._at_ms
        self._reports: list[PlayerReport] = []

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; what sounds ends, and nothing sounds until asked."""
        self._catch_up()
        if self._sounding is not None:
            self._end("another setting")
        self._setting = setting
        self._programme = self._programme.loaded(setting.tracks)
        self._tell("setting_loaded", None, detail=setting.title)

    def learn(self, setting: MusicSetting) -> None:
        """Take what was found out meanwhile about the files of the setting at hand."""
        self._catch_up()
        if [t.file for t in setting.tracks] == [t.file for t in self._programme.tracks]:
            self._setting = setting
            self._programme = replace(self._programme, tracks=setting.tracks)

    def take_up(self, setting: MusicSetting, place: MusicPlace | None) -> None:
        """Take this setting, to begin at `place`: nothing sounds on where nobody hears it."""
        self.load(setting)
        if place is not None:
            programme = self._programme
            self._programme, _ = programme.resumed(place.track_index, place.position_ms, Mode.IDLE)

    def act(self, action: MusicAction) -> None:
        """Do what one key asks."""
        self._catch_up()
        self._take(*self._programme.press(action, self._pressed_ms(), self._position_ms()))

    def jump_to_phase(self, phase: str) -> None:
        """Crossfade to the first track of a phase."""
        self._catch_up()
        self._take(*self._programme.jump(phase, self._pressed_ms(), self._position_ms()))

    def set_volume(self, volume_tenth_db: int) -> None:
        """Go to this level."""
        self._catch_up()
        self._take(*self._programme.with_volume(volume_tenth_db))

    def status(self) -> PlayerStatus:
        """What would be sounding now."""
        self._catch_up()
        programme = self._programme
        known = bool(programme.tracks)
        shown = self._sounding if self._sounding is not None else programme.index
        return PlayerStatus(
            alive=True,
            device="silent",
            setting=self._setting,
            track_index=shown if known else None,
            next_index=programme.follower,
            position_ms=self._position_ms(),
            duration_ms=self._duration_ms(shown) if known else 0,
            playing=self._sounding is not None,
            held=programme.held,
            ducked=programme.ducked,
            silenced=programme.mode is Mode.SILENT,
            fading=programme.mode is Mode.FADING or self._at_ms < self._fading_until_ms,
            stop_after=programme.stop_after,
            volume_tenth_db=programme.volume_tenth_db,
        )

    def take_reports(self) -> list[PlayerReport]:
        """What would have been heard since last asked, oldest first, each at its own time."""
        self._catch_up()
        taken, self._reports = self._reports, []
        return taken

    def acknowledge(self, report: PlayerReport) -> None:
        """Nothing is told twice here."""

    def close(self) -> None:
        """Let go; nothing is to be faded."""
        self._catch_up()
        if self._sounding is not None:
            self._end("closed")
            self._programme = replace(self._programme, mode=Mode.IDLE)

    def _catch_up(self) -> None:
        now_ms = max(self._at_ms, self._clock.now().mono_ms)
        while (event_ms := self._next_event_ms()) is not None and event_ms <= now_ms:
            self._at_ms = event_ms
            self._happen()
        self._at_ms = now_ms

    def _next_event_ms(self) -> int | None:
        if self._sounding is None:
            return None
        mode, index = self._programme.mode, self._sounding
        end_ms = self._since_ms + self._duration_ms(index) - self._from_ms
        follower = self._programme.follower
        if mode is Mode.FADING:
            due_ms = min(self._silent_at_ms, end_ms)
        elif follower is None:
            due_ms = end_ms
        else:
            due_ms = end_ms - self._overlap_ms(index, follower)
        return max(due_ms, self._at_ms)

    def _happen(self) -> None:
        if self._programme.mode is not Mode.FADING:
            self._take(*self._programme.followed())
            return
        position_ms, sounding = self._position_ms(), self._sounding
        ran_out = sounding is not None and position_ms >= self._duration_ms(sounding)
        programme = self._programme
        self._programme = programme.ran_out() if ran_out else programme.faded_out(position_ms)
        self._fall_silent("")

    def _take(self, programme: Programme, orders: Orders) -> None:
        self._programme = programme
        for order in orders:
            self._carry_out(order)

    def _carry_out(self, order: Order) -> None:
        transitions = self._programme.transitions
        match order:
            case Begin():
                self._start(self._programme.index, self._programme.start_ms)
                self._fading_until_ms = self._at_ms + transitions.fade_in_ms
            case Cross():
                before = self._sounding
                self._end(order.why)
                self._start(order.index, order.position_ms)
                overlap_ms = self._overlap_ms(self._or(before, order.index), order.index)
                self._fading_until_ms = self._at_ms + overlap_ms
            case FadeOut():
                self._silent_at_ms = self._at_ms + transitions.silence_ms
            case FadeBack():
                self._fading_until_ms = self._at_ms + transitions.fade_in_ms
            case Rest(why="stop after"):
                self._fall_silent(order.why)
            case Rest():
                self._end(order.why)
                self._tell("programme_ended", None)
            case Tell():
                self._tell(order.what, self._sounding, detail=order.detail)

    def _start(self, index: int, position_ms: int) -> None:
        self._sounding, self._since_ms = index, self._at_ms
        self._from_ms = min(position_ms, self._duration_ms(index))
        self._tell("track_started", index)

    def _end(self, why: str) -> None:
        if self._sounding is not None:
            self._tell("track_ended", self._sounding, detail=why)
            self._sounding = None

    def _fall_silent(self, why: str) -> None:
        self._tell("silenced", self._sounding, detail=why)
        self._end(why or "silenced")

    def _tell(self, what: str, index: int | None, detail: str = "") -> None:
        report = PlayerReport(
            what,
            self._at_ms,
            track_index=index,
            position_ms=self._position_ms() if index is not None else 0,
            duration_ms=self._duration_ms(index) if index is not None else 0,
            volume_tenth_db=self._programme.volume_tenth_db if what == "volume_changed" else None,
            detail=detail,
        )
        self._reports.append(report)
        del self._reports[:-MAX_REPORTS]

    def _position_ms(self) -> int:
        if self._sounding is None:
            return self._programme.start_ms
        position_ms = self._from_ms + self._at_ms - self._since_ms
        return min(position_ms, self._duration_ms(self._sounding))

    def _duration_ms(self, index: int) -> int:
        told_ms = self._programme.tracks[index].duration_ms
        return max(SHORTEST_TRACK_MS, told_ms) if told_ms else UNKNOWN_DURATION_MS

    def _overlap_ms(self, index: int, follower: int) -> int:
        transitions = self._programme.transitions
        return transitions.overlap_ms(self._duration_ms(index), self._duration_ms(follower))

    def _pressed_ms(self) -> int:
        return int(self._machine.monotonic_s() * 1000) if self._machine else self._at_ms

    @staticmethod
    def _or(index: int | None, otherwise: int) -> int:
        return otherwise if index is None else index
