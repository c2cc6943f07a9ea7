"""An oximeter's or cuff's recording out of a CSV file, read strictly: nothing is interpolated.

What is wrong with the file is named with its line. A value that the device itself marks as none, or
that cannot be one, is a gap and is counted; a time that stands still or goes back is a fault.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kaproom.core.events.session import ReadingTaken
from kaproom.core.said_back import said_back
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.recording_columns import RecordingColumns, guessed_columns, plain_headings
from kaproom.core.wording import say
from kaproom.devices.recording_times import moment_of
from kaproom.errors import EnvironmentFault

MOST_BYTES = 50_000_000
_HEADING_WITHIN = 30
_LONGEST_HEADINGS = 200
_DELIMITERS = ",;\t"
_NUMBER = re.compile(r"^-?\d{1,4}(?:[.,]\d+)?$", re.ASCII)
_NONE = frozenset({"", "-", "--", "---", "nan", "n/a", "null", "none", "?"})
_NO_CELLS: list[str] = []
_HALF_DAY = timedelta(hours=12)

Values = tuple[int | None, int | None]
Row = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class RecordingTable:
    """The rows of a file beneath its headings, each with its line."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    heading_line: int

    def fault(self, line: int, reason: str) -> EnvironmentFault:
        """What is wrong in a line."""
        return EnvironmentFault(
            say(
                "{file}, line {line}: {reason}. Nothing was imported.",
                file=self.name,
                line=line,
                reason=reason,
            )
        )


@dataclass(frozen=True, slots=True)
class Recording:
    """What a device recorded: pulse and oxygen by moment, and what a cuff read.

    `unusable` is how many values cannot be one and were left as gaps.
    """

    samples: tuple[tuple[datetime, Values], ...]
    readings: tuple[tuple[datetime, ReadingTaken], ...]
    unusable: int


def read_table(name: str, data: bytes) -> RecordingTable:
    """The table in a file; raises EnvironmentFault for a file that holds none."""
    if len(data) > MOST_BYTES:
        raise EnvironmentFault(
            say("{name} is larger than 50 MB: cut it to the session.", name=name)
        )
    text = _text(name, data)
    head = text.splitlines()[:_HEADING_WITHIN]
    for number, line in enumerate(head, start=1):
        delimiter = max(_DELIMITERS, key=line.count)
        headings = plain_headings(_cells(line, delimiter))
        if line.count(delimiter) and not guessed_columns(headings).reason():
            return _rows(name, text, delimiter, number)
    # Headings that say nothing can still be told: the first line with more than one cell.
    for number, line in enumerate(head, start=1):
        delimiter = max(_DELIMITERS, key=line.count)
        if line.count(delimiter):
            return _rows(name, text, delimiter, number)
    raise EnvironmentFault(
        say(
            "{name}, line 1: the cells are parted by neither comma, semicolon nor tab. "
            "Nothing was imported.",
            name=name,
        )
    )


def read_recording(
    table: RecordingTable, columns: RecordingColumns, start: datetime, limits: Limits
) -> Recording:
    """What the rows hold, in the local time of a session that began at `start`.

    Raises EnvironmentFault with the line.
    """
    reason = columns.reason()
    if reason:
        there = said_back(", ".join(table.headings), _LONGEST_HEADINGS)
        raise table.fault(
            table.heading_line,
            say(
                "{reason} among {there}: name it, as in --columns time=…,pulse=…",
                reason=reason,
                there=there,
            ),
        )
    return _Reading(table, columns, start, limits).recording()


class _Reading:
    def __init__(
        self, table: RecordingTable, columns: RecordingColumns, start: datetime, limits: Limits
    ) -> None:
        self._table = table
        self._columns = columns
        self._start = start
        self._limits = limits
        self._place = {heading: at for at, heading in enumerate(table.headings)}
        self._unusable = 0
        self._before: datetime | None = None

    def recording(self) -> Recording:
        """All rows."""
        samples: list[tuple[datetime, Values]] = []
        readings: list[tuple[datetime, ReadingTaken]] = []
        for line, cells in self._table.rows:
            moment = self._moment(line, cells)
            pulse = self._value(line, cells, self._columns.pulse, "pulse_bpm")
            spo2 = self._value(line, cells, self._columns.spo2, "spo2_percent")
            pressure = self._pressure(line, cells)
            if pressure is not None:
                readings.append((moment, ReadingTaken(*pressure, pulse, spo2)))
            elif not self._columns.systolic:
                samples.append((moment, (pulse, spo2)))
        return Recording(tuple(samples), tuple(readings), self._unusable)

    def _moment(self, line: int, cells: list[str]) -> datetime:
        date, time = (self._cell(cells, name) for name in (self._columns.date, self._columns.time))
        try:
            told = moment_of(f"{date} {time}", self._start)
        except ValueError as wrong:
            raise self._table.fault(line, str(wrong)) from None
        moment, before = told.at, self._before
        if told.of_no_day and before is not None and before - moment > _HALF_DAY:
            # It went round midnight.
            moment += timedelta(days=1)
        if before is not None and moment <= before:
            raise self._table.fault(
                line,
                say("the time {time:%H:%M:%S} is there twice", time=moment)
                if moment == before
                else say(
                    "the time {time:%H:%M:%S} goes back from {before:%H:%M:%S}",
                    time=moment,
                    before=before,
                ),
            )
        self._before = moment
        return moment

    def _cell(self, cells: list[str], heading: str) -> str:
        at = self._place.get(heading)
        return "" if at is None or at >= len(cells) else cells[at].strip()

    def _number(self, line: int, cells: list[str], heading: str) -> float | None:
        text = self._cell(cells, heading).removesuffix("%").rstrip()
        if text.casefold() in _NONE:
            return None
        if not _NUMBER.match(text):
            raise self._table.fault(
                line, say("the value of {heading} is no number", heading=said_back(heading))
            )
        return float(text.replace(",", "."))

    def _value(self, line: int, cells: list[str], heading: str, name: str) -> int | None:
        number = self._number(line, cells, heading) if heading else None
        if number is None:
            return None
        if not self._limits[name].takes(number):
            self._unusable += 1
            return None
        return round(number)

    def _pressure(self, line: int, cells: list[str]) -> tuple[int, int] | None:
        if not self._columns.systolic:
            return None
        upper = self._value(line, cells, self._columns.systolic, "systolic_mmhg")
        lower = self._value(line, cells, self._columns.diastolic, "diastolic_mmhg")
        if upper is None or lower is None:
            return None
        if upper <= lower:
            raise self._table.fault(
                line, say("the systolic pressure is not above the diastolic one")
            )
        return upper, lower


def _text(name: str, data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    for one in (encoding, "cp1252"):
        try:
            text = data.decode(one)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise EnvironmentFault(
        say(
            "{name} is no text in UTF-8, Windows-1252 or marked UTF-16: save it as CSV in UTF-8. "
            "Nothing was imported.",
            name=name,
        )
    )


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of a line that may be the headings; none where it is no CSV."""
    try:
        return next(csv.reader([line], delimiter=delimiter), _NO_CELLS)
    except csv.Error:
        return _NO_CELLS


def _rows(name: str, text: str, delimiter: str, heading_line: int) -> RecordingTable:
    beneath = "".join(text.splitlines(keepends=True)[heading_line - 1 :])
    reader = csv.reader(io.StringIO(beneath, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    reason = ""
    try:
        headings = plain_headings(next(reader))
        for cells in reader:
            if _spare(cells, len(headings)):
                reason = say(
                    "there are more cells than columns; is it a decimal comma among commas"
                )
                break
            if any(cell.strip() for cell in cells):
                rows.append((heading_line - 1 + reader.line_num, cells))
    except csv.Error as fault:
        reason = say("this is not CSV ({fault})", fault=fault)
    else:
        if not reason:
            return RecordingTable(name, headings, tuple(rows), heading_line)
    line = heading_line - 1 + reader.line_num
    raise EnvironmentFault(
        say(
            "{file}, line {line}: {reason}. Nothing was imported.",
            file=name,
            line=line,
            reason=reason,
        )
    )


def _spare(cells: Sequence[str], width: int) -> bool:
    return any(cell.strip() for cell in cells[width:])
