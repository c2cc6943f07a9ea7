"""kaproom's own music: a small composer that renders the shipped pieces into the user's cache.

It holds no recordings and needs no network. The catalogue and the parent's side of a rendering
load no numpy; the synthesis runs in a process of its own (`python -m kaproom.audio.compose`).
"""

from collections.abc import Callable
from pathlib import Path

from kaproom.audio.compose.cancel import Cancelled
from kaproom.audio.compose.model import PHASES, Piece
from kaproom.audio.compose.pieces import PIECES

__all__ = [
    "GENERATOR_VERSION",
    "PHASES",
    "Cancelled",
    "Piece",
    "catalogue",
    "music_cache_dir",
    "render_piece",
]

GENERATOR_VERSION = 1
"""Raised whenever a piece would sound different: a new version renders into a new folder."""


def catalogue() -> tuple[Piece, ...]:
    """All pieces, in the order in which a session first needs them."""
    return PIECES


def music_cache_dir(cache_dir: Path) -> Path:
    """Where this version's pieces and playlists lie below the user's cache folder."""
    return cache_dir / "music" / f"v{GENERATOR_VERSION}"


def render_piece(
    piece: Piece,
    path: Path,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    """Render one piece as FLAC (48 kHz, stereo, 16 bit); `path` appears only when whole.

    Raises `Cancelled` when `cancelled()` said so, `EnvironmentFault` when the disk refuses.
    """
    # Imported here so that the window, which only reads the catalogue, loads no synthesis.
    from kaproom.audio.compose.render import render  # noqa: PLC0415

    render(piece, path, progress, cancelled)
