"""Bringing the emergency sheet to paper or into a file, without a dialog, by one digit."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kaproom.core.audit import AuditAction
from kaproom.core.wording import say
from kaproom.ui.paper.emergency_page import emergency_html
from kaproom.ui.paper.page import draw_on_one_page, paper_size, pdf_of
from kaproom.ui.paper.places import Place, write_new
from kaproom.ui.room.emergency_facts import Sheet

_NAME = say("Emergency sheet")


class EmergencyPaper:
    """`note` keeps in the trail that a sheet left the program, never to where."""

    def __init__(self, note: Callable[[AuditAction], None]) -> None:
        self._note = note

    def send(self, sheet: Sheet, place: Place) -> str:
        """Print or save the sheet; answers what came of it in one line."""
        html = emergency_html(sheet.title, sheet.sections)
        if place.folder is None:
            return self._print(place.printer, html)
        return self._save(sheet, place.folder, html)

    def _save(self, sheet: Sheet, folder: Path, html: str) -> str:
        pdf = pdf_of(html, _NAME, paper_size(QLocale()))
        try:
            path = write_new(folder, f"emergency-{sheet.at:%Y-%m-%d-%H%M}", pdf)
        except OSError as fault:
            reason = fault.strerror or say("there is no free name")
            return say(
                "Not saved in {folder}: {reason}. Choose another place.",
                folder=folder,
                reason=reason,
            )
        self._note(AuditAction.EXPORTED)
        return say("Saved: {path}", path=path)

    def _print(self, name: str, html: str) -> str:
        printer = QPrinter(QPrinterInfo.printerInfo(name))
        printer.setDocName(_NAME)
        if not printer.isValid() or not draw_on_one_page(printer, html):
            return say("{name} did not take the page. Choose another place.", name=name)
        self._note(AuditAction.PRINTED)
        return say("Sent to {name}.", name=name)
