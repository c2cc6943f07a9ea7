"""A parsed data file as rows of typed fields: what there is to edit, found in the file itself.

Tables become rows, lists of tables and lists of words too, and tables of nothing but words become
rows of a code and its words. A file's own `DataShape` adds only what cannot be read off it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import cast

from kaproom.core.data_files.changed_mark import CHANGED
from kaproom.core.data_files.data_file import Table, is_list, is_table
from kaproom.core.data_files.fields import DataField, field_of, shown
from kaproom.core.data_files.table_edits import Place
from kaproom.core.wording import say

SOURCE = "source"
CODE, WORDS = "code", "words"
_LISTS = {
    "adverse": say("adverse"),
    "criteria": say("criteria"),
    "cutoffs": say("cutoffs"),
    "facts": say("facts"),
    "levels": say("levels"),
    "observations": say("observations"),
    "words": say("words"),
}
"""What a list is called by its key, where its file's shape has no title for it."""


class Form(StrEnum):
    """How the rows of a block stand in the file."""

    ONE = "one"
    """The plain values of a table are a single row."""
    NAMED = "named"
    """Each table in a table is a row, its key the code."""
    LIST = "list"
    """Each table in a list is a row."""
    PAIRS = "pairs"
    """Each key is a row, its text the words."""
    WORD_LIST = "word list"
    """Each text in a list is a row."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its place, what tells it from others, and its fields with their values."""

    place: Place
    identity: tuple[str, ...]
    title: str
    fields: tuple[DataField, ...]
    values: Mapping[str, object]

    def shown(self, key: str) -> str:
        """A field's value as it is read."""
        value = self.values.get(key)
        return next((f.shown(value) for f in self.fields if f.key == key), shown(value))

    @property
    def source(self) -> str:
        """Where its figures come from, where it says so itself."""
        return self.shown(SOURCE)

    @property
    def has_figures(self) -> bool:
        """Whether it holds numbers."""
        return any(f.is_figure for f in self.fields)


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that stand together; `place` is the table or list they stand in."""

    place: Place
    form: Form
    title: str
    rows: tuple[Row, ...]
    closed: bool = False

    @property
    def grows(self) -> bool:
        """Whether rows can be added, taken out and put in order."""
        return self.form is not Form.ONE and not self.closed


@dataclass(frozen=True, slots=True)
class DataShape:
    """What the rows cannot tell by themselves.

    `ones` are tables of words that are a single row; `titles` what a table or list is called, by
    its keys (`outcomes/codes`; `*` for the tables of the file itself); `also` the keys a row may
    have besides those it has; `closed` where the tables of the file itself are all there can be.
    """

    ones: frozenset[str] = frozenset()
    closed: bool = False
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    also: Callable[[Place, Table], tuple[str, ...]] = lambda _place, _table: ()


def blocks_of(data: Table, shape: DataShape) -> tuple[Block, ...]:
    """All rows there are, in the order of the file."""
    return tuple(block for block in _Walk(shape).table(data, (), ()) if block.rows)


def title_of(table: Table, otherwise: str) -> str:
    """What a table is called: by its own words, or else by `otherwise`."""
    for key in ("title", "label", "name", WORDS):
        text = table.get(key)
        if isinstance(text, str) and text.strip():
            return text
    return otherwise.replace("_", " ").replace("-", " ")


class _Walk:
    def __init__(self, shape: DataShape) -> None:
        self._shape = shape
        self._titles = shape.titles

    def table(self, data: Table, place: Place, path: tuple[str, ...]) -> Iterator[Block]:
        """The blocks of a table and of all that stands in it."""
        if not place and any(not _is_inner(v) for k, v in data.items() if k != CHANGED):
            row = self._row(data, place, path, self._titles.get("", say("This file")))
            yield Block(place, Form.ONE, say("In general"), (row,))
        named = [
            self._row(cast("Table", v), (*place, k), (*path, k), k)
            for k, v in data.items()
            if self._is_row(k, v, place)
        ]
        if named:
            title = self._titles.get("/".join(_keys((*place, "*"))), say("Besides"))
            closed = self._shape.closed and not place
            yield Block(place, Form.NAMED, title, tuple(named), closed)
        for key, value in data.items():
            yield from self._inner(data, key, value, place, path)

    def _inner(
        self, data: Table, key: str, value: object, place: Place, path: tuple[str, ...]
    ) -> Iterator[Block]:
        at, below = (*place, key), (*path, key)
        words = _LISTS.get(key, key.replace("_", " "))
        title = self._titles.get("/".join(_keys(at)), words[:1].upper() + words[1:])
        if place and title_of(data, "") and "/".join(_keys(at)) not in self._titles:
            title = f"{title_of(data, '')}: {words}"
        if is_table(value):
            if _is_pairs(value) and not self._is_row(key, value, place):
                yield Block(at, Form.PAIRS, title, tuple(_pairs(value, at, below)))
            else:
                yield from self.table(value, at, below)
        elif is_list(value) and value:
            tables = [item for item in value if is_table(item)]
            words = [item for item in value if isinstance(item, str)]
            if len(tables) == len(value):
                rows = [
                    self._row(t, (*at, n), (*below, _name(t, n)), str(n + 1))
                    for n, t in enumerate(tables)
                ]
                yield Block(at, Form.LIST, title, tuple(rows))
                for row, table in zip(rows, tables, strict=True):
                    yield from self._lists_in(table, row)
            elif len(words) == len(value):
                yield Block(at, Form.WORD_LIST, title, tuple(_words(words, at, below)))

    def _lists_in(self, table: Table, row: Row) -> Iterator[Block]:
        for key, value in table.items():
            if _is_inner(value):
                yield from self._inner(table, key, value, row.place, row.identity)

    def _is_row(self, key: str, value: object, place: Place) -> bool:
        if not is_table(value):
            return False
        if key in self._shape.ones:
            return True
        return not place and not _is_pairs(value)

    def _row(self, table: Table, place: Place, path: tuple[str, ...], otherwise: str = "") -> Row:
        keys = [k for k, v in table.items() if not _is_inner(v) and k != CHANGED]
        keys += [k for k in self._shape.also(place, table) if k not in keys]
        if SOURCE in keys:
            keys.append(keys.pop(keys.index(SOURCE)))
        own = self._titles.get("/".join(_keys(place))) if place and otherwise in place else None
        unit = table.get("unit")
        fields = tuple(
            field_of(k, table.get(k), unit if isinstance(unit, str) else "") for k in keys
        )
        return Row(
            place, path, own or title_of(table, otherwise), fields, {k: table.get(k) for k in keys}
        )


def _keys(place: Place) -> list[str]:
    """A place without the numbers of list items."""
    return [step for step in place if isinstance(step, str)]


def _is_inner(value: object) -> bool:
    """Whether it has rows of its own: a table, or a list of tables or of words."""
    if is_list(value):
        return bool(value) and all(is_table(item) or isinstance(item, str) for item in value)
    return is_table(value)


def _is_pairs(value: object) -> bool:
    if not is_table(value):
        return False
    return SOURCE not in value and all(isinstance(inner, str) for inner in value.values())


def _pairs(table: Table, place: Place, path: tuple[str, ...]) -> Iterator[Row]:
    fields = (field_of(CODE, ""), field_of(WORDS, ""))
    for code, words in table.items():
        yield Row((*place, code), (*path, code), str(words), fields, {CODE: code, WORDS: words})


def _words(items: list[str], place: Place, path: tuple[str, ...]) -> Iterator[Row]:
    fields = (field_of(WORDS, ""),)
    for number, words in enumerate(items):
        yield Row((*place, number), (*path, words), words, fields, {WORDS: words})


def _name(table: Table, number: int) -> str:
    for key in (CODE, "name"):
        text = table.get(key)
        if isinstance(text, str) and text:
            return text
    return str(number + 1)
