"""The window's end of the sound engine: fulfils `core.ports.Player`, never waits for it.

A thread of its own attaches to the engine of a runtime folder, or starts one, and keeps the last
status. Commands are queued; an engine that dies is started again at its last place, faded in, and
both are reported. When the client goes away the music goes on.
"""

import logging
import queue
import selectors
import socket
import threading
import time
import uuid
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path

from kaproom.audio.launch import EngineHandle, start_engine
from kaproom.audio.link import Link, LinkLost
from kaproom.audio.messages import (
    PROTOCOL,
    Acknowledge,
    Act,
    Answer,
    Attach,
    Audition,
    Command,
    Devices,
    EndAudition,
    Goodbye,
    Jump,
    Learn,
    Load,
    MalformedMessage,
    Refused,
    Reports,
    Restore,
    SetOutputs,
    SettingNow,
    SetTransitions,
    SetVolume,
    Shutdown,
    State,
    Tone,
    Welcome,
    answer_of,
)
from kaproom.audio.place import connect
from kaproom.audio.programme import Mode
from kaproom.audio.transitions import Transitions
from kaproom.core.clock import MachineClock, SystemMachineClock, elapsed_ms
from kaproom.core.music import (
    MusicAction,
    MusicPlace,
    MusicSetting,
    PlayerReport,
    PlayerStatus,
    SoundDevice,
)
from kaproom.core.settings import SoundOutput
from kaproom.errors import EnvironmentFault

_START_WITHIN_S = 15.0
_LONGEST_PAUSE_S = 5.0
_CLOSE_WITHIN_S = 1.0
_LIVES_S = 5.0
_LONGEST_GUESS_MS = 2000
"""An engine that says nothing for longer than this is not taken to play on."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OutputFigures:
    """What the device has taken so far: frames heard, and how often frames were missing."""

    frames: int
    underruns: int


class EngineClient:
    """Attaches to a running engine, or starts one, and starts it again when it dies."""

    def __init__(
        self,
        runtime_dir: Path,
        *,
        device: str = "",
        transitions: Transitions | None = None,
        idle_exit_s: float = 900.0,
        orphan_exit_s: float = 7200.0,
        machine: MachineClock | None = None,
    ) -> None:
        self._folder = runtime_dir
        self._device = device
        self._transitions = transitions
        self._idle_exit_s, self._orphan_exit_s = idle_exit_s, orphan_exit_s
        self._machine = machine or SystemMachineClock()
        self._commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._state: State | None = None
        self._setting: MusicSetting | None = None
        self._reports: deque[PlayerReport] = deque()
        self._next_report = 0
        self._numbers: dict[str, int] = {}
        self._taking_up: tuple[MusicSetting, MusicPlace | None] | None = None
        self._devices: tuple[SoundDevice, ...] = ()
        self._instance = ""
        self._lost_at_ms: int | None = None
        self._asleep = False
        self._ended_on_purpose = False
        self._closing = threading.Event()
        self._engine: EngineHandle | None = None
        self._wake_end, self._wake = socket.socketpair()
        self._wake.setblocking(False)
        self._wake_end.setblocking(False)
        self._thread = threading.Thread(target=self._run, name="sound link", daemon=True)
        self._thread.start()

    def load(self, setting: MusicSetting) -> None:
        """Take this setting; nothing sounds until asked."""
        with self._lock:
            self._setting = setting
        self._send(Load(setting))

    def learn(self, setting: MusicSetting) -> None:
        """Take what was found out meanwhile about the files of the setting at hand."""
        with self._lock:
            self._setting = setting
        self._send(Learn(setting), wakes=False)

    def take_up(self, setting: MusicSetting, place: MusicPlace | None) -> None:
        """Go on with this setting where an engine holds it; else take it, to begin at `place`.

        Decided when the engine has told what it holds; keys pressed before wait for that.
        """
        with self._lock:
            self._taking_up = setting, place
        self._asleep = False
        self._nudge()

    def act(self, action: MusicAction) -> None:
        """Do what one key asks."""
        self._send(Act(action, elapsed_ms()))

    def jump_to_phase(self, phase: str) -> None:
        """Crossfade to the first track of a phase."""
        self._send(Jump(phase, elapsed_ms()))

    def set_volume(self, volume_tenth_db: int) -> None:
        """Go to this level in a slow ramp; 0 is the room's ceiling."""
        self._send(SetVolume(volume_tenth_db))

    def set_outputs(self, outputs: tuple[SoundOutput, ...], ceiling_tenth_db: int = 0) -> None:
        """Sound from these one or two devices only, no louder than the room's ceiling."""
        self._send(SetOutputs(outputs, ceiling_tenth_db))

    def set_tone(self, on: bool) -> None:
        """A soft tone from every output, until it is ended."""
        self._send(Tone(on))

    def audition(self, index: int) -> None:
        """Hear how this track of the setting at hand gives way to the next."""
        self._send(Audition(index))

    def end_audition(self) -> None:
        """Fade out what is auditioned."""
        self._send(EndAudition())

    @property
    def tone(self) -> bool:
        """Whether the tone is on."""
        with self._lock:
            return self._state is not None and self._state.tone

    @property
    def auditioning(self) -> int | None:
        """The track whose giving way is being heard, None where none is."""
        with self._lock:
            return self._state.auditioning if self._state is not None else None

    def wait_until_attached(self, timeout_s: float) -> bool:
        """Wait for the engine, for scripts and start-up; False where none answers in time."""
        end_s = self._machine.monotonic_s() + timeout_s
        while self._machine.monotonic_s() < end_s:
            with self._lock:
                if self._state is not None and self._instance and self._lost_at_ms is None:
                    return True
            time.sleep(0.01)
        return False

    def devices(self) -> tuple[SoundDevice, ...]:
        """The devices that can sound, as the engine last listed them."""
        with self._lock:
            return self._devices

    def figures(self) -> OutputFigures:
        """What the device has taken, as last told."""
        with self._lock:
            state = self._state
        return OutputFigures(state.frames, state.underruns) if state else OutputFigures(0, 0)

    def status(self) -> PlayerStatus:
        """What was sounding a moment ago; `alive` is False while there is no engine."""
        with self._lock:
            state, setting = self._state, self._setting
            alive = self._lost_at_ms is None and bool(self._instance)
        if state is None:
            return PlayerStatus(alive=alive, device=self._device, device_ok=False, setting=setting)
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
        )

    def take_reports(self) -> list[PlayerReport]:
        """What has been heard since last asked, oldest first; the engine keeps it for now."""
        with self._lock:
            taken = list(self._reports)
            self._reports.clear()
        return taken

    def acknowledge(self, report: PlayerReport) -> None:
        """The engine may forget this report and all before it.

        One of an engine that is gone, and one of this client's own, are nobody's to forget.
        """
        with self._lock:
            number = self._numbers.get(report.id)
            if number is not None:
                self._numbers = {i: n for i, n in self._numbers.items() if n > number}
        if number is not None:
            self._send(Acknowledge(number + 1), wakes=False)

    def close(self, leave_playing: bool = False, fade_ms: int = 3000) -> None:
        """Let go; unless it is left playing, the engine fades out and ends by itself."""
        if self._closing.is_set():
            return
        if not leave_playing:
            self._send(Shutdown(fade_ms), wakes=False)
        self._closing.set()
        self._nudge()
        self._thread.join(timeout=_CLOSE_WITHIN_S)
        self._wake.close()

    def _send(self, command: Command, wakes: bool = True) -> None:
        self._commands.put(command)
        if wakes:
            self._asleep = False
        self._nudge()

    def _nudge(self) -> None:
        try:
            self._wake.send(b"!")
        except OSError:
            # Full means that the thread has been woken already; closed, that it has ended.
            return

    def _run(self) -> None:
        pause_s = 0.0
        while not self._closing.is_set():
            begun_s = self._machine.monotonic_s()
            if self._asleep:
                self._wait_for_nudge(1.0)
                continue
            link = self._reach()
            if link is None:
                pause_s = min(_LONGEST_PAUSE_S, pause_s * 2 + 0.25)
                self._wait_for_nudge(pause_s)
                continue
            try:
                self._talk(link)
            except (LinkLost, MalformedMessage):
                self._note_loss()
            finally:
                link.close()
            if self._machine.monotonic_s() - begun_s > _LIVES_S:
                pause_s = 0.0
            else:
                # One that dies young is not started over and over without a breath.
                self._wait_for_nudge(pause_s)
                pause_s = min(_LONGEST_PAUSE_S, pause_s * 2 + 0.25)
        self._end_what_was_never_reached()
        self._wake_end.close()

    def _end_what_was_never_reached(self) -> None:
        engine = self._engine
        if engine is not None and not self._instance and engine.poll() is None:
            engine.terminate()

    def _reach(self) -> Link | None:
        """A link to the engine, which is started where there is none."""
        reached = connect(self._folder)
        if reached is None:
            reached = self._start_and_connect()
        if reached is None:
            return None
        connection, token = reached
        link = Link(connection)
        try:
            link.send(Attach(PROTOCOL, token))
        except LinkLost:
            link.close()
            return None
        return link

    def _start_and_connect(self) -> tuple[socket.socket, str] | None:
        try:
            self._engine = start_engine(
                self._folder,
                device=self._device,
                idle_exit_s=self._idle_exit_s,
                orphan_exit_s=self._orphan_exit_s,
            )
        except (OSError, EnvironmentFault):
            _log.warning("the sound engine cannot be started")
            return None
        end_s = self._machine.monotonic_s() + _START_WITHIN_S
        while self._machine.monotonic_s() < end_s and not self._closing.is_set():
            reached = connect(self._folder)
            if reached is not None:
                return reached
            if self._engine.poll() is not None:
                return connect(self._folder)
            time.sleep(0.02)
        return None

    def _talk(self, link: Link) -> None:
        """Until the link ends: pass commands on, take answers in; raises LinkLost."""
        with selectors.DefaultSelector() as selector:
            selector.register(link, selectors.EVENT_READ)
            selector.register(self._wake_end, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select(0.05 if link.has_unsent else 1.0):
                    if key.fileobj is link:
                        for body in link.receive():
                            self._hear(link, answer_of(body))
                    else:
                        self._drain_nudges()
                link.flush()
                if self._asleep:
                    return
                if self._instance and self._lost_at_ms is None and self._taking_up is None:
                    self._pass_on(link)
                    if self._closing.is_set() and not link.has_unsent:
                        return

    def _pass_on(self, link: Link) -> None:
        while True:
            try:
                command = self._commands.get_nowait()
            except queue.Empty:
                return
            link.send(command)

    def _hear(self, link: Link, answer: Answer) -> None:
        match answer:
            case Welcome():
                self._welcomed(link, answer)
            case State():
                with self._lock:
                    self._state = answer
                self._decide_on_setting(link, answer)
            case SettingNow():
                with self._lock:
                    self._setting = answer.setting
            case Devices():
                with self._lock:
                    self._devices = answer.devices
            case Reports():
                self._collect(answer)
            case Goodbye():
                self._fall_asleep()
            case Refused():
                _log.warning("the sound engine refused a command")

    def _welcomed(self, link: Link, welcome: Welcome) -> None:
        """A first link, the same engine again, or another one in place of one that died."""
        known = bool(self._instance) or self._ended_on_purpose
        another = known and welcome.instance != self._instance
        self._ended_on_purpose = False
        if welcome.instance != self._instance:
            self._next_report = 0
            with self._lock:
                self._numbers.clear()
        if self._transitions is not None:
            link.send(SetTransitions(self._transitions))
        if another:
            self._bring_back(link)
        with self._lock:
            was_lost, self._lost_at_ms = self._lost_at_ms is not None, None
            self._instance = welcome.instance
            if was_lost:
                self._reports.append(PlayerReport("player_back", elapsed_ms()))

    def _bring_back(self, link: Link) -> None:
        with self._lock:
            setting, state = self._setting, self._state
        if setting is None:
            return
        link.send(Load(setting))
        if state is not None and state.track_index is not None:
            place = Restore(
                state.track_index,
                max(0, state.position_ms),
                state.mode,
                state.held,
                state.ducked,
                state.stop_after,
                state.volume_tenth_db,
                state.away_from,
            )
            link.send(place)

    def _decide_on_setting(self, link: Link, state: State) -> None:
        """What the engine holds has been told by now: go on with it, or load."""
        with self._lock:
            wanted, self._taking_up = self._taking_up, None
            held = self._setting
            if wanted is None or _goes_on(held, wanted[0], state.playing):
                return
            setting, place = wanted
            self._setting = setting
        link.send(Load(setting))
        if place is not None:
            link.send(
                Restore(
                    place.track_index,
                    place.position_ms,
                    Mode.IDLE,
                    held=False,
                    ducked=state.ducked,
                    stop_after=False,
                    volume_tenth_db=state.volume_tenth_db,
                )
            )

    def _collect(self, answer: Reports) -> None:
        with self._lock:
            known = max(0, self._next_report - answer.first)
            for number, report in enumerate(answer.reports[known:], answer.first + known):
                own_id = _report_id(self._instance, number)
                self._numbers[own_id] = number
                self._reports.append(replace(report, id=own_id))
            self._next_report = max(self._next_report, answer.first + len(answer.reports))

    def _note_loss(self) -> None:
        if self._closing.is_set() or not self._instance:
            return
        with self._lock:
            if self._lost_at_ms is None:
                self._lost_at_ms = elapsed_ms()
                state = self._state
                playing = state is not None and state.playing
                self._reports.append(
                    PlayerReport(
                        "player_lost",
                        self._lost_at_ms,
                        track_index=state.track_index if state and playing else None,
                        position_ms=state.position_ms if state and playing else 0,
                        duration_ms=state.duration_ms if state and playing else 0,
                    )
                )

    def _fall_asleep(self) -> None:
        """The engine ended on purpose: start another only when something is asked of it."""
        with self._lock:
            self._instance = ""
            self._asleep = self._ended_on_purpose = True
            self._state = None

    def _wait_for_nudge(self, timeout_s: float) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._wake_end, selectors.EVENT_READ)
            if selector.select(timeout_s):
                self._drain_nudges()

    def _drain_nudges(self) -> None:
        try:
            self._wake_end.recv(4096)
        except BlockingIOError:
            return


def _since_ms(state: State) -> int:
    """How far the music has gone on by itself since the state was told."""
    if not (state.runs and state.playing):
        return 0
    left_ms = max(0, state.duration_ms - state.position_ms)
    return max(0, min(elapsed_ms() - state.told_ms, _LONGEST_GUESS_MS, left_ms))


def _goes_on(held: MusicSetting | None, wanted: MusicSetting, playing: bool) -> bool:
    """Whether the engine's setting is the one wanted; one that sounds is not cut off over details.

    A playlist may have been edited since.
    """
    return held == wanted or (playing and held is not None and held.title == wanted.title)


def _report_id(instance: str, number: int) -> str:
    """The same for the same report, whichever client collects it."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{instance}/{number}").hex


def _within(index: int | None, count: int) -> int | None:
    return index if index is not None and index < count else None
