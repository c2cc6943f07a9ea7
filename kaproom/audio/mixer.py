"""The mix: blocks of sound out of decks, fades and levels; no device, no thread, no decision.

Where no gain changes and only one deck sounds at full level, the samples pass untouched.
"""

import numpy as np

from kaproom.audio.curves import (
    FULL_ANGLE,
    SILENT_ANGLE,
    fade_gains,
    gain_of_db,
    level_gains,
    smooth_step,
)
from kaproom.audio.deck import Deck
from kaproom.audio.frames import Block, empty_block


class Fade:
    """One deck's way between silence and full, always from the gain it has just now."""

    def __init__(self, angle: float = SILENT_ANGLE) -> None:
        self._start = self._end = angle
        self._total = self._done = 0

    @property
    def angle(self) -> float:
        """Where the fade stands: 0 silent, pi/2 full."""
        if not self.moving:
            return self._end
        return self._start + (self._end - self._start) * smooth_step(self._done / self._total)

    @property
    def moving(self) -> bool:
        """Whether it is on its way."""
        return self._done < self._total

    @property
    def frames_left(self) -> int:
        """How long it is still on its way."""
        return self._total - self._done

    @property
    def silent(self) -> bool:
        """Whether silence is reached and stays."""
        return not self.moving and self._end == SILENT_ANGLE

    @property
    def leaving(self) -> bool:
        """Whether it is on its way to silence, or there."""
        return self._end == SILENT_ANGLE

    def go(self, angle: float, frames: int) -> None:
        """Set out for this angle from the present one."""
        self._start, self._end = self.angle, angle
        self._total, self._done = max(1, frames), 0

    def gains(self, count: int) -> Block | None:
        """The gains of the next frames; None where they are all 1."""
        if not self.moving:
            return None if self._end == FULL_ANGLE else np.zeros((1, 1), np.float32)
        gains = fade_gains(self._start, self._end, self._total, self._done, count)
        self._done = min(self._total, self._done + count)
        return gains


class Level:
    """The level of everything, in decibels, moved in slow ramps."""

    def __init__(self) -> None:
        self._start_db = self._end_db = 0.0
        self._total = self._done = 0

    @property
    def now_db(self) -> float:
        """The level just now."""
        if self._done >= self._total:
            return self._end_db
        return self._start_db + (self._end_db - self._start_db) * self._done / self._total

    @property
    def aim_db(self) -> float:
        """The level it is going to."""
        return self._end_db

    def go(self, decibels: float, frames: int) -> None:
        """Set out for this level from the present one."""
        self._start_db, self._end_db = self.now_db, decibels
        self._total, self._done = max(1, frames), 0

    def gains(self, count: int) -> Block | None:
        """The gains of the next frames; None where they are all 1."""
        if self._done < self._total:
            gains = level_gains(self._start_db, self._end_db, self._total, self._done, count)
            self._done = min(self._total, self._done + count)
            return gains
        gain = gain_of_db(self._end_db)
        return None if gain == 1.0 else np.full((1, 1), gain, np.float32)


class Voice:
    """A deck that sounds, with its fade and the gain that evens its loudness."""

    def __init__(self, deck: Deck, gain_db: float = 0.0) -> None:
        self.deck = deck
        self.fade = Fade()
        self._gain = np.float32(gain_of_db(gain_db))

    def add_to(self, mix: Block, scratch: Block) -> None:
        """Add the next frames to the mix; what is missing at the track's end is silence."""
        scratch = scratch[: len(mix)]
        count = self.deck.take(scratch)
        gains = self.fade.gains(len(mix))
        heard = scratch[:count]
        if gains is not None:
            heard *= gains[:count] if len(gains) > 1 else gains
        if self._gain != 1.0:
            heard *= self._gain
        mix[:count] += heard


class Mixer:
    """Sums voices block by block into a buffer of its own."""

    def __init__(self, max_frames: int) -> None:
        self.voices: list[Voice] = []
        self.level = Level()
        self._mix = empty_block(max_frames)
        self._scratch = empty_block(max_frames)

    def render(self, frames: int) -> Block:
        """The next frames; valid until the next call, never beyond -1 to 1."""
        mix = self._mix[:frames]
        mix.fill(0.0)
        for voice in self.voices:
            voice.add_to(mix, self._scratch)
        gains = self.level.gains(frames)
        if self.voices:
            if gains is not None:
                mix *= gains
            np.clip(mix, -1.0, 1.0, out=mix)
        return mix

    def remove_finished(self) -> list[Deck]:
        """Drop the voices that have faded away or were played to their end; their decks."""
        done = [v for v in self.voices if v.fade.silent or (v.fade.leaving and v.deck.spent)]
        self.voices = [v for v in self.voices if v not in done]
        return [v.deck for v in done]
