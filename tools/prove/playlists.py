"""Broken playlists given to the readers: what can be read is read, all else is one clear refusal.

Nothing but `SettingFault` may come out, within bounds of time and memory. Where only whole lines
were meddled with, the entries that were left alone must all be there, in their order.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from random import Random

from kaproom.core.music.music import MusicSetting
from kaproom.core.music.setting import SettingFault, parse_setting
from tools.peak import peak_kb
from tools.prove.in_turn import in_turn
from tools.prove.trial import Kind, Plan, Trial

Reader = Callable[[bytes, PurePath, str], tuple[MusicSetting, tuple[str, ...]]]

READERS: dict[str, Reader] = {".m3u": parse_setting, ".m3u8": parse_setting}
"""The reader of each ending."""

BUSY_S = 5.0
MEMORY_KB = 150 * 1024
"""The most that reading may take; a playlist is at most 4 MB."""
_BATCH = 100
_FOLDER = PurePath("/music")


@dataclass(frozen=True, slots=True)
class Broken:
    """A playlist under an ending; `kept` are the files that must be found, None where unknown."""

    deed: str
    suffix: str
    content: bytes
    kept: tuple[str, ...] | None = None


def read_broken(lists: Sequence[Broken], readers: dict[str, Reader], log: Path) -> Iterator[Trial]:
    """One trial for each playlist."""
    for broken, faults in in_turn(faults_of, lists, log, readers):
        told = f"{broken.deed}{broken.suffix}: {', '.join(faults)}"
        yield Trial(failed=told if faults else "")


def _run(plan: Plan) -> Iterator[Trial]:
    suffixes = sorted(READERS)
    for first in range(0, plan.trials, _BATCH):
        lists: list[Broken] = []
        for number in range(first, min(plan.trials, first + _BATCH)):
            deed = DEEDS[number % len(DEEDS)]
            lists.append(deed(plan.rng, suffixes[number // len(DEEDS) % len(suffixes)]))
        yield from read_broken(lists, READERS, plan.scratch / "log")


PLAYLISTS = Kind("playlists", quick=500, full=20_000, run=_run)


def faults_of(broken: Broken, readers: dict[str, Reader]) -> list[str]:
    """Read the playlist; what was wrong about what came of it."""
    before_kb = peak_kb()
    began_s = time.process_time()
    faults: list[str] = []
    try:
        setting, warnings = readers[broken.suffix](broken.content, _FOLDER, "/music/a.m3u8")
        found = [PurePath(track.file).name for track in setting.tracks]
        if broken.kept is not None and found != list(broken.kept):
            faults.append(
                f"{len(found)} tracks were read, not the {len(broken.kept)} that are whole"
            )
        if any("\n" in warning for warning in warnings):
            faults.append("a warning is no single line")
    except SettingFault as fault:
        if broken.kept is not None:
            faults.append(f"was refused: {fault}")
        if not str(fault) or "\n" in str(fault) or len(str(fault)) > 300:
            faults.append("the reason is no single line")
    except Exception as fault:  # noqa: BLE001 - that none comes is what is proven
        faults.append(f"{type(fault).__name__} came out")
    busy_s = time.process_time() - began_s
    if busy_s > BUSY_S:
        faults.append(f"took {busy_s:.1f} s")
    if (taken_kb := peak_kb() - before_kb) > MEMORY_KB:
        faults.append(f"took {taken_kb // 1024} MB")
    return faults


def _entries(rng: Random, suffix: str) -> list[list[str]]:
    """A whole playlist, entry by entry, each of one or more lines."""
    del suffix
    entries: list[list[str]] = []
    for number in range(rng.randint(1, 30)):
        lines: list[str] = []
        if rng.random() < 0.3:
            lines.append(f"#EXTGRP:{rng.choice(('Onset', 'Journey', 'Return'))}")
        if rng.random() < 0.7:
            lines.append(f"#EXTINF:{rng.choice((-1, 61, 300.5))},piece {number}, softly")
        lines.append(f"{rng.choice(('', 'sub/', '../', '/music/', 'C:/'))}piece-{number}.flac")
        entries.append(lines)
    return entries


def _text(entries: Sequence[Sequence[str]], end: str = "\n") -> bytes:
    lines = ["#EXTM3U", "#PLAYLIST:proof", *(line for entry in entries for line in entry)]
    return (end.join(lines) + end).encode()


def _files(entries: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(PurePath(entry[-1]).name for entry in entries)


def meddle_with_lines(rng: Random, suffix: str) -> Broken:
    """Lines that mean nothing between whole entries, other line ends, a mark at the beginning."""
    entries = _entries(rng, suffix)
    kept = _files(entries)
    for _ in range(rng.randint(0, 8)):
        alien = rng.choice(
            ("", "   ", "#", "#EXT-X-VERSION:3", "#EXTALB:x", "#comment é", "#EXTINF", "#EXTINF:x,",
             "#EXTINF:1e9,long", "#KAPROOM-INTENSITY:99", "#KAPROOM-WHATEVER:1", "#EXTGRP")
        )  # fmt: skip
        entry = rng.choice(entries)
        entry.insert(rng.randrange(len(entry)), alien)
    content = _text(entries, rng.choice(("\n", "\r\n", "\r")))
    mark = b"\xef\xbb\xbf" if rng.random() < 0.3 else b""
    return Broken("meddle_with_lines", suffix, mark + content, kept)


def flip_bytes(rng: Random, suffix: str) -> Broken:
    """Some bytes anywhere."""
    data = bytearray(_text(_entries(rng, suffix)))
    for _ in range(rng.choice((1, 3, 30))):
        data[rng.randrange(len(data))] = rng.choice((0, 0x0A, 0xFF, rng.randrange(256)))
    return Broken("flip_bytes", suffix, bytes(data))


def cut(rng: Random, suffix: str) -> Broken:
    """The end is missing, also in the middle of a character."""
    data = _text([["#EXTINF:1,Größe é 音", "ö.flac"], *_entries(rng, suffix)])
    return Broken("cut", suffix, data[: rng.randrange(len(data))])


def swell(rng: Random, suffix: str) -> Broken:
    """Very many lines, or a very long one, about as large as a playlist may be."""
    line = rng.choice((b"a.flac\n", b"#EXTINF:1,x\n", b"a", b"\n", b"#EXTINF:" + b"9" * 50, b"%25"))
    size = rng.choice((5000, 200_000, 4 * 1024 * 1024 if rng.random() < 0.1 else 50_000))
    return Broken("swell", suffix, line * (size // len(line)))


def strange_names(rng: Random, suffix: str) -> Broken:
    """Names that are URLs, drives, directories, control characters or nothing."""
    names = [
        rng.choice(
            ("http://[::1", "file://%ff%00", "file:///a%2", "file://[", "C:", "\\\\a\\b", "//", ".",
             "..", "~", "con", "a\tb", "\x7f", "\u202ea", "a" * 4000, "http://x/%s", "://", "file:")
        )
        for _ in range(rng.randint(1, 20))
    ]  # fmt: skip
    return Broken("strange_names", suffix, _text([[name] for name in names]))


def other_code(rng: Random, suffix: str) -> Broken:
    """Another spelling of text than UTF-8, or another kind of file."""
    text = _text(_entries(rng, suffix)).decode()
    code = rng.choice(("utf-16", "utf-32", "utf-16-le", "cp037"))
    content = rng.choice(
        (text.encode(code), rng.randbytes(3000), b"RIFF" + rng.randbytes(500), b"")
    )
    return Broken("other_code", suffix, content)


DEEDS: tuple[Callable[[Random, str], Broken], ...] = (
    meddle_with_lines,
    flip_bytes,
    cut,
    swell,
    strange_names,
    other_code,
)
