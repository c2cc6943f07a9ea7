"""The left side: the settings there are, and what is done with a whole one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kaproom.core.music.music import MusicSetting
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.music.dragged import PLAYLISTS
from kaproom.ui.music.editing import Editing
from kaproom.ui.music.path_field import PathField
from kaproom.ui.music.settings_list import SettingLine, SettingsList
from kaproom.ui.music.words import setting_text
from kaproom.ui.replacing import Replacing
from kaproom.ui.theme import Theme

_EMPTY = say("No settings yet. Ctrl N begins one; Ctrl I brings a playlist in.")
_LEAST_WIDTH = 272
_ENDINGS = frozenset((".m3u8", ".xspf"))


class SettingsPanel(Panel):
    """`changed` after anything that shows another setting; `opened` to go to its tracks."""

    changed = Signal()
    opened = Signal()
    begun = Signal()

    def __init__(self, theme: Theme, editing: Editing) -> None:
        super().__init__(say("Music settings"))
        self.setMinimumWidth(_LEAST_WIDTH)
        self._editing = editing
        self._replacing = Replacing()
        self.list = SettingsList(theme)
        self._empty = Text(_EMPTY, "ink_soft", wrap=True)
        self.keys = {
            name: KeyButton(theme, words, hint, focusable=True)
            for name, words, hint in (
                ("new", say("New"), "Ctrl N"),
                ("copy", say("Copy"), "Ctrl D"),
                ("import", say("Import…"), "Ctrl I"),
                ("export", say("Export…"), "Ctrl E"),
                ("put_away", say("Put away"), ""),
            )
        }
        self.import_line = PathField(
            say("Path of a playlist to bring in"),
            say("path of a playlist: M3U, XSPF, PLS"),
            PLAYLISTS,
        )
        self.export_line = PathField(
            say("Where to write this setting"), say("name ends in .m3u8 or .xspf"), _ENDINGS
        )
        self._asking = {
            self.import_line: _asked(say("Bring a playlist in"), self.import_line),
            self.export_line: _asked(say("Write it to, as M3U8 or XSPF"), self.export_line),
        }
        self._lay_out()
        self._connect()

    def show_settings(self) -> None:
        """Show what there is."""
        editing = self._editing
        shown = editing.arrangement.head.file if editing.arrangement else ""
        lines = [self._line(s, shown) for s in editing.settings]
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self.keys["copy"].setEnabled(bool(shown))
        self.keys["export"].setEnabled(bool(shown))
        self.keys["put_away"].setEnabled(editing.own)

    def begin(self) -> None:
        """A new setting, its title to be typed."""
        self._editing.begin(say("New setting"))
        self.changed.emit()
        self.begun.emit()

    def copy(self) -> None:
        """A copy of what is shown."""
        self._editing.copy()
        self.changed.emit()
        self.begun.emit()

    def ask_import(self) -> None:
        """Ask for a playlist's path."""
        self._ask(self.import_line, "")

    def ask_export(self) -> None:
        """Ask where to write it."""
        if self._editing.arrangement is not None:
            title = self._editing.arrangement.head.title.replace("/", "-") or say("setting")
            self._replacing.forget()
            self._ask(self.export_line, str(Path.home() / f"{title}.m3u8"))

    def put_away(self) -> None:
        """Put one's own setting away."""
        self._editing.put_away()
        self.changed.emit()

    def _line(self, setting: MusicSetting, shown: str) -> SettingLine:
        own = self._editing.desk.is_own(setting)
        return SettingLine(
            setting.file, setting.title, setting_text(setting), own, setting.file == shown
        )

    def _lay_out(self) -> None:
        self.body.addWidget(self._empty)
        self.body.addWidget(self.list, 1)
        grid = QGridLayout()
        grid.setSpacing(6)
        for number, key in enumerate(self.keys.values()):
            grid.addWidget(key, number // 2, number % 2)
        self.body.addLayout(grid)
        for asked in self._asking.values():
            self.body.addWidget(asked)

    def _connect(self) -> None:
        self.list.chosen.connect(self._go)
        self.list.opened.connect(self.opened)
        self.list.put_away_asked.connect(self.put_away)
        for name, do in (
            ("new", self.begin),
            ("copy", self.copy),
            ("import", self.ask_import),
            ("export", self.ask_export),
            ("put_away", self.put_away),
        ):
            self.keys[name].clicked.connect(do)
        self.import_line.entered.connect(self._import)
        self.export_line.entered.connect(self._export)
        for line in self._asking:
            line.left.connect(lambda line=line: self._leave(line))

    def _go(self, file: str) -> None:
        self._editing.show(file)
        self.changed.emit()

    def _ask(self, line: PathField, text: str) -> None:
        for other, asked in self._asking.items():
            asked.setVisible(other is line)
        line.clear()
        line.line.setText(text)
        line.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self, line: PathField) -> None:
        self._asking[line].hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _import(self, path: Path) -> None:
        if not self._editing.bring_in(path):
            self.import_line.refuse(self._editing.said)
            return
        self.import_line.clear()
        self._leave(self.import_line)
        self.changed.emit()

    def _export(self, path: Path) -> None:
        if path.suffix.lower() not in _ENDINGS:
            self.export_line.refuse(say("The name ends in .m3u8 or .xspf."))
            return
        try:
            self._editing.send_out(path, self._replacing.begin(path))
        except EnvironmentFault as fault:
            self.export_line.refuse(self._replacing.line(fault))
            return
        self._leave(self.export_line)
        self.changed.emit()


def _asked(words: str, line: PathField) -> QWidget:
    """The line under its words, hidden until it is asked for."""
    label = Text(words, "ink_soft", SMALL)
    label.setBuddy(line.line)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(3)
    column.addWidget(label)
    column.addWidget(line)
    holder.hide()
    return holder
