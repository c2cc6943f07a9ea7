"""Opening a file: without its pictures, in few large reads, and what is said where it cannot be."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from kaproom.audio.containers.opening import open_bytes
from kaproom.audio.containers.pieces import Blank, Kept, MemoryFile, PiecedFile, Put
from kaproom.audio.containers.windows import WINDOW_BYTES, Windows
from kaproom.audio.decoder import Decoder, Unplayable, open_decoder
from tests.audio.decoding import decode, decode_as_far_as_it_goes, melody
from tests.audio.sounds import convert, noise, write
from tools.prove.covers import add_cover

pytestmark = pytest.mark.long

RATE = 44_100
COVERED = [
    ("a.mp3", ["-b:a", "192k"]),
    ("no-xing.mp3", ["-q:a", "2", "-write_xing", "0"]),
    ("a.flac", []),
    ("a.m4a", ["-c:a", "aac"]),
    ("fast.m4a", ["-c:a", "aac", "-movflags", "+faststart"]),
    ("alac.m4a", ["-c:a", "alac"]),
    ("a.ogg", ["-c:a", "libvorbis"]),
    ("a.opus", []),
    ("a.wma", ["-c:a", "wmav2"]),
]
_OPEN = """
import sys, time
import kaproom.audio.decode_av, kaproom.audio.decode_soundfile
from kaproom.audio.decoder import open_decoder
def peak_kb():
    return int(next(l for l in open("/proc/self/status") if l.startswith("VmHWM")).split()[1])
before, began_s = peak_kb(), time.monotonic()
decoder = open_decoder(sys.argv[1])
frames = len(decoder.read(1000))
decoder.seek(20_000)
frames += len(decoder.read(1000))
print(frames > 0, time.monotonic() - began_s, peak_kb() - before)
"""


@pytest.mark.parametrize(("name", "options"), [row for row in COVERED if row[0].startswith("a.")])
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="tells no peak of memory")
def test_a_huge_picture_is_not_held_in_memory(
    tmp_path: Path, name: str, options: list[str]
) -> None:
    wave = write(tmp_path / "w.wav", melody(2 * RATE, RATE), RATE, subtype="PCM_16")
    path = add_cover(convert(wave, tmp_path / name, *options), 60_000_000)
    assert path.stat().st_size > 60_000_000
    told = subprocess.run(
        [sys.executable, "-c", _OPEN, str(path)], check=True, capture_output=True, text=True
    ).stdout.split()
    assert told[0] == "True"
    assert float(told[1]) < 5
    assert int(told[2]) < 40_000
    path.unlink()


@pytest.mark.parametrize("size", [20_000, 700_000, 3_000_000])
@pytest.mark.parametrize(("name", "options"), COVERED)
def test_a_picture_of_any_size_changes_no_sample(
    tmp_path: Path, name: str, options: list[str], size: int
) -> None:
    wave = write(tmp_path / "w.wav", melody(3 * RATE, RATE), RATE, subtype="PCM_16")
    path = convert(wave, tmp_path / name, *options)
    bare, entered = decode(path), decode(path, 50_000)
    add_cover(path, size)
    assert np.array_equal(decode(path), bare)
    assert np.array_equal(decode(path, 50_000), entered)


def test_a_file_read_whole_is_known_by_its_hash(tmp_path: Path) -> None:
    wave = write(tmp_path / "w.wav", melody(RATE, RATE), RATE, subtype="PCM_16")
    for name, options in COVERED:
        path = convert(wave, tmp_path / name, *options)
        meant = hashlib.sha256(path.read_bytes()).hexdigest()
        assert hash_of(path) == meant
        add_cover(path, 50_000)
        assert hash_of(path) == hashlib.sha256(path.read_bytes()).hexdigest() != meant
        assert hash_of(add_cover(path, 2_000_000)) == ""
    assert hash_of(wave) == ""


def read_to_the_end(decoder: Decoder) -> int:
    frames = 0
    while count := len(decoder.read(16_384)):
        frames += count
    return frames


def hash_of(path: Path) -> str:
    decoder = open_decoder(str(path))
    decoder.close()
    return decoder.content_hash


def test_a_plain_file_is_read_in_few_large_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that a drive that takes seconds for each read still feeds the music."""
    seconds = 90
    path = write(tmp_path / "a.wav", noise(seconds, 1), subtype="PCM_24")
    reads: list[int] = []

    class Counting(Windows):
        def _read(self, at: int, count: int) -> bytes:
            reads.append(count)
            return super()._read(at, count)

    monkeypatch.setattr("kaproom.audio.containers.opening.Windows", Counting)
    decoder = open_decoder(str(path))
    decoder.read(1000)
    # The begin and, at most, the end.
    assert len(reads) <= 2
    played = 1000 + read_to_the_end(decoder)
    decoder.close()
    assert played == seconds * 48_000
    bytes_a_second = 48_000 * 2 * 3
    assert len(reads) <= seconds * bytes_a_second / WINDOW_BYTES + 3
    # Twelve seconds are read ahead: three for each read leave time to spare.
    assert WINDOW_BYTES / bytes_a_second > 4 * 3


def test_a_plain_file_and_a_large_one_are_not_held_in_memory(tmp_path: Path) -> None:
    plain = write(tmp_path / "a.wav", noise(1.0, 1))
    large = write(tmp_path / "a.flac", noise(1.0, 1))
    with large.open("r+b") as file:
        file.truncate(65 * 1024 * 1024)
    for path in (plain, large):
        sound = open_bytes(path)
        assert sound.stream.read(3) in (b"RIF", b"fLa")
        with path.open("r+b") as file:
            file.truncate(10)
        sound.stream.seek(WINDOW_BYTES + 1000 if path is large else 0)
        assert (sound.stream.read(100) == b"") is (path is large)
        sound.close()


@pytest.mark.parametrize("deed", ["cut", "emptied", "written anew", "deleted", "exchanged"])
def test_a_file_meddled_with_while_it_plays_ends_with_its_reason_or_plays_on(
    tmp_path: Path, deed: str
) -> None:
    path = write(tmp_path / "a.wav", noise(60.0, 1), subtype="PCM_24")
    decoder = open_decoder(str(path))
    frames = len(decoder.read(16_384))
    match deed:
        case "cut":
            os.truncate(path, 9_000_000)
        case "emptied":
            os.truncate(path, 0)
        case "written anew":
            write(path, noise(50.0, 2), subtype="PCM_24")
        case "deleted":
            path.unlink()
        case _:
            write(tmp_path / "b.wav", noise(1.0, 2)).replace(path)
    reason = ""
    try:
        frames += read_to_the_end(decoder)
    except Unplayable as fault:
        reason = str(fault)
    decoder.close()
    if deed in {"deleted", "exchanged"}:
        # What was opened is still there.
        assert (frames, reason) == (60 * 48_000, "")
    else:
        assert reason.startswith("was changed while it was read, after 14.")


def test_a_drive_that_is_pulled_ends_a_streamed_file_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.wav", noise(60.0, 1), subtype="PCM_24")
    decoder = open_decoder(str(path))
    decoder.read(16_384)

    def pulled(_: Windows, _at: int, _count: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Windows, "_read", pulled)
    with pytest.raises(Unplayable, match=r"^cannot be read any further: Input/output error, after"):
        read_to_the_end(decoder)
    decoder.close()


@pytest.mark.parametrize(
    ("name", "options", "part", "reason"),
    [
        ("a.wav", [], 0.5, r"^is cut off after 2\.0 s$"),
        ("a.aiff", [], 0.5, r"^is cut off after 2\.0 s$"),
        ("a.flac", [], 0.5, r"^is (cut off|damaged) after [12]\.\d s$"),
        ("a.mp3", ["-b:a", "192k"], 0.5, r"^is cut off after (1\.9|2\.0) s$"),
        (
            "fast.m4a",
            ["-c:a", "aac", "-movflags", "+faststart"],
            0.5,
            r"^is cut off after \d\.\d s$",
        ),
        ("a.wma", ["-c:a", "wmav2"], 0.5, r"^is cut off after \d\.\d s$"),
    ],
)
def test_a_file_that_was_not_copied_whole_is_named_where_it_ends(
    tmp_path: Path, name: str, options: list[str], part: float, reason: str
) -> None:
    wave = write(tmp_path / "w.wav", noise(4.0, 1, rate=RATE), RATE, subtype="PCM_16")
    path = convert(wave, tmp_path / name, *options)
    os.truncate(path, int(path.stat().st_size * part))
    heard, told = decode_as_far_as_it_goes(path)
    assert len(heard) > RATE
    with pytest.raises(Unplayable, match=reason):
        raise Unplayable(told)


def test_a_movie_without_its_index_is_cut_off(tmp_path: Path) -> None:
    wave = write(tmp_path / "w.wav", noise(2.0, 1), subtype="PCM_16")
    path = convert(wave, tmp_path / "a.m4a", "-c:a", "aac")
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(Unplayable, match=r"^is cut off$"):
        decode(path)


def test_a_tag_that_claims_more_than_there_is_is_a_file_cut_off(tmp_path: Path) -> None:
    wave = write(tmp_path / "w.wav", noise(1.0, 1), subtype="PCM_16")
    path = add_cover(convert(wave, tmp_path / "a.mp3"), 300_000)
    os.truncate(path, 200_000)
    with pytest.raises(Unplayable, match=r"^is cut off$"):
        decode(path)


def test_pieces_are_read_as_one_file() -> None:
    content = bytes(range(200))
    pieces = [Kept(10, 20), Put(b"other"), Blank(3), Put(b""), Kept(100, 105)]
    meant = content[10:20] + b"other" + bytes(3) + content[100:105]
    file = PiecedFile(pieces, lambda at, count: content[at : at + count])
    assert file.readall() == meant
    for at in range(len(meant) + 2):
        file.seek(at)
        assert file.readall() == meant[at:]
    assert file.seek(-2, os.SEEK_END) == len(meant) - 2
    assert file.read(1) == meant[-2:-1]


def test_a_place_before_the_beginning_is_the_beginning() -> None:
    """An error in a library's callback would only be printed."""
    content = b"0123456789"
    for file in (
        PiecedFile([Kept(0, 10)], lambda at, count: content[at : at + count]),
        MemoryFile(content),
    ):
        assert file.seek(-5) == 0
        assert file.read(2) == b"01"
        assert file.seek(-50, os.SEEK_CUR) == 0
