"""The rows of the CSV export: each entry with the cells of its own kind's columns."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from kaproom.core.events import session as e
from kaproom.core.events.discharge import CriterionJudged
from kaproom.core.session.adverse import ENDINGS
from kaproom.core.session.discharge import decision_of
from kaproom.core.stream.ledger import Entry, Undoing
from kaproom.export.csv_columns import Table
from kaproom.export.fhir_words import before_words
from kaproom.export.session_facts import SessionFacts, entered

Cell = str | int | Decimal | bool | datetime | None
Row = tuple[Entry[Any], Sequence[Cell]]


def rows_of(facts: SessionFacts, table: Table) -> Iterator[Row]:
    """The rows of one table of entries, in the order of time."""
    rows = list(_MAKERS[table.name](facts))
    return iter(sorted(rows, key=lambda row: (row[0].at_ms, row[0].event.turn)))


def _phases(facts: SessionFacts) -> Iterator[Row]:
    for entry in facts.state.ledger.of(e.PhaseEntered):
        yield entry, (entry.body.phase,)


def _doses(facts: SessionFacts) -> Iterator[Row]:
    for dose in facts.state.doses:
        b = dose.body
        yield (
            dose,
            (
                True,
                b.substance,
                b.route,
                _thousandth(b.amount_ug),
                _thousandth(b.concentration_ug_per_ml),
                b.form,
                b.device_index,
                b.site,
                b.given_by,
                b.self_administered,
                b.lot,
                b.expiry,
                _thousandth(b.waste_ug),
                b.witness,
                b.booster_of is not None,
                None,
            ),
        )
    for passed in facts.state.ledger.of(e.DoseNotGiven):
        empty = (None,) * 13
        yield passed, (False, *empty, passed.body.booster, passed.body.reason)


def _readings(facts: SessionFacts) -> Iterator[Row]:
    for reading in facts.state.readings:
        b, answer = reading.body, facts.state.acknowledged.get(reading.id)
        tenth = b.temperature_tenth_c
        yield (
            reading,
            (
                b.systolic_mmhg,
                b.diastolic_mmhg,
                b.pulse_bpm,
                b.spo2_percent,
                b.respiration_per_min,
                None if tenth is None else Decimal(tenth) / 10,
                None,
                None if answer is None else answer.body.reason,
            ),
        )
    for skip in facts.state.skips:
        yield skip, (*(None,) * 6, skip.body.reason, None)


def _scales(facts: SessionFacts) -> Iterator[Row]:
    for rated in facts.state.scales:
        b = rated.body
        tested = b.tested if facts.how_rated(b) else None
        yield rated, (b.scale, facts.scale_label(b.scale), b.version, b.score, tested)


def _observations(facts: SessionFacts) -> Iterator[Row]:
    ends = facts.state.observation_ends
    for seen in facts.state.observations:
        b, end_ms = seen.body, ends.get(seen.id)
        yield seen, (b.code, b.label, b.lasting, None if end_ms is None else end_ms // 1000)


def _adverse(facts: SessionFacts) -> Iterator[Row]:
    for adverse in facts.state.adverse:
        head = (adverse.id, adverse.label, adverse.begun.body.code)
        yield adverse.begun, (*head, "onset", None, None)
        for grade in adverse.grades:
            yield grade, (*head, "grade", grade.body.grade, grade.body.word)
        for action in adverse.actions:
            yield action, (*head, "action", None, action.body.action)
        if adverse.judged is not None:
            words = "serious" if adverse.serious else "not serious"
            yield adverse.judged, (*head, "seriousness", None, words)
        for outcome in adverse.outcomes:
            step = "end" if outcome.body.code in ENDINGS else "outcome"
            yield outcome, (*head, step, None, outcome.body.label)


def _music(facts: SessionFacts) -> Iterator[Row]:
    for report in facts.state.ledger.of(e.MusicReported):
        b = report.body
        place = (b.position_ms, b.duration_ms, b.volume_tenth_db)
        yield report, (b.what, b.setting, b.track, b.phase, *place, b.detail)


def _lines(facts: SessionFacts) -> Iterator[Row]:
    for line in facts.state.ledger.of(e.NotePromoted):
        yield line, (line.body.text,)


def _discharge(facts: SessionFacts) -> Iterator[Row]:
    for judged in facts.state.ledger.of(CriterionJudged):
        yield judged, (judged.body.label, judged.body.judged, judged.body.words, None)
    decision = decision_of(facts.state)
    if decision is not None:
        yield decision, ("decision", None, decision.body.decided_by, decision.body.reason)


def _trail(facts: SessionFacts) -> Iterator[Row]:
    """What was late, corrected or taken back; an entry that is gone stands as it was written."""
    ledger = facts.state.ledger
    for entry in ledger.entries.values():
        kind = entry.event.body.KIND
        if entry.late:
            yield entry, (kind, "late", None, None, None, None)
        for index, event in enumerate(entry.trail):
            before = before_words(facts, entry, index)
            local = entered(event)
            when = (local.astimezone(UTC), local, event.author)
            yield entry, (kind, "corrected", before, *when)
    yield from _outdated(facts)
    for event in ledger.events:
        if isinstance(event.body, Undoing) and event.id not in ledger.undone:
            gone = ledger.event(event.body.entry_id)
            if gone is not None:
                local = entered(event)
                was = Entry(gone, gone.body.as_now(), gone.session_ms or 0)
                words = (gone.body.KIND, "taken back", _said(was.body))
                yield was, (*words, local.astimezone(UTC), local, event.author)


def _outdated(facts: SessionFacts) -> Iterator[Row]:
    """The answers to what a reading said before it was corrected."""
    for reading in facts.state.readings:
        for answer in facts.state.answers_before(reading.id):
            corrected = reading.trail[-1]
            local = entered(corrected)
            words = (answer.body.KIND, "outdated", answer.body.reason)
            yield answer, (*words, local.astimezone(UTC), local, corrected.author)


def _said(body: Any) -> str:
    """What an entry said, by its fields."""
    found = ((name, getattr(body, name, None)) for name in body.__dataclass_fields__)
    return ", ".join(f"{name} {value}" for name, value in found if value not in (None, "", ()))


def _thousandth(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value) / 1000


_MAKERS: dict[str, Callable[[SessionFacts], Iterator[Row]]] = {
    "phases": _phases,
    "doses": _doses,
    "readings": _readings,
    "scales": _scales,
    "observations": _observations,
    "adverse_events": _adverse,
    "music": _music,
    "lines": _lines,
    "discharge": _discharge,
    "trail": _trail,
}
