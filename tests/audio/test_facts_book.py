"""Files measured in the background by a real process: order, faults, its death, two programs."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from kaproom.audio.facts.book import FactsBook, facts_dir
from kaproom.audio.facts.identity import content_hash
from kaproom.audio.facts.measure import measure
from kaproom.audio.facts.shelf import CRASHED, HUNG, Entry, Shelf
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.track_facts import FactsProgress
from tests.audio.sounds import noise, tone, write

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120.0

OpenBook = Callable[..., FactsBook]


def until(true: Callable[[], bool]) -> None:
    """Wait for something another process does."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def settled(path: Path, age_s: float = 60.0) -> str:
    """The file, as if it had been written a while ago: a fresh one is waited for."""
    then = path.stat().st_mtime_ns - int(age_s * 1e9)
    os.utime(path, ns=(then, then))
    return str(path)


def made(path: Path, seconds: float = 3.0, seed: int = 1) -> str:
    return settled(write(path, noise(seconds, seed)))


def long_piece(path: Path, minutes: int = 12) -> str:
    """What takes the measuring some seconds."""
    block = noise(60.0, 1)
    with soundfile.SoundFile(path, "w", 48_000, 2) as file:
        for _ in range(minutes):
            file.write(block)
    return settled(path)


def measured_here(file: str) -> object:
    return measure(file, content_hash(file, lambda _done: None), lambda _done, _of: None).facts


@pytest.fixture
def open_book(tmp_path: Path) -> Iterator[OpenBook]:
    """Books of one cache folder, closed afterwards."""
    opened: list[FactsBook] = []

    def open_one(**options: float) -> FactsBook:
        book = FactsBook(facts_dir(tmp_path / "cache"), **options)
        opened.append(book)
        assert book.opened(PATIENCE_S)
        return book

    yield open_one
    for book in opened:
        book.close()
        assert book._child is None


def finish(book: FactsBook) -> None:
    until(lambda: book.progress() is None)


def heard_some(book: FactsBook) -> bool:
    progress = book.progress()
    return progress is not None and book._share > 0.1


def child_pid(book: FactsBook) -> int:
    assert book._child is not None
    return book._child.process.pid


def runs(pid: int) -> bool:
    """Whether the process lives; one that waits to be reaped does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/status")
    return not (status.exists() and "State:\tZ" in status.read_text())


def test_what_is_wanted_is_measured_and_known_from_then_on(
    tmp_path: Path, open_book: OpenBook
) -> None:
    files = tuple(made(tmp_path / f"{n}.flac", seed=n) for n in range(3))
    book = open_book()
    assert book.progress() is None
    assert [book.of(file) for file in files] == [None] * 3
    book.want(files)
    seen: list[FactsProgress] = []
    while (progress := book.progress()) is not None:
        seen.append(progress)
        time.sleep(0.002)
    assert seen[0] == FactsProgress(0, 3, 0.0)
    assert {progress.total for progress in seen} <= {3, 4}
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert max(progress.share for progress in seen) > 2 / 3
    facts = [book.of(file) for file in files]
    assert facts == [measured_here(file) for file in files]
    assert [book.fault(file) for file in files] == [""] * 3
    again = open_book()
    assert [again.of(file) for file in files] == facts
    again.want(files)
    finish(again)
    assert again._child is None
    assert {f.file for f in again.known()} == set(files)


def test_a_changed_file_is_another_one(tmp_path: Path, open_book: OpenBook) -> None:
    path = tmp_path / "a.flac"
    book = open_book()
    book.want((made(path, 3.0),))
    finish(book)
    before = book.of(str(path))
    assert before is not None
    made(path, 4.0, seed=2)
    assert book.of(str(path)) is None
    assert book.where(before.content_hash) == ""
    assert book.known() == ()
    book.want((str(path),))
    finish(book)
    after = book.of(str(path))
    assert after is not None
    assert after.duration_ms == 4000
    assert after.content_hash != before.content_hash
    assert book.known() == (after,)


def test_a_moved_file_is_found_by_its_content_and_not_measured_again(
    tmp_path: Path, open_book: OpenBook
) -> None:
    old, new = tmp_path / "a.flac", tmp_path / "elsewhere.flac"
    book = open_book()
    book.want((made(old),))
    finish(book)
    facts = book.of(str(old))
    assert facts is not None
    shelf = Shelf(facts_dir(tmp_path / "cache"))
    kept = shelf.read(facts.content_hash)
    assert kept is not None
    marked = replace(facts, file="", title="as it was kept")
    shelf.write(Entry(facts.content_hash, kept.places, marked))
    old.rename(new)
    book.want((str(old), str(new)))
    finish(book)
    assert book.of(str(old)) is None
    found = replace(facts, file=str(new), title="as it was kept")
    assert book.of(str(new)) == found
    assert book.where(facts.content_hash) == str(new)
    assert book.known() == (found,)
    shutil.copy2(new, old)
    assert book.of(str(old)) == replace(found, file=str(old))


def test_what_is_wanted_last_comes_first(tmp_path: Path, open_book: OpenBook) -> None:
    first = long_piece(tmp_path / "first.wav", 3)
    later = [made(tmp_path / f"{n}.flac", seed=n) for n in range(4)]
    book = open_book()
    book.want((first, later[0], later[1]))
    until(lambda: heard_some(book))
    book.want((later[2], later[3], later[1]))
    finish(book)
    folder = facts_dir(tmp_path / "cache")

    def kept_at_ns(file: str) -> int:
        facts = book.of(file)
        assert facts is not None
        return (folder / f"{facts.content_hash}.facts").stat().st_mtime_ns

    order = [first, later[2], later[3], later[1], later[0]]
    assert sorted(order, key=kept_at_ns) == order


def test_files_that_cannot_be_played_are_named(tmp_path: Path, open_book: OpenBook) -> None:
    words = tmp_path / "words.mp3"
    words.write_text("no sound", encoding="utf-8")
    half = tmp_path / "half.flac"
    made(tmp_path / "whole.flac", 10.0)
    half.write_bytes((tmp_path / "whole.flac").read_bytes()[:600_000])
    gone, folder = tmp_path / "gone.flac", tmp_path / "folder.flac"
    folder.mkdir()
    files = (settled(words), settled(half), str(gone), str(folder), "a\0b")
    book = open_book()
    book.want(files)
    finish(book)
    assert book.fault(str(words)) == "is no audio that can be decoded"
    assert book.fault(str(half)).startswith("is damaged after ")
    assert book.fault(str(gone)) == "is not there"
    half_facts = book.of(str(half))
    assert half_facts is not None
    assert 2000 < half_facts.duration_ms < 8000
    assert [book.of(file) for file in files if file != str(half)] == [None] * 4
    again = open_book()
    assert again.fault(str(words)) == "is no audio that can be decoded"
    again.want(files)
    finish(again)
    assert again._child is None


@pytest.mark.skipif(sys.platform == "win32", reason="names that are no text")
def test_a_name_that_is_no_text_is_measured_too(tmp_path: Path, open_book: OpenBook) -> None:
    file = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.wav")
    shutil.copy2(made(tmp_path / "a.wav"), file)
    book = open_book()
    book.want((file,))
    finish(book)
    facts = book.of(file)
    assert facts is not None
    assert facts.duration_ms == 3000
    assert open_book().of(file) == facts


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_death_over_a_file_marks_it_and_the_rest_goes_on(
    tmp_path: Path, open_book: OpenBook
) -> None:
    deadly, plain = long_piece(tmp_path / "deadly.wav"), made(tmp_path / "plain.flac")
    book = open_book()
    book.want((deadly, plain))
    until(lambda: heard_some(book))
    os.kill(child_pid(book), signal.SIGKILL)
    until(lambda: book.of(plain) is not None)
    finish(book)
    assert book.fault(deadly) == CRASHED
    assert book.of(deadly) is None
    book.want((deadly,))
    finish(book)
    assert book.fault(deadly) == CRASHED
    book.close()
    again = open_book()
    assert again.fault(deadly) == CRASHED
    again.want((deadly,))
    finish(again)
    assert again.fault(deadly) == ""
    assert again.of(deadly) == measured_here(deadly)


@pytest.mark.skipif(sys.platform == "win32", reason="stops by signal")
def test_a_hang_over_a_file_marks_it_and_the_rest_goes_on(
    tmp_path: Path, open_book: OpenBook
) -> None:
    endless, plain = long_piece(tmp_path / "endless.wav"), made(tmp_path / "plain.flac")
    book = open_book(patience_s=5.0)
    book.want((endless, plain))
    until(lambda: heard_some(book))
    pid = child_pid(book)
    os.kill(pid, signal.SIGSTOP)
    until(lambda: book.of(plain) is not None)
    assert book.fault(endless) == HUNG
    assert not runs(pid)
    finish(book)


def test_closing_ends_the_measuring_and_blames_nobody(tmp_path: Path, open_book: OpenBook) -> None:
    file = long_piece(tmp_path / "long.wav")
    book = open_book()
    book.want((file,))
    until(lambda: heard_some(book))
    pid = child_pid(book)
    book.close()
    assert not runs(pid)
    assert (book.fault(file), book.of(file)) == ("", None)
    assert list(Shelf(facts_dir(tmp_path / "cache")).read_all()) == []


def test_closing_at_once_is_no_harm(tmp_path: Path) -> None:
    for _ in range(5):
        book = FactsBook(tmp_path / "facts")
        book.want((made(tmp_path / "a.wav"),))
        book.close()
        assert not book._thread.is_alive()
        assert book._child is None


PROGRAM = """
import sys, time
from pathlib import Path
from kaproom.audio.facts.book import FactsBook
book = FactsBook(Path(sys.argv[1]))
book.want(tuple(sys.argv[2:]))
while book._child is None or not book._share:
    time.sleep(0.01)
print(book._child.process.pid, flush=True)
while book.progress() is not None:
    time.sleep(0.01)
print(sum(book.of(file) is not None for file in sys.argv[2:]), flush=True)
book.close()
"""


def program(folder: Path, *files: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), *files],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    parent = program(tmp_path / "facts", long_piece(tmp_path / "long.wav"))
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert runs(pid)
    parent.kill()
    parent.communicate(timeout=PATIENCE_S)
    until(lambda: not runs(pid))


def test_two_programs_measure_the_same_files_at_once(tmp_path: Path, open_book: OpenBook) -> None:
    files = [made(tmp_path / f"{n}.flac", 8.0, seed=n) for n in range(6)]
    folder = facts_dir(tmp_path / "cache")
    programs = [program(folder, *files), program(folder, *reversed(files))]
    told = [each.communicate(timeout=PATIENCE_S)[0].split()[-1] for each in programs]
    assert told == ["6", "6"]
    assert [each.returncode for each in programs] == [0, 0]
    book = open_book()
    assert [book.of(file) for file in files] == [measured_here(file) for file in files]
    assert len(list(folder.iterdir())) == 6


def test_a_file_that_changes_while_it_is_measured_is_measured_again(
    tmp_path: Path, open_book: OpenBook
) -> None:
    file = long_piece(tmp_path / "a.wav", 6)
    book = open_book()
    book.want((file,))
    until(lambda: heard_some(book))
    made(tmp_path / "new.wav", 5.0)
    (tmp_path / "new.wav").replace(tmp_path / "a.wav")
    finish(book)
    facts = book.of(file)
    assert facts is not None
    assert facts.duration_ms == 5000
    assert [f.content_hash for f in book.known()] == [facts.content_hash]


def test_a_file_that_is_still_being_written_is_waited_for(
    tmp_path: Path, open_book: OpenBook
) -> None:
    path = tmp_path / "a.wav"
    book = open_book()
    with soundfile.SoundFile(path, "w", 48_000, 2) as file:
        file.write(noise(1.0, 1))
        book.want((str(path),))
        for _ in range(4):
            time.sleep(0.25)
            file.write(noise(1.0, 1))
    finish(book)
    facts = book.of(str(path))
    assert facts is not None
    assert (facts.duration_ms, book.fault(str(path))) == (5000, "")


def test_a_cache_that_refuses_costs_only_the_keeping(tmp_path: Path, open_book: OpenBook) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    file = made(tmp_path / "a.wav")
    book = open_book()
    book.want((file,))
    finish(book)
    assert book.of(file) == measured_here(file)


def test_a_setting_is_evened_by_what_is_known(tmp_path: Path, open_book: OpenBook) -> None:
    loud = settled(write(tmp_path / "loud.wav", tone(4.0, 997.0, 0.5)))
    soft = settled(write(tmp_path / "soft.wav", tone(4.0, 997.0, 0.05)))
    tracks = (
        Track(loud, "loud", "Onset", None),
        Track(soft, "soft", "Onset", 1),
        Track(str(tmp_path / "gone.wav"), "gone", "Onset", 9),
    )
    setting = MusicSetting("s", tracks)
    book = open_book()
    assert book.evened(setting) == setting
    book.want((loud, soft))
    finish(book)
    first, second, third = book.evened(setting).tracks
    assert (first.duration_ms, second.duration_ms, third.duration_ms) == (4000, 4000, 9)
    assert first.evening_tenth_db is not None
    assert second.evening_tenth_db == pytest.approx(first.evening_tenth_db + 200, abs=1)
    facts = book.of(loud)
    assert facts is not None
    assert facts.sounding_lufs is not None
    assert facts.sounding_lufs + first.evening_tenth_db / 10 == pytest.approx(-23, abs=0.06)
    assert (first.content_hash, third.evening_tenth_db) == (facts.content_hash, None)


def test_the_window_loads_nothing_of_weight() -> None:
    program_text = (
        "import sys, json, kaproom.audio.facts.book, kaproom.audio.check;"
        "print(json.dumps(sorted({'numpy','soundfile','av','mutagen','soxr'} & set(sys.modules))))"
    )
    told = subprocess.check_output([sys.executable, "-c", program_text], cwd=ROOT, text=True)
    assert json.loads(told) == []


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="asks for the niceness")
def test_it_stands_behind_everybody(tmp_path: Path, open_book: OpenBook) -> None:
    book = open_book()
    book.want((long_piece(tmp_path / "long.wav", 3),))
    until(lambda: heard_some(book))
    assert os.getpriority(os.PRIO_PROCESS, child_pid(book)) == 19
