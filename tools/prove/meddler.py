"""Someone with the keys of a store and no scruples, and the places where that must show.

Works on the tables alone, as any program with the key could, once the triggers that hold them
append-only are dropped.
"""

# Meddling is spelled out in statements here; nobody else writes them.
# ruff: noqa: S608

from dataclasses import dataclass
from pathlib import Path
from random import Random

from kaproom.core.events.event import Store
from kaproom.record import driver
from kaproom.record.chain import Envelope
from kaproom.record.chain_check import FirstBad
from kaproom.record.driver import Row
from kaproom.record.engine import database_file
from kaproom.record.keys import Keys

COLUMNS = (*Envelope._fields, "payload", "hash")
NO, STREAM, SEQ = 0, 1, 2

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Named:
    """What verify may call the first bad place; `number` of the entry where none can be named."""

    places: frozenset[Place]
    gap_at: int | None = None

    def fits(self, bad: FirstBad | None) -> bool:
        """Whether this is what was found."""
        if bad is None:
            return False
        if (bad.stream, bad.sequence) in self.places:
            return True
        return self.gap_at is not None and f"number {self.gap_at} " in bad.reason


class Meddler:
    """Someone with the keys, a store and no scruples."""

    def __init__(self, folder: Path, store: Store, keys: Keys, rng: Random) -> None:
        self.rng = rng
        self.chain_key = keys.of[store].chain
        cipher_hex = keys.of[store].cipher_hex
        path = database_file(folder, store)
        self._connection = driver.connect(path, cipher_hex, read_only=False)
        triggers = self._query("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers:
            self._connection.execute(f"DROP TRIGGER {name}")
        columns = ", ".join(COLUMNS)
        self.rows = self._query(f"SELECT {columns} FROM entry ORDER BY entry_no")

    def close(self) -> None:
        """Leave the store as it is now."""
        self._connection.close()

    def some_row(self) -> Row:
        """An entry by chance."""
        return self.rng.choice(self.rows)

    def is_last_of_stream(self, row: Row) -> bool:
        """Whether no entry of its stream comes after it."""
        return all(r[STREAM] != row[STREAM] or r[SEQ] <= row[SEQ] for r in self.rows)

    def set(self, number: int, column: str, value: object) -> None:
        """Change one column of one entry."""
        self._connection.execute(
            f"UPDATE entry SET {column} = ? WHERE entry_no = ?", (value, number)
        )

    def delete(self, where: str, *values: object) -> None:
        """Take entries away."""
        self._connection.execute(f"DELETE FROM entry WHERE {where}", values)

    def insert(self, row: Row) -> None:
        """Add an entry."""
        marks = ", ".join("?" * len(COLUMNS))
        self._connection.execute(f"INSERT INTO entry ({', '.join(COLUMNS)}) VALUES ({marks})", row)

    def _query(self, sql: str) -> list[Row]:
        return self._connection.execute(sql).fetchall()
