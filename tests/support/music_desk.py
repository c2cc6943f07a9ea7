"""The music there is, for tests of the screens: real files in a folder, measured as they are asked.

Settings are written and read by the core's own reader; what that format does not carry is held
beside it. `FolderMusic` fulfils `MusicDesk`, `MeasuredFacts` `MusicFacts`.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile

from kaproom.audio.decoder import Unplayable
from kaproom.audio.loudness import measure
from kaproom.core.music import MusicSetting, Track
from kaproom.core.music_setting import SettingFault, read_setting, write_setting
from kaproom.core.track_facts import FactsProgress, TrackFacts
from kaproom.errors import EnvironmentFault

AUDIO = frozenset((".wav", ".flac"))
_SPANS = 1000


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

    def tell(self, setting: MusicSetting) -> None:
        """Take in what a setting says of its tracks."""
        for track in setting.tracks:
            facts = self._known.get(track.file)
            if facts is not None:
                phases = tuple(dict.fromkeys((*facts.phases, track.phase)))
                intensity = facts.intensity if track.intensity is None else track.intensity
                self._known[track.file] = replace(facts, phases=phases, intensity=intensity)

    def evened(self, setting: MusicSetting) -> MusicSetting:
        tracks = tuple(self._evened(t, setting.target_lufs) for t in setting.tracks)
        return replace(setting, tracks=tracks)

    def close(self) -> None:
        self._queue.clear()

    def _evened(self, track: Track, target_lufs: int) -> Track:
        facts = self._known.get(track.file)
        if facts is None:
            return track
        gain = None
        if facts.integrated_lufs is not None:
            gain = round((target_lufs - facts.integrated_lufs) * 10) + track.gain_tenth_db
        return replace(
            track,
            duration_ms=facts.duration_ms,
            content_hash=facts.content_hash,
            evening_tenth_db=gain,
        )


class FolderMusic:
    """Settings in two folders, shipped and own; `refusal` is what the disk says to each writing."""

    def __init__(self, folder: Path, patient: bool = False) -> None:
        self.shipped_dir, self.own_dir = folder / "shipped", folder / "own"
        for made in (self.shipped_dir, self.own_dir):
            made.mkdir(parents=True, exist_ok=True)
        self.facts = MeasuredFacts(patient)
        self.refusal = ""
        self._beside: dict[str, MusicSetting] = {}

    def settings(self) -> tuple[MusicSetting, ...]:
        files = [*sorted(self.shipped_dir.glob("*.m3u8")), *sorted(self.own_dir.glob("*.m3u8"))]
        return tuple(self.facts.evened(self._read(file)) for file in files)

    def is_own(self, setting: MusicSetting) -> bool:
        return Path(setting.file).parent == self.own_dir

    def new(self, title: str) -> MusicSetting:
        return MusicSetting(title, (), str(self._free(title)))

    def copy(self, setting: MusicSetting) -> MusicSetting:
        title = f"{setting.title}, copy"
        return self.save(replace(setting, title=title, file=str(self._free(title))))

    def save(self, setting: MusicSetting) -> MusicSetting:
        if self.refusal:
            raise EnvironmentFault(self.refusal)
        file = Path(setting.file)
        try:
            file.write_text(write_setting(setting, file.parent), encoding="utf-8")
        except (OSError, SettingFault) as fault:
            raise EnvironmentFault(f"{file.name} cannot be written: {fault}") from fault
        self._beside[setting.file] = setting
        return self.facts.evened(setting)

    def remove(self, setting: MusicSetting) -> None:
        file = Path(setting.file)
        file.rename(file.with_suffix(".removed"))

    def bring_back(self, setting: MusicSetting) -> None:
        file = Path(setting.file)
        file.with_suffix(".removed").rename(file)

    def import_file(self, path: Path) -> tuple[MusicSetting, tuple[str, ...]]:
        try:
            setting, warnings = read_setting(path)
        except SettingFault as fault:
            raise EnvironmentFault(f"{fault}. Nothing was brought in.") from fault
        return self.save(replace(setting, file=str(self._free(setting.title)))), warnings

    def export_file(self, setting: MusicSetting, path: Path) -> None:
        try:
            path.write_text(write_setting(setting), encoding="utf-8")
        except OSError as fault:
            raise EnvironmentFault(f"{path.name} cannot be written: {fault.strerror}") from fault

    def audio_in(self, paths: tuple[Path, ...]) -> tuple[Path, ...]:
        found: list[Path] = []
        for path in paths:
            inside = sorted(path.rglob("*")) if path.is_dir() else [path]
            found += [p for p in inside if p.suffix.lower() in AUDIO]
        return tuple(found)

    def missing(self, setting: MusicSetting) -> tuple[int, ...]:
        return tuple(i for i, t in enumerate(setting.tracks) if not Path(t.file).exists())

    def find_again(self, setting: MusicSetting, folder: Path) -> MusicSetting:
        there = {p.name: str(p) for p in folder.rglob("*") if p.is_file()}
        gone = set(self.missing(setting))
        tracks = tuple(
            replace(t, file=there.get(Path(t.file).name, t.file)) if i in gone else t
            for i, t in enumerate(setting.tracks)
        )
        self.facts.want(tuple(t.file for t in tracks))
        return replace(setting, tracks=tracks)

    def library(self) -> tuple[TrackFacts, ...]:
        for setting in self.settings():
            self.facts.tell(setting)
        return tuple(sorted(self.facts.known(), key=lambda facts: facts.title.casefold()))

    def _free(self, title: str) -> Path:
        stem = title.lower().replace(" ", "-").replace("/", "-")
        names = (f"{stem}{n or ''}" for n in range(1000))
        return next(p for p in (self.own_dir / f"{n}.m3u8" for n in names) if not p.exists())

    def _read(self, file: Path) -> MusicSetting:
        setting, _ = read_setting(file)
        beside = self._beside.get(str(file))
        same = beside is not None and [t.file for t in beside.tracks] == [
            t.file for t in setting.tracks
        ]
        return beside if beside is not None and same else setting


def _facts(file: str) -> TrackFacts:
    data = Path(file).read_bytes()
    measured = measure(file)
    samples, rate = soundfile.read(file, always_2d=True)
    peaks = [np.abs(part).max() for part in np.array_split(samples.mean(axis=1), _SPANS)]
    with soundfile.SoundFile(file) as opened:
        title, artist = opened.title, opened.artist
    return TrackFacts(
        hashlib.sha256(data).hexdigest(),
        file,
        measured.codec.upper(),
        round(measured.duration_s * 1000),
        rate,
        samples.shape[1],
        measured.integrated_lufs,
        6.0,
        measured.true_peak_dbtp,
        bytes(min(255, round(255 * peak)) for peak in peaks),
        title or Path(file).stem,
        artist,
    )
