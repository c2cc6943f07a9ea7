"""The kept facts: whole or nothing, by content, bounded, and of no use when tampered with."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kaproom.audio.facts import shelf as shelf_module
from kaproom.audio.facts.identity import Place
from kaproom.audio.facts.index import Index
from kaproom.audio.facts.shelf import VERSION, Entry, Shelf
from kaproom.core.music.track_facts import TrackFacts

ROOT = Path(__file__).resolve().parents[2]


def entry(number: int, *places: Place) -> Entry:
    digest = f"{number:064x}"
    facts = TrackFacts(
        digest, "", "flac", 61_003, 44_100, 2, -23.127, 7.5, -1.25, bytes(range(250)), "T", "A", "B"
    )
    return Entry(digest, places, facts)


def shelf_file(folder: Path, kept: Entry) -> Path:
    return folder / f"{kept.content_hash}.facts"


def test_what_is_kept_comes_back_whole(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "facts")
    odd = os.fsdecode(b"/music/\xff \xe2\x98\x83.flac")
    kept = entry(1, Place(odd, 12, 2**62), Place("/b.flac", 12, 5))
    broken = Entry("b" * 64, (), None, "is damaged")
    assert shelf.write(kept)
    assert shelf.write(broken)
    assert shelf.read(kept.content_hash) == kept
    assert sorted(shelf.read_all(), key=lambda e: e.content_hash) == [kept, broken]
    assert shelf.read("c" * 64) is None
    assert not list((tmp_path / "facts").glob(".*"))


def test_every_flipped_bit_and_every_cut_is_noticed(tmp_path: Path) -> None:
    shelf, kept = Shelf(tmp_path), entry(1, Place("/a.flac", 12, 13))
    shelf.write(kept)
    path = shelf_file(tmp_path, kept)
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        path.write_bytes(damaged)
        assert shelf.read(kept.content_hash) is None
        path.write_bytes(whole[:place])
        assert shelf.read(kept.content_hash) is None
    assert list(shelf.read_all()) == []
    shelf.write(kept)
    assert list(shelf.read_all()) == [kept]


def test_foreign_files_are_nothing_and_stay(tmp_path: Path) -> None:
    shelf, kept = Shelf(tmp_path), entry(1)
    shelf.write(kept)
    other_name = tmp_path / f"{'d' * 64}.facts"
    other_name.write_bytes(shelf_file(tmp_path, kept).read_bytes())
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / f"{'e' * 64}.facts").mkdir()
    shelf.write(Entry("f" * 64, (), None, "of another version", VERSION + 1))
    assert list(shelf.read_all()) == [kept]
    shelf.tidy()
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_folder_that_refuses_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "facts").write_text("a file where the folder should be")
    shelf = Shelf(tmp_path / "facts")
    assert not shelf.write(entry(1))
    assert list(shelf.read_all()) == []
    assert shelf.read("a" * 64) is None
    shelf.tidy()


def test_it_is_bounded_and_the_oldest_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf_module, "MOST_KEPT", 5)
    shelf = Shelf(tmp_path)
    for number in range(8):
        kept = entry(number)
        shelf.write(kept)
        os.utime(shelf_file(tmp_path, kept), (1_000_000 + number, 1_000_000 + number))
    part = tmp_path / ".left.part"
    part.write_bytes(b"half")
    os.utime(part, (1_000_000, 1_000_000))
    fresh = tmp_path / ".under way.part"
    fresh.write_bytes(b"half")
    shelf.tidy()
    kept_numbers = sorted(int(e.content_hash, 16) for e in shelf.read_all())
    assert kept_numbers == [3, 4, 5, 6, 7]
    assert not part.exists()
    assert fresh.exists()


def test_an_entry_stays_small_and_knows_its_newest_places() -> None:
    kept = entry(1)
    for number in range(20):
        kept = kept.lying_at(Place(f"/{number}.flac", 1, number))
    kept = kept.lying_at(Place("/17.flac", 1, 99))
    assert [p.file for p in kept.places][:3] == ["/17.flac", "/19.flac", "/18.flac"]
    assert len(kept.places) == 8


def test_the_longest_names_are_kept_too(tmp_path: Path) -> None:
    kept = entry(1, *(Place(f"/{n}" + "\udcff" * 4090, 1, n) for n in range(8)))
    shelf = Shelf(tmp_path)
    shelf.write(kept)
    assert shelf.read(kept.content_hash) == kept


WRITER = """
import sys
from pathlib import Path
from kaproom.audio.facts.identity import Place
from kaproom.audio.facts.shelf import Entry, Shelf
shelf = Shelf(Path(sys.argv[1]))
for turn in range(150):
    for number in range(4):
        digest = f"{number:064x}"
        before = shelf.read(digest) or Entry(digest, ())
        assert shelf.write(before.lying_at(Place(f"/{sys.argv[2]}/{turn}", turn, number)))
"""


def test_several_programs_write_at_once_and_nothing_is_torn(tmp_path: Path) -> None:
    Shelf(tmp_path).write(entry(9))
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name], cwd=ROOT)
        for name in ("one", "two", "three")
    ]
    shelf = Shelf(tmp_path)
    looked = 0
    while any(writer.poll() is None for writer in writers):
        there = {path.stem for path in tmp_path.glob("*.facts")}
        assert there <= {e.content_hash for e in shelf.read_all()}
        looked += 1
    assert looked
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert len(list(shelf.read_all())) == 5
    assert not list(tmp_path.glob(".*"))


def test_the_index_answers_of_a_file_as_it_is_now(tmp_path: Path) -> None:
    path = tmp_path / "a.flac"
    path.write_bytes(b"music")
    now = path.stat()
    index = Index()
    index.add(entry(1, Place(str(path), 5, now.st_mtime_ns), Place("/gone.flac", 5, 1)))
    index.add(entry(2, Place("/gone too.flac", 5, 1)))
    assert index.where(f"{1:064x}") == str(path)
    assert index.where(f"{2:064x}") == ""
    assert index.where(f"{3:064x}") == ""
    assert [(f.content_hash, f.file) for f in index.all_there()] == [(f"{1:064x}", str(path))]
    path.write_bytes(b"other music")
    assert index.where(f"{1:064x}") == ""
    assert index.all_there() == ()


def test_what_is_kept_is_what_is_named_in_the_facts(tmp_path: Path) -> None:
    shelf, kept = Shelf(tmp_path), entry(1, Place("/a.flac", 12, 13))
    shelf.write(kept)
    _, body = shelf_file(tmp_path, kept).read_bytes().split(b"\n")
    written = json.loads(body)
    assert set(written) == {"content_hash", "places", "facts", "fault", "version"}
    assert set(written["facts"]) == set(TrackFacts.__dataclass_fields__)
