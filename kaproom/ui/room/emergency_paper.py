"""Bringing the emergency sheet to paper or into a file, and keeping in the trail that it left."""

from collections.abc import Callable

from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.ui.paper.emergency_page import emergency_html
from kaproom.ui.paper.one_page import send_page
from kaproom.ui.paper.places import Place
from kaproom.ui.room.emergency_facts import Sheet


class EmergencyPaper:
    """`note` keeps in the trail that a sheet left the program, never to where."""

    def __init__(self, note: Callable[[AuditAction], None]) -> None:
        self._note = note

    def send(self, sheet: Sheet, place: Place) -> str:
        """Print or save the sheet; answers what came of it in one line."""
        html = emergency_html(sheet.title, sheet.sections)
        stem = f"emergency-{sheet.at:%Y-%m-%d-%H%M}"
        sent = send_page(html, say("Emergency sheet"), stem, place)
        if sent.action is not None:
            self._note(sent.action)
        return sent.words
