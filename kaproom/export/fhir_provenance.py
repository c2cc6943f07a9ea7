"""FHIR Provenance: who entered what, which entries came late, which were corrected and by whom."""

from collections.abc import Iterable, Iterator

from kaproom.core.events.event import Event
from kaproom.export.fhir_words import (
    DATA_OPERATION,
    PARTICIPANT,
    Resource,
    coding,
    concept,
    made_id,
    moment,
    reference,
    without_empty,
)
from kaproom.export.session_facts import SessionFacts, entered

_CREATE = concept("entered", coding(DATA_OPERATION, "CREATE", "create"))
_LATE = concept("entered late", coding(DATA_OPERATION, "CREATE", "create"))
_UPDATE = concept("corrected", coding(DATA_OPERATION, "UPDATE", "revise"))
_ENTERER = concept("", coding(PARTICIPANT, "enterer", "Enterer"))


def provenances(
    facts: SessionFacts, told: Iterable[tuple[str, Resource]], composition_id: str
) -> Iterator[Resource]:
    """One for all that an author entered in time, and one for each late entry and correction."""
    in_time: dict[str, list[tuple[Event, str]]] = {}
    entries = facts.state.ledger.entries
    for entry_id, resource in told:
        entry = entries.get(entry_id)
        event = facts.start_event if entry is None else entry.event
        if entry is None or not entry.late:
            in_time.setdefault(event.author, []).append((event, resource["id"]))
        else:
            when = moment(facts.when(entry))
            yield _told(facts, event, [resource["id"]], _LATE, when)
        for correction in entry.trail if entry is not None else ():
            yield _told(facts, correction, [resource["id"]], _UPDATE)
    for author, entered_by in in_time.items():
        newest = max((event for event, _ in entered_by), key=lambda e: e.entered_utc_us)
        ids = [resource_id for _, resource_id in entered_by]
        yield _told(facts, newest, ids, _CREATE, key=f"author/{author}")
    yield _told(facts, facts.newest, [composition_id], _CREATE, key="composition")


def _told(
    facts: SessionFacts,
    event: Event,
    targets: list[str],
    activity: Resource,
    occurred: str = "",
    key: str = "",
) -> Resource:
    return without_empty(
        {
            "resourceType": "Provenance",
            "id": made_id(facts.id, "provenance", key or f"{event.id}/{targets[0]}"),
            "target": [reference(one) for one in targets],
            "occurredDateTime": occurred,
            "recorded": moment(entered(event)),
            "activity": activity,
            "agent": [{"type": _ENTERER, "who": {"display": event.author or "not told"}}],
        }
    )
