"""Audio files in what was dropped, and found again where they may have gone."""

import hashlib
import threading
from pathlib import Path

import pytest

from kaproom import music_files
from kaproom.core.music.music import Track
from kaproom.music_files import audio_in, find_again, natural


def lay_out(folder: Path, *names: str) -> None:
    """Files with their own name in them."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def track(file: str | Path, content: str = "") -> Track:
    digest = hashlib.sha256(content.encode()).hexdigest() if content else ""
    return Track(str(file), "T", "", None, content_hash=digest)


def test_names_are_sorted_as_people_sort_them() -> None:
    names = ["10 wind", "9 rain", "Ärger", "b", "9 Rain 2", "x" + "9" * 5000, "a", "010 wind"]
    assert sorted(names, key=natural) == [
        *("9 rain", "9 Rain 2", "10 wind", "010 wind", "a", "Ärger", "b"),
        "x" + "9" * 5000,
    ]


def test_folders_are_read_in_order_and_only_audio_is_taken(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        *("d/10.flac", "d/9.FLAC", "d/cover.jpg", "d/b/2.opus", "d/a/1.m4a", "d/.hidden/x.wav"),
        *("d/._9.flac", "solo.mp3", "list.m3u8"),
    )
    dropped = (tmp_path / "solo.mp3", tmp_path / "d", tmp_path / "list.m3u8", tmp_path / "no.wav")
    assert audio_in((*dropped, tmp_path / "solo.mp3")) == tuple(
        tmp_path / name for name in ("solo.mp3", "d/9.FLAC", "d/10.flac", "d/a/1.m4a", "d/b/2.opus")
    )


def test_what_is_dropped_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, *(f"d/{n}.wav" for n in range(12)), *(f"e/{n}.txt" for n in range(12)))
    monkeypatch.setattr(music_files, "MAX_FILES", 5)
    assert [p.name for p in audio_in((tmp_path / "d",))] == [f"{n}.wav" for n in range(5)]
    monkeypatch.setattr(music_files, "MAX_ENTRIES", 7)
    assert audio_in((tmp_path / "e", tmp_path / "d")) == ()


def test_a_folder_that_leads_back_to_itself_is_walked_once(tmp_path: Path) -> None:
    lay_out(tmp_path, "a.wav")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert audio_in((tmp_path,)) == (tmp_path / "a.wav",)


def test_a_file_is_found_by_its_name_whatever_its_case(tmp_path: Path) -> None:
    lay_out(tmp_path, "new/deep/TIDE.flac", "new/other.flac")
    missing = (track("/gone/tide.FLAC"), track("C:\\Music\\Other.flac"), track("/gone/none.flac"))
    assert find_again(missing, tmp_path / "new") == {
        "/gone/tide.FLAC": str(tmp_path / "new/deep/TIDE.flac"),
        "C:\\Music\\Other.flac": str(tmp_path / "new/other.flac"),
    }


def test_of_several_of_a_name_the_content_decides_then_the_folders(tmp_path: Path) -> None:
    lay_out(tmp_path, "a/one/tide.flac", "b/two/tide.flac", "tide.flac")
    by_content = track("/gone/one/tide.flac", "b/two/tide.flac")
    by_folder = track("/gone/one/tide.flac")
    retagged = track("/gone/one/tide.flac", "what it was before")
    assert find_again((by_content,), tmp_path) == {by_content.file: f"{tmp_path}/b/two/tide.flac"}
    assert find_again((by_folder,), tmp_path) == {by_folder.file: f"{tmp_path}/a/one/tide.flac"}
    assert find_again((retagged,), tmp_path) == {retagged.file: f"{tmp_path}/a/one/tide.flac"}


def test_a_renamed_file_is_found_by_its_content(tmp_path: Path) -> None:
    lay_out(tmp_path, "x/renamed.flac", "x/other.flac", "x/note.txt")
    moved, text = track("/gone/tide.flac", "x/renamed.flac"), track("/gone/n.flac", "x/note.txt")
    assert find_again((moved, text), tmp_path) == {moved.file: f"{tmp_path}/x/renamed.flac"}


def test_two_tracks_of_one_content_are_both_found(tmp_path: Path) -> None:
    lay_out(tmp_path, "renamed.flac")
    tracks = (track("/gone/a.flac", "renamed.flac"), track("/gone/b.flac", "renamed.flac"))
    found = find_again(tracks, tmp_path)
    assert set(found) == {"/gone/a.flac", "/gone/b.flac"}


def test_a_search_can_be_stopped(tmp_path: Path) -> None:
    lay_out(tmp_path, "tide.flac")
    stopping = threading.Event()
    stopping.set()
    assert find_again((track("/gone/tide.flac"),), tmp_path, stopping.is_set) == {}
