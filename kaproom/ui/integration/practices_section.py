"""Until next time: what the client takes along, ticked when it was done, or left."""

from kaproom.core.chart.integration import Practice, practices
from kaproom.core.events.event import Body
from kaproom.core.events.integration import DONE, LEFT, OPEN, PracticeAgreed, PracticeAnswered
from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.rows import TickLine
from kaproom.ui.integration.section import (
    Choices,
    SectionKey,
    Values,
    WritingSection,
    day_in,
    refill,
)
from kaproom.ui.theme import Theme

_KEY = SectionKey(say("Until next time"), say("Add"), "Alt+U")
_FIELDS = (
    Field(
        "text", say("What the client takes along"), say("five minutes a day"), wide=True, lines=2
    ),
    Field("until_date", say("Asked after on"), example="28 Nov 2026"),
    Field("until_visit", say("or at"), example=say("session 4")),
)
_EMPTY = say("Nothing was agreed yet. What the client takes along stands here, to be ticked.")
_ANSWERS = (
    (DONE, say("done")),
    (LEFT, say("left", meaning="not done any more")),
    (OPEN, say("still open")),
)
_SHAPES = {OPEN: Shape.BOX, DONE: Shape.TICK, LEFT: Shape.BAR}


class PracticesSection(WritingSection):
    """Space ticks a practice and unticks it; Enter asks for words to it."""

    def __init__(self, theme: Theme, desk: IntegrationDesk) -> None:
        super().__init__(theme, desk, _KEY, _FIELDS, self._agreed, _EMPTY)
        fields = (
            Field(
                "practice",
                say("Practice", meaning="to do until next time"),
                choices=self._choices(),
                wide=True,
            ),
            Field("answer", say("It was"), choices=_ANSWERS),
            Field("text", say("In the client's words"), wide=True, lines=2),
        )
        self.answer = self.add_form("answer", fields, self._answered, say("Write it down"))
        self.rows.ticked.connect(self._tick)
        self.rows.opened.connect(self._open)

    def show_chart(self) -> None:
        """The open ones first, then what is done or left, each with its answers."""
        shown = self._shown()
        self.empty.setVisible(not shown)
        self.rows.show_lines([self._line(practice) for practice in shown])
        refill(self.answer, "practice", self._choices())

    def _shown(self) -> list[Practice]:
        found = practices(self.desk.ledger)
        return sorted(found, key=lambda p: p.stands != OPEN)

    def _choices(self) -> Choices:
        none = (("", say("none was agreed yet")),)
        return tuple((p.agreed.id, p.body.text) for p in self._shown()) or none

    def _line(self, practice: Practice) -> TickLine:
        body = practice.body
        return TickLine(
            practice.agreed.id,
            body.text,
            self.desk.day_words(body.until_date) if body.until_date else "",
            tuple(self._answer_words(practice)),
            _SHAPES[practice.stands],
            self.desk.saved(practice.agreed, *practice.answers),
            practice.stands != OPEN,
        )

    def _answer_words(self, practice: Practice) -> list[str]:
        visit = practice.body.until_visit
        told = [say("until {visit}", visit=visit)] if visit else []
        words = dict(_ANSWERS)
        for entry in practice.answers:
            day = self.desk.entry_day_words(entry)
            said = f": {entry.body.text}" if entry.body.text else ""
            told.append(f"{words[entry.body.answer]} {day}{said}")
        return told

    def _tick(self, key: str) -> None:
        practice = next((p for p in self._shown() if p.agreed.id == key), None)
        if practice is not None:
            self.desk.write(PracticeAnswered(key, DONE if practice.stands == OPEN else OPEN))

    def _open(self, key: str) -> None:
        practice = next((p for p in self._shown() if p.agreed.id == key), None)
        if practice is not None:
            stands = practice.stands if practice.answers else DONE
            self.open_from(key, self.answer, {"practice": key, "answer": stands})

    def _agreed(self, values: Values) -> tuple[Body, ...]:
        day = day_in(values, "until_date")
        if day and day < self.desk.today:
            raise FormFault(say("That day is past: type one that is still to come."), "until_date")
        session_id = self.desk.session_id
        return (PracticeAgreed(session_id, values["text"], day, values["until_visit"]),)

    def _answered(self, values: Values) -> tuple[Body, ...]:
        return (PracticeAnswered(values["practice"], values["answer"], values["text"]),)
