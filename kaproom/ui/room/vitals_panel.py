"""The vitals: the line as understood while it is typed, the last reading, the oximeter."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QHBoxLayout

from kaproom.core.events.session import ReadingAcknowledged
from kaproom.core.room.line import LineMeaning
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.marks import Met
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say
from kaproom.ui.controls.mark import MarkShape, Shape
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, LARGE, SMALL, ElidedText, Text
from kaproom.ui.figure_words import age_text, clipped, full_reading
from kaproom.ui.theme import Theme

_LONGEST = 120
_EMPTY = say("sys/dia pulse SpO₂")
"""No figures: an example would read as a reading."""
_READING_KINDS = ("reading", "rating", "skip", "answer", "refused")
Marks = Mapping[str, tuple[Met, ...]]


class VitalsPanel(Panel):
    """Mirrors the one line where it is a reading; it has no field of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("Vitals"), "", quiet=True)
        self._mirror = ElidedText("", "ink", BODY)
        self._frame = QFrame()
        self._frame.setObjectName("mirror")
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(10, 7, 10, 7)
        row.addWidget(self._mirror)
        self._echo = Text("", "ink_soft", BODY, wrap=True)
        self._last_head = Text("", "ink_soft", SMALL)
        self._last = Text("", "ink", BODY, wrap=True)
        self._last_mark = MarkShape(theme, Shape.DIAMOND, "caution")
        self._last_mark.hide()
        self._met = ElidedText("", "caution", SMALL)
        self._met.hide()
        last = QHBoxLayout()
        last.setSpacing(6)
        last.addWidget(self._last_mark)
        last.addWidget(self._last, 1)
        self._oximeter_head = Text(say("Oximeter"), "ink_soft", SMALL)
        self._pulse = Text("", "pulse", LARGE)
        self._oxygen = Text("", "oxygen", LARGE)
        values = QHBoxLayout()
        values.setSpacing(10)
        values.addWidget(self._pulse)
        values.addWidget(self._oxygen)
        values.addStretch(1)
        for widget in (self._frame, self._echo, self._last_head):
            self.body.addWidget(widget)
        self.body.addLayout(last)
        for widget in (self._met, self._oximeter_head):
            self.body.addWidget(widget)
        self.body.addLayout(values)
        self.body.addStretch(1)
        self.show_line("", LineMeaning("empty"))

    @property
    def echo(self) -> str:
        """What stands beneath the mirrored line."""
        return self._echo.text()

    @property
    def oximeter(self) -> str:
        """What the oximeter shows now; empty where it is silent."""
        return f"{self._pulse.text()} {self._oxygen.text()}".strip()

    def show_line(self, text: str, meaning: LineMeaning) -> None:
        """Mirror the line where it is a reading, with its echo or why it makes none."""
        is_reading = meaning.kind in _READING_KINDS
        self._mirror.setText(f"{clipped(text, _LONGEST)}▏" if is_reading else _EMPTY)
        self._mirror.set_ink("ink" if is_reading else "ink_faint")
        self._set_active(is_reading)
        refused = is_reading and not meaning.echo
        self._echo.set_ink("accent" if refused else "ink_soft")
        asked = say("unusual: {words}", words=", ".join(meaning.asks)) if meaning.asks else ""
        echo = f"{meaning.echo} · {asked}" if asked else meaning.echo
        words = f"◆ {meaning.reason}" if refused else echo
        self._echo.setText(
            clipped(words, _LONGEST)
            if is_reading
            else say("pressure, pulse, oxygen: type anywhere")
        )

    @property
    def marked(self) -> bool:
        """Whether the mark stands beside the last reading."""
        return not self._last_mark.isHidden()

    @property
    def met_whole(self) -> str:
        """What is told of the marked reading on hover and to those who hear the screen."""
        return self._met.accessibleDescription()

    @property
    def met(self) -> str:
        """The rules' words beside the last reading; empty where it is beyond none."""
        return self._met.text()

    def show_last(self, state: SessionState, now_ms: int, marks: Marks) -> None:
        """The newest reading with its age and what it meets, or that one was passed over."""
        reading = state.readings[-1] if state.readings else None
        skip = state.skips[-1] if state.skips else None
        if skip is not None and (reading is None or skip.at_ms > reading.at_ms):
            skipped = say("skipped: {reason}", reason=clipped(skip.body.reason))
            self._show_last(skip.at_ms, now_ms, skipped)
            self._show_met((), None)
        elif reading is not None:
            self._show_last(reading.at_ms, now_ms, full_reading(reading.body))
            answer = state.acknowledged.get(reading.id)
            self._show_met(marks.get(reading.id, ()), answer)
        else:
            self._last_head.show_text(say("No reading yet"))
            self._last.show_text("")
            self._show_met((), None)

    def show_oximeter(self, samples: SampleTrack, now_ms: int, speed: float) -> None:
        """The oximeter's newest values, where there is one; old ones are not shown as new.

        Samples come once a real second, which is `speed` session seconds.
        """
        pulse, oxygen = samples.at(now_ms // 1000, within_s=10 + round(3 * speed))
        has_any = len(samples) > 0
        self._oximeter_head.setVisible(has_any)
        silent = has_any and pulse is None and oxygen is None
        self._oximeter_head.setText(say("Oximeter · no signal") if silent else say("Oximeter"))
        self._pulse.show_text("" if pulse is None else str(pulse))
        self._oxygen.show_text("" if oxygen is None else f"{oxygen} %")

    def _show_last(self, at_ms: int, now_ms: int, words: str) -> None:
        head = say(
            "Last · {time} · {age}", time=session_clock_text(at_ms), age=age_text(now_ms - at_ms)
        )
        self._last_head.show_text(head)
        self._last.show_text(words)

    def _show_met(self, met: tuple[Met, ...], answer: Entry[ReadingAcknowledged] | None) -> None:
        """An answered reading says its answer first; the whole, with sources, on hover."""
        answers = [answer] if met and answer is not None else []
        seen = [say("seen: {reason}", reason=one.body.reason) for one in answers]
        text = " · ".join([*seen, *(one.in_short for one in met)])
        self._last_mark.setVisible(bool(met))
        if text != self._met.text():
            by = [
                say("seen by {name}: {reason}", name=one.event.author, reason=one.body.reason)
                for one in answers
            ]
            whole = "\n".join([*by, *(one.with_source for one in met)])
            self._met.setToolTip(whole)
            self._met.setAccessibleDescription(whole)
            self._met.set_ink("ink_soft" if seen else "caution")
        self._met.show_text(text)

    def _set_active(self, active: bool) -> None:
        value = "yes" if active else "no"
        if self._frame.property("active") != value:
            self._frame.setProperty("active", value)
            self._frame.style().unpolish(self._frame)
            self._frame.style().polish(self._frame)
