"""Figures of measuring music and of knowing it again, for `tools.bench`.

Our whole scan of a file (hash, loudness, true peak, outline, tags) against ffmpeg's ebur128 alone,
by processor time; what is known of many tracks against reading the same files barely.
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kaproom.audio.compose import catalogue, render_piece
from kaproom.audio.facts.book import FactsBook
from kaproom.audio.facts.identity import Place, place_of
from kaproom.audio.facts.scan import scan
from kaproom.audio.facts.shelf import Entry, Shelf
from kaproom.audio.facts.wire import Kept
from kaproom.core.music.track_facts import TrackFacts
from tools.bench.row import Row

TRACKS = 500
_TURNS = 3
_OPENINGS = 7
_FORMATS = {"flac": (), "mp3": ("-b:a", "192k"), "ogg": ("-c:a", "libvorbis"), "m4a": ()}
_PATIENCE_S = 60.0


def loudness_figures() -> Iterator[Row]:
    """All rows; those against ffmpeg only where it is there."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch)
        if shutil.which("ffmpeg"):
            yield from _scans(folder)
        yield from _known_tracks(folder)


def _scans(folder: Path) -> Iterator[Row]:
    piece = catalogue()[0]
    composed = folder / piece.file_name
    render_piece(piece, composed, lambda _share: None, lambda: False)
    minutes = piece.duration_s / 60
    for ending, options in _FORMATS.items():
        path = folder / f"music.{ending}"
        command = ["ffmpeg", "-v", "error", "-y", "-i", str(composed), *options, str(path)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        os.utime(path, (1, 1))
        took = [(_scan_ms(path) / minutes, _ffmpeg_ms(path) / minutes) for _ in range(_TURNS)]
        ours, theirs = (statistics.median(column) for column in zip(*took, strict=True))
        yield Row(f"measure a minute of music, {ending} (CPU)", ours, "ms", theirs, 2.0)


def _scan_ms(path: Path) -> float:
    began_s = time.process_time()
    outcome = scan(str(path), None, lambda _step: None)
    took_ms = (time.process_time() - began_s) * 1000
    if not isinstance(outcome, Kept) or outcome.entry.fault:
        raise SystemExit("Music made for measuring could not be measured.")
    return took_ms


def _ffmpeg_ms(path: Path) -> float:
    command = ["ffmpeg", "-nostats", "-i", str(path)]
    command += ["-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def _known_tracks(folder: Path) -> Iterator[Row]:
    """From a closed program to the facts of each track, and asking for them once more."""
    kept = folder / "facts"
    files = [_known_track(folder, Shelf(kept), number) for number in range(TRACKS)]
    took = [(*_open_ms(kept, files), *_bare_ms(kept, files)) for _ in range(_OPENINGS)]
    opening, asking, reading, looking = (
        statistics.median(column) for column in zip(*took, strict=True)
    )
    yield Row(f"open the facts of {TRACKS} known tracks", opening, "ms", reading + looking, 3.0)
    yield Row(f"ask of {TRACKS} known tracks", asking, "ms", looking, 3.0)


def _known_track(folder: Path, shelf: Shelf, number: int) -> str:
    path = folder / f"{number}.flac"
    path.write_bytes(number.to_bytes(4))
    digest, overview = f"{number:064x}", os.urandom(1000)
    facts = TrackFacts(
        digest, "", "flac", 300_000, 48_000, 2, -23.1, 7.5, -9.2, overview, "Tide", "M. D.", "Ebb"
    )
    place = place_of(str(path)) or Place("", 0, 0)
    shelf.write(Entry(digest, (place,), facts))
    return str(path)


def _open_ms(kept: Path, files: list[str]) -> tuple[float, float]:
    began_s = time.perf_counter()
    book = FactsBook(kept)
    try:
        opened = book.opened(_PATIENCE_S)
        opened_s = time.perf_counter()
        if not opened or None in [book.of(file) for file in files]:
            raise SystemExit("What was kept for measuring is not known again.")
        asked_s = time.perf_counter()
    finally:
        book.close()
    return (asked_s - began_s) * 1000, (asked_s - opened_s) * 1000


def _bare_ms(kept: Path, files: list[str]) -> tuple[float, float]:
    """Every kept file read and parsed; every track looked at."""
    began_s = time.perf_counter()
    for path in kept.glob("*.facts"):
        json.loads(path.read_bytes().partition(b"\n")[2])
    read_s = time.perf_counter()
    for file in files:
        Path(file).stat()
    return (read_s - began_s) * 1000, (time.perf_counter() - read_s) * 1000
