"""Bringing one page to paper or into a file, without a dialog, and saying what came of it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.paper.page import draw_on_one_page, paper_size, pdf_of
from kaproom.ui.paper.places import Place
from kaproom.whole_file import write_beside_free_name


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of it in one line, and what it was; None where no page left the program."""

    words: str
    action: AuditAction | None = None


def send_page(html: str, title: str, stem: str, place: Place) -> Sent:
    """Print the page at a place, or save it there as `stem`.pdf under a name that is free."""
    if place.folder is None:
        return _printed(html, title, place.printer)
    return _saved(html, title, stem, place.folder)


def _saved(html: str, title: str, stem: str, folder: Path) -> Sent:
    pdf = pdf_of(html, title, paper_size(QLocale()))
    try:
        path = write_beside_free_name(folder, f"{stem}.pdf", pdf, make_folder=True)
    except EnvironmentFault as fault:
        return Sent(str(fault))
    return Sent(say("Saved: {path}", path=path), AuditAction.EXPORTED)


def _printed(html: str, title: str, name: str) -> Sent:
    printer = QPrinter(QPrinterInfo.printerInfo(name))
    printer.setDocName(title)
    if not printer.isValid() or not draw_on_one_page(printer, html):
        return Sent(say("{name} did not take the page. Choose another place.", name=name))
    return Sent(say("Sent to {name}.", name=name), AuditAction.PRINTED)
