"""Broken audio files played through the real engine, in a process that may die of them.

Each trial is a setting of two tracks, a broken file and a good one. The broken file is played from
its beginning to its end, then entered in its middle; either it sounds, or it is passed over by its
name and with a reason, and the good one sounds after it. Nothing may leave the engine that is no
number or beyond full scale, and no file may keep it busy for long.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from kaproom.audio.engine import Engine
from kaproom.audio.messages import Restore
from kaproom.audio.passed_over import Reading
from kaproom.audio.programme import Mode
from kaproom.audio.transitions import Transitions
from kaproom.core.music.music import MusicAction, MusicSetting, Track, Transition
from tools.prove.audio_faults import DEEDS, Faulty, Must, huge_cover
from tools.prove.audio_seeds import make_seeds, melody
from tools.prove.covers import add_cover
from tools.prove.in_turn import in_turn
from tools.prove.trial import Kind, Plan, Trial

BUSY_S = 5.0
"""The longest that a file may keep a processor busy."""
_BATCH = 50
_COVER_EVERY = 250
_BLOCK_MS = 100
_QUICK = Transitions(fade_in_ms=50, silence_ms=200, debounce_ms=0)
_CROSSFADE_MS = 200
_PLAYED_MS = 3000
_WITHIN_MS = 6000


@dataclass(frozen=True, slots=True)
class Broken:
    """A file on the disk, what has to come of it, and where it is entered the second time."""

    path: str
    must: Must
    entered_ms: int


def play_broken(files: Sequence[Broken], good: Path, log: Path) -> Iterator[Trial]:
    """One trial for each file."""
    for broken, faults in in_turn(faults_of, files, log, str(good)):
        told = f"{Path(broken.path).name}: {', '.join(faults)}"
        yield Trial(failed=told if faults else "")


def _run(plan: Plan) -> Iterator[Trial]:
    seeds = make_seeds()
    good, log = plan.scratch / "good.wav", plan.scratch / "log"
    soundfile.write(good, melody(48_000, 2, 4.0), 48_000)
    for first in range(0, plan.trials, _BATCH):
        batch: list[Broken] = []
        for number in range(first, min(plan.trials, first + _BATCH)):
            deed = DEEDS[number % len(DEEDS)] if (number + 1) % _COVER_EVERY else huge_cover
            path = plan.scratch / f"{number}-{deed.__name__}"
            batch.append(_written(path, deed(plan.rng, seeds), plan.rng.randrange(2000)))
        yield from play_broken(batch, good, log)
        for broken in batch:
            Path(broken.path).unlink()


def _written(path: Path, faulty: Faulty, entered_ms: int) -> Broken:
    path = path.with_name(path.name + faulty.suffix)
    path.write_bytes(faulty.content)
    if faulty.cover_bytes:
        add_cover(path, faulty.cover_bytes)
    return Broken(str(path), faulty.must, entered_ms)


AUDIO_FILES = Kind("audio-files", quick=500, full=20_000, run=_run)


def faults_of(broken: Broken, good: str) -> list[str]:
    """Play the file; what was wrong about what came of it."""
    began_s = time.process_time()
    listener = _Listener(broken, good)
    listener.play_to_the_end()
    listener.enter(broken.entered_ms)
    busy_s = time.process_time() - began_s
    faults = list(listener.faults)
    if busy_s > BUSY_S:
        faults.append(f"kept the processor busy for {busy_s:.1f} s")
    if broken.must is Must.PLAY and not listener.sounded:
        faults.append(f"was not played: {listener.reason}")
    if broken.must is Must.BE_NAMED and (listener.sounded or not listener.reason):
        faults.append("was not named as unplayable")
    return faults


class _Listener:
    """Plays the setting of a broken and a good file, and hears what comes of it."""

    def __init__(self, broken: Broken, good: str) -> None:
        tracks = [Track(path, "piece", "Onset", None) for path in (broken.path, good)]
        self._setting = MusicSetting(
            "proof",
            tuple(tracks),
            transition=Transition(length_ms=_CROSSFADE_MS),
            next_ms=_CROSSFADE_MS,
        )
        self._readings: list[Reading] = []
        self.faults: dict[str, None] = {}
        self.sounded = False
        self.reason = ""

    def play_to_the_end(self) -> None:
        """From the beginning, as far as it goes; the good track must follow."""
        engine = self._engine()
        engine.load(self._setting)
        engine.act(MusicAction.PLAY, 0)
        self._follow(engine, 0)
        self.sounded = "track_started" in self._told_of(engine, 0)
        self.reason = self._told_of(engine, 0).get("track_skipped_unplayable", "")
        if not (self.sounded or self.reason):
            self.faults["was neither played nor named"] = None
        if (
            len(self.reason) > 120
            or "\n" in self.reason
            or self._setting.tracks[0].file in self.reason
        ):
            self.faults[f"has a reason unfit to be shown: {self.reason[:200]!r}"] = None
        engine.close()

    def enter(self, position_ms: int) -> None:
        """Begin in its middle, as after a crash; the good track must follow."""
        engine = self._engine()
        engine.load(self._setting)
        engine.restore(Restore(0, position_ms, Mode.SOUNDING, False, False, False, 0))
        self._follow(engine, 300)
        engine.close()

    def _engine(self) -> Engine:
        """One whose files are read here, when the time comes, and in no thread."""
        self._readings = []
        return Engine(_QUICK, start_reading=self._readings.append)

    def _follow(self, engine: Engine, played_ms: int) -> None:
        """Let time pass until the good track sounds; it is asked for where that takes long."""
        asked = False
        for now_ms in range(_BLOCK_MS, _PLAYED_MS + _WITHIN_MS, _BLOCK_MS):
            self._read_ahead()
            self._hear(engine.render(_BLOCK_MS * 48))
            engine.heard(now_ms * 48, now_ms)
            if "track_started" in self._told_of(engine, 1):
                return
            if now_ms >= (played_ms or _PLAYED_MS) and not asked:
                engine.act(MusicAction.NEXT, now_ms)
                asked = True
        self.faults["the good track did not follow"] = None

    def _read_ahead(self) -> None:
        busy = True
        while busy:
            busy = any([reading.work() for reading in self._readings])  # noqa: C419 - all of them

    def _hear(self, block: "np.ndarray[tuple[int, ...], np.dtype[np.float32]]") -> None:
        if not np.isfinite(block).all():
            self.faults["something sounded that is no number"] = None
        elif block.size and np.abs(block).max() > 1.0:
            self.faults["something sounded beyond full scale"] = None

    @staticmethod
    def _told_of(engine: Engine, index: int) -> dict[str, str]:
        _, reports = engine.journal.since(0)
        return {report.what: report.detail for report in reports if report.track_index == index}
