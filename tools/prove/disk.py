"""A disk as a power cut may leave it: what was synced is there, the rest is as luck has it.

Each write that was not synced is there, or not, or in part, by sectors of 512 bytes, in any
order; a torn sector can hold rubbish. Names that were not synced with their folder are cut at any
point of their order: syncing a file does not save its name. As SQLite does, it takes for granted
that a write does not touch the bytes beside it in its sector.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tools.prove.system_calls import (
    FolderSynced,
    Made,
    Removed,
    Renamed,
    Resized,
    Step,
    Synced,
    Written,
)

SECTOR = 512
_Change = Written | Resized
_Naming = Made | Renamed | Removed
Left = dict[str, bytes | int | None]
"""Paths with their content: bytes, so many zeros, or None for a folder."""


@dataclass(slots=True)
class _File:
    """What is surely on the disk of a file, and what was handed over since, with step numbers.

    `zeros` says that nothing was ever written into it: all it does is take up room.
    """

    durable: bytearray = field(default_factory=bytearray)
    zeros: bool = True
    waiting: list[tuple[int, _Change]] = field(default_factory=list[tuple[int, _Change]])


@dataclass(frozen=True, slots=True)
class Luck:
    """How a power cut treats what was not synced: `wholes` of none, all, or each by chance."""

    rng: Random
    garbage: bool
    wholes: str

    def apply(self, content: bytearray, change: _Change) -> None:
        """One change that was not synced."""
        fate = {"none": 0.0, "all": 1.0}.get(self.wholes)
        chance = self.rng.random() if fate is None else fate
        if chance > 2 / 3:
            _apply(content, change)
        elif chance > 1 / 3 and isinstance(change, Written):
            self._tear(content, change)

    def _tear(self, content: bytearray, change: Written) -> None:
        start, end = change.offset, change.offset + len(change.data)
        for sector in range(start // SECTOR * SECTOR, end, SECTOR):
            first, last = max(start, sector), min(end, sector + SECTOR)
            if self.garbage and self.rng.random() < 0.1:
                _put(content, first, self.rng.randbytes(last - first))
            elif self.rng.random() < 0.5:
                _put(content, first, change.data[first - start : last - start])


class Disk:
    """Takes steps one after the other; `cut` answers what is left if the power went now."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._files: dict[int, _File] = {}
        self._namings: list[tuple[int, _Naming]] = []
        self._names_synced: dict[str, int] = {}
        self._count = 0

    def take(self, steps: Sequence[Step]) -> None:
        """The next steps."""
        for step in steps:
            match step:
                case Made() | Renamed() | Removed():
                    self._namings.append((self._count, step))
                    if isinstance(step, Made) and step.file is not None:
                        self._files[step.file] = _File()
                case Written() | Resized():
                    file = self._files[step.file]
                    file.waiting.append((self._count, step))
                    file.zeros &= isinstance(step, Resized)
                case Synced():
                    self._sync(self._files[step.file], step.upto)
                case FolderSynced():
                    self._names_synced[step.path] = step.upto
                case _:
                    pass
            self._count += 1

    def cut(self, luck: Luck) -> Left:
        """What is left, by paths relative to the root."""
        left: Left = {}
        for path, file in self._names(luck.rng).items():
            relative = path.removeprefix(f"{self._root}/")
            left[relative] = None if file is None else self._content(self._files[file], luck)
        return left

    def _content(self, file: _File, luck: Luck) -> bytes | int:
        if file.zeros:
            sizes = [change.size for _, change in file.waiting if isinstance(change, Resized)]
            return luck.rng.choice([len(file.durable), *sizes])
        content = bytearray(file.durable)
        for _, change in file.waiting:
            luck.apply(content, change)
        return bytes(content)

    def _names(self, rng: Random) -> dict[str, int | None]:
        left = self._namings_left(rng)
        names: dict[str, int | None] = {}
        for number, naming in self._namings:
            if number not in left:
                continue
            match naming:
                case Made(path, file):
                    names[path] = file
                case Renamed(old, new):
                    names[new] = names.pop(old)
                case Removed(path):
                    del names[path]
        return {path: file for path, file in names.items() if self._is_reached(path, names)}

    def _namings_left(self, rng: Random) -> set[int]:
        """The steps whose names are on the disk: all that were synced, some that came after."""
        left: set[int] = set()
        waiting: dict[str, list[int]] = {}
        for number, naming in self._namings:
            folder = _folder_of(naming)
            if number < self._names_synced.get(folder, 0):
                left.add(number)
            else:
                waiting.setdefault(folder, []).append(number)
        for numbers in waiting.values():
            left.update(numbers[: rng.randint(0, len(numbers))])
        return left

    def _is_reached(self, path: str, names: dict[str, int | None]) -> bool:
        folder = str(Path(path).parent)
        return folder == self._root or (folder in names and self._is_reached(folder, names))

    def _sync(self, file: _File, upto: int) -> None:
        for number, change in file.waiting:
            if number < upto:
                _apply(file.durable, change)
        file.waiting = [waiting for waiting in file.waiting if waiting[0] >= upto]


def lay_out(left: Left, folder: Path) -> None:
    """Write what is left into an empty folder."""
    for name, content in sorted(left.items()):
        path = folder / name
        if content is None:
            path.mkdir()
        elif isinstance(content, int):
            with path.open("wb") as out:
                out.truncate(content)
        else:
            path.write_bytes(content)


def _folder_of(naming: _Naming) -> str:
    return str(Path(naming.old if isinstance(naming, Renamed) else naming.path).parent)


def _apply(content: bytearray, change: _Change) -> None:
    if isinstance(change, Written):
        _put(content, change.offset, change.data)
    elif change.size < len(content):
        del content[change.size :]
    else:
        content.extend(bytes(change.size - len(content)))


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if offset > len(content):
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data
