"""The window's end of the sound engine: fulfils `core.stream.ports.Player`, never waits for it.

Commands are queued and passed on by a lifeline of its own, which attaches to the engine of a
runtime folder, or starts one; what the engine told last answers at once. When the client goes away
the music goes on.
"""

import time
from pathlib import Path

from kaproom.audio.launch import EngineHandle, start_engine
from kaproom.audio.lifeline import Lifeline
from kaproom.audio.messages import (
    Acknowledge,
    Act,
    Audition,
    Command,
    EndAudition,
    Jump,
    Learn,
    Load,
    SetOutputs,
    SetTransitions,
    SetVolume,
    Shutdown,
    Tone,
)
from kaproom.audio.told import OutputFigures, Told
from kaproom.audio.transitions import Transitions
from kaproom.core.clock import MachineClock, SystemMachineClock, elapsed_ms
from kaproom.core.music.music import (
    AS_IT_IS,
    MusicAction,
    MusicLevel,
    MusicPlace,
    MusicSetting,
    PlayerReport,
    PlayerStatus,
    SoundDevice,
)
from kaproom.core.practice.settings import SoundOutput

_LOOK_S = 0.01


class EngineClient:
    """Attaches to a running engine, or starts one, and starts it again when it dies.

    `outputs` and `ceiling_tenth_db` are told to every engine it meets; without any the engine
    keeps those it has, and a new one sounds from the system's default.
    """

    def __init__(
        self,
        runtime_dir: Path,
        *,
        outputs: tuple[SoundOutput, ...] = (),
        ceiling_tenth_db: int = 0,
        transitions: Transitions | None = None,
        idle_exit_s: float = 900.0,
        orphan_exit_s: float = 7200.0,
        machine: MachineClock | None = None,
    ) -> None:
        self._folder = runtime_dir
        self._outputs, self._ceiling_tenth_db = outputs, ceiling_tenth_db
        self._transitions = transitions
        self._idle_exit_s, self._orphan_exit_s = idle_exit_s, orphan_exit_s
        self._machine = machine or SystemMachineClock()
        self._closed = False
        self._told = Told()
        self._line = Lifeline(runtime_dir, self._told, self._start, self._first, self._machine)

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; nothing sounds until asked."""
        self._told.setting = setting
        self._line.send(Load(setting))

    def learn(self, setting: MusicSetting) -> None:
        """Take what was found out meanwhile about the files of the setting at hand."""
        self._told.setting = setting
        self._line.send(Learn(setting), wakes=False)

    def take_up(
        self, setting: MusicSetting, place: MusicPlace | None, level: MusicLevel = AS_IT_IS
    ) -> None:
        """Go on with this setting where an engine holds it; else take it, to begin at `place`.

        Decided when the engine has told what it holds; keys pressed before wait for that.
        """
        self._line.take_up(setting, place, level)

    def act(self, action: MusicAction) -> None:
        """Do what one key asks."""
        self._line.send(Act(action, elapsed_ms()))

    def jump_to_phase(self, phase: str) -> None:
        """Crossfade to the first track of a phase."""
        self._line.send(Jump(phase, elapsed_ms()))

    def set_volume(self, volume_tenth_db: int) -> None:
        """Go to this level in a slow ramp; 0 is the room's ceiling."""
        self._line.send(SetVolume(volume_tenth_db))

    def set_outputs(
        self, outputs: tuple[SoundOutput, ...], ceiling_tenth_db: int = 0, taken_anew: str = ""
    ) -> None:
        """Sound from these one or two devices only, no louder than the room's ceiling.

        `taken_anew` is the device that a person has just chosen, by whichever port it has now.
        """
        self._outputs, self._ceiling_tenth_db = outputs, ceiling_tenth_db
        self._line.send(SetOutputs(outputs, ceiling_tenth_db, taken_anew), wakes=False)

    def set_tone(self, on: bool) -> None:
        """A soft tone from every output, until it is ended."""
        self._line.send(Tone(on))

    def audition(self, index: int, from_ms: int | None = None) -> None:
        """Hear how this track of the setting at hand gives way, or it alone from a place."""
        self._line.send(Audition(index, from_ms))

    def end_audition(self) -> None:
        """Fade out what is auditioned."""
        self._line.send(EndAudition())

    @property
    def engine_pid(self) -> int:
        """The engine's process, for those who watch it; 0 before the first."""
        return self._line.engine_pid

    @property
    def tone(self) -> bool:
        """Whether the tone is on."""
        state = self._told.state
        return state is not None and state.tone

    @property
    def auditioning(self) -> int | None:
        """The track that is being listened to, None where none is."""
        state = self._told.state
        return None if state is None else state.auditioning

    def wake(self) -> None:
        """Reach for an engine again where the last one has ended on purpose."""
        self._line.wake()

    def wait_until_attached(self, timeout_s: float) -> bool:
        """Wait for the engine, for scripts and start-up; False where none answers in time."""
        end_s = self._machine.monotonic_s() + timeout_s
        while self._machine.monotonic_s() < end_s:
            if self._told.alive and self._told.state is not None:
                return True
            time.sleep(_LOOK_S)
        return False

    def devices(self) -> tuple[SoundDevice, ...]:
        """The devices that can sound, as the engine last listed them."""
        return self._told.devices

    def figures(self) -> OutputFigures:
        """What the device has taken, as last told."""
        return self._told.figures()

    def status(self) -> PlayerStatus:
        """What is sounding now; `alive` is False while there is no engine."""
        return self._told.status()

    def take_reports(self) -> list[PlayerReport]:
        """What has been heard since last asked, oldest first; the engine keeps it for now."""
        return self._told.take_reports()

    def acknowledge(self, report: PlayerReport) -> None:
        """The engine may forget this report and all before it."""
        number = self._told.number_of(report)
        if number is not None:
            self._line.send(Acknowledge(number + 1), wakes=False)

    def close(self, leave_playing: bool = False, fade_ms: int = 3000) -> None:
        """Let go; unless it is left playing, the engine fades out and ends by itself."""
        if self._closed:
            return
        self._closed = True
        if not leave_playing:
            self._line.send(Shutdown(fade_ms), wakes=False)
        self._line.close()

    def _start(self) -> EngineHandle:
        return start_engine(
            self._folder,
            outputs=self._outputs,
            ceiling_tenth_db=self._ceiling_tenth_db,
            idle_exit_s=self._idle_exit_s,
            orphan_exit_s=self._orphan_exit_s,
        )

    def _first(self) -> tuple[Command, ...]:
        """What every engine is told before anything else."""
        outputs = (SetOutputs(self._outputs, self._ceiling_tenth_db),) if self._outputs else ()
        lengths = (SetTransitions(self._transitions),) if self._transitions is not None else ()
        return (*outputs, *lengths)
