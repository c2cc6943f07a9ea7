"""A growing delay after wrong passphrases and codes, kept beside the key file over a restart.

It slows guessing at this program and no more: whoever copies the key file guesses elsewhere, and
whoever may delete files can delete this one. So it errs towards the person who knows the
passphrase: a file that is missing, damaged or cannot be written means no delay, and no clock that
was put back or forward makes anyone wait longer than `LONGEST_S`.
"""

from pathlib import Path

import msgspec

from kaproom.core.clock import Clock, SystemClock
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.files import UNREADABLE_JSON, replace_private

TRIES_FILE = "tries.json"
LONGEST_S = 30
_SECOND_US = 1_000_000


class _Tries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many tries in a row were wrong, and when the last of them was (microseconds UTC)."""

    wrong: int
    last_utc_us: int

    @property
    def delay_us(self) -> int:
        """One second after the first, doubling."""
        # The bound on the exponent keeps a foreign file from asking for a number without end.
        return min(LONGEST_S, 1 << min(self.wrong - 1, 8)) * _SECOND_US


class Tries:
    """The tries at one folder. `clock` is real time, never a rehearsal's."""

    def __init__(self, data_dir: Path, clock: Clock | None = None) -> None:
        self._path = data_dir / TRIES_FILE
        self._clock = clock or SystemClock()

    def wait_s(self) -> int:
        """Whole seconds until the next try, 0 where one may be made now."""
        tries, now_us = self._read(), self._clock.now().utc_us
        if tries is None:
            return 0
        if tries.last_utc_us > now_us:
            # The clock was put back: the delay begins anew, once.
            tries = _Tries(tries.wrong, now_us)
            if not self._write(tries):
                return 0
        left_us = tries.last_utc_us + tries.delay_us - now_us
        return max(0, -(-left_us // _SECOND_US))

    def demand(self) -> None:
        """Raises EnvironmentFault with the seconds to wait where no try may be made yet."""
        wait_s = self.wait_s()
        if wait_s:
            raise EnvironmentFault(
                say(
                    "Too soon after a wrong try: the next can be made in {wait_s} s. Nothing was "
                    "opened and nothing changed.",
                    wait_s=wait_s,
                )
            )

    def wrong(self) -> None:
        """A try was wrong."""
        before = self._read()
        self._write(_Tries(1 + (before.wrong if before else 0), self._clock.now().utc_us))

    def right(self) -> None:
        """A try was right: the delay is over."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return

    def _read(self) -> _Tries | None:
        try:
            tries = msgspec.json.decode(self._path.read_bytes(), type=_Tries)
        except (OSError, *UNREADABLE_JSON):
            return None
        return tries if tries.wrong > 0 else None

    def _write(self, tries: _Tries) -> bool:
        try:
            replace_private(self._path, msgspec.json.encode(tries))
        except OSError:
            return False
        return True
