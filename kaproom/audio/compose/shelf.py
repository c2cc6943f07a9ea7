"""The folder the music lies in: which pieces are there, the playlists beside them, one writer.

A piece is ready when its file stands under its final name: files come there only when whole.
"""

import os
import sys
import tempfile
from pathlib import Path

from kaproom.audio.compose.complaints import not_writable
from kaproom.audio.compose.model import Piece
from kaproom.errors import EnvironmentFault

PART_SUFFIX = ".part"
_LOCK_FILE = ".composing.lock"


def ready_pieces(folder: Path, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Those of `pieces` whose file is there."""
    return tuple(piece for piece in pieces if (folder / piece.file_name).is_file())


def sweep_parts(folder: Path) -> None:
    """Remove what a killed rendering left; only the holder of the lock may do so."""
    for part in folder.glob(f".*{PART_SUFFIX}"):
        part.unlink(missing_ok=True)


def copy_playlists(source: Path, folder: Path) -> None:
    """Lay the shipped music settings beside the pieces, each whole or not at all."""
    for playlist in sorted(source.glob("*.m3u8")):
        handle, name = tempfile.mkstemp(PART_SUFFIX, f".{playlist.stem}.", folder)
        with os.fdopen(handle, "wb") as part:
            part.write(playlist.read_bytes())
        Path(name).replace(folder / playlist.name)


class ComposingLock:
    """The right to compose into a folder; it dies with the process that holds it."""

    def __init__(self, folder: Path) -> None:
        """Open the lock's file; raises EnvironmentFault where the folder cannot be written to."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(folder / _LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise EnvironmentFault(not_writable(folder, error.strerror)) from error

    def taken(self) -> bool:
        """Try to take the lock; False while another process composes here."""
        try:
            _lock(self._handle)
        except OSError:
            return False
        return True

    def release(self) -> None:
        """Let another process compose here."""
        os.close(self._handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # flock, not lockf: it also keeps out a second opening within the same process.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
