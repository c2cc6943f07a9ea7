"""A data file as it is held: what is in use, what is shipped, and whether it is one's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kaproom.core.data_files.changed_mark import CHANGED, ChangedMark, changed_words
from kaproom.core.data_files.data_file import Table, is_list, is_table
from kaproom.core.data_files.row_edits import find_row, stamped
from kaproom.core.data_files.rows import Block, Row, blocks_of
from kaproom.core.data_files.table_edits import put, value_at
from kaproom.core.figures.kinds import KEYS, DataKind
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class HeldFile:
    """`data` is what is in use, `shipped` what can be restored (None where there is nothing).

    `own` where there is a file of one's own, last written on the day `kept`; `fault` says why that
    is not the one in use.
    """

    kind: DataKind
    data: Table
    shipped: Table | None
    own: bool
    fault: str
    choices: Mapping[str, tuple[str, ...]]
    kept: date | None = None

    @property
    def name(self) -> str:
        """The file's name among the data files."""
        return self.kind.name

    @property
    def title(self) -> str:
        """What the file is, in the field's words."""
        return self.kind.title

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its rows."""
        return blocks_of(self.data, self.kind.shape)

    def shipped_row(self, row: Row) -> Row | None:
        """A row as it is shipped."""
        if self.shipped is None:
            return None
        return find_row(self.shipped, self.kind.shape, row.identity)

    def taken_out(self, block: Block) -> tuple[Row, ...]:
        """The shipped rows that are not in use, where they would stand in a block."""
        if self.shipped is None:
            return ()
        here = {row.identity for row in block.rows}
        blocks = blocks_of(self.shipped, self.kind.shape)
        found = (b for b in blocks if (b.place, b.form) == (block.place, block.form))
        return tuple(row for b in found for row in b.rows if row.identity not in here)

    def is_changed(self, row: Row) -> bool:
        """Whether a row is another than the shipped one, or one's own."""
        was = self.shipped_row(row)
        return was is None or dict(was.values) != dict(row.values)

    def mark(self) -> str:
        """The file's `changed`: its own, or the latest of its rows."""
        top = self.data.get(CHANGED)
        rows = value_at(self.data, (KEYS,)) if self.kind.is_csv else None
        if is_list(rows):
            marks = [str(row[CHANGED]) for row in rows if is_table(row)]
            return max(marks, default="")
        return top if isinstance(top, str) else ""

    def row_mark(self, row: Row) -> str:
        """The `changed` that a row falls under."""
        for length in range(len(row.place), 0, -1):
            line = value_at(self.data, (*row.place[:length], CHANGED))
            if isinstance(line, str):
                return line
        return ""

    def source(self, row: Row) -> str:
        """Where a row comes from: its own source, or that of what it stands in."""
        for length in range(len(row.place), -1, -1):
            line = value_at(self.data, (*row.place[:length], "source"))
            if isinstance(line, str) and line:
                return line
        return ""

    def state_words(self, user: str) -> str:
        """`built-in`, or by whom it was changed when."""
        if self.fault:
            return self.fault
        if not self.own:
            return say("built-in")
        # A key that was taken out has no line left to be marked in.
        kept = ChangedMark(self.kept).line() if self.kept is not None else ""
        return changed_words(self.mark() or kept, user)


def marked_where_new(new: Table, before: HeldFile, line: str) -> Table:
    """A file from elsewhere, `line` as the mark of each row that is another than it was."""
    shape, marked = before.kind.shape, new
    for block in blocks_of(new, shape):
        for row in block.rows:
            old = find_row(before.data, shape, row.identity)
            if old is not None and dict(old.values) == dict(row.values):
                mark = before.row_mark(old)
            else:
                was = before.shipped_row(row)
                as_shipped = was is not None and dict(was.values) == dict(row.values)
                mark = "" if as_shipped else line
            if before.kind.is_csv:
                marked = put(marked, (*row.place, CHANGED), mark)
            elif mark == line and row.place:
                marked = stamped(marked, row.place, line)
    return marked
