"""The music: what sounds, how far it is, what comes next, and its keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from kaproom.core.music import PlayerStatus
from kaproom.core.protocol import Protocol
from kaproom.ui.controls.bars import LevelLine, ProgressLine
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, SMALL, ElidedText, Text
from kaproom.ui.room import music_facts as facts
from kaproom.ui.room.keys import Gesture
from kaproom.ui.services import Rendering
from kaproom.ui.theme import Theme

SOFTEST_TENTH_DB = -400


class MusicPanel(Panel):
    """`pressed` tells of its keys as gestures."""

    pressed = Signal(Gesture)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Music", " ", quiet=True)
        self._track = ElidedText("", "ink", LARGE)
        self._where = ElidedText("", "ink_soft", BODY)
        self._progress = ProgressLine(theme)
        self._position = Text("", "ink_soft", SMALL)
        self._next = ElidedText("", "ink_soft", SMALL)
        self._next.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = Text("", "ink_soft", SMALL)
        self._level_line = LevelLine(theme)
        self._level = Text("", "ink_soft", SMALL)
        self._note = ElidedText("", "ink_soft", SMALL)
        self._play_or_hold = self._key(theme, "Play", "Alt P", Gesture.PLAY)
        self._plays = True
        self._duck = self._key(theme, "Duck", "Alt D", Gesture.DUCK)
        self._silence = self._key(theme, "Fade out", "Alt S", Gesture.SILENCE)
        self._lay_out(theme)

    @property
    def track(self) -> str:
        """What sounds now, in words."""
        return self._track.text()

    def show_music(
        self, status: PlayerStatus, protocol: Protocol, rendering: Rendering | None
    ) -> None:
        """Show what the player tells."""
        name = status.setting.title if status.setting else "none"
        self.set_title(f"Music setting · {name}")
        target = f"{status.setting.target_lufs} LUFS" if status.setting else ""
        self.set_detail(target.replace("-", "−"))
        _put(self._track, facts.track_title(status))
        _put(self._where, facts.track_detail(status))
        share = status.position_ms / status.duration_ms if status.duration_ms else 0.0
        self._progress.show_share(share if status.playing else 0.0)
        position, left = facts.place_texts(status)
        _put(self._position, position)
        _put(self._left, left)
        _put(self._next, facts.next_text(status))
        self._show_keys(status)
        self._level_line.show_share(1 - status.volume_tenth_db / SOFTEST_TENTH_DB)
        _put(self._level, facts.level_text(status))
        composing = ""
        if rendering is not None:
            piece = min(rendering.ready + 1, rendering.total)
            composing = f"composing music {piece} of {rendering.total}"
        coverage = facts.coverage_text(status, protocol)
        text = " · ".join(part for part in (composing, coverage) if part)
        _put(self._note, text)
        self._note.setToolTip(text)

    def _show_keys(self, status: PlayerStatus) -> None:
        self._plays = not status.playing
        hold = "Release" if status.held else "Hold"
        self._play_or_hold.set_label(
            "Play" if self._plays else hold, "Alt P" if self._plays else "Alt H"
        )
        self._play_or_hold.set_current(status.held and status.playing)
        self._duck.set_current(status.ducked)
        self._silence.set_current(status.silenced)

    def _press_first(self) -> None:
        self.pressed.emit(Gesture.PLAY if self._plays else Gesture.HOLD)

    def _key(self, theme: Theme, words: str, hint: str, gesture: Gesture) -> KeyButton:
        key = KeyButton(theme, words, hint)
        if gesture is Gesture.PLAY:
            key.clicked.connect(self._press_first)
        else:
            key.clicked.connect(lambda: self.pressed.emit(gesture))
        return key

    def _lay_out(self, theme: Theme) -> None:
        times = QHBoxLayout()
        times.addWidget(self._position)
        times.addWidget(self._next, 1)
        times.addWidget(self._left)
        keys = QGridLayout()
        keys.setSpacing(6)
        skip = self._key(theme, "Next", "Alt N", Gesture.NEXT)
        for place, key in enumerate((self._play_or_hold, skip, self._duck, self._silence)):
            keys.addWidget(key, place // 2, place % 2)
        level = QHBoxLayout()
        level.addWidget(Text("Volume", "ink_soft", SMALL))
        level.addWidget(self._level_line, 1)
        level.addWidget(self._level)
        level.addWidget(Text("Alt ↑ ↓", "ink_soft", SMALL))
        self.body.addWidget(self._track)
        self.body.addWidget(self._where)
        self.body.addWidget(self._progress)
        self.body.addLayout(times)
        self.body.addLayout(keys)
        self.body.addLayout(level)
        self.body.addWidget(self._note)
        self.body.addStretch(1)


def _put(label: Text, text: str) -> None:
    if label.text() != text:
        label.setText(text)
