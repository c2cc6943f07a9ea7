"""The composing child and its parent: progress, the lock, the ways to end, the playlists."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kaproom.audio.compose import GENERATOR_VERSION, PHASES, catalogue, music_cache_dir
from kaproom.audio.compose.job import RenderJob, RenderProgress
from kaproom.audio.compose.shelf import ComposingLock
from kaproom.core.music.setting import read_setting
from kaproom.paths import playlist_dir

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0


def until(true: Callable[[], bool]) -> None:
    """Wait for something another process does."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def child(folder: Path, *more: str, **pipes: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "kaproom.audio.compose", "--out", str(folder), *more]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        text=True,
        stdin=pipes.get("stdin", subprocess.DEVNULL),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def pretend_ready(folder: Path, *missing: str) -> None:
    """Lay an empty file for every piece but the missing ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for piece in catalogue():
        if piece.slug not in missing:
            (folder / piece.file_name).touch()


def finished(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.flac"))


def test_the_child_composes_one_piece_and_tells_how_far_it_is(tmp_path: Path) -> None:
    process = child(tmp_path, "--only", "threshold")
    output, errors = process.communicate(timeout=PATIENCE_S)
    told = [json.loads(line) for line in output.splitlines()]
    assert (process.returncode, errors) == (0, "")
    assert set(told[0]) == {"slug", "done", "ready", "pieces_ready", "pieces_total"}
    shares = [line["done"] for line in told]
    assert shares == sorted(shares)
    assert [line["ready"] for line in told] == [False] * (len(told) - 1) + [True]
    assert told[-1]["pieces_ready"] == told[-1]["pieces_total"] == 1
    assert finished(tmp_path) == ["threshold"]
    assert {path.name for path in tmp_path.glob("*.m3u8")} == {
        path.name for path in playlist_dir().glob("*.m3u8")
    }
    assert not list(tmp_path.glob(".*.part"))


def _terminate(process: "subprocess.Popen[str]") -> None:
    process.send_signal(signal.SIGTERM)


def _close_input(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.close()
    process.stdin = None


def _close_output(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
@pytest.mark.parametrize("end", [_terminate, _close_input, _close_output])
def test_it_ends_cleanly_half_way(
    tmp_path: Path, end: Callable[["subprocess.Popen[str]"], None]
) -> None:
    process = child(tmp_path, stdin=subprocess.PIPE)
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["slug"] == "threshold"
    end(process)
    _, errors = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, errors) == (0, "")
    assert finished(tmp_path) == []
    assert not list(tmp_path.glob(".*.part"))


def test_a_second_start_waits_and_renders_nothing_twice(tmp_path: Path) -> None:
    pretend_ready(tmp_path, "threshold")
    lock = ComposingLock(tmp_path)
    assert lock.taken()
    waiting = child(tmp_path, stdin=subprocess.PIPE)
    assert waiting.stdout is not None
    assert json.loads(waiting.stdout.readline())["pieces_ready"] == len(catalogue()) - 1
    (tmp_path / "threshold.flac").touch()
    lock.release()
    waiting.communicate(timeout=PATIENCE_S)
    assert waiting.returncode == 0
    assert (tmp_path / "threshold.flac").stat().st_size == 0


def test_the_lock_is_held_by_one_and_given_back(tmp_path: Path) -> None:
    first, second = ComposingLock(tmp_path), ComposingLock(tmp_path)
    assert first.taken()
    assert not second.taken()
    first.release()
    assert second.taken()
    second.release()


def test_what_a_killed_rendering_left_is_swept(tmp_path: Path) -> None:
    pretend_ready(tmp_path)
    (tmp_path / ".held.abc.part").write_bytes(b"half")
    job = RenderJob(tmp_path)
    job.start()
    assert job.wait(PATIENCE_S)
    assert not list(tmp_path.glob(".*.part"))
    assert job.progress() == RenderProgress(9, 9, 1.0, "", running=False, fault="")


def test_the_job_tells_of_the_first_piece_and_stops(tmp_path: Path) -> None:
    seen: list[RenderProgress] = []
    job = RenderJob(tmp_path, first="ember", on_change=seen.append)
    job.start()
    until((tmp_path / "ember.flac").is_file)
    job.stop()
    assert list(tmp_path.glob("*.flac")) == [tmp_path / "ember.flac"]
    assert seen[0].running
    assert any(step.slug == "ember" and 0 < step.fraction < 1 / 9 for step in seen)
    assert not job.progress().running
    assert job.progress().fault == ""
    assert not list(tmp_path.glob(".*.part"))


def test_a_job_that_never_began_can_be_stopped(tmp_path: Path) -> None:
    job = RenderJob(tmp_path)
    job.stop()
    assert job.progress() == RenderProgress(0, 9, 0.0, "", running=False, fault="")


def test_a_folder_that_cannot_be_written_to_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "music").write_text("a file where the folder should be")
    job = RenderJob(tmp_path / "music")
    job.start()
    assert job.wait(PATIENCE_S)
    assert "music" in job.progress().fault
    assert "\n" not in job.progress().fault
    assert "Traceback" not in job.progress().fault


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_the_child_ends_with_its_parent(tmp_path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path;"
        "from kaproom.audio.compose.job import RenderJob;"
        "job = RenderJob(Path(sys.argv[1])); job.start();"
        "print(job._child.pid, flush=True); time.sleep(600)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    number = int(parent.stdout.readline())
    until((tmp_path / "slow-water.m3u8").exists)
    parent.kill()
    parent.communicate(timeout=PATIENCE_S)
    until(lambda: not _runs(number))
    assert finished(tmp_path) == []


def _runs(number: int) -> bool:
    """Whether the process lives; one that waits to be reaped does not."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{number}/status")
    return not (status.exists() and "State:\tZ" in status.read_text())


def test_the_cache_is_one_for_each_version(tmp_path: Path) -> None:
    assert music_cache_dir(tmp_path).is_relative_to(tmp_path)
    assert str(GENERATOR_VERSION) in music_cache_dir(tmp_path).name


def test_the_window_need_not_load_the_synthesis() -> None:
    program = (
        "import sys, kaproom.audio.compose.job;"
        "print(sorted({'numpy', 'soundfile', 'sounddevice', 'av', 'PySide6'} & set(sys.modules)))"
    )
    output = subprocess.check_output([sys.executable, "-c", program], cwd=ROOT, text=True)
    assert output.strip() == "[]"


def test_the_catalogue_is_in_order() -> None:
    pieces = catalogue()
    assert len({piece.slug for piece in pieces}) == len({piece.seed for piece in pieces}) == 9
    assert {piece.phase for piece in pieces} == set(PHASES)
    assert [piece.phase for piece in pieces] == sorted(
        (piece.phase for piece in pieces), key=PHASES.index
    )
    assert all(240 <= piece.duration_s <= 360 for piece in pieces)
    assert all(15 <= piece.duration_s / len(piece.chords) <= 40 for piece in pieces)
    assert {piece.intensity for piece in pieces} <= set(range(1, 6))


@pytest.mark.parametrize(
    ("name", "title"), [("slow-water", "Slow Water"), ("low-ember", "Low Ember")]
)
def test_a_shipped_setting_names_what_the_catalogue_makes(name: str, title: str) -> None:
    setting, warnings = read_setting(playlist_dir() / f"{name}.m3u8")
    pieces = {piece.file_name: piece for piece in catalogue()}
    assert warnings == ()
    assert setting.title == title
    for track in setting.tracks:
        assert Path(track.file).parent == playlist_dir()
        piece = pieces[Path(track.file).name]
        assert track.title == piece.title
        assert track.duration_ms == piece.duration_s * 1000
        assert track.intensity == piece.intensity
    assert setting.phases == PHASES
    assert 35 <= setting.duration_ms / 60_000 <= 45


@pytest.mark.parametrize("name", ["slow-water", "low-ember"])
def test_a_shipped_setting_has_calm_pieces_to_ground_with_and_spans_to_hold(name: str) -> None:
    setting, _ = read_setting(playlist_dir() / f"{name}.m3u8")
    pieces = {piece.file_name: piece for piece in catalogue()}
    grounding = [setting.tracks[index] for index in setting.grounding_set]
    assert len(grounding) == 2
    assert all(track.intensity in {1, 2} for track in grounding)
    # A hold of the whole ring has no seam; only pieces that rise far have a calmer span in them.
    strong = [t for t in setting.tracks if t.intensity in {4, 5}]
    assert [t for t in setting.tracks if t.hold] == strong
    for track in strong:
        piece = pieces[Path(track.file).name]
        chord_s = piece.duration_s / len(piece.chords)
        assert track.hold is not None
        for end_ms in (track.hold.from_ms, track.hold.to_ms):
            assert end_ms / 1000 / chord_s == pytest.approx(
                round(end_ms / 1000 / chord_s), abs=1e-3
            )
