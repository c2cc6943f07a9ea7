"""What a piece is made of: chords in just ratios, layers of sound, slow curves, a space.

Pure data, no numpy: the window may read the catalogue without loading the synthesis.
All times are seconds of the piece, all places on a curve are fractions of its length, and every
piece is a ring: whatever runs over its end begins again at its beginning.
"""

from dataclasses import dataclass
from fractions import Fraction

PHASES = (
    "Arrival",
    "Intention",
    "Onset",
    "Journey",
    "Return",
    "Integration",
    "Discharge",
)


@dataclass(frozen=True, slots=True)
class Chord:
    """Tones from low to high, as ratios to the root of the piece."""

    ratios: tuple[float, ...]


def chords(*lines: str) -> tuple[Chord, ...]:
    """Read chords written as just ratios: `"1/2 1 3/2 5/2"`."""
    return tuple(Chord(tuple(float(Fraction(word)) for word in line.split())) for line in lines)


@dataclass(frozen=True, slots=True)
class Curve:
    """A level in dB that goes round with the piece: `(place 0..1, dB)` points, joined smoothly."""

    points: tuple[tuple[float, float], ...] = ((0.0, 0.0),)


FLAT = Curve()


@dataclass(frozen=True, slots=True)
class Timbre:
    """The colour of a held tone.

    partials: amplitude of each harmonic, the first being the fundamental.
    width_cents: how far each partial is smeared; wide is a chorus, narrow beats slowly.
    corner_hz: partials above it fade, 12 dB an octave.
    """

    partials: tuple[float, ...]
    width_cents: float
    corner_hz: float


@dataclass(frozen=True, slots=True)
class Body:
    """The colour of a struck tone: `(ratio, amplitude, seconds to fall by 60 dB)` of each mode."""

    modes: tuple[tuple[float, float, float], ...]
    attack_s: float
    beat_hz: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pad:
    """Held tones that swell in one after the other and sink again, chord after chord."""

    timbre: Timbre
    level_db: float
    tones: tuple[int, ...]
    octave: int = 0
    attack_s: float = 7.0
    release_s: float = 11.0
    stagger_s: float = 6.0
    width: float = 0.6
    curve: Curve = FLAT
    breaths: int = 0
    breath_db: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drone:
    """One standing sound under everything; `laps` times round its own texture in the piece."""

    timbre: Timbre
    level_db: float
    ratios: tuple[float, ...]
    laps: int = 3
    width: float = 0.3
    curve: Curve = FLAT
    breaths: int = 0
    breath_db: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Water:
    """A band of noise that comes in waves; the crests stand at uneven distances."""

    level_db: float
    centre_hz: float
    octaves: float
    waves: int
    depth_db: float
    lag_s: float = 0.0
    laps: int = 4
    width: float = 0.7
    curve: Curve = FLAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Bells:
    """Single struck tones out of the chord of the moment, in short phrases with long rests."""

    body: Body
    level_db: float
    low_hz: float
    high_hz: float
    rest_s: float
    phrase: int = 1
    step_s: float = 2.2
    curve: Curve = FLAT


Layer = Pad | Drone | Water | Bells


@dataclass(frozen=True, slots=True)
class Space:
    """The room around the piece: time to fall by 60 dB, share of it heard, upper corner."""

    t60_s: float
    wet_db: float
    corner_hz: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of the catalogue.

    phase: the phase it was made for; playlists may use it elsewhere.
    intensity: 1 (barely there) to 5 (the fullest), for choosing a calmer or a stronger piece.
    seed: every choice left to chance is drawn from it, so the same piece always sounds the same.
    corner_hz: the gentle low-pass over everything.
    """

    slug: str
    title: str
    phase: str
    duration_s: int
    intensity: int
    seed: int
    root_hz: float
    chords: tuple[Chord, ...]
    layers: tuple[Layer, ...]
    space: Space
    corner_hz: float
    curve: Curve = FLAT

    @property
    def file_name(self) -> str:
        """Name of the rendered file, as the playlists name it."""
        return f"{self.slug}.flac"
