"""A laptop that stays awake and on mains: for pictures and for tests of the screens.

It stands where the system's own means stand, so that neither depends on the machine they run on
nor keeps it awake.
"""

from kaproom.awake.holding import Holding
from kaproom.awake.keeper import Keeper
from kaproom.core.clock import SystemMachineClock
from kaproom.core.room.power import Power
from kaproom.core.room.staying_awake import Held, Hold

_LOOK_EVERY_S = 0.05


class QuietGrip:
    """Fulfils `kaproom.awake.keeper.Grip`: `answer` is what a system says once it is asked."""

    def __init__(self, answer: Held) -> None:
        self.answer = answer
        self.held = False

    def take(self) -> Held:
        """Taken where the answer is well."""
        self.held = self.answer.is_well
        return self.answer

    def look(self) -> Held:
        """As it is now."""
        self.held = self.answer.is_well
        return self.answer

    def let_go(self) -> None:
        """No longer."""
        self.held = False


class QuietLaptop:
    """Both sides of keeping awake, and the power, as a test or a picture wants them."""

    def __init__(self) -> None:
        self.sleep = QuietGrip(Held(Hold.SEEN))
        self.screen = QuietGrip(Held(Hold.ASKED))
        self.power = Power(on_mains=True, percent=100)
        machine = SystemMachineClock()
        self.holding = Holding(
            Keeper("screen", lambda: self.screen, machine, _LOOK_EVERY_S),
            Keeper("sleep", lambda: self.sleep, machine, _LOOK_EVERY_S),
        )

    @property
    def held(self) -> tuple[bool, bool]:
        """Whether sleep, and whether lock and blanking, are held off now."""
        return self.sleep.held, self.screen.held

    def read_power(self) -> Power:
        """The power as it is now."""
        return self.power
