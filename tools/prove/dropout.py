"""Music without a gap: the real engine on a private sink that is recorded, on a busy day.

Pieces of many formats cross into each other; each trial is ten seconds of sound. The engine may
count no underrun, and the recording may hold no gap. Where the machine stood still meanwhile, or
its host took one of its processors away, which a watch beside it notices, the ten seconds are
listened to again.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import soundfile  # pyright: ignore[reportMissingTypeStubs]

from kaproom.audio.client import EngineClient
from kaproom.audio.launch import stop_engine
from kaproom.core.music.music import MusicAction, MusicSetting, Track, Transition
from kaproom.core.music.setting import write_setting
from tests.support.pulse import missing_for_pulse, private_pulse
from tests.support.stall import stall_monitor
from tools.prove.busy_day import busy_day
from tools.prove.listening import Ear, Heard, ear
from tools.prove.trial import Kind, Plan, Skipped, Trial

TRIAL_S = 10.0
PIECE_S = 40
STALL_MS = 150.0
"""A machine or processor that stood still for so long may have let any program starve."""
_SETTLE_S = 6.0
_PIECES = (
    ("flac", 44_100),
    ("mp3", 44_100),
    ("ogg", 48_000),
    ("opus", 48_000),
    ("m4a", 44_100),
    ("wav", 96_000),
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some seconds of sound: what was heard, what the engine missed, how long the machine stood."""

    heard: Heard
    underruns: int
    stalled_ms: float
    track_index: int | None

    @property
    def whole(self) -> bool:
        """Whether there was no gap of any kind, and sound at all."""
        return not (self.heard.gaps or self.underruns) and self.heard.frames > 0

    @property
    def excused(self) -> bool:
        """Whether the machine stood still, so that it says nothing about the program."""
        return self.stalled_ms >= STALL_MS


@dataclass(frozen=True, slots=True)
class Concert:
    """Music that plays into a private sink, the client of its engine, and an ear at the sink."""

    client: EngineClient
    ear: Ear

    def stretches(self) -> Iterator[Stretch]:
        """What is heard from now on, ten seconds at a time."""
        while True:
            heard, underruns = self.ear.heard, self.client.figures().underruns
            with stall_monitor() as stalls:
                time.sleep(TRIAL_S)
            now, missed = self.ear.heard, self.client.figures().underruns
            index = self.client.status().track_index
            yield Stretch(now.since(heard), missed - underruns, stalls.longest_ms, index)


def dropouts(plan: Plan) -> Iterator[Trial]:
    """One trial for each ten seconds."""
    with playing(plan.scratch, plan.trials * TRIAL_S, plan.rng) as concert:
        stretches = concert.stretches()
        for _ in range(plan.trials):
            stretch = next(stretches)
            for _ in range(2):
                if stretch.whole or not stretch.excused:
                    break
                stretch = next(stretches)
            yield Trial(failed="" if stretch.whole else told(stretch))


def told(stretch: Stretch) -> str:
    """What went wrong, in one line."""
    heard = stretch.heard
    return (
        f"{heard.gaps} gaps of {heard.gap_frames} frames and {stretch.underruns} underruns in "
        f"{heard.frames} frames; the machine stood still for {stretch.stalled_ms:.0f} ms at most"
    )


@contextmanager
def playing(scratch: Path, seconds: float, rng: Random, busy: bool = True) -> Iterator[Concert]:
    """Music that goes on for at least so long, on a busy day or alone; raises Skipped."""
    if reason := missing_for_pulse():
        raise Skipped(reason)
    if shutil.which("ffmpeg") is None:
        raise Skipped("needs ffmpeg")
    setting = _programme(scratch, seconds)
    with ExitStack() as undo:
        pulse = undo.enter_context(private_pulse())
        if busy:
            undo.enter_context(busy_day(scratch, Path(setting.file), rng))
        runtime_dir = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="kap-rt-")))
        client = undo.enter_context(_client(runtime_dir, pulse.env))
        undo.callback(stop_engine, runtime_dir, 0)
        listening = undo.enter_context(ear(pulse))
        client.load(setting)
        client.act(MusicAction.PLAY)
        _wait_for_sound(listening)
        yield Concert(client, listening)


def _wait_for_sound(listening: Ear) -> None:
    until_s = time.monotonic() + 60
    while not listening.heard.frames:
        if time.monotonic() > until_s:
            raise RuntimeError("nothing is heard of the engine")
        time.sleep(0.1)
    time.sleep(_SETTLE_S)


@contextmanager
def _client(runtime_dir: Path, env: dict[str, str]) -> Iterator[EngineClient]:
    """A client whose engine sounds in the private server."""
    kept = dict(os.environ)
    os.environ.update(env)
    client = EngineClient(runtime_dir)
    try:
        if not client.wait_until_attached(60):
            raise RuntimeError("the engine does not start")
        yield client
    finally:
        client.close(leave_playing=True)
        os.environ.clear()
        os.environ.update(kept)


def _programme(scratch: Path, seconds: float) -> MusicSetting:
    """Pieces of every format, again and again until the time is filled."""
    folder = scratch / "music"
    folder.mkdir()
    files = [_piece(folder, number, *piece) for number, piece in enumerate(_PIECES)]
    rounds = int(2 * seconds / PIECE_S / len(files)) + 2
    tracks = tuple(
        Track(str(file), file.stem, f"Phase {number % 3}", PIECE_S * 1000)
        for number in range(rounds)
        for file in files
    )
    setting = MusicSetting("busy", tracks, str(folder / "busy.m3u8"), Transition(length_ms=5000))
    scanned = MusicSetting("busy", tracks[: len(files)], setting.file)
    Path(setting.file).write_text(write_setting(scanned), encoding="utf-8")
    return setting


def _piece(folder: Path, number: int, ending: str, rate_hz: int) -> Path:
    """A chord over a bed of noise, so that no two frames in a row are ever silent."""
    at_s = np.arange(PIECE_S * rate_hz) / rate_hz
    generator = np.random.default_rng(number)
    tones_hz = np.array([110, 165 + number, 220])
    chord = 0.05 * np.sin(2 * np.pi * np.outer(at_s, tones_hz)).sum(axis=1)
    sound = chord[:, None] + 0.01 * generator.normal(size=(len(at_s), 2))
    wave = folder / f"source-{number}.wav"
    soundfile.write(str(wave), sound, rate_hz)
    if ending == "wav":
        return wave
    file = folder / f"piece-{number}.{ending}"
    command = ["ffmpeg", "-v", "error", "-y", "-i", str(wave), "-b:a", "160k", str(file)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    wave.unlink()
    return file


DROPOUT = Kind("dropout", 6, 60, dropouts)
