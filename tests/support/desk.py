"""The whole program without sound, on a folder of its own: for tests of the screens."""

from pathlib import Path

from kaproom import paths
from kaproom.awake.holding import Holding
from kaproom.core.clock import Instant, SteppedClock, SystemMachineClock
from kaproom.core.practice.settings import SoundSettings
from kaproom.program import Program
from kaproom.record.first_start import create_folder, create_practice_folder
from kaproom.record.keyfile import Argon2Cost
from kaproom.resource_files import ResourceFiles
from kaproom.ui.bridge import Bridge
from kaproom.ui.theme import Theme, theme_from
from tests.support.music_desk import FolderMusic
from tools.quiet_laptop import QuietLaptop
from tools.silent_sound import SilentSound

DAY = Instant(utc_us=1_795_424_400_000_000, offset_min=60, mono_ms=5_000)
PASSPHRASE = "three geese over the weir"
QUICK = Argon2Cost(passes=1, memory_kib=64, lanes=1)


def room_theme() -> Theme:
    """The theme that is shipped."""
    return ResourceFiles(paths.resource_dir()).toml("theme/room.toml", theme_from)


class Desk:
    """A program on a stepped clock and a real record; nothing is composed, nothing sounds."""

    def __init__(self, folder: Path, awake: Holding | None = None) -> None:
        """`awake` asks a system; without it a quiet laptop stands in for one."""
        self.folder = folder
        self.clock = SteppedClock(DAY)
        self.wall = SteppedClock(DAY)
        self.bridge = Bridge()
        self.music = FolderMusic(folder / "music")
        self.music.ship_all()
        self.laptop = QuietLaptop()
        self.sounds: list[SilentSound] = []
        self.program = Program(
            folder / "data",
            self.clock,
            self.bridge.post,
            ResourceFiles(paths.resource_dir(), own=folder / "own"),
            lambda: self.music.library_here,
            self._make_sound,
            self.wall,
            QUICK,
            self.music,
            awake or self.laptop.holding,
            self.laptop.read_power,
        )

    def _make_sound(self, sound: SoundSettings) -> SilentSound:
        made = SilentSound(self.clock, SystemMachineClock())
        made.set_outputs(sound.outputs, sound.ceiling_tenth_db)
        self.sounds.append(made)
        return made

    def made(self) -> str:
        """Make the data folder, quickly stretched; answers the recovery code."""
        return create_folder(self.folder / "data", PASSPHRASE, QUICK)

    def opened(self) -> "Desk":
        """A desk with an open data folder."""
        self.made()
        self.program.door.open_with(PASSPHRASE)
        return self

    def practising(self) -> "Desk":
        """A desk with an open practice folder."""
        create_practice_folder(self.folder / "data")
        self.program.door.open_practice()
        return self

    def step(self, minutes: float) -> None:
        """Let session time go by."""
        self.clock.step(round(minutes * 60_000))

    def close(self) -> None:
        """Everything down."""
        self.program.close()
