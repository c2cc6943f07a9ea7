"""What playing costs, for `tools.bench`: the engine beside mpv and mpg123 on the same sink.

All play the same MP3 of 44.1 kHz into one private sink of 48 kHz at the same time, so that a busy
machine is busy for all of them. Counted are the processor time of one minute once they play, that
of starting, and the largest resident memory, of each whole process. The engine evens the loudness,
meters and resamples as it does in a session, and its client listens.
"""

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile  # pyright: ignore[reportMissingTypeStubs]

from kaproom.audio.client import EngineClient
from kaproom.audio.launch import start_engine
from kaproom.audio.place import connect
from kaproom.core.music.music import MusicAction, MusicSetting, Track
from tests.support.pulse import missing_for_pulse, private_pulse
from tools.bench.row import Row

STARTING_S, MINUTE_S = 5, 60
TURNS = 1
CPU_TARGET, MEMORY_TARGET = 0.5, 1.0
_RATE_HZ = 44_100
_TICKS_PER_S = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process used: to start, for a minute of playing, and of memory at most."""

    start_s: float
    minute_s: float
    rss_mb: float


def playing_costs(turns: int = TURNS) -> Iterator[Row]:
    """All rows; none where this machine lacks a private sound server or mpv."""
    if missing_for_pulse() or shutil.which("mpv") is None or shutil.which("ffmpeg") is None:
        return
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch, private_pulse() as pulse:
        file = _music(Path(scratch), STARTING_S + MINUTE_S + 10)
        rounds = [_side_by_side(file, pulse.env) for _ in range(turns)]
    ours = [costs["engine"] for costs in rounds]
    for peer in (name for name in _PLAYERS if name in rounds[0]):
        theirs = [costs[peer] for costs in rounds]
        target = CPU_TARGET if peer == "mpv" else 1.0
        yield _row(f"a minute of music ({peer})", "s", target, ours, theirs, lambda c: c.minute_s)
        if peer == "mpv":
            yield _row(f"starting to play ({peer})", "s", 2.0, ours, theirs, lambda c: c.start_s)
            yield _row(
                f"memory while playing ({peer})",
                "MB",
                MEMORY_TARGET,
                ours,
                theirs,
                lambda c: c.rss_mb,
            )


def _row(
    name: str,
    unit: str,
    target: float,
    ours: list[Cost],
    theirs: list[Cost],
    of: Callable[[Cost], float],
) -> Row:
    value, baseline = (statistics.median(of(cost) for cost in costs) for costs in (ours, theirs))
    return Row(name, value, unit, baseline, target)


def _music(folder: Path, seconds: int) -> Path:
    """Something with a spectrum that moves, as an MP3 of 192 kbit/s with its length told."""
    generator = np.random.default_rng(1)
    at_s = np.arange(seconds * _RATE_HZ) / _RATE_HZ
    wave = sum(
        0.08 * np.sin(2 * np.pi * hertz * at_s + 3 * np.sin(at_s * slow))
        for hertz, slow in ((110, 0.5), (220, 0.31), (331, 0.23), (445, 0.17))
    )
    both = np.stack([wave, np.roll(wave, 500)], axis=1) + 0.01 * generator.normal(
        size=(len(at_s), 2)
    )
    soundfile.write(str(folder / "music.wav"), both, _RATE_HZ)
    command = ["ffmpeg", "-v", "error", "-i", str(folder / "music.wav"), "-b:a", "192k"]
    subprocess.run([*command, str(folder / "music.mp3")], check=True, stdin=subprocess.DEVNULL)
    return folder / "music.mp3"


_PLAYERS = {
    "mpv": ["mpv", "--no-config", "--no-video", "--no-terminal", "--ao=pulse"],
    "mpg123": ["mpg123", "-q", "-o", "pulse"],
}


def _side_by_side(file: Path, env: Mapping[str, str]) -> dict[str, Cost]:
    """One turn: every player once, all at the same time."""
    started = {
        name: _start([*command, str(file)], env)
        for name, command in _PLAYERS.items()
        if shutil.which(command[0])
    }
    with tempfile.TemporaryDirectory(prefix="kap-rt-") as runtime:
        started["engine"] = _start_engine(Path(runtime), env)
        client = _play(Path(runtime), file)
        time.sleep(STARTING_S)
        begun = {name: _cpu_s(process.pid) for name, process in started.items()}
        time.sleep(MINUTE_S)
        costs = {
            name: Cost(begun[name], _cpu_s(process.pid) - begun[name], _peak_mb(process.pid))
            for name, process in started.items()
        }
        client.close(fade_ms=0)
        for name, process in started.items():
            if name != "engine":
                process.kill()
            process.wait()
    return costs


def _start(command: list[str], env: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=dict(env), stdin=quiet, stdout=quiet, stderr=quiet)


def _start_engine(runtime_dir: Path, env: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    kept = dict(os.environ)
    os.environ.update(env)
    try:
        return start_engine(runtime_dir)
    finally:
        os.environ.clear()
        os.environ.update(kept)


def _play(runtime_dir: Path, file: Path) -> EngineClient:
    """The engine told what to play, with its client listening as in a session without a key."""
    track = Track(str(file), "music", "Journey", None, evening_tenth_db=-31)
    while (link := connect(runtime_dir)) is None:
        time.sleep(0.02)
    link[0].close()
    client = EngineClient(runtime_dir)
    client.load(MusicSetting("bench", (track,)))
    client.act(MusicAction.PLAY)
    return client


def _cpu_s(pid: int) -> float:
    """The processor time a running process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS_PER_S


def _peak_mb(pid: int) -> float:
    """The most memory a running process has held so far."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    lines = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    return int(lines["VmHWM"].split()[0]) / 1024
