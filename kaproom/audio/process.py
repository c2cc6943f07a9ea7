"""The engine's own process: `python -m kaproom.audio.process --runtime-dir DIR`.

Started detached, in a session of its own, it goes on when the window dies. It ends when told, when
the operating system asks (after a short fade), when nothing sounds and nobody is attached for a
time, or, with no window, after a longer time even while it sounds. It knows no client, no key and
no database; its log holds neither names nor paths.
"""

import os

# Before numpy is loaded: the engine needs no threads for algebra, and they cost memory.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
import faulthandler
import gc
import logging
import logging.handlers
import secrets
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from kaproom.audio.blame import Blame
from kaproom.audio.engine import Engine
from kaproom.audio.messages import (
    Act,
    Audition,
    Command,
    EndAudition,
    Jump,
    Learn,
    Load,
    Restore,
    SetOutputs,
    SetTransitions,
    SetVolume,
    Shutdown,
    State,
    Tone,
)
from kaproom.audio.outputs.outlet import Outlet
from kaproom.audio.place import (
    CRASH_NAME,
    LOG_NAME,
    EngineRuns,
    forget,
    listen,
    prepare_folder,
    take_lock,
)
from kaproom.audio.priority import Priority
from kaproom.audio.server import Server
from kaproom.audio.source import Joint, Source, open_source
from kaproom.core.clock import elapsed_ms
from kaproom.core.practice.settings import SoundOutput
from kaproom.errors import EnvironmentFault

EXIT_RUNS_ALREADY, EXIT_HANGS = 3, 75
MIX_HANGS_S = 10.0
_LOOK_S, _ALONE_LOOK_S = 0.5, 1.0
"""How often it is looked whether something has changed by itself; a command is met at once."""
_PUSH_S = 1.0
_MOVES_BY_ITSELF: dict[str, Any] = {
    "frames": 0,
    "position_ms": 0,
    "fade_left_ms": 0,
    "peak_tenth_db": None,
    "told_ms": 0,
}
"""What alone is no reason to tell the state again."""
MIX_S = 0.3
"""The longest the mix stands still; an output that runs low wakes it before."""
_SIGNAL_FADE_MS = 1500
_ORPHAN_FADE_MS = 15_000
_LONGEST_LEAVING_S = 70.0
_WHILE_LEAVING = SetOutputs, Shutdown
"""What is obeyed by an engine that ends: where its fade sounds may still be changed."""

_log = logging.getLogger(__name__)


class EngineProcess:
    """Wires engine, device and server together and decides when to end."""

    def __init__(
        self,
        folder: Path,
        outputs: SetOutputs,
        idle_exit_s: float,
        orphan_exit_s: float,
        blame: Blame,
    ) -> None:
        self._folder = folder
        self._blame = blame
        self._idle_exit_s, self._orphan_exit_s = idle_exit_s, orphan_exit_s
        # Before anything that begins a thread: those that begin later have it then.
        self._priority = Priority()
        self._priority.raise_process()
        self._outlet = Outlet(self._device_changed, self._priority.raise_thread)
        self._outlet.choose(outputs.outputs, outputs.ceiling_tenth_db)
        self._engine = Engine(opener=self._open)
        self._leaving: tuple[str, float] | None = None
        self._at_once = False
        self._ended = threading.Event()
        self._signalled = False
        self._heard_place: tuple[int | None, int] = (None, 0)
        self._mixed_at_s = time.monotonic()
        self._mix_hung = False
        self._attached_at_s = self._sounded_at_s = time.monotonic()
        listening, token = listen(folder)
        instance = secrets.token_hex(8)
        self._server = Server(listening, token, instance, self._engine.journal, self._carry_out)

    def run(self) -> None:
        """Serve until it is time to end."""
        signal.signal(signal.SIGTERM, self._on_signal)
        signal.signal(signal.SIGINT, self._on_signal)
        mixing = threading.Thread(target=self._mix, name="mix", daemon=True)
        mixing.start()
        self._outlet.start()
        gc.collect()
        gc.freeze()
        reason = self._serve()
        self._outlet.close()
        self._server.close(reason)
        forget(self._folder)
        self._ended.set()
        mixing.join(timeout=1.0)
        self._engine.close()

    def _serve(self) -> str:
        pushed_s = 0.0
        last: State | None = None
        while True:
            self._server.serve(_LOOK_S if self._server.attached else _ALONE_LOOK_S)
            now_s = time.monotonic()
            state = self._state()
            shown = msgspec.structs.replace(state, **_MOVES_BY_ITSELF)
            if shown != last or self._server.behind or now_s - pushed_s >= _PUSH_S:
                self._server.push(state, self._engine.setting, self._outlet.devices)
                pushed_s, last = now_s, shown
            self._end_if_the_mix_hangs(now_s)
            reason = self._reason_to_end(now_s)
            if reason:
                return reason

    def _end_if_the_mix_hangs(self, now_s: float) -> None:
        """An engine that does not mix is no use: the client starts another at its place.

        Seen twice in a row, since after a stop of the whole process all of it is late once.
        """
        hangs = now_s - self._mixed_at_s > MIX_HANGS_S
        if hangs and self._mix_hung:
            _log.critical("the mix hangs")
            _end(EXIT_HANGS)
        self._mix_hung = hangs

    def _state(self) -> State:
        outlet = self._outlet
        state = self._engine.state(outlet.name, outlet.ok, outlet.underruns)
        before, self._heard_place = self._heard_place, (state.track_index, state.position_ms)
        runs = before[0] == state.track_index and before[1] < state.position_ms
        outputs = outlet.statuses
        return msgspec.structs.replace(
            state,
            told_ms=elapsed_ms(),
            runs=runs,
            outputs=outputs,
            leaving=self._leaving is not None,
        )

    def _carry_out(self, command: Command) -> str:
        """Do it; the reason where it is refused."""
        engine = self._engine
        if self._leaving is not None and not isinstance(command, _WHILE_LEAVING):
            # What it began now would be over with it.
            return "it is ending"
        deeds: dict[type[Command], Callable[[Any], str | None]] = {
            Load: lambda c: engine.load(c.setting),
            Learn: lambda c: None if engine.learn(c.setting) else "another setting is at hand",
            Act: lambda c: engine.act(c.action, c.at_ms),
            Jump: lambda c: engine.jump(c.phase, c.at_ms),
            SetVolume: lambda c: engine.set_volume(c.tenth_db),
            Restore: engine.restore,
            SetTransitions: lambda c: engine.set_transitions(c.transitions),
            Audition: lambda c: engine.audition(c.index, c.from_ms),
            EndAudition: lambda _: engine.end_audition(),
            Tone: lambda c: engine.tone(c.on),
            SetOutputs: lambda c: self._outlet.choose(c.outputs, c.ceiling_tenth_db, c.taken_anew),
            Shutdown: lambda c: self._leave("told to", c.fade_ms),
        }
        deed = deeds.get(type(command))
        if deed is None:
            return "not here"
        return deed(command) or ""

    def _leave(self, reason: str, fade_ms: int) -> None:
        if self._leaving is None:
            _log.info("ending: %s", reason)
            self._engine.leave(fade_ms)
            self._leaving = (reason, time.monotonic())
            self._at_once = fade_ms == 0

    def _reason_to_end(self, now_s: float) -> str:
        if self._signalled:
            self._leave("asked by the system", _SIGNAL_FADE_MS)
        if self._server.attached:
            self._attached_at_s = now_s
        if not self._engine.quiet:
            self._sounded_at_s = now_s
        alone_s = now_s - self._attached_at_s
        if alone_s > self._orphan_exit_s:
            self._leave("no window for a long time", _ORPHAN_FADE_MS)
        elif min(alone_s, now_s - self._sounded_at_s) > self._idle_exit_s:
            self._leave("nothing to do", 0)
        if self._leaving is None:
            return ""
        reason, since_s = self._leaving
        waited_s = now_s - since_s
        drained = self._engine.quiet and now_s - self._sounded_at_s > self._outlet.drain_s + 0.1
        if (
            self._at_once
            or drained
            or waited_s > _LONGEST_LEAVING_S
            or (self._outlet.silent and waited_s > 1)
        ):
            return reason
        return ""

    def _mix(self) -> None:
        self._priority.raise_thread()
        while not self._ended.is_set():
            self._outlet.fill(self._engine.render)
            self._engine.heard(self._outlet.heard_frame, elapsed_ms())
            self._mixed_at_s = time.monotonic()
            self._outlet.wait_until_low(MIX_S)

    def _open(self, path: str, start_ms: int, begins: Joint | None, ends: Joint | None) -> Source:
        self._blame.check(path)
        return open_source(path, start_ms, begins, ends)

    def _device_changed(self, what: str, detail: str) -> None:
        self._engine.tell(what, elapsed_ms(), detail)

    def _on_signal(self, number: int, frame: object) -> None:
        del number, frame
        self._signalled = True


def main(arguments: list[str] | None = None) -> int:
    """Run the engine; answers with the exit code."""
    parser = argparse.ArgumentParser(prog="kaproom.audio.process", description="the sound engine")
    parser.add_argument("--runtime-dir", type=Path, required=True)
    parser.add_argument("--outputs", type=_outputs, default=SetOutputs((SoundOutput(),)))
    parser.add_argument("--idle-exit-s", type=float, default=900.0)
    parser.add_argument("--orphan-exit-s", type=float, default=7200.0)
    asked = parser.parse_args(arguments)
    try:
        prepare_folder(asked.runtime_dir)
        lock = take_lock(asked.runtime_dir)
    except EngineRuns:
        return EXIT_RUNS_ALREADY
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    with lock:
        blame = Blame(asked.runtime_dir)
        blamed = blame.learn_from(asked.runtime_dir / CRASH_NAME)
        _begin_log(asked.runtime_dir)
        if blamed:
            _log.warning("the last engine died of a file, which is not read again")
        EngineProcess(
            asked.runtime_dir, asked.outputs, asked.idle_exit_s, asked.orphan_exit_s, blame
        ).run()
    return 0


def _outputs(text: str) -> SetOutputs:
    return msgspec.json.decode(text, type=SetOutputs)


def _begin_log(folder: Path) -> None:
    handler = logging.handlers.RotatingFileHandler(
        folder / LOG_NAME, maxBytes=256 * 1024, backupCount=1, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    faulthandler.enable((folder / CRASH_NAME).open("w"))
    threading.excepthook = _log_thread_fault


def _log_thread_fault(fault: threading.ExceptHookArgs) -> None:
    """A thread that dies takes the process with it: the client starts another at its place."""
    where = fault.thread.name if fault.thread else "a thread"
    _log_death(where, fault.exc_value or fault.exc_type())
    _end(70)


def _log_death(who: str, fault: BaseException) -> None:
    """The place of the fault without its message, which may name a file."""
    where = "".join(traceback.format_tb(fault.__traceback__))
    _log.critical("%s died of %s\n%s", who, type(fault).__name__, where)


def _die(kind: type[BaseException], fault: BaseException, trace: object) -> None:
    del kind, trace
    _log_death("the engine", fault)
    _end(70)


def _end(code: int) -> None:
    """Leave without waiting for libraries that hang or complain at their end."""
    logging.shutdown()
    os._exit(code)


if __name__ == "__main__":
    sys.excepthook = _die
    _end(main())
