"""Progress of what takes long, on standard error: often at a terminal, seldom in a log."""

import sys
import time

_SHOW_EVERY_S, _TELL_EVERY_S = 5.0, 60.0


def say(line: str) -> None:
    """One line, at once."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


class Progress:
    """Tells a line now and then, and not when it is asked to more often."""

    def __init__(self) -> None:
        self._told_s = time.monotonic()

    def tell(self, line: str) -> None:
        """Tell it where the last telling is long enough ago."""
        every_s = _SHOW_EVERY_S if sys.stderr.isatty() else _TELL_EVERY_S
        if time.monotonic() - self._told_s >= every_s:
            say(f"  {line}")
            self._told_s = time.monotonic()
