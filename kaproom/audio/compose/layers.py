"""From the layers of a piece to sound on a ring. Chance comes only from the generator handed in.

Each layer is rendered by itself, brought to the level its piece asks for, shaped by its curve and
its breath, and added; so a piece reads as a mix, in dB.
"""

from collections.abc import Callable, Iterator

import numpy as np

from kaproom.audio.compose.model import Bells, Curve, Drone, Layer, Pad, Piece, Water
from kaproom.audio.compose.ring import (
    RATE_HZ,
    Levels,
    Samples,
    add_wrapped,
    apply_gain_db,
    breath_db,
    control_places,
    curve_db,
)
from kaproom.audio.compose.struck import struck
from kaproom.audio.compose.texture import held_tones, noise_band, smooth_length

Step = Callable[[float], None]
"""Called with the share of a layer done, after every note: the place to stop from."""


def add_layer(
    mix: Samples, piece: Piece, layer: Layer, rng: np.random.Generator, step: Step
) -> None:
    """Render one layer of the piece and add it to `mix`."""
    ring = np.zeros_like(mix)
    frames = ring.shape[1]
    gain_db = curve_db(layer.curve, control_places(frames))
    match layer:
        case Pad():
            _pad(ring, piece, layer, rng, step)
            gain_db += breath_db(layer.breaths, layer.breath_db, rng.random(), frames)
        case Drone():
            _drone(ring, piece, layer, rng)
            gain_db += breath_db(layer.breaths, layer.breath_db, rng.random(), frames)
        case Water():
            _water(ring, layer, rng)
            gain_db += _waves_db(layer, rng, frames)
        case Bells():
            _bells(ring, piece, layer, rng, step)
    level = np.sqrt(np.mean(np.square(ring), dtype=np.float64))
    gain_db += layer.level_db - 20 * np.log10(max(level, 1e-9))
    apply_gain_db(ring, gain_db)
    mix += ring
    step(1.0)


def chord_frames(piece: Piece, frames: int) -> float:
    """How many frames one chord of the piece lasts on a ring of `frames`."""
    return frames / len(piece.chords)


def _pad(ring: Samples, piece: Piece, pad: Pad, rng: np.random.Generator, step: Step) -> None:
    each = chord_frames(piece, ring.shape[1])
    attack, release = int(pad.attack_s * RATE_HZ), int(pad.release_s * RATE_HZ)
    for number, chord in enumerate(piece.chords):
        lead = rng.integers(len(pad.tones))
        for order, tone in enumerate(pad.tones):
            hz = piece.root_hz * chord.ratios[tone % len(chord.ratios)] * 2.0**pad.octave
            late = rng.random() * pad.stagger_s * RATE_HZ
            hold = max(each - late, 0.0)
            count = smooth_length(int(hold + release + attack / 2))
            loud = (220.0 / hz) ** 0.35 * 10 ** (rng.uniform(-2.0, 2.0) / 20)
            loud *= 1.4 if order == lead else 1.0
            sound = held_tones(pad.timbre, [(hz, loud)], count, pad.width, rng)
            _swell(sound, attack, release)
            add_wrapped(ring, int(number * each + late - attack / 2), sound)
        step((number + 1) / len(piece.chords))


def _swell(sound: Samples, attack: int, release: int) -> None:
    """Raise and sink the texture in place; both ends are zero."""
    attack = min(attack, sound.shape[1] // 2)
    release = min(release, sound.shape[1] - attack)
    rise = np.sin(np.linspace(0.0, np.pi / 2, attack)) ** 2
    fall = np.cos(np.linspace(0.0, np.pi / 2, release)) ** 2
    sound[:, :attack] *= rise.astype(np.float32)
    sound[:, sound.shape[1] - release :] *= fall.astype(np.float32)


def _drone(ring: Samples, piece: Piece, drone: Drone, rng: np.random.Generator) -> None:
    tones = [(piece.root_hz * ratio, ratio**-0.5) for ratio in drone.ratios]
    lap = ring.shape[1] // drone.laps
    texture = held_tones(drone.timbre, tones, lap, drone.width, rng)
    ring[:] = np.tile(texture, drone.laps)


def _water(ring: Samples, water: Water, rng: np.random.Generator) -> None:
    lap = ring.shape[1] // water.laps
    texture = noise_band(water.centre_hz, water.octaves, lap, water.width, rng)
    ring[:] = np.tile(texture, water.laps)


def _waves_db(water: Water, rng: np.random.Generator, frames: int) -> Levels:
    """Crests at uneven distances, a quicker rise than fall, each of its own height."""
    crests = (np.arange(water.waves) + rng.uniform(-0.28, 0.28, water.waves)) / water.waves
    crests = crests + water.lag_s * RATE_HZ / frames
    heights = rng.uniform(0.0, 0.45, water.waves)
    points = [
        (float(c) % 1.0, -water.depth_db * float(h)) for c, h in zip(crests, heights, strict=True)
    ]
    nexts = np.append(crests[1:], crests[0] + 1.0)
    for here, there in zip(crests, nexts, strict=True):
        trough = float(here + 0.62 * (there - here)) % 1.0
        points.append((trough, -water.depth_db * float(rng.uniform(0.8, 1.0))))
    return curve_db(Curve(tuple(points)), control_places(frames))


def _bells(ring: Samples, piece: Piece, bells: Bells, rng: np.random.Generator, step: Step) -> None:
    frames = ring.shape[1]
    each = chord_frames(piece, frames)
    previous_hz = (bells.low_hz * bells.high_hz) ** 0.5
    for start in _strokes(bells, frames / RATE_HZ, rng):
        frame = int(start * RATE_HZ)
        chord = piece.chords[int(frame / each) % len(piece.chords)]
        choices = _reachable(piece.root_hz, chord.ratios, bells)
        near = np.array([-2.2 * abs(np.log2(hz / previous_hz)) for hz in choices])
        near[np.isclose(choices, previous_hz)] -= 1.5
        weights = np.exp(near)
        previous_hz = float(rng.choice(choices, p=weights / weights.sum()))
        sound = struck(bells.body, previous_hz, rng.uniform(-0.55, 0.55), rng)
        loud = 10 ** (rng.uniform(-4.0, 0.0) / 20) * (bells.low_hz / previous_hz) ** 0.4
        add_wrapped(ring, frame, sound * np.float32(loud))
        step(start * RATE_HZ / frames)


def _strokes(bells: Bells, length_s: float, rng: np.random.Generator) -> Iterator[float]:
    """Times in seconds: phrases of a few tones, rests of `rest_s` give or take between them."""
    now = bells.rest_s * rng.uniform(0.2, 0.6)
    while now < length_s - bells.step_s:
        for _ in range(int(rng.integers(1, bells.phrase + 1))):
            yield now
            now += bells.step_s * rng.uniform(0.75, 1.5)
        now += bells.rest_s * rng.uniform(0.6, 1.5)


def _reachable(root_hz: float, ratios: tuple[float, ...], bells: Bells) -> list[float]:
    """The chord's tones in every octave that lies between the layer's bounds."""
    tones = {round(root_hz * ratio * 2.0**octave, 6) for ratio in ratios for octave in range(-3, 6)}
    return sorted(hz for hz in tones if bells.low_hz <= hz <= bells.high_hz)
