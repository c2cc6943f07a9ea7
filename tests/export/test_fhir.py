"""The FHIR bundle, read back by fhir.resources and looked through value by value."""

import base64
import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from kaproom.core.chart.chart import fold_chart
from kaproom.core.events.chart import ClientWeighed
from kaproom.core.events.event import Store
from kaproom.core.events.session import (
    EntryCorrected,
    MachineOff,
    ReadingTaken,
    SessionEnded,
    SessionMoved,
)
from kaproom.core.session import commands as c
from kaproom.core.session.palette import Scale
from kaproom.core.session.session import session_from
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.samples import SampleTrack
from kaproom.errors import EnvironmentFault
from kaproom.export.csv_files import csv_files
from kaproom.export.fhir import bundle_bytes
from kaproom.export.fhir_document import read_pdf
from kaproom.export.session_facts import read_session
from kaproom.record.store import RecordReader
from tests.export.days import SESSION, chart_event, keep, practice_record, reader
from tests.support.scene import Scene

SCALES = {"distress": Scale("distress", "Distress", "0-10", 0, 10, {}, "")}
CODES = {"85354-9", "8480-6", "8462-4", "8867-4", "9279-1", "8310-5"}
CODES |= {"2708-6", "59408-5", "29463-7", "85353-1"}
UNITS = {"mm[Hg]", "/min", "%", "Cel", "kg", "mg", "{score}"}


def _read(data: bytes) -> dict[str, list[dict[str, Any]]]:
    """The resources by type, once an independent reader has taken the whole."""
    Bundle.model_validate_json(data)
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in json.loads(data)["entry"]:
        found.setdefault(entry["resource"]["resourceType"], []).append(entry["resource"])
    return found


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from _nodes(one)


def _coded(resources: list[dict[str, Any]], code: str) -> list[dict[str, Any]]:
    return [r for r in resources if code in {c["code"] for c in r["code"].get("coding", ())}]


@pytest.fixture
def day(record_alone: RecordReader) -> dict[str, list[dict[str, Any]]]:
    return _read(bundle_bytes(read_session(record_alone, SESSION, SCALES)))


def test_at_30_the_shipped_rehearsals_are_valid_bundles_with_known_codes(rehearsed: Path) -> None:
    with reader(rehearsed, Store.RECORD) as record:
        sessions = record.session_summaries()
        assert len(sessions) == 2
        for session in sessions:
            facts = read_session(record, session.id, SCALES)
            data = bundle_bytes(facts)
            assert data == bundle_bytes(read_session(record, session.id, SCALES))
            whole, found = json.loads(data), _read(data)
            urls = {entry["fullUrl"] for entry in whole["entry"]}
            assert len(urls) == len(whole["entry"])
            nodes = list(_nodes(whole))
            assert {n["reference"] for n in nodes if "reference" in n} <= urls
            loinc = {n["code"] for n in nodes if n.get("system") == "http://loinc.org"}
            assert {"85354-9", "8867-4", "59408-5"} <= loinc <= CODES
            ucum = {n["code"] for n in nodes if n.get("system") == "http://unitsofmeasure.org"}
            assert ucum <= UNITS
            pressures = _coded(found["Observation"], "85354-9")
            taken = [r.body for r in facts.state.readings if r.body.systolic_mmhg is not None]
            assert [
                [part["valueQuantity"]["value"] for part in one["component"]] for one in pressures
            ] == [[body.systolic_mmhg, body.diastolic_mmhg] for body in taken]
            assert len(found["MedicationAdministration"]) >= len(facts.state.doses)
            assert whole["meta"]["tag"][0]["code"] == "HTEST"


def test_a_reading_is_told_with_both_oxygen_codes_and_whole_units(
    day: dict[str, list[dict[str, Any]]],
) -> None:
    (temperature,) = _coded(day["Observation"], "8310-5")
    assert (temperature["valueQuantity"]["value"], temperature["valueQuantity"]["code"]) == (
        36.6,
        "Cel",
    )
    for oxygen in _coded(day["Observation"], "59408-5"):
        assert {c["code"] for c in oxygen["code"]["coding"]} == {"59408-5", "2708-6"}
        assert oxygen["category"][0]["coding"][0]["code"] == "vital-signs"
    (weight,) = _coded(day["Observation"], "29463-7")
    assert (weight["valueQuantity"]["value"], weight["effectiveDateTime"][:10]) == (
        70,
        "2026-09-14",
    )
    assert Counter(o["status"] for o in day["Observation"])["corrected"] == 2


def test_a_weight_taken_after_the_session_has_its_own_day(record_alone: RecordReader) -> None:
    facts = read_session(record_alone, SESSION, SCALES)
    at_us = facts.start_event.at_utc_us + 7 * 86_400_000_000
    weighed = replace(chart_event(4, ClientWeighed(69_000)), at_utc_us=at_us, entered_utc_us=at_us)
    moved = SessionMoved("c1", "c1", "Q. V.", 1, 6, None, 69_000, "the wrong line")
    event = replace(facts.newest, id="m1", turn=facts.newest.turn + 1, body=moved)
    later = replace(
        facts,
        chart=fold_chart(facts.chart, weighed),
        state=session_from([*facts.state.ledger.events, event]),
    )
    (weight,) = _coded(_read(bundle_bytes(later))["Observation"], "29463-7")
    assert (weight["valueQuantity"]["value"], weight["effectiveDateTime"][:10]) == (
        69,
        "2026-09-28",
    )


def test_what_a_device_measured_is_there_each_second_and_no_gap_is_filled(
    record_alone: RecordReader,
) -> None:
    facts = read_session(record_alone, SESSION, SCALES)
    samples = SampleTrack()
    values = (70, 71, None, 73)
    samples.extend(SampleBatch(10, values, (None, 97, 98, None)))
    samples.extend(SampleBatch(10 + 4 + 61, (80,), (None,)))
    day = _read(bundle_bytes(replace(facts, samples=samples)))
    curves = [o for o in day["Observation"] if "valueSampledData" in o]
    assert [(c["valueSampledData"]["data"]) for c in curves] == ["70 71 E 73", "80", "97 98"]
    first, later, oxygen = curves
    assert first["effectivePeriod"] == {
        "start": "2026-09-21T16:13:30+02:00",
        "end": "2026-09-21T16:13:33+02:00",
    }
    assert later["effectivePeriod"]["start"] == "2026-09-21T16:14:35+02:00"
    assert first["valueSampledData"]["origin"]["code"] == "/min"
    assert (first["valueSampledData"]["period"], first["valueSampledData"]["dimensions"]) == (
        1000,
        1,
    )
    assert oxygen["valueSampledData"]["origin"]["code"] == "%"
    # A code of a single reading demands a single value: these have the local list's.
    assert {c["system"][:9] for o in curves for c in o["code"]["coding"]} == {"urn:uuid:"}
    codes = {c["code"] for c in day["CodeSystem"][0]["concept"]}
    assert {"device.pulse", "device.spo2"} <= codes
    # The composition tells of them; nobody is said to have entered them.
    (readings,) = [s for s in day["Composition"][0]["section"] if s["title"] == "Readings"]
    urls = {f"urn:uuid:{c['id']}" for c in curves}
    assert urls <= {entry["reference"] for entry in readings["entry"]}
    targets = {t["reference"] for p in day["Provenance"] for t in p["target"]}
    assert not urls & targets


def test_session_time_that_stood_still_parts_a_curve(record_alone: RecordReader) -> None:
    facts = read_session(record_alone, SESSION, SCALES)
    samples = SampleTrack()
    samples.extend(SampleBatch(0, (70, 71, 72, 73), (None,) * 4))
    events = facts.state.ledger.events
    off = replace(events[1], id="off", session_ms=1500, body=MachineOff(600_000))
    gone = replace(facts, samples=samples, state=session_from([events[0], off, *events[1:]]))
    day = _read(bundle_bytes(gone))
    curves = [o for o in day["Observation"] if "valueSampledData" in o]
    assert [c["valueSampledData"]["data"] for c in curves] == ["70 71", "72 73"]
    assert curves[1]["effectivePeriod"]["start"] == "2026-09-21T16:23:22+02:00"


def test_an_end_that_was_put_right_ends_the_encounter_and_says_what_stood_before(
    record_alone: RecordReader,
) -> None:
    facts = read_session(record_alone, SESSION, SCALES)
    events = facts.state.ledger.events
    (end,) = (event for event in events if isinstance(event.body, SessionEnded))
    earlier_ms = (end.session_ms or 0) - 60_000
    right = replace(
        end, id="right", turn=events[-1].turn + 1, body=EntryCorrected(end.id, (), earlier_ms)
    )
    day = _read(bundle_bytes(replace(facts, state=session_from([*events, right]))))
    period = day["Encounter"][0]["period"]
    assert period["end"] == facts.at(earlier_ms).isoformat(timespec="seconds")
    before = f"before: time {facts.at(end.session_ms or 0):%Y-%m-%d %H:%M}."
    sections = day["Composition"][0]["section"]
    assert any(before in section["text"]["div"] for section in sections)


def test_late_corrected_and_passed_over_entries_say_so(
    day: dict[str, list[dict[str, Any]]],
) -> None:
    pressures = {
        p["component"][0]["valueQuantity"]["value"]: p
        for p in _coded(day["Observation"], "85354-9")
    }
    late, corrected = pressures[121], pressures[128]
    assert (late["effectiveDateTime"], late["issued"]) == (
        "2026-09-21T17:33:20+02:00",
        "2026-09-21T18:13:20+02:00",
    )
    assert "Late entry: happened 2026-09-21 17:33" in late["note"][0]["text"]
    assert corrected["status"] == "corrected"
    assert [note["text"] for note in corrected["note"]] == [
        "Corrected; before: systolic_mmhg 182, time 2026-09-21 16:43.",
        "Corrected; before: time 2026-09-21 16:42.",
    ]
    assert corrected["effectiveDateTime"] == "2026-09-21T16:41:20+02:00"
    (skipped,) = _coded(day["Observation"], "85353-1")
    assert skipped["dataAbsentReason"]["coding"][0]["code"] == "not-performed"
    assert "valueQuantity" not in skipped
    told = Counter(p["activity"]["text"] for p in day["Provenance"])
    # Pressure and pulse of the one, twice; pressure, pulse and oxygen of the other.
    assert (told["corrected"], told["entered late"]) == (4, 3)
    (late_told, *_) = [p for p in day["Provenance"] if p["activity"]["text"] == "entered late"]
    assert late_told["occurredDateTime"] == late["effectiveDateTime"]
    assert late_told["recorded"] == late["issued"]
    assert 71 not in [o["valueQuantity"]["value"] for o in _coded(day["Observation"], "8867-4")]


def test_doses_adverse_events_and_the_composition_tell_what_r4_has_elements_for_and_not(
    day: dict[str, list[dict[str, Any]]],
) -> None:
    given, passed = day["MedicationAdministration"]
    assert given["dosage"]["dose"]["value"] == 60
    notes = {note["text"] for note in given["note"]}
    assert {"Lot L-7, expiry 2027-05", "Waste: 12.5 mg", "Witness: W. N."} <= notes
    assert (passed["status"], passed["statusReason"][0]["text"]) == (
        "not-done",
        "=the window is over",
    )
    (adverse,) = day["AdverseEvent"]
    assert adverse["severity"]["coding"][0]["code"] == "moderate"
    assert adverse["outcome"]["coding"][0]["code"] == "resolved"
    (composition,) = day["Composition"]
    assert composition["status"] == "amended"
    divs = {s["title"]: s["text"]["div"] for s in composition["section"]}
    assert "deep &lt;still&gt;, &amp; breathing 14" in divs["Readings"]
    assert "bowl and water" in divs["Adverse events"]
    assert day["Encounter"][0]["period"]["end"] == "2026-09-21T17:43:20+02:00"


def test_the_outcome_of_an_adverse_event_is_what_was_last_said_of_it(tmp_path: Path) -> None:
    scene = Scene().at(40)
    nausea, aching = (scene.do(c.BeginAdverse("", label)).id for label in ("Nausea", "Headache"))
    scene.do(c.ResolveAdverse(nausea, "recovering", "getting better, still there"))
    scene.do(c.ResolveAdverse(aching, "ongoing", "goes on as it is"))
    scene.at(50).do(c.ResolveAdverse(nausea, "resolved", "over, nothing left"))
    with practice_record(tmp_path / "data") as record:
        keep(record, scene.events)
        facts = read_session(record, SESSION, SCALES)
    found = _read(bundle_bytes(facts))
    outcomes = {a["event"]["text"]: a["outcome"]["coding"][0] for a in found["AdverseEvent"]}
    assert {of: o["code"] for of, o in outcomes.items()} == {
        "Nausea": "resolved",
        "Headache": "ongoing",
    }
    (composition,) = found["Composition"]
    (div,) = (s["text"]["div"] for s in composition["section"] if s["title"] == "Adverse events")
    assert "getting better, still there" in div
    table = csv.DictReader(csv_files(facts)["adverse_events.csv"].decode().splitlines())
    assert [(row["event"], row["step"]) for row in table if row["step"] != "onset"] == [
        ("Nausea", "outcome"),
        ("Headache", "outcome"),
        ("Nausea", "end"),
    ]


def test_an_answer_does_not_go_over_to_a_corrected_figure(tmp_path: Path) -> None:
    scene = Scene().at(40)
    reading = scene.do(c.TakeReading(ReadingTaken(142, 88))).id
    scene.do(c.AcknowledgeReading(reading, "rest"))
    scene.do(c.CorrectEntry(reading, (("systolic_mmhg", 212),)))
    with practice_record(tmp_path / "data") as record:
        keep(record, scene.events)
        facts = read_session(record, SESSION, SCALES)
    (pressure,) = _coded(_read(bundle_bytes(facts))["Observation"], "85354-9")
    notes = [note["text"] for note in pressure["note"]]
    assert "Answer before the correction: rest" in notes
    assert not [words for words in notes if words.startswith("Answer to the mark")]
    files = csv_files(facts)
    (row,) = csv.DictReader(files["readings.csv"].decode().splitlines())
    assert (row["systolic_mmhg"], row["answer"]) == ("212", "")
    trail = csv.DictReader(files["trail.csv"].decode().splitlines())
    assert ("outdated", "rest") in [(row["what"], row["before"]) for row in trail]


def test_a_pdf_lies_inside_with_its_hash_and_what_is_none_is_refused(
    record_alone: RecordReader, tmp_path: Path
) -> None:
    pdf = tmp_path / "record.pdf"
    pdf.write_bytes(b"%PDF-1.7 a page")
    facts = read_session(record_alone, SESSION, SCALES)
    (document,) = _read(bundle_bytes(facts, (), read_pdf(pdf)))["DocumentReference"]
    attachment = document["content"][0]["attachment"]
    assert base64.b64decode(attachment["data"]) == pdf.read_bytes()
    assert attachment["size"] == len(pdf.read_bytes())
    assert base64.b64decode(attachment["hash"]) == hashlib.sha1(pdf.read_bytes()).digest()  # noqa: S324
    pdf.write_bytes(b"a page")
    with pytest.raises(EnvironmentFault, match="is no PDF"):
        read_pdf(pdf)
    with pytest.raises(EnvironmentFault, match="nothing was exported"):
        read_session(record_alone, "nobody", SCALES)
