"""An entry of a chart as one line of words, and the fields of its form. Qt-free; it weighs nothing.

A kind that has no words of its own here is told by those that can be searched for, else by its
kind.
"""

from collections.abc import Callable, Mapping
from typing import Any

from kaproom.core.events.chart import (
    AgreementMade,
    AllergyNoted,
    ClientAdded,
    ClientWeighed,
    ConsentGiven,
    ContactNoted,
    IntentionSet,
    MedicineNoted,
    OrderReceived,
    SessionPlanned,
)
from kaproom.core.events.client import AssessmentReceived, ConditionNoted, DocumentAttached
from kaproom.core.events.event import Body
from kaproom.core.events.keeping import PurgedNotesEntry, PurgedRecordEntry
from kaproom.core.stream.searchable import searchable_text
from kaproom.core.wording import say, say_count
from kaproom.ui.figure_words import weight_text
from kaproom.ui.medicine_words import FLAG_WORDS
from kaproom.ui.prepare.consent_words import subject_words
from kaproom.ui.prepare.order_text import order_lines, order_title

ROLE_WORDS = {
    "escort": say("escort home"),
    "emergency": say("in an emergency"),
    "prescriber": say("prescriber"),
    "other": say("other"),
}
CLEARANCE_WORDS = {"cleared": say("cleared"), "not_yet": say("not cleared yet")}


def joined(*parts: str) -> str:
    """The parts that there are, with a point between."""
    return " · ".join(part for part in parts if part)


def quoted(words: str) -> str:
    """Words in quotation marks."""
    return say("“{words}”", words=words)


def entry_words(body: Body) -> str:
    """`Allergy: latex · rash`."""
    name, words = _WORDS.get(type(body), ("", lambda b: searchable_text(b) or b.KIND))
    return ": ".join(part for part in (name, words(body)) if part)


def _client(body: ClientAdded) -> str:
    born = say("born {day}", day=body.birth_date) if body.birth_date else ""
    return joined(
        body.label, born, say_count("{count} session", "{count} sessions", body.planned_sessions)
    )


def _assessment(body: AssessmentReceived) -> str:
    clearance = CLEARANCE_WORDS.get(body.clearance, body.clearance)
    return joined(clearance, body.assessed_by, body.assessed_on, body.findings, body.limits)


def _contact(body: ContactNoted) -> str:
    return joined(ROLE_WORDS.get(body.role, body.role), body.name, body.phone)


def _order(body: OrderReceived) -> str:
    until = say("until {day}", day=body.expires_on) if body.expires_on else ""
    who = joined(body.prescriber, body.signed_on, until)
    return joined(order_title(body), who, *order_lines(body))


def _consent(body: ConsentGiven) -> str:
    subject = subject_words(body.subject)
    told = say("{subject} given") if body.given else say("{subject} not given")
    return joined(told.format(subject=subject), body.terms)


# What an entry of each kind is called, and its words.
_WORDS: Mapping[type[Body], tuple[str, Callable[[Any], str]]] = {
    ClientAdded: (say("Client"), _client),
    ClientWeighed: (say("Weight"), lambda b: weight_text(b.weight_g)),
    AllergyNoted: (say("Allergy"), lambda b: joined(b.substance, b.reaction)),
    MedicineNoted: (
        say("Medicine"),
        lambda b: joined(b.name, b.dosage, FLAG_WORDS.get(b.flag, "")),
    ),
    ConditionNoted: (say("Condition"), lambda b: joined(b.name, b.detail)),
    ContactNoted: (say("Contact"), _contact),
    AssessmentReceived: (say("Assessment"), _assessment),
    DocumentAttached: (say("Document"), lambda b: b.name),
    OrderReceived: (say("Order"), _order),
    ConsentGiven: (say("Consent"), _consent),
    SessionPlanned: (
        say("Planned"),
        lambda b: say("session {number} on {day}", number=b.number, day=b.on_date),
    ),
    IntentionSet: (say("Intention"), lambda b: quoted(b.text)),
    AgreementMade: (say("Agreement"), lambda b: joined(b.part, quoted(b.text))),
    PurgedRecordEntry: ("", lambda _b: say("removed by law")),
    PurgedNotesEntry: ("", lambda _b: say("removed by law")),
}
