"""The handout for a client: lines chosen one by one, seen as a page, made into a PDF.

Nothing is on the page that was not chosen, and nothing is worded by the program.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kaproom.core.course.client_names import name_told_apart
from kaproom.core.events.handout import HandoutMade
from kaproom.core.handout.candidates import Candidate, candidates
from kaproom.core.handout.draft import draft_key, draft_of, handout_from_draft
from kaproom.core.handout.handout import Handout
from kaproom.core.stream.ports import Draft
from kaproom.core.wording import say, say_count
from kaproom.ui.client_top import client_top
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, Text
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.handout.line_lists import CandidateList, ChosenList
from kaproom.ui.handout.making import Making, paper_here, usual_path
from kaproom.ui.handout.preview import PagePreview
from kaproom.ui.line_form import LINE, LineForm
from kaproom.ui.music.path_field import PathField
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_NONE = say(
    "There is nothing to choose from yet. What the client said in the room (in quotes, or #quote), "
    "the intention and the agreements come here by themselves."
)
_EMPTY = say("Nothing yet. Space puts a line here; only what stands here goes on the page.")


class HandoutScreen(QWidget):
    """`session_number` is the session whose words come first; `back_asked` when done."""

    back_asked = Signal()

    def __init__(
        self, services: Services, theme: Theme, client_id: str, session_number: int = 0
    ) -> None:
        super().__init__()
        self._services, self._theme, self.client_id = services, theme, client_id
        self._casebook = services.casebook
        chart = self._casebook.chart(client_id)
        self._label = chart.client.label if chart.client else ""
        self._day = self._casebook.now().local().date().isoformat()
        notes = self._casebook.earlier_notes(client_id, "")
        self.offered: tuple[Candidate, ...] = candidates(chart, notes, session_number)
        self.handout = self._kept()
        self._before: list[Handout] = []
        self.choices = CandidateList(theme)
        self.chosen = ChosenList(theme)
        self.free = LineForm(
            theme, say("A line of your own"), say("Put it on"), hint=say("written for this page")
        )
        self.preview = PagePreview(theme, paper_here())
        self.path = PathField(
            say("Where the PDF goes"), say("a folder and a name"), frozenset({".pdf"})
        )
        self.told = Text("", "ink_soft", BODY, wrap=True)
        self.saved = SavedMark(theme)
        self._making = Making(services, client_id, self._say)
        self._switches = {
            "headings": _switch(theme, say("Headings"), "Alt H"),
            "date": _switch(theme, say("Date"), "Alt D"),
            "name": _switch(theme, say("Name"), "Alt N"),
        }
        self._empty = Text(_EMPTY, "ink_soft", BODY, wrap=True)
        self._lay_out()
        self.free.begin()
        self._draft = FormDraft(self.free, self._casebook.record, f"{client_id}/handout")
        self._connect()
        self.path.line.setText(usual_path(self._day))
        self._show()

    def take_focus(self) -> None:
        """On what there is to choose from."""
        target = self.choices if self.offered else self.free.line
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self) -> Handout:
        """What was chosen before and still holds, with today's date where it has one."""
        kept = handout_from_draft(self._casebook.record.read_draft(draft_key(self.client_id)).text)
        if kept is None:
            return Handout(date=self._day)
        still = kept.among([one.line for one in self.offered])
        return replace(still, date=self._day if still.date else "")

    def _lay_out(self) -> None:
        name = name_told_apart(self._casebook, self.client_id)
        title = say("Handout · only what is chosen is on it")
        top, back = client_top(self._theme, name, title, self.saved)
        back.clicked.connect(self.back_asked)
        columns = columns_beside()
        columns.addWidget(self._choosing(), 34)
        columns.addWidget(self._page(), 32)
        columns.addWidget(self._seen(), 34)
        lay_out_screen(self, top, columns)

    def _choosing(self) -> Panel:
        panel = Panel(say("To choose from"))
        if not self.offered:
            panel.body.addWidget(Text(_NONE, "ink_soft", BODY, wrap=True))
            panel.body.addStretch(1)
            self.choices.hide()
            return panel
        panel.body.addWidget(self.choices, 1)
        panel.body.addWidget(
            Text(say("Space on the page, or off it"), "ink_soft", SMALL, wrap=True)
        )
        return panel

    def _page(self) -> Panel:
        panel = Panel(say("On the page"))
        panel.body.addWidget(self._empty)
        panel.body.addWidget(self.chosen, 1)
        panel.body.addStretch(0)
        keys = say("Alt ↑ Alt ↓ move · Space take off · Ctrl Z undo")
        panel.body.addWidget(Text(keys, "ink_soft", SMALL, wrap=True))
        panel.body.addWidget(self.free)
        return panel

    def _seen(self) -> Panel:
        panel = Panel(say("The page"), say("Alt with a letter"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for key in self._switches.values():
            row.addWidget(key)
        panel.body.addLayout(row)
        panel.body.addWidget(self.preview, 1)
        panel.body.addWidget(Text(say("Enter makes the PDF here"), "ink_soft", SMALL))
        panel.body.addWidget(self.path)
        panel.body.addWidget(self.told)
        return panel

    def _connect(self) -> None:
        self.choices.toggled.connect(self._toggle)
        self.chosen.taken_out.connect(lambda at: self._put(self.handout.without(at)))
        self.chosen.moved.connect(self._move)
        self.free.entered.connect(self._add_free)
        self.path.entered.connect(self._make)
        self.path.left.connect(self.take_focus)
        self.path.line.textChanged.connect(lambda _text: self._making.forget())
        for name, chord in (("headings", "Alt+H"), ("date", "Alt+D"), ("name", "Alt+N")):
            self._switches[name].clicked.connect(lambda _=False, n=name: self._switch(n))
            shortcut = QShortcut(QKeySequence(chord), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda n=name: self._switch(n))
        undo = QShortcut(QKeySequence("Ctrl+Z"), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo)
        heard = self._casebook.bus.subscribe(lambda _change: self._show_saved())
        self.destroyed.connect(heard.cancel)

    def _toggle(self, index: int) -> None:
        self._put(self.handout.toggled(self.offered[index].line))

    def _move(self, at: int, step: int) -> None:
        moved = self.handout.moved(at, step)
        if moved != self.handout:
            self._put(moved)
            self.chosen.choose(str(at + step))

    def _add_free(self, values: dict[str, str]) -> None:
        if not values[LINE].strip():
            self.free.refuse(say("There are no words in it yet."), LINE)
            return
        self._put(self.handout.with_free(values[LINE]))
        self.free.put_away()

    def _switch(self, name: str) -> None:
        now = self.handout
        match name:
            case "headings":
                self._put(replace(now, headings=not now.headings))
            case "date":
                self._put(replace(now, date="" if now.date else self._day))
            case _:
                self._put(replace(now, name="" if now.name else self._label))

    def _undo(self) -> None:
        if self._before:
            self._put(self._before.pop())
            self._before.pop()

    def _put(self, handout: Handout) -> None:
        self._before.append(self.handout)
        self.handout = handout
        self._casebook.record.save_draft(draft_key(self.client_id), Draft(draft_of(handout)))
        self._say("", well=True)
        self._show()

    def _show(self) -> None:
        self.choices.show_candidates(self.offered, self.handout)
        self.chosen.show_handout(self.handout)
        self.chosen.setVisible(bool(self.handout.lines))
        self._empty.setVisible(not self.handout.lines)
        self.preview.show_handout(self.handout)
        self._switches["headings"].set_current(self.handout.headings)
        self._switches["date"].set_current(bool(self.handout.date))
        self._switches["name"].set_current(bool(self.handout.name))
        self._show_saved()

    def _show_saved(self) -> None:
        unsaved = self._casebook.unsaved(self.client_id)
        self.saved.show_state(bool(unsaved), self._casebook.fault(self.client_id))
        if not self.told.text():
            made = len(self._casebook.chart(self.client_id).ledger.of(HandoutMade))
            words = say_count("One handout was made before.", "{count} were made before.", made)
            self.told.show_text(words if made else "")

    def _make(self, path: Path) -> None:
        if self._making.make(self.handout, path):
            self._casebook.record.save_draft(draft_key(self.client_id), Draft(""))

    def _say(self, words: str, well: bool) -> None:
        self.told.set_ink("ink_soft" if well else "caution")
        self.told.show_text(words)


def _switch(theme: Theme, words: str, chord: str) -> KeyButton:
    return KeyButton(theme, words, chord, focusable=True, small=True)
