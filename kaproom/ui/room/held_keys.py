"""Keys that stay down: what a key held too long must not do, and the duck that lasts while held."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent

from kaproom.core.clock import MachineClock
from kaproom.core.music import MusicAction

HELD_S = 0.4
"""A key down at least this long was held; any shorter was a tap."""


class HeldKeys:
    """The keys that are down and have commanded."""

    def __init__(self) -> None:
        self._down: set[int] = set()

    def commanded(self, event: QKeyEvent) -> None:
        """This key was a command and is down until it is `released`."""
        self._down.add(event.key())

    def is_left_over(self, event: QKeyEvent) -> bool:
        """Whether it only repeats a command whose Alt or Ctrl was let go first: it is no text."""
        if not event.isAutoRepeat():
            self._down.discard(event.key())
        return event.key() in self._down

    def released(self, event: QKeyEvent) -> None:
        """The key is up again."""
        if not event.isAutoRepeat():
            self._down.discard(event.key())


class DuckKey:
    """A tap toggles; kept down, the music is ducked as long as it is down.

    Ducking begins with the press. `ducked` tells how it is now, `act` asks the player.
    """

    def __init__(
        self,
        act: Callable[[MusicAction], None],
        ducked: Callable[[], bool],
        machine: MachineClock,
    ) -> None:
        self._act = act
        self._ducked = ducked
        self._machine = machine
        self._since_s: float | None = None
        self._was_ducked = False

    def down(self) -> None:
        """The key goes down."""
        self._since_s = self._machine.monotonic_s()
        self._was_ducked = self._ducked()
        if not self._was_ducked:
            self._act(MusicAction.DUCK)

    def up(self) -> None:
        """The key comes up, or nobody can tell any more that it is down."""
        since_s, self._since_s = self._since_s, None
        if since_s is None:
            return
        held = self._machine.monotonic_s() - since_s >= HELD_S
        if held or self._was_ducked:
            self._act(MusicAction.UNDUCK)
