"""A player that makes no sound and reads no file, on the session clock.

It makes the record of rehearsals above speed 1 and of headless runs. The same rules as the engine
decide (`programme`), and the same things are reported at the same moments. A handover is told when
the overlap begins: `track_ended` with the place reached by then, `track_started`, and both sound on
together for the overlap.
"""

from dataclasses import replace

from kaproom.audio.ending import Ending, ending_of
from kaproom.audio.keys import jumped, pressed
from kaproom.audio.orders import (
    FOLLOWED,
    Begin,
    Cross,
    FadeBack,
    FadeOut,
    Order,
    Orders,
    Rest,
    Tell,
)
from kaproom.audio.programme import Mode, Programme
from kaproom.audio.transitions import (
    SHORTEST_TRACK_MS,
    SOFT_START_MS,
    UNKNOWN_DURATION_MS,
    Transitions,
    overlap_ms,
)
from kaproom.core.clock import Clock, MachineClock
from kaproom.core.music.music import (
    AS_IT_IS,
    MusicAction,
    MusicLevel,
    MusicPlace,
    MusicSetting,
    PlayerReport,
    PlayerStatus,
)

MAX_REPORTS = 10_000


class SilentPlayer:
    """Fulfils `core.stream.ports.Player`; moves on when it is asked for its status or reports.

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
        self._fade_ms = 0
        self._fading_until_ms = self._at_ms
        self._reports: list[PlayerReport] = []

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; what sounds ends, and nothing sounds until asked."""
        self._catch_up()
        if self._sounding is not None:
            self._end("another setting")
        self._setting = setting
        self._programme = self._programme.loaded(setting)
        self._tell("setting_loaded", None, detail=setting.title)

    def learn(self, setting: MusicSetting) -> None:
        """Take what was found out meanwhile about the files of the setting at hand."""
        self._catch_up()
        if [t.file for t in setting.tracks] == [t.file for t in self._programme.tracks]:
            self._setting = setting
            self._programme = replace(self._programme, setting=setting)

    def take_up(
        self, setting: MusicSetting, place: MusicPlace | None, level: MusicLevel = AS_IT_IS
    ) -> None:
        """Take this setting, to begin at `place`: nothing sounds on where nobody hears it."""
        self.load(setting)
        self._programme = replace(
            self._programme,
            volume_tenth_db=level.volume_or(self._programme.volume_tenth_db),
            ducked=level.ducked_or(self._programme.ducked),
        )
        if place is not None:
            self._programme, _ = self._programme.resumed(place, Mode.IDLE)

    def act(self, action: MusicAction) -> None:
        """Do what one key asks."""
        self._catch_up()
        self._take(*pressed(self._programme, action, self._pressed_ms(), self._position_ms()))

    def jump_to_phase(self, phase: str) -> None:
        """Crossfade to the first track of a phase."""
        self._catch_up()
        self._take(*jumped(self._programme, phase, self._pressed_ms(), self._position_ms()))

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
        fade_ms, fade_left_ms = self._fade()
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
            fading=fade_left_ms > 0,
            stop_after=programme.stop_after,
            volume_tenth_db=programme.volume_tenth_db,
            fade_ms=fade_ms,
            fade_left_ms=fade_left_ms,
            grounding=programme.away_from is not None,
            undo_index=programme.undo.index if programme.undo else None,
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
        end_ms = self._since_ms + self._duration_ms(self._sounding) - self._from_ms
        if self._programme.mode is Mode.FADING:
            return max(min(self._silent_at_ms, end_ms), self._at_ms)
        ending = self._ending(self._sounding)
        if ending.end_ms is not None:
            end_ms = self._since_ms + ending.end_ms - self._from_ms
        return max(end_ms - ending.lead_ms, self._at_ms)

    def _ending(self, index: int) -> Ending:
        follower = self._programme.follower
        follower_ms = self._duration_ms(index if follower is None else follower)
        return ending_of(
            self._programme, self._position_ms(), self._duration_ms(index), follower_ms
        )

    def _happen(self) -> None:
        programme, sounding = self._programme, self._sounding
        if sounding is None:
            return
        if programme.mode is not Mode.FADING:
            ending = self._ending(sounding)
            self._take(*programme.followed(ending.lead_ms, ending.onto_ms, ending.seamless))
            return
        position_ms = self._position_ms()
        if position_ms < self._duration_ms(sounding):
            self._programme = programme.faded_out(position_ms)
            self._fall_silent("")
        elif self._runs_on(sounding):
            self._run_on()
        else:
            self._programme = programme.ran_out()
            self._fall_silent("")

    def _runs_on(self, index: int) -> bool:
        """Whether what is fading out goes on into the next piece without a seam."""
        now = self._programme
        stays = bool(now.moved) or now.held or now.stop_after
        return not stays and self._silent_at_ms > self._at_ms and now.runs_on(index) is not None

    def _run_on(self) -> None:
        gone, _ = self._programme.followed(seamless=True)
        self._end(FOLLOWED)
        self._programme = gone
        self._start(gone.index, 0)

    def _take(self, programme: Programme, orders: Orders) -> None:
        self._programme = programme
        for order in orders:
            self._carry_out(order)

    def _carry_out(self, order: Order) -> None:
        transitions = self._programme.transitions
        match order:
            case Begin():
                self._start(self._programme.index, self._programme.start_ms)
                self._fade_over(transitions.rise_ms)
            case Cross():
                self._cross(order)
            case FadeOut():
                self._silent_at_ms = self._at_ms + transitions.silence_ms
            case FadeBack():
                self._fade_over(transitions.rise_ms)
            case Rest(why="stop after"):
                self._fall_silent(order.why)
            case Rest():
                self._end(order.why)
                self._tell("programme_ended", None)
            case Tell():
                self._tell(order.what, self._sounding, detail=order.detail)

    def _cross(self, cross: Cross) -> None:
        before = cross.index if self._sounding is None else self._sounding
        overlap = overlap_ms(
            cross.length_ms, self._duration_ms(before), self._duration_ms(cross.index)
        )
        self._end(cross.why)
        self._start(cross.index, cross.position_ms)
        if not cross.seamless:
            self._fade_over(max(SOFT_START_MS, overlap))

    def _fade_over(self, length_ms: int) -> None:
        self._fade_ms, self._fading_until_ms = length_ms, self._at_ms + length_ms

    def _fade(self) -> tuple[int, int]:
        """How long the fade that is under way takes, and how much of it is left."""
        if self._sounding is None:
            return 0, 0
        if self._programme.mode is Mode.FADING:
            return self._programme.transitions.silence_ms, self._silent_at_ms - self._at_ms
        if self._at_ms < self._fading_until_ms:
            return self._fade_ms, self._fading_until_ms - self._at_ms
        ending, duration_ms = self._ending(self._sounding), self._duration_ms(self._sounding)
        left_ms = duration_ms - self._position_ms()
        return (ending.fade_ms, left_ms) if 0 < left_ms <= ending.fade_ms else (0, 0)

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
            content_hash=self._programme.tracks[index].content_hash if index is not None else "",
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

    def _pressed_ms(self) -> int:
        return int(self._machine.monotonic_s() * 1000) if self._machine else self._at_ms
