"""How long it is silent when the engine is killed, for `tools.bench`: heard at the sink itself.

From the last frame that the killed engine had handed to the device to the first one that is not
zero of the engine in its place, which begins to fade in there.
"""

import os
import signal
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.support.pulse import RATE_HZ
from tools.bench.row import Row
from tools.prove.dropout import Concert, playing
from tools.prove.trial import Skipped

PROMISED_S = 2.0
KILLS = 3
_BACK_WITHIN_S, _PLAYS_S = 30.0, 6.0


def restart_times() -> Iterator[Row]:
    """One row; none where this machine has no private sound server."""
    scratch = tempfile.TemporaryDirectory(prefix="kaproom-bench-")
    try:
        with scratch as folder, playing(Path(folder), 120, Random(1), busy=False) as concert:
            silent_s = [_silent_after_a_kill(concert) for _ in range(KILLS)]
    except Skipped:
        return
    yield Row("engine killed, silent for", statistics.median(silent_s), "s", PROMISED_S, 1.0)


def _silent_after_a_kill(concert: Concert) -> float:
    time.sleep(_PLAYS_S)
    before = concert.ear.heard
    os.kill(concert.client.engine_pid, signal.SIGKILL)
    until_s = time.monotonic() + _BACK_WITHIN_S
    while concert.ear.heard.gaps == before.gaps:
        if time.monotonic() > until_s:
            raise SystemExit("A killed engine did not come back.")
        time.sleep(0.05)
    time.sleep(1.0)
    return concert.ear.heard.since(before).gap_frames / RATE_HZ
