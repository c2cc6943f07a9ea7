"""Which file ended the player: a library that crashes on one is not fed it a second time.

A fatal fault leaves the faulting thread's number in the crash file; each thread that reads a file
has left a note of it under its own number. The next engine puts the two together and refuses that
file, as long as it stays as it is, so that the programme goes on with another. Notes hold digests,
never names.
"""

import hashlib
import re
import threading
from contextlib import suppress
from pathlib import Path

from kaproom.audio.decoder import Unplayable

REASON = "ended the player when it was read"
_NOTES, _BLAMED = "engine.reading", "engine.blamed"
_FAULTING_THREAD = re.compile(r"^Current thread 0x0*([0-9a-f]+)", re.MULTILINE)
_MAX_BLAMED = 1000


class Blame:
    """The notes of one runtime folder; of one engine at a time."""

    def __init__(self, folder: Path) -> None:
        self._notes = folder / _NOTES
        self._file = folder / _BLAMED
        self._blamed = set(_lines(self._file))

    def learn_from(self, crash_file: Path) -> bool:
        """Blame the file that was read where the last engine died of a fatal fault, if it did.

        Call it before the crash file is begun anew; answers whether a file was blamed.
        """
        said = _text(crash_file)
        guilty = self._note_of(said) if "Fatal Python error" in said else ""
        if guilty and len(self._blamed) < _MAX_BLAMED:
            self._blamed.add(guilty)
            with suppress(OSError):
                self._file.write_text("".join(f"{key}\n" for key in sorted(self._blamed)), "ascii")
        self._forget_notes()
        return bool(guilty)

    def check(self, path: str) -> None:
        """Note that this thread is about to read a file; raises Unplayable for a blamed one.

        A full disk takes the note, and not the music.
        """
        key = _key(path)
        if key in self._blamed:
            raise Unplayable(REASON)
        with suppress(OSError):
            self._notes.mkdir(mode=0o700, exist_ok=True)
            (self._notes / f"{threading.get_ident():x}").write_text(key, "ascii")

    def _note_of(self, said: str) -> str:
        """What the faulting thread read; where it has no Python frame, what was begun last."""
        notes = sorted(self._notes.glob("*"), key=lambda note: note.stat().st_mtime_ns)
        thread = _FAULTING_THREAD.search(said)
        if thread is not None:
            return _text(self._notes / thread[1])
        return _text(notes[-1]) if notes else ""

    def _forget_notes(self) -> None:
        for note in self._notes.glob("*"):
            note.unlink(missing_ok=True)


def _key(path: str) -> str:
    """A digest of the name and of what tells one state of the file from another."""
    try:
        found = Path(path).stat()
        state = f"{found.st_size}/{found.st_mtime_ns}"
    except (OSError, ValueError):
        state = ""
    return hashlib.sha256(f"{path}\n{state}".encode(errors="surrogatepass")).hexdigest()


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii", errors="replace").strip()
    except OSError:
        return ""


def _lines(path: Path) -> list[str]:
    return [line for line in _text(path).splitlines() if line]
