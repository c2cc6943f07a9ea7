"""Reading what is left of a damaged database.

A page whose check fails makes the driver refuse everything more on that connection, so each try
after a damaged place takes a fresh one. Reads the table in order of `entry_no`, never an index.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select, text

from kaproom.record.driver import Connection, DriverError, Row
from kaproom.record.faults import is_damage
from kaproom.record.schema import entry

Connect = Callable[[], Connection]

_TRIES_ONE_BY_ONE = 64


@dataclass(frozen=True, slots=True)
class Hole:
    """Entries that cannot be read, by their numbers, both included."""

    first: int
    last: int


def scan(connect: Connect, columns: Sequence[str]) -> Iterator[Row | Hole]:
    """All entries in order, with a Hole in place of those on damaged pages.

    `columns` are names of columns, the first of them `entry_no`. Raises DriverError where the
    database does not open at all.
    """
    following = str(_select(columns, "entry_no > ?").order_by(entry.c.entry_no))
    one = str(_select(columns, "entry_no = ?"))
    after = 0
    while True:
        connection = connect()
        try:
            for row in connection.execute(following, (after,)):
                after = row[0]
                yield row
            return
        except DriverError as error:
            if not is_damage(error):
                raise
        finally:
            connection.close()
        last = _last_entry_no(connect)
        if after >= last:
            yield Hole(after + 1, after + 1)
            return
        # The driver reads one row ahead, so the row before the damage is still to be had.
        held_back = _try(connect, one, (after + 1,))
        if held_back is not None:
            after += 1
            yield from held_back
            continue
        next_readable = _next_readable(connect, one, after + 1, last)
        yield Hole(after + 1, next_readable - 1)
        if next_readable > last:
            return
        after = next_readable - 1


def names(connect: Connect) -> dict[int, tuple[str, int]]:
    """Stream and sequence by entry number, from the index alone; empty where that is damaged."""
    rows = _try(connect, "SELECT entry_no, stream, seq FROM entry INDEXED BY entry_in_stream", ())
    return {} if rows is None else {number: (stream, seq) for number, stream, seq in rows}


def _select(columns: Sequence[str], where: str) -> Select[Any]:
    return select(*(entry.c[name] for name in columns)).where(text(where))


def _last_entry_no(connect: Connect) -> int:
    for query in ("SELECT max(entry_no) FROM entry", "SELECT count(*) FROM entry"):
        rows = _try(connect, query, ())
        if rows is not None:
            return rows[0][0] or 0
    return 0


def _next_readable(connect: Connect, one: str, start: int, last: int) -> int:
    """The number of the first entry from `start` that can be read, or one past the last."""
    step, tries, refused, number = 1, 0, start - 1, start
    while number <= last and not _readable(connect, one, number):
        refused, tries = number, tries + 1
        # A lost inner page hides thousands: after a while look in growing steps.
        step = step if tries < _TRIES_ONE_BY_ONE else step * 2
        number += step
    number = min(number, last + 1)
    while number - refused > 1:
        middle = (number + refused) // 2
        if _readable(connect, one, middle):
            number = middle
        else:
            refused = middle
    return number


def _readable(connect: Connect, one: str, entry_no: int) -> bool:
    return _try(connect, one, (entry_no,)) is not None


def _try(connect: Connect, query: str, parameters: tuple[int, ...]) -> list[Row] | None:
    connection = connect()
    try:
        return connection.execute(query, parameters).fetchall()
    except DriverError as error:
        if not is_damage(error):
            raise
        return None
    finally:
        connection.close()
