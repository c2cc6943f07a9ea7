"""The music settings there are, and the composing of the app's own pieces.

Shipped settings name the composed pieces, which lie in the user's cache, shared by all data
folders; a person's own settings lie in the `playlists` folder of the configuration. Nothing here
plays.
"""

from dataclasses import replace
from pathlib import Path

from kaproom.audio.compose import catalogue, music_cache_dir
from kaproom.audio.compose.job import RenderJob
from kaproom.core.music.music import MusicSetting
from kaproom.core.music.setting import SettingFault, read_setting
from kaproom.own_settings import OwnSettings

_PIECES = frozenset(piece.file_name for piece in catalogue())


class MusicLibrary:
    """Settings from the shipped playlists and from the user's `own`."""

    def __init__(self, playlist_dir: Path, own_dir: Path, cache_dir: Path) -> None:
        self.own = OwnSettings(own_dir)
        self._faults: tuple[str, ...] = ()
        self._playlist_dir = playlist_dir
        self._pieces_dir = music_cache_dir(cache_dir)
        self._job: RenderJob | None = None

    @property
    def faults(self) -> tuple[str, ...]:
        """What could not be read or was passed over when last looked at, and what was kept."""
        return (*self._faults, *self.own.notices)

    def compose(self, first: MusicSetting | None = None) -> None:
        """Begin to compose what is missing, in a process of its own; `first` is needed first."""
        if self._job is None:
            piece = Path(first.tracks[0].file).stem if first and first.tracks else None
            self._job = RenderJob(self._pieces_dir, self._playlist_dir, piece)
            self._job.start()

    def rendering(self) -> tuple[int, int, float] | None:
        """Pieces ready, pieces in all, share done; None where nothing is being composed."""
        if self._job is None:
            return None
        progress = self._job.progress()
        if progress.complete or not progress.running:
            return None
        return progress.pieces_ready, progress.pieces_total, progress.fraction

    def settings(self) -> tuple[MusicSetting, ...]:
        """All settings, the shipped ones first; one that cannot be read is named in `faults`."""
        shipped: list[MusicSetting] = []
        faults: list[str] = []
        for path in sorted(self._playlist_dir.glob("*.m3u8")):
            try:
                shipped.append(self._shipped(path))
            except SettingFault as fault:
                faults.append(str(fault))
        own, own_faults = self.own.read_all()
        self._faults = (*faults, *own_faults)
        return (*shipped, *own)

    def setting(self, code: str) -> MusicSetting | None:
        """The shipped setting of that file name, or None."""
        try:
            return self._shipped(self._playlist_dir / f"{code}.m3u8")
        except SettingFault:
            return None

    def piece_now(self, file: str) -> str:
        """Where a piece of the app's own lies in this version; empty for any other file.

        A copied setting names the folder of the version it was copied in.
        """
        path = Path(file)
        ours = path.parent.parent == self._pieces_dir.parent and path.name in _PIECES
        return str(self._pieces_dir / path.name) if ours else ""

    def close(self) -> None:
        """Stop composing; what is ready stays."""
        if self._job is not None:
            self._job.stop()

    def _shipped(self, path: Path) -> MusicSetting:
        setting, _ = read_setting(path)
        tracks = (
            replace(t, file=str(self._pieces_dir / Path(t.file).name)) for t in setting.tracks
        )
        return replace(setting, tracks=tuple(tracks))
