"""Agreements and what became of them, session by session, by the client's word."""

from kaproom.core.chart.integration import Agreement, agreements
from kaproom.core.events.chart import AgreementMade
from kaproom.core.events.event import Body
from kaproom.core.events.integration import ENDED, KEPT, REVISED, AgreementFollowed
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.integration.course_sessions import CourseSessions
from kaproom.ui.integration.desk import IntegrationDesk
from kaproom.ui.integration.rows import TickLine
from kaproom.ui.integration.section import Choices, SectionKey, Values, WritingSection, refill
from kaproom.ui.prepare.agreements_section import agreement_words
from kaproom.ui.theme import Theme

_KEY = SectionKey(say("Agreements"), say("Follow"), "Alt+G")
_EMPTY = say("None were made. They are written down in preparation, and followed here.")
_BECAME = ((KEPT, say("kept")), (REVISED, say("revised")), (ENDED, say("ended")))


class AgreementsSection(WritingSection):
    """Enter on one asks what became of it after this session."""

    def __init__(self, theme: Theme, desk: IntegrationDesk, course: CourseSessions) -> None:
        fields = (
            Field("agreement", say("Agreement"), choices=_choices(desk), wide=True),
            Field("became", say("By their word it was"), choices=_BECAME),
            Field("text", say("In words, or how it reads now"), wide=True, lines=2),
        )
        super().__init__(theme, desk, _KEY, fields, self._read, _EMPTY)
        self._course = course
        self.rows.opened.connect(self._open)
        self.rows.ticked.connect(self._open)

    def show_chart(self) -> None:
        """All of them, those that ended last."""
        found = _found(self.desk)
        self.empty.setVisible(not found)
        self.key.setVisible(bool(found))
        self.rows.show_lines([self._line(agreement) for agreement in found])
        refill(self.form, "agreement", _choices(self.desk))

    def open_form(self) -> None:
        """On the first."""
        found = _found(self.desk)
        if found:
            self._open(found[0].made.id)

    def entries_of(self, key: str) -> tuple[str, ...]:
        """What was told last of it after this session; the agreement itself stays."""
        own = self.desk.session_id
        told = [
            e.id
            for a in _found(self.desk)
            if a.made.id == key
            for e in a.followed
            if e.body.session_id == own
        ]
        return tuple(told[-1:])

    def _line(self, agreement: Agreement) -> TickLine:
        return TickLine(
            agreement.made.id,
            _words(agreement),
            "" if agreement.holds else say("ended"),
            (*filter(None, (agreement.made.body.made_in,)), *map(self._told, agreement.followed)),
            Shape.DOT if agreement.holds else Shape.BAR,
            self.desk.saved(agreement.made, *agreement.followed),
            not agreement.holds,
        )

    def _told(self, entry: Entry[AgreementFollowed]) -> str:
        number = self._course.number_of(entry.body.session_id)
        said = f" · {entry.body.text}" if entry.body.text else ""
        words = f"{dict(_BECAME)[entry.body.became]}{said}"
        return say("session {number}: {words}", number=number, words=words) if number else words

    def _open(self, key: str) -> None:
        self.open_from(key, self.form, {"agreement": key, "became": KEPT})

    def _read(self, values: Values) -> tuple[Body, ...]:
        if values["became"] == REVISED and not values["text"]:
            raise FormFault(say("Write how it reads now."), "text")
        followed = AgreementFollowed(
            values["agreement"], self.desk.session_id, values["became"], values["text"]
        )
        return (followed,)


def _found(desk: IntegrationDesk) -> list[Agreement]:
    return sorted(agreements(desk.ledger), key=lambda a: not a.holds)


def _choices(desk: IntegrationDesk) -> Choices:
    none = (("", say("none was made")),)
    return tuple((a.made.id, _words(a)) for a in _found(desk)) or none


def _words(agreement: Agreement) -> str:
    """`The critic: “ask me first”`, in the wording that holds now."""
    made = agreement.made.body
    return agreement_words(AgreementMade(made.part, agreement.words, made.made_in))
