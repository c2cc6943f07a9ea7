"""What is shown on the practice's page: which file, which row; the two lists that say so."""

from PySide6.QtCore import QObject, Qt, Signal

from kaproom.core.data_files.rows import Block, Row
from kaproom.core.figures.held_file import HeldFile
from kaproom.core.wording import say
from kaproom.ui.desks.data_files import DataFilesDesk
from kaproom.ui.settings.practice.lines import LineList
from kaproom.ui.settings.practice.words import file_lines, key_of, row_lines
from kaproom.ui.theme import Theme


class Shown(QObject):
    """The list of files and that of rows; `changed` when another row, or another file, is shown.

    `come_to` when one of the lists gets the focus.
    """

    changed = Signal()
    come_to = Signal()

    def __init__(self, desk: DataFilesDesk, theme: Theme, user: str) -> None:
        super().__init__()
        self._desk = desk
        self._user = user
        self._held = desk.all()
        self.files = LineList(theme, say("Data files of the practice"))
        self.rows = LineList(theme, say("Rows of the file"))
        self.files.gone_to.connect(lambda _name: self._show_file(""))
        self.files.opened.connect(self.go_to_rows)
        self.rows.gone_to.connect(lambda _key: self.changed.emit())
        self.rows.left.connect(self.go_to_files)
        for lines in (self.files, self.rows):
            lines.come_to.connect(self.come_to)

    @property
    def held(self) -> HeldFile:
        """The file that is shown."""
        name = self.files.current_key
        return next((h for h in self._held if h.name == name), self._held[0])

    @property
    def current(self) -> tuple[Block, Row] | None:
        """The row that is shown, with the block it stands in."""
        key = self.rows.current_key
        rows = ((block, row) for block in self.held.blocks for row in block.rows)
        return next(((block, row) for block, row in rows if key_of(row) == key), None)

    @property
    def taken_out(self) -> Row | None:
        """The shipped row that is shown though it is not in use."""
        key, held = self.rows.current_key, self.held
        gone = (row for block in held.blocks for row in held.taken_out(block))
        return next((row for row in gone if key_of(row) == key), None)

    def show_anew(self, name: str, key: str = "") -> None:
        """Show the files as they are now, this one and this row of it."""
        self._held = self._desk.all()
        self.files.show_lines(file_lines(self._held, self._user), name)
        self._show_file(key)

    def go_to_files(self) -> None:
        """To the list of files."""
        self.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_rows(self) -> None:
        """To the list of rows."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_file(self, key: str) -> None:
        self.rows.show_lines(row_lines(self.held), key)
        self.changed.emit()
