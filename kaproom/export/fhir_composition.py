"""The FHIR Composition: the record of the session as a person would read it, and where it lies.

Each section is a table in words beside references to the resources it tells of, so that what has no
element of its own in R4 (phases, what was done about an adverse event, discharge) leaves too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from kaproom.core.events.discharge import CriterionStood
from kaproom.core.events.session import DoseNotGiven, NotePromoted
from kaproom.core.room.correcting import vitals_text
from kaproom.core.session.discharge import decision_of
from kaproom.core.stream.ledger import Entry
from kaproom.export.fhir_given import milligrams
from kaproom.export.fhir_words import (
    Resource,
    before_words,
    concept,
    late_words,
    made_id,
    minute,
    moment,
    reference,
    without_empty,
)
from kaproom.export.session_facts import SessionFacts, entered

Rows = list[tuple[str, ...]]
DEVICE = "device"
"""Stands for the id of an entry with what a device measured, which nobody entered."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its heading, its table, and the entries whose resources it tells of."""

    title: str
    headings: tuple[str, ...]
    rows: Rows
    entry_ids: tuple[str, ...] = ()


def composition(
    facts: SessionFacts,
    patient_id: str,
    encounter_id: str,
    told: Iterable[tuple[str, Resource]],
    faults: Sequence[str],
) -> Resource:
    """The composition over the resources `told`, each with the id of its entry."""
    by_entry: dict[str, list[str]] = {}
    for entry_id, resource in told:
        by_entry.setdefault(entry_id, []).append(resource["id"])
    sections = [_resource(s, by_entry) for s in _sections(facts, faults) if s.rows]
    authors = dict.fromkeys(e.author for e in facts.state.ledger.events if e.author)
    return without_empty(
        {
            "resourceType": "Composition",
            "id": made_id(facts.id, "composition"),
            "status": _status(facts),
            "type": concept("Record of a dosing session"),
            "subject": reference(patient_id),
            "encounter": reference(encounter_id),
            "date": moment(entered(facts.newest)),
            "author": [{"display": name} for name in authors] or [{"display": "not told"}],
            "title": f"Dosing session {facts.started.number}, {minute(facts.at(0))}",
            "section": sections,
        }
    )


def _status(facts: SessionFacts) -> str:
    if facts.state.running:
        return "preliminary"
    return "amended" if any(e.trail for e in facts.state.ledger.entries.values()) else "final"


def _resource(section: Section, by_entry: dict[str, list[str]]) -> Resource:
    ids = [one for entry_id in section.entry_ids for one in by_entry.get(entry_id, ())]
    return without_empty(
        {
            "title": section.title,
            "text": {"status": "generated", "div": _table(section)},
            "entry": [reference(one) for one in ids],
        }
    )


def _table(section: Section) -> str:
    def row(cells: Iterable[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{_text(cell)}</{tag}>" for cell in cells) + "</tr>"

    rows = [row(section.headings, "th"), *(row(cells, "td") for cells in section.rows)]
    return f'<div xmlns="http://www.w3.org/1999/xhtml"><table>{"".join(rows)}</table></div>'


def _text(words: str) -> str:
    # A control character is in no XML text; everything else is.
    return escape("".join(c if c.isprintable() else " " for c in words), quote=False)


def _sections(facts: SessionFacts, faults: Sequence[str]) -> list[Section]:
    return [
        _order(facts),
        _phases(facts),
        _doses(facts),
        _readings(facts),
        _seen(facts),
        _adverse(facts),
        _promoted(facts),
        _discharge(facts),
        _trail(facts),
        Section("What could not be read", ("fault",), [(fault,) for fault in faults]),
    ]


def _order(facts: SessionFacts) -> Section:
    order, rows = facts.order, Rows()
    if order is not None:
        hold = order.hold_systolic_mmhg
        rows = [
            ("medicine", f"{order.substance} {milligrams(order.amount_ug)} mg {order.route}"),
            ("prescriber", order.prescriber),
            ("signed on", order.signed_on),
            ("valid until", order.expires_on or ""),
            ("booster, at most", _booster(order.booster_max_ug, order.booster_window_min)),
            ("hold above", f"{hold}/{order.hold_diastolic_mmhg} mmHg" if hold else ""),
            ("further words", order.text),
        ]
    return Section("Order", ("", "as written"), [row for row in rows if row[1]])


def _booster(max_ug: int | None, window_min: int | None) -> str:
    if max_ug is None:
        return ""
    window = "" if window_min is None else f", within {window_min} min of the dose"
    return f"{milligrams(max_ug)} mg{window}"


def _phases(facts: SessionFacts) -> Section:
    rows = [
        (p.name, minute(facts.at(p.start_ms)), "" if p.end_ms is None else _clock(facts, p.end_ms))
        for p in facts.state.phases
    ]
    return Section("Phases", ("phase", "from", "to"), rows)


def _doses(facts: SessionFacts) -> Section:
    given = facts.state.doses
    passed = facts.state.ledger.of(DoseNotGiven)
    rows: Rows = [
        (
            minute(facts.when(d)),
            f"{d.body.substance} {milligrams(d.body.amount_ug)} mg {d.body.route}",
            d.body.lot,
            "" if d.body.waste_ug is None else f"{milligrams(d.body.waste_ug)} mg",
            d.body.witness,
        )
        for d in given
    ]
    rows += [(minute(facts.when(p)), f"not given: {p.body.reason}", "", "", "") for p in passed]
    ids = tuple(entry.id for entry in (*given, *passed))
    return Section("Doses", ("time", "dose", "lot", "waste", "witness"), sorted(rows), ids)


def _readings(facts: SessionFacts) -> Section:
    taken, skips = facts.state.readings, facts.state.skips
    rows: Rows = [(minute(facts.when(r)), vitals_text(r.body)) for r in taken]
    rows += [(minute(facts.when(s)), f"passed over: {s.body.reason}") for s in skips]
    ids = tuple(entry.id for entry in (*taken, *skips))
    return Section("Readings", ("time", "reading"), sorted(rows), ("", *ids, DEVICE))


def _seen(facts: SessionFacts) -> Section:
    scales, seen = facts.state.scales, facts.state.observations
    rows: Rows = [
        (
            minute(facts.when(s)),
            ", ".join(filter(None, (f"{facts.scale_label(s.body.scale)} {s.body.score}", how))),
        )
        for s in scales
        for how in (facts.how_rated(s.body),)
    ]
    rows += [(minute(facts.when(o)), o.body.label) for o in seen]
    ids = tuple(entry.id for entry in (*scales, *seen))
    return Section("Scales and observations", ("time", "what"), sorted(rows), ids)


def _adverse(facts: SessionFacts) -> Section:
    rows: Rows = []
    for adverse in facts.state.adverse:
        rows.append((minute(facts.when(adverse.begun)), adverse.label, "onset"))
        steps: list[tuple[Entry[Any], str]] = [
            (g, f"grade {g.body.grade}, {g.body.word}") for g in adverse.grades
        ]
        steps += [(a, a.body.action) for a in adverse.actions]
        if adverse.judged is not None:
            serious = "serious" if adverse.serious else "not serious"
            steps.append((adverse.judged, serious))
        steps += [(o, o.body.label) for o in adverse.outcomes]
        rows += [(minute(facts.when(entry)), adverse.label, words) for entry, words in steps]
    ids = tuple(adverse.id for adverse in facts.state.adverse)
    return Section("Adverse events", ("time", "event", "what was written"), rows, ids)


def _promoted(facts: SessionFacts) -> Section:
    lines = facts.state.ledger.of(NotePromoted)
    rows: Rows = [(minute(facts.when(line)), line.body.text, line.event.author) for line in lines]
    return Section("Lines written for the record", ("time", "line", "by"), rows)


def _discharge(facts: SessionFacts) -> Section:
    decision, rows = decision_of(facts.state), Rows()
    if decision is not None:
        body = decision.body
        rows = [_criterion(one) for one in body.criteria]
        rows.append(("decided by", body.decided_by, minute(facts.when(decision))))
        if body.reason:
            rows.append(("reason", body.reason, ""))
    return Section("Discharge", ("criterion", "judged", "remark"), rows)


def _criterion(stood: CriterionStood) -> tuple[str, str, str]:
    return stood.label, stood.judged.replace("_", " ") or "open", stood.words


def _trail(facts: SessionFacts) -> Section:
    rows: Rows = []
    for entry in facts.state.ledger.entries.values():
        if entry.late:
            rows.append((late_words(facts, entry), entry.event.body.KIND, entry.event.author))
        for index, event in enumerate(entry.trail):
            before = before_words(facts, entry, index)
            words = f"Corrected {minute(entered(event))}; before: {before}."
            rows.append((words, entry.event.body.KIND, event.author))
    return Section("Late entries and corrections", ("what", "entry", "by"), rows)


def _clock(facts: SessionFacts, at_ms: int) -> str:
    return minute(facts.at(at_ms))
