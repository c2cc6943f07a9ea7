"""The practice's own figures and words: files left, their rows in the middle, one row right.

What is entered is saved at once and can be taken back. Reached out of a session only: a session
that is running keeps what it began with.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.data_rows import Block, Form, Row
from kaproom.core.held_file import HeldFile
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.services import Services
from kaproom.ui.settings.practice.lines import LineList
from kaproom.ui.settings.practice.plan_code import plan_code
from kaproom.ui.settings.practice.row_hands import RowHands
from kaproom.ui.settings.practice.row_panel import RowPanel
from kaproom.ui.settings.practice.words import (
    file_lines,
    form_fields,
    form_values,
    key_of,
    row_lines,
)
from kaproom.ui.theme import Theme

Taken = Callable[[dict[str, str]], None]
_PATH = Field("file", "Path of the file", wide=True)
_KEYS_IN_A_ROW = 2


class PracticeScreen(QWidget):
    """`back_asked` when the person is done; everything is saved by then."""

    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self._desk = services.data_files
        self._hands = RowHands(self._desk)
        self._theme = theme
        self._taken: Taken | None = None
        self.files = LineList(theme, "Data files of the practice")
        self.rows = LineList(theme, "Rows of the file")
        self.panel = RowPanel(theme, services.casebook.record)
        self.said = Text("", "ink_soft", BODY, wrap=True)
        self._middle = Panel(" ")
        self._back = KeyButton(theme, "Back", "Esc", focusable=True)
        self._held = self._desk.all()
        self.keys = {words: self._key(words, hint, do) for words, hint, do in self._actions()}
        self._lay_out()
        self._connect()
        self._show_files(self._held[0].name)

    @property
    def held(self) -> HeldFile:
        """The file that is shown."""
        name = self.files.current_key
        return next((h for h in self._held if h.name == name), self._held[0])

    def take_focus(self) -> None:
        """On the list of files."""
        self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes out what the list is at."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self._take_out()
        else:
            super().keyPressEvent(event)

    def _actions(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            ("Edit", "↵", self._edit),
            ("Restore this", "Ctrl R", self._restore_row),
            ("New", "Ctrl N", self._add),
            ("Duplicate", "Ctrl D", self._duplicate),
            ("Move up", "Alt ↑", lambda: self._move(-1)),
            ("Move down", "Alt ↓", lambda: self._move(1)),
            ("Take out", "Del", self._take_out),
            ("Take back", "Ctrl Z", self._undo),
            ("File out …", "Ctrl E", self._write_out),
            ("File in …", "Ctrl I", self._take_in),
            ("Restore the file", "Ctrl ⇧ R", self._restore_file),
        )

    def _key(self, words: str, hint: str, do: Callable[[], None]) -> KeyButton:
        key = KeyButton(self._theme, words, hint)
        key.clicked.connect(do)
        sequence = hint.replace(" ", "+").replace("⇧", "Shift").replace("↑", "Up")
        sequence = sequence.replace("↓", "Down")
        if "+" in sequence:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        return key

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_asked)
        self.files.gone_to.connect(lambda _name: self._show_file(""))
        self.files.opened.connect(lambda: self.rows.setFocus(Qt.FocusReason.OtherFocusReason))
        self.rows.gone_to.connect(lambda _key: self._show_row())
        self.rows.opened.connect(self._edit)
        self.rows.left.connect(self.take_focus)
        self.rows.doubleClicked.connect(lambda _index: self._edit())
        self.panel.entered.connect(self._entered)
        self.panel.put_away.connect(self._put_away)

    def _lay_out(self) -> None:
        top = TopLine()
        top.add_left(Text("Practice", "ink", LARGE, bold=True))
        top.add_left(Text("saved as it is entered; the next session has it", "ink_soft", BODY))
        top.add_stretch()
        top.add_right(self._back)
        left = Panel("What the practice goes by")
        left.body.addWidget(self.files, 1)
        self._middle.body.addWidget(self.rows, 1)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, key in enumerate(self.keys.values()):
            grid.addWidget(key, place // _KEYS_IN_A_ROW, place % _KEYS_IN_A_ROW)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.panel, 1)
        right.addWidget(self.said)
        right.addLayout(grid)
        columns = QHBoxLayout()
        columns.setContentsMargins(10, 10, 10, 10)
        columns.setSpacing(10)
        columns.addWidget(left, 5)
        columns.addWidget(self._middle, 8)
        columns.addLayout(right, 7)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addLayout(columns, 1)
        self.said.hide()

    def _show_files(self, name: str, key: str = "") -> None:
        self._held = self._desk.all()
        self.files.show_lines(file_lines(self._held, self._services.user), name)
        self._show_file(key)

    def _show_file(self, key: str) -> None:
        held = self.held
        self._middle.set_title(held.title)
        self._middle.set_detail(held.state_words(self._services.user) if not held.fault else "")
        self.rows.show_lines(row_lines(held), key)
        self._show_row()

    def _show_row(self) -> None:
        self._taken = None
        held, found = self.held, self._current()
        if held.fault:
            self.panel.show_words(held.title, held.fault, "The built-in one is used meanwhile.")
        elif found is not None:
            self.panel.show_row(held, found[1], self._services.user)
        else:
            row = self._taken_out_row()
            words = "This is not in use. Enter puts it back as it is shipped."
            self.panel.show_words(
                row.title if row else held.title, words if row else held.kind.about
            )
        self._show_keys()

    def _show_keys(self) -> None:
        held, found, typing = self.held, self._current(), self.panel.is_typing
        grows = found is not None and found[0].grows
        moves = found is not None and found[0].form is not Form.ONE and len(found[0].rows) > 1
        named = found is not None and found[0].form in (Form.NAMED, Form.LIST)
        can = {
            "Edit": found is not None or self._taken_out_row() is not None,
            "Restore this": found is not None and held.own and held.is_changed(found[1]),
            "New": grows,
            "Duplicate": named or (held.kind.is_plan and self.files.hasFocus()),
            "Move up": moves,
            "Move down": moves,
            "Take out": grows or (held.kind.is_plan and held.shipped is None),
            "Restore the file": held.own and held.shipped is not None,
        }
        for words, key in self.keys.items():
            key.setEnabled(can.get(words, True) and not typing)

    def _current(self) -> tuple[Block, Row] | None:
        key = self.rows.current_key
        for block in self.held.blocks:
            for row in block.rows:
                if key_of(row) == key:
                    return block, row
        return None

    def _taken_out_row(self) -> Row | None:
        key, held = self.rows.current_key, self.held
        gone = (row for block in held.blocks for row in held.taken_out(block))
        return next((row for row in gone if key_of(row) == key), None)

    def _edit(self) -> None:
        found, gone = self._current(), self._taken_out_row()
        if self.panel.is_typing:
            return
        if gone is not None:
            self._do(lambda: self._hands.restore(self.held, gone))
        elif found is not None:
            block, row = found
            self._open(
                row.title or self.held.title,
                form_fields(self.held, block, row, new=False),
                form_values(row, new=False, copy=False),
                "Keep it",
                f"{self.held.name}/{key_of(row)}",
                lambda typed: self._finish(
                    lambda: self._hands.change(self.held, block, row, typed)
                ),
            )

    def _add(self, copy: bool = False) -> None:
        found = self._current()
        if found is None or not found[0].grows or self.panel.is_typing:
            return
        block, row = found
        self._open(
            f"A copy of {row.title}" if copy else f"New: {block.title}",
            form_fields(self.held, block, row, new=True),
            form_values(row, new=True, copy=copy),
            "Add it",
            f"{self.held.name}/new/{block.title}",
            lambda typed: self._finish(lambda: self._hands.add(self.held, block, row, typed, copy)),
        )

    def _duplicate(self) -> None:
        if self.files.hasFocus() and self.held.kind.is_plan:
            self._copy_plan()
        elif self.keys["Duplicate"].isEnabled():
            self._add(copy=True)

    def _copy_plan(self) -> None:
        held = self.held
        self._open(
            f"A copy of {held.title}",
            (Field("title", "What the new plan is called", wide=True),),
            {},
            "Make it",
            f"{held.name}/copy",
            lambda typed: self._finish_file(lambda: self._copied(held, typed["title"])),
        )

    def _copied(self, held: HeldFile, title: str) -> str:
        if not title:
            raise FormFault("A plan needs a name.", "title")
        return self._desk.copy_plan(held.name, plan_code(title), title).name

    def _move(self, step: int) -> None:
        found = self._current()
        if found is not None and not self.panel.is_typing and self.keys["Move up"].isEnabled():
            self._do(lambda: self._hands.move(self.held, *found, step))

    def _take_out(self) -> None:
        found, held = self._current(), self.held
        if self.panel.is_typing:
            return
        if self.files.hasFocus():
            if held.kind.is_plan:
                self._do_file(lambda: self._put_aside(held.name, self._desk.take_out))
        elif found is not None:
            self._do(lambda: self._hands.take_out(held, *found))

    def _restore_row(self) -> None:
        found = self._current()
        if found is not None and not self.panel.is_typing:
            self._do(lambda: self._hands.restore(self.held, found[1]))

    def _restore_file(self) -> None:
        if not self.panel.is_typing and self.keys["Restore the file"].isEnabled():
            name = self.held.name
            self._do_file(lambda: self._put_aside(name, self._desk.restore))

    def _put_aside(self, name: str, do: Callable[[str], Path | None]) -> str:
        aside = do(name)
        self.said.show_text(f"Yours was put aside as {aside}." if aside is not None else "")
        return name

    def _undo(self) -> None:
        if self.panel.is_typing:
            return
        name, key = self.held.name, self.rows.current_key
        try:
            did = self._desk.undo()
        except EnvironmentFault as fault:
            self.said.show_text(str(fault))
            return
        self.said.show_text(f"Taken back: {did}." if did else "There is nothing to take back.")
        self._show_files(name, key)

    def _write_out(self) -> None:
        self._ask_path("Write this file to", "Write it", self._written)

    def _take_in(self) -> None:
        self._ask_path("Take this file in from", "Take it in", self._taken_in)

    def _ask_path(self, title: str, action: str, do: Callable[[str, Path], str]) -> None:
        if self.panel.is_typing:
            return
        name = self.held.name
        key = f"{name}/{action}"
        self._open(
            f"{title}: {self.held.title}",
            (_PATH,),
            {"file": str(Path.home() / Path(name).name)},
            action,
            key,
            lambda typed: self._finish_file(lambda: do(name, Path(typed["file"]).expanduser())),
        )

    def _written(self, name: str, file: Path) -> str:
        self._desk.write_out(name, file)
        self.said.show_text(f"Written to {file}.")
        return name

    def _taken_in(self, name: str, file: Path) -> str:
        another = self._desk.take_in(name, file)
        self.said.show_text("Taken in." if another else "It holds what is in use already.")
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
        self.said.show_text("")
        self.panel.open_form(title, fields, values, action, key)
        self._taken = taken
        self._show_keys()

    def _entered(self, typed: dict[str, str]) -> None:
        if self._taken is not None:
            self._taken(typed)

    def _put_away(self) -> None:
        self._show_row()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, do: Callable[[], str]) -> None:
        """Do it, close the form and go on in the rows; or say beneath the form why not."""
        self._finish_at(do, lambda key: self._show_files(self.held.name, key), self.rows)

    def _finish_file(self, do: Callable[[], str]) -> None:
        self._finish_at(do, self._show_files, self.files)

    def _finish_at(
        self, do: Callable[[], str], show: Callable[[str], None], focus: QWidget
    ) -> None:
        try:
            where = do()
        except FormFault as fault:
            self.panel.refuse(fault.reason, fault.field)
        except EnvironmentFault as fault:
            self.panel.refuse(str(fault))
        else:
            self.panel.close_form()
            show(where)
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, do: Callable[[], str]) -> None:
        self._do_at(do, lambda key: self._show_files(self.held.name, key))

    def _do_file(self, do: Callable[[], str]) -> None:
        self._do_at(do, self._show_files)

    def _do_at(self, do: Callable[[], str], show: Callable[[str], None]) -> None:
        self.said.show_text("")
        try:
            where = do()
        except (FormFault, EnvironmentFault) as fault:
            self.said.show_text(str(fault))
        else:
            show(where)
