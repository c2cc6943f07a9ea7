"""Keeps an engine there: a thread that attaches, starts one where there is none, and again.

An engine that dies is started at its last place, faded in; one that ended on purpose is started
again only when something is asked of it, and waits there, whoever told it to end; one that says
nothing for a while is ended and replaced. One that is about to end is asked nothing any more: what
is wanted meanwhile waits for the next.
"""

import contextlib
import logging
import os
import queue
import selectors
import signal
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

import msgspec

from kaproom.audio.launch import EngineHandle
from kaproom.audio.link import Link, LinkLost
from kaproom.audio.messages import (
    PROTOCOL,
    Acknowledge,
    Act,
    Answer,
    Attach,
    Command,
    Devices,
    Goodbye,
    Load,
    MalformedMessage,
    Refused,
    Reports,
    Restore,
    SetOutputs,
    SettingNow,
    State,
    Welcome,
    answer_of,
)
from kaproom.audio.place import connect, process_behind
from kaproom.audio.programme import Mode
from kaproom.audio.told import Told
from kaproom.core.clock import MachineClock
from kaproom.core.music.music import AS_IT_IS, MusicAction, MusicLevel, MusicPlace, MusicSetting
from kaproom.errors import EnvironmentFault

_START_WITHIN_S = 15.0
_LONGEST_PAUSE_S = 5.0
_CLOSE_WITHIN_S = 1.0
_LIVES_S = 5.0
_SILENT_S = 10.0
"""An engine tells its state each second; one that is silent for so long hangs."""

_TAKEN_WITHIN_MS = 1000
"""A state told so long after a key was pressed has the key in it."""
_SOUNDS = frozenset({MusicAction.PLAY, MusicAction.GROUNDING})

_WHILE_LEAVING = Acknowledge, SetOutputs
"""What still reaches an engine that is about to end: the next one is told its outputs first."""

_log = logging.getLogger(__name__)


class Lifeline:
    """One engine of one runtime folder, and the commands on their way to it.

    `start` starts a process; `first` gives the commands that every engine is sent before others.
    """

    def __init__(
        self,
        folder: Path,
        told: Told,
        start: Callable[[], EngineHandle],
        first: Callable[[], tuple[Command, ...]],
        machine: MachineClock,
    ) -> None:
        self._folder = folder
        self._told = told
        self._start = start
        self._first = first
        self._machine = machine
        self._commands: queue.SimpleQueue[tuple[Command, bool]] = queue.SimpleQueue()
        self._waiting: deque[tuple[Command, bool]] = deque()
        """Commands for the link's own thread, each with whether an engine is started for it."""
        self._taking_up: tuple[MusicSetting, MusicPlace | None, MusicLevel] | None = None
        self._silence_wished_ms: int | None = None
        self._asleep = False
        self._ended_on_purpose = False
        self._left: Restore | None = None
        self._met = self._leaving = self._met_leaving = self._parted = False
        self._wanted: MusicSetting | None = None
        self._closing = threading.Event()
        self._engine: EngineHandle | None = None
        self._engine_pid = 0
        self._heard_s = 0.0
        self._wake_end, self._wake = socket.socketpair()
        self._wake.setblocking(False)
        self._wake_end.setblocking(False)
        self._thread = threading.Thread(target=self._run, name="sound link", daemon=True)
        self._thread.start()

    @property
    def engine_pid(self) -> int:
        """The process of the engine met last; 0 where none was or it cannot be told."""
        return self._engine_pid

    def send(self, command: Command, wakes: bool = True) -> None:
        """Pass a command on as soon as there is an engine; `wakes` starts one for it."""
        self._remember_silence(command)
        self._commands.put((command, wakes))
        if wakes:
            self._asleep = False
        self._nudge()

    def wake(self) -> None:
        """See to it that there is an engine."""
        self._asleep = False
        self._nudge()

    def take_up(
        self, setting: MusicSetting, place: MusicPlace | None, level: MusicLevel = AS_IT_IS
    ) -> None:
        """Go on with this setting where an engine holds it, else load it; then pass commands on."""
        self._taking_up = setting, place, level
        self._asleep = False
        self._nudge()

    def close(self) -> None:
        """Send what is waiting and let go; the engine goes on."""
        self._closing.set()
        self._nudge()
        self._thread.join(timeout=_CLOSE_WITHIN_S)
        self._wake.close()

    def _nudge(self) -> None:
        try:
            self._wake.send(b"!")
        except OSError:
            # Full means that the thread has been woken already; closed, that it has ended.
            return

    def _remember_silence(self, command: Command) -> None:
        """An engine that hangs takes the wish for silence with it: the next one must not sound."""
        if not isinstance(command, Act):
            return
        if command.action is MusicAction.FADE_TO_SILENCE:
            self._silence_wished_ms = command.at_ms
        elif command.action in _SOUNDS:
            self._silence_wished_ms = None

    def _forget_silence(self, state: State) -> None:
        """Once the engine has told what it made of the wish, its state is what counts."""
        wished_ms = self._silence_wished_ms
        if wished_ms is None:
            return
        if state.mode is not Mode.SOUNDING or state.told_ms - wished_ms > _TAKEN_WITHIN_MS:
            self._silence_wished_ms = None

    def _run(self) -> None:
        pause_s = 0.0
        while not self._closing.is_set():
            begun_s = self._machine.monotonic_s()
            if self._asleep:
                self._wait_for_nudge(1.0)
                continue
            if not self._attend():
                pause_s = min(_LONGEST_PAUSE_S, pause_s * 2 + 0.25)
                self._wait_for_nudge(pause_s)
                continue
            if self._machine.monotonic_s() - begun_s > _LIVES_S:
                pause_s = 0.0
            else:
                # One that dies young is not started over and over without a breath.
                self._wait_for_nudge(pause_s)
                pause_s = min(_LONGEST_PAUSE_S, pause_s * 2 + 0.25)
        self._end_what_was_never_reached()
        self._wake_end.close()

    def _attend(self) -> bool:
        """Reach an engine and talk with it until that ends; False where none was reached."""
        try:
            link = self._reach()
            if link is None:
                return False
            with contextlib.closing(link):
                self._talk(link)
        except (LinkLost, MalformedMessage):
            self._lose()
        except Exception as fault:  # noqa: BLE001 - without this thread no key reaches the engine
            _log.error("the link to the sound engine failed", extra={"fault": fault})
            self._lose()
        return True

    def _lose(self) -> None:
        if self._leaving and not self._parted:
            self._part()
        elif not self._closing.is_set():
            self._told.lose()

    def _end_what_was_never_reached(self) -> None:
        engine = self._engine
        if engine is not None and not self._told.instance and engine.poll() is None:
            engine.terminate()

    def _reach(self) -> Link | None:
        """A link to the engine, which is started where there is none."""
        reached = connect(self._folder) or self._start_and_connect()
        if reached is None:
            return None
        connection, token = reached
        # Known before it speaks: one that hangs never says who it is.
        self._engine_pid = process_behind(connection, self._folder)
        link = Link(connection)
        try:
            link.send(Attach(PROTOCOL, token))
        except LinkLost:
            link.close()
            return None
        return link

    def _start_and_connect(self) -> tuple[socket.socket, str] | None:
        try:
            self._engine = self._start()
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
        self._heard_s = self._machine.monotonic_s()
        self._met = self._leaving = self._met_leaving = self._parted = False
        with selectors.DefaultSelector() as selector:
            selector.register(link, selectors.EVENT_READ)
            selector.register(self._wake_end, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select(0.05 if link.has_unsent else 1.0):
                    if key.fileobj is link:
                        self._hear_all(link)
                    else:
                        self._drain_nudges()
                link.flush()
                self._end_what_hangs()
                if self._parted:
                    return
                if self._leaving:
                    self._pass_on(link)
                    if self._closing.is_set():
                        return
                elif self._met and self._taking_up is None:
                    self._pass_on(link)
                    if self._closing.is_set() and not link.has_unsent:
                        return

    def _hear_all(self, link: Link) -> None:
        for body in link.receive():
            self._heard_s = self._machine.monotonic_s()
            self._hear(link, answer_of(body))

    def _end_what_hangs(self) -> None:
        """Raises LinkLost for an engine that says nothing any more, once it is ended."""
        if self._machine.monotonic_s() - self._heard_s <= _SILENT_S:
            return
        _log.warning("the sound engine says nothing any more and is replaced")
        if self._engine_pid:
            with contextlib.suppress(OSError):  # It may have ended by itself meanwhile.
                os.kill(self._engine_pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        self._engine_pid = 0
        raise LinkLost

    def _pass_on(self, link: Link) -> None:
        """All that waits; to an engine that is about to end only what concerns it still."""
        self._collect()
        for _ in range(len(self._waiting)):
            command, wakes = self._waiting.popleft()
            if self._leaving and not isinstance(command, _WHILE_LEAVING):
                self._waiting.append((command, wakes))
            else:
                _send(link, command)

    def _collect(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                self._waiting.append(self._commands.get_nowait())

    def _hear(self, link: Link, answer: Answer) -> None:
        match answer:
            case Welcome():
                self._welcomed(link, answer)
            case State():
                self._told.state = answer
                self._forget_silence(answer)
                self._meet(link, answer)
            case SettingNow():
                self._told.setting = answer.setting
            case Devices():
                self._told.devices = answer.devices
            case Reports():
                self._told.collect(answer)
            case Goodbye():
                self._part()
            case Refused():
                _log.warning("the sound engine refused a command")

    def _welcomed(self, link: Link, welcome: Welcome) -> None:
        """A first link, the same engine again, or another one in place of one that died."""
        self._engine_pid = welcome.pid
        self._wanted = self._told.setting
        place = self._place_to_restore()
        another = self._told.welcome(welcome.instance) or self._ended_on_purpose
        self._ended_on_purpose = False
        for command in self._first():
            _send(link, command)
        setting = self._told.setting
        if another and setting is not None:
            _send(link, Load(setting))
        if another and place is not None:
            # Its level counts also where nothing is loaded yet.
            _send(link, place)

    def _meet(self, link: Link, state: State) -> None:
        """What the engine holds has been told by now, and whether it is about to end."""
        self._met_leaving |= state.leaving and not self._met
        self._met, self._leaving = True, state.leaving
        if not state.leaving:
            self._decide_on_setting(link, state)

    def _part(self) -> None:
        """The engine has ended, as it was to; another is started where something waits for it."""
        self._left = self._place_left()
        if self._met_leaving:
            self._take_up_no_louder()
            # What it held was wanted by those before.
            self._told.setting = self._wanted
        self._told.let_go()
        # Set before it is looked what waits: what comes after that wakes by itself.
        self._asleep = self._ended_on_purpose = self._parted = True
        self._leaving = False
        self._collect()
        self._waiting = deque(w for w in self._waiting if not isinstance(w[0], Acknowledge))
        waits = self._taking_up is not None or any(wakes for _, wakes in self._waiting)
        if waits or self._met_leaving:
            self._asleep = False

    def _take_up_no_louder(self) -> None:
        """What is to be taken up was fading out: it comes back no louder than it was."""
        wanted, state = self._taking_up, self._told.state
        if wanted is None or state is None:
            return
        setting, place, level = wanted
        if _goes_on(self._told.setting, setting, playing=True):
            told_tenth_db = level.volume_or(state.volume_tenth_db)
            quieter_tenth_db = min(told_tenth_db, state.volume_tenth_db)
            ducked = level.ducked is True or state.ducked
            self._taking_up = setting, place, MusicLevel(quieter_tenth_db, ducked)

    def _place_left(self) -> Restore | None:
        """Where an engine stood that ended while this client was there.

        Whoever ended it ended no session of this client's, which ends one only as it closes
        itself: what is played next must not be louder than before. What was leaving already when it
        was met is over, and nothing of its level reaches what comes next.
        """
        place = None if self._met_leaving else self._told.place()
        if place is None:
            return None
        silent = place.mode in {Mode.SILENT, Mode.FADING}
        return msgspec.structs.replace(place, mode=Mode.SILENT if silent else Mode.IDLE)

    def _place_to_restore(self) -> Restore | None:
        left, self._left = self._left, None
        place = self._told.place() or left
        if place is None or place.mode is not Mode.SOUNDING or self._silence_wished_ms is None:
            return place
        return msgspec.structs.replace(place, mode=Mode.SILENT)

    def _decide_on_setting(self, link: Link, state: State) -> None:
        """Go on with what the engine holds, or load."""
        wanted, self._taking_up = self._taking_up, None
        if wanted is None or _goes_on(self._told.setting, wanted[0], state.playing):
            return
        setting, place, level = wanted
        self._told.setting = setting
        _send(link, Load(setting))
        place = place or MusicPlace(next(iter(setting.programme), 0), 0)
        if setting.tracks:
            _send(
                link,
                Restore(
                    place.track_index,
                    place.position_ms,
                    Mode.IDLE,
                    held=False,
                    ducked=level.ducked_or(state.ducked),
                    stop_after=False,
                    volume_tenth_db=min(0, level.volume_or(state.volume_tenth_db)),
                ),
            )

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


def _send(link: Link, command: Command) -> None:
    """Send it; one that cannot be written is dropped, and those behind it still arrive."""
    try:
        link.send(command)
    except MalformedMessage:
        _log.warning("a command that cannot be written is dropped")


def _goes_on(held: MusicSetting | None, wanted: MusicSetting, playing: bool) -> bool:
    """Whether the engine's setting is the one wanted; one that sounds is not cut off over details.

    A playlist may have been edited since.
    """
    return held == wanted or (playing and held is not None and held.title == wanted.title)
