"""How long every change takes that a music setting does not decide; for engine and silent player.

Lengths after what therapists do by hand: fifteen seconds to silence, three to duck, and presses
closer than 300 ms count as one. How one track gives way to the next stands in the setting.
"""

from dataclasses import dataclass

UNKNOWN_DURATION_MS = 5 * 60_000
"""The length a track is taken to have where neither setting nor file tells."""
SHORTEST_TRACK_MS = 1000
FLOOR_TENTH_DB = -400
"""The softest level the volume keys reach; silence is a state of its own."""
SOFT_START_MS = 700
"""The shortest fade whose first 10 ms stay below -60 dBFS for full scale (curves: 687 ms)."""


@dataclass(frozen=True, slots=True)
class Transitions:
    """Lengths in milliseconds, levels in tenths of a decibel."""

    fade_in_ms: int = 4000
    silence_ms: int = 15_000
    level_ms: int = 3000
    level_step_tenth_db: int = 20
    duck_tenth_db: int = -120
    debounce_ms: int = 300

    @property
    def rise_ms(self) -> int:
        """How long music takes to rise out of silence."""
        return max(SOFT_START_MS, self.fade_in_ms)

    def level_change_ms(self, tenth_db: int) -> int:
        """How long a change of level by so much takes: never quicker than 4 dB in a second."""
        return max(self.level_ms, abs(tenth_db) * 25)


def overlap_ms(length_ms: int, from_ms: int, to_ms: int) -> int:
    """How long two tracks of these lengths sound together: a third of the shorter at most."""
    return max(0, min(length_ms, from_ms // 3, to_ms // 3))
