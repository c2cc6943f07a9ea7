"""The child's side: compose what is missing, one piece after the other, and tell how far it is.

One process composes into a folder at a time. A second one waits, telling what the first has made,
and takes over where the first was ended.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from kaproom.audio.background import step_behind
from kaproom.audio.compose.cancel import Cancelled
from kaproom.audio.compose.model import Piece
from kaproom.audio.compose.shelf import ComposingLock, copy_playlists, ready_pieces, sweep_parts

_TELL_EVERY = 0.05
_WAIT_S = 0.2
_NICENESS = 15

Asked = Callable[[], bool]
Render = Callable[[Piece, Path, Callable[[float], None], Asked], None]


class Teller:
    """Writes one JSON line for each step of progress."""

    def __init__(self, folder: Path, pieces: tuple[Piece, ...], out: TextIO) -> None:
        self._folder = folder
        self._pieces = pieces
        self._out = out
        self._last = ("", -1.0)

    def tell(self, piece: Piece, done: float) -> None:
        """Tell how much of a piece is done, in steps of a twentieth; 1 means its file is there.

        Raises `Cancelled` where nobody listens any more.
        """
        slug, before = self._last
        if slug == piece.slug and done < 1.0 and done - before < _TELL_EVERY:
            return
        self._last = (piece.slug, done)
        line = {
            "slug": piece.slug,
            "done": round(done, 3),
            "ready": done >= 1.0,
            "pieces_ready": len(ready_pieces(self._folder, self._pieces)),
            "pieces_total": len(self._pieces),
        }
        try:
            self._out.write(json.dumps(line) + "\n")
            self._out.flush()
        except (BrokenPipeError, ValueError):
            raise Cancelled from None

    def under_way(self, piece: Piece) -> Callable[[float], None]:
        """For the renderer: tells of the piece, never that it is there before it is."""
        return lambda done: self.tell(piece, min(done, 0.99))


def work(
    folder: Path,
    playlists: Path,
    pieces: tuple[Piece, ...],
    render: Render,
    cancelled: Asked,
    out: TextIO,
) -> None:
    """Compose the missing ones of `pieces` into `folder`, in their order.

    Raises `Cancelled` when asked to stop, `EnvironmentFault` where the folder refuses.
    """
    lock = ComposingLock(folder)
    teller = Teller(folder, pieces, out)
    try:
        _wait_for_turn(lock, folder, pieces, teller, cancelled)
        sweep_parts(folder)
        copy_playlists(playlists, folder)
        for piece in pieces:
            path = folder / piece.file_name
            if not path.is_file():
                render(piece, path, teller.under_way(piece), cancelled)
                # Not before the first piece: on a busy machine a process of low priority would not
                # have it within ten seconds.
                step_behind(_NICENESS)
            teller.tell(piece, 1.0)
    finally:
        lock.release()


def _wait_for_turn(
    lock: ComposingLock,
    folder: Path,
    pieces: tuple[Piece, ...],
    teller: Teller,
    cancelled: Asked,
) -> None:
    told: set[str] = set()
    while not lock.taken():
        if cancelled():
            raise Cancelled
        for piece in ready_pieces(folder, pieces):
            if piece.slug not in told:
                told.add(piece.slug)
                teller.tell(piece, 1.0)
        time.sleep(_WAIT_S)
