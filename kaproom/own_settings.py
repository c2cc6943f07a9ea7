"""A person's own music settings: M3U8 files in one folder, written at once and whole.

Other programs may write there too. A file that one of them changed since kaproom read it is never
overwritten: that version is kept beside it, and `notices` says so. Nothing here plays or measures;
safe from any thread.
"""

import hashlib
import re
import threading
import unicodedata
from dataclasses import replace
from pathlib import Path

from kaproom.atomic_file import replace_whole
from kaproom.core.music.music import MusicSetting
from kaproom.core.music.setting import (
    SettingFault,
    foreign_lines,
    parse_setting,
    playlist_bytes,
    write_setting,
)
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.music_files import natural
from kaproom.record.files import sync_folder

_ENDINGS = frozenset({".m3u8", ".m3u"})
_MAX_NAME_BYTES = 120
_UNFIT = re.compile(r"[^\w .,'()&+-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending."""


class OwnSettings:
    """The settings in `folder`, which is made at the first that is saved."""

    def __init__(self, folder: Path) -> None:
        self.notices: tuple[str, ...] = ()
        self._folder = folder.absolute()
        self._guard = threading.RLock()
        self._as_known: dict[Path, bytes] = {}
        self._promised: set[str] = set()
        self._put_away: dict[Path, Path] = {}

    def read_all(self) -> tuple[tuple[MusicSetting, ...], tuple[str, ...]]:
        """All settings by file name, and a line for each thing that could not be read."""
        settings: list[MusicSetting] = []
        faults: list[str] = []
        for path in self._files():
            try:
                setting, warnings = self.read(path)
            except SettingFault as fault:
                faults.append(str(fault))
                continue
            settings.append(setting)
            faults += [f"{path.name}: {warning}" for warning in warnings]
        return tuple(settings), tuple(faults)

    def read(self, path: Path) -> tuple[MusicSetting, tuple[str, ...]]:
        """One of them, with warnings; raises SettingFault."""
        data = playlist_bytes(path)
        with self._guard:
            self._as_known.setdefault(path, _digest(data))
        try:
            return parse_setting(data, self._folder, str(path))
        except SettingFault as fault:
            raise SettingFault(f"{path.name}: {fault}") from fault

    def holds(self, setting: MusicSetting) -> bool:
        """Whether the setting is, or will be, a file of this folder."""
        return bool(setting.file) and Path(setting.file).parent == self._folder

    def place_for(self, title: str) -> str:
        """A file for a new setting, named after its title, that no other has or was promised."""
        with self._guard:
            taken = {name.casefold() for name in self._names()} | self._promised
            stem = _file_stem(title)
            names = (f"{stem}{'' if n == 1 else f' {n}'}" for n in range(1, len(taken) + 2))
            free = next(n for n in names if n.casefold() not in taken)
            self._promised.add(free.casefold())
        return str(self._folder / f"{free}.m3u8")

    def write(self, setting: MusicSetting) -> MusicSetting:
        """Write a setting over its file; answers it as it is read. Raises EnvironmentFault."""
        path = Path(setting.file)
        with self._guard:
            try:
                before = path.read_bytes() if path.exists() else None
                text = write_setting(
                    setting, self._folder, foreign_lines(before or b"", self._folder)
                )
                data = text.encode()
                if before is not None and _digest(before) != self._as_known.get(path):
                    self._keep_other(path, before)
                self._folder.mkdir(parents=True, exist_ok=True)
                replace_whole(path, data)
                sync_folder(self._folder)
            except OSError as error:
                raise EnvironmentFault(_not_saved(path, error.strerror)) from None
            except SettingFault as fault:
                raise EnvironmentFault(_not_saved(path, str(fault))) from None
            self._as_known[path] = _digest(data)
        return parse_setting(data, self._folder, setting.file)[0]

    def name_files(self, setting: MusicSetting, files: dict[str, str]) -> None:
        """Put other files for some in the setting as it is on the disk now; EnvironmentFault."""
        with self._guard:
            try:
                now = self.read(Path(setting.file))[0]
            except SettingFault as fault:
                raise EnvironmentFault(str(fault)) from None
            tracks = tuple(replace(t, file=files.get(t.file, t.file)) for t in now.tracks)
            if tracks != now.tracks:
                self.write(replace(now, tracks=tracks))

    def changed_elsewhere(self, setting: MusicSetting) -> bool:
        """Whether another program changed the file since kaproom read or wrote it."""
        path = Path(setting.file)
        with self._guard:
            try:
                return _digest(path.read_bytes()) != self._as_known.get(path)
            except OSError:
                return False

    def remove(self, setting: MusicSetting) -> None:
        """Put the file away beside the others; raises EnvironmentFault."""
        path = Path(setting.file)
        with self._guard:
            if not path.exists():
                return
            away = _free_beside(path, "removed")
            self._move(path, away)
            self._put_away[path] = away

    def bring_back(self, setting: MusicSetting) -> None:
        """Undo `remove`; raises EnvironmentFault."""
        path = Path(setting.file)
        with self._guard:
            away = self._put_away.get(path)
            if away is None:
                return
            if path.exists():
                raise EnvironmentFault(
                    say(
                        "{name} is there anew: rename {away} by hand.",
                        name=path.name,
                        away=away.name,
                    )
                )
            self._move(away, path)
            del self._put_away[path]

    def _keep_other(self, path: Path, data: bytes) -> None:
        other = _free_beside(path, "other")
        replace_whole(other, data)
        notice = say(
            "{name} was changed by another program meanwhile: its version is kept as {other} and "
            "can be imported.",
            name=path.name,
            other=other.name,
        )
        self.notices = (*self.notices, notice)

    def _move(self, path: Path, to: Path) -> None:
        try:
            path.rename(to)
            sync_folder(self._folder)
        except OSError as error:
            raise EnvironmentFault(
                say("{name} cannot be renamed: {reason}.", name=path.name, reason=error.strerror)
            ) from None

    def _files(self) -> list[Path]:
        found = (p for p in _entries(self._folder) if p.suffix.lower() in _ENDINGS)
        return sorted(found, key=lambda path: natural(path.name))

    def _names(self) -> set[str]:
        """The stems in use, of what was put away too."""
        return {path.name.partition(".m3u")[0] for path in _entries(self._folder)}


def _entries(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError:
        return []


def _file_stem(title: str) -> str:
    """A file name any system takes, as near to the title as can be."""
    stem = _UNFIT.sub(" ", unicodedata.normalize("NFC", title))
    stem = " ".join(stem.split()).strip(". ")
    stem = stem.encode()[:_MAX_NAME_BYTES].decode(errors="ignore").strip(". ") or "setting"
    return f"{stem} setting" if _RESERVED.fullmatch(stem) else stem


def _free_beside(path: Path, kind: str) -> Path:
    """`evening.m3u8.removed`, or with a number where that is there."""
    number = 1
    while True:
        name = f"{path.name}.{kind}" + ("" if number == 1 else f"-{number}")
        free = path.with_name(name)
        if not free.exists():
            return free
        number += 1


def _not_saved(path: Path, reason: str | None) -> str:
    why = reason or say("the name cannot be used")
    return say("{name} could not be saved: {reason}.", name=path.name, reason=why)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
