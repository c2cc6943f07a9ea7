"""What holds for a whole setting: title, how tracks give way, a skip, the loudness, the plan."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kaproom.core.music.music import Handover, MusicSetting, Transition
from kaproom.core.music.setting_edits import with_head
from kaproom.core.music.typed_music import read_lufs, read_seconds
from kaproom.core.wording import say
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.music.editing import Editing
from kaproom.ui.music.line_field import FieldChoice, LineField
from kaproom.ui.music.words import HANDOVERS, seconds_text
from kaproom.ui.theme import Theme

LENGTHS_MS = range(500, 60_001)
SECONDS_WANTED = say("A length is taken between 0.5 and 60 seconds.")
_TARGETS = range(-40, -9)


class SettingForm(Panel):
    """`changed` after an edit; `refused` carries why a field was not taken."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, editing: Editing) -> None:
        super().__init__(say("This setting"))
        self._editing = editing
        self._file = ""
        self.title = LineField(say("Title of the setting"), say("a title"))
        self.handover = FieldChoice(say("How tracks give way, where they say nothing"))
        self.length = LineField(say("Seconds of it"))
        self.skip = LineField(say("Crossfade of a skip, in seconds"))
        self.target = LineField(say("Loudness the tracks are evened to, in LUFS"))
        self.plan = FieldChoice(say("Plan the music is held against"))
        self._lay_out()
        self._connect()

    def show_setting(self) -> None:
        """Show the setting that is edited."""
        editing = self._editing
        self.setVisible(editing.arrangement is not None)
        if editing.arrangement is None:
            return
        head = editing.arrangement.head
        afresh, self._file = head.file != self._file, head.file
        handover = head.transition.handover
        self.title.show_value(head.title, afresh)
        self.handover.show_options([(w, h) for h, w in HANDOVERS.items()], handover)
        length = seconds_text(head.transition.length_ms)
        self.length.show_value("" if handover is Handover.GAPLESS else length, afresh)
        self.length.setPlaceholderText("–" if handover is Handover.GAPLESS else "")
        self.skip.show_value(seconds_text(head.next_ms), afresh)
        self.target.show_value(f"−{abs(head.target_lufs)}", afresh)
        plans = [(f"{p.title} · {p.minutes} min", p.code) for p in editing.plans]
        self.plan.show_options(plans, editing.plan.code if editing.plan else None)
        for field in (self.title, self.skip, self.target):
            field.setReadOnly(not editing.own)
        self.length.setReadOnly(not editing.own or handover is Handover.GAPLESS)
        self.handover.setEnabled(editing.own)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.length.setMaximumWidth(8 * self.fontMetrics().averageCharWidth())
        giving = _side_by_side((self.handover, 1), (self.length, 0), (_unit("s"), 0))
        skip = _side_by_side((self.skip, 1), (_unit("s"), 0))
        level = _side_by_side((self.target, 1), (_unit("LUFS"), 0))
        for row, (label, field, buddy) in enumerate(
            (
                (say("Title"), self.title, self.title),
                (say("Transition"), giving, self.handover),
                (say("Skip"), skip, self.skip),
                (say("Loudness"), level, self.target),
                (say("Plan"), self.plan, self.plan),
            )
        ):
            text = Text(label, "ink_soft", SMALL)
            text.setBuddy(buddy)
            grid.addWidget(text, row, 0)
            grid.addWidget(field, row, 1)
        self.body.addLayout(grid)

    def _connect(self) -> None:
        self.title.entered.connect(self._retitle)
        self.handover.activated.connect(self._handover)
        self.length.entered.connect(self._length)
        self.skip.entered.connect(self._skip)
        self.target.entered.connect(self._target)
        self.plan.activated.connect(self._plan)

    def _retitle(self, text: str) -> None:
        if not text:
            self.refused.emit(say("A setting needs a title."))
            return
        self._editing.retitle(text)
        self.changed.emit()

    def _handover(self) -> None:
        handover = Handover(self.handover.currentData())
        self._change(lambda head: replace(head, transition=handed(head.transition, handover)))

    def _length(self, text: str) -> None:
        length_ms = read_seconds(text)
        if length_ms is None or length_ms not in LENGTHS_MS:
            self.refused.emit(SECONDS_WANTED)
            return
        self._change(
            lambda head: replace(head, transition=replace(head.transition, length_ms=length_ms))
        )

    def _skip(self, text: str) -> None:
        length_ms = read_seconds(text)
        if length_ms is None or length_ms not in LENGTHS_MS:
            self.refused.emit(SECONDS_WANTED)
            return
        self._change(lambda head: replace(head, next_ms=length_ms))

    def _target(self, text: str) -> None:
        lufs = read_lufs(text)
        if lufs is None or lufs not in _TARGETS:
            self.refused.emit(say("The loudness is taken between −40 and −10 LUFS."))
            return
        self._change(lambda head: replace(head, target_lufs=lufs))

    def _plan(self) -> None:
        code = self.plan.currentData()
        for plan in self._editing.plans:
            if plan.code == code and plan is not self._editing.plan:
                self._editing.choose_plan(plan)
                self.changed.emit()

    def _change(self, change: Callable[[MusicSetting], MusicSetting]) -> None:
        place = self._editing.place
        self._editing.do(lambda a: (with_head(a, change(a.head)), place))
        self.changed.emit()


def handed(transition: Transition, handover: Handover) -> Transition:
    """The transition of another kind; one without a length gets the usual one."""
    if handover is Handover.GAPLESS:
        return Transition(handover, 0)
    return Transition(handover, transition.length_ms or Transition().length_ms)


def _unit(words: str) -> Text:
    return Text(words, "ink_soft", SMALL)


def _side_by_side(*widgets: tuple[QWidget, int]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for widget, stretch in widgets:
        row.addWidget(widget, stretch)
    return holder
