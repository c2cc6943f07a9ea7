"""What is typed on a client's pages: visits, measures, and lines about parts.

What was understood is written as the line that says it, and that line must mean the same.
"""

from kaproom.core.events.measures import MeasureScored
from kaproom.core.events.parts import SELF
from kaproom.core.events.visits import VisitKind, VisitPlanned
from kaproom.core.measures.line import line_of_score, read_measure_line
from kaproom.core.parts.line import NotTaken, read_line
from kaproom.core.visits.line import LineFault, line_of, read_clock, read_near_date, read_visit_line
from kaproom.core.visits.visits import Visit
from tools.fuzz.mutating import texts
from tools.fuzz.reader import NotKept, Reader
from tools.fuzz.shipped import DATA, PARTS, TODAY, VISITS

_VISITS = (
    "dosing 4 on 12 Dec 10:00 for 3 h", "preparation 2 tomorrow", "cancel integration 3",
    "integration 2 held", "preparation 1 held on 3 Nov: a line to keep",
    "prep 14.12.2026 9:30-11:00", "d 2 on 2027-02-28 for 90 min",
    "integration 29 Feb 10:00 to 12:00 for 1 h 30 min",
)  # fmt: skip
_VISIT_WORDS = (
    "dosing ", "preparation ", "integration ", "cancel ", "held ", "on ", "for ", "today",
    "tomorrow", "12 Dec", "29 Feb", "31.4.", "1.1.", "2026-12-12", "0000-01-01", "9999-12-31",
    "10:00", "24:00", " – ", " to ", " h", " min", "60 ", "61 ", ": ",
)  # fmt: skip
_MEASURES = (
    "phq9 14", "phq9 1 2 0 3 1 1 2 0 1", "-3d gad7 8", "plan phq9 every 2 weeks",
    "yesterday gad7 9", "plan phq9 weeks 0 2 4", "plan phq9 off", "phq9 1 2 - 3 1 1 ? 0 1 ; a note",
    "14 Nov 2026 phq9 3",
)  # fmt: skip
_MEASURE_WORDS = (
    "plan ", "every ", "weeks ", "off", "today ", "yesterday ", "-3d ", "-9999w ", "; ", " - ",
    " ? ", "520", "521", *(f"{code} " for code in DATA.measures),
    *(f"{m.label} " for m in DATA.measures.values()),
)  # fmt: skip
_PARTS = (
    "protects the one who waits", "polarized with the fog", "is the critic", "witnessed by Self",
    "protected by fog", "allied with İlk ß", "witnesses waiting",
)  # fmt: skip
_PART_WORDS = (
    "protects ", "protected by ", "polarised with ", "allied ", "witnesses ", "is ", "with ", "by ",
    "to ", "Self", "fog", "the ", "my ", "waiting", "fogbank",
)  # fmt: skip


def _read_visit(text: str) -> str:
    read_clock(text)
    read_near_date(text, TODAY)
    read_near_date(text, TODAY, gone_by=True)
    written = read_visit_line(text, VISITS, TODAY)
    if isinstance(written, LineFault):
        return written.reason
    for body in written:
        if isinstance(body, VisitPlanned):
            planned = Visit(
                VisitKind(body.kind), body.number, body.on_date, body.start_min, body.length_min
            )
            if read_visit_line(line_of(planned, TODAY), VISITS, TODAY) != (body,):
                raise NotKept("a visit is another one when its line is typed again")
    return ""


def _read_measure(text: str) -> str:
    read = read_measure_line(text, DATA.measures, TODAY)
    if isinstance(read.body, MeasureScored):
        again = read_measure_line(line_of_score(read.body), DATA.measures, TODAY)
        if again.body != read.body:
            raise NotKept("a score is another one when its line is typed again")
    return read.fault


def _read_part(text: str) -> str:
    reasons = ""
    for about in ("p1", "p2", SELF):
        read = read_line(text, about, PARTS)
        if isinstance(read, NotTaken):
            reasons = reasons or read.reason
    return reasons


READERS = (
    Reader("visit-line", texts(_VISITS, _VISIT_WORDS), lambda _: _read_visit),
    Reader("measure-line", texts(_MEASURES, _MEASURE_WORDS), lambda _: _read_measure),
    Reader("parts-line", texts(_PARTS, _PART_WORDS), lambda _: _read_part),
)
