"""The mix: blocks of sound out of decks, fades and levels; no device, no thread, no decision.

Where no gain changes and only one deck sounds at full level, the samples pass untouched.
"""

from kaproom.audio.curves import FULL_ANGLE, SILENT_ANGLE
from kaproom.audio.deck import READY_FRAMES, Deck
from kaproom.audio.fades import Fade, Level
from kaproom.audio.frames import Block, empty_block, frames_of_ms
from kaproom.audio.transitions import SOFT_START_MS

_HUSH_FRAMES = frames_of_ms(150)
"""A deck about to run dry falls silent so quickly, before its last sample."""


class Voice:
    """A deck that sounds, with its fade and the gain that evens its loudness.

    One that is on its way out and comes to the end of its file goes on in the deck of its
    neighbour, where the two are joined: it is faded out and not cut.
    """

    def __init__(self, deck: Deck, gain_db: float = 0.0) -> None:
        self.deck = deck
        self.fade = Fade()
        self.gain = Level(gain_db)
        self.times_dry = 0
        self.dry_frames = 0
        """For how long its deck has had nothing to give."""
        self._flow = Fade(FULL_ANGLE)

    def add_to(self, mix: Block, scratch: Block) -> None:
        """Add the next frames to the mix; what is missing at the track's end is silence."""
        scratch = scratch[: len(mix)]
        count = self._take(scratch)
        heard = scratch[:count]
        for moved in (self.fade, self.gain, self._flow):
            gains = moved.gains(len(mix))
            if gains is not None and count:
                heard *= gains[:count] if len(gains) > 1 else gains
        mix[:count] += heard

    def _take(self, out: Block) -> int:
        deck = self.deck
        if not deck.ended and deck.waiting_frames < len(out) + _HUSH_FRAMES:
            if not self._flow.leaving:
                self._flow.go(SILENT_ANGLE, _HUSH_FRAMES)
                self.times_dry += 1
        elif self._flow.leaving and (deck.ended or deck.waiting_frames >= READY_FRAMES):
            self._flow.go(FULL_ANGLE, frames_of_ms(SOFT_START_MS))
            self.dry_frames = 0
        if self._flow.silent:
            self.dry_frames += len(out)
            return 0
        if self._flow.leaving:
            out = out[: self._flow.frames_left]
        count = deck.take(out)
        if count < len(out) and self.fade.leaving and deck.spent and joined(deck):
            self.deck = deck.onward or deck
            count += self.deck.take(out[count:])
        return count


def joined(deck: Deck) -> bool:
    """Whether the neighbour's deck stands ready to go on from this one at the next sample."""
    onward, joint = deck.onward, deck.joint
    return onward is not None and joint is not None and onward.ready and not joint.broken


class Mixer:
    """Sums voices block by block."""

    def __init__(self, max_frames: int) -> None:
        self.voices: list[Voice] = []
        self.level = Level()
        self._starved = 0
        self._scratch = empty_block(max_frames)

    @property
    def starved(self) -> int:
        """How often a deck had nothing to give in time."""
        return self._starved + sum(voice.times_dry for voice in self.voices)

    def render(self, out: Block) -> None:
        """Fill `out` with the next frames; what is beyond full scale is not cut here."""
        out.fill(0.0)
        for voice in self.voices:
            voice.add_to(out, self._scratch)
        gains = self.level.gains(len(out))
        if self.voices and gains is not None:
            out *= gains

    def remove_finished(self, at_hand: Voice | None) -> list[Deck]:
        """Drop what has faded away or left to its end, but for the voice at hand; their decks."""
        done = [v for v in self.voices if v is not at_hand and _finished(v)]
        if done:
            self.voices = [v for v in self.voices if v not in done]
            self._starved += sum(v.times_dry for v in done)
        return [v.deck for v in done]


def _finished(voice: Voice) -> bool:
    if voice.fade.silent:
        return True
    return voice.fade.leaving and voice.deck.spent and not joined(voice.deck)
