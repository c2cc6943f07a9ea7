"""What can stand on a page of the record: a heading, a line, fields, a table, the score.

Words only; how they are set is told in `pieces`. Knows no Qt.
"""

from dataclasses import dataclass

from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the document, once on its first page."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a section; never the last thing on a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence across the page; `soft` where it explains, `keep` where it leads what follows."""

    text: str
    soft: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """Names with what stands in them; an empty value is a blank to be filled in by hand.

    As a form, one beneath the other with the values in a column of their own.
    """

    pairs: tuple[tuple[str, str], ...]
    form: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name and its share of the width."""

    title: str
    share: float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; the names come again on every page it goes on."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """The session on its time axis, with the lanes of the record."""


Block = Title | Heading | Line | Fields | Table | Score


def section(title: str, *blocks: Block | None) -> tuple[Block, ...]:
    """A heading with what stands under it; tables without rows are left out."""
    there = tuple(b for b in blocks if b is not None and not (isinstance(b, Table) and not b.rows))
    return (Heading(title), *(there or (Line(say("none recorded"), soft=True),)))
