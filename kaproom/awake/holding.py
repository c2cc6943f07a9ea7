"""What holds this machine awake, chosen by its system; fulfils `core.room.staying_awake`.

Linux needs two: the desktop for lock and blanking, the login manager for sleep and lid. Elsewhere
one call does both, and nothing holds off a closed lid.
"""

import sys

from kaproom.awake.keeper import Grip, Keeper
from kaproom.core.clock import MachineClock
from kaproom.core.room.staying_awake import Wakefulness


class Holding:
    """Held from `hold` to `let_go`. Without a `sleep` of its own the `screen`'s answer counts."""

    def __init__(self, screen: Keeper, sleep: Keeper | None = None) -> None:
        self._screen = screen
        self._sleep = sleep
        self._keepers = (screen,) if sleep is None else (sleep, screen)

    def hold(self) -> None:
        """A session is in the room."""
        for keeper in self._keepers:
            keeper.hold()

    def try_it(self) -> None:
        """Hold for a moment, look, and let go, unless a session holds already."""
        for keeper in self._keepers:
            keeper.try_it()

    def let_go(self) -> None:
        """No session is in the room any more."""
        for keeper in self._keepers:
            keeper.let_go()

    def state(self) -> Wakefulness:
        """How it stands now."""
        screen = self._screen.state()
        if self._sleep is None:
            return Wakefulness(screen, screen)
        return Wakefulness(self._sleep.state(), screen, lid=True)

    def close(self) -> None:
        """Let go for good."""
        for keeper in self._keepers:
            keeper.close()


def holding_here(machine: MachineClock) -> Holding:
    """By the system's own means; nothing is loaded or asked before it is needed."""
    sleep = Keeper("sleep", _logind, machine) if sys.platform == "linux" else None
    return Holding(Keeper("screen", _desktop, machine), sleep)


def _logind() -> Grip:
    from kaproom.awake.logind import LogindGrip  # noqa: PLC0415 - Linux alone has jeepney

    return LogindGrip()


def _desktop() -> Grip:
    from kaproom.awake.desktop import DesktopGrip  # noqa: PLC0415 - wakepy takes a moment to load

    return DesktopGrip()
