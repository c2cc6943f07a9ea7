"""The form that makes a session's record a PDF: which document, which paper, where to.

It asks; the file is written elsewhere, whole or not at all, and never over another unasked.
"""

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kaproom.core.clock import local_time
from kaproom.core.session.live_session import LiveSession
from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.text import SMALL, Text, user_font
from kaproom.ui.music.path_field import PathField, with_ending
from kaproom.ui.paper.page import paper_size
from kaproom.ui.paper.record.papers import PAPERS, paper_of
from kaproom.ui.paper.record.templates import TITLES
from kaproom.ui.replacing import Replacing
from kaproom.ui.services import Services
from kaproom.ui.usual_folder import usual_folder

_HINT = say("where to, such as ~/session.pdf")
_WITHOUT = say("From the clinical record alone: no psychotherapy note is in it. Enter makes it.")


class RecordForm(QWidget):
    """`left` when the person is done with it; `made` carries the line of what was made."""

    left = Signal()
    made = Signal(str)

    def __init__(self, services: Services, live: LiveSession) -> None:
        super().__init__()
        self._services, self._live = services, live
        self._replacing = Replacing()
        self._under_way = False
        self.template = _choice(say("Document"), tuple(TITLES.values()))
        self.paper = _choice(say("Paper"), PAPERS)
        here = paper_size(QLocale()).id()
        self.paper.setCurrentIndex(next(i for i, name in enumerate(PAPERS) if _is(name, here)))
        self.file = PathField(say("Path of the PDF"), _HINT, frozenset({".pdf"}))
        self.said = Text(_WITHOUT, "ink_soft", SMALL, wrap=True)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.template, 3)
        choices.addWidget(self.paper, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(choices)
        column.addWidget(self.file)
        column.addWidget(self.said)
        self.setFocusProxy(self.file)
        self.template.currentIndexChanged.connect(self._suggest)
        self.file.line.textEdited.connect(self._forget)
        self.file.entered.connect(self._make)
        self.file.left.connect(self.left)
        self._suggest()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with a path where there is none."""
        if not self.file.line.text():
            self._suggest()
        super().showEvent(event)

    def _suggest(self) -> None:
        """A path to begin with, in the documents; it names nobody."""
        start, code = self._live.state.start_event, self._code()
        day = "" if start is None else f"-{local_time(start.at_utc_us, start.offset_min):%Y-%m-%d}"
        name = "session-record" if code == next(iter(TITLES)) else f"{code}-data"
        self.file.line.setText(str(usual_folder() / f"{name}{day}.pdf"))
        self._forget()

    def _make(self, path: Path) -> None:
        if self._under_way:
            return
        path = with_ending(path, ".pdf")
        again = self._replacing.begin(path)
        written = self._services.exports.record_pdf(
            self._live.id, path, self._code(), self.paper.currentText(), again
        )
        self._under_way = True
        self._say(say("Being made…"), "ink_soft")
        post, told = self._services.post, self._replacing.line
        when_done(self, written, post, self._done, self._failed, told)

    def _done(self, words: str) -> None:
        self._under_way = False
        self._say(words, "good")
        self.made.emit(words)

    def _failed(self, reason: str) -> None:
        self._under_way = False
        self._say(_WITHOUT, "ink_soft")
        self.file.refuse(reason)

    def _forget(self) -> None:
        """Something else is asked for: a file that is there is asked about anew."""
        self._replacing.forget()
        self.file.told.show_text("")
        self._say(_WITHOUT, "ink_soft")

    def _code(self) -> str:
        return tuple(TITLES)[self.template.currentIndex()]

    def _say(self, words: str, ink: str) -> None:
        self.said.set_ink(ink)
        self.said.show_text(words)


def _choice(name: str, words: tuple[str, ...]) -> Choice:
    made = Choice()
    made.setFont(user_font())
    made.setAccessibleName(name)
    made.addItems(list(words))
    return made


def _is(name: str, here: object) -> bool:
    paper = paper_of(name)
    return paper is not None and paper.id() == here
