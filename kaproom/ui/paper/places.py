"""Where a page can go without a dialog: the printer there is, a folder, a plugged-in stick."""

import getpass
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrinterInfo

from kaproom.core.wording import say

_STICKS_MAX = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A printer by its name, or a folder for a PDF."""

    words: str
    printer: str = ""
    folder: Path | None = None


def places() -> tuple[Place, ...]:
    """The default printer if there is one, the documents, the sticks that are plugged in."""
    found: list[Place] = []
    printer = QPrinterInfo.defaultPrinterName()
    if printer:
        found.append(Place(say("Print at {printer}", printer=printer), printer=printer))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if documents:
        words = say("Save as PDF in {folder}", folder=Path(documents).name)
        found.append(Place(words, folder=Path(documents)))
    sticks = (Place(say("Save as PDF on {drive}", drive=s.name), folder=s) for s in _sticks())
    return (*found, *sticks)


def _sticks() -> list[Path]:
    """Where desktops mount removable drives; nothing on the drives themselves is read for it."""
    with suppress(OSError, KeyError):
        user = getpass.getuser()
        roots = (Path("/run/media") / user, Path("/media") / user)
        return [p for root in roots if root.is_dir() for p in sorted(root.iterdir())][:_STICKS_MAX]
    return []
