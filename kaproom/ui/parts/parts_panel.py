"""The parts panel: the map, its line and strip, what could be put on it, and putting it there.

For Integration and for the parts' own screen, which say whether all is saved. It offers names that
were written; it never puts a part on the map by itself, and never says what a part is.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from kaproom.core.course.casebook import ChartChanged
from kaproom.core.events.event import Body
from kaproom.core.events.parts import SELF, MapArranged, PartNoted, PartsDropped
from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.parts.map_view import MapView
from kaproom.ui.parts.part_words import apart, part_line, parts_count, self_line
from kaproom.ui.parts.parts_desk import PartsDesk, Stop
from kaproom.ui.parts.stop_strip import StopStrip
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_EMPTY = say(
    "No part is on the map yet. N writes one down under the client's own name for it; parts named "
    "in notes after #part are offered here."
)
_EMPTY_THEN = say("No part was on the map then.")
_KEYS = say(
    "Arrows choose · ↵ its page · Ctrl arrows move · [ ] how it was · Del off the map · "
    "A lay out anew"
)
_PAST = say("This is how it was. ] comes back to now.")
_CTRL = Qt.KeyboardModifier.ControlModifier
_OFFERED_AT_ONCE = 4


class PartsPanel(Panel):
    """`part_asked` carries the id of a part (or `SELF`) whose page is wanted.

    `chosen_changed` tells of the part chosen on the map.
    """

    part_asked = Signal(str)
    chosen_changed = Signal(str)

    def __init__(
        self, services: Services, theme: Theme, client_id: str, desk: PartsDesk | None = None
    ) -> None:
        super().__init__(say("Parts"))
        self.desk = desk or PartsDesk(services.casebook, client_id)
        self.map = MapView(theme)
        self.strip = StopStrip(theme, self.desk.stops)
        self.line = Text("", "ink_soft", SMALL, wrap=True)
        self.offer = Text("", "ink_soft", BODY, wrap=True)
        self.said = Text("", "caution", SMALL, wrap=True)
        self.said.hide()
        self.keys = Text(_KEYS, "ink_faint", SMALL, wrap=True)
        self.form = InlineForm(
            theme,
            (Field("name", say("The part, in the client's words"), wide=True),),
            say("Put on the map"),
        )
        self.new = KeyButton(theme, say("New part"), "N", small=True)
        self.new.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._connect(services)
        self.draft = FormDraft(self.form, services.casebook.record, f"{client_id}/new part")
        self.look_again()

    def take_focus(self, part_id: str = "") -> None:
        """On the map, at a part where one is named."""
        if part_id:
            self.map.choose(part_id)
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self) -> None:
        """Show the parts as they stand, or as they stood at the stop chosen."""
        stop = self.strip.stop
        parts = self.desk.parts_at(stop)
        self.map.show_parts(parts, stop.is_now)
        count = parts_count(len(parts.parts))
        self.set_detail(" · ".join(filter(None, (count, self._sessions_words(stop)))))
        self._show_line()
        # What is written needs the room that these have; the map keeps its own.
        writing = self.form.is_open
        offered = self.desk.offered() if stop.is_now and not writing else ()
        self.offer.show_text(_offer_words(offered))
        self.keys.show_text("" if writing else _KEYS if stop.is_now else _PAST)
        self.line.setVisible(not writing)
        self.new.setVisible(stop.is_now and not writing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the map that write, and those of the strip."""
        typed, modifiers = event.text(), event.modifiers()
        if typed in ("[", "]"):
            self.strip.step(-1 if typed == "[" else 1)
        elif not self.map.hasFocus():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Z and modifiers == _CTRL:
            self.said.show_text(
                "" if self.desk.undo() else say("Nothing was written here to take back.")
            )
        elif self.strip.stop.is_now and self._write_by_key(event):
            pass
        else:
            super().keyPressEvent(event)

    def _write_by_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & (_CTRL | Qt.KeyboardModifier.AltModifier):
            return False
        if event.key() in (Qt.Key.Key_N, Qt.Key.Key_Insert):
            self._write_new()
        elif event.text() == "+" and self.desk.offered():
            self._put_on_the_map(self.desk.offered()[0])
        elif event.key() == Qt.Key.Key_A:
            self._write(MapArranged())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_off()
        else:
            return False
        return True

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(10)
        keys.addWidget(self.keys, 1)
        keys.addWidget(self.new, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self.map, 1)
        for widget in (self.line, self.offer, self.form, self.said):
            self.body.addWidget(widget)
        self.body.addLayout(keys)
        self.body.addWidget(self.strip)

    def _connect(self, services: Services) -> None:
        self.new.clicked.connect(self._write_new)
        self.map.chosen_changed.connect(self._chosen_changed)
        self.map.opened.connect(self.part_asked)
        self.map.arranged.connect(lambda places: self._write(MapArranged(places)))
        self.strip.stopped.connect(lambda _stop: self.look_again())
        self.form.entered.connect(lambda values: self._enter(values["name"]))
        self.form.cancelled.connect(self.take_focus)
        self.form.opened.connect(self.look_again)
        self.form.closed.connect(self.look_again)
        heard = services.casebook.bus.subscribe(self._changed)
        self.destroyed.connect(heard.cancel)

    def _changed(self, change: ChartChanged) -> None:
        if change.client_id == self.desk.client_id:
            self.look_again()

    def _chosen_changed(self, part_id: str) -> None:
        self._show_line()
        self.chosen_changed.emit(part_id)

    def _write_new(self) -> None:
        self.said.show_text("")
        self.form.open_with({})

    def _enter(self, name: str) -> None:
        reason = self._put_on_the_map(name)
        if reason:
            self.form.refuse(reason, "name")
            return
        self.form.put_away()
        self.take_focus()

    def _put_on_the_map(self, name: str) -> str:
        before = set(self.desk.parts.parts)
        reason = self.desk.write(PartNoted(" ".join(name.split())))
        for part_id in set(self.desk.parts.parts) - before:
            self.map.choose(part_id)
        return reason

    def _take_off(self) -> None:
        part = self.desk.parts.parts.get(self.map.chosen)
        if part is None:
            self.said.show_text(say("Self stays on the map."))
            return
        if self._write(PartsDropped(part.id)):
            self.said.show_text(
                say("“{name}” is off the map. Ctrl Z puts it back.", name=apart(part.name))
            )

    def _write(self, body: Body) -> bool:
        reason = self.desk.write(body)
        self.said.show_text(reason)
        return not reason

    def _show_line(self) -> None:
        stop = self.strip.stop
        parts = self.desk.parts_at(stop)
        part = parts.parts.get(self.map.chosen)
        if self.form.is_open:
            return
        if not parts.parts:
            self.line.show_text(_EMPTY if stop.is_now else _EMPTY_THEN)
        elif part is not None:
            seen = self.desk.sightings(stop).get(part.id, ())
            self.line.show_text(part_line(self.desk, part, seen))
        elif self.map.chosen == SELF:
            self.line.show_text(self_line(self.desk, parts))

    def _sessions_words(self, stop: Stop) -> str:
        last = stop.number or (self.desk.sessions[-1].number if self.desk.sessions else 0)
        if not last:
            return ""
        return say("session 1") if last == 1 else say("sessions 1–{last}", last=last)


def _offer_words(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    shown = ", ".join(apart(name) for name in names[:_OFFERED_AT_ONCE])
    more = len(names) - _OFFERED_AT_ONCE
    first = apart(names[0])
    if more > 0:
        return say(
            "Named, not on the map: {names} and {count} more · + puts “{first}” there",
            names=shown,
            count=more,
            first=first,
        )
    return say("Named, not on the map: {names} · + puts “{first}” there", names=shown, first=first)
