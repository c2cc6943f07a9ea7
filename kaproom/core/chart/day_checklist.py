"""The day's checklist: its lines out of the data file, and how they stand on a chart.

Lines are data, from `resources/checklists/day.toml`. Nothing here is needed to go on, and nothing
adds up to a verdict.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kaproom.core.data_files.data_file import DataFault, Table, tables_at, text_at, within
from kaproom.core.events.chart import AgreementMade
from kaproom.core.events.day import ANSWERS, AgreementRereadBefore, DayChecked
from kaproom.core.events.event import Body
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry, Ledger
from kaproom.core.wording import say

FASTING, INTAKE, ESCORT = "fasting", "intake", "escort"
"""Codes whose words are read elsewhere as well."""
BESIDE = ("", "consents")


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line; `hint` is an example of its word, `beside` what is shown next to it."""

    code: str
    label: str
    hint: str
    beside: str
    source: str


@dataclass(frozen=True, slots=True)
class CourseDay:
    """A session's number within the course, and the local day it is on.

    The number alone is no day: where a day is called off, the next one has it again.
    """

    number: int
    iso_date: str


def checklist_from(data: Table) -> tuple[CheckItem, ...]:
    """The lines out of the parsed file; raises DataFault."""
    for key in ("label", "source"):
        text_at(data, key)
    items: list[CheckItem] = []
    for index, row in enumerate(tables_at(data, "lines"), start=1):
        with within(f"lines:{index}"):
            items.append(_item(row, {item.code for item in items}))
    return tuple(items)


def _item(row: Table, taken: set[str]) -> CheckItem:
    code, label = text_at(row, "code").strip(), text_at(row, "label").strip()
    if not code or code in taken:
        raise DataFault("code", say("a line needs a code of its own"))
    if not label:
        raise DataFault("label", say("a line needs a label"))
    beside = text_at(row, "beside", "")
    if beside not in BESIDE:
        raise DataFault(
            "beside", say("beside must be one of {known}", known=", ".join(filter(None, BESIDE)))
        )
    return CheckItem(code, label, text_at(row, "hint", ""), beside, text_at(row, "source"))


def day_of_session(state: SessionState) -> CourseDay:
    """The day a session began on; of one that has not begun, a day nothing was asked on."""
    if state.started is None or state.start_event is None:
        return CourseDay(0, "")
    return CourseDay(state.started.number, state.start_event.local_day())


def day_checks(ledger: Ledger, day: CourseDay) -> Mapping[str, Entry[DayChecked]]:
    """The answers given on the day of a session, by code, in the order they were first given.

    Of lines that are no longer in the checklist too. An answer of another day holds no more.
    """
    found = (e for e in ledger.of(DayChecked) if _is_of(e, e.body.session_number, day))
    return {entry.body.code: entry for entry in found}


def reread_before(ledger: Ledger, day: CourseDay) -> Mapping[str, Entry[AgreementRereadBefore]]:
    """The agreements read again on the day before the session began, by the agreement's id."""
    found = ledger.of(AgreementRereadBefore)
    return {e.body.agreement_id: e for e in found if _is_of(e, e.body.session_number, day)}


def asked_on(ledger: Ledger, day: CourseDay) -> tuple[Entry[Body], ...]:
    """All that was asked and read again on the day of a session, older answers too."""
    found = (*ledger.of(DayChecked), *ledger.of(AgreementRereadBefore))
    return tuple(e for e in found if _is_of(e, e.body.session_number, day))


def day_reason(ledger: Ledger, body: Body) -> str | None:
    """Why an entry of the day cannot be written as it is; None for all others."""
    match body:
        case DayChecked(number, code, label, answer):
            if answer not in ANSWERS or not code.strip() or not label.strip():
                return say("A line of the day is ticked or passed over.")
            return _number_reason(number)
        case AgreementRereadBefore(number, agreement_id):
            entry = ledger.entries.get(agreement_id)
            if entry is None or not isinstance(entry.body, AgreementMade):
                return say("That agreement was taken back.")
            return _number_reason(number)
        case _:
            return None


def _is_of(entry: Entry[Body], session_number: int, day: CourseDay) -> bool:
    return CourseDay(session_number, entry.event.local_day()) == day


def _number_reason(number: int) -> str | None:
    return None if number >= 1 else say("Sessions count from 1.")
