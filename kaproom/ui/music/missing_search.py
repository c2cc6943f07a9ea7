"""The search for files of a setting that are gone, in a folder that a person has named.

It goes on in a worker while the setting may be edited; so what is found says what it was asked for.
"""

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from kaproom.core.music.music import MusicSetting, Track
from kaproom.ui.desks.music import MusicDesk, Searched


@dataclass(frozen=True, slots=True)
class Found:
    """The tracks with the files that were found, and the files that were asked for.

    `fault` says why the setting's file does not name them, where the disk refused it.
    """

    tracks: tuple[Track, ...]
    asked_for: tuple[str, ...]
    fault: str = ""

    def is_of(self, setting: MusicSetting) -> bool:
        """Whether the setting still names the files that were asked for."""
        return _files(setting) == self.asked_for


class MissingSearch:
    """One search at a time."""

    def __init__(self, desk: MusicDesk) -> None:
        self._desk = desk
        self._under_way: Future[Searched] | None = None
        self._asked_for: tuple[str, ...] = ()

    def begin(self, setting: MusicSetting, folder: Path) -> bool:
        """Look in and below a folder; False where a search is under way already."""
        if self._under_way is not None:
            return False
        self._asked_for = _files(setting)
        self._under_way = self._desk.find_again(setting, folder)
        return True

    def take(self) -> Found | None:
        """What was found, once; None while there is nothing to be taken."""
        if self._under_way is None or not self._under_way.done():
            return None
        done, self._under_way = self._under_way, None
        searched = done.result()
        return Found(searched.setting.tracks, self._asked_for, searched.fault)


def _files(setting: MusicSetting) -> tuple[str, ...]:
    return tuple(track.file for track in setting.tracks)
