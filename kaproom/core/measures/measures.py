"""Measures as they are defined, and the total of what was answered.

Data, from `resources/measures/measures.toml`. A total is added up as published and nothing more:
what a score means, and whether one is better than another, is not said here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    as_table,
    list_at,
    tables_at,
    text_at,
    whole_at,
    within,
)
from kaproom.core.wording import say

T = TypeVar("T")
MOST_ITEMS = 60
_MOST = 1000
_BETTER = ("", "lower", "higher")


@dataclass(frozen=True, slots=True)
class Cutoff:
    """A published cut-off. `at_or_below` where it holds for that score and those beneath it."""

    at: int
    label: str
    source: str
    at_or_below: bool = False

    @property
    def words(self) -> str:
        """`10 and above: moderate`."""
        if self.at_or_below:
            return say("{at} and below: {label}", at=self.at, label=self.label)
        return say("{at} and above: {label}", at=self.at, label=self.label)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure. `values` holds what an item can be, by item; `facts` what one asks about.

    `better` is `lower`, `higher` or empty, as published.
    """

    code: str
    label: str
    subject: str
    version: str
    values: tuple[tuple[int, ...], ...]
    multiplier: int
    may_miss: int
    better: str
    every_weeks: int
    cutoffs: tuple[Cutoff, ...]
    facts: Mapping[int, str]
    source: str
    changed: str = ""

    @property
    def items(self) -> int:
        """How many items there are."""
        return len(self.values)

    @property
    def lowest(self) -> int:
        """The lowest total."""
        return self.multiplier * sum(min(v) for v in self.values)

    @property
    def highest(self) -> int:
        """The highest total."""
        return self.multiplier * sum(max(v) for v in self.values)


@dataclass(frozen=True, slots=True)
class Total:
    """What answers come to: `total` is None where too many are missing; `fault` says what is wrong.

    `estimated` where the definition lets a missing answer count as the mean of the others.
    """

    total: int | None = None
    missing: int = 0
    estimated: bool = False
    fault: str = ""


def total_of(measure: Measure, items: Sequence[int | None]) -> Total:
    """The total of the answers, in their order; None for one that was not given."""
    if len(items) != measure.items:
        return Total(
            fault=say(
                "{measure} has {items} items; {typed} were typed.",
                measure=measure.label,
                items=measure.items,
                typed=len(items),
            )
        )
    for number, (value, can_be) in enumerate(zip(items, measure.values, strict=True), 1):
        if value is not None and value not in can_be:
            return Total(
                fault=say(
                    "Item {number} of {measure} is {range}, not {value}.",
                    number=number,
                    measure=measure.label,
                    range=_or(can_be),
                    value=value,
                )
            )
    given = [value for value in items if value is not None]
    missing = len(items) - len(given)
    if missing > measure.may_miss or not given:
        return Total(missing=missing)
    # Half up, in whole numbers: the mean of those given, times the number of items.
    raw = (2 * sum(given) * len(items) + len(given)) // (2 * len(given))
    return Total(raw * measure.multiplier, missing, estimated=missing > 0)


def total_fault(measure: Measure, total: int) -> str:
    """Why a total cannot be, or the empty text."""
    if not measure.lowest <= total <= measure.highest:
        return say(
            "{measure} goes from {lowest} to {highest}.",
            measure=measure.label,
            lowest=measure.lowest,
            highest=measure.highest,
        )
    if total % measure.multiplier:
        return say(
            "A total of {measure} is a multiple of {multiplier}.",
            measure=measure.label,
            multiplier=measure.multiplier,
        )
    return ""


def told_facts(measure: Measure | None, items: Iterable[int | None]) -> tuple[str, ...]:
    """Each item with a fact that was answered above 0: `item 9: 1 · asks about …`."""
    if measure is None:
        return ()
    return tuple(
        say(
            "item {number}: {value} · {fact}",
            number=number,
            value=value,
            fact=measure.facts[number],
        )
        for number, value in enumerate(items, 1)
        if value and number in measure.facts
    )


def measures_from(data: Table) -> dict[str, Measure]:
    """The measures out of the parsed file; raises DataFault."""
    measures: dict[str, Measure] = {}
    for code, value in data.items():
        table = as_table(value, code)
        with within(code):
            measures[code] = _measure(code, table)
    return measures


def _measure(code: str, table: Table) -> Measure:
    if not (code.isascii() and code.isalnum() and not code.isdigit()):
        raise DataFault("label", say("the name {code} must be letters and digits", code=code))
    better = text_at(table, "better", "")
    if better not in _BETTER:
        raise DataFault("better", say('better must be "lower" or "higher"'))
    values = _values(table)
    source = text_at(table, "source")
    return Measure(
        code=code,
        label=text_at(table, "label"),
        subject=text_at(table, "subject", ""),
        version=text_at(table, "version"),
        values=values,
        multiplier=whole_at(table, "multiplier", 1, 100, 1),
        may_miss=whole_at(table, "may_miss", 0, len(values) - 1, 0),
        better=better,
        every_weeks=whole_at(table, "every_weeks", 0, 104, 0),
        cutoffs=tuple(_cutoffs(table, source)),
        facts=_by_item(table, "facts", len(values), text_at),
        source=source,
        changed=text_at(table, "changed", ""),
    )


def _values(table: Table) -> tuple[tuple[int, ...], ...]:
    count = whole_at(table, "items", 1, MOST_ITEMS)
    lowest = whole_at(table, "item_lowest", 0, _MOST)
    highest = whole_at(table, "item_highest", lowest + 1, _MOST)
    usual = tuple(range(lowest, highest + 1))
    own = _by_item(table, "values", count, _whole_list)
    return tuple(own.get(number, usual) for number in range(1, count + 1))


def _whole_list(table: Table, key: str) -> tuple[int, ...]:
    found = list_at(table, key)
    whole = tuple(v for v in found if isinstance(v, int) and not isinstance(v, bool) and v >= 0)
    if len(whole) != len(found) or len(whole) < 2:
        raise DataFault(
            key, say("the values of item {item} must be two whole numbers or more", item=key)
        )
    return tuple(sorted(whole))


def _by_item(
    table: Table, key: str, count: int, read: Callable[[Table, str], T]
) -> Mapping[int, T]:
    if key not in table:
        return {}
    by_item = as_table(table[key], key)
    found: dict[int, T] = {}
    with within(key):
        for number in by_item:
            if not (number.isascii() and number.isdigit() and 1 <= int(number) <= count):
                raise DataFault(
                    number,
                    say("{number} must be an item from 1 to {count}", number=number, count=count),
                )
            found[int(number)] = read(by_item, number)
    return found


def _cutoffs(table: Table, source: str) -> Iterable[Cutoff]:
    if "cutoffs" not in table:
        return
    for cutoff in tables_at(table, "cutoffs"):
        with within("cutoffs"):
            below = "to" in cutoff
            at = whole_at(cutoff, "to" if below else "from", 0, _MOST * MOST_ITEMS)
            yield Cutoff(at, text_at(cutoff, "label"), text_at(cutoff, "source", source), below)


def _or(values: Sequence[int]) -> str:
    if len(values) > 2 and values == tuple(range(values[0], values[-1] + 1)):
        return say("from {lowest} to {highest}", lowest=values[0], highest=values[-1])
    return say("{values} or {last}", values=", ".join(map(str, values[:-1])), last=values[-1])
