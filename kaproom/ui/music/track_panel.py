"""The chosen track: everything that is set of it, what was measured, and listening to its end."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.decimals import plain_number
from kaproom.core.music.music import Handover, HoldSpan, Track
from kaproom.core.music.setting_edits import changed
from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.phase_names import said_phase
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, ElidedText, Text
from kaproom.ui.desks.sound import SoundDesk
from kaproom.ui.form_fields import FormFault
from kaproom.ui.music import track_fields
from kaproom.ui.music.editing import Editing
from kaproom.ui.music.hold_wave import HoldWave
from kaproom.ui.music.line_field import FieldChoice, LineField
from kaproom.ui.music.setting_form import handed
from kaproom.ui.music.words import (
    GROUNDING,
    HANDOVERS,
    NO_PHASE,
    bare_gain,
    length_text,
    loudness_parts,
    lufs_text,
    seconds_text,
    transition_text,
)
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.theme import Theme
from kaproom.ui.usual_folder import seen_from_home

_EMPTY = say(
    "No track is chosen. What is set of one stands here: how it gives way, its hold, its gain."
)
_MARGIN = 10
_AS_SETTING = "as_setting"


class TrackPanel(Panel):
    """`changed` after an edit; `refused` carries why a field was not taken; `left` goes back."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, editing: Editing, sound: SoundDesk) -> None:
        super().__init__("")
        self._editing, self._sound = editing, sound
        self._shown = ("", -1)
        self.title = LineField(say("Title"), say("title"))
        self.artist = LineField(say("Artist"), say("artist"))
        self.phase = FieldChoice(say("Phase"))
        self.intensity = LineField(say("Intensity, 0 to 10"), "0–10")
        self.handover = FieldChoice(say("How it gives way to the next"))
        self.length = LineField(say("Seconds of it"))
        self.gain = LineField(say("Gain in decibels"))
        self.hold_from = LineField(say("Hold from"), say("from"))
        self.hold_to = LineField(say("Hold to"), say("to", meaning="up to"))
        self.notes = LineField(say("Notes"), say("a few words for yourself"))
        self.wave = HoldWave(theme)
        self._sound_facts = ElidedText("", "ink_soft", SMALL)
        self._form_facts = ElidedText("", "ink_soft", SMALL)
        self._file = ElidedText("", "ink_soft", SMALL)
        self.listen_key = KeyButton(theme, "", "Ctrl Space", focusable=True)
        self._empty = Text(_EMPTY, "ink_soft", BODY, wrap=True)
        self._form = QWidget()
        self._lay_out()
        self._connect()

    def show_track(self) -> None:
        """Show the chosen track."""
        editing = self._editing
        track = editing.track
        self._form.setVisible(track is not None)
        self._empty.setVisible(track is None)
        self.listen_key.setVisible(track is not None)
        if track is None or editing.arrangement is None:
            self._shown = ("", -1)
            return
        shown = (editing.arrangement.head.file, editing.index or 0)
        self._show_fields(track, afresh=shown != self._shown)
        self._shown = shown
        self._show_facts(track, editing.desk.facts.of(track.file))
        self.show_listening()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its fields and no higher: what is left is the library's."""
        super().showEvent(event)
        margins, spacing = self.contentsRect(), self.body.spacing()
        around = self.height() - margins.height() + 2 * _MARGIN + 2 * spacing
        fields = self._form.sizeHint().height() + self.listen_key.sizeHint().height()
        self.setMaximumHeight(fields + around)

    def show_listening(self) -> None:
        """Whether something is being heard, and what can be."""
        if self._sound.auditioning is not None:
            self.listen_key.set_label(say("Stop"))
        else:
            self.listen_key.set_label(say("Hear it give way"))
        self.listen_key.set_current(self._sound.auditioning is not None)
        can = self._editing.follower is not None or self._sound.auditioning is not None
        self.listen_key.setEnabled(can)

    def listen(self) -> None:
        """Hear the end of the track go over into the next; once more stops it."""
        editing = self._editing
        if self._sound.auditioning is not None:
            self._sound.stop()
        elif editing.arrangement is not None and editing.index is not None:
            if editing.follower is None:
                self.refused.emit(say("Nothing follows this track."))
                return
            self._sound.audition(editing.arrangement.setting, editing.index)
        self.show_listening()

    def take_focus(self) -> None:
        """To the first field."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def _show_fields(self, track: Track, afresh: bool) -> None:
        for field, text in (
            (self.title, track.title),
            (self.artist, track.artist),
            (self.intensity, "" if track.intensity is None else str(track.intensity)),
            (self.gain, bare_gain(track.gain_tenth_db).replace("-", "−")),
            (self.hold_from, length_text(track.hold.from_ms) if track.hold else ""),
            (self.hold_to, length_text(track.hold.to_ms) if track.hold else ""),
            (self.notes, track.notes),
        ):
            field.show_value(text, afresh)
            field.setReadOnly(not self._editing.own)
            field.show_hint(self._editing.own)
        self._show_phase(track)
        self._show_transition(track, afresh)

    def _show_phase(self, track: Track) -> None:
        arrangement = self._editing.arrangement
        if arrangement is None:
            return
        names = dict.fromkeys(s.phase for s in arrangement.sections if not s.grounding)
        options: list[tuple[str, object]] = [(said_phase(name) or NO_PHASE, name) for name in names]
        options.append((GROUNDING, None))
        self.phase.show_options(options, None if track.grounding else track.phase)
        self.phase.setEnabled(self._editing.own)

    def _show_transition(self, track: Track, afresh: bool) -> None:
        arrangement, own = self._editing.arrangement, self._editing.own
        if arrangement is None:
            return
        usual = transition_text(arrangement.head.transition)
        options: list[tuple[str, object]] = [
            (say("as the setting: {usual}", usual=usual), _AS_SETTING)
        ]
        options += [(words, handover) for handover, words in HANDOVERS.items()]
        transition = track.transition
        self.handover.show_options(options, transition.handover if transition else _AS_SETTING)
        self.handover.setEnabled(own)
        has_length = transition is not None and transition.handover is not Handover.GAPLESS
        text = seconds_text(transition.length_ms) if transition and has_length else ""
        self.length.show_value(text, afresh)
        self.length.setPlaceholderText("" if has_length else "–")
        self.length.setReadOnly(not own or not has_length)

    def _show_facts(self, track: Track, facts: TrackFacts | None) -> None:
        overview = facts.overview if facts is not None else b""
        self.wave.show_track(overview, track.hold, track.duration_ms, self._editing.own)
        sound = [length_text(track.duration_ms), *loudness_parts(track, facts)]
        _tell(self._sound_facts, " · ".join(sound))
        _tell(self._form_facts, "" if facts is None else _form_text(facts))
        _tell(self._file, seen_from_home(track.file))
        self._file.setAccessibleName(say("File {name}", name=track.file))

    def _lay_out(self) -> None:
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        phase = _row(self.phase, 4, _label(say("Intensity"), self.intensity), 0, self.intensity, 1)
        giving = _row(self.handover, 4, self.length, 1, _label("s", self.length), 0)
        hold = _row(
            self.hold_from, 2, _label(say("to", meaning="up to"), self.hold_to), 0, self.hold_to, 2
        )
        gain = _row(self.gain, 2, _label("dB", self.gain), 3)
        rows: tuple[tuple[str, QWidget, QWidget], ...] = (
            (say("Title"), self.title, self.title),
            (say("Artist"), self.artist, self.artist),
            (say("Phase"), phase, self.phase),
            (say("Transition"), giving, self.handover),
            (say("Hold"), hold, self.hold_from),
            (say("Gain"), gain, self.gain),
            (say("Notes"), self.notes, self.notes),
        )
        for number, (label, field, buddy) in enumerate(rows):
            grid.addWidget(_label(label, buddy), number, 0)
            grid.addWidget(field, number, 1)
        below = QVBoxLayout()
        below.setSpacing(4)
        for widget in (self.wave, self._sound_facts, self._form_facts, self._file):
            below.addWidget(widget)
        grid.addLayout(below, len(rows), 0, 1, 2)
        self.body.addWidget(scrolled_column([self._empty, self._form], 6), 1)
        self.body.addWidget(self.listen_key)

    def _connect(self) -> None:
        self.title.entered.connect(lambda t: self._change(track_fields.with_title, t))
        self.artist.entered.connect(lambda t: self._set(lambda track: replace(track, artist=t)))
        self.notes.entered.connect(lambda t: self._set(lambda track: replace(track, notes=t)))
        self.intensity.entered.connect(lambda t: self._change(track_fields.with_intensity, t))
        self.gain.entered.connect(lambda t: self._change(track_fields.with_gain, t))
        self.length.entered.connect(lambda t: self._change(track_fields.with_length, t))
        self.phase.activated.connect(self._phase)
        self.handover.activated.connect(self._handover)
        for field in (self.hold_from, self.hold_to):
            field.entered.connect(self._hold)
        self.wave.spanned.connect(self._span)
        self.listen_key.clicked.connect(self.listen)

    def _phase(self) -> None:
        name: str | None = self.phase.currentData()
        self._set(
            lambda track: replace(
                track, phase=track.phase if name is None else name, grounding=name is None
            )
        )

    def _handover(self) -> None:
        chosen: str = self.handover.currentData()
        arrangement = self._editing.arrangement
        if arrangement is None:
            return
        usual = arrangement.head.transition

        def change(track: Track) -> Track:
            if chosen == _AS_SETTING:
                return replace(track, transition=None)
            transition = handed(track.transition or usual, Handover(chosen))
            return replace(track, transition=transition)

        self._set(change)

    def _hold(self) -> None:
        from_text, to_text = self.hold_from.text().strip(), self.hold_to.text().strip()
        self._change(lambda track, _: track_fields.with_hold(track, from_text, to_text), "")

    def _span(self, hold: HoldSpan | None) -> None:
        self._set(lambda track: replace(track, hold=hold))

    def _change(self, change: Callable[[Track, str], Track | None], text: str) -> None:
        track = self._editing.track
        if track is None:
            return
        try:
            new = change(track, text)
        except FormFault as fault:
            self.refused.emit(fault.reason)
            return
        if new is not None:
            self._set(lambda _: new)

    def _set(self, change: Callable[[Track], Track]) -> None:
        track, place = self._editing.track, self._editing.place
        if track is None:
            return
        self._editing.do(lambda arrangement: changed(arrangement, place, change(track)))
        self.changed.emit()


def _form_text(facts: TrackFacts) -> str:
    parts: list[str] = []
    if facts.range_lu is not None:
        parts.append(say("range {lu:.0f} LU", lu=facts.range_lu))
    if facts.true_peak_dbtp is not None:
        peak = lufs_text(facts.true_peak_dbtp).replace("LUFS", "dBTP")
        parts.append(say("peak {level}", level=peak))
    parts.append(f"{facts.codec} {_rate_text(facts)}")
    return " · ".join([*parts, *([facts.album] if facts.album else [])])


def _tell(label: ElidedText, words: str) -> None:
    label.setText(words)
    label.setToolTip(words)


def _rate_text(facts: TrackFacts) -> str:
    many = say("{count} channels", count=facts.channels)
    channels = {1: say("mono"), 2: say("stereo")}.get(facts.channels, many)
    return f"{plain_number(Decimal(facts.rate_hz) / 1000)} kHz {channels}"


def _label(words: str, buddy: QWidget) -> Text:
    text = Text(words, "ink_soft", SMALL)
    text.setBuddy(buddy)
    return text


def _row(*parts: QWidget | int) -> QWidget:
    """Widgets side by side, each followed by its share of the room."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for widget, stretch in zip(parts[::2], parts[1::2], strict=True):
        if isinstance(widget, QWidget) and isinstance(stretch, int):
            row.addWidget(widget, stretch)
    return holder
