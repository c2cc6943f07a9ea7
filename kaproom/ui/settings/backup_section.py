"""Where backups go: the folders and drives, how it stands with each, a backup now, a trial restore.

All the work is done behind the window; this shows what is known of it once a second.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kaproom.core.practice.backups import TargetState
from kaproom.core.wording import say
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.line_mark import LineMark
from kaproom.ui.services import Services
from kaproom.ui.settings.backup_words import drill_words, progress_words, target_words
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.theme import Theme

_ABOUT = say(
    "After each session an encrypted copy of everything goes to every folder and drive named here, "
    "and is opened and checked before it counts. Keep one drive unplugged and elsewhere."
)


class BackupSection(SettingsSection):
    """The folders backups go to."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, say("Backups"))
        self._shown: list[tuple[TargetState, str]] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.field = QLineEdit()
        self.field.setFont(user_font())
        self.field.setPlaceholderText(say("path of a folder or drive"))
        self.field.setAccessibleName(say("Path of a folder or drive for backups"))
        self.reason = Text("", "caution", SMALL, wrap=True)
        self.progress = Text("", "ink_soft", BODY, wrap=True)
        self.drill = Text("", "ink_soft", BODY, wrap=True)
        self.choose_key = self._key(say("Choose…"))
        self.add_key = self._key(say("Add", meaning="a folder for backups"))
        self.now_key = self._key(say("Back up now"))
        self.try_key = self._key(say("Try a restore"))
        self._lay_out()
        self.field.returnPressed.connect(self._add)
        self.add_key.clicked.connect(self._add)
        self.choose_key.clicked.connect(self._choose)
        self.now_key.clicked.connect(self._back_up)
        self.try_key.clicked.connect(self._try)
        self.reason.hide()

    def look_again(self) -> None:
        """Show how it stands."""
        state, now = self.services.backups.state(), self.services.casebook.now()
        lines = [(target, target_words(target, now)) for target in state.targets]
        if lines != self._shown:
            self._shown = lines
            self._show_targets(lines)
        for key in (self.now_key, self.try_key):
            key.setEnabled(bool(lines) and not state.under_way)
        self.progress.show_text(progress_words(state))
        self.progress.set_ink("caution" if state.fault else "ink_soft")
        self.drill.show_text(drill_words(state.drill, now) if state.drill else "")
        self.drill.set_ink("caution" if state.drill and state.drill.fault else "ink_soft")

    def _key(self, label: str) -> KeyButton:
        return KeyButton(self.theme, label, focusable=True)

    def _lay_out(self) -> None:
        self.body.addWidget(Text(_ABOUT, "ink_soft", BODY, wrap=True))
        self.body.addLayout(self._rows)
        adding = QHBoxLayout()
        adding.setSpacing(6)
        adding.addWidget(self.field, 6)
        adding.addWidget(self.choose_key, 2)
        adding.addWidget(self.add_key, 1)
        self.body.addLayout(adding)
        self.body.addWidget(self.reason)
        doing = QHBoxLayout()
        doing.setSpacing(6)
        doing.addWidget(self.now_key, 2)
        doing.addWidget(self.try_key, 2)
        doing.addStretch(3)
        self.body.addLayout(doing)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.drill)

    def _show_targets(self, lines: list[tuple[TargetState, str]]) -> None:
        clear(self._rows)
        for target, words in lines:
            self._rows.addWidget(self._row(target, words))

    def _row(self, target: TargetState, words: str) -> Row:
        well = target.last_utc_us is not None and not target.fault
        shape, ink = (Shape.DOT, "good") if well else (Shape.RING, "ink_soft")
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(target.folder, "ink", BODY, wrap=True))
        column.addWidget(Text(words, "ink_soft", SMALL, wrap=True))
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(told, 1)
        remove = self._key(say("Remove"))
        remove.setAccessibleName(
            say("Remove {folder}; the backups there stay", folder=target.folder)
        )
        remove.setToolTip(say("The backups there stay."))
        remove.clicked.connect(lambda: self._remove(target.folder))
        across.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        row = Row(line, LineMark(self.theme, shape, ink))
        row.setAccessibleName(f"{target.folder}: {words}")
        return row

    def _add(self) -> None:
        why_not = self.services.backups.add_folder(self.field.text().strip())
        self.reason.show_text(why_not)
        if not why_not:
            self.field.clear()
        self.look_again()

    def _choose(self) -> None:
        dialog = QFileDialog(self, say("A folder or drive for backups"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.field.setText)
        dialog.fileSelected.connect(self._add)
        dialog.open()

    def _remove(self, folder: str) -> None:
        self.services.backups.remove_folder(folder)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look_again()

    def _back_up(self) -> None:
        self.services.backups.back_up()
        self.look_again()

    def _try(self) -> None:
        self.services.backups.try_restore()
        self.look_again()
