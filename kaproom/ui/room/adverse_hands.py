"""The therapist's hands on adverse events: begin one, then grade, act, judge, end, a digit each.

Every step is an entry of its own that stands at once and can be undone; none has to follow. A
reading or a note that was begun on one of its pages is neither a step nor a page.
"""

from collections.abc import Callable

from kaproom.core.clock import MINUTE_MS
from kaproom.core.room.room import Outcome, Room
from kaproom.core.session import commands as c
from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.session.adverse_list import AdverseList, Named
from kaproom.core.wording import say
from kaproom.ui.room.cards.card import Card
from kaproom.ui.room.cards.choice_card import Choice, ChoiceCard
from kaproom.ui.room.cards.host import CardHost
from kaproom.ui.room.cards.maker import CardMaker
from kaproom.ui.room.cards.pick_card import Asked, Row
from kaproom.ui.room.on_now import adverse_line
from kaproom.ui.room.typed_on import Page, TypedOn


class AdverseHands:
    """`say` shows a line, refused or not, above the field."""

    def __init__(
        self,
        room: Room,
        cards: CardHost,
        maker: CardMaker,
        say: Callable[[str, str], None],
        typed_on: TypedOn,
    ) -> None:
        self._room = room
        self._cards = cards
        self._maker = maker
        self._say = say
        self._typed_on = typed_on
        self._card: Card | None = None

    def toggle(self) -> None:
        """Open the card, or close it where one of its pages is open."""
        if self._card is not None and self._cards.card is self._card:
            self._cards.close()
            return
        if self._cards.bring_up(self._card):
            return
        on = self._room.live.state.adverse_now()
        rows = [
            Row(adverse_line(event), lambda digit, i=event.id: self._open_event(i, digit))
            for event in on
        ]
        asked = Asked(
            say("Adverse event"), say("What is it"), self._list.matching, with_minutes=True
        )
        self._open(self._maker.pick(asked, self._begin, rows))

    @property
    def _list(self) -> AdverseList:
        return self._room.data.adverse

    def _open(self, card: Card) -> None:
        """Open a page; the one before it is done with, and waits for nothing."""
        if self._card is not None and self._cards.card is self._card:
            self._cards.close()
        self._card = card
        self._cards.open(card)

    def _open_choice(self, card: ChoiceCard, digits: str) -> None:
        """A page of digits, to which these digits led."""
        self._open(card)
        self._typed_on.chose(digits, Page(self._cards.closing(card), card.takes))

    def _begin(self, what: Named, minutes_ago: int) -> str:
        on = self._room.live.state.adverse_now()
        known = next((a for a in on if a.label.casefold() == what.label.casefold()), None)
        if known is not None:
            self._open_event(known.id)
            return ""
        at_ms = self._room.live.session_ms() - minutes_ago * MINUTE_MS
        outcome = self._room.submit(
            c.BeginAdverse(what.code, what.label, at_ms, late=minutes_ago > 0)
        )
        if outcome.events:
            self._open_event(outcome.events[0].id)
        return outcome.reason

    def _open_event(self, event_id: str, digits: str = "") -> None:
        """What can be said of one that goes on; `digits` chose it."""
        event = self._event(event_id)
        if event is None:
            self._say(say("That adverse event is not there any more."), "refused")
            return
        count = len(self._list.grades)
        serious = (
            say("not serious after all")
            if event.serious
            else say("serious: {meaning_of_it}", meaning_of_it=self._list.serious)
        )
        more = (say("what was done…"), say("how it ended, or goes on…"), serious)
        words = (*self._list.grades, *more)
        choices = tuple(Choice(n, w) for n, w in enumerate(words, start=1))
        deeds: tuple[Callable[[], None], ...] = (
            lambda: self._ask_action(event_id, card.settled_by),
            lambda: self._ask_outcome(event_id, card.settled_by),
            lambda: self._told(c.JudgeAdverse(event_id, not event.serious), _judged(event), card),
        )

        def chosen(number: int) -> None:
            if number > count:
                deeds[number - count - 1]()
            else:
                word = self._list.grades[number - 1]
                grade = c.GradeAdverse(event_id, number, word, count)
                self._told(grade, f"{event.label}: {word}", card)

        card = self._maker.choice(adverse_line(event), choices, chosen, self._note(event))
        self._open_choice(card, digits)

    def _note(self, event: AdverseEvent) -> str:
        worst = say("worst: {grade}", grade=event.worst.word) if event.worst is not None else ""
        done = ", ".join(a.body.action for a in event.actions)
        source = say(
            "Grades: {grades_source}. Serious: {serious_source}.",
            grades_source=self._list.grades_source,
            serious_source=self._list.serious_source,
        )
        done = say("done: {deeds}", deeds=done) if done else ""
        return " · ".join(part for part in (worst, done, source) if part)

    def _ask_action(self, event_id: str, digits: str) -> None:
        def matching(typed: str) -> tuple[Named, ...]:
            return tuple(Named(a, a) for a in self._list.actions_matching(typed))

        def take(what: Named, _minutes_ago: int) -> str:
            outcome = self._room.submit(c.ActOnAdverse(event_id, what.label))
            if outcome.events:
                self._cards.close()
                self._say(say("Done: {what}", what=what.label), "")
            return outcome.reason

        event = self._event(event_id)
        head = adverse_line(event) if event is not None else ""
        asked = Asked(say("What was done"), say("What was done"), matching, head=head)
        card = self._maker.pick(asked, take)
        self._open(card)
        self._typed_on.chose(digits, Page(self._cards.closing(card)))

    def _ask_outcome(self, event_id: str, digits: str) -> None:
        event = self._event(event_id)
        if event is None:
            return
        outcomes = self._list.outcomes
        choices = tuple(Choice(n, o.label) for n, o in enumerate(outcomes, start=1))

        def chosen(number: int) -> None:
            end = outcomes[number - 1]
            resolve = c.ResolveAdverse(event_id, end.code, end.label)
            self._told(resolve, f"{event.label}: {end.label}", card)

        note = say(
            "It stays on until it is over. Source: {source}.", source=self._list.outcomes_source
        )
        title = say("{event}: how did it end, or go on?", event=event.label)
        card = self._maker.choice(title, choices, chosen, note)
        self._open_choice(card, digits)

    def _told(self, command: c.Command, words: str, card: ChoiceCard) -> None:
        outcome: Outcome = self._room.submit(command)
        self._say(outcome.reason or words, "refused" if outcome.reason else "")
        if outcome.events:
            self._typed_on.chose(card.settled_by, entry=outcome.events[0], words=words)

    def _event(self, event_id: str) -> AdverseEvent | None:
        return next((a for a in self._room.live.state.adverse if a.id == event_id), None)


def _judged(event: AdverseEvent) -> str:
    if event.serious:
        return say("{event}: not serious", event=event.label)
    return say("{event}: serious", event=event.label)
