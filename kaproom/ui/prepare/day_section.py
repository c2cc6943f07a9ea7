"""The day: which plan of phases, which music setting. Both are guides; nothing moves by itself."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kaproom.core.chart.chart import ChartState
from kaproom.core.clock import MINUTE_MS
from kaproom.core.music.music import MusicSetting
from kaproom.core.phase_names import said_phase
from kaproom.core.room.protocol import Protocol
from kaproom.core.wording import say
from kaproom.ui.controls.heading import Heading
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, SMALL, Text, user_font
from kaproom.ui.music.words import tracks_text
from kaproom.ui.prepare.wish_words import music_wish_words
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

T = TypeVar("T")
_GAP = 3.0
_INSET, _FEWEST_LETTERS = 2, 2
_MARK = 30
"""What the mark of an option takes up, with the space behind it."""


class Option(QRadioButton):
    """One of a choice: its words are cut short rather than what is around it."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setFont(user_font(BODY))
        self.setAccessibleName(words)
        self.setMinimumWidth(_MARK)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many of the words as there is room for; the others are told on hover."""
        super().resizeEvent(event)
        room = self.width() - _MARK
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)
            self.setToolTip("" if shown == self._words else self._words)


class Choice(QWidget, Generic[T]):
    """One of a few, by arrow keys; the first is chosen to begin with."""

    def __init__(self, options: Sequence[tuple[str, T]]) -> None:
        super().__init__()
        self._values = [value for _, value in options]
        self.group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(6)
        for place, (words, _) in enumerate(options):
            button = Option(words)
            button.setChecked(place == 0)
            self.group.addButton(button, place)
            column.addWidget(button)

    @property
    def chosen(self) -> T | None:
        """The value chosen, None where there is nothing to choose from."""
        place = self.group.checkedId()
        return self._values[place] if place >= 0 else None

    def choose(self, place: int) -> None:
        """Choose by place."""
        self.group.button(place).setChecked(True)

    def choose_where(self, wanted: Callable[[T], bool]) -> None:
        """Choose the first that is wanted; nothing changes where there is none."""
        found = [place for place, value in enumerate(self._values) if wanted(value)]
        if found:
            self.choose(found[0])


class DaySection(QWidget):
    """Music setting and protocol for the coming session; `listening` stands beneath the setting.

    `music_asked` carries the code of the plan and the file of the setting that are chosen.
    """

    music_asked = Signal(str, str)

    def __init__(self, services: Services, theme: Theme, route: str, listening: QWidget) -> None:
        super().__init__()
        protocols = services.said.protocols()
        settings = services.music.settings()
        self.protocol: Choice[Protocol] = Choice([(_protocol_words(p), p) for p in protocols])
        self.setting: Choice[MusicSetting | None] = Choice(
            [*((_setting_words(s), s) for s in settings), (say("No music"), None)]
        )
        self._strip = PhaseStrip(theme)
        self.wishes = Text("", "ink_soft", BODY, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Heading(say("Music setting")), 1)
        self.music_key = KeyButton(theme, say("Music settings"), "Ctrl M", focusable=True)
        self.music_key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.music_key.clicked.connect(self.ask_for_music)
        head.addWidget(self.music_key)
        column.addLayout(head)
        column.addWidget(self.wishes)
        column.addWidget(self.setting)
        column.addWidget(self._strip)
        column.addWidget(listening)
        column.addWidget(Heading(say("Plan of the day")))
        column.addWidget(self.protocol)
        fitting = [place for place, p in enumerate(protocols) if p.route == route]
        if fitting:
            self.protocol.choose(fitting[0])
        self.protocol.group.idToggled.connect(self._show)
        self.setting.group.idToggled.connect(self._show)
        self._show()

    def choose(self, plan: str, setting: str) -> None:
        """Choose a plan by its code and a setting by its file, where they are there."""
        self.protocol.choose_where(lambda protocol: protocol.code == plan)
        self.setting.choose_where(lambda found: found is not None and found.file == setting)

    def show_chart(self, chart: ChartState) -> None:
        """Show what the client wishes to hear, and to be spared."""
        self.wishes.show_text(music_wish_words(chart.ledger))

    def ask_for_music(self) -> None:
        """Ask for the settings to be made and changed."""
        plan, setting = self.protocol.chosen, self.setting.chosen
        self.music_asked.emit(plan.code if plan else "", setting.file if setting else "")

    def _show(self) -> None:
        self._strip.show_setting(self.setting.chosen)


class PhaseStrip(QWidget):
    """The phases of a music setting, each as wide as it is long, with its minutes beneath."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._font = user_font(SMALL)
        self._phases: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_setting(self, setting: MusicSetting | None) -> None:
        """Show this setting's phases."""
        tracks = setting.tracks if setting else ()
        lengths: dict[str, int] = {}
        for track in (t for t in tracks if not t.grounding):
            name = said_phase(track.phase)
            lengths[name] = lengths.get(name, 0) + (track.duration_ms or MINUTE_MS)
        self._phases = list(lengths.items())
        self.setVisible(bool(self._phases))
        words = ", ".join(f"{name} {_minutes(ms)}" for name, ms in self._phases)
        self.setAccessibleName(say("Music by phase: {words}", words=words))
        self.setToolTip(words)
        self.update()

    def widths(self) -> list[float]:
        """How wide each phase is drawn."""
        room = self.width() - _GAP * max(0, len(self._phases) - 1)
        whole = sum(ms for _, ms in self._phases) or 1
        return [room * ms / whole for _, ms in self._phases]

    def sizeHint(self) -> QSize:
        """Two lines of small text, framed."""
        return QSize(200, 2 * QFontMetrics(self._font).height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the phases; of a name as much as fits, of a length the whole or nothing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        left = 0.0
        for (name, ms), width in zip(self._phases, self.widths(), strict=True):
            box = QRectF(left, 0, width, self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("music_fill"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(self._theme.colour("music_ink"))
            room = int(width) - 2 * _INSET
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            lines = [shown if len(shown) > _FEWEST_LETTERS or shown == name else "", _minutes(ms)]
            for row, words in enumerate(lines):
                if metrics.horizontalAdvance(words) <= room:
                    line = box.adjusted(0, 4 + row * metrics.height(), 0, 0)
                    painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, words)
            left = box.right() + _GAP


def _minutes(ms: int) -> str:
    return f"{ms // MINUTE_MS} min"


def _protocol_words(protocol: Protocol) -> str:
    return f"{protocol.title} · {protocol.minutes} min"


def _setting_words(setting: MusicSetting) -> str:
    tracks = tracks_text(len(setting.programme))
    return f"{setting.title} · {tracks}, {setting.duration_ms // MINUTE_MS} min"
