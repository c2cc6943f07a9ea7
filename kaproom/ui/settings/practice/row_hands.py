"""What the keys of the practice's page do with a row, by way of the data files. Qt-free.

Each answers the key of the row to be at afterwards; FormFault and EnvironmentFault say in one line
why nothing was done.
"""

from collections.abc import Callable

from kaproom.core.data_files.data_file import DataFault, Table
from kaproom.core.data_files.row_edits import (
    added,
    edited,
    find_row,
    moved,
    row_restored,
    taken_out,
)
from kaproom.core.data_files.rows import CODE, SOURCE, WORDS, Block, Form, Row
from kaproom.core.data_files.table_edits import Place
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.wording import say
from kaproom.ui.desks.data_files import DataFilesDesk
from kaproom.ui.form_fields import FormFault
from kaproom.ui.settings.practice.words import WHY, did_words, key_of, needs_why


class RowHands:
    """Edits rows of the files on the desk."""

    def __init__(self, desk: DataFilesDesk) -> None:
        self._desk = desk

    def change(self, held: HeldFile, block: Block, row: Row, typed: dict[str, str]) -> str:
        """Take what was typed in a row's form; a changed figure wants its source or a reason."""
        shipped = held.shipped_row(row)
        figure = needs_why(row, typed, shipped)
        if figure:
            raise FormFault(
                say(
                    "{figure} was changed: change its source too, or say why in a word or two.",
                    figure=figure,
                ),
                WHY,
            )
        data = _tried(lambda: edited(held.data, block, row, typed))
        after = find_row(data, held.kind.shape, _identity(row, block, typed))
        self._desk.save(held.name, data, row.place, typed.get(WHY, ""), did_words(row, after))
        return key_of(after or row)

    def add(
        self, held: HeldFile, block: Block, after: Row, typed: dict[str, str], copy: bool
    ) -> str:
        """A new row behind another, or a copy of it under another name."""
        source = any(field.key == SOURCE for field in after.fields)
        if source and after.has_figures and not (typed.get(SOURCE) or typed.get(WHY)):
            raise FormFault(say("Say where its figures come from."), SOURCE)
        data = _tried(lambda: added(held.data, block, after, typed, copy))
        last = after.place[-1]
        new = last + 1 if isinstance(last, int) else typed.get(CODE, "").strip()
        place = (*block.place, new)
        title = typed.get(CODE) or typed.get(WORDS) or typed.get("name") or say("a row")
        held = self._desk.save(
            held.name, data, place, typed.get(WHY, ""), say("added: {title}", title=title)
        )
        found = next((r for b in held.blocks for r in b.rows if r.place == place), after)
        return key_of(found)

    @staticmethod
    def stays(held: HeldFile, block: Block, row: Row) -> bool:
        """Whether a row cannot be taken out: the program reads it by its name."""
        named = block.form is Form.NAMED and held.shipped_row(row) is not None
        return named or block.form is Form.ONE

    def take_out(self, held: HeldFile, block: Block, row: Row) -> str:
        """A row is no longer in use; a shipped one can be put back."""
        if self.stays(held, block, row):
            raise FormFault(say("This is built in and stays. It can be changed."), "")
        at = block.rows.index(row)
        data = _tried(lambda: taken_out(held.data, block, row))
        self._desk.save(
            held.name, data, _holder(block), "", say("taken out: {title}", title=row.title)
        )
        nearest = [*block.rows[at + 1 :], *reversed(block.rows[:at])]
        return key_of(nearest[0])

    def move(self, held: HeldFile, block: Block, row: Row, step: int) -> str:
        """A row one place up or down."""
        data = moved(held.data, block, row, step)
        if data is not None:
            self._desk.save(
                held.name, data, _holder(block), "", say("moved: {title}", title=row.title)
            )
        return key_of(row)

    def restore(self, held: HeldFile, row: Row) -> str:
        """A row as it is shipped, put back where it was taken out."""
        shipped = held.shipped_row(row)
        if shipped is None or held.shipped is None:
            raise FormFault(say("This one is yours: there is no built-in one to restore."), "")
        shape, from_file = held.kind.shape, held.shipped
        data = _tried(lambda: row_restored(held.data, from_file, shape, shipped))
        self._desk.save(held.name, data, (), "", say("restored: {title}", title=shipped.title))
        return key_of(shipped)


def _holder(block: Block) -> Place:
    """The place a change of a whole block is marked at; keys have marks of their own."""
    return () if block.place == ("keys",) else block.place


def _identity(row: Row, block: Block, typed: dict[str, str]) -> tuple[str, ...]:
    """What tells a row from others once it is changed: a word or a name may be what changed."""
    last = row.identity[-1:] if row.identity else ()
    if block.form is Form.WORD_LIST:
        last = (typed[WORDS],)
    elif block.form is Form.LIST and CODE not in row.values and typed.get("name"):
        last = (typed["name"],)
    return (*row.identity[:-1], *last)


def _tried(edit: Callable[[], Table]) -> Table:
    try:
        return edit()
    except DataFault as fault:
        reason = fault.reason[:1].upper() + fault.reason[1:]
        raise FormFault(f"{reason}.", str(fault.where)) from None
