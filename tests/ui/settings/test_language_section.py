"""The language on the page of settings: chosen by keys, kept at once, told when it cannot be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom import language
from kaproom.ui.main_window import MainWindow
from kaproom.ui.settings.language_section import LanguageSection
from tests.support.desk import Desk

Open = Callable[[], MainWindow]


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the choice is kept; nothing else decides."""
    folder = tmp_path / "config"
    monkeypatch.setattr(language.paths, "config_dir", lambda: folder)
    monkeypatch.delenv("KAPROOM_LANGUAGE")
    return folder


def _section(window: MainWindow) -> LanguageSection:
    window.routes.house.show_settings()
    return window.findChildren(LanguageSection)[0]


def _choose(qtbot: QtBot, section: LanguageSection, key: Qt.Key) -> None:
    section.choice.setFocus()
    qtbot.keyClick(section.choice, key)


def test_a_language_chosen_by_keys_is_kept_for_the_next_start(
    desk: Desk, config: Path, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    section = _section(open_window())
    offered = [section.choice.itemText(n) for n in range(section.choice.count())]
    assert offered == ["as the system", "English", "Deutsch"]
    assert section.choice.currentText() == "as the system"
    _choose(qtbot, section, Qt.Key.Key_End)
    assert language.chosen() == "de"
    assert _section(open_window()).choice.currentText() == "Deutsch"
    _choose(qtbot, section, Qt.Key.Key_Home)
    assert language.chosen() == ""


def test_a_choice_that_cannot_be_saved_is_not_shown_as_set(
    desk: Desk, config: Path, open_window: Open, qtbot: QtBot
) -> None:
    desk.opened()
    section = _section(open_window())
    config.write_text("a file where the folder should be", encoding="ascii")
    _choose(qtbot, section, Qt.Key.Key_End)
    assert section.reason.startswith("The language could not be saved: ")
    assert section.choice.currentText() == "as the system"
    config.unlink()
    _choose(qtbot, section, Qt.Key.Key_End)
    assert section.reason == ""
