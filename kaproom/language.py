"""Which language the interface speaks, and Qt's translations of it.

`KAPROOM_LANGUAGE` comes first, then the person's own choice, then the system's language; English
where there is no translation. Chosen once at the start, before any module that says something is
loaded, since those keep what they say. Qt is loaded only where a translation is.
"""

import ctypes
import locale
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kaproom import paths
from kaproom.atomic_file import replace_whole
from kaproom.core import wording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Code and own name of each language the interface speaks."""

CONTEXT = "kaproom"
"""All texts are in one context of Qt's translations."""

_TRANSLATIONS = Path(__file__).resolve().parent / "translations"
_CHOICE_FILE = "language"


def install() -> str:
    """Choose the language and have everything said in it; answers its code."""
    code = wanted()
    if (file := translation_file(code)).is_file():
        _speak(file)
        return code
    return "en"


def translation_file(code: str) -> Path:
    """Where Qt's compiled translation of a language lies."""
    return _TRANSLATIONS / f"kaproom_{code}.qm"


def wanted() -> str:
    """The code of the language to be spoken, whether it is translated or not."""
    return chosen() or system_language()


def chosen() -> str:
    """The code of the language this person chose; empty where the system's is to be spoken."""
    for code in (os.environ.get("KAPROOM_LANGUAGE", ""), _kept()):
        if code in LANGUAGES:
            return code
    return ""


def choose(code: str) -> None:
    """Keep a choice for the next start; empty follows the system. Raises OSError."""
    file = paths.config_dir() / _CHOICE_FILE
    if not code:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_whole(file, f"{code}\n".encode())


def system_language() -> str:
    """The two letters of the system's language; empty where it names none."""
    if sys.platform == "win32":
        name = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
        return name[:2].lower()
    if sys.platform == "darwin":
        return _qt_language()
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if name := os.environ.get(variable, ""):
            return name[:2].lower()
    return ""


def translate_toolkit(application: "QApplication") -> None:
    """Have Qt's own texts (a field's menu, the file dialogs) in the language chosen."""
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415 - as below

    code = wanted()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code in LANGUAGES and translator.load(f"qtbase_{code}", folder):
        application.installTranslator(translator)


def _kept() -> str:
    try:
        return (paths.config_dir() / _CHOICE_FILE).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _qt_language() -> str:
    """What macOS is set to, which no variable tells a program started from the Dock."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - an English command line loads no toolkit

    return QLocale.system().uiLanguages()[0][:2].lower()


def _speak(file: Path) -> None:
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 - as above

    translator = QTranslator()
    translator.load(str(file))

    def translate(text: str, meaning: str, count: int) -> str:
        return translator.translate(CONTEXT, text, meaning, count) or ""

    wording.speak(translate)
