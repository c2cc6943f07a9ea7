"""Covering the screen and lifting the cover: who may, and what becomes of what was typed.

What was typed and did not lift it may be a note or the passphrase, mistyped. It waits in memory and
in no draft until a passphrase was right and it can be held against that: what is like it is
forgotten, the rest goes to the line. The session's end and the closing of the window ask for that
passphrase by the cover itself; asked again while that was just read, they leave behind what waits.

Under the cover observations and music go on by key, for nothing of the room may be lost; a card
that was open waits beneath it, and only the emergency sheet opens above.
"""

from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.wording import say
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.maker import CardMaker
from kaproom.ui.room.cover import Cover
from kaproom.ui.room.gestures import RoomGestures
from kaproom.ui.room.held_keys import HeldKeys
from kaproom.ui.room.keys import REPEATING, Gesture, press_of, swallowed
from kaproom.ui.room.line_entry import LineEntry
from kaproom.ui.room.room_pin import RoomPin, is_pin
from kaproom.ui.room.secret_again import SecretAgain
from kaproom.ui.room.typed_secret import without_secret
from kaproom.ui.services import Services

_UNDER_COVER = frozenset(
    {
        Gesture.HOLD,
        Gesture.NEXT,
        Gesture.PREVIOUS,
        Gesture.DUCK,
        Gesture.SILENCE,
        Gesture.PLAY,
        Gesture.LOUDER,
        Gesture.SOFTER,
        Gesture.STOP_AFTER,
        Gesture.CALMER,
        Gesture.STRONGER,
        Gesture.GROUNDING,
        Gesture.SECOND_LOUDER,
        Gesture.SECOND_SOFTER,
        Gesture.LOCK_MUSIC,
        Gesture.DIMMER,
        Gesture.LIGHTER,
    }
)
NOT_IT = say("That is not the passphrase. If it was a note, it is kept.")
PIN_SPENT = say("That is not the PIN. From now on only the passphrase lifts.")


FORGOTTEN = say("Something typed under the cover was like the passphrase, and is not kept.")
WAITS = say("Typed under the cover, and kept until the passphrase lifts it.")
ENDING_LEAVES = say(
    "Typed under the cover, and not kept yet: the passphrase keeps it. "
    "Ending again leaves it behind."
)
CLOSING_LEAVES = say(
    "Typed under the cover, and not kept yet: the passphrase keeps it. "
    "Closing again leaves it behind."
)
TOLD_FOR_MS = 60_000
"""So long after the PIN lifted it is known what the cover told of the session's end."""
NOT_IN_PRACTICE = say(
    "In practice nothing typed under the cover is kept: it could be your passphrase."
)


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was entered under the cover, and the session time of that."""

    text: str
    at_ms: int


class Covering:
    """Owns the cover of one screen, what opens above it, and the room PIN."""

    def __init__(
        self,
        window: QWidget,
        services: Services,
        entry: LineEntry,
        gestures: RoomGestures,
        cards: CardHost,
        maker: CardMaker,
        held: HeldKeys,
    ) -> None:
        self._window = window
        self._held = held
        self._services = services
        self._entry = entry
        self._gestures = gestures
        self._cards = cards
        self._maker = maker
        self._tries: deque[_Typed] = deque()
        self._wrong: list[_Typed] = []
        self._told = ""
        self._told_until_ms = 0
        self.again = SecretAgain(window, lambda typed: entry.go_on(typed, None, ""))
        self.pin = RoomPin()
        self.covered = False
        self.cover = Cover(window, self._take_key, self._clock_text)
        self.cover.entered.connect(self._entered)
        self.cover.typed_on.connect(self._typed_on)
        self.sheet = CardHost(window, window, self.cover.setFocus, entry.keep_unseen)
        gestures.cover_wanted.connect(self.lower)
        gestures.pin_wanted.connect(self._choose_pin)

    def lower(self) -> None:
        """Cover the screen; nothing else changes."""
        if not self.covered:
            self.again.give_up()
            self.covered = True
            self._told = ""
            card = self._cards.card
            if card is not None and card.closes_when_covered:
                self._entry.keep_unseen(card.unfinished)
                self._cards.close()
            self.cover.lower_over()

    def stop(self) -> None:
        """The room is left: nothing more of a passphrase will come, and the sheet is put away."""
        self.again.give_up()
        self.sheet.keep_unfinished()

    def lift(self) -> None:
        """Show the room again, with what was typed meanwhile."""
        self.covered = False
        self.sheet.close()
        self.cover.hide()
        self._entry.put_back()
        card = self._cards.card
        (card.first_field if card is not None and card.first_field else self._window).setFocus()

    def lets_go(self, leaves: str) -> bool:
        """Whether nothing waits for the passphrase, or `leaves` told that it will be left behind.

        Else the cover says so and asks, with no sheet above it: nobody is shown what waits without
        the passphrase.
        """
        if not self._waits or self._was_told(leaves):
            return True
        self.lower()
        self.sheet.close()
        self._told = leaves
        self.cover.say(leaves)
        return False

    @property
    def shown(self) -> list[QWidget]:
        """What stands above the room while it is covered."""
        sheet = self.sheet.card
        return [self.cover] if sheet is None else [self.cover, sheet]

    def tick(self) -> None:
        """Show the time on the cover."""
        if self.covered:
            self.cover.tick()

    def place(self) -> None:
        """Keep the cover over the whole window."""
        self.cover.setGeometry(self._window.rect())
        self.sheet.place()

    @property
    def _waits(self) -> bool:
        """Whether there is something no passphrase was held against; never in practice."""
        waits = self._wrong or self._tries or self.cover.typed
        return bool(waits) and not self._services.practice

    def _was_told(self, leaves: str) -> bool:
        """Whether it stands on the cover to be read, or stood there until a moment ago."""
        if self._told != leaves:
            return False
        if self.covered:
            return self.sheet.card is None
        return self._entry.now_ms() <= self._told_until_ms

    def _choose_pin(self) -> None:
        self._maker.toggle_pin(self._cards, self.pin, self._gestures.tell)

    def _typed_on(self) -> None:
        """The closing was told of less than waits now; of the end the PIN is still typed here."""
        if self._told == CLOSING_LEAVES:
            self._told = ""

    def _entered(self, text: str) -> None:
        typed = _Typed(text, self._entry.now_ms())
        if self._services.practice:
            self.lift()
            if text:
                self._gestures.tell(NOT_IN_PRACTICE)
        elif self.pin.lifts(text):
            self._lifted_by_pin()
        elif text:
            self._told = ""
            self._tries.append(typed)
            if len(self._tries) == 1:
                self._check_first()

    def _check_first(self) -> None:
        """One at a time: what is tried while another is being checked waits for its turn."""
        typed = self._tries[0]
        self.cover.say("…")
        answer = self._services.door.check_passphrase(typed.text)
        answer.add_done_callback(
            lambda future: self._services.post(lambda: self._checked(future, typed))
        )

    def _checked(self, answer: "Future[bool]", typed: _Typed) -> None:
        if not self._tries or self._tries[0] is not typed:
            return  # lifted meanwhile
        self._tries.popleft()
        self._told = ""  # the cover says something else now
        if answer.exception() is None and answer.result():
            self.pin.trust_again()
            self._lifted_by(typed.text)
            return
        if self.pin.chosen and not self.pin.spent and is_pin(typed.text):
            left = self.pin.count_wrong()
            wrong = say("That is not the PIN. Tries left: {count}.", count=left)
            self.cover.say(wrong if left else PIN_SPENT)
        else:
            self._wrong.append(typed)
            self.cover.say(NOT_IT)
        if self._tries:
            self._check_first()

    def _lifted_by(self, passphrase: str) -> None:
        """Keep what else was typed, but nothing that is like the passphrase or the PIN."""
        begun = self.cover.take_typed()
        rest = _Typed(begun, self._entry.now_ms())
        forgot = False
        for typed in (*self._wrong, *self._tries, rest):
            kept = self.pin.without(without_secret(typed.text, passphrase))
            forgot |= not kept and typed is not rest and typed.text != passphrase
            self._entry.keep_unseen(kept, typed.at_ms)
            if typed is rest and begun and not kept:
                self.again.begun(passphrase, begun)
        self._wrong.clear()
        self._tries.clear()
        self.lift()
        if forgot:
            self._gestures.tell(FORGOTTEN)

    def _lifted_by_pin(self) -> None:
        """What may be the passphrase, mistyped, cannot be told by the PIN: it waits on."""
        self._wrong = [
            typed for typed in (*self._wrong, *self._tries) if self.pin.without(typed.text)
        ]
        self._tries.clear()
        if self._told != ENDING_LEAVES:
            self._told = ""
        self._told_until_ms = self._entry.now_ms() + TOLD_FOR_MS
        self.lift()
        if self._wrong:
            self._gestures.tell(WAITS)

    def _take_key(self, event: QKeyEvent) -> bool:
        press = press_of(event)
        if self._held.is_left_over(event) and press is None:
            return True
        if self.sheet.offer(event):
            self._held.taken(event)
            return True
        if press is None:
            return swallowed(event)
        self._held.commanded(event)
        repeated = self._held.repeats(event) and press.gesture not in REPEATING
        if press.gesture is Gesture.CLOSE:
            self.sheet.close()
        elif repeated:
            return True
        elif press.gesture is Gesture.EMERGENCY:
            self._maker.toggle_emergency(self.sheet)
        elif press.gesture is Gesture.OBSERVE:
            self._gestures.observe_quietly(press.slot)
        elif press.gesture in _UNDER_COVER:
            self._gestures.do(press)
        else:
            # Enter belongs to the cover; every other key of the room waits until it is lifted.
            return press.gesture is not Gesture.ENTER
        return True

    def _clock_text(self) -> str:
        return self._services.casebook.now().local().strftime("%H:%M")
