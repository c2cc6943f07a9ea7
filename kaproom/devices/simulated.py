"""A simulated oximeter for rehearsals: pulse and oxygen of a scripted client, second by second.

Deterministic for a seed, whatever the step in which it is asked. It measures nothing and must
never be offered for a real client's session.
"""

import math
import random
from collections.abc import Callable

from kaproom.core.rehearsal.rehearsal import Physiology
from kaproom.core.stream.ports import SampleBatch

_SLOW_WAVES = ((97, 1.6), (241, 2.1), (613, 1.8))


class SimulatedOximeter:
    """Fulfils SampleSource from a script's physiology and the doses really given.

    `dose_times_s` answers the session seconds of the doses so far: the body follows the session,
    not the script, so that a rehearsal taken over by hand stays true to itself.
    """

    def __init__(
        self, physiology: Physiology, seed: int, dose_times_s: Callable[[], tuple[int, ...]]
    ) -> None:
        self._physiology = physiology
        self._seed = seed
        self._dose_times_s = dose_times_s
        self._next_s = 0
        self._phases = [random.Random(seed + i).random() * math.tau for i in range(3)]

    def take(self, until_s: int) -> SampleBatch | None:
        """All samples not yet taken, up to and including session second `until_s`."""
        if until_s < self._next_s:
            return None
        seconds = range(self._next_s, until_s + 1)
        doses = self._dose_times_s()
        values = [self._at(second, doses) for second in seconds]
        self._next_s = until_s + 1
        return SampleBatch(seconds.start, tuple(v[0] for v in values), tuple(v[1] for v in values))

    def _at(self, second: int, doses: tuple[int, ...]) -> tuple[int | None, int | None]:
        p = self._physiology
        if any(start <= second < end for start, end in p.oximeter_off):
            return None, None
        effect = min(1.25, sum(self._effect(second - dose) for dose in doses))
        noise = random.Random(self._seed * 1_000_003 + second)
        waves = sum(
            amount * math.sin(math.tau * second / period + phase)
            for (period, amount), phase in zip(_SLOW_WAVES, self._phases, strict=True)
        )
        pulse = p.pulse_bpm + effect * p.pulse_rise_bpm + waves * 0.8 + noise.gauss(0, 0.7)
        oxygen = p.spo2_percent - effect * p.spo2_dip_percent + waves * 0.12 + noise.gauss(0, 0.25)
        return round(pulse), min(100, round(oxygen))

    def _effect(self, since_s: int) -> float:
        """0 before a dose, rising to 1 at the peak, fading over the fade time."""
        p = self._physiology
        if since_s <= 0:
            return 0.0
        minutes = since_s / 60
        if minutes < p.peak_min:
            return math.sin(math.pi / 2 * minutes / p.peak_min)
        return math.exp(-(((minutes - p.peak_min) / p.fade_min) ** 2) * 2)
