"""FHIR of whom it was, when, what was given, and what went wrong: all but what was measured.

Where R4 has no element for something (lot, expiry, waste with its witness, a hold in the mouth), a
note says it in words.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaproom.core.events.session import DoseGiven, DoseNotGiven
from kaproom.core.session.adverse import AdverseEvent
from kaproom.core.session.holds import holds
from kaproom.core.stream.ledger import Entry
from kaproom.export.fhir_words import (
    ACT_CODE,
    AE_OUTCOME,
    AE_SERIOUSNESS,
    AE_SEVERITY,
    CLIENT_IDS,
    SESSION_IDS,
    Resource,
    coding,
    concept,
    local_code,
    made_id,
    moment,
    note,
    quantity,
    reference,
    trail_notes,
    without_empty,
)
from kaproom.export.session_facts import SessionFacts, entered

_SEVERITIES = frozenset({"mild", "moderate", "severe"})
_OUTCOMES = frozenset(
    {"resolved", "recovering", "ongoing", "resolvedWithSequelae", "fatal", "unknown"}
)


def patient(facts: SessionFacts) -> Resource:
    """The client, by initials or the name they chose."""
    client_id, client = facts.started.client_id, facts.chart.client
    return without_empty(
        {
            "resourceType": "Patient",
            "id": made_id("client", client_id),
            "identifier": [{"system": CLIENT_IDS, "value": client_id}],
            "name": [{"text": facts.started.client_label}],
            "birthDate": client.birth_date if client else None,
        }
    )


def encounter(facts: SessionFacts, patient_id: str) -> Resource:
    """The session."""
    started, state = facts.started, facts.state
    period = {"start": moment(facts.at(0))}
    if state.ended_ms is not None:
        period["end"] = moment(facts.at(state.ended_ms))
    return without_empty(
        {
            "resourceType": "Encounter",
            "id": made_id("session", facts.id),
            "identifier": [{"system": SESSION_IDS, "value": facts.id}],
            "status": "in-progress" if state.running else "finished",
            "class": coding(ACT_CODE, "AMB", "ambulatory"),
            "type": [concept(f"Dosing session {started.number} of {started.planned_sessions}")],
            "subject": reference(patient_id),
            "participant": [{"individual": {"display": name}} for name in started.present if name],
            "period": period,
        }
    )


class Given:
    """Doses given and not given, and adverse events, each with the id of its entry."""

    def __init__(self, facts: SessionFacts, patient_id: str, encounter_id: str) -> None:
        self._facts = facts
        self._patient = reference(patient_id)
        self._encounter = reference(encounter_id)

    def all(self) -> Iterator[tuple[str, Resource]]:
        """Doses, doses not given, adverse events."""
        for dose in self._facts.state.doses:
            yield dose.id, self._dose(dose)
        for passed in self._facts.state.ledger.of(DoseNotGiven):
            yield passed.id, self._not_given(passed)
        for event in self._facts.state.adverse:
            yield event.id, self._adverse(event)

    def _dose(self, dose: Entry[DoseGiven]) -> Resource:
        body, event = dose.body, dose.event
        notes = [note(words, event) for words in self._dose_words(dose)]
        return without_empty(
            {
                "resourceType": "MedicationAdministration",
                "id": made_id(self._facts.id, dose.id, "dose"),
                "status": "completed",
                "medicationCodeableConcept": concept(body.substance),
                "subject": self._patient,
                "context": self._encounter,
                "effectiveDateTime": moment(self._facts.when(dose)),
                "performer": [{"actor": {"display": body.given_by}}] if body.given_by else [],
                "note": [*notes, *trail_notes(self._facts, dose)],
                "dosage": without_empty(
                    {
                        "site": concept(body.site) if body.site else None,
                        "route": concept(body.route) if body.route else None,
                        "dose": quantity(milligrams(body.amount_ug), "mg", "mg"),
                    }
                ),
            }
        )

    def _dose_words(self, dose: Entry[DoseGiven]) -> Iterator[str]:
        """What R4 has no element for, one line each."""
        body = dose.body
        lot = ", ".join(
            f"{name} {value}"
            for name, value in (("Lot", body.lot), ("expiry", body.expiry))
            if value
        )
        waste = None if body.waste_ug is None else f"{milligrams(body.waste_ug)} mg"
        strength = body.concentration_ug_per_ml
        for words, said in (
            ("Booster", body.booster_of is not None),
            (f"Form: {body.form}", bool(body.form)),
            (f"Device {body.device_index} of the dose", body.device_index is not None),
            (f"Concentration: {milligrams(strength or 0)} mg/mL", strength is not None),
            ("Self-administered", body.self_administered),
            (lot, bool(lot)),
            (f"Waste: {waste}", waste is not None),
            (f"Witness: {body.witness}", bool(body.witness)),
        ):
            if said:
                yield words
        for hold in holds(self._facts.state):
            if hold.dose.id == dose.id:
                yield self._hold_words(hold.begun_ms, hold.ended_ms, hold.how)

    def _hold_words(self, begun_ms: int, ended_ms: int | None, how: str) -> str:
        if ended_ms is None:
            return "Held in the mouth; no end was entered"
        length_s = (ended_ms - begun_ms) // 1000
        ended = f", {how}" if how else ""
        return f"Held in the mouth for {length_s // 60} min {length_s % 60} s{ended}"

    def _not_given(self, passed: Entry[DoseNotGiven]) -> Resource:
        doses, order = self._facts.state.doses, self._facts.order
        substance = order.substance if order else doses[-1].body.substance if doses else ""
        booster = [note("A booster was considered", passed.event)] if passed.body.booster else []
        return without_empty(
            {
                "resourceType": "MedicationAdministration",
                "id": made_id(self._facts.id, passed.id, "dose"),
                "status": "not-done",
                "statusReason": [concept(passed.body.reason)],
                "medicationCodeableConcept": concept(substance or "not told"),
                "subject": self._patient,
                "context": self._encounter,
                "effectiveDateTime": moment(self._facts.when(passed)),
                "note": [*booster, *trail_notes(self._facts, passed)],
            }
        )

    def _adverse(self, adverse: AdverseEvent) -> Resource:
        begun, worst = adverse.begun, adverse.worst
        body = begun.body
        codes = [local_code("adverse", body.code, body.label)] if body.code else []
        seriousness, severity, outcome = None, None, None
        if adverse.judged is not None:
            code = "Serious" if adverse.serious else "Non-serious"
            seriousness = concept("", coding(AE_SERIOUSNESS, code, code))
        if worst is not None and worst.word.lower() in _SEVERITIES:
            word = worst.word.lower()
            severity = concept("", coding(AE_SEVERITY, word, word.capitalize()))
        if adverse.outcome is not None and adverse.outcome.body.code in _OUTCOMES:
            told = adverse.outcome.body
            outcome = concept(told.label, coding(AE_OUTCOME, told.code))
        return without_empty(
            {
                "resourceType": "AdverseEvent",
                "id": made_id(self._facts.id, adverse.id, "adverse"),
                "actuality": "actual",
                "event": concept(adverse.label, *codes),
                "subject": self._patient,
                "encounter": self._encounter,
                "date": moment(self._facts.when(begun)),
                "recordedDate": moment(entered(begun.event)),
                "seriousness": seriousness,
                "severity": severity,
                "outcome": outcome,
            }
        )


def milligrams(micrograms: int) -> Decimal:
    """Micrograms as milligrams, exactly."""
    return Decimal(micrograms) / 1000
