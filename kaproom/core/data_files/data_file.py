"""Reading typed values out of parsed data files, with the place of what is wrong.

Data files are edited by people. A fault names the key (or the line, for CSV) and what is wrong in
one line; the caller turns it into file and line and uses the built-in file instead.
"""

import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeGuard, cast

from kaproom.core.wording import say

Table = Mapping[str, object]
_COUNTED = re.compile(r"([^:]*):(\d{1,4})", re.ASCII)


class DataFault(Exception):
    """A data file does not hold what it should.

    `where` is a line number, or the path of keys to the place, such as `moaas/levels/3`; one of
    several tables of a name counts from 1: `acts:4/at`.
    """

    def __init__(self, where: str | int, reason: str) -> None:
        super().__init__(reason)
        self.where = where
        self.reason = reason


@contextmanager
def within(place: str) -> Generator[None]:
    """Put `place` before the key of any fault raised inside."""
    try:
        yield
    except DataFault as fault:
        raise DataFault(f"{place}/{fault.where}", fault.reason) from None


def line_of(text: str, where: str | int) -> int:
    """The line of a fault's place in a TOML text, the first line where it cannot be found."""
    if isinstance(where, int):
        return where
    lines, at = text.splitlines(), 0
    for place in where.split("/"):
        # A key of somebody's own may hold a colon; only a short count after one is ours.
        counted = _COUNTED.fullmatch(place)
        key, count = (counted[1], int(counted[2])) if counted else (place, 1)
        for _ in range(count):
            later = (i for i in range(at, len(lines)) if _names(lines[i], key))
            at = next(later, at - 1) + 1
    return max(at, 1)


def _names(line: str, key: str) -> bool:
    stripped = line.strip()
    if stripped.startswith("["):
        return stripped.strip("[] ").split(".")[-1] == key
    return stripped.split("=")[0].strip().strip('"') == key


def is_table(value: object) -> TypeGuard[dict[str, object]]:
    """Whether this is a table, as the reader of TOML makes them."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Whether this is a list, as the reader of TOML makes them."""
    return isinstance(value, list)


def table_at(data: Table, key: str) -> Table:
    """The table under `key`."""
    return as_table(data.get(key), key)


def as_table(value: object, key: str) -> Table:
    """`value` as a table; faults name `key`."""
    if not isinstance(value, dict):
        raise DataFault(key, say("the table [{key}] is missing", key=key))
    return cast(Table, value)


def tables_at(data: Table, key: str) -> tuple[Table, ...]:
    """The list of tables under `key`; at least one."""
    found = [as_table(v, key) for v in list_at(data, key)]
    if not found:
        raise DataFault(key, say("{key} must hold at least one table", key=key))
    return tuple(found)


def list_at(data: Table, key: str) -> Sequence[object]:
    """The list under `key`."""
    value = data.get(key)
    if not isinstance(value, list):
        raise DataFault(key, say("{key} must be a list", key=key))
    return cast("list[object]", value)


def text_at(data: Table, key: str, default: str | None = None) -> str:
    """The text under `key`, or the default where there is one."""
    value = data.get(key, default)
    if not isinstance(value, str):
        raise DataFault(key, say("{key} must be a text", key=key))
    return value


def whole_at(data: Table, key: str, lowest: int, highest: int, default: int | None = None) -> int:
    """The whole number under `key` within both ends."""
    value = data.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
        raise DataFault(
            key,
            say(
                "{key} must be a whole number from {lowest} to {highest}",
                key=key,
                lowest=lowest,
                highest=highest,
            ),
        )
    return value


def flag_at(data: Table, key: str, default: bool) -> bool:
    """Whether `key` is true."""
    value = data.get(key, default)
    if not isinstance(value, bool):
        raise DataFault(key, say("{key} must be true or false", key=key))
    return value


def number_at(data: Table, key: str, default: float | None = None) -> float:
    """The number under `key`."""
    value = data.get(key, default)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise DataFault(key, say("{key} must be a number", key=key))
    return float(value)


def range_at(data: Table, key: str) -> tuple[float, float]:
    """Two numbers under `key`, the lower one first."""
    pair = list_at(data, key)
    numbers = [v for v in pair if isinstance(v, int | float) and not isinstance(v, bool)]
    if len(pair) != 2 or len(numbers) != 2 or numbers[0] > numbers[1]:
        raise DataFault(key, say("{key} must be two numbers, the lower one first", key=key))
    return float(numbers[0]), float(numbers[1])
