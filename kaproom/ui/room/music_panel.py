"""The music: what sounds, how far it is, what comes next and how, where it sounds, and its keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kaproom.core.music.music import PlayerStatus
from kaproom.core.room.protocol import Protocol
from kaproom.core.wording import say
from kaproom.ui.controls.bars import PieceLine
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, SMALL, ElidedText, Text
from kaproom.ui.room import music_facts as facts
from kaproom.ui.room.keys import Gesture
from kaproom.ui.room.music_keys import MusicKeys
from kaproom.ui.room.output_lines import OutputLines
from kaproom.ui.services import Rendering
from kaproom.ui.theme import Theme


class MusicPanel(Panel):
    """`pressed` and `let_go` tell of its keys as gestures."""

    pressed = Signal(Gesture)
    let_go = Signal(Gesture)

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("Music"), say("keys with Alt"), quiet=True)
        self._track = ElidedText("", "ink", LARGE)
        self._where = ElidedText("", "ink_soft", BODY)
        self.piece = PieceLine(theme)
        self._position = Text("", "ink_soft", SMALL)
        self._next = ElidedText("", "ink_soft", SMALL)
        self._next.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = Text("", "ink_soft", SMALL)
        self.keys = MusicKeys(theme)
        self.outputs = OutputLines(theme)
        self._note = ElidedText("", "ink_soft", SMALL)
        for part in (self.keys, self.outputs):
            part.pressed.connect(self.pressed)
        self.keys.let_go.connect(self.let_go)
        self._lay_out()

    @property
    def track(self) -> str:
        """What sounds now, in words."""
        return self._track.text()

    @property
    def where(self) -> str:
        """Phase, place and state, in words."""
        return self._where.text()

    @property
    def next(self) -> str:
        """What comes next and how, in words."""
        return self._next.text()

    @property
    def note(self) -> str:
        """The last line: what can be undone, what is composed, what music is left."""
        return self._note.text()

    def show_music(
        self,
        status: PlayerStatus,
        protocol: Protocol,
        rendering: Rendering | None,
        now_ms: int,
        locked: bool,
    ) -> None:
        """Show what the player tells, at this session time."""
        title = status.setting.title if status.setting else say("none", meaning="no music setting")
        self.set_title(say("Music · {title}", title=title))
        _put(self._track, facts.track_title(status))
        _put(self._where, facts.track_detail(status))
        share = status.position_ms / status.duration_ms if status.duration_ms else 0.0
        self.piece.show_piece(
            share if status.playing else 0.0, facts.hold_share(status), facts.fade_share(status)
        )
        position, left = facts.place_texts(status)
        _put(self._position, position)
        _put(self._left, left)
        _put(self._next, facts.next_text(status))
        self.keys.show_keys(status, locked)
        self.outputs.show_outputs(status)
        composing = ""
        if rendering is not None:
            piece = min(rendering.ready + 1, rendering.total)
            composing = say(
                "composing music {piece} of {count}", piece=piece, count=rendering.total
            )
        coverage = facts.coverage_text(status, protocol, now_ms)
        parts = facts.undo_text(status), composing, coverage
        _put(self._note, " · ".join(part for part in parts if part))

    def _lay_out(self) -> None:
        times = QHBoxLayout()
        times.addWidget(self._position)
        times.addWidget(self._next, 1)
        times.addWidget(self._left)
        self.body.setSpacing(5)
        self.body.addWidget(self._track)
        self.body.addWidget(self._where)
        self.body.addWidget(self.piece)
        self.body.addLayout(times)
        self.body.addWidget(self.keys)
        self.body.addWidget(self.outputs)
        self.body.addWidget(self._note)
        self.body.addStretch(1)


def _put(label: Text, text: str) -> None:
    if label.text() != text:
        label.setText(text)
        label.setToolTip(text)
