"""Making the file: where to, never over another without being told twice, and what is kept of it.

The file is written first; only what was made is written down, with what was in it.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from kaproom.core.events.event import chart_stream
from kaproom.core.handout.handout import Handout
from kaproom.core.stream.audit import AuditAction
from kaproom.core.stream.decision import Refusal
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.music.path_field import with_ending
from kaproom.ui.paper.handout_page import handout_pdf
from kaproom.ui.paper.page import paper_size
from kaproom.ui.replacing import Replacing
from kaproom.ui.services import Services
from kaproom.ui.usual_folder import usual_folder
from kaproom.whole_file import AlreadyThere, write_file


class Making:
    """Makes a client's handouts. `said` hears in one line what came of it, and whether it did."""

    def __init__(
        self, services: Services, client_id: str, said: Callable[[str, bool], None]
    ) -> None:
        self._services, self._client_id, self._said = services, client_id, said
        self._replacing = Replacing()

    def make(self, handout: Handout, path: Path) -> bool:
        """Write the file and write down what was in it; answers whether it was made."""
        if not handout.lines:
            self._said(say("Nothing is chosen yet: Space puts a line on the page."), False)
            return False
        path = with_ending(path, ".pdf")
        again = self._replacing.begin(path)
        try:
            write_file(path, handout_pdf(handout, paper_here()), again)
        except AlreadyThere as fault:
            self._said(self._replacing.line(fault), False)
            return False
        except EnvironmentFault as fault:
            self._said(say("Not made: {reason}", reason=fault), False)
            return False
        self._services.note(AuditAction.EXPORTED, chart_stream(self._client_id), "handout")
        answer = self._services.casebook.write(self._client_id, handout.made())
        if isinstance(answer, Refusal):
            words = say(
                "Made: {path} · not written down: {reason}", path=path, reason=answer.reason
            )
        else:
            words = say("Made: {path}", path=path)
        self._said(words, True)
        return True

    def forget(self) -> None:
        """The path was changed: a file there is asked about anew."""
        self._replacing.forget()


def paper_here() -> QPageSize:
    """The paper of this country."""
    return paper_size(QLocale())


def usual_path(day: str) -> str:
    """A path to begin with, in the documents; it names nobody."""
    return str(usual_folder() / f"handout-{day}.pdf")
