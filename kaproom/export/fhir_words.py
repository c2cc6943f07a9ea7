"""The small pieces every FHIR resource here is made of: codes, units, ids, times, notes.

Codes of other systems are only those that were checked against their source; whatever has none is
text, or a key of kaproom's own lists in a local code system. No code is made up.
"""

import uuid
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from kaproom.core.clock import local_time
from kaproom.core.events.event import Event
from kaproom.core.stream.ledger import Entry
from kaproom.export.session_facts import SessionFacts, entered

Resource = dict[str, Any]

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
DATA_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
DATA_OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation"
PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
AE_SERIOUSNESS = "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness"
AE_SEVERITY = "http://terminology.hl7.org/CodeSystem/adverse-event-severity"
AE_OUTCOME = "http://terminology.hl7.org/CodeSystem/adverse-event-outcome"

_NAMESPACE = uuid.UUID("5f0c64d2-6f2e-4b1c-9d2f-8a3c1e7b5d40")
# Names that need no address on any network.
LOCAL_CODES = f"urn:uuid:{uuid.uuid5(_NAMESPACE, 'codes')}"
CLIENT_IDS = f"urn:uuid:{uuid.uuid5(_NAMESPACE, 'clients')}"
SESSION_IDS = f"urn:uuid:{uuid.uuid5(_NAMESPACE, 'sessions')}"


def made_id(*parts: str) -> str:
    """The same id for the same thing in every export."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(parts)))


def reference(resource_id: str, display: str = "") -> Resource:
    """A reference within the bundle."""
    found: Resource = {"reference": f"urn:uuid:{resource_id}"}
    return {**found, "display": display} if display else found


def coding(system: str, code: str, display: str = "") -> Resource:
    """One code of a system."""
    return {"system": system, "code": code, **({"display": display} if display else {})}


def concept(text: str, *codings: Resource) -> Resource:
    """A concept by its words and, where there are any, its codes."""
    return {**({"coding": list(codings)} if codings else {}), **({"text": text} if text else {})}


def local_code(kind: str, code: str, words: str) -> Resource:
    """A key of kaproom's own lists."""
    return coding(LOCAL_CODES, f"{kind}.{code}", words)


def quantity(value: int | Decimal, unit: str, code: str) -> Resource:
    """A value with its UCUM unit."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code}


def moment(when: datetime) -> str:
    """A time to the second, with its offset."""
    return when.isoformat(timespec="seconds")


def note(text: str, event: Event) -> Resource:
    """A remark, by whom and when it was written down."""
    return {
        **({"authorString": event.author} if event.author else {}),
        "time": moment(entered(event)),
        "text": text,
    }


def trail_notes(facts: SessionFacts, entry: Entry[Any]) -> list[Resource]:
    """What is to be said of an entry that came late or was corrected."""
    found: list[Resource] = []
    if entry.late:
        found.append(note(late_words(facts, entry), entry.event))
    for index, event in enumerate(entry.trail):
        before = before_words(facts, entry, index)
        found.append(note(f"Corrected; before: {before}.", event))
    return found


def late_words(facts: SessionFacts, entry: Entry[Any]) -> str:
    """Both times of a late entry."""
    return (
        f"Late entry: happened {minute(facts.when(entry))}, entered {minute(entered(entry.event))}."
    )


def before_words(facts: SessionFacts, entry: Entry[Any], index: int) -> str:
    """What stood before the correction of that index: the fields it changed, the time it moved."""
    before, changed = entry.as_written(index), cast(Any, entry.trail[index].body)
    words = [f"{name} {getattr(before, name, None)}" for name, _ in changed.replacement]
    if getattr(changed, "at_session_ms", None) is not None:
        moved: list[Any] = [event.body for event in entry.trail[:index]]
        times = [body.at_session_ms for body in moved if body.at_session_ms is not None]
        words.append(
            f"time {minute(facts.at(times[-1] if times else entry.event.session_ms or 0))}"
        )
    return ", ".join(words)


def minute(when: datetime) -> str:
    """A time for people."""
    return when.strftime("%Y-%m-%d %H:%M")


def newest_of(entry: Entry[Any]) -> datetime:
    """When an entry took the form it has."""
    event = entry.trail[-1] if entry.trail else entry.event
    return local_time(event.entered_utc_us, event.offset_min)


def without_empty(resource: Resource) -> Resource:
    """A resource without the elements that have nothing in them."""
    return {name: value for name, value in resource.items() if value not in (None, "", [], {})}
