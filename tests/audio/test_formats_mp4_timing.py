"""Where an MP4 says its sound begins and ends, in every way encoders say it."""

import struct
from pathlib import Path

import pytest

from kaproom.audio.containers.mp4_timing import Mp4Timing, read_timing
from kaproom.audio.decoder import open_decoder
from tests.audio.decoding import decode, error_db, melody
from tests.audio.sounds import convert, write

RATE = 44_100
PRIMING, SOUND, PADDING = 2112, 400_321, 1007


def box(kind: str, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", 8 + len(body)) + kind.encode("latin-1") + body


def numbers(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def movie(
    edit: tuple[int, int] | None = None,
    gapless: str = "",
    movie_clock: int = 1000,
    clock: int = RATE,
    total: int = PRIMING + SOUND + PADDING,
    fragments: bool = False,
    before: bytes = b"",
) -> bytes:
    """A movie of one sound track; `edit` is its length in the movie's clock and its begin."""
    edits = box("edts", box("elst", numbers(0, 1, *edit, 1 << 16))) if edit else b""
    times = box("stbl", box("stts", numbers(0, 2, total // 1024, 1024, 1, total % 1024)))
    media = box(
        "mdia",
        box("mdhd", numbers(0, 0, 0, clock, total, 0)),
        box("hdlr", numbers(0, 0) + b"soun" + bytes(13)),
        box("minf", times),
    )
    comment = box("data", numbers(1, 0), gapless.encode())
    name = box("name", numbers(0), b"iTunSMPB")
    item = box("----", box("mean", numbers(0), b"com.apple.iTunes"), name, comment)
    user = box("udta", box("meta", numbers(0), box("ilst", item))) if gapless else b""
    header = box("mvhd", numbers(0, 0, 0, movie_clock, 9077, *([0] * 20)))
    extends = box("mvex") if fragments else b""
    return (
        box("ftyp", b"M4A ")
        + before
        + box("moov", header, box("trak", edits, media), user, extends)
    )


def timing_of(data: bytes) -> Mp4Timing | None:
    return read_timing(lambda at, count: data[at : at + count], len(data))


def smpb(priming: int = PRIMING, padding: int = PADDING, length: int = SOUND) -> str:
    return f" 00000000 {priming:08X} {padding:08X} {length:016X} 00000000 00000000"


@pytest.mark.parametrize(
    ("data", "skip", "length"),
    [
        # iTunes tells it in words of its own, beside an edit list or without one.
        (movie(gapless=smpb()), PRIMING, SOUND),
        (movie(edit=(9077, 1024), gapless=smpb()), PRIMING, SOUND),
        # ffmpeg: the edit in milliseconds, the track's own clock ends with the sound.
        (movie(edit=(9077, 2112), total=PRIMING + SOUND), PRIMING, SOUND),
        (movie(edit=(9078, 2112), total=PRIMING + SOUND), PRIMING, SOUND),
        # Apple: the movie's clock is the track's, and the last frame is filled.
        (movie(edit=(SOUND, 2112), movie_clock=RATE), PRIMING, SOUND),
        # A coarse clock with a filled last frame: as near as it can be told.
        (movie(edit=(9077, 2112)), PRIMING, round(9.077 * RATE)),
        # The edit's length left open.
        (movie(edit=(0, 2112), total=PRIMING + SOUND), PRIMING, SOUND),
        # No edit: everything.
        (movie(total=SOUND), 0, SOUND),
        # Fragments tell no length here.
        (movie(edit=(100, 2112), fragments=True), PRIMING, None),
        (movie(gapless=smpb(), fragments=True), PRIMING, SOUND),
        # Figures that cannot be are not believed.
        (
            movie(edit=(9077, 2112), total=PRIMING + SOUND, gapless=smpb(length=10**9)),
            PRIMING,
            SOUND,
        ),
        (
            movie(edit=(9077, 2112), total=PRIMING + SOUND, gapless=smpb(priming=10**6)),
            PRIMING,
            SOUND,
        ),
        (movie(edit=(9077, 2112), total=PRIMING + SOUND, gapless=" 0 zz 0 1"), PRIMING, SOUND),
        # A track that is meant to begin in its middle.
        (movie(edit=(1000, 100_000), movie_clock=RATE), 100_000, 1000),
        (
            movie(edit=(9077, 2112), total=PRIMING + SOUND, before=box("free", bytes(9999))),
            PRIMING,
            SOUND,
        ),
    ],
)
def test_the_sound_is_found_to_the_sample(data: bytes, skip: int, length: int | None) -> None:
    assert timing_of(data) == Mp4Timing(RATE, skip, length)


def test_a_clock_of_half_the_rate_is_counted_in_frames() -> None:
    timing = Mp4Timing(22_050, 1056, 200_000)
    assert (timing.skip_frames(RATE), timing.length_frames(RATE)) == (2112, 400_000)


def test_several_edits_or_none_of_the_sound_are_left_to_the_decoder() -> None:
    several = box("elst", numbers(0, 2, 100, 0, 1 << 16, 200, 5000, 1 << 16))
    one = box("elst", numbers(0, 1, 9077, 2112, 1 << 16))
    data = movie(edit=(9077, 2112))
    assert timing_of(data.replace(one, several)) is None
    assert timing_of(movie(edit=(10, 10**9))) is None
    assert timing_of(data.replace(b"soun", b"vide")) is None


def test_a_movie_cut_anywhere_or_lying_about_any_box_is_no_crash() -> None:
    data = movie(edit=(9077, 2112), gapless=smpb())
    for at in range(len(data)):
        timing_of(data[:at])
        for value in (0, 1, 7, 255):
            timing_of(data[:at] + bytes([value]) + data[at + 1 :])


def test_the_words_of_itunes_decide_what_sounds(tmp_path: Path) -> None:
    """A file as iTunes writes it: no edit list, filled to whole frames, figures in a comment."""
    meant = melody(SOUND, RATE)
    wave = write(tmp_path / "w.wav", meant, RATE, subtype="PCM_16")
    made = convert(
        wave, tmp_path / "a.m4a", "-c:a", "aac", "-b:a", "256k", "-use_editlist", "0",
        "-movflags", "use_metadata_tags",
    )  # fmt: skip
    data = made.read_bytes()
    padding = -(SOUND + 1024) % 1024
    comment = box("data", numbers(1, 0), smpb(1024, padding, SOUND).encode())
    name = box("name", numbers(0), b"iTunSMPB")
    item = box("----", box("mean", numbers(0), b"com.apple.iTunes"), name, comment)
    user = box("udta", box("meta", numbers(0), box("hdlr", bytes(25)), box("ilst", item)))
    at = data.index(b"moov") - 4
    (length,) = struct.unpack_from(">I", data, at)
    assert at + length == len(data)
    made.write_bytes(data[:at] + struct.pack(">I", length + len(user)) + data[at + 4 :] + user)
    heard = decode(made)
    assert len(heard) == SOUND
    assert error_db(heard[RATE:-RATE], meant[RATE:-RATE]) < -30
    decoder = open_decoder(str(made))
    assert decoder.frames == SOUND
    decoder.close()
