"""One session as a folder of CSV files, one for each kind of thing, out of the record store alone.

`columns.csv` says what each column holds and its unit. UTF-8, commas, CRLF, a header line; times in
UTC and local, both ISO 8601; an empty cell is a value that is not there. A text that a spreadsheet
would take for a formula has an apostrophe before it, as `columns.csv` says too.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.samples import GAP
from kaproom.export.csv_columns import ENTRY, TABLES, Column
from kaproom.export.csv_rows import rows_of
from kaproom.export.session_facts import SessionFacts, entered

Cell = str | int | Decimal | bool | datetime | None
COLUMNS_FILE = "columns.csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_files(facts: SessionFacts) -> dict[str, bytes]:
    """The files by name; a kind of which there is nothing has its header alone."""
    files = {COLUMNS_FILE: _columns()}
    for table in TABLES:
        names = [column.name for column in (*(ENTRY if table.of_entries else ()), *table.columns)]
        rows: Iterator[Sequence[Cell]]
        if table.of_entries:
            rows = ((*_entry_cells(facts, entry), *cells) for entry, cells in rows_of(facts, table))
        elif table.name == "samples":
            rows = _samples(facts)
        else:
            rows = iter(_session(facts))
        files[f"{table.name}.csv"] = _csv(names, rows)
    return files


def _columns() -> bytes:
    def lines(file: str, columns: Sequence[Column]) -> Iterator[Sequence[Cell]]:
        for column in columns:
            yield f"{file}.csv", column.name, column.unit, column.meaning

    rows = [
        row
        for table in TABLES
        for row in lines(table.name, (*(ENTRY if table.of_entries else ()), *table.columns))
    ]
    return _csv(("file", "column", "unit", "meaning"), iter(rows))


def _csv(names: Sequence[str], rows: Iterator[Sequence[Cell]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def _cell(value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return f"'{value}" if value.startswith(_FORMULA) else value
        case datetime():
            return value.isoformat(timespec="seconds").replace("+00:00", "Z")
        case _:
            return str(value)


def _entry_cells(facts: SessionFacts, entry: Entry[Any]) -> Sequence[Cell]:
    when, event = facts.when(entry), entry.event
    since_ms = facts.state.since_dose_ms(entry.at_ms)
    return (
        entry.id,
        when.astimezone(UTC),
        when,
        entry.at_ms // 1000,
        None if since_ms is None else since_ms // 1000,
        entered(event).astimezone(UTC),
        entered(event),
        entry.late,
        len(entry.trail),
        event.author,
    )


def _session(facts: SessionFacts) -> list[Sequence[Cell]]:
    started, ended_ms = facts.started, facts.state.ended_ms
    begin = facts.at(0)
    end = None if ended_ms is None else facts.at(ended_ms)
    order = facts.order
    return [
        (
            facts.id,
            started.client_id,
            started.client_label,
            started.number,
            started.planned_sessions,
            begin.astimezone(UTC),
            begin,
            None if end is None else end.astimezone(UTC),
            end,
            None if ended_ms is None else ended_ms // 1000,
            started.protocol,
            "; ".join(started.present),
            started.weight_g,
            None if order is None else order.substance,
            None if order is None else order.route,
            None if order is None else Decimal(order.amount_ug) / 1000,
            None if order is None else order.prescriber,
            None if order is None else order.signed_on,
            started.practice,
        )
    ]


def _samples(facts: SessionFacts) -> Iterator[Sequence[Cell]]:
    track = facts.samples
    for second, values in enumerate(zip(track.pulse_bpm, track.spo2_percent, strict=True)):
        pulse, spo2 = (None if value == GAP else value for value in values)
        if pulse is None and spo2 is None:
            continue
        when = facts.at(second * 1000)
        yield when.astimezone(UTC), when, second, pulse, spo2
