"""The catalogue: nine pieces, each with a scale, a register, a texture and a shape of its own.

Changing anything that can be heard calls for a new `GENERATOR_VERSION`.
"""

from kaproom.audio.compose.model import Piece
from kaproom.audio.compose.pieces_after import EMBER, HOMEWARD, WIDE_WATER
from kaproom.audio.compose.pieces_before import FIRST_LIGHT, LOOSENING, THRESHOLD
from kaproom.audio.compose.pieces_journey import CATHEDRAL, HELD, UNDERTOW

PIECES: tuple[Piece, ...] = (
    THRESHOLD,
    FIRST_LIGHT,
    LOOSENING,
    UNDERTOW,
    CATHEDRAL,
    HELD,
    WIDE_WATER,
    EMBER,
    HOMEWARD,
)
"""In the order in which a session first needs them."""
