"""What a display of the tests' own shows, read from the server's memory: no part of Qt has a say.

A picture is height x width, each pixel a number 0xRRGGBB.
"""

import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint32]
_SHIFTS = {"red": 16, "green": 8, "blue": 0}
_WORDS = 25
# Of the header of an X window dump, by place: its own size, width, height, order of the bytes,
# bytes of a line, colours (twelve bytes each) before the picture.
_HEADER, _WIDTH, _HEIGHT, _MOST_FIRST, _LINE, _COLOURS = 0, 4, 5, 7, 12, 19


def picture_of(frames: Path) -> Picture:
    """The screen as it is now; `frames` is the folder that was given to the server."""
    raw = (frames / "Xvfb_screen0").read_bytes()
    header = struct.unpack(f">{_WORDS}I", raw[: _WORDS * 4])
    width, height, line = header[_WIDTH], header[_HEIGHT], header[_LINE]
    start = header[_HEADER] + header[_COLOURS] * 12
    kind = np.dtype(">u4" if header[_MOST_FIRST] else "<u4")
    pixels = np.frombuffer(raw, kind, line // 4 * height, start).reshape(height, line // 4)
    return np.bitwise_and(pixels[:, :width].astype(np.uint32), np.uint32(0xFFFFFF))


def colour_of(picture: Picture, name: str) -> NDArray[np.uint8]:
    """One of `red`, `green` and `blue` of each pixel."""
    return (picture >> _SHIFTS[name] & 0xFF).astype(np.uint8)


def save_png(picture: Picture, file: Path) -> None:
    """Keep a picture for whoever wants to look at it."""
    height, width = picture.shape
    colours = np.stack([colour_of(picture, name) for name in _SHIFTS], axis=2)
    lines = b"".join(b"\0" + line.tobytes() for line in colours)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", head), (b"IDAT", zlib.compress(lines, 6)), (b"IEND", b"")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks))


def differing_share(one: Picture, other: Picture) -> float:
    """Which part of the screen two pictures have not in common, 0 to 1."""
    return float(np.mean(one != other))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
