"""The CSV files, read back by Python's own reader: what is in them, and what each column is."""

import csv
import io
from datetime import datetime
from pathlib import Path

from kaproom.core.events.event import Store
from kaproom.core.session.palette import Scale
from kaproom.export.csv_files import COLUMNS_FILE, csv_files
from kaproom.export.session_facts import read_session
from kaproom.record.store import RecordReader
from tests.export.days import SESSION, reader


def _rows(data: bytes) -> list[dict[str, str]]:
    found = csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True)
    rows = list(found)
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


def test_both_rehearsals_have_a_row_for_each_entry_and_every_column_is_told(
    rehearsed: Path,
) -> None:
    with reader(rehearsed, Store.RECORD) as record:
        for session in record.session_summaries():
            facts = read_session(record, session.id, {})
            files = csv_files(facts)
            rows = {name.removesuffix(".csv"): _rows(data) for name, data in files.items()}
            state = facts.state
            assert len(rows["readings"]) == len(state.readings) + len(state.skips)
            assert sum(row["given"] == "yes" for row in rows["doses"]) == len(state.doses)
            assert len(rows["scales"]) == len(state.scales)
            heard = sum(v >= 0 for v in facts.samples.pulse_bpm)
            assert sum(bool(row["pulse_bpm"]) for row in rows["samples"]) == heard > 5000
            told = {(row["file"], row["column"]) for row in _rows(files[COLUMNS_FILE])}
            headers = {
                (name, column)
                for name, data in files.items()
                if name != COLUMNS_FILE
                for column in data.decode().split("\r\n", 1)[0].split(",")
            }
            assert headers == told
            assert all(row["meaning"] for row in _rows(files[COLUMNS_FILE]))


SCALES = {"distress": Scale("distress", "Distress", "0-10", 0, 10, {}, "")}


def test_times_stand_in_utc_and_local_and_trails_and_gaps_as_they_are(
    record_alone: RecordReader,
) -> None:
    files = csv_files(read_session(record_alone, SESSION, SCALES))
    readings = _rows(files["readings.csv"])
    late = next(row for row in readings if row["late"] == "yes")
    assert (late["at_utc"], late["at_local"]) == (
        "2026-09-21T15:33:20Z",
        "2026-09-21T17:33:20+02:00",
    )
    assert datetime.fromisoformat(late["entered_utc"]) == datetime.fromisoformat(
        late["entered_local"]
    )
    assert (late["session_time_s"], late["t_plus_s"]) == ("4800", "3600")
    assert readings[0]["temperature_c"] == "36.6"
    assert readings[0]["answer"] == "stands, rested before"
    trail = [(row["what"], row["before"]) for row in _rows(files["trail.csv"])]
    assert ("corrected", "systolic_mmhg 182, time 2026-09-21 16:43") in trail
    assert ("corrected", "time 2026-09-21 16:42") in trail
    assert ("taken back", "pulse_bpm 71") in trail
    assert ("late", "") in trail
    samples = [
        (r["session_time_s"], r["pulse_bpm"], r["spo2_percent"])
        for r in _rows(files["samples.csv"])
    ]
    assert samples == [("60", "74", "97"), ("61", "75", ""), ("63", "76", "98")]


def test_no_text_is_a_formula_and_every_number_stays_one(record_alone: RecordReader) -> None:
    files = csv_files(read_session(record_alone, SESSION, {}))
    passed = _rows(files["doses.csv"])[1]
    assert (passed["given"], passed["reason"]) == ("no", "'=the window is over")
    assert _rows(files["observations.csv"])[-1]["label"] == "'-2 gloves were asked for"
    before_dose = _rows(files["readings.csv"])[0]
    assert int(before_dose["t_plus_s"]) == -900
