"""Title, artist and album out of a file's tags, by mutagen, and whether a picture is there.

Tags never matter to whether a file plays: whatever mutagen makes of a broken one, the answer is
that nothing is known. It is handed a bounded view of the file, so that neither a huge cover nor a
damaged length is loaded.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import mutagen
from mutagen.id3 import ID3

_MOST_BYTES = 32 * 1024 * 1024
_MOST_READS = 100_000
_LONGEST = 200
_ID3_KEPT = 1024 * 1024
_KEYS = {
    "title": ("TIT2", "\xa9nam", "title"),
    "artist": ("TPE1", "\xa9ART", "artist", "author"),
    "album": ("TALB", "\xa9alb", "album", "wm/albumtitle"),
}
_PICTURES = ("apic", "covr", "metadata_block_picture", "coverart", "wm/picture", "cover art")


@dataclass(frozen=True, slots=True)
class Tags:
    """What the tags say; empty where they say nothing."""

    title: str = ""
    artist: str = ""
    album: str = ""
    picture: bool = False


def tags_of(file: str) -> Tags:
    """The tags of a file, empty ones where it has none that can be read."""
    try:
        with Path(file).open("rb") as opened:
            view = _BoundedView(opened, file)
            if view.shortened:
                # Where the music begins is hidden, so only the tag can be asked.
                return _from_mutagen(cast(Any, ID3)(view))
            found = cast(Any, mutagen).File(view)
        return Tags() if found is None else _from_mutagen(found.tags, found)
    except Exception:  # noqa: BLE001 - mutagen raises whatever a broken file leads it to
        return Tags()


def _from_mutagen(tags: Any, opened: Any = None) -> Tags:
    pairs: Iterable[tuple[object, Any]] = () if tags is None else tags.items()
    words = {str(key).lower(): value for key, value in pairs}
    pictures = bool(getattr(opened, "pictures", None))
    picture = pictures or any(key.startswith(_PICTURES) for key in words)
    texts = {
        name: next((text for key in keys if (text := _text(words.get(key.lower())))), "")
        for name, keys in _KEYS.items()
    }
    return Tags(**texts, picture=picture)


def _text(value: Any) -> str:
    """The first of a tag's values in one short line; a frame of ID3 holds them in `text`."""
    values = getattr(value, "text", value)
    if isinstance(values, list | tuple):
        values = next(iter(cast(Iterable[Any], values)), "")
    text = "" if values is None else str(values)
    shown = "".join(c if c.isprintable() else " " for c in text[: 4 * _LONGEST])
    return " ".join(shown.split())[:_LONGEST]


class _BoundedView(io.RawIOBase):
    """A file to be looked into but not to be loaded: it refuses after so many bytes or reads.

    An ID3 tag larger than a megabyte (a cover) is shown cut off there: the words come first, and of
    the picture only that it is there is asked.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self.name = name
        self._bytes_left, self._reads_left = _MOST_BYTES, _MOST_READS
        self._head = _shortened_id3(file.read(10))
        self.shortened = bool(self._head)
        file.seek(0)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int | None = -1) -> bytes:
        at = self._file.tell()
        wanted = self._bytes_left + 1 if size is None or size < 0 else size
        if wanted > self._bytes_left:
            left = self._file.seek(0, io.SEEK_END) - at
            self._file.seek(at)
            if left > self._bytes_left:
                raise OSError("too much to be looked into")
        self._reads_left -= 1
        if self._reads_left < 0:
            raise OSError("too often looked into")
        data = self._file.read(min(wanted, self._bytes_left))
        self._bytes_left -= len(data)
        head = self._head[at : at + len(data)]
        return head + data[len(head) :]


def _shortened_id3(head: bytes) -> bytes:
    """The head of a large ID3 tag with a smaller length; nothing where there is no such tag."""
    if len(head) < 10 or head[:3] != b"ID3":
        return b""
    size = sum((head[6 + i] & 0x7F) << (21 - 7 * i) for i in range(4))
    if size <= _ID3_KEPT:
        return b""
    return head[:6] + bytes((_ID3_KEPT >> (21 - 7 * i)) & 0x7F for i in range(4))
