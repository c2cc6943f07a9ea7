"""What the keys of the practice's page do: each act once, whether by key or by a press on it."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from kaproom.core.data_files.rows import Form
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.text import Text
from kaproom.ui.desks.data_files import DataFilesDesk
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.settings.practice.plan_code import plan_code
from kaproom.ui.settings.practice.row_hands import RowHands
from kaproom.ui.settings.practice.row_panel import RowPanel
from kaproom.ui.settings.practice.shown import Shown
from kaproom.ui.settings.practice.words import form_fields, form_values, key_of
from kaproom.whole_file import named_place

Taken = Callable[[dict[str, str]], None]

_PATH = Field("file", say("Path of the file"), wide=True)


class Act(StrEnum):
    """What a key of the page does."""

    EDIT = "edit"
    RESTORE = "restore"
    ADD = "add"
    DUPLICATE = "duplicate"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    TAKE_OUT = "take_out"
    TAKE_BACK = "take_back"
    EXPORT = "export"
    IMPORT = "import"
    RESTORE_FILE = "restore_file"


_WORDS = {
    Act.EDIT: say("Edit"),
    Act.RESTORE: say("Restore this"),
    Act.ADD: say("New"),
    Act.DUPLICATE: say("Duplicate"),
    Act.MOVE_UP: say("Move up"),
    Act.MOVE_DOWN: say("Move down"),
    Act.TAKE_OUT: say("Take out"),
    Act.TAKE_BACK: say("Take back"),
    Act.EXPORT: say("Export…"),
    Act.IMPORT: say("Import…"),
    Act.RESTORE_FILE: say("Restore the file"),
}


class Acts:
    """Acts on what is `shown`, by forms in the `panel`; says in `said` what was done.

    While a form is open no other act begins.
    """

    def __init__(self, desk: DataFilesDesk, shown: Shown, panel: RowPanel, said: Text) -> None:
        self._desk = desk
        self._hands = RowHands(desk)
        self._shown = shown
        self._panel = panel
        self._said = said
        self._taken: Taken | None = None
        panel.entered.connect(self._entered)

    def possible(self) -> dict[Act, bool]:
        """Which acts there are for what is shown."""
        held, found = self._shown.held, self._shown.current
        block = found[0] if found is not None else None
        row = found[1] if found is not None else None
        form = block.form if block is not None else None
        grows = block is not None and block.grows
        many = block is not None and grows and len(block.rows) > 1
        at_plan = held.kind.is_plan and self._shown.files.hasFocus()
        stays = block is not None and row is not None and self._hands.stays(held, block, row)
        can = {
            Act.EDIT: found is not None or self._shown.taken_out is not None,
            Act.RESTORE: row is not None and held.own and held.is_changed(row),
            Act.ADD: grows,
            Act.DUPLICATE: at_plan or (grows and form in (Form.NAMED, Form.LIST)),
            Act.MOVE_UP: many,
            Act.MOVE_DOWN: many,
            Act.TAKE_OUT: held.shipped is None if at_plan else grows and not stays,
            Act.TAKE_BACK: True,
            Act.EXPORT: True,
            Act.IMPORT: True,
            Act.RESTORE_FILE: held.own and held.shipped is not None,
        }
        return {act: may and not self._panel.is_typing for act, may in can.items()}

    def all(self) -> tuple[tuple[Act, str, str, Callable[[], None]], ...]:
        """Every act: its words, its key, what it does."""
        acts: tuple[tuple[Act, str, Callable[[], None]], ...] = (
            (Act.EDIT, "↵", self._edit),
            (Act.RESTORE, "Ctrl R", self._restore_row),
            (Act.ADD, "Ctrl N", self._add),
            (Act.DUPLICATE, "Ctrl D", self._duplicate),
            (Act.MOVE_UP, "Alt ↑", lambda: self._move(-1)),
            (Act.MOVE_DOWN, "Alt ↓", lambda: self._move(1)),
            (Act.TAKE_OUT, say("Del"), self._take_out),
            (Act.TAKE_BACK, "Ctrl Z", self._undo),
            (Act.EXPORT, "Ctrl E", self._write_out),
            (Act.IMPORT, "Ctrl I", self._take_in),
            (Act.RESTORE_FILE, "Ctrl ⇧ R", self._restore_file),
        )
        return tuple((act, _WORDS[act], hint, self._if_possible(act, do)) for act, hint, do in acts)

    def _if_possible(self, which: Act, do: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            if self.possible()[which]:
                self._said.show_text("")
                do()

        return act

    def _edit(self) -> None:
        found, gone, held = self._shown.current, self._shown.taken_out, self._shown.held
        if gone is not None:
            self._do(lambda: self._hands.restore(held, gone))
        elif found is not None:
            block, row = found
            self._open(
                row.title or held.title,
                form_fields(held, block, row, new=False),
                form_values(row, new=False, copy=False),
                say("Keep it"),
                f"{held.name}/{key_of(row)}",
                lambda typed: self._finish(lambda: self._hands.change(held, block, row, typed)),
            )

    def _add(self, copy: bool = False) -> None:
        found, held = self._shown.current, self._shown.held
        if found is None:
            return
        block, row = found
        self._open(
            say("A copy of {title}", title=row.title)
            if copy
            else say("New: {title}", title=block.title),
            form_fields(held, block, row, new=True),
            form_values(row, new=True, copy=copy),
            say("Add it"),
            f"{held.name}/new/{block.title}",
            lambda typed: self._finish(lambda: self._hands.add(held, block, row, typed, copy)),
        )

    def _duplicate(self) -> None:
        held = self._shown.held
        if not (self._shown.files.hasFocus() and held.kind.is_plan):
            self._add(copy=True)
            return
        self._open(
            say("A copy of {title}", title=held.title),
            (Field("title", say("What the new plan is called"), wide=True),),
            {},
            say("Make it"),
            f"{held.name}/copy",
            lambda typed: self._finish_file(lambda: self._copied(held, typed["title"])),
        )

    def _copied(self, held: HeldFile, title: str) -> str:
        if not title:
            raise FormFault(say("A plan needs a name."), "title")
        return self._desk.copy_plan(held.name, plan_code(title), title).name

    def _move(self, step: int) -> None:
        found, held = self._shown.current, self._shown.held
        if found is not None:
            self._do(lambda: self._hands.move(held, *found, step))

    def _take_out(self) -> None:
        found, held = self._shown.current, self._shown.held
        if self._shown.files.hasFocus():
            self._do_file(lambda: self._put_aside(held.name, self._desk.take_out))
        elif found is not None:
            self._do(lambda: self._hands.take_out(held, *found))

    def _restore_row(self) -> None:
        found, held = self._shown.current, self._shown.held
        if found is not None:
            self._do(lambda: self._hands.restore(held, found[1]))

    def _restore_file(self) -> None:
        name = self._shown.held.name
        self._do_file(lambda: self._put_aside(name, self._desk.restore))

    def _put_aside(self, name: str, do: Callable[[str], Path | None]) -> str:
        aside = do(name)
        self._said.show_text(
            say("Yours was put aside as {file}.", file=aside) if aside is not None else ""
        )
        return name

    def _undo(self) -> None:
        name, key = self._shown.held.name, self._shown.rows.current_key
        try:
            did = self._desk.undo()
        except EnvironmentFault as fault:
            self._said.show_text(str(fault))
            return
        self._said.show_text(
            say("Taken back: {did}.", did=did) if did else say("There is nothing to take back.")
        )
        self._shown.show_anew(name, key)

    def _write_out(self) -> None:
        words = say("Write this file to: {title}", title=self._shown.held.title)
        self._ask_path(words, say("Write it"), "out", self._written)

    def _take_in(self) -> None:
        words = say("Take this file in from: {title}", title=self._shown.held.title)
        self._ask_path(words, say("Take it in"), "in", self._taken_in)

    def _ask_path(self, title: str, action: str, way: str, do: Callable[[str, Path], str]) -> None:
        held = self._shown.held
        self._open(
            title,
            (_PATH,),
            {"file": str(Path.home() / Path(held.name).name)},
            action,
            f"{held.name}/{way}",
            lambda typed: self._finish_file(lambda: do(held.name, _path(typed["file"]))),
        )

    def _written(self, name: str, file: Path) -> str:
        self._desk.write_out(name, file)
        self._said.show_text(say("Written to {file}.", file=file))
        return name

    def _taken_in(self, name: str, file: Path) -> str:
        another = self._desk.take_in(name, file)
        self._said.show_text(
            say("Taken in.") if another else say("It holds what is in use already.")
        )
        return name

    def _open(
        self,
        title: str,
        fields: tuple[Field, ...],
        values: dict[str, str],
        action: str,
        key: str,
        taken: Taken,
    ) -> None:
        self._taken = taken
        self._panel.open_form(title, fields, values, action, key)

    def _entered(self, typed: dict[str, str]) -> None:
        if self._taken is not None:
            self._taken(typed)

    def _finish(self, do: Callable[[], str]) -> None:
        """Do it, close the form and go on in the rows; or say beneath the form why not."""
        if (key := self._tried(do)) is not None:
            self._shown.show_anew(self._shown.held.name, key)
            self._shown.go_to_rows()

    def _finish_file(self, do: Callable[[], str]) -> None:
        if (name := self._tried(do)) is not None:
            self._shown.show_anew(name)
            self._shown.go_to_files()

    def _tried(self, do: Callable[[], str]) -> str | None:
        try:
            where = do()
        except FormFault as fault:
            self._panel.refuse(fault.reason, fault.field)
        except EnvironmentFault as fault:
            self._panel.refuse(str(fault))
        else:
            self._panel.close_form()
            return where
        return None

    def _do(self, do: Callable[[], str]) -> None:
        self._do_at(do, lambda key: self._shown.show_anew(self._shown.held.name, key))

    def _do_file(self, do: Callable[[], str]) -> None:
        self._do_at(do, self._shown.show_anew)

    def _do_at(self, do: Callable[[], str], show: Callable[[str], None]) -> None:
        try:
            where = do()
        except (FormFault, EnvironmentFault) as fault:
            self._said.show_text(str(fault))
        else:
            show(where)


def _path(typed: str) -> Path:
    if not typed:
        raise FormFault(say("Type where the file is to be."), "file")
    return named_place(typed)
