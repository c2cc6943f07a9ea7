"""A PulseAudio of the tests' own, with sinks that sound nowhere and can be recorded.

It has its own socket, runtime folder and ALSA configuration, so that neither the user's sound nor a
desktop's server is touched; it works as root and without D-Bus.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from kaproom.audio.priority import NICE

RATE_HZ = 48_000
SINK = "kap"
_TOOLS = ("pulseaudio", "pactl", "parec")
_FRAME_BYTES = 2 * 4  # stereo, 32-bit float
_ALSA = """</usr/share/alsa/alsa.conf>
pcm.!default {{ type pulse server "{server}" }}
ctl.!default {{ type pulse server "{server}" }}
pcm.pulse {{ type pulse server "{server}" }}
"""


def missing_for_pulse() -> str:
    """What stands in the way of a private PulseAudio, or nothing."""
    if not sys.platform.startswith("linux"):
        return "a private PulseAudio needs Linux"
    missing = [name for name in _TOOLS if shutil.which(name) is None]
    if not any(Path("/usr/lib").glob("**/alsa-lib/libasound_module_pcm_pulse.so")):
        missing.append("libasound2-plugins")
    return f"needs {', '.join(missing)}" if missing else ""


def begin_parec(
    sink: str, latency_ms: int, target: IO[bytes] | int, env: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    """What a sink is given, from now on, as raw samples into `target`."""
    command = ["parec", "-d", f"{sink}.monitor", "--format=float32le", f"--rate={RATE_HZ}"]
    command += ["--channels=2", "--raw", f"--latency-msec={latency_ms}"]
    parec = subprocess.Popen(command, stdout=target, env=dict(env), start_new_session=True)
    _put_ahead(parec)
    return parec


def _put_ahead(process: "subprocess.Popen[bytes]") -> None:
    """Before all that only computes, as a desktop does with its sound server; where we may."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, process.pid, NICE)
        Path(f"/proc/{process.pid}/autogroup").write_text(str(NICE), encoding="ascii")


class Recording:
    """What a sink is given from now on, as raw samples in a file."""

    def __init__(self, file: Path, env: dict[str, str], sink: str) -> None:
        self.file = file
        with file.open("wb") as target:
            self._parec = begin_parec(sink, 50, target, env)
        _wait_for(lambda: file.stat().st_size > 0, "parec records nothing")

    @property
    def frames(self) -> int:
        """How much is recorded by now."""
        return self.file.stat().st_size // _FRAME_BYTES

    def stop(self) -> NDArray[np.float32]:
        """End it; answers frames x 2 channels."""
        self._parec.terminate()
        self._parec.wait(60)
        raw = self.file.read_bytes()
        whole = len(raw) - len(raw) % _FRAME_BYTES
        return np.frombuffer(raw[:whole], dtype="<f4").reshape(-1, 2)


class PrivatePulse:
    """A running server. `env` is a whole environment for a process that shall play into it."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self._options = options
        self.sink = SINK
        self.rate_hz = RATE_HZ
        self._socket = folder / "native"
        server = f"unix:{self._socket}"
        (folder / "asound.conf").write_text(_ALSA.format(server=server))
        hidden = ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PULSE_SINK")
        self.env = {name: value for name, value in os.environ.items() if name not in hidden}
        self.env |= {
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_SERVER": server,
            "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
        }
        self._recordings = 0
        self._server = self._start()

    def pactl(self, *arguments: str) -> str:
        """Ask the server something, or tell it."""
        done = subprocess.run(
            ["pactl", *arguments], env=self.env, capture_output=True, text=True, check=True
        )
        return done.stdout

    def add_sink(self, name: str) -> None:
        """Plug another sink in."""
        self.pactl("load-module", "module-null-sink", *_sink_arguments(name))

    def remove_sink(self, name: str) -> None:
        """Pull a sink out."""
        modules = self.pactl("list", "short", "modules").splitlines()
        made = [line.split("\t") for line in modules if "module-null-sink" in line]
        self.pactl("unload-module", next(m[0] for m in made if f"sink_name={name} " in m[2]))

    def start_recorder(self, sink: str = SINK) -> Recording:
        """Record a sink from now on; returns once samples arrive."""
        self._recordings += 1
        return Recording(self.folder / f"recording-{self._recordings}.f32", self.env, sink)

    def record(self, seconds: float) -> NDArray[np.float32]:
        """What the sink is given in the next seconds."""
        recording = self.start_recorder()
        time.sleep(seconds)
        return recording.stop()

    def freeze(self) -> None:
        """Let the server hang, and everything that asks it."""
        self._server.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._server.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """Let the server die."""
        self._server.kill()
        self._server.wait(60)

    def start_again(self) -> None:
        """Another server in place of one that died."""
        self._server = self._start()

    def stop(self) -> None:
        """End the server; fails where it has died by itself."""
        died = self._server.poll() not in {None, -signal.SIGKILL}
        log = (self.folder / "pulse.log").read_text(errors="replace")
        assert not died, f"PulseAudio died: {log[-2000:]}"
        self._server.send_signal(signal.SIGCONT)
        self._server.terminate()
        try:
            self._server.wait(60)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait(60)

    def _start(self) -> "subprocess.Popen[bytes]":
        command = ["pulseaudio", "-n", "--daemonize=no", "--system=no", "--use-pid-file=no"]
        command += ["--exit-idle-time=-1", "--disallow-exit=yes", "--high-priority=no"]
        command += ["--realtime=no", "--disable-shm=yes", "--log-target=stderr"]
        command += ["-L", f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"]
        command += ["-L", " ".join(["module-null-sink", *_sink_arguments(SINK)]), *self._options]
        log = self.folder / "pulse.log"
        with log.open("wb") as said:
            server = subprocess.Popen(
                command,
                env=self.env | {"HOME": str(self.folder)},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        _put_ahead(server)
        _wait_for(lambda: server.poll() is not None or self._has_sink(), "PulseAudio is silent")
        assert server.poll() is None, log.read_text(errors="replace")
        self.pactl("set-default-sink", SINK)
        return server

    def _has_sink(self) -> bool:
        done = subprocess.run(
            ["pactl", "list", "short", "sinks"], env=self.env, capture_output=True, check=False
        )
        return SINK.encode() in done.stdout


def _sink_arguments(name: str) -> list[str]:
    """One that renders 50 ms at a time and never renders again what was heard."""
    return [f"sink_name={name}", f"rate={RATE_HZ}", "channels=2", "format=float32le", "norewinds=1"]


@contextmanager
def private_pulse(*options: str) -> Iterator[PrivatePulse]:
    """A server for the time of a block, in a folder short enough for its socket."""
    folder = Path(tempfile.mkdtemp(prefix="kap-pulse-"))
    try:
        pulse = PrivatePulse(folder, *options)
        try:
            yield pulse
        finally:
            pulse.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(condition: Callable[[], bool], complaint: str, timeout_s: float = 60.0) -> None:
    until = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < until, complaint
        time.sleep(0.02)
