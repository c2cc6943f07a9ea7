"""The window on the screen of music, its desks, and hands to press keys with."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.music.music import MusicSetting, Track
from kaproom.ui.main_window import MainWindow
from kaproom.ui.music.screen import MusicScreen
from tests.support.desk import Desk
from tests.support.music_desk import write_piece
from tools.silent_sound import SilentSound

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Studio:
    """`screen` is there once it is opened."""

    screen: MusicScreen
    window: MainWindow

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.music = desk.music
        self.pieces = desk.folder / "pieces"

    @property
    def sound(self) -> SilentSound:
        """What stands where the engine's client does."""
        self.desk.program.sound.status()
        return self.desk.sounds[-1]

    def open_in(self, window: MainWindow) -> None:
        """Come to the screen."""
        window.routes.house.show_music()
        screen = window.screen_shown
        assert isinstance(screen, MusicScreen)
        self.window, self.screen = window, screen

    def piece(self, name: str, seconds: float = 1, level: float = 0.2) -> Path:
        """A file of music."""
        hz = 150.0 + sum(map(ord, name)) % 400
        return write_piece(self.pieces / f"{name}.wav", seconds, hz, level)

    def track(self, title: str, phase: str, intensity: int | None = None) -> Track:
        """A track on a file of its own."""
        return Track(str(self.piece(title.lower())), title, phase, None, intensity)

    def keep(self, title: str, *tracks: Track) -> MusicSetting:
        """A setting of one's own, saved."""
        return self.music.save(MusicSetting(title, tracks, self.music.new(title).file))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(self.focus(), key, modifiers)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        """Where keys go."""
        return QApplication.focusWidget() or self.window

    def stored(self, title: str) -> MusicSetting:
        """A setting as the files have it."""
        return next(s for s in self.music.settings() if s.title == title)

    def titles(self) -> list[str]:
        """The titles of what is shown, in order."""
        arrangement = self.screen.editing.arrangement
        return [t.title for t in arrangement.setting.tracks] if arrangement else []


def four(studio: Studio) -> MusicSetting:
    """A setting of three tracks in two phases, and one in the grounding set."""
    grounding = studio.track("Stone", "Journey")
    return studio.keep(
        "Low Fields",
        studio.track("Ember", "Onset", 2),
        studio.track("Held", "Journey", 5),
        studio.track("Weir", "Journey", 7),
        Track(grounding.file, "Stone", "Journey", None, grounding=True),
    )
