"""The follow-ups after a session: ticked when they were made, passed over, or moved to a day."""

from datetime import date

from kaproom.core.clock import local_time
from kaproom.core.course.follow_ups import FollowUp, FollowUpPlan, follow_ups
from kaproom.core.events.event import Body
from kaproom.core.events.integration import (
    FollowUpDone,
    FollowUpMoved,
    FollowUpSaid,
    FollowUpSkipped,
)
from kaproom.core.stream.ledger import Entry
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.rows import TickLine
from kaproom.ui.integration.section import SectionKey, Values, WritingSection, day_in
from kaproom.ui.theme import Theme

_KEY = SectionKey(say("Follow-ups"), say("Answer", meaning="a follow-up"), "Alt+F")
_DONE, _SKIPPED, _MOVED = "done", "skipped", "moved"
_ANSWERS = (
    (_DONE, say("was made")),
    (_SKIPPED, say("is passed over")),
    (_MOVED, say("has another day")),
)
_EMPTY = say("They are counted from the session's end, and come when it has ended.")


class FollowUpsSection(WritingSection):
    """Space ticks one as made today and unticks it; Enter asks for the day and the words."""

    def __init__(
        self,
        theme: Theme,
        desk: IntegrationDesk,
        session: SessionSummary | None,
        plan: FollowUpPlan,
    ) -> None:
        fields = (
            Field("code", say("Follow-up"), choices=tuple((s.code, s.label) for s in plan.steps)),
            Field("answer", say("It"), choices=_ANSWERS),
            Field(
                "day", say("On", meaning="a day"), say("today", meaning="where nothing is typed")
            ),
            Field("text", say("In a few words"), say("what was said, or why"), wide=True),
        )
        super().__init__(theme, desk, _KEY, fields, self._read, _EMPTY)
        self._session = session
        self._plan = plan
        self.rows.ticked.connect(self._tick)
        self.rows.opened.connect(self._open)

    def show_chart(self) -> None:
        """Each with its day and its trail."""
        found = self._found()
        self.empty.setVisible(not found)
        self.key.setVisible(bool(found))
        self.rows.show_lines([self._line(follow_up) for follow_up in found])

    def open_form(self) -> None:
        """On the first that is open."""
        found = self._found()
        still_open = [f for f in found if f.answer is None] or list(found)
        if still_open:
            self._open(still_open[0].step.code)

    def entries_of(self, key: str) -> tuple[str, ...]:
        """All that was entered of a follow-up: it is open again, on its first day."""
        return tuple(e.id for f in self._found() if f.step.code == key for e in f.trail)

    def _found(self) -> tuple[FollowUp, ...]:
        sessions = () if self._session is None else (self._session,)
        return follow_ups(self.desk.ledger, sessions, self._plan)

    def _line(self, follow_up: FollowUp) -> TickLine:
        answer = follow_up.answer
        shape = Shape.BOX
        if answer is not None:
            shape = Shape.TICK if isinstance(answer, FollowUpDone) else Shape.BAR
        return TickLine(
            follow_up.step.code,
            follow_up.step.label,
            self.desk.day_words(follow_up.due_on.isoformat()),
            tuple(self._trail_lines(follow_up)),
            shape,
            self.desk.saved(*follow_up.trail),
            answer is not None,
        )

    def _trail_lines(self, follow_up: FollowUp) -> list[str]:
        """What was entered, oldest first; the words to a step stand in its line."""
        lines: list[str] = []
        for entry in follow_up.trail:
            words = self._trail_words(entry, follow_up.planned_on)
            if isinstance(entry.body, FollowUpSaid) and lines:
                lines[-1] = f"{lines[-1]}: {words}"
            else:
                lines.append(words)
        return lines

    def _trail_words(self, entry: Entry[Body], planned_on: date) -> str:
        match entry.body:
            case FollowUpDone(on_date=day):
                return say("made {day}", day=self.desk.day_words(day))
            case FollowUpMoved():
                return say("moved from {day}", day=self.desk.day_words(planned_on.isoformat()))
            case FollowUpSkipped():
                return say("passed over")
            case FollowUpSaid(text=text):
                return text
            case _:
                return ""

    def _tick(self, key: str) -> None:
        follow_up = next((f for f in self._found() if f.step.code == key), None)
        if follow_up is None:
            return
        if follow_up.answer is None:
            self.desk.write(FollowUpDone(self.desk.session_id, key, self.desk.today))
        else:
            kinds = (FollowUpDone, FollowUpSkipped)
            self.desk.withdraw(*(e.id for e in follow_up.trail if isinstance(e.body, kinds)))

    def _open(self, key: str) -> None:
        self.open_from(key, self.form, {"code": key, "answer": _DONE})

    def _read(self, values: Values) -> tuple[Body, ...]:
        session_id, code, text = self.desk.session_id, values["code"], values["text"]
        said = (FollowUpSaid(session_id, code, text),) if text else ()
        match values["answer"]:
            case "moved":
                return (FollowUpMoved(session_id, code, self._day_to_come(values)), *said)
            case "skipped":
                if not text:
                    raise FormFault(say("Say in a few words why it is passed over."), "text")
                return (FollowUpSkipped(session_id, code), *said)
            case _:
                return (FollowUpDone(session_id, code, self._day_past(values)), *said)

    def _day_past(self, values: Values) -> str:
        day = day_in(values, "day", self.desk.today)
        if day > self.desk.today:
            raise FormFault(say("That day is still to come: type the day it was made."), "day")
        if day < self._ended_on():
            raise FormFault(
                say("That day lies before the session: type the day it was made."), "day"
            )
        return day

    def _day_to_come(self, values: Values) -> str:
        day = day_in(values, "day")
        if not day:
            raise FormFault(say("Type the day it is moved to, as 14 Nov 2026."), "day")
        if day < self._ended_on():
            raise FormFault(say("That day lies before the session: type a later one."), "day")
        return day

    def _ended_on(self) -> str:
        if self._session is None or self._session.ended_utc_us is None:
            return ""
        ended = local_time(self._session.ended_utc_us, self._session.offset_min)
        return ended.date().isoformat()
