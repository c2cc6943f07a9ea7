"""Music: the settings there are, the tracks of one by phase, the chosen track and the library.

Everything is saved as it is made. The screen decides nothing: edits are the core's, kept and
undone by `Editing`; files and sound are reached through their desks.
"""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, LARGE, ElidedText, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.music.dragged import dropped_paths
from kaproom.ui.music.editing import Editing
from kaproom.ui.music.library_panel import LibraryPanel
from kaproom.ui.music.music_sheet import music_sheet
from kaproom.ui.music.setting_form import SettingForm
from kaproom.ui.music.settings_panel import SettingsPanel
from kaproom.ui.music.track_panel import TrackPanel
from kaproom.ui.music.tracks_panel import TracksPanel
from kaproom.ui.music.words import progress_text
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_LOOK_AGAIN_MS = 500
_SAVED = say("saved as it is made")
_LEAVE_ANYWAY = say("Not saved yet; Esc once more leaves all the same.")


class MusicScreen(QWidget):
    """`back_asked` when the person is done. `back` is where that leads, as words on a key.

    `plan` is the code of the plan to begin with, `setting` the file of the setting.
    """

    back_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, back: str, plan: str = "", setting: str = ""
    ) -> None:
        super().__init__()
        self._services = services
        self._warned = False
        self._measured_before = -1
        self.editing = Editing(services.music, services.said.protocols())
        self.editing.plan = next(
            (p for p in self.editing.plans if p.code == plan), self.editing.plan
        )
        self.settings = SettingsPanel(theme, self.editing)
        self.form = SettingForm(theme, self.editing)
        self.tracks = TracksPanel(theme, self.editing)
        self.track = TrackPanel(theme, self.editing, services.sound)
        self.library = LibraryPanel(theme, self.editing)
        self.said = ElidedText("", "ink_soft", BODY)
        self.measuring = Text("", "ink_soft", BODY)
        self.undo_key = KeyButton(theme, say("Undo"), "Ctrl Z", focusable=True)
        self.redo_key = KeyButton(theme, say("Redo"), "Ctrl ⇧ Z", focusable=True)
        self._back = KeyButton(theme, back, "Esc", focusable=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look_again)
        self.setAcceptDrops(True)
        self.setStyleSheet(music_sheet(theme))
        self._lay_out()
        self._connect()
        self.editing.reload(setting)
        self.show_all()
        self.library.show_library()

    @property
    def shown(self) -> tuple[str, str]:
        """The code of the plan and the file of the setting that are shown."""
        editing = self.editing
        file = editing.arrangement.head.file if editing.arrangement else ""
        return editing.plan.code if editing.plan else "", file

    def show_all(self) -> None:
        """Show everything as it is."""
        self.settings.show_settings()
        self.form.show_setting()
        self.tracks.show_tracks()
        self.track.show_track()
        self._show_state()

    def look_again(self) -> None:
        """Show what has changed by itself: what was measured, what was heard, what is saved."""
        progress = self.editing.desk.facts.progress()
        done = -1 if progress is None else progress.done
        before = self.editing.arrangement, self.editing.missing
        self.editing.look_again()
        if done != self._measured_before:
            self._measured_before = done
            self.show_all()
            self.library.show_library()
        elif before != (self.editing.arrangement, self.editing.missing):
            self.tracks.show_tracks()
            self.track.show_track()
            self.library.show_library()
        self.track.show_listening()
        self._show_state()

    def take_focus(self) -> None:
        """To the tracks; where there is no setting, to the list of settings."""
        if self.editing.arrangement is not None:
            self.tracks.take_focus()
        else:
            self.settings.keys["new"].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back, once everything is saved, or when asked again."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing.look_again()
        if self.editing.saving.fault and not self._warned:
            self._warned = True
            self._show_state()
            return
        self.back_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Playlists and music are taken wherever they are dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A playlist comes in beside the others, music after the chosen track."""
        self.tracks.take_paths(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:
        """What is measured comes while it is looked at."""
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is listened to elsewhere."""
        self._timer.stop()
        if self._services.sound.auditioning is not None:
            self._services.sound.stop()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        top = TopLine()
        top.add_left(Text(say("Music"), "ink", LARGE, bold=True))
        top.add_left(self.said, 1)
        top.add_right(self.measuring)
        for key in (self.undo_key, self.redo_key, self._back):
            top.add_right(key)
        columns = columns_beside()
        for stretch, panels in (
            (21, ((self.settings, 1), (self.form, 0))),
            (45, ((self.tracks, 1),)),
            (34, ((self.track, 100), (self.library, 1))),
        ):
            column = QVBoxLayout()
            column.setSpacing(10)
            for panel, share in panels:
                column.addWidget(panel, share)
            columns.addLayout(column, stretch)
        lay_out_screen(self, top, columns)

    def _connect(self) -> None:
        for panel in (self.settings, self.form, self.tracks, self.track):
            panel.changed.connect(self.show_all)
        for panel in (self.form, self.track):
            panel.refused.connect(self._refuse)
        self.settings.opened.connect(self.tracks.take_focus)
        self.settings.begun.connect(self._title)
        self.tracks.went.connect(self.track.show_track)
        self.tracks.opened.connect(self.track.take_focus)
        self.tracks.playlists_dropped.connect(self._bring_in)
        self.library.taken.connect(self.tracks.take_facts)
        self._back.clicked.connect(self.leave)
        self.undo_key.clicked.connect(self._undo)
        self.redo_key.clicked.connect(self._redo)
        for keys, do in (
            ("Ctrl+N", self.settings.begin),
            ("Ctrl+D", self.settings.copy),
            ("Ctrl+I", self.settings.ask_import),
            ("Ctrl+E", self.settings.ask_export),
            ("Ctrl+F", self.library.take_focus),
            ("Ctrl+G", self.tracks.add_phase),
            ("Ctrl+Space", self.track.listen),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _show_state(self) -> None:
        editing = self.editing
        fault = editing.saving.fault
        self._warned = self._warned and bool(fault)
        words = fault or editing.said or _SAVED
        if self._warned:
            words = f"{_LEAVE_ANYWAY} {fault}"
        self.said.set_ink("caution" if fault else "ink_soft")
        self.said.setText(words)
        self.said.setToolTip(words if words != _SAVED else "")
        self.measuring.show_text(progress_text(editing.desk.facts.progress()))
        self.undo_key.setEnabled(editing.history.can_undo)
        self.redo_key.setEnabled(editing.history.can_redo)

    def _refuse(self, reason: str) -> None:
        self.editing.said = reason
        self._show_state()

    def _title(self) -> None:
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.title.selectAll()

    def _undo(self) -> None:
        self.editing.undo()
        self.show_all()

    def _redo(self) -> None:
        self.editing.redo()
        self.show_all()

    def _bring_in(self, playlists: tuple[Path, ...]) -> None:
        for playlist in playlists:
            self.editing.bring_in(playlist)
        self.show_all()
