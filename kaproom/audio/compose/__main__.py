"""Command line of the composer: renders what is missing into a folder and ends.

It ends cleanly on SIGTERM, on Ctrl+C, when a pipe on its standard input closes, and when nobody
reads its standard output: in each case no half file stands under a final name.
"""

import argparse
import contextlib
import os
import signal
import stat
import sys
import threading
from pathlib import Path
from types import FrameType

# numpy's linear algebra starts a thread for each core, and nothing here uses it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from kaproom.audio.compose import Cancelled, Piece, catalogue, render_piece
from kaproom.audio.compose.worker import work
from kaproom.errors import EnvironmentFault
from kaproom.paths import playlist_dir


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when all is there or it was asked to stop, 1 on a fault."""
    options = _parser().parse_args(arguments)
    stop = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask)
    _watch_input(stop)
    pieces = _wanted(options.only, options.first)
    try:
        work(options.out, options.playlists, pieces, render_piece, stop.is_set, sys.stdout)
    except Cancelled:
        _forget_output()
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    slugs = [piece.slug for piece in catalogue()]
    parser = argparse.ArgumentParser(
        prog="python -m kaproom.audio.compose",
        description="Compose kaproom's own music into a folder; what is there already stays.",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the pieces")
    parser.add_argument("--only", choices=slugs, help="compose this piece and no other")
    parser.add_argument("--first", choices=slugs, help="compose this piece before the others")
    parser.add_argument(
        "--playlists",
        type=Path,
        default=playlist_dir(),
        help="folder of the music settings to lay beside the pieces",
    )
    return parser


def _wanted(only: str | None, first: str | None) -> tuple[Piece, ...]:
    if only is not None:
        return tuple(piece for piece in catalogue() if piece.slug == only)
    return tuple(sorted(catalogue(), key=lambda piece: piece.slug != first))


def _watch_input(stop: threading.Event) -> None:
    """Stop when the pipe to a parent closes; a terminal or /dev/null is nobody's pipe."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        handle = sys.stdin.fileno()
        if stat.S_ISFIFO(os.fstat(handle).st_mode):
            threading.Thread(target=_read_to_end, args=(handle, stop), daemon=True).start()


def _read_to_end(handle: int, stop: threading.Event) -> None:
    with contextlib.suppress(OSError):
        while os.read(handle, 4096):
            pass
    stop.set()


def _forget_output() -> None:
    """Point standard output at nothing, so that a broken pipe is not told again at the exit."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
