"""The top line of the room: who, how far in, what falls due, what is on; saved, sound, keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.clock import MINUTE_MS
from kaproom.core.music.music import PlayerStatus
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.vitals.schedule import DueCheck
from kaproom.core.wording import say, say_count
from kaproom.ui.controls.chip import Chip
from kaproom.ui.controls.counted_text import CountedText
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import Mark, Shape
from kaproom.ui.controls.text import BODY, CLOCK, SMALL, Text
from kaproom.ui.controls.top_line import GAP, TopLine
from kaproom.ui.room.on_now import on_now, shorts, whole
from kaproom.ui.theme import Theme

_SINCE_DOSE = "T+"


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a mark with its shape and ink; `short` where there is no room for all of them."""

    text: str
    shape: Shape
    ink: str = "ink_soft"
    short: str = ""


class RoomTop(TopLine):
    """Renders from what it is given; the two keys are told by `emergency` and `cover`."""

    emergency = Signal()
    cover = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._keys: list[KeyButton] = []
        self._who = Text("", "ink", BODY, bold=True)
        self._session = Text("", "ink_soft", BODY)
        self._clock = Text("0:00:00", "ink", CLOCK)
        self._number = self._since = ""
        self._since_start = Text(say("since start"), "ink_soft", SMALL)
        self._dose_clock = Text("", "accent", CLOCK)
        self._since_dose = Text(say("since dose"), "ink_soft", SMALL)
        self.due = Chip(theme)
        self.hold = Chip(theme)
        self._plan = Text("", "ink_soft", SMALL)
        self._lasting = CountedText(say("on: "), "ink_soft", BODY)
        for widget in (
            self._who,
            self._session,
            self._clock,
            self._since_start,
            self._dose_clock,
            self._since_dose,
            self.due,
            self.hold,
            self._plan,
        ):
            self.add_left(widget)
        self.add_left(self._lasting, 1)
        self.saved = Mark(theme, say("Saved"))
        self.sound = Mark(theme, say("Sound"))
        self.laptop = Mark(theme, "", Shape.DIAMOND, "caution")
        self.laptop.hide()
        self.add_right(self.laptop)
        self.add_right(self.saved)
        self.add_right(self.sound)
        for words, hint, signal in (
            (say("Emergency card"), "F12", self.emergency),
            (say("Cover"), "Ctrl L", self.cover),
        ):
            key = KeyButton(theme, words, hint)
            key.clicked.connect(signal)
            key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._keys.append(key)
            self.add_right(key)
        # What says the time and whether it is saved keeps its room, whatever the font.
        for steady in (self._clock, self._dose_clock, self._plan, self.saved):
            steady.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.saved.keep_whole()

    @property
    def lasting(self) -> str:
        """What is on now, in words; empty where nothing is."""
        return self._lasting.text()

    @property
    def lasting_told(self) -> str:
        """The same as it is told to a screen reader."""
        return self._lasting.accessibleName()

    @property
    def lasting_shown(self) -> str:
        """As much of it as there is room for, and how much more there is."""
        return self._lasting.fitting(self._lasting.width())

    def show_session(self, state: SessionState, client: str) -> None:
        """Who it is, as told apart from others, and what is lasting now."""
        started = state.started
        self._who.setText(client)
        if started is not None:
            self._number = say(
                "{place} of {count}", place=started.number, count=started.planned_sessions
            )
        if state.plan:
            planned = session_clock_text(state.plan[-1].end_ms or 0)
            self._since_start.setText(say("of {time}", time=planned))
        on = on_now(state)
        self._lasting.show_parts(shorts(on), whole(on))

    def show_time(self, state: SessionState, now_ms: int, due: DueCheck | None) -> None:
        """The two clocks and what falls due."""
        self._clock.setText(session_clock_text(now_ms, seconds=True))
        since = state.since_dose_ms(now_ms)
        self._since = "" if since is None else session_clock_text(since, True)
        if self._dose_clock.text().removeprefix(_SINCE_DOSE) != self._since:
            self._dose_clock.show_text(self._since)
        self.due.show_chip(*due_words(due, now_ms))
        self._make_room()

    def show_guide(self, plan: str, hold: str) -> None:
        """What is left of the plan, and a hold that runs: words that change and nothing else."""
        self.hold.show_chip(hold)
        if self._plan.text() != plan:
            self._plan.setText(plan)
        self._make_room()

    def show_saved(self, said: Said) -> None:
        """How the record stands."""
        self.saved.show_mark(said.text, said.shape, said.ink)
        self._make_room()

    def show_sound(self, said: Said) -> None:
        """How the sound stands."""
        self.sound.show_mark(said.text, said.shape, said.ink, said.short)
        self._make_room()

    def show_laptop(self, text: str, tip: str) -> None:
        """What is amiss with the laptop, in few words and, on pointing, in whole; else nothing."""
        if (text, tip) == (self.laptop.text, self.laptop.toolTip()):
            return
        self.laptop.show_mark(text, Shape.DIAMOND, "caution")
        self.laptop.setToolTip(tip)
        self.laptop.setAccessibleDescription(tip)
        self.laptop.setVisible(bool(text))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less is said where there is less room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """What is said twice or known anyway gives way, in this order, by its words' width."""
        dosed = bool(self._since)
        gives_way: tuple[tuple[QWidget, bool], ...] = (
            (self._since_dose, dosed),
            (self._since_start, True),
            (self._plan, bool(self._plan.text())),
            (self._keys[1], True),
        )
        shown = [widget for widget, wanted in gives_way if wanted]
        whole = say("Dosing session {number}", number=self._number) if self._number else ""
        metrics = QFontMetrics(self._session.font())
        whole_px, number_px = map(metrics.horizontalAdvance, (whole, self._number))
        gone = [widget for widget, _ in gives_way[:3]]
        narrow = self._needed([w for w in shown if w not in gone]) + whole_px > self.width()
        words = self._number if narrow else whole
        if self._session.text() != words:
            self._session.setText(words)
        session_px = number_px if narrow else whole_px
        needed = self._needed(shown) + session_px
        for widget, wanted in gives_way:
            fits = wanted and needed <= self.width()
            if wanted and not fits:
                shown.remove(widget)
                needed = self._needed(shown) + session_px
            widget.setVisible(fits)
        self._name_dose_clock(needed, dosed and self._since_dose not in shown)
        # Asking for more than there is would take it from the marks beside it.
        longer_px = self.sound.whole_px - self.sound.short_px
        self.sound.shorten(self._needed(shown) + session_px + longer_px > self.width())

    def _name_dose_clock(self, needed: int, unnamed: bool) -> None:
        """Two clocks without a name beside each other are told apart by colour alone."""
        prefix_px = QFontMetrics(self._dose_clock.font()).horizontalAdvance(_SINCE_DOSE)
        named = self._dose_clock.text().startswith(_SINCE_DOSE)
        fits = needed + (0 if named else prefix_px) <= self.width()
        words = _SINCE_DOSE + self._since if unnamed and fits else self._since
        if self._dose_clock.text() != words:
            self._dose_clock.show_text(words)

    def _needed(self, giving_way: Sequence[QWidget]) -> int:
        """The width at which nothing is cut, with these of the widgets that may give way.

        The session's number comes on top, as long or as short as it is said.
        """
        steady: list[QWidget] = [self._who, self._clock, self.saved, self._keys[0]]
        steady += [self._dose_clock] if self._dose_clock.text() else []
        steady += [chip for chip in (self.due, self.hold) if chip.text]
        steady += [self.laptop] if self.laptop.text else []
        widths = [w.sizeHint().width() for w in (*steady, *giving_way)]
        widths.append(self.sound.short_px)
        widths.append(self._lasting.minimumSizeHint().width())
        return sum(widths) + GAP * (len(widths) + 2)


def due_words(due: DueCheck | None, now_ms: int) -> tuple[str, str, float]:
    """The chip's words, strength and bar, which grow with the minutes; nothing steps faster."""
    if due is None:
        return "", "no", 0.0
    if due.at_ms is None:
        return due.words, "no", 0.0
    minutes, whole = (now_ms - due.early_ms) // MINUTE_MS, (due.late_ms - due.early_ms)
    fill = min(1.0, max(0, minutes + 1) * MINUTE_MS / max(whole, MINUTE_MS))
    if now_ms < due.at_ms:
        left_min = -((now_ms - due.at_ms) // MINUTE_MS)
        near = now_ms >= due.early_ms
        words = say("{what} due in {minutes} min", what=due.words, minutes=left_min)
        return words, "near" if near else "no", fill if near else 0.0
    past_min = (now_ms - due.at_ms) // MINUTE_MS
    words = say("◆ {what} due now", what=due.words)
    if past_min:
        words = say("◆ {what} due {minutes} min ago", what=due.words, minutes=past_min)
    return words, "over" if now_ms >= due.late_ms else "yes", fill


def saved_words(unsaved: int, fault: str) -> Said:
    """Told by shape: a dot is on the disk, a ring waits, a diamond cannot be written."""
    if fault:
        words = say_count(
            "Not saved: {count} entry waits", "Not saved: {count} entries wait", unsaved
        )
        return Said(words, Shape.DIAMOND, "caution")
    if unsaved:
        return Said(say("Saving"), Shape.RING, "ink")
    return Said(say("Saved"), Shape.DOT)


def sound_words(status: PlayerStatus, ear_only: bool) -> Said:
    """What sounds, on what; a device that is not there is said and nothing more."""
    if ear_only:
        return Said(say("Sound: for the ear only"), Shape.RING)
    lost = [output.called for output in status.outputs if not output.ok and output.label]
    if status.alive and lost:
        outputs = say(" and ").join(lost)
        words = say("{outputs} gone", outputs=outputs)
        if len(lost) == len(status.outputs):
            words = say("{outputs} gone: place kept", outputs=outputs)
        return Said(words, Shape.DIAMOND, "caution")
    if not status.alive or not status.device_ok:
        return Said(say("No sound device: the session goes on"), Shape.DIAMOND, "caution")
    if status.silenced:
        return Said(say("Silence"), Shape.BAR)
    if not status.playing:
        return Said(say("Sound ready"), Shape.RING)
    words = say("Sound: {device}", device=status.device) if status.device else say("Sound")
    return Said(words, Shape.DOT, short=say("Sound"))
