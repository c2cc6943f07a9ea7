"""The settings of one data folder, kept in `settings.json` in it.

A damaged file is named and the defaults hold; a field this version does not know is kept as it is
only by the version that wrote it.
"""

from pathlib import Path

import msgspec

from kaproom.core.settings import Settings as Settings
from kaproom.errors import EnvironmentFault
from kaproom.record.files import replace_private

SETTINGS_FILE = "settings.json"


def load_settings(data_dir: Path) -> tuple[Settings, str]:
    """The settings, and a line for the person where the file could not be used."""
    path = data_dir / SETTINGS_FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings), ""
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Settings(), f"{SETTINGS_FILE} is damaged: the settings are as they were at first."


def save_settings(data_dir: Path, settings: Settings) -> None:
    """Write the settings; raises EnvironmentFault where the disk does not take them."""
    try:
        replace_private(data_dir / SETTINGS_FILE, msgspec.json.encode(settings))
    except OSError as error:
        raise EnvironmentFault(f"The settings could not be saved: {error.strerror}.") from None


class FolderSettings:
    """The settings of one folder, read once; `fault` is a line for the person, or empty."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._read: tuple[Settings, str] | None = None

    @property
    def fault(self) -> str:
        """Why the file could not be used, or the empty text."""
        return self._loaded()[1]

    def now(self) -> Settings:
        """What is set."""
        return self._loaded()[0]

    def save(self, settings: Settings) -> None:
        """Set it anew; raises EnvironmentFault where the disk does not take it."""
        save_settings(self._data_dir, settings)
        self._read = (settings, "")

    def _loaded(self) -> tuple[Settings, str]:
        if self._read is None:
            self._read = load_settings(self._data_dir)
        return self._read
