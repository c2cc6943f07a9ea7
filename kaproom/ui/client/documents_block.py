"""The documents of one entry: attached by a typed path, looked at in place, saved as a copy.

Files are read and written by the program's workers; the window only asks and is told. A readable
copy leaves by Ctrl+S alone.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from kaproom.core.chart.client_facts import documents_of
from kaproom.core.chart.documents import KIND_WORDS, size_text
from kaproom.core.events.client import DocumentAttached
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.client.chart_words import joined
from kaproom.ui.client.document_image import Seen, can_be_shown, seen_of
from kaproom.ui.client.document_view import DocumentView
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import SMALL, Text
from kaproom.ui.home.home_lines import today
from kaproom.ui.music.path_field import PathField
from kaproom.ui.prepare.chart_desk import ChartDesk
from kaproom.ui.prepare.rows import EntryRow, EntryRows, Line
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme
from kaproom.ui.usual_folder import usual_folder

_ENDINGS = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".txt"})


class DocumentsBlock(QWidget):
    """`left` when a field or a document was put away, so that the focus can go back."""

    left = Signal()

    def __init__(self, services: Services, theme: Theme, desk: ChartDesk) -> None:
        super().__init__()
        self._services = services
        self._desk = desk
        self._entry_id = ""
        self._saving: DocumentAttached | None = None
        self._reading = False
        self._choose_keys: dict[PathField, KeyButton] = {}
        self.rows = EntryRows(theme)
        self.rows.taken_back.connect(desk.withdraw)
        self.rows.opened.connect(self._open)
        self.attach_field = PathField(
            say("A file to attach"),
            say("path of a PDF, PNG, JPEG or text, at most 25 MB"),
            _ENDINGS,
        )
        self.save_field = PathField(say("A folder for a readable copy"), say("folder"), frozenset())
        self.said = Text("", "ink_soft", SMALL, wrap=True)
        self.view = DocumentView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.rows)
        for field, folder in ((self.attach_field, False), (self.save_field, True)):
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(field, 1)
            row.addWidget(self._choose_key(theme, field, folder), 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
            field.hide()
            field.left.connect(lambda field=field: self._put_away(field))
        for widget in (self.said, self.view):
            column.addWidget(widget)
        self.said.hide()
        self.view.left.connect(self.left)
        self.attach_field.entered.connect(self._attach)
        self.save_field.entered.connect(self._save)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self._ask_where)

    def show_entry(self, entry_id: str) -> None:
        """Show the documents of this entry; the empty text is for none."""
        self._entry_id = entry_id
        day = today(self._desk.casebook)
        found = documents_of(self._desk.state.ledger, entry_id)
        self.rows.show_lines(
            [
                Line(
                    e.id,
                    e.body.name,
                    joined(
                        KIND_WORDS.get(e.body.media_type, e.body.media_type),
                        size_text(e.body.size_bytes),
                        date_text(e.event.local_day(), day),
                    ),
                    self._desk.saved(e),
                    opens=say("Look") if can_be_shown(e.body.media_type) else say("Save a copy"),
                )
                for e in found
            ]
        )

    def ask_for_file(self) -> None:
        """Ask which file is to be attached."""
        self._say("")
        self.view.put_away()
        self._show_field(self.attach_field)

    def _choose_key(self, theme: Theme, field: PathField, folder: bool) -> KeyButton:
        """The key beside a field that opens the system's own way to files."""
        key = KeyButton(
            theme,
            say("Choose"),
            focusable=True,
            name=say("Choose: {what}", what=field.line.accessibleName()),
        )
        key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        key.clicked.connect(lambda: self._choose(field, folder))
        key.hide()
        self._choose_keys[field] = key
        return key

    def _choose(self, field: PathField, folder: bool) -> None:
        dialog = QFileDialog(self, field.line.accessibleName(), str(Path.home()))
        if folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilter(" ".join(f"*{ending}" for ending in sorted(_ENDINGS)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(field.line.setText)
        dialog.fileSelected.connect(lambda path: field.entered.emit(Path(path)))
        dialog.open()

    def _show_field(self, field: PathField) -> None:
        field.show()
        self._choose_keys[field].show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self, field: PathField) -> None:
        field.clear()
        field.hide()
        self._choose_keys[field].hide()
        self._say("")
        self.left.emit()

    def _attach(self, path: Path) -> None:
        if self._reading:
            return
        self._reading = True
        desk, entry_id = self._desk, self._entry_id
        self._say(say("Reading {name}…", name=path.name))

        def attached(document: DocumentAttached) -> None:
            # Its content is on the disk: it is written down also where this page was left.
            reason = desk.write(document)
            if isValid(self):
                self._attached(reason)

        when_done(
            None,
            self._services.documents.attach(desk.client_id, entry_id, path),
            self._services.post,
            attached,
            lambda reason: self._refused(reason) if isValid(self) else None,
        )

    def _attached(self, reason: str) -> None:
        self._reading = False
        if reason:
            self._refused(reason)
            return
        self._say("")
        self._put_away(self.attach_field)

    def _refused(self, reason: str) -> None:
        self._reading = False
        self._say(reason, "caution")
        self.attach_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, entry_id: str) -> None:
        document = self._document(entry_id)
        if document is None:
            return
        if not can_be_shown(document.media_type):
            self._ask_where()
            return

        def show(seen: Seen) -> None:
            self._say(say("{name} · Esc puts it away · Ctrl S saves a copy", name=document.name))
            self._saving = document
            self.view.show_seen(seen)

        when_done(
            self,
            self._services.documents.open(
                document, lambda content: seen_of(content, document.media_type)
            ),
            self._services.post,
            show,
            lambda reason: self._say(reason, "caution"),
        )

    def _ask_where(self) -> None:
        row = next((r for r in self.rows.findChildren(EntryRow) if r.hasFocus()), None)
        if row is not None:
            self._saving = self._document(row.line.key)
        if self._saving is None:
            return
        self.save_field.line.setText(str(usual_folder()))
        self._show_field(self.save_field)
        self._say(
            say(
                "Where to, with a readable copy of {name}? It is not encrypted.",
                name=self._saving.name,
            )
        )

    def _save(self, folder: Path) -> None:
        document = self._saving
        if document is None:
            return
        when_done(
            self,
            self._services.documents.save_copy(self._desk.client_id, document, folder),
            self._services.post,
            self._saved,
            lambda reason: self._say(reason, "caution"),
        )

    def _saved(self, path: Path) -> None:
        self._saving = None
        self._put_away(self.save_field)
        self._say(
            say(
                "A readable copy is in {folder}: {name}. The audit trail says so.",
                folder=path.parent,
                name=path.name,
            )
        )

    def _document(self, entry_id: str) -> DocumentAttached | None:
        entries: tuple[Entry[DocumentAttached], ...] = documents_of(
            self._desk.state.ledger, self._entry_id
        )
        return next((e.body for e in entries if e.id == entry_id), None)

    def _say(self, words: str, ink: str = "ink_soft") -> None:
        self.said.set_ink(ink)
        self.said.show_text(words)
