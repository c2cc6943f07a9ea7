"""The room PIN: lifts the cover for one session, and is held in memory and nowhere else.

It is forgotten with the room's screen, so at the session's end and at every lock. It guards
against eyes and hands in the room, not against someone with time: the passphrase does.
"""

from kaproom.ui.room.typed_secret import without_secret

LEAST_DIGITS = 4
TRIES = 3


class RoomPin:
    """No PIN until one is chosen; after three wrong ones it lifts nothing more."""

    def __init__(self) -> None:
        self._pin = ""
        self._wrong = 0

    @property
    def chosen(self) -> bool:
        """Whether there is one."""
        return bool(self._pin)

    @property
    def spent(self) -> bool:
        """Whether too many wrong ones were tried: now only the passphrase lifts."""
        return self._wrong >= TRIES

    def choose(self, pin: str) -> bool:
        """Take a PIN, or forget it where the text is empty; answers whether it can be one."""
        if pin and not is_pin(pin):
            return False
        self._pin, self._wrong = pin, 0
        return True

    def lifts(self, typed: str) -> bool:
        """Whether this is the PIN, while it may still be tried."""
        right = self.chosen and not self.spent and typed == self._pin
        if right:
            self._wrong = 0
        return right

    def without(self, typed: str) -> str:
        """What of a text may be kept beside the PIN: empty where it is that, mistyped."""
        return without_secret(typed, self._pin) if self.chosen and typed else typed

    def count_wrong(self) -> int:
        """One more was wrong; answers how many tries are left."""
        self._wrong += 1
        return max(0, TRIES - self._wrong)

    def trust_again(self) -> None:
        """The passphrase was given: the PIN may be tried again."""
        self._wrong = 0


def is_pin(text: str) -> bool:
    """Whether a text could be a PIN: four digits or more."""
    return len(text) >= LEAST_DIGITS and text.isascii() and text.isdigit()
