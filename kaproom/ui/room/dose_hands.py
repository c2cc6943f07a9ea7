"""What the keys around a dose lead to: recording, amending, holding in the mouth."""

from collections.abc import Callable

from kaproom.core.events.session import HOLD_ENDS
from kaproom.core.room.room import Outcome, Room
from kaproom.core.session import commands as c
from kaproom.core.session.holds import Hold, newest_to_hold, running_hold
from kaproom.core.wording import say
from kaproom.ui.figure_words import amount_text, hold_end_words
from kaproom.ui.room.cards.choice_card import ChoiceCard
from kaproom.ui.room.cards.dose_card import DoseCard
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.maker import CardMaker
from kaproom.ui.room.typed_on import TypedOn

Said = Callable[[str, str], None]


class DoseHands:
    """Reads the state, asks the room; `said` takes words for above the line."""

    def __init__(
        self, room: Room, cards: CardHost, maker: CardMaker, said: Said, typed_on: TypedOn
    ) -> None:
        self._room = room
        self._cards = cards
        self._maker = maker
        self._said = said
        self._typed_on = typed_on
        self._ending: ChoiceCard | None = None

    def give(self) -> None:
        """Open or close the card of a new dose."""
        self._maker.toggle_dose(self._cards)

    def amend(self) -> None:
        """Open the dose entered last for amending; once more, the one before it."""
        doses = sorted(self._room.live.state.doses, key=lambda dose: dose.event.turn)
        if not doses:
            self._said(say("There is no dose to amend yet."), "refused")
            return
        card = self._cards.card
        amended = card.amended if isinstance(card, DoseCard) else None
        places = [place for place, dose in enumerate(doses) if amended and dose.id == amended.id]
        self._cards.open(self._maker.amend_dose(doses[places[0] - 1 if places else -1]))

    def hold(self) -> None:
        """Begin the hold of the newest lozenge dose, or end the one that runs."""
        state = self._room.live.state
        running, dose = running_hold(state), newest_to_hold(state)
        if running is not None:
            self._end(running)
        elif dose is None:
            self._said(say("There is no lozenge dose that waits to be held."), "refused")
        else:
            begun = self._room.submit(c.BeginHold(dose.id))
            amount = amount_text(dose.body.amount_ug)
            self._tell(begun, say("The {amount} are held from now on.", amount=amount))

    def _end(self, hold: Hold) -> None:
        """Ask how it ended, at the time of the key; the key once more leaves that open."""
        if self._ending is not None and self._cards.card is self._ending:
            self._ending.choose(len(HOLD_ENDS) + 1)
            return
        now_ms = self._room.live.session_ms()

        def ended(number: int) -> None:
            how = HOLD_ENDS[number - 1] if number <= len(HOLD_ENDS) else ""
            outcome = self._room.submit(c.EndHold(hold.id, how, now_ms))
            done = say("The hold has ended, {how}.", how=hold_end_words(how))
            self._tell(outcome, done if how else say("The hold has ended."))
            if outcome.events:
                words = say("The end of the hold")
                self._typed_on.chose(card.settled_by, entry=outcome.events[0], words=words)

        card = self._maker.end_hold(now_ms - hold.begun_ms, ended)
        self._ending = card
        self._cards.open(card)

    def _tell(self, outcome: Outcome, done: str) -> None:
        self._said(outcome.reason or done, "refused" if outcome.reason else "")
