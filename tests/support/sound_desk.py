"""A sound desk at the edge of the program that sounds nothing and says what it was asked for."""

from kaproom.core.music import MusicSetting, PlayerStatus, SoundDevice
from kaproom.core.settings import SoundSettings


class QuietSound:
    """Fulfils `SoundDesk`; `heard` are the files of each transition that was listened to."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []
        self.tone = False
        self.auditioning: int | None = None

    def devices(self) -> tuple[SoundDevice, ...]:
        return ()

    def status(self) -> PlayerStatus:
        return PlayerStatus()

    def apply(self, sound: SoundSettings) -> None:
        """Nothing sounds here."""

    def set_tone(self, on: bool) -> None:
        self.tone = on

    def audition(self, setting: MusicSetting, index: int) -> None:
        self.auditioning = index
        self.heard.append((setting.tracks[index].file, setting.tracks[index + 1].file))

    def stop(self) -> None:
        self.auditioning = None
