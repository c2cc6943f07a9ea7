"""Measures to be shown: lines as a therapist types them, over the weeks of a course."""

from kaproom.core.measures_line import read_measure_line
from kaproom.program import Program

LINES = (
    "plan phq9 every 1 weeks -3w",
    "-3w phq9 2 3 2 3 2 2 2 2 1",
    "-2w phq9 16",
    "phq9 1 1 1 2 1 2 1 2 0",
    "-3w gad7 15",
    "-2w gad7 12",
    "-1w gad7 11",
    "-3w who5 1 1 2 1 1",
    "who5 52",
)


def write_measures(program: Program, client_id: str) -> None:
    """Write these down for a client; one that cannot be read ends the pictures."""
    today = program.casebook.now().local().date()
    for line in LINES:
        read = read_measure_line(line, program.measures(), today)
        if read.body is None:
            raise SystemExit(f"{line}: {read.fault}")
        program.casebook.write(client_id, read.body)
