"""Starts the engine's process, detached, and ends one that was left behind.

The child has a session of its own and inherits no handle: it outlives the window and holds neither
its locks nor its databases.
"""

import subprocess
import sys
import time
from pathlib import Path

import msgspec

from kaproom.audio.link import Link, LinkLost
from kaproom.audio.messages import (
    PROTOCOL,
    Attach,
    Goodbye,
    MalformedMessage,
    SetOutputs,
    Shutdown,
    answer_of,
)
from kaproom.audio.place import LOG_NAME, connect, prepare_folder
from kaproom.child_process import ENGINE, child_environment, part_command
from kaproom.core.practice.settings import SoundOutput

_DETACHED_PROCESS, _NEW_GROUP = 0x00000008, 0x00000200


class EngineHandle(subprocess.Popen[bytes]):
    """A child that is meant to outlive its parent."""

    def __del__(self, _maxsize: int = sys.maxsize) -> None:
        """Say nothing: that it still runs when the window goes is what it is for."""


def start_engine(
    folder: Path,
    *,
    outputs: tuple[SoundOutput, ...] = (),
    ceiling_tenth_db: int = 0,
    idle_exit_s: float = 900.0,
    orphan_exit_s: float = 7200.0,
) -> EngineHandle:
    """Start an engine for this runtime folder; raises EnvironmentFault or OSError.

    It is told its outputs at once, so that no other device is ever opened.
    """
    prepare_folder(folder)
    command = part_command(ENGINE, "--runtime-dir", str(folder))
    command += ["--idle-exit-s", str(idle_exit_s), "--orphan-exit-s", str(orphan_exit_s)]
    if outputs:
        chosen = SetOutputs(outputs, ceiling_tenth_db)
        command += ["--outputs", msgspec.json.encode(chosen).decode()]
    windows = sys.platform == "win32"
    with (folder / f"{LOG_NAME}.start").open("wb") as errors:
        return EngineHandle(
            command,
            cwd=folder,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            close_fds=True,
            start_new_session=not windows,
            creationflags=_DETACHED_PROCESS | _NEW_GROUP if windows else 0,
        )


def stop_engine(folder: Path, fade_ms: int = 3000, timeout_s: float = 10.0) -> bool:
    """Fade out and end the engine of this folder; False where none was running.

    Waits until it is gone, at most `timeout_s`.
    """
    reached = connect(folder)
    if reached is None:
        return False
    connection, token = reached
    link = Link(connection)
    end_s = time.monotonic() + timeout_s + fade_ms / 1000
    try:
        link.send(Attach(PROTOCOL, token))
        link.send(Shutdown(fade_ms))
        while time.monotonic() < end_s:
            link.flush()
            bodies = link.receive()
            if any(isinstance(answer_of(body), Goodbye) for body in bodies):
                return True
            if not bodies:
                time.sleep(0.01)
    except (LinkLost, MalformedMessage):
        return True
    finally:
        link.close()
    return True
