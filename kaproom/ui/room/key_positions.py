"""Which key of a US keyboard lies where a key was pressed, for layouts that write no Latin letters.

A chord is named by its Latin letter. On X11 and Wayland Qt finds that letter for Ctrl alone, and
only where a Latin layout is installed beside: with Alt, or with nothing but a Cyrillic or Greek
layout, it tells the letter that would be written, which names no chord. The place of the key is the
same on all of them. Latin layouts are left alone: there a chord goes by what stands on the key.
"""

import sys
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_XKB_ABOVE_EVDEV = 8
"""X11 and Wayland count the kernel's codes of the keys from here."""
_ROWS = (
    (2, "1234567890-="),
    (16, "QWERTYUIOP"),
    (30, "ASDFGHJKL"),
    (44, "ZXCVBNM,./"),
)
"""The kernel's code of the first key of each row, and what stands on the row."""
_BY_EVDEV = {first + n: Qt.Key(ord(sign)) for first, row in _ROWS for n, sign in enumerate(row)}

_WINDOWS_SIGNS = {0xBB: "=", 0xBC: ",", 0xBD: "-", 0xBE: ".", 0xBF: "/"}
"""Windows names letters and digits by their own code on any layout, and these by numbers."""
_WINDOWS_LETTERS = {ord(sign): sign for _, row in _ROWS for sign in row if sign.isalnum()}
_BY_WINDOWS = {
    code: Qt.Key(ord(sign)) for code, sign in (_WINDOWS_LETTERS | _WINDOWS_SIGNS).items()
}

_LATIN_ENDS = 0x370
"""Letters of other scripts come from here on."""


def key_meant(event: QKeyEvent, platform: str = sys.platform) -> int:
    """The key of an event; for one that writes another script, the Latin key in its place."""
    key = event.key()
    if not _writes_another_script(key):
        return key
    if platform == "win32":
        return _BY_WINDOWS.get(event.nativeVirtualKey(), key)
    if platform == "darwin":
        return key
    return _BY_EVDEV.get(event.nativeScanCode() - _XKB_ABOVE_EVDEV, key)


def _writes_another_script(key: int) -> bool:
    if not _LATIN_ENDS <= key <= sys.maxunicode:
        return False
    sign = chr(key)
    # Letters, the marks that some scripts write as keys of their own, and their digits.
    return unicodedata.category(sign)[0] in "LMN" and "LATIN" not in unicodedata.name(sign, "")
