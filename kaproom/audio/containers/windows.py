"""A file on a disk read in large windows, so that a drive that answers in seconds still feeds us.

The decoders ask for a few kilobytes at a time and jump between a file's ends; each window read is
4 MB and the newest few are kept. Nothing here raises while a file plays: libraries that call back
into Python would print the fault and go on, so it is remembered as `trouble` and reads as the end.
"""

import os
from collections import OrderedDict
from pathlib import Path

WINDOW_BYTES = 4 * 1024 * 1024
"""24 bit stereo at 96 kHz: 7 s of sound in one read."""
_KEPT = 3


class Windows:
    """The bytes of an open file by their place; not for several threads at once."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file cannot be opened."""
        self._file = path.open("rb", buffering=0)
        self.size = os.fstat(self._file.fileno()).st_size
        self.trouble = ""
        """Why nothing can be read any more, in words for people; empty while all is well."""
        self._kept: OrderedDict[int, bytes] = OrderedDict()

    def read_at(self, at: int, count: int) -> bytes:
        """These bytes of the file, fewer at its end and where there is trouble."""
        if count > WINDOW_BYTES:
            return self._fetch(at, min(count, self.size - at))
        parts: list[bytes] = []
        while count > 0:
            index, inside = divmod(at, WINDOW_BYTES)
            part = self._window(index)[inside : inside + count]
            if not part:
                break
            parts.append(part)
            at, count = at + len(part), count - len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def close(self) -> None:
        """Let go of the file; what is read from now on is its end."""
        self._kept.clear()
        self._file.close()

    def _window(self, index: int) -> bytes:
        kept = self._kept.get(index)
        if kept is not None:
            self._kept.move_to_end(index)
            return kept
        meant = min(WINDOW_BYTES, self.size - index * WINDOW_BYTES)
        window = self._fetch(index * WINDOW_BYTES, meant)
        if not self.trouble:
            self._kept[index] = window
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return window

    def _fetch(self, at: int, count: int) -> bytes:
        if self.trouble or count <= 0 or self._file.closed:
            return b""
        try:
            window = self._read(at, count)
        except OSError as fault:
            self.trouble = f"cannot be read any further: {fault.strerror or 'input/output error'}"
            return b""
        if len(window) < count:
            self.trouble = "was changed while it was read"
        return window

    def _read(self, at: int, count: int) -> bytes:
        if os.fstat(self._file.fileno()).st_size != self.size:
            return b""
        self._file.seek(at)
        window = self._file.read(count)
        while window and len(window) < count and (more := self._file.read(count - len(window))):
            window += more
        return window
