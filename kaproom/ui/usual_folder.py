"""Where a file is offered to be made, and how a place is told; it makes no folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def usual_folder() -> Path:
    """The user's documents where there is such a folder, else the home: a bare system has none."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def seen_from_home(file: str) -> str:
    """A place as people tell it: what lies in the home begins with ~, as it can be typed too."""
    path, home = Path(file), Path.home()
    return str(Path("~", path.relative_to(home))) if path.is_relative_to(home) else file
