"""The adverse events that can be picked, their grades, actions and outcomes, as data.

Read from `resources/observations/adverse.toml`. Offers words and never says which one fits.
"""

from dataclasses import dataclass

from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    as_table,
    list_at,
    table_at,
    tables_at,
    text_at,
    within,
)
from kaproom.core.wording import say

HIGHEST_GRADE = 9
LONGEST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A code and its words; `typed_as` are others that find it as well."""

    code: str
    label: str
    typed_as: str = ""


@dataclass(frozen=True, slots=True)
class AdverseList:
    """What can be picked, in the file's order.

    `grades` holds the words of the grades from 1 on; `serious` says what counts as serious.
    """

    kinds: tuple[Named, ...]
    grades: tuple[str, ...]
    grades_source: str
    serious: str
    serious_source: str
    actions: tuple[str, ...]
    outcomes: tuple[Named, ...]
    outcomes_source: str

    def matching(self, typed: str) -> tuple[Named, ...]:
        """The events whose words begin as what was typed, those that begin with it first."""
        wanted = typed.casefold().split()
        if not wanted:
            return self.kinds
        found = [k for k in self.kinds if _has(k.label, wanted) or _has(k.typed_as, wanted)]
        return tuple(sorted(found, key=lambda k: not k.label.casefold().startswith(wanted[0])))

    def actions_matching(self, typed: str) -> tuple[str, ...]:
        """The actions whose words begin as what was typed."""
        wanted = typed.casefold().split()
        return tuple(a for a in self.actions if _has(a, wanted))


def adverse_list_from(data: Table) -> AdverseList:
    """The list out of the parsed file; raises DataFault."""
    grades = table_at(data, "grades")
    with within("grades"):
        levels = _levels(table_at(grades, "levels"))
        grades_source = text_at(grades, "source")
    serious = table_at(data, "serious")
    with within("serious"):
        serious_texts = _words(serious, "words"), text_at(serious, "source")
    outcomes = table_at(data, "outcomes")
    with within("outcomes"):
        outcome_codes = _codes(outcomes)
        outcomes_source = text_at(outcomes, "source")
    return AdverseList(
        _kinds(data),
        levels,
        grades_source,
        *serious_texts,
        _actions(table_at(data, "actions")),
        outcome_codes,
        outcomes_source,
    )


def _kinds(data: Table) -> tuple[Named, ...]:
    kinds: list[Named] = []
    for number, table in enumerate(tables_at(data, "kinds"), start=1):
        with within(f"kinds:{number}"):
            text_at(table, "source")
            kinds += _codes(table)
    codes = [k.code for k in kinds]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise DataFault(twice, say("the code {code} is there twice", code=twice))
    return tuple(kinds)


def _levels(table: Table) -> tuple[str, ...]:
    with within("levels"):
        numbers = [str(n) for n in range(1, len(table) + 1)]
        strange = next((key for key in table if key not in numbers), None)
        if strange is not None or not table or len(table) > HIGHEST_GRADE:
            raise DataFault(
                strange or "levels", say("grades are numbered from 1 on, without a gap")
            )
        return tuple(_words(table, number) for number in numbers)


def _actions(table: Table) -> tuple[str, ...]:
    with within("actions"):
        text_at(table, "source")
        words = list_at(table, "words")
        if not all(isinstance(w, str) and _fits(w) for w in words):
            raise DataFault(
                "words",
                say("an action is a text of 1 to {longest} characters", longest=LONGEST_WORDS),
            )
        return tuple(str(w) for w in words)


def _codes(table: Table) -> tuple[Named, ...]:
    codes = as_table(table.get("codes"), "codes")
    with within("codes"):
        found = tuple(Named(code, _words(codes, code)) for code in codes)
    if not found:
        raise DataFault("codes", say("codes must hold at least one"))
    return found


def _words(table: Table, key: str) -> str:
    text = text_at(table, key)
    if not _fits(text):
        raise DataFault(
            key,
            say(
                "{key} must be a text of 1 to {longest} characters", key=key, longest=LONGEST_WORDS
            ),
        )
    return text


def _fits(text: str) -> bool:
    return 0 < len(text.strip()) <= LONGEST_WORDS and text.isprintable()


def _has(label: str, wanted: list[str]) -> bool:
    words = label.casefold().replace(",", " ").split()
    return all(any(word.startswith(part) for word in words) for part in wanted)
