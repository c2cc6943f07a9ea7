"""What the command line may be given as music: a playlist, or a single audio file."""

from pathlib import Path

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.setting import SettingFault, read_setting, settled
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.on_disk import is_there

PLAYLIST_SUFFIXES = frozenset({".m3u", ".m3u8", ".pls", ".xspf"})


def setting_of(path: Path) -> tuple[MusicSetting, tuple[str, ...]]:
    """The setting in a playlist, or one made of a single file, with warnings.

    Raises EnvironmentFault where there is no such file or the playlist cannot be read.
    """
    if not path.is_file():
        raise EnvironmentFault(
            say("{path} is not there: give a playlist (.m3u8) or an audio file", path=path)
        )
    if path.suffix.lower() in PLAYLIST_SUFFIXES:
        try:
            setting, warnings = read_setting(path)
        except SettingFault as fault:
            raise EnvironmentFault(str(fault)) from fault
        return settled(setting, is_there), warnings
    absolute = str(path.absolute())
    return MusicSetting(path.stem, (Track(absolute, path.stem, "", None),), absolute), ()
