"""Whatever is pasted into a line, its refusal is one line that can be read."""

from datetime import date

import pytest

from kaproom.core.measures.line import read_measure_line
from kaproom.core.music.track_search import read_search
from kaproom.core.parts.line import NotTaken, read_line
from kaproom.core.parts.part import Part, Parts
from kaproom.core.review.review_filter import read_filter
from kaproom.core.said_back import LONGEST_WORDS, said_back
from kaproom.core.visits.line import LineFault, read_visit_line

TODAY = date(2026, 11, 26)
PASTED = "a page\nof words\x85 " * 500
PARTS = Parts({"p1": Part("p1", "fog")})


def test_it_is_one_line_cut_off_where_nobody_reads_on() -> None:
    assert said_back(" a\n\x0bb\u2028 c ") == "a b c"
    assert said_back("x" * (LONGEST_WORDS + 1)) == "x" * LONGEST_WORDS + "…"


def _refused(kind: str) -> str:
    match kind:
        case "visit":
            read = read_visit_line(f"dosing {PASTED}", (), TODAY)
            assert isinstance(read, LineFault)
            return read.reason
        case "part":
            line = read_line(f"protects {PASTED}", "p1", PARTS)
            assert isinstance(line, NotTaken)
            return line.reason
        case "measure":
            return read_measure_line("page" * 500, {}, TODAY).fault
        case "filter":
            sifted = read_filter(PASTED, ("Pulse",), (), ())
            assert isinstance(sifted, str)
            return sifted
        case _:
            return read_search("5\x1c-" + "\x1c" * 500 + "60").echo()


@pytest.mark.parametrize("kind", ["visit", "part", "measure", "filter", "search"])
def test_a_refusal_is_one_line_that_can_be_read(kind: str) -> None:
    reason = _refused(kind)
    assert len(reason.splitlines()) == 1
    assert len(reason) < 250
