"""Writes settings as they are made; what the disk refuses is kept, told, and tried again."""

from kaproom.core.music.music import MusicSetting
from kaproom.errors import EnvironmentFault
from kaproom.ui.desks.music import MusicDesk


class Saving:
    """`fault` says why something is not written yet; empty where all is."""

    def __init__(self, desk: MusicDesk) -> None:
        self._desk = desk
        self._waiting: dict[str, MusicSetting] = {}
        self.fault = ""

    def save(self, setting: MusicSetting) -> MusicSetting:
        """Write it and answer it as it is then; what is new and empty waits for its first track."""
        if not setting.tracks and not self.is_kept(setting):
            return setting
        try:
            saved = self._desk.save(setting)
        except EnvironmentFault as fault:
            self._waiting[setting.file] = setting
            self.fault = str(fault)
            return setting
        self._forget(setting)
        return saved

    def try_again(self) -> None:
        """Write what the disk refused before."""
        for setting in tuple(self._waiting.values()):
            self.save(setting)

    def remove(self, setting: MusicSetting) -> None:
        """Put it away, with what of it is not written yet; raises EnvironmentFault."""
        self._desk.remove(setting)
        self._forget(setting)

    def is_kept(self, setting: MusicSetting) -> bool:
        """Whether it is on the disk."""
        return any(s.file == setting.file for s in self._desk.settings())

    def _forget(self, setting: MusicSetting) -> None:
        self._waiting.pop(setting.file, None)
        if not self._waiting:
            self.fault = ""
