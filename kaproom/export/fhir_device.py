"""FHIR Observations of what a device measured each second: one for each stretch without long gaps.

As SampledData, the standard's own way for a curve; a second without a value is `E` in it. The codes
of a single reading are not used: they demand a single value.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kaproom.core.vitals.samples import GAP
from kaproom.export.fhir_words import (
    OBSERVATION_CATEGORY,
    Resource,
    coding,
    concept,
    local_code,
    made_id,
    moment,
    quantity,
    reference,
)
from kaproom.export.session_facts import SessionFacts

_LONGEST_GAP_S = 60
_SECOND_MS = 1000
_NO_VALUE = "E"
_PROCEDURE = concept("", coding(OBSERVATION_CATEGORY, "procedure", "Procedure"))


@dataclass(frozen=True, slots=True)
class _Signal:
    name: str
    words: str
    unit: str
    ucum: str


_PULSE = _Signal("pulse", "Heart rate by a device, a value each second", "beats/minute", "/min")
_OXYGEN = _Signal("spo2", "Oxygen saturation by a device, a value each second", "%", "%")


def curves(facts: SessionFacts, patient_id: str, encounter_id: str) -> Iterator[Resource]:
    """The device's samples; about three characters for each second and signal."""
    about = {"subject": reference(patient_id), "encounter": reference(encounter_id)}
    for signal, track in (
        (_PULSE, facts.samples.pulse_bpm),
        (_OXYGEN, facts.samples.spo2_percent),
    ):
        for start_s, end_s in _stretches(track, [off_ms for off_ms, _ in facts.state.offs]):
            yield _curve(facts, signal, track, start_s, end_s) | about


def _curve(
    facts: SessionFacts, signal: _Signal, track: "array[int]", start_s: int, end_s: int
) -> Resource:
    last = moment(facts.at((end_s - 1) * _SECOND_MS))
    values = (_NO_VALUE if value == GAP else str(value) for value in track[start_s:end_s])
    return {
        "resourceType": "Observation",
        "id": made_id(facts.id, "device", signal.name, str(start_s)),
        "status": "final",
        "category": [_PROCEDURE],
        "code": concept(signal.words, local_code("device", signal.name, signal.words)),
        "effectivePeriod": {"start": moment(facts.at(start_s * _SECOND_MS)), "end": last},
        "issued": last,
        "valueSampledData": {
            "origin": quantity(0, signal.unit, signal.ucum),
            "period": _SECOND_MS,
            "dimensions": 1,
            "data": " ".join(values),
        },
    }


def _stretches(track: "array[int]", offs_ms: list[int]) -> Iterator[tuple[int, int]]:
    """From each first to each last second with a value; parted where session time stood still."""
    known = [second for second, value in enumerate(track) if value != GAP]
    if not known:
        return
    start_s = known[0]
    for before_s, second in pairwise(known):
        stood = any(before_s * _SECOND_MS <= at_ms < second * _SECOND_MS for at_ms in offs_ms)
        if second - before_s > _LONGEST_GAP_S or stood:
            yield start_s, before_s + 1
            start_s = second
    yield start_s, known[-1] + 1
