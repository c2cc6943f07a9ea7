"""Keys that stay down: what a key held too long must not do, and the duck that lasts while held."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeyEvent

from kaproom.core.clock import MachineClock
from kaproom.core.music.music import MusicAction
from kaproom.ui.room.key_positions import key_meant
from kaproom.ui.room.keys import writes

HELD_S = 0.4
"""A key down at least this long was held; any shorter was a tap."""
_SAME_MOMENT_MS = 20
_SETTLED_MS = 60


class HeldKeys(QObject):
    """The keys that are down and have commanded.

    X11 tells a repeat by a release and a press in one moment, which Qt does not always see for what
    they are: a busy machine hands over one before the other. No hand is as quick.

    A key is the same with Ctrl, with Alt and alone, whatever letter Qt tells for it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._down: set[int] = set()
        self._up_ms: dict[int, int] = {}
        self._presses: Counter[int] = Counter()
        self._waiting: tuple[int, int, Callable[[], None]] | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._settle)

    def repeats(self, event: QKeyEvent) -> bool:
        """Whether this press is only the keyboard's, of a key that stays down."""
        up_ms = self._up_ms.get(key_meant(event))
        at_ms = event.timestamp()
        same_moment = up_ms is not None and 0 < at_ms <= up_ms + _SAME_MOMENT_MS
        return event.isAutoRepeat() or same_moment

    def is_left_over(self, event: QKeyEvent) -> bool:
        """Whether it only repeats a command whose Alt or Ctrl was let go first: it is no text.

        Asked of every press, once.
        """
        self._presses[key_meant(event)] += 1
        if not self.repeats(event):
            self._down.discard(key_meant(event))
        return key_meant(event) in self._down

    def commanded(self, event: QKeyEvent) -> None:
        """This key was a command."""
        self._down.add(key_meant(event))

    def taken(self, event: QKeyEvent) -> None:
        """A card took this key: a digit that stays down settles nothing more and is no text."""
        if writes(event):
            self.commanded(event)

    def released(self, event: QKeyEvent, then: Callable[[], None] | None = None) -> None:
        """Do `then` when it has settled that the key is up and this was no repeat."""
        if event.isAutoRepeat():
            return
        self._up_ms[key_meant(event)] = event.timestamp()
        if then is not None:
            self._waiting = key_meant(event), self._presses[key_meant(event)], then
            self._settled.start()

    def stop(self) -> None:
        """The screen is left: what has not settled by now does at once."""
        if self._settled.isActive():
            self._settled.stop()
            self._settle()

    def _settle(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._presses[waiting[0]] == waiting[1]:
            waiting[2]()


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

    @property
    def is_down(self) -> bool:
        """Whether the key is down, as far as is known."""
        return self._since_s is not None

    def down(self) -> None:
        """The key goes down."""
        self._since_s = self._machine.monotonic_s()
        self._was_ducked = self._ducked()
        if not self._was_ducked:
            self._act(MusicAction.DUCK)

    def up(self, at_s: float | None = None) -> None:
        """The key came up at `at_s`, now where None; or nobody can tell any more."""
        since_s, self._since_s = self._since_s, None
        if since_s is None:
            return
        until_s = self._machine.monotonic_s() if at_s is None else at_s
        if until_s - since_s >= HELD_S or self._was_ducked:
            self._act(MusicAction.UNDUCK)
