"""The setting that is being edited: every edit is saved as it is made, and can be undone.

It knows the desk of music and no widget. What the disk refuses is kept, told, and tried again.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.setting_edits import (
    Arrangement,
    Place,
    arranged,
    inserted,
    replanned,
    with_head,
    with_tracks,
)
from kaproom.core.music.tagged_track import track_of, with_tags
from kaproom.core.room.protocol import Protocol
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.answers import OWN_FAULT
from kaproom.ui.desks.music import MusicDesk
from kaproom.ui.music.history import Edited, History, PutAway, Step
from kaproom.ui.music.missing_search import Found, MissingSearch
from kaproom.ui.music.saving import Saving
from kaproom.ui.music.words import READ_ONLY, brought_in_words, found_words

_LOOK_AT_FILES = 4
"""Every how many looks the files themselves are looked at."""
_NONE_SHOWN = say("Ctrl N begins a setting.")
Edit = Callable[[Arrangement], tuple[Arrangement, Place]]


class Editing:
    """`said` is the one line to be shown of the last thing done."""

    def __init__(self, desk: MusicDesk, plans: Sequence[Protocol]) -> None:
        self.desk = desk
        self.plans = plans
        self.plan: Protocol | None = plans[0] if plans else None
        self.settings: list[MusicSetting] = []
        self.arrangement: Arrangement | None = None
        self.place = Place(0)
        self.own = False
        self.missing: frozenset[int] = frozenset()
        self.said = ""
        self.saving = Saving(desk)
        self.history = History()
        self._unnamed: set[str] = set()
        self._done: int | None = None
        self._looked = 0
        self._search = MissingSearch(desk)

    @property
    def track(self) -> Track | None:
        """The track chosen, if one is."""
        return self.arrangement.track(self.place) if self.arrangement else None

    @property
    def index(self) -> int | None:
        """The chosen track's place in the setting's list."""
        if self.arrangement is None or self.track is None:
            return None
        return self.arrangement.index(self.place)

    @property
    def follower(self) -> Track | None:
        """The track that the chosen one gives way to."""
        if self.arrangement is None or self.index is None:
            return None
        pair = self.arrangement.setting.tracks[self.index : self.index + 2]
        return pair[-1] if len(pair) > 1 and pair[0].grounding == pair[-1].grounding else None

    def reload(self, file: str = "") -> None:
        """Read the settings anew, and show one of them, or the one shown before, or the first."""
        wanted = file or (self.arrangement.head.file if self.arrangement else "")
        self.settings = list(self.desk.settings())
        # What is asked for last is measured first: the setting that is shown.
        self.desk.facts.want(tuple(t.file for s in self.settings for t in s.tracks))
        first = next(iter(self.settings), None)
        self._show(next((s for s in self.settings if s.file == wanted), first))

    def show(self, file: str) -> None:
        """Show another setting of the list."""
        self.said = ""
        self._show(next((s for s in self.settings if s.file == file), None))

    def choose_plan(self, plan: Protocol) -> None:
        """Hold the music against another plan."""
        before, self.plan = self._planned(), plan
        if self.arrangement is not None:
            self.arrangement = replanned(self.arrangement, before, self._planned())
            self.place = Place(0)

    def do(self, edit: Edit) -> bool:
        """Make an edit and save it; whether anything changed."""
        before = self._editable()
        if before is None:
            return False
        after, place = edit(before)
        if after == before:
            self.place = place
            return False
        self.said = ""
        self.history.add(Edited(before, self.place, after, place))
        self._take(after, place)
        return True

    def insert(self, tracks: Sequence[Track], to: Place | None = None) -> bool:
        """Put tracks before a place, or after the chosen one; they are measured if need be."""
        if not tracks:
            return False
        self._unnamed |= {t.file for t in tracks}
        at = to or self.after_chosen()
        if not self.do(lambda arrangement: inserted(arrangement, at, tracks)):
            return False
        self.desk.facts.want(tuple(t.file for t in tracks))
        return True

    def insert_files(self, paths: Sequence[Path], to: Place | None = None) -> bool:
        """Put the audio files among these files and folders into the setting."""
        if self._editable() is None:
            return False
        files = self.desk.audio_in(tuple(paths))
        if not files:
            self.said = say("There is no music in it that can be played.")
            return False
        return self.insert(
            [track_of(str(file), self.desk.facts.of(str(file))) for file in files], to
        )

    def after_chosen(self) -> Place:
        """Where something new goes: after the chosen track, or at the end of the chosen section."""
        arrangement = self.arrangement
        if arrangement is None:
            return Place(0)
        if self.track is not None:
            return Place(self.place.section, self.place.at + 1)
        return Place(min(self.place.section, arrangement.grounding))

    def begin(self, title: str) -> None:
        """A new setting of one's own; it is kept when it has its first track."""
        self._add(lambda: self.desk.new(title))

    def retitle(self, title: str) -> None:
        """Another title; a setting that is not on the disk yet gets a file of that name."""
        if self.arrangement is None or not self.own:
            return
        head = self.arrangement.head
        if self.arrangement.setting.tracks or self.saving.is_kept(head):
            place = self.place
            self.do(lambda a: (with_head(a, replace(a.head, title=title)), place))
            return
        self.settings = [s for s in self.settings if s.file != head.file]
        new = replace(head, title=title, file=self.desk.new(title).file)
        self.arrangement = with_head(self.arrangement, new)
        self._list(self.arrangement.setting)

    def copy(self) -> None:
        """A copy of one's own of what is shown."""
        if self.arrangement is not None:
            shown = self.arrangement.setting
            self._add(lambda: self.desk.copy(shown))

    def bring_in(self, path: Path) -> bool:
        """A playlist from elsewhere as a setting of one's own; whether it came in."""
        warnings: list[tuple[str, ...]] = []

        def read() -> MusicSetting:
            setting, told = self.desk.import_file(path)
            warnings.append(told)
            return setting

        if not self._add(read):
            return False
        told = warnings[0]
        self.said = brought_in_words(told)
        return True

    def send_out(self, path: Path, replace: bool) -> None:
        """Write what is shown as a playlist elsewhere; raises EnvironmentFault."""
        if self.arrangement is None:
            raise EnvironmentFault(_NONE_SHOWN)
        self.desk.export_file(self.arrangement.setting, path, replace)
        self.said = say("Written to {path}", path=path)

    def put_away(self) -> None:
        """Put one's own setting away; undo brings it back."""
        if self._editable() is None or self.arrangement is None:
            return
        setting = self.arrangement.setting
        if self._remove(setting):
            self.history.add(PutAway(setting))
            self.said = say("{title} is put away. Ctrl Z brings it back.", title=setting.title)

    def look_for_missing(self, folder: Path) -> None:
        """Look for missing files in and below a folder; what is found is taken when it is."""
        before = self._editable()
        if before is not None and self._search.begin(before.setting, folder):
            self.said = say("Looking in that folder.")

    def undo(self) -> None:
        """Undo the last step, on whichever setting it was."""
        step = self.history.back()
        if isinstance(step, Edited):
            self._return(step, step.before, step.place_before)
        elif step is not None:
            self._bring_back(step)

    def redo(self) -> None:
        """Do again what was undone last."""
        step = self.history.forth()
        if isinstance(step, Edited):
            self._return(step, step.after, step.place_after)
        elif step is not None:
            self._remove(step.setting)

    def look_again(self) -> None:
        """Take in what has been measured meanwhile, and try again what the disk refused."""
        self.saving.try_again()
        self._take_what_was_found()
        progress = self.desk.facts.progress()
        done = None if progress is None else progress.done
        self._looked += 1
        # Looking at every file is for when one was measured, and now and then for those that go.
        news = done != self._done or self._unnamed or self._looked % _LOOK_AT_FILES == 0
        if self.arrangement is None or not news:
            return
        before, self._done = self.arrangement, done
        self._fill()
        if self.own and _names(before) != _names(self.arrangement):
            self._save(self.arrangement.setting)

    def _take_what_was_found(self) -> None:
        """An edit like any other, where the setting is still the one that was asked for."""
        search = self._found()
        if search is None:
            return
        shown = self.arrangement
        if shown is None or not self.own or not search.is_of(shown.setting):
            self.said = search.fault or self.said
            return
        count = len(self.missing)
        # What the disk refused of it is saved by the edit, now or as soon as it can be.
        self.do(lambda arrangement: (with_tracks(arrangement, search.tracks), self.place))
        self.said = found_words(count - len(self.missing), count)

    def _found(self) -> Found | None:
        """What a search has come to; a defect in it is raised, and leaves no line that waits."""
        try:
            return self._search.take()
        except Exception:
            self.said = OWN_FAULT
            raise

    def _editable(self) -> Arrangement | None:
        if self.arrangement is None or not self.own:
            self.said = READ_ONLY if self.arrangement else _NONE_SHOWN
            return None
        return self.arrangement

    def _show(self, setting: MusicSetting | None) -> None:
        self.own = setting is not None and self.desk.is_own(setting)
        self.arrangement = None if setting is None else arranged(setting, self._planned())
        self.place = Place(0)
        if setting is None or self.arrangement is None:
            return
        self.desk.facts.want(tuple(t.file for t in setting.tracks))
        first = next((i for i, s in enumerate(self.arrangement.sections) if s.tracks), None)
        self.place = Place(0) if first is None else Place(first, 0)
        self._fill()

    def _take(self, arrangement: Arrangement, place: Place) -> None:
        """Show this and save it."""
        self.arrangement, self.place = arrangement, place
        self._fill()
        self._save(arrangement.setting)

    def _fill(self) -> None:
        """Fill in what is known of the files, and the names of those that came in without one."""
        arrangement = self.arrangement
        if arrangement is None:
            return
        tracks = self.desk.facts.evened(arrangement.setting).tracks
        if self._unnamed:
            tracks = tuple(self._named(track) for track in tracks)
        self.arrangement = with_tracks(arrangement, tracks)
        self.missing = frozenset(self.desk.missing(self.arrangement.setting))
        self._list(self.arrangement.setting)

    def _named(self, track: Track) -> Track:
        facts = self.desk.facts.of(track.file) if track.file in self._unnamed else None
        if facts is None:
            return track
        self._unnamed.discard(track.file)
        return with_tags(track, facts)

    def _save(self, setting: MusicSetting) -> None:
        self._list(self.saving.save(setting))

    def _list(self, setting: MusicSetting) -> None:
        files = [s.file for s in self.settings]
        if setting.file in files:
            self.settings[files.index(setting.file)] = setting
        else:
            self.settings.append(setting)

    def _add(self, make: Callable[[], MusicSetting]) -> bool:
        try:
            setting = make()
        except EnvironmentFault as fault:
            self.said = str(fault)
            return False
        self.said = ""
        self.settings = list(self.desk.settings())
        self._list(setting)
        self._show(setting)
        return True

    def _remove(self, setting: MusicSetting) -> bool:
        if not setting.tracks and not self.saving.is_kept(setting):
            self.reload()
            return False
        try:
            self.saving.remove(setting)
        except EnvironmentFault as fault:
            self.said = str(fault)
            return False
        self.reload()
        return True

    def _bring_back(self, step: PutAway) -> None:
        try:
            self.desk.bring_back(step.setting)
        except EnvironmentFault as fault:
            self.said = str(fault)
            return
        self.said = say("{title} is back.", title=step.setting.title)
        self.reload(step.setting.file)

    def _return(self, step: Step, arrangement: Arrangement, place: Place) -> None:
        self.said = ""
        self.own = True
        planned = replanned(arrangement, (), self._planned())
        track = arrangement.track(place)
        if track is not None:
            place = planned.place(arrangement.index(place))
        else:
            place = Place(min(place.section, planned.grounding))
        self._take(planned, place)

    def phases(self) -> tuple[str, ...]:
        """The names of phases there are: the plan's, and those of this setting."""
        sections = self.arrangement.sections if self.arrangement else ()
        return (*self._planned(), *(section.phase for section in sections))

    def _planned(self) -> tuple[str, ...]:
        return tuple(p.name for p in self.plan.phases) if self.plan else ()


def _names(arrangement: Arrangement) -> list[tuple[str, str]]:
    return [(t.title, t.artist) for t in arrangement.setting.tracks]
