"""The steps of the discharge card: a criterion by digit, its judgement by digit, who decides, why.

What is judged is written down at once; words that follow are a correction of it. Holds only which
step comes next; draws nothing.
"""

from collections.abc import Callable
from enum import Enum, auto

from kaproom.core.events.discharge import JUDGEMENTS
from kaproom.core.events.event import Event
from kaproom.core.room.room import Outcome
from kaproom.core.session import commands as c
from kaproom.core.session.discharge import CriteriaProfile, judgement_of
from kaproom.core.session.session import SessionState
from kaproom.core.wording import say
from kaproom.ui.room.discharge_facts import JUDGED_WORDS, codes_and_labels


class Step(Enum):
    """What the card's field waits for."""

    PICK = auto()
    JUDGE = auto()
    WORDS = auto()
    WHO = auto()
    WHY = auto()


class DischargeAnswers:
    """`submit` carries commands out; `said` is why the last answer was not taken, or empty.

    `judged` is the entry that the last digit made, None where it made none.
    """

    def __init__(
        self,
        profile: CriteriaProfile,
        state: Callable[[], SessionState],
        submit: Callable[[c.Command], Outcome],
    ) -> None:
        self.step = Step.PICK
        self.picked: int | None = None
        self.said = ""
        self.judged: Event | None = None
        self._profile = profile
        self._state = state
        self._submit = submit
        self._who = ""

    @property
    def prompt(self) -> str:
        """What the field is for now."""
        if self.picked is not None:
            criterion = self._profile.criteria[self.picked]
            if self.step is Step.JUDGE:
                return say("{criterion}?", criterion=criterion.label)
            if self.step is Step.WORDS:
                entry = judgement_of(self._state(), criterion.code)
                judged = JUDGED_WORDS[entry.body.judged] if entry is not None else ""
                return say(
                    "{criterion}: {judged}. A few words and Enter, or the next digit.",
                    criterion=criterion.label,
                    judged=judged,
                )
        if self.step is Step.WHO:
            return say("Who decides? The name and Enter.")
        if self.step is Step.WHY:
            return say("{name} decides. Why all the same? A few words and Enter.", name=self._who)
        return say("A digit picks a criterion. Enter: who decides.")

    def digit(self, digit: int) -> bool:
        """A digit in the empty field; answers whether it was an answer."""
        self.judged = None
        if self.step is Step.JUDGE and self.picked is not None:
            if 1 <= digit <= len(JUDGEMENTS):
                self.judge(JUDGEMENTS[digit - 1])
            return True
        if self.step in (Step.PICK, Step.WORDS) and 1 <= digit <= len(self._profile.criteria):
            self.pick(digit - 1)
            return True
        return self.step in (Step.PICK, Step.WORDS)

    def pick(self, index: int) -> None:
        """Take a criterion up, wherever the card was."""
        self.step, self.picked, self.said = Step.JUDGE, index, ""

    def judge(self, judged: str) -> None:
        """Write the judgement of the picked criterion down, at once."""
        if self.picked is None:
            return
        criterion = self._profile.criteria[self.picked]
        outcome = self._submit(c.JudgeCriterion(criterion.code, criterion.label, judged))
        self.said = outcome.reason
        if outcome.events:
            self.step, self.judged = Step.WORDS, outcome.events[0]

    def back(self) -> None:
        """One step back: nothing that was written down is taken away."""
        self.step, self.picked, self.said = Step.PICK, None, ""

    def enter(self, text: str) -> bool:
        """Enter in the field; answers whether the text was taken."""
        self.said = ""
        match self.step:
            case Step.PICK | Step.WORDS if not text:
                self.step, self.picked = Step.WHO, None
                return True
            case Step.WORDS:
                return self._add_words(text)
            case Step.WHO if text:
                self._who = text
                return self._decide("")
            case Step.WHY:
                return self._decide(text)
            case Step.WHO:
                self.said = say("A name first: it is a person who decides.")
            case _:
                self.said = say("A digit first.")
        return False

    def _add_words(self, words: str) -> bool:
        criterion = self._profile.criteria[self.picked or 0]
        entry = judgement_of(self._state(), criterion.code)
        if entry is None:  # undone meanwhile
            self.back()
            return False
        self.said = self._submit(c.CorrectEntry(entry.id, (("words", words),))).reason
        if not self.said:
            self.back()
        return not self.said

    def _decide(self, reason: str) -> bool:
        criteria = codes_and_labels(self._profile)
        outcome = self._submit(c.DecideDischarge(self._who, self._profile.code, criteria, reason))
        self.said = outcome.reason
        if outcome.events:
            self.back()
        elif outcome.ask:
            self.step = Step.WHY
        return bool(outcome.events) or outcome.ask
