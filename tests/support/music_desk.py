"""The music there is, for tests of the screens: the real desk on folders of its own.

What is known of the files is measured by the real measuring, here and now or when a test says so.
"""

import hashlib
import resource
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import soundfile

from kaproom import paths
from kaproom.audio.decoder import Unplayable
from kaproom.audio.facts.measure import measure
from kaproom.core.music import evening
from kaproom.core.music.music import MusicSetting
from kaproom.core.music.setting import write_setting
from kaproom.core.music.track_facts import FactsProgress, TrackFacts
from kaproom.desks.music import LibraryDesk
from kaproom.music_library import MusicLibrary


def write_piece(
    path: Path,
    seconds: float,
    hz: float = 220.0,
    level: float = 0.2,
    title: str = "",
    artist: str = "",
) -> Path:
    """A tone that swells and falls, as a real file under these tags."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rate = 8000
    times = np.arange(round(seconds * rate)) / rate
    swell = 0.35 + 0.65 * np.sin(np.pi * times / seconds) ** 2
    slow = 0.6 + 0.25 * np.sin(2 * np.pi * times / 37 + hz) + 0.15 * np.sin(times / 3 + hz)
    samples = level * swell * slow * np.sin(2 * np.pi * hz * times)
    with soundfile.SoundFile(str(path), "w", rate, 1) as file:
        if title:
            file.title = title
        if artist:
            file.artist = artist
        file.write(samples)
    return path


class MeasuredFacts:
    """Facts of files, measured one by one: all at once when wanted, or `patient`, when told."""

    def __init__(self, patient: bool = False) -> None:
        self.patient = patient
        self._known: dict[str, TrackFacts] = {}
        self._faults: dict[str, str] = {}
        self._queue: list[str] = []
        self._asked = 0

    def of(self, file: str) -> TrackFacts | None:
        return self._known.get(file)

    def known(self) -> tuple[TrackFacts, ...]:
        there = {f.content_hash: f for f in self._known.values() if Path(f.file).exists()}
        return tuple(there.values())

    def where(self, content_hash: str) -> str:
        return next((f.file for f in self.known() if f.content_hash == content_hash), "")

    def fault(self, file: str) -> str:
        return self._faults.get(file, "")

    def want(self, files: tuple[str, ...]) -> None:
        for file in files:
            asked = file in self._known or file in self._faults or file in self._queue
            if not asked and Path(file).exists():
                self._queue.append(file)
                self._asked += 1
        if not self.patient:
            self.measure()

    def measure(self, most: int | None = None) -> None:
        """Measure what is waiting, or the first few of it."""
        for _ in range(len(self._queue) if most is None else most):
            file = self._queue.pop(0)
            try:
                self._known[file] = _facts(file)
            except Unplayable as fault:
                self._faults[file] = str(fault)
        if not self._queue:
            self._asked = 0

    def progress(self) -> FactsProgress | None:
        if not self._queue:
            return None
        done = self._asked - len(self._queue)
        return FactsProgress(done, self._asked, done / self._asked)

    def evened(self, setting: MusicSetting) -> MusicSetting:
        return evening.evened(setting, self.of)

    def close(self) -> None:
        self._queue.clear()


class FolderMusic(LibraryDesk):
    """The desk of music over two folders, `shipped_dir` and `own_dir`."""

    def __init__(self, folder: Path, patient: bool = False) -> None:
        self.shipped_dir, self.own_dir = folder / "shipped", folder / "own"
        for made in (self.shipped_dir, self.own_dir):
            made.mkdir(parents=True, exist_ok=True)
        self.measured = MeasuredFacts(patient)
        self.library_here = MusicLibrary(self.shipped_dir, self.own_dir, folder / "cache")
        super().__init__(self.library_here, self.measured)

    def ship_all(self) -> None:
        """Have the settings come that the program ships."""
        for file in paths.playlist_dir().glob("*.m3u8"):
            shutil.copy(file, self.shipped_dir)

    def ship(self, name: str, setting: MusicSetting) -> None:
        """Have a setting come with the program."""
        file = self.shipped_dir / f"{name}.m3u8"
        file.write_text(write_setting(setting, self.shipped_dir), encoding="utf-8")


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process may grow, for the time of a block."""
    kept_signal = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    kept = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, kept[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, kept)
        signal.signal(signal.SIGXFSZ, kept_signal)


def _facts(file: str) -> TrackFacts:
    content_hash = hashlib.sha256(Path(file).read_bytes()).hexdigest()
    return measure(file, content_hash, lambda _done_s, _of_s: None).facts
