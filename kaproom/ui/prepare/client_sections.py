"""What is to be known of the client: weight, allergies, medicines, contacts, consents, plan."""

from collections.abc import Sequence

from kaproom.core.chart_events import (
    CONSENT_SUBJECTS,
    AllergyNoted,
    ClientWeighed,
    ConsentGiven,
    ContactNoted,
    MedicineNoted,
    SessionPlanned,
)
from kaproom.core.clock import local_time
from kaproom.core.event import Event
from kaproom.core.typed_values import date_text, read_date
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.home.home_lines import today
from kaproom.ui.home.new_client import read_weight
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import Line
from kaproom.ui.prepare.section import ListSection, Values
from kaproom.ui.room.words import weight_text
from kaproom.ui.theme import Theme

_FLAGS = (
    ("", "no class of note"),
    ("maoi", "MAO inhibitor"),
    ("stimulant", "stimulant"),
    ("benzodiazepine", "benzodiazepine"),
    ("opioid", "opioid"),
    ("antihypertensive", "lowers blood pressure"),
)
_ROLES = (
    ("escort", "escort home"),
    ("emergency", "in an emergency"),
    ("prescriber", "prescriber"),
    ("other", "other"),
)
_SUBJECTS = tuple((subject, subject) for subject in CONSENT_SUBJECTS)
_GIVEN = (("yes", "given"), ("no", "not given"))


def client_sections(theme: Theme, desk: ChartDesk) -> tuple[ListSection, ...]:
    """All sections of the left column, top to bottom."""
    return (
        ListSection(
            theme,
            desk,
            "Consents",
            ("Add", "Alt+C"),
            (
                Field("subject", "To", choices=_SUBJECTS),
                Field("given", "Is", choices=_GIVEN),
                Field("terms", "In their words, or with which terms", "ask first", wide=True),
            ),
            lambda v: ConsentGiven(v["subject"], v["given"] == "yes", v["terms"]),
            _consents,
            "Nothing asked yet: medicine, touch, music, recording.",
        ),
        ListSection(
            theme,
            desk,
            "Allergies",
            ("Add", "Alt+A"),
            (Field("substance", "To what"), Field("reaction", "What it does")),
            lambda v: AllergyNoted(v["substance"], v["reaction"]),
            _allergies,
            "None noted.",
        ),
        ListSection(
            theme,
            desk,
            "Medicines",
            ("Add", "Alt+M"),
            (
                Field("name", "Medicine"),
                Field("dosage", "How much, how often"),
                Field("flag", "Class", choices=_FLAGS, wide=True),
            ),
            lambda v: MedicineNoted(v["name"], v["dosage"], v["flag"]),
            _medicines,
            "None noted.",
        ),
        ListSection(
            theme,
            desk,
            "Contacts",
            ("Add", "Alt+K"),
            (
                Field("role", "For", choices=_ROLES),
                Field("name", "Who"),
                Field("phone", "Telephone", wide=True),
            ),
            lambda v: ContactNoted(v["role"], v["name"], v["phone"]),
            _contacts,
            "None noted.",
        ),
        ListSection(
            theme,
            desk,
            "Weight",
            ("Enter", "Alt+W"),
            (Field("weight", "Weight in kg", "72"),),
            _weighed,
            _weights,
            "Not weighed.",
        ),
    )


def plan_section(theme: Theme, desk: ChartDesk, number: int) -> ListSection:
    """The day the next session is planned for."""

    def planned(values: Values) -> SessionPlanned:
        day = read_date(values["day"])
        if day is None:
            raise FormFault("A day is read as 2026-11-14, 14.11.2026 or 14 Nov 2026.", "day")
        return SessionPlanned(number, day)

    return ListSection(
        theme,
        desk,
        "Planned for",
        ("Enter", "Alt+D"),
        (Field("day", f"Day of session {number}", "2026-11-23"),),
        planned,
        lambda d: _planned(d, number),
        "No day set.",
    )


def _weighed(values: Values) -> ClientWeighed:
    weight_g = read_weight(values["weight"])
    if weight_g is None:
        raise FormFault("Weight is taken between 20 and 400 kg.", "weight")
    return ClientWeighed(weight_g)


def _weights(desk: ChartDesk) -> Sequence[Line]:
    found = desk.state.ledger.of(ClientWeighed)[-1:]
    day = today(desk.casebook)
    return [
        Line(
            e.id,
            weight_text(e.body.weight_g),
            date_text(_day_of(e.event), day),
            desk.saved(e),
        )
        for e in found
    ]


def _day_of(event: Event) -> str:
    return local_time(event.at_utc_us, event.offset_min).date().isoformat()


def _allergies(desk: ChartDesk) -> Sequence[Line]:
    return [
        Line(e.id, e.body.substance, e.body.reaction, desk.saved(e), flagged=True)
        for e in desk.state.allergies
    ]


def _medicines(desk: ChartDesk) -> Sequence[Line]:
    words = dict(_FLAGS)
    return [
        Line(
            e.id,
            " · ".join(part for part in (e.body.name, e.body.dosage) if part),
            words[e.body.flag] if e.body.flag else "",
            desk.saved(e),
            flagged=bool(e.body.flag),
        )
        for e in desk.state.medicines
    ]


def _contacts(desk: ChartDesk) -> Sequence[Line]:
    words = dict(_ROLES)
    return [
        Line(
            e.id,
            " · ".join(part for part in (e.body.name, e.body.phone) if part),
            words.get(e.body.role, e.body.role),
            desk.saved(e),
        )
        for e in desk.state.contacts
    ]


def _consents(desk: ChartDesk) -> Sequence[Line]:
    newest = {e.body.subject: e for e in desk.state.ledger.of(ConsentGiven)}
    return [
        Line(
            e.id,
            f"{subject.capitalize()}: {'given' if e.body.given else 'not given'}",
            e.body.terms,
            desk.saved(e),
            flagged=not e.body.given,
        )
        for subject in CONSENT_SUBJECTS
        if (e := newest.get(subject)) is not None
    ]


def _planned(desk: ChartDesk, number: int) -> Sequence[Line]:
    found = [e for e in desk.state.ledger.of(SessionPlanned) if e.body.number == number][-1:]
    day = today(desk.casebook)
    return [
        Line(e.id, date_text(e.body.on_date, day), f"session {number}", desk.saved(e))
        for e in found
    ]
