"""The desk over a person's music: settings as files, and what is known of the tracks.

Fulfils `ui.desks.music.MusicDesk` from the library and the facts. It belongs to the window's
thread; only a search for missing files goes on in a thread of its own.
"""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from kaproom import music_files
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.setting import (
    SettingFault,
    read_setting,
    settled,
    write_setting,
    write_xspf,
)
from kaproom.core.music.track_facts import MusicFacts, TrackFacts
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.music_files import natural
from kaproom.music_library import MusicLibrary
from kaproom.on_disk import is_file
from kaproom.ui.desks.music import Searched
from kaproom.whole_file import write_file

_FOR_ALL = 0o666
_WRITERS = {".m3u8": write_setting, ".m3u": write_setting, ".xspf": write_xspf}


class LibraryDesk:
    """Fulfils `ui.desks.music.MusicDesk`; `facts` is closed by whoever made it."""

    def __init__(self, library: MusicLibrary, facts: MusicFacts) -> None:
        self._library = library
        self._own = library.own
        self._facts = facts
        self._closing = threading.Event()
        self._searcher = ThreadPoolExecutor(1, thread_name_prefix="music-search")

    @property
    def facts(self) -> MusicFacts:
        """What is known of the files, and the measuring of new ones."""
        return self._facts

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be read, was passed over, or was kept beside what was saved."""
        return self._library.faults

    def settings(self) -> tuple[MusicSetting, ...]:
        """All settings, the shipped ones first, with what is known of their files filled in."""
        return tuple(map(self._learned, self._library.settings()))

    def known(self, setting: MusicSetting) -> MusicSetting:
        """The setting with what is known of its files; the rest is measured, first of all."""
        self._want(setting)
        return self._facts.evened(setting)

    def is_own(self, setting: MusicSetting) -> bool:
        """Whether it is the person's own file, which can be changed; a shipped one is copied."""
        return self._own.holds(setting)

    def new(self, title: str) -> MusicSetting:
        """An empty setting of one's own under this title, kept when it has its first track."""
        return MusicSetting(title, (), self._own.place_for(title))

    def copy(self, setting: MusicSetting) -> MusicSetting:
        """A setting of one's own with these tracks; raises EnvironmentFault."""
        return self._add(setting)

    def save(self, setting: MusicSetting) -> MusicSetting:
        """Write one's own setting, at once and whole; answers it as it now is."""
        if not self.is_own(setting):
            raise EnvironmentFault(say("This setting is not your own: copy it first."))
        if not setting.tracks and not is_file(setting.file):
            return setting
        written = self._own.write(self._facts.evened(setting))
        self._want(written)
        return self._filled(written)

    def remove(self, setting: MusicSetting) -> None:
        """Put one's own setting away; the file stays beside the others as `.removed`."""
        if not self.is_own(setting):
            raise EnvironmentFault(say("This setting came with kaproom and stays."))
        self._own.remove(setting)

    def bring_back(self, setting: MusicSetting) -> None:
        """Undo `remove`."""
        self._own.bring_back(setting)

    def import_file(self, path: Path) -> tuple[MusicSetting, tuple[str, ...]]:
        """A playlist of any kind as a setting of one's own, with warnings; EnvironmentFault."""
        try:
            setting, warnings = read_setting(path)
        except SettingFault as fault:
            raise EnvironmentFault(say("{fault}. Nothing was imported.", fault=fault)) from None
        return self._add(settled(setting, is_file)), warnings

    def export_file(self, setting: MusicSetting, path: Path, replace: bool) -> None:
        """Write M3U8 or XSPF, by the name's ending; raises EnvironmentFault, also AlreadyThere."""
        write = _WRITERS.get(path.suffix.lower())
        if write is None:
            raise EnvironmentFault(
                say("{name}: give it a name that ends in .m3u8 or .xspf.", name=path.name)
            )
        try:
            content = write(setting, path.absolute().parent).encode()
        except SettingFault as fault:
            raise EnvironmentFault(
                say("{name} could not be written: {fault}.", name=path.name, fault=fault)
            ) from None
        write_file(path, content, replace, _FOR_ALL)

    def audio_in(self, paths: tuple[Path, ...]) -> tuple[Path, ...]:
        """The audio files among these files and in these folders, in reading order."""
        return music_files.audio_in(paths)

    def missing(self, setting: MusicSetting) -> tuple[int, ...]:
        """The places of tracks whose file is not where it was, and whose content is nowhere known.

        The app's own pieces are not missing: what is not there yet is composed.
        """
        if not self.is_own(setting):
            return ()
        files = (track.file for track in self._filled(setting).tracks)
        return tuple(
            index
            for index, file in enumerate(files)
            if not is_file(file) and not self._library.piece_now(file)
        )

    def find_again(self, setting: MusicSetting, folder: Path) -> "Future[Searched]":
        """The setting with its missing files looked for in and below a folder, by name, content.

        The search goes on in a thread of its own; what is found is saved there at once.
        """
        missing = tuple(setting.tracks[i] for i in self.missing(setting))

        def work() -> Searched:
            found = music_files.find_again(missing, folder, self._closing.is_set)
            tracks = tuple(replace(t, file=found.get(t.file, t.file)) for t in setting.tracks)
            return Searched(replace(setting, tracks=tracks), self._named(setting, found))

        return self._searcher.submit(work)

    def found(self, track: Track, target_lufs: int) -> Track | None:
        """The track where its content lies now; None where it is nowhere known."""
        file = track.file if self._holds_it(track) else self._elsewhere(track)
        if not is_file(file):
            return None
        self._facts.want((file,))
        alone = MusicSetting("", (replace(track, file=file),), target_lufs=target_lufs)
        return self._facts.evened(alone).tracks[0]

    def library(self) -> tuple[TrackFacts, ...]:
        """All files known, by title; those that are gone are left out."""
        uses: dict[str, list[Track]] = {}
        for setting in self.settings():
            for track in setting.tracks:
                uses.setdefault(track.content_hash or track.file, []).append(track)
        found = (
            _as_used(facts, uses.get(facts.content_hash, []) + uses.get(facts.file, []))
            for facts in self._facts.known()
            if is_file(facts.file)
        )
        return tuple(sorted(found, key=lambda facts: natural(facts.title)))

    def close(self) -> None:
        """Stop searching."""
        self._closing.set()
        self._searcher.shutdown(cancel_futures=True)

    def _named(self, setting: MusicSetting, found: dict[str, str]) -> str:
        """Put found files into the setting's own file; answers why it does not take them."""
        if found and is_file(setting.file):
            try:
                self._own.name_files(setting, found)
            except EnvironmentFault as fault:
                return str(fault)
        return ""

    def _add(self, setting: MusicSetting) -> MusicSetting:
        title = self._free_title(setting.title)
        return self.save(replace(setting, title=title, file=self._own.place_for(title)))

    def _free_title(self, title: str) -> str:
        """The title, numbered where a setting has it: a session finds its music by it."""
        taken = {setting.title for setting in self._library.settings()}
        titles = (title if n == 1 else f"{title} {n}" for n in range(1, len(taken) + 2))
        return next(free for free in titles if free not in taken)

    def _learned(self, setting: MusicSetting) -> MusicSetting:
        """The setting filled in; hashes found meanwhile go into one's own file, for a later move.

        Not where another program changed the file: it is left as that program made it.
        """
        filled = self._filled(setting)
        hashes = [(old.content_hash, new.content_hash) for old, new in _pairs(setting, filled)]
        news = any(new and not old for old, new in hashes)
        if news and self.is_own(setting) and not self._own.changed_elsewhere(setting):
            try:
                self._own.write(self._facts.evened(setting))
            except EnvironmentFault:
                return filled  # Said when the person saves; nothing of theirs is lost meanwhile.
        return filled

    def _filled(self, setting: MusicSetting) -> MusicSetting:
        """The setting with files where they are now and with what is known of them."""
        if self.is_own(setting):
            setting = settled(setting, is_file)
            tracks = tuple(self._where_it_is(track) for track in setting.tracks)
            setting = replace(setting, tracks=tracks)
        return self._facts.evened(setting)

    def _where_it_is(self, track: Track) -> Track:
        if is_file(track.file):
            return track
        return replace(track, file=self._elsewhere(track) or track.file)

    def _elsewhere(self, track: Track) -> str:
        """Another file that is this track; empty where none is known."""
        known = self._facts.where(track.content_hash) if track.content_hash else ""
        return known or self._library.piece_now(track.file)

    def _holds_it(self, track: Track) -> bool:
        """Whether the file is there and nothing is known of another content in it."""
        facts = self._facts.of(track.file)
        other = facts is not None and track.content_hash not in ("", facts.content_hash)
        return is_file(track.file) and not other

    def _want(self, setting: MusicSetting) -> None:
        unknown = (t.file for t in setting.tracks if self._facts.of(t.file) is None)
        self._facts.want(tuple(file for file in dict.fromkeys(unknown) if is_file(file)))


def _pairs(one: MusicSetting, other: MusicSetting) -> "zip[tuple[Track, Track]]":
    return zip(one.tracks, other.tracks, strict=True)


def _as_used(facts: TrackFacts, uses: list[Track]) -> TrackFacts:
    """The facts with what the settings say of the piece, and a title where no tag tells one."""
    phases = tuple(dict.fromkeys(track.phase for track in uses if track.phase))
    intensity = next((t.intensity for t in uses if t.intensity is not None), None)
    title = facts.title or Path(facts.file).stem
    return replace(facts, title=title, phases=phases, intensity=intensity)
