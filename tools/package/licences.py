"""Gathers the licence texts of all that goes into the folder, as each package brings them."""

import re
import shutil
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_NAMED = re.compile(r"^([A-Za-z0-9][\w.-]*)==", re.MULTILINE)


def gather_licences(lock: Path, own: Path, target: Path) -> list[str]:
    """Copy kaproom's licence and those of all the lock names; answers who brings no text.

    A package of another system is not installed, and not inside either.
    """
    target.mkdir(parents=True)
    shutil.copy(own, target / "kaproom.txt")
    without: list[str] = []
    for name in _NAMED.findall(lock.read_text(encoding="utf-8")):
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        said = _copy_texts(found, target / name)
        if not said:
            without.append(name)
            (target / f"{name}.txt").write_text(_told(found), encoding="utf-8")
    return without


def _copy_texts(found: Distribution, folder: Path) -> int:
    texts = [
        Path(str(found.locate_file(file)))
        for file in found.files or ()
        if ".dist-info" in file.parts[0] and _TEXT.search(file.name)
    ]
    for number, text in enumerate(filter(Path.is_file, texts)):
        folder.mkdir(exist_ok=True)
        shutil.copy(text, folder / (text.name if not number else f"{number}-{text.name}"))
    return len(texts)


def _told(found: Distribution) -> str:
    """What the package says of its licence where it brings no text."""
    said = found.metadata.get_all("License-Expression") or found.metadata.get_all("License") or []
    said += [c for c in found.metadata.get_all("Classifier") or [] if c.startswith("License")]
    page = found.metadata.get_all("Home-page") or found.metadata.get_all("Project-URL") or []
    return "\n".join([f"{found.name} {found.version}", *said, *page, ""])
