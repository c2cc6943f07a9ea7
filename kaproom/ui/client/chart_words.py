"""An entry of a chart as one line of words, and the fields of its form. Qt-free; it weighs nothing.

A kind that has no words of its own here is told by those that can be searched for, else by its
kind.
"""

from collections.abc import Callable, Mapping
from typing import Any

from kaproom.core.chart_events import (
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
from kaproom.core.client_events import AssessmentReceived, ConditionNoted, DocumentAttached
from kaproom.core.event import Body
from kaproom.core.keeping_events import PurgedNotesEntry, PurgedRecordEntry
from kaproom.core.searchable import searchable_text
from kaproom.ui.prepare.order_text import order_lines, order_title
from kaproom.ui.room.words import weight_text

FLAG_WORDS = {
    "maoi": "MAO inhibitor",
    "stimulant": "stimulant",
    "benzodiazepine": "benzodiazepine",
    "opioid": "opioid",
    "antihypertensive": "lowers blood pressure",
}
ROLE_WORDS = {
    "escort": "escort home",
    "emergency": "in an emergency",
    "prescriber": "prescriber",
    "other": "other",
}
CLEARANCE_WORDS = {"cleared": "cleared", "not_yet": "not cleared yet"}


def joined(*parts: str) -> str:
    """The parts that there are, with a point between."""
    return " · ".join(part for part in parts if part)


def entry_words(body: Body) -> str:
    """`Allergy: latex · rash`."""
    name, words = _WORDS.get(type(body), ("", lambda b: searchable_text(b) or b.KIND))
    return ": ".join(part for part in (name, words(body)) if part)


def _client(body: ClientAdded) -> str:
    born = f"born {body.birth_date}" if body.birth_date else ""
    return joined(body.label, born, f"{body.planned_sessions} sessions")


def _assessment(body: AssessmentReceived) -> str:
    clearance = CLEARANCE_WORDS.get(body.clearance, body.clearance)
    return joined(clearance, body.assessed_by, body.assessed_on, body.findings, body.limits)


def _contact(body: ContactNoted) -> str:
    return joined(ROLE_WORDS.get(body.role, body.role), body.name, body.phone)


def _order(body: OrderReceived) -> str:
    until = f"until {body.expires_on}" if body.expires_on else ""
    who = joined(body.prescriber, body.signed_on, until)
    return joined(order_title(body), who, *order_lines(body))


# What an entry of each kind is called, and its words.
_WORDS: Mapping[type[Body], tuple[str, Callable[[Any], str]]] = {
    ClientAdded: ("Client", _client),
    ClientWeighed: ("Weight", lambda b: weight_text(b.weight_g)),
    AllergyNoted: ("Allergy", lambda b: joined(b.substance, b.reaction)),
    MedicineNoted: ("Medicine", lambda b: joined(b.name, b.dosage, FLAG_WORDS.get(b.flag, ""))),
    ConditionNoted: ("Condition", lambda b: joined(b.name, b.detail)),
    ContactNoted: ("Contact", _contact),
    AssessmentReceived: ("Assessment", _assessment),
    DocumentAttached: ("Document", lambda b: b.name),
    OrderReceived: ("Order", _order),
    ConsentGiven: (
        "Consent",
        lambda b: joined(f"{b.subject} {'given' if b.given else 'not given'}", b.terms),
    ),
    SessionPlanned: ("Planned", lambda b: f"session {b.number} on {b.on_date}"),
    IntentionSet: ("Intention", lambda b: f"“{b.text}”"),
    AgreementMade: ("Agreement", lambda b: joined(b.part, f"“{b.text}”")),
    PurgedRecordEntry: ("", lambda _b: "removed by law"),
    PurgedNotesEntry: ("", lambda _b: "removed by law"),
}
