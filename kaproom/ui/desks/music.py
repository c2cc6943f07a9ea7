"""What the screens need of the music there is: settings, files, and what is known of the files.

A protocol that `app` fulfils. Every method returns at once; reading and measuring go on behind it.
"""

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.track_facts import MusicFacts, TrackFacts


@dataclass(frozen=True, slots=True)
class Searched:
    """What came of a search: the setting handed in with the files that were found.

    `fault` says why they could not be saved in the setting's file, where they could not.
    """

    setting: MusicSetting
    fault: str = ""


class MusicDesk(Protocol):
    """The music settings of this person, and the library of all files ever used in one."""

    @property
    def facts(self) -> MusicFacts:
        """What is known of the files, and the measuring of new ones."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be read, was passed over, or was kept beside what was saved.

        One line each. What another program changed meanwhile is never overwritten unsaid.
        """
        ...

    def settings(self) -> tuple[MusicSetting, ...]:
        """All settings, the shipped ones first, with what is known of their files filled in."""
        ...

    def known(self, setting: MusicSetting) -> MusicSetting:
        """The setting with what is known of its files by now; the rest is measured, first of all.

        The files are where they were: this is for music that is playing.
        """
        ...

    def is_own(self, setting: MusicSetting) -> bool:
        """Whether it is the person's own file, which can be changed; a shipped one is copied."""
        ...

    def new(self, title: str) -> MusicSetting:
        """An empty setting of one's own under this title, kept when it has its first track."""
        ...

    def copy(self, setting: MusicSetting) -> MusicSetting:
        """A setting of one's own with these tracks; raises EnvironmentFault."""
        ...

    def save(self, setting: MusicSetting) -> MusicSetting:
        """Write one's own setting, at once and whole; answers it as it now is.

        A changed title leaves the file where it is. Raises EnvironmentFault in one line.
        """
        ...

    def remove(self, setting: MusicSetting) -> None:
        """Put one's own setting away; the file stays beside the others as `.removed`."""
        ...

    def bring_back(self, setting: MusicSetting) -> None:
        """Undo `remove`."""
        ...

    def import_file(self, path: Path) -> tuple[MusicSetting, tuple[str, ...]]:
        """A playlist of any kind as a setting of one's own, with warnings; EnvironmentFault."""
        ...

    def export_file(self, setting: MusicSetting, path: Path, replace: bool) -> None:
        """Write M3U8 or XSPF, by the name's ending; raises EnvironmentFault, also AlreadyThere."""
        ...

    def audio_in(self, paths: tuple[Path, ...]) -> tuple[Path, ...]:
        """The audio files among these files and in these folders, in reading order."""
        ...

    def missing(self, setting: MusicSetting) -> tuple[int, ...]:
        """The places of tracks whose file is not where it was, and whose content is nowhere known.

        A moved file whose content is known elsewhere is found again without asking.
        """
        ...

    def find_again(self, setting: MusicSetting, folder: Path) -> "Future[Searched]":
        """The setting with its missing files looked for in and below a folder, by name, content.

        A big folder takes a while, so it goes on in a thread of its own. What is found is saved in
        the setting's file as it then is.
        """
        ...

    def found(self, track: Track, target_lufs: int) -> Track | None:
        """The track where its content lies now, evened to a loudness as far as it is known.

        None where neither its file nor its content is there any more.
        """
        ...

    def library(self) -> tuple[TrackFacts, ...]:
        """All files known, by title; those that are gone are left out."""
        ...
