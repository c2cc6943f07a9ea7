"""Playing what was sounding at a moment of a session: the one line that says so, and its hands.

Used wherever a moment is looked back on: integration, review, a part's sighting. It asks the sound
desk, which plays nothing beside a session. Nothing of it enters a record.
"""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaproom.core.clock import MachineClock, SystemMachineClock
from kaproom.core.review.what_sounded import Sounded, sounded_at
from kaproom.core.session.session import SessionState
from kaproom.core.wording import say
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.figure_words import minutes_text
from kaproom.ui.services import Services

KEY = "Alt+P"
_IN_SESSION = say("A session has the sound now: nothing is played beside it.")
_SILENT = say("The sound does not come: look at the sound check in Prepare.")
_LOOK_MS, _PATIENCE_S = 250, 10.0


class SoundingLine(QWidget):
    """`toggle` plays what sounded, and stops it again; leaving the screen stops it too."""

    def __init__(self, services: Services, machine: MachineClock | None = None) -> None:
        super().__init__()
        self._services = services
        self._machine = machine or SystemMachineClock()
        self._line = Text("", "ink_soft", SMALL, wrap=True)
        self._playing = self._heard = False
        self._asked_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self.setAccessibleName(say("What was sounding"))
        self._say("")

    @property
    def playing(self) -> bool:
        """Whether something is being heard, or about to be."""
        return self._playing

    @property
    def words(self) -> str:
        """What the line says."""
        return self._line.text()

    def toggle(self, state: SessionState, at_ms: int) -> None:
        """Play what sounded at a session time; stop where something is being heard."""
        if self._playing:
            self.stop()
            return
        self.play(state, at_ms)

    def play(self, state: SessionState, at_ms: int) -> None:
        """Play what sounded at a session time, instead of what may be heard now."""
        sounded = sounded_at(state, at_ms, self._services.music.settings())
        if isinstance(sounded, str):
            self.stop()
            self._say(sounded)
        else:
            self._say(self._play(sounded))

    def stop(self) -> bool:
        """Fade it out; answers whether there was anything."""
        was_playing = self._playing
        if was_playing:
            self._services.sound.stop()
            self._rest("")
        return was_playing

    def look_again(self) -> None:
        """Whether it still sounds: a piece comes to its end by itself."""
        if self._services.sound.auditioning is not None:
            self._heard = True
        elif self._heard:
            self._rest("")
        elif self._machine.monotonic_s() - self._asked_s > _PATIENCE_S:
            self._services.sound.stop()
            self._rest(_SILENT)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing sounds on behind another screen; a window put away for a moment is none."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stop()

    def _play(self, sounded: Sounded) -> str:
        """Ask for it; answers what is to be said."""
        title = say("“{words}”", words=sounded.track.title)
        track = self._services.music.found(sounded.track, sounded.target_lufs)
        if track is None and self._services.music_rendering() is not None:
            return say("{title} is not composed yet: it can be heard in a while.", title=title)
        if track is None:
            name = Path(sounded.track.file).name
            return say(
                "{title} is not here: {name} was moved or deleted. Music can look for it.",
                title=title,
                name=name,
            )
        if not track.duration_ms:
            return say("{title} is being measured: it can be heard in a moment.", title=title)
        from_ms = min(sounded.position_ms, track.duration_ms - 1)
        if not self._services.sound.listen(track, from_ms):
            return _IN_SESSION
        self._playing, self._heard = True, False
        self._asked_s = self._machine.monotonic_s()
        self._timer.start()
        return say(
            "Playing {title} from {place} · Alt P or Esc stops it",
            title=title,
            place=minutes_text(from_ms),
        )

    def _rest(self, words: str) -> None:
        self._playing = self._heard = False
        self._timer.stop()
        self._say(words)

    def _say(self, words: str) -> None:
        self._line.show_text(words)
        self.setVisible(bool(words))
