"""FHIR Observations: readings, readings passed over, scales, what was seen, the body weight.

A pressure is 85354-9 with both components, saturation carries both of its codes, so that either
kind of receiver finds it. A reading passed over is told as absent, never left out.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from kaproom.core.clock import local_time
from kaproom.core.events.chart import ClientWeighed
from kaproom.core.events.session import ReadingTaken
from kaproom.core.stream.ledger import Entry
from kaproom.export.fhir_words import (
    DATA_ABSENT,
    LOINC,
    OBSERVATION_CATEGORY,
    Resource,
    coding,
    concept,
    local_code,
    made_id,
    moment,
    newest_of,
    note,
    quantity,
    reference,
    trail_notes,
    without_empty,
)
from kaproom.export.session_facts import SessionFacts

_PRESSURE = concept(
    "Blood pressure", coding(LOINC, "85354-9", "Blood pressure panel with all children optional")
)
_SYSTOLIC = concept("Systolic", coding(LOINC, "8480-6", "Systolic blood pressure"))
_DIASTOLIC = concept("Diastolic", coding(LOINC, "8462-4", "Diastolic blood pressure"))
_PULSE = concept("Heart rate", coding(LOINC, "8867-4", "Heart rate"))
_OXYGEN = concept(
    "Oxygen saturation by pulse oximetry",
    coding(LOINC, "2708-6", "Oxygen saturation in Arterial blood"),
    coding(LOINC, "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"),
)
_RESPIRATION = concept("Respiratory rate", coding(LOINC, "9279-1", "Respiratory rate"))
_TEMPERATURE = concept("Body temperature", coding(LOINC, "8310-5", "Body temperature"))
_WEIGHT = concept("Body weight", coding(LOINC, "29463-7", "Body weight"))
_PANEL = concept("Reading", coding(LOINC, "85353-1"))
_VITAL_SIGNS = concept("", coding(OBSERVATION_CATEGORY, "vital-signs", "Vital Signs"))
_SURVEY = concept("", coding(OBSERVATION_CATEGORY, "survey", "Survey"))
_EXAM = concept("", coding(OBSERVATION_CATEGORY, "exam", "Exam"))


class Observations:
    """The Observations of one session about this patient, in this encounter."""

    def __init__(self, facts: SessionFacts, patient_id: str, encounter_id: str) -> None:
        self._facts = facts
        self._about = {
            "subject": reference(patient_id),
            "encounter": reference(encounter_id),
        }

    def all(self) -> Iterator[tuple[str, Resource]]:
        """Each with the id of the entry it comes from; empty where it comes from the chart."""
        yield from self._weight()
        for reading in self._facts.state.readings:
            for part, body in _measured(reading.body):
                yield reading.id, self._told(reading, part, _VITAL_SIGNS, body)
        for skip in self._facts.state.skips:
            body: Resource = {
                "code": _PANEL,
                "dataAbsentReason": concept(
                    skip.body.reason, coding(DATA_ABSENT, "not-performed", "Not Performed")
                ),
            }
            yield skip.id, self._told(skip, "skipped", _VITAL_SIGNS, body)
        yield from self._scales()
        yield from self._seen()

    def _told(self, entry: Entry[Any], part: str, category: Resource, body: Resource) -> Resource:
        facts = self._facts
        when = {"effectiveDateTime": moment(facts.when(entry))}
        notes = trail_notes(facts, entry)
        for old in facts.state.answers_before(entry.id):
            notes.append(note(f"Answer before the correction: {old.body.reason}", old.event))
        answer = facts.state.acknowledged.get(entry.id)
        if answer is not None and isinstance(entry.body, ReadingTaken):
            notes.append(note(f"Answer to the mark: {answer.body.reason}", answer.event))
        return without_empty(
            {
                "resourceType": "Observation",
                "id": made_id(facts.id, entry.id, part),
                "status": "corrected" if entry.trail else "final",
                "category": [category],
                **self._about,
                **({} if "effectivePeriod" in body else when),
                "issued": moment(newest_of(entry)),
                "performer": [{"display": entry.event.author}] if entry.event.author else [],
                "note": notes,
                **body,
            }
        )

    def _weight(self) -> Iterator[tuple[str, Resource]]:
        facts = self._facts
        if facts.started.weight_g is None:
            return
        start = facts.start_event
        weighed = [
            e.event
            for e in facts.chart.ledger.of(ClientWeighed)
            if e.body.weight_g == facts.started.weight_g
        ]
        before = [event for event in weighed if event.at_utc_us <= start.entered_utc_us]
        # A session that was moved may name a weight taken after it.
        event = before[-1] if before else weighed[0] if weighed else start
        yield (
            "",
            {
                "resourceType": "Observation",
                "id": made_id(facts.id, "weight"),
                "status": "final",
                "category": [_VITAL_SIGNS],
                **self._about,
                "effectiveDateTime": moment(local_time(event.at_utc_us, event.offset_min)),
                "issued": moment(local_time(event.entered_utc_us, event.offset_min)),
                "code": _WEIGHT,
                "valueQuantity": quantity(Decimal(facts.started.weight_g) / 1000, "kg", "kg"),
            },
        )

    def _scales(self) -> Iterator[tuple[str, Resource]]:
        for rated in self._facts.state.scales:
            body = rated.body
            label = f"{self._facts.scale_label(body.scale)}, {body.version}"
            value: Resource = {
                "code": concept(label, local_code("scale", body.scale, label)),
                "valueQuantity": quantity(body.score, "score", "{score}"),
            }
            if how := self._facts.how_rated(body):
                value["method"] = concept(how)
            yield rated.id, self._told(rated, "scale", _SURVEY, value)

    def _seen(self) -> Iterator[tuple[str, Resource]]:
        state = self._facts.state
        for seen in state.observations:
            body = seen.body
            codes = [local_code("observation", body.code, body.label)] if body.code else []
            told: Resource = {"code": concept(body.label, *codes), "valueBoolean": True}
            if body.lasting:
                period = {"start": moment(self._facts.when(seen))}
                end_ms = state.observation_ends.get(seen.id)
                if end_ms is not None:
                    end = self._facts.at(max(end_ms, seen.at_ms))
                    period["end"] = moment(max(end, self._facts.when(seen)))
                told["effectivePeriod"] = period
            yield seen.id, self._told(seen, "seen", _EXAM, told)


def _measured(reading: ReadingTaken) -> Iterator[tuple[str, Resource]]:
    """Each vital sign a reading holds."""
    if reading.systolic_mmhg is not None and reading.diastolic_mmhg is not None:
        parts = ((_SYSTOLIC, reading.systolic_mmhg), (_DIASTOLIC, reading.diastolic_mmhg))
        components = [
            {"code": code, "valueQuantity": quantity(value, "mmHg", "mm[Hg]")}
            for code, value in parts
        ]
        yield "pressure", {"code": _PRESSURE, "component": components}
    for part, code, value, unit, ucum in (
        ("pulse", _PULSE, reading.pulse_bpm, "beats/minute", "/min"),
        ("oxygen", _OXYGEN, reading.spo2_percent, "%", "%"),
        ("respiration", _RESPIRATION, reading.respiration_per_min, "breaths/minute", "/min"),
        ("temperature", _TEMPERATURE, _degrees(reading.temperature_tenth_c), "°C", "Cel"),
    ):
        if value is not None:
            yield part, {"code": code, "valueQuantity": quantity(value, unit, ucum)}


def _degrees(tenth_c: int | None) -> Decimal | None:
    return None if tenth_c is None else Decimal(tenth_c) / 10
