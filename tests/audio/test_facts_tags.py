"""Tags of every format, and what a broken or a huge one makes of them: nothing, at no cost."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutagen.flac import FLAC
from mutagen.flac import Picture as FlacPicture
from mutagen.id3 import APIC, ID3, TALB, TIT2, TPE1
from mutagen.mp4 import MP4, MP4Cover

from kaproom.audio.facts.tags import Tags, tags_of
from tests.audio.sounds import convert, tone, write

ROOT = Path(__file__).resolve().parents[2]
WORDS = ("-metadata", "title=Slow  tide", "-metadata", "artist=M. D.", "-metadata", "album=Ebb")
EXPECTED = Tags("Slow tide", "M. D.", "Ebb")


def tagged(tmp_path: Path, name: str, *options: str) -> Path:
    wave = write(tmp_path / "plain.wav", tone(1.0))
    return convert(wave, tmp_path / name, *WORDS, *options)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.flac", ()),
        ("a.mp3", ()),
        ("a.ogg", ("-c:a", "libvorbis")),
        ("a.opus", ()),
        ("a.m4a", ()),
        ("a.wma", ()),
        ("a.aiff", ("-write_id3v2", "1")),
        ("no ending", ("-f", "flac")),
    ],
)
def test_the_words_of_every_format(tmp_path: Path, name: str, options: tuple[str, ...]) -> None:
    assert tags_of(str(tagged(tmp_path, name, *options))) == EXPECTED


def test_no_tags_and_no_file_say_nothing(tmp_path: Path) -> None:
    assert tags_of(str(write(tmp_path / "plain.wav", tone(1.0)))) == Tags()
    assert tags_of(str(tmp_path / "gone.flac")) == Tags()
    assert tags_of("a\0b") == Tags()


def test_a_picture_is_seen(tmp_path: Path) -> None:
    flac, mp3, m4a = (tagged(tmp_path, f"a.{ending}") for ending in ("flac", "mp3", "m4a"))
    picture = FlacPicture()
    picture.data = b"p" * 5000
    opened = FLAC(flac)
    opened.add_picture(picture)
    opened.save()
    tags = ID3(mp3)
    tags.add(APIC(mime="image/png", data=b"p" * 5000))
    tags.save()
    film = MP4(m4a)
    film["covr"] = [MP4Cover(b"p" * 5000)]
    film.save()
    for path in (flac, mp3, m4a):
        assert tags_of(str(path)) == Tags("Slow tide", "M. D.", "Ebb", picture=True)


PROGRAM = """
import resource, sys
from kaproom.audio.facts.tags import tags_of
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = tags_of(sys.argv[1])
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(found.title, found.picture, grown < 20_000, sep="|")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the highest memory use")
def test_a_huge_cover_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    tags = ID3()
    tags.add(TIT2(encoding=3, text="Slow tide"))
    tags.add(TPE1(encoding=3, text="M. D."))
    tags.add(TALB(encoding=3, text="Ebb"))
    tags.add(APIC(mime="image/png", data=b"\xff" * 100_000_000))
    tags.save(path)
    path.write_bytes(path.read_bytes() + tagged(tmp_path, "plain.mp3").read_bytes())
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.strip() == "Slow tide|True|True"


def test_a_damaged_length_is_not_believed(tmp_path: Path) -> None:
    path = tagged(tmp_path, "a.flac")
    data = bytearray(path.read_bytes())
    place = data.index(b"title=") - 4
    data[place : place + 4] = b"\xff\xff\xff\x7f"
    path.write_bytes(data)
    assert tags_of(str(path)) in (Tags(), Tags("", "M. D.", "Ebb"))


def test_long_and_unprintable_words_are_made_fit_to_be_shown(tmp_path: Path) -> None:
    path = tagged(tmp_path, "a.flac")
    opened = FLAC(path)
    opened["title"] = ["one\ntwo\x07\t three", "second"]
    opened["artist"] = ["x" * 100_000]
    opened.save()
    assert tags_of(str(path)) == Tags("one two three", "x" * 200, "Ebb")


@pytest.mark.parametrize("name", ["a.flac", "a.mp3", "a.ogg", "a.m4a", "a.wma"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_broken_tags_never_matter(tmp_path: Path, name: str, data: st.DataObject) -> None:
    whole = tmp_path / name
    if not whole.exists():
        options = ("-c:a", "libvorbis") if name.endswith("ogg") else ()
        tagged(tmp_path, name, *options)
    content = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, min(len(content), 3000) - 1))] = data.draw(
            st.integers(0, 255)
        )
    broken = tmp_path / f"broken {name}"
    broken.write_bytes(content[: data.draw(st.integers(1, len(content)))])
    assert isinstance(tags_of(str(broken)), Tags)
