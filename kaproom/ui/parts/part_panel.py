"""A part's page: its lines, edited in place, and where it was seen, each sighting with its moment.

Self has a page as well, with its qualities. The page writes what is typed and draws no conclusion.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kaproom.core.course.parts_sightings import Sighting
from kaproom.core.events.parts import SELF, PartSighted, PartsMerged
from kaproom.core.wording import say
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.form_draft import FormDraft, kept_in
from kaproom.ui.form_fields import FormFault
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.note_list import NoteLine, NoteList
from kaproom.ui.parts.completing_field import CompletingField
from kaproom.ui.parts.page_edits import Edit, dropping, edit_of
from kaproom.ui.parts.page_lines import page_lines
from kaproom.ui.parts.page_rows import PageRows
from kaproom.ui.parts.part_words import notes_count, sighting_place
from kaproom.ui.parts.parts_desk import PartsDesk
from kaproom.ui.scrolled_column import scrolled_column
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_KEYS = say("↵ opens a line · Del takes it off · Ctrl Z takes back")
_SEEN_KEYS = say("↵ to its moment · Alt P what was sounding · Space takes it out")
_NOT_SEEN = say("In no note yet. Notes with #part and its name come here by themselves.")
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class PartPanel(Panel):
    """`moment_asked` and `sound_asked` carry a session's id and a time in it.

    `became` carries the part that another one turned out to be, `left` says that the page is done
    with.
    """

    moment_asked = Signal(str, int)
    sound_asked = Signal(str, int)
    became = Signal(str)
    left = Signal()

    def __init__(self, services: Services, theme: Theme, desk: PartsDesk) -> None:
        super().__init__(say("Part"))
        self._services, self._theme, self.desk = services, theme, desk
        self.part_id = ""
        self.rows = PageRows(theme)
        self.seen = NoteList(theme, say("Seen in"), framed=True)
        self.form: InlineForm | None = None
        self._asked = ""
        self._beside_past = False
        self._seen: tuple[Sighting, ...] = ()
        self.said = Text("", "caution", SMALL, wrap=True)
        self.said.hide()
        self._not_seen = Text(_NOT_SEEN, "ink_soft", BODY, wrap=True)
        self._seen_keys = Text(_SEEN_KEYS, "ink_faint", SMALL, wrap=True)
        self._column = scrolled_column([self.rows], 0)
        self.body.addWidget(self._column, 3)
        self.body.addWidget(self.said)
        self.body.addWidget(Text(_KEYS, "ink_faint", SMALL, wrap=True))
        self.body.addWidget(self._not_seen)
        self.body.addWidget(self.seen, 2)
        self.body.addWidget(self._seen_keys)
        self.rows.asked.connect(self._ask)
        self.rows.taken_off.connect(self._take_off)
        self.seen.went_to.connect(self._go_to)
        self.seen.carry_toggled.connect(self._not_this_part)

    def show_part(self, part_id: str) -> None:
        """The page of a part, or of `SELF`."""
        if part_id != self.part_id:
            self._close_form()
            self.part_id = part_id
            self.said.show_text("")
            self.look_again()
            self._reopen_kept()
        else:
            self.look_again()

    def look_again(self) -> None:
        """Show what stands now; a part that is gone leaves Self's page."""
        part = self.desk.parts.parts.get(self.part_id)
        if part is None:
            self.part_id = SELF
        self._seen = self.desk.sightings().get(self.part_id, ())
        self.set_title(part.name if part else say("Self"))
        count = notes_count(len(self._seen)) if part else say("no part")
        self.set_detail(say("as it is now · {count}", count=count) if self._beside_past else count)
        self.rows.show_lines(page_lines(self.desk, self.part_id))
        self.seen.show_lines([self._seen_line(s) for s in self._seen])
        self.seen.setVisible(bool(self._seen))
        self._seen_keys.setVisible(bool(self._seen))
        self._not_seen.setVisible(part is not None and not self._seen)

    def stand_beside_past(self, past: bool) -> None:
        """Say that the page is of now while the map beside it shows how it was."""
        self._beside_past = past
        self.look_again()

    def take_focus(self) -> None:
        """On the sightings, from which it is one step to the moment; else on the first line."""
        if self._seen:
            self.seen.setFocus(Qt.FocusReason.OtherFocusReason)
            self.seen.choose(self.seen.chosen() or self._seen[0].note_id)
        else:
            self.rows.focus("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back, play, leave."""
        if event.key() == Qt.Key.Key_Z and event.modifiers() == _CTRL:
            self.said.show_text(
                "" if self.desk.undo() else say("Nothing was written here to take back.")
            )
        elif event.key() == Qt.Key.Key_P and event.modifiers() == _ALT and self._chosen():
            sighting = self._chosen()
            if sighting is not None:
                self.sound_asked.emit(sighting.session_id, sighting.at_ms)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Left) and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, key: str) -> None:
        edit = edit_of(self.desk, self.part_id, key, self._services.said.self_qualities())
        self._close_form()
        if edit is None:
            return
        form = InlineForm(self._theme, edit.fields, say("Write it down"))
        self.form, self._asked = form, key
        form.entered.connect(lambda values: self._entered(edit, values))
        form.closed.connect(self._form_closed)
        self.rows.put_beneath(key, form)
        FormDraft(form, self._services.casebook.record, self._draft_key(key))
        _offer(form, edit)
        if not form.is_open:
            form.open_with(edit.values)
        self._column.ensureWidgetVisible(form)

    def _entered(self, edit: Edit, values: dict[str, str]) -> None:
        form = self.form
        if form is None:
            return
        try:
            body = edit.read(values)
        except FormFault as fault:
            form.refuse(fault.reason, fault.field)
            return
        reason = self.desk.write(body) if body is not None else ""
        if reason:
            form.refuse(reason)
            return
        # A merged part's page has gone by now, and its form with it; it was entered all the same.
        form.put_away()
        if isinstance(body, PartsMerged):
            self.became.emit(body.into_id)

    def _form_closed(self) -> None:
        key = self._asked
        self._close_form()
        self.rows.focus(key)

    def _close_form(self) -> None:
        if self.form is not None:
            # What is not entered is kept where it is, for when the line is opened again.
            for draft in self.form.findChildren(FormDraft):
                draft.stop()
            self.form.closed.disconnect(self._form_closed)
        self.form, self._asked = None, ""
        self.rows.take_from_beneath()

    def _reopen_kept(self) -> None:
        record = self._services.casebook.record
        kept = (line.key for line in self.rows.lines if kept_in(record, self._draft_key(line.key)))
        key = next(kept, "")
        if key:
            self._ask(key)

    def _draft_key(self, key: str) -> str:
        return f"{self.desk.client_id}/{self.part_id}/{key}"

    def _take_off(self, key: str) -> None:
        body = dropping(key)
        if body is not None:
            self.said.show_text(self.desk.write(body) or say("Taken off. Ctrl Z puts it back."))

    def _not_this_part(self, note_id: str) -> None:
        sighting = self._by_id(note_id)
        if sighting is not None:
            body = PartSighted(self.part_id, sighting.session_id, note_id, False)
            self.said.show_text(self.desk.write(body) or say("Taken out. Ctrl Z puts it back."))

    def _go_to(self, note_id: str) -> None:
        sighting = self._by_id(note_id)
        if sighting is not None:
            self.moment_asked.emit(sighting.session_id, sighting.at_ms)

    def _chosen(self) -> Sighting | None:
        return self._by_id(self.seen.chosen()) if self.seen.hasFocus() else None

    def _by_id(self, note_id: str) -> Sighting | None:
        return next((s for s in self._seen if s.note_id == note_id), None)

    def _seen_line(self, sighting: Sighting) -> NoteLine:
        moment = self.desk.moment(sighting.session_id, sighting.at_ms)
        return NoteLine(
            note_id=sighting.note_id,
            lead=sighting_place(sighting, moment),
            text=sighting.text,
            verbatim=sighting.verbatim,
            below=say("put here by hand") if sighting.by_hand else "",
        )


def _offer(form: InlineForm, edit: Edit) -> None:
    for name, texts in edit.offers.items():
        line = form.field(name)
        if isinstance(line, QLineEdit):
            CompletingField(line, texts)
