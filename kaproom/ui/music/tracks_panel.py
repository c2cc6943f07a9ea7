"""The middle: a setting's tracks on the board, how they fill the plan, what brings more in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.music.music import MusicSetting
from kaproom.core.music.setting_coverage import coverage
from kaproom.core.music.setting_edits import (
    Place,
    moved,
    removed,
    renamed,
    stepped,
    with_phase,
    without_section,
)
from kaproom.core.music.tagged_track import track_of
from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.phase_names import phase_meant
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton, key_height
from kaproom.ui.controls.mark import Shape
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, ElidedText, Text
from kaproom.ui.line_mark import LineMark
from kaproom.ui.music.board import Board
from kaproom.ui.music.board_paint import Telling
from kaproom.ui.music.dragged import is_playlist
from kaproom.ui.music.editing import Edit, Editing
from kaproom.ui.music.path_field import PathField
from kaproom.ui.music.rows import Row, board_rows
from kaproom.ui.music.words import READ_ONLY, coverage_text, missing_text
from kaproom.ui.theme import Theme

_NONE = say("A music setting is a programme of tracks, phase by phase. Ctrl N begins one.")
_NEW_PHASE = say("New phase")
_GONE = say("is not there: look above, or take it out")
_COMPOSED = say("is being composed")


class TracksPanel(Panel):
    """`changed` after an edit; `went` when another row is chosen; `opened` to go to its fields."""

    changed = Signal()
    went = Signal()
    opened = Signal()
    playlists_dropped = Signal(object)

    def __init__(self, theme: Theme, editing: Editing) -> None:
        super().__init__("")
        self._editing = editing
        self._theme = theme
        self.telling = Telling(MusicSetting("", ()), editing.desk.facts.of, self._fault_of)
        self.board = Board(theme, self.telling)
        self._heading = ElidedText("", "ink", LARGE)
        self._heading.setMinimumHeight(key_height())
        self.total = Text("", "ink_soft", BODY)
        self._read_only = Text(READ_ONLY, "ink_soft", BODY, wrap=True)
        self._none = Text(_NONE, "ink_soft", BODY, wrap=True)
        self.missing = QWidget()
        self._missing_words = Text("", "caution", BODY)
        self._missing_words.setContentsMargins(0, 4, 0, 0)
        self.look_in = PathField(
            say("Folder to look for the missing files in"), say("a folder to look in"), frozenset()
        )
        self.add_line = PathField(
            say("Path of a file or folder to add"), say("path of a file or a folder to add")
        )
        self.keys = {
            name: KeyButton(theme, words, hint, focusable=True)
            for name, words, hint in (
                ("up", say("Up"), "Alt ↑"),
                ("down", say("Down"), "Alt ↓"),
                ("take_out", say("Take out"), say("Del")),
                ("phase", say("Phase"), "Ctrl G"),
            )
        }
        self._lay_out()
        self._connect()

    def show_tracks(self) -> None:
        """Show the setting that is edited."""
        editing, arrangement = self._editing, self._editing.arrangement
        there = arrangement is not None
        for widget in (self.board, self._tools):
            widget.setVisible(there)
        self._none.setVisible(not there)
        self._read_only.setVisible(there and not editing.own)
        self._tools.setVisible(there and editing.own)
        if arrangement is None:
            self._heading.setText("")
            self.total.show_text("")
            self.missing.hide()
            return
        plan = editing.plan.phases if editing.plan else ()
        self.telling.head = arrangement.head
        self._heading.setText(arrangement.head.title)
        self.total.show_text(coverage_text(coverage(arrangement, plan)))
        self.board.show_rows(board_rows(arrangement, plan, editing.own), editing.own, editing.place)
        self.missing.setVisible(bool(editing.missing) and editing.own)
        self._missing_words.setText(missing_text(len(editing.missing)))

    def take_focus(self) -> None:
        """To the tracks."""
        self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_paths(self, paths: tuple[Path, ...], to: Place | None = None) -> bool:
        """Put files and folders into the setting, playlists beside it; whether anything came."""
        playlists = tuple(path for path in paths if is_playlist(path))
        if playlists:
            self.playlists_dropped.emit(playlists)
        music = [path for path in paths if not is_playlist(path)]
        came = bool(music) and self._editing.insert_files(music, to)
        self.changed.emit()
        return came or bool(playlists)

    def take_facts(self, facts: TrackFacts, to: Place | None = None) -> None:
        """Put a track of the library into the setting."""
        self._editing.insert([track_of(facts.file, facts)], to)
        self.changed.emit()

    def step(self, step: int) -> None:
        """Move what is chosen up or down."""
        self._do(lambda arrangement: stepped(arrangement, self._editing.place, step))

    def remove(self) -> None:
        """Take the chosen track out, or an empty phase."""
        editing = self._editing
        arrangement, place = editing.arrangement, editing.place
        if arrangement is None:
            return
        track = editing.track
        if track is not None:
            if editing.do(lambda a: removed(a, place)):
                editing.said = say(
                    "{title} is taken out. Ctrl Z brings it back.", title=track.title
                )
        elif arrangement.sections[place.section].tracks:
            editing.said = say("A phase goes when its tracks are taken out or moved.")
        else:
            editing.do(lambda a: without_section(a, place.section))
        self.changed.emit()

    def add_phase(self) -> None:
        """A phase after the chosen one, its name to be typed."""
        arrangement = self._editing.arrangement
        if arrangement is None:
            return
        names = {section.phase for section in arrangement.sections}
        numbered = (say("New phase {number}", number=number) for number in range(2, len(names) + 3))
        name = next(n for n in (_NEW_PHASE, *numbered) if n not in names)
        section = self._editing.place.section
        self._do(lambda a: with_phase(a, name, section))
        self.take_focus()
        self.board.name_phase()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.total)
        self.body.addLayout(head)
        row = QHBoxLayout(self.missing)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        mark = LineMark(self._theme, Shape.DIAMOND, "caution")
        mark.setContentsMargins(0, 4, 0, 0)
        mark.setFixedHeight(mark.height() + 4)
        row.addWidget(mark, 0, top)
        row.addWidget(self._missing_words, 0, top)
        row.addWidget(self.look_in, 1)
        self._tools = QWidget()
        tools = QVBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(6)
        keys = QHBoxLayout()
        keys.setSpacing(6)
        for key in self.keys.values():
            keys.addWidget(key)
        tools.addWidget(self.add_line)
        tools.addLayout(keys)
        for widget in (self._read_only, self.missing, self._none):
            self.body.addWidget(widget)
        self.body.addWidget(self.board, 1)
        self.body.addWidget(self._tools)
        self.body.addStretch(0)

    def _connect(self) -> None:
        board = self.board
        board.chosen.connect(self._go)
        board.opened.connect(self.opened)
        board.step_asked.connect(self.step)
        board.remove_asked.connect(self.remove)
        board.move_asked.connect(lambda place, to: self._do(lambda a: moved(a, place, to)))
        board.paths_dropped.connect(self.take_paths)
        board.facts_dropped.connect(self._take_file)
        board.rows.named.connect(self._name)
        self.keys["up"].clicked.connect(lambda: self.step(-1))
        self.keys["down"].clicked.connect(lambda: self.step(1))
        self.keys["take_out"].clicked.connect(self.remove)
        self.keys["phase"].setAccessibleName(say("New phase"))
        self.keys["phase"].clicked.connect(self.add_phase)
        self.add_line.entered.connect(self._add)
        self.look_in.entered.connect(self._look)
        for line in (self.add_line, self.look_in):
            line.left.connect(self.take_focus)

    def _go(self, place: Place) -> None:
        self._editing.place = place
        self.went.emit()

    def _do(self, edit: Edit) -> None:
        self._editing.do(edit)
        self.changed.emit()

    def _name(self, section: int, name: str) -> None:
        meant = phase_meant(name, self._editing.phases())
        self._do(lambda arrangement: renamed(arrangement, section, meant))

    def _take_file(self, file: str, to: Place) -> None:
        facts = next((f for f in self._editing.desk.library() if f.file == file), None)
        if facts is not None:
            self.take_facts(facts, to)

    def _add(self, path: Path) -> None:
        if not path.exists():
            self.add_line.refuse(say("There is no such file or folder."))
        elif self.take_paths((path,)):
            self.add_line.clear()
        else:
            self.add_line.refuse(self._editing.said)

    def _look(self, folder: Path) -> None:
        if not folder.is_dir():
            self.look_in.refuse(say("There is no such folder."))
            return
        self._editing.look_for_missing(folder)
        self.look_in.clear()
        if self._editing.missing:
            self.look_in.refuse(self._editing.said)
        self.changed.emit()

    def _fault_of(self, row: Row) -> str:
        if row.index in self._editing.missing:
            return _GONE if self._editing.own else _COMPOSED
        reason = self._editing.desk.facts.fault(row.track.file) if row.track else ""
        if not reason:
            return ""
        return say("cannot be played: {reason}. Take it out, or mend the file.", reason=reason)
