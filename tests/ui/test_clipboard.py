"""The clipboard: marked secret, cleared if still ours, and X11's selection gets nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kaproom.ui.clipboard import SECRET_MARKS, ClipboardGuard

PATIENCE_MS = 30_000


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[ClipboardGuard]:
    """A guard that clears after a moment instead of a minute."""
    guard = ClipboardGuard(qapp, clear_after_ms=200)
    yield guard
    guard.clear()
    guard.deleteLater()


def _copy(qtbot: QtBot, words: str) -> None:
    field = QLineEdit(words)
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()


@pytest.mark.usefixtures("guard")
def test_a_copy_is_marked_for_every_kind_of_clipboard_history(qtbot: QtBot) -> None:
    _copy(qtbot, "a lantern under the quay")
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "a lantern under the quay"
    for kind, value in SECRET_MARKS.items():
        assert bytes(held.data(kind).data()) == value
        assert held.hasFormat(kind)


@pytest.mark.usefixtures("guard")
def test_it_is_cleared_after_a_while(qtbot: QtBot) -> None:
    _copy(qtbot, "a lantern under the quay")
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().text(), timeout=PATIENCE_MS)


def test_it_is_cleared_at_once_when_asked(qtbot: QtBot, guard: ClipboardGuard) -> None:
    _copy(qtbot, "a lantern under the quay")
    guard.clear()
    assert QGuiApplication.clipboard().text() == ""


_SELECTS = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from kaproom.ui.clipboard import ClipboardGuard
application = QApplication(["kaproom"])
clipboard = application.clipboard()
assert clipboard.supportsSelection()
taken = []
clipboard.selectionChanged.connect(lambda: taken.append(clipboard.ownsSelection()))
guard = ClipboardGuard(application) if sys.argv[1] == "guarded" else None
field = QLineEdit("a lantern under the quay")
field.show()
QTest.qWaitForWindowExposed(field)
QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
QTest.qWait(50)
assert field.hasSelectedText() and taken
print(repr(clipboard.text(QClipboard.Mode.Selection)))
"""


@pytest.mark.parametrize(
    ("how", "selection"), [("bare", "'a lantern under the quay'"), ("guarded", "''")]
)
def test_selected_words_stay_out_of_the_selection(
    xvfb_display: str, how: str, selection: str
) -> None:
    env = {**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-c", _SELECTS, how],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if "Could not load the Qt platform plugin" in done.stderr:
        pytest.skip("needs Qt's xcb plugin with its libraries")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == selection


@pytest.mark.usefixtures("guard")
def test_an_empty_clipboard_is_left_alone() -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData(), QClipboard.Mode.Clipboard)
    assert QGuiApplication.clipboard().mimeData().formats() == []
