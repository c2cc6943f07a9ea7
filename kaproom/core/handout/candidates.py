"""The lines a handout can be chosen from: the client's own words, the intention, the agreements.

Of a note only what the client said is offered, to the letter: the quoted stretches, or the whole
where all of it is their words; never what the therapist wrote around it, so nothing where the
quotes can be read in more than one way. Nothing is chosen here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kaproom.core.chart.chart import ChartState
from kaproom.core.chart.integration import open_practices
from kaproom.core.course.casebook import EarlierNote
from kaproom.core.events.chart import IntentionSet
from kaproom.core.events.handout import HandoutLine
from kaproom.core.handout.handout import LineKind
from kaproom.core.room.read_back import said
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that can be put on a handout. `source` says where it comes from, for choosing."""

    line: HandoutLine
    source: str


def candidates(
    chart: ChartState, notes: Iterable[EarlierNote], session_number: int = 0
) -> tuple[Candidate, ...]:
    """All there are, each once; the words of the session of this number before other sessions'."""
    newest_first = sorted(
        notes, key=lambda n: (n.number != session_number, -n.number, n.note.at_ms)
    )
    found = [candidate for source in _ON_THE_CHART for candidate in source(chart)]
    found += [candidate for note in newest_first for candidate in _said(note)]
    return tuple(dict.fromkeys(found))


def _intention(chart: ChartState) -> Iterator[Candidate]:
    for entry in chart.ledger.of(IntentionSet)[-1:]:
        line = HandoutLine(LineKind.INTENTION.value, entry.body.text, entry.id)
        yield Candidate(line, say("intention"))


def _agreements(chart: ChartState) -> Iterator[Candidate]:
    agreement = say("agreement")
    for entry in chart.agreements:
        part = f"{agreement} · {entry.body.part}" if entry.body.part else agreement
        yield Candidate(HandoutLine(LineKind.AGREEMENT.value, entry.body.text, entry.id), part)


def _practices(chart: ChartState) -> Iterator[Candidate]:
    for practice in open_practices(chart.ledger):
        line = HandoutLine(LineKind.PRACTICE.value, practice.body.text, practice.agreed.id)
        yield Candidate(line, say("practice"))


# What each part of the course has on the chart for a handout, in the order it is offered.
_ON_THE_CHART: tuple[Callable[[ChartState], Iterable[Candidate]], ...] = (
    _intention,
    _practices,
    _agreements,
)


def _said(earlier: EarlierNote) -> Iterator[Candidate]:
    note = earlier.note
    source = say(
        "session {number} · {at}", number=earlier.number, at=session_clock_text(note.at_ms)
    )
    for words in said(note.body):
        yield Candidate(HandoutLine(LineKind.WORDS.value, words, note.id), source)
