"""Holds one output by another: how fast it must run so that both are heard together.

Two sound devices have clocks of their own, by specification up to some hundred parts per million
apart. The pace is corrected in proportion to what is heard too early or too late, and by what the
correction had to be so far; both act within about a minute, far too slowly and too little to hear
(0.1 % is 1.7 cents).
"""

LARGEST = 0.001
"""The pace never leaves 1 by more than this."""
_WITHIN_S = 20.0


class Servo:
    """From what is heard too early to the pace to go at (mix frames a device frame)."""

    def __init__(self) -> None:
        self._learned = 0.0

    def pace(self, early_s: float, since_s: float) -> float:
        """The pace for the next while; `early_s` is negative where the output lags behind."""
        proportion = early_s / _WITHIN_S
        learned = self._learned + early_s * since_s / (4 * _WITHIN_S * _WITHIN_S)
        self._learned = max(-LARGEST, min(LARGEST, learned))
        return 1.0 - max(-LARGEST, min(LARGEST, proportion + self._learned))
