"""What the engine has told last, and what became of it; shared by the client's two threads.

Answers at once, from memory. Between two tellings the place in a piece that sounds moves on by
itself, for as long as an engine that is well would take to speak again.
"""

import threading
import uuid
from collections import deque
from dataclasses import dataclass, replace

from kaproom.audio.messages import Reports, Restore, State
from kaproom.audio.programme import Mode
from kaproom.core.clock import elapsed_ms
from kaproom.core.music.music import MusicSetting, PlayerReport, PlayerStatus, SoundDevice

_LONGEST_GUESS_MS = 2000
"""An engine that says nothing for longer than this is not taken to play on."""


@dataclass(frozen=True, slots=True)
class OutputFigures:
    """What the device has taken so far: frames heard, and how often frames were missing."""

    frames: int
    underruns: int


class Told:
    """The last state, setting, devices and reports; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: State | None = None
        self._setting: MusicSetting | None = None
        self._devices: tuple[SoundDevice, ...] = ()
        self._reports: deque[PlayerReport] = deque()
        self._numbers: dict[str, int] = {}
        self._next_report = 0
        self._instance = ""
        self._lost = False

    @property
    def alive(self) -> bool:
        """Whether an engine is there now."""
        with self._lock:
            return bool(self._instance) and not self._lost

    @property
    def instance(self) -> str:
        """Which engine was there last; empty before the first, and after one that ended itself."""
        with self._lock:
            return self._instance

    @property
    def state(self) -> State | None:
        """How things stood last."""
        with self._lock:
            return self._state

    @state.setter
    def state(self, state: State) -> None:
        with self._lock:
            self._state = state

    @property
    def setting(self) -> MusicSetting | None:
        """The setting at hand."""
        with self._lock:
            return self._setting

    @setting.setter
    def setting(self, setting: MusicSetting | None) -> None:
        with self._lock:
            self._setting = setting

    @property
    def devices(self) -> tuple[SoundDevice, ...]:
        """The devices that can sound."""
        with self._lock:
            return self._devices

    @devices.setter
    def devices(self, devices: tuple[SoundDevice, ...]) -> None:
        with self._lock:
            self._devices = devices

    def status(self) -> PlayerStatus:
        """What sounds now, to all that is known."""
        with self._lock:
            state, setting = self._state, self._setting
            alive = bool(self._instance) and not self._lost
        if state is None:
            return PlayerStatus(alive=alive, device_ok=False, setting=setting)
        tracks = len(setting.tracks) if setting else 0
        since_ms = _since_ms(state) if alive else 0
        return PlayerStatus(
            alive=alive,
            device=state.device,
            device_ok=state.device_ok and alive,
            setting=setting,
            track_index=_within(state.track_index, tracks),
            next_index=_within(state.next_index, tracks),
            position_ms=state.position_ms + since_ms,
            duration_ms=state.duration_ms,
            playing=state.playing and alive,
            held=state.held,
            ducked=state.ducked,
            silenced=state.mode is Mode.SILENT,
            fading=state.fading,
            stop_after=state.stop_after,
            volume_tenth_db=state.volume_tenth_db,
            fade_ms=state.fade_ms,
            fade_left_ms=max(0, state.fade_left_ms - since_ms),
            grounding=state.away_from is not None,
            undo_index=_within(state.undo_index, tracks),
            peak_tenth_db=state.peak_tenth_db,
            outputs=state.outputs,
            leaving=state.leaving and alive,
        )

    def figures(self) -> OutputFigures:
        """What the device has taken, as last told."""
        state = self.state
        return OutputFigures(state.frames, state.underruns) if state else OutputFigures(0, 0)

    def place(self) -> Restore | None:
        """Where another engine has to go on, and how loud; None where nothing is known.

        Where no setting was loaded it is the beginning of the one at hand, if any.
        """
        with self._lock:
            state, setting = self._state, self._setting
        if state is None:
            return None
        begins = next(iter(setting.programme), 0) if setting is not None else 0
        return Restore(
            begins if state.track_index is None else state.track_index,
            max(0, state.position_ms + _since_ms(state)),
            state.mode,
            state.held,
            state.ducked,
            state.stop_after,
            state.volume_tenth_db,
            state.away_from,
        )

    def welcome(self, instance: str) -> bool:
        """An engine is there; answers whether it stands in the place of another."""
        with self._lock:
            another = bool(self._instance) and instance != self._instance
            if instance != self._instance:
                self._next_report = 0
                self._numbers.clear()
            if self._lost:
                self._reports.append(PlayerReport("player_back", elapsed_ms()))
            self._lost, self._instance = False, instance
        return another

    def lose(self) -> None:
        """The engine is gone, and was not told to go: with the place at which it was heard last."""
        with self._lock:
            if self._lost or not self._instance:
                return
            self._lost = True
            report = PlayerReport("player_lost", elapsed_ms())
            state = self._state
            if state is not None and state.playing:
                report = replace(
                    report,
                    track_index=state.track_index,
                    position_ms=state.position_ms + _since_ms(state),
                    duration_ms=state.duration_ms,
                )
            self._reports.append(report)

    def let_go(self) -> None:
        """The engine ended on purpose; its setting is what another one would begin with."""
        with self._lock:
            self._instance, self._state = "", None
            self._numbers.clear()

    def collect(self, told: Reports) -> None:
        """Take reports in, each once, under an id that is the same whoever collects it."""
        with self._lock:
            known = max(0, self._next_report - told.first)
            for number, report in enumerate(told.reports[known:], told.first + known):
                own_id = uuid.uuid5(uuid.NAMESPACE_OID, f"{self._instance}/{number}").hex
                self._numbers[own_id] = number
                self._reports.append(replace(report, id=own_id))
            self._next_report = max(self._next_report, told.first + len(told.reports))

    def take_reports(self) -> list[PlayerReport]:
        """What has come since last asked, oldest first."""
        with self._lock:
            taken = list(self._reports)
            self._reports.clear()
        return taken

    def number_of(self, report: PlayerReport) -> int | None:
        """The engine's number for a report that it may forget now, with all before it.

        None for one of an engine that is gone, and for one of this client's own.
        """
        with self._lock:
            number = self._numbers.get(report.id)
            if number is not None:
                self._numbers = {i: n for i, n in self._numbers.items() if n > number}
        return number


def _since_ms(state: State) -> int:
    """How far the music has gone on by itself since the state was told."""
    if not (state.runs and state.playing):
        return 0
    left_ms = max(0, state.duration_ms - state.position_ms)
    return max(0, min(elapsed_ms() - state.told_ms, _LONGEST_GUESS_MS, left_ms))


def _within(index: int | None, count: int) -> int | None:
    return index if index is not None and index < count else None
