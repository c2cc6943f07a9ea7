"""The sound check: a soft tone from every output, the music setting's files, its transitions.

Every line can be passed over, and nothing of it is kept: what was heard is ticked on the screen
only. Tone and listening end when the screen is left.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaproom.core.music.music import MusicSetting
from kaproom.core.wording import say
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.prepare.check_row import CheckRow
from kaproom.ui.prepare.sound_words import music_line, output_line, outputs_of
from kaproom.ui.prepare.transition_picker import TransitionPicker
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_LOOK_AGAIN_MS = 250
_WANT_EVERY = 8
"""Every so many looks, files that were not there before are asked for again."""
_OUTPUTS = 2
_RUNNING = say("A session is running: its sound is not touched from here.")


class SoundSection(QWidget):
    """Belongs to Prepare; `in_session` is whether the session has begun already.

    `listening`, a transition to be heard, stands wherever the screen puts it.
    """

    def __init__(self, services: Services, theme: Theme, in_session: bool) -> None:
        super().__init__()
        self._sound = services.sound
        self._facts = services.music.facts
        self._rendering = services.music_rendering
        self._in_session = in_session
        self._heard: set[str] = set()
        self._setting: MusicSetting | None = None
        self._plan_min: int | None = None
        self._looks = 0
        self.tone_key = KeyButton(theme, say("Soft tone"), "Ctrl T", focusable=True)
        self.tone_key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tone_key.setAccessibleName(say("Sound: soft tone"))
        self.outputs = [CheckRow(theme, say("Heard")) for _ in range(_OUTPUTS)]
        self.music = CheckRow(theme)
        self.picker = TransitionPicker(theme)
        self.listening = QWidget()
        self.reason = Text(_RUNNING if in_session else "", "ink_soft", SMALL, wrap=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look_again)
        self._lay_out()
        self._connect()

    def show_music(self, setting: MusicSetting | None, plan_min: int | None) -> None:
        """The setting chosen for the session, and the minutes of its plan."""
        self.stop_listening()
        self._setting, self._plan_min = setting, plan_min
        if setting is not None:
            self._facts.want(tuple(track.file for track in setting.tracks))
        self.picker.show_setting(setting, self._facts)
        self.look_again()

    def look_again(self) -> None:
        """Show how it stands now."""
        status = self._sound.status()
        found = outputs_of(status)
        self._heard -= {output.name for output in found if not output.ok}
        for place, row in enumerate(self.outputs):
            row.setVisible(place < len(found))
            if place < len(found):
                heard = found[place].name in self._heard
                row.show_line(output_line(found[place], heard, status.alive), heard)
        self.tone_key.set_current(self._sound.tone)
        self.music.show_line(
            music_line(self._setting, self._plan_min, self._facts, self._rendering())
        )
        self._look_at_new_files()
        self.picker.show_facts(self._facts, self._sound.auditioning is not None)

    def toggle_tone(self) -> None:
        """The tone, on or off."""
        if self._in_session:
            return
        if self._sound.auditioning is not None:
            self._sound.stop()
        else:
            self._sound.set_tone(not self._sound.tone)
        self.look_again()

    def toggle_listening(self) -> None:
        """Hear the transition chosen, or stop hearing it."""
        index, setting = self.picker.chosen, self._setting
        if self._in_session or index is None or setting is None:
            return
        if self._sound.auditioning is not None:
            self._sound.stop()
        elif why_not := self._why_not(setting, index):
            self.reason.show_text(why_not)
            return
        else:
            self._sound.set_tone(on=False)
            self._sound.audition(self._facts.evened(setting), index)
        self.reason.show_text("")
        self.look_again()

    def stop_listening(self) -> bool:
        """End tone and listening; answers whether there was any."""
        was_on = self._sound.tone or self._sound.auditioning is not None
        self._sound.stop()
        return was_on

    def showEvent(self, event: QShowEvent) -> None:
        """Outputs come and go while they are looked at."""
        super().showEvent(event)
        self._timer.start()
        self.look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing sounds on behind another screen; a window put away for a moment is none."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._timer.stop()
            self.stop_listening()

    def _why_not(self, setting: MusicSetting, index: int) -> str:
        track = setting.tracks[index]
        if self._facts.of(track.file) is None:
            if fault := self._facts.fault(track.file):
                return say("{title} cannot be heard: it {fault}.", title=track.title, fault=fault)
            return say(
                "{title} has not been looked at yet: it can be heard in a moment.",
                title=track.title,
            )
        return ""

    def _look_at_new_files(self) -> None:
        """A piece may be composed, or put on the disk, only now."""
        self._looks += 1
        due = self._looks % _WANT_EVERY == 0 and self._facts.progress() is None
        if self._setting is None or not due:
            return
        unknown = tuple(
            t.file
            for t in self._setting.tracks
            if self._facts.of(t.file) is None and not self._facts.fault(t.file)
        )
        if unknown:
            self._facts.want(unknown)

    def _tick(self, place: int) -> None:
        found = outputs_of(self._sound.status())
        if place < len(found):
            self._heard ^= {found[place].name}
        self.look_again()

    def _connect(self) -> None:
        self.tone_key.clicked.connect(self.toggle_tone)
        self.picker.asked.connect(self.toggle_listening)
        self.picker.moved.connect(self._moved)
        for place, row in enumerate(self.outputs):
            row.ticked.connect(lambda p=place: self._tick(p))
        for chord, do in (("Ctrl+T", self.toggle_tone), ("Ctrl+Space", self.toggle_listening)):
            shortcut = QShortcut(QKeySequence(chord), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(do)

    def _moved(self) -> None:
        if self._sound.auditioning is not None:
            self._sound.stop()
        self.reason.show_text(_RUNNING if self._in_session else "")
        self.look_again()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(say("The room")), 1)
        head.addWidget(self.tone_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        for widget in (*self.outputs, self.music):
            column.addWidget(widget)
        listening = QVBoxLayout(self.listening)
        listening.setContentsMargins(0, 4, 0, 12)
        listening.setSpacing(2)
        listening.addWidget(self.picker)
        listening.addWidget(self.reason)
        self.reason.setVisible(self._in_session)
        for key in (self.tone_key, self.picker.key):
            key.setEnabled(not self._in_session)
