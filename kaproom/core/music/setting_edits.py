"""Edits of a music setting: its tracks lie in sections, and move, come and go between them.

A section is a run of tracks of one phase; the grounding set is the last section. Nothing is
written here, and no edit loses or doubles a track.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kaproom.core.music.music import MusicSetting, Track

HEAD = -1
"""The `at` of a place that stands for a section itself and for none of its tracks."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A section, and a track's place within it (or where one comes in)."""

    section: int
    at: int = HEAD


@dataclass(frozen=True, slots=True)
class Section:
    """A run of tracks of one phase, which may be empty; or the grounding set."""

    phase: str
    tracks: tuple[Track, ...] = ()
    grounding: bool = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A setting laid out in sections: one or more of the programme, then the grounding set.

    `head` is the setting without its tracks. Two neighbours never have the same phase.
    """

    head: MusicSetting
    sections: tuple[Section, ...]

    @property
    def setting(self) -> MusicSetting:
        """The setting, with each track under its section's phase, the grounding set at the end."""
        return replace(self.head, tracks=tuple(t for s in self.sections for t in _labelled(s)))

    @property
    def grounding(self) -> int:
        """The place of the grounding set among the sections."""
        return len(self.sections) - 1

    def track(self, place: Place) -> Track | None:
        """The track at a place; None for a section's head and for a place there is not."""
        if not 0 <= place.section < len(self.sections):
            return None
        section = self.sections[place.section]
        if not 0 <= place.at < len(section.tracks):
            return None
        return _bound_for(section.tracks[place.at], section)

    def index(self, place: Place) -> int:
        """The place of a track in the setting's list of tracks."""
        return sum(len(s.tracks) for s in self.sections[: place.section]) + place.at

    def place(self, index: int) -> Place:
        """The place of the track at `index` of the setting's list; raises IndexError."""
        for number, section in enumerate(self.sections):
            if index < len(section.tracks):
                return Place(number, index)
            index -= len(section.tracks)
        raise IndexError(index)

    def section_of(self, phase: str) -> int | None:
        """The first section of the programme with this phase."""
        names = [s.phase for s in self.sections[: self.grounding]]
        return names.index(phase) if phase in names else None


def arranged(setting: MusicSetting, planned: Iterable[str] = ()) -> Arrangement:
    """The setting in sections, with an empty one for each planned phase that has no music."""
    programme = (t for t in setting.tracks if not t.grounding)
    sections = [Section(phase, tuple(run)) for phase, run in groupby(programme, _phase_of)]
    grounding = Section("", tuple(t for t in setting.tracks if t.grounding), grounding=True)
    return _planned(Arrangement(replace(setting, tracks=()), (*sections, grounding)), planned)


def replanned(
    arrangement: Arrangement, before: Sequence[str], planned: Sequence[str]
) -> Arrangement:
    """Laid out for another plan: empty sections that the plan before brought go."""
    kept = tuple(
        s for s in arrangement.sections if s.tracks or s.grounding or s.phase not in before
    )
    return _planned(_tidied(arrangement.head, kept, Place(0))[0], planned)


def moved(arrangement: Arrangement, place: Place, to: Place) -> tuple[Arrangement, Place]:
    """A track taken from one place and put before another; and where it is then.

    `to` counts with the track still where it was. A place there is not is the end of its section.
    """
    track = arrangement.track(place)
    if track is None:
        return arrangement, place
    at = _within(arrangement, to)
    if place.section == to.section and place.at < at:
        at -= 1
    without_it = _replaced(arrangement, place.section, _without(arrangement, place))
    target = without_it.sections[to.section]
    tracks = (*target.tracks[:at], _bound_for(track, target), *target.tracks[at:])
    return _replaced(without_it, to.section, tracks), Place(to.section, at)


def stepped(arrangement: Arrangement, place: Place, step: int) -> tuple[Arrangement, Place]:
    """A track one place up (-1) or down (1), into the next section at a section's edge.

    A section's head moves the whole section.
    """
    if place.at == HEAD:
        return _section_stepped(arrangement, place.section, step)
    at = place.at + step
    if 0 <= at < len(arrangement.sections[place.section].tracks):
        return moved(arrangement, place, Place(place.section, at + (step > 0)))
    beside = place.section + step
    if not 0 <= beside < len(arrangement.sections):
        return arrangement, place
    end = len(arrangement.sections[beside].tracks) if step < 0 else 0
    return moved(arrangement, place, Place(beside, end))


def inserted(
    arrangement: Arrangement, to: Place, tracks: Sequence[Track]
) -> tuple[Arrangement, Place]:
    """Tracks put before a place, under its section's phase; and where the first of them is."""
    at = _within(arrangement, to)
    section = arrangement.sections[to.section]
    new = tuple(_bound_for(track, section) for track in tracks)
    whole = (*section.tracks[:at], *new, *section.tracks[at:])
    return _replaced(arrangement, to.section, whole), Place(to.section, at)


def removed(arrangement: Arrangement, place: Place) -> tuple[Arrangement, Place]:
    """Without the track at a place; and the place to go to then."""
    if arrangement.track(place) is None:
        return arrangement, place
    left = _without(arrangement, place)
    at = min(place.at, len(left) - 1)
    return _replaced(arrangement, place.section, left), Place(place.section, at)


def changed(arrangement: Arrangement, place: Place, track: Track) -> tuple[Arrangement, Place]:
    """With another version of the track at a place; a changed phase moves it to that phase."""
    before = arrangement.track(place)
    if before is None:
        return arrangement, place
    tracks = list(arrangement.sections[place.section].tracks)
    tracks[place.at] = track
    arrangement = _replaced(arrangement, place.section, tuple(tracks))
    if track.grounding != before.grounding:
        return moved(arrangement, place, _end_of(arrangement, track.phase, track.grounding))
    if track.phase != before.phase and not track.grounding:
        return moved(arrangement, place, _end_of(arrangement, track.phase, grounding=False))
    return arrangement, place


def with_tracks(arrangement: Arrangement, tracks: Sequence[Track]) -> Arrangement:
    """With other versions of the same tracks, in the order of `setting`."""
    sections: list[Section] = []
    at = 0
    for section in arrangement.sections:
        end = at + len(section.tracks)
        sections.append(replace(section, tracks=tuple(tracks[at:end])))
        at = end
    return replace(arrangement, sections=tuple(sections))


def with_head(arrangement: Arrangement, head: MusicSetting) -> Arrangement:
    """With another title, target and the like; the tracks of `head` are not looked at."""
    return replace(arrangement, head=replace(head, tracks=()))


def with_phase(arrangement: Arrangement, phase: str, after: int) -> tuple[Arrangement, Place]:
    """With an empty section after another one, or at the phase itself where it is there already."""
    there = arrangement.section_of(phase)
    if there is not None:
        return arrangement, Place(there)
    at = min(after + 1, arrangement.grounding)
    sections = (*arrangement.sections[:at], Section(phase), *arrangement.sections[at:])
    return replace(arrangement, sections=sections), Place(at)


def renamed(arrangement: Arrangement, section: int, phase: str) -> tuple[Arrangement, Place]:
    """With another name for a section; under the name of another one its tracks join that one."""
    old = arrangement.sections[section]
    if old.grounding or old.phase == phase:
        return arrangement, Place(section)
    there = arrangement.section_of(phase)
    if there is None:
        return _exchanged(arrangement, section, replace(old, phase=phase)), Place(section)
    first, second = (section, there) if section < there else (there, section)
    joined = arrangement.sections[first].tracks + arrangement.sections[second].tracks
    sections = list(arrangement.sections)
    sections[there] = replace(sections[there], tracks=joined)
    del sections[section]
    return _tidied(arrangement.head, tuple(sections), Place(there - (section < there)))


def without_section(arrangement: Arrangement, section: int) -> tuple[Arrangement, Place]:
    """Without an empty section; one that holds music stays, and so does the programme's last."""
    chosen = arrangement.sections[section]
    if chosen.tracks or chosen.grounding or arrangement.grounding == 1:
        return arrangement, Place(section)
    sections = arrangement.sections[:section] + arrangement.sections[section + 1 :]
    return _tidied(arrangement.head, sections, Place(max(0, section - 1)))


def _phase_of(track: Track) -> str:
    return track.phase


def _labelled(section: Section) -> tuple[Track, ...]:
    return tuple(_bound_for(track, section) for track in section.tracks)


def _bound_for(track: Track, section: Section) -> Track:
    """The track as one of this section; a grounding track keeps the phase it came from."""
    phase = track.phase if section.grounding else section.phase
    if (track.phase, track.grounding) == (phase, section.grounding):
        return track
    return replace(track, phase=phase, grounding=section.grounding)


def _without(arrangement: Arrangement, place: Place) -> tuple[Track, ...]:
    tracks = arrangement.sections[place.section].tracks
    return tracks[: place.at] + tracks[place.at + 1 :]


def _within(arrangement: Arrangement, to: Place) -> int:
    end = len(arrangement.sections[to.section].tracks)
    return to.at if 0 <= to.at <= end else end


def _end_of(arrangement: Arrangement, phase: str, grounding: bool) -> Place:
    section = arrangement.section_of(phase)
    if grounding or section is None:
        section = arrangement.grounding if grounding else arrangement.grounding - 1
    return Place(section, len(arrangement.sections[section].tracks))


def _replaced(arrangement: Arrangement, section: int, tracks: tuple[Track, ...]) -> Arrangement:
    return _exchanged(arrangement, section, replace(arrangement.sections[section], tracks=tracks))


def _exchanged(arrangement: Arrangement, section: int, new: Section) -> Arrangement:
    sections = list(arrangement.sections)
    sections[section] = new
    return replace(arrangement, sections=tuple(sections))


def _section_stepped(
    arrangement: Arrangement, section: int, step: int
) -> tuple[Arrangement, Place]:
    beside = section + step
    last = arrangement.grounding
    if section == last or not 0 <= beside < last:
        return arrangement, Place(section)
    sections = list(arrangement.sections)
    sections[section], sections[beside] = sections[beside], sections[section]
    return _tidied(arrangement.head, tuple(sections), Place(beside))


def _tidied(
    head: MusicSetting, sections: tuple[Section, ...], follow: Place
) -> tuple[Arrangement, Place]:
    """Neighbours of one phase joined; and where the followed section is then."""
    tidy: list[Section] = []
    at = follow.section
    for number, section in enumerate(sections):
        last = tidy[-1] if tidy else None
        if last is not None and not section.grounding and last.phase == section.phase:
            tidy[-1] = replace(last, tracks=last.tracks + section.tracks)
        else:
            tidy.append(section)
        if number == follow.section:
            at = len(tidy) - 1
    return Arrangement(head, tuple(tidy)), Place(at)


def _planned(arrangement: Arrangement, planned: Iterable[str]) -> Arrangement:
    """With the planned phases that are missing, each after the one before it in the plan."""
    after = -1
    for phase in planned:
        there = arrangement.section_of(phase)
        if there is None:
            arrangement, place = with_phase(arrangement, phase, after)
            there = place.section
        after = max(after, there)
    if arrangement.grounding == 0:
        return replace(arrangement, sections=(Section(""), *arrangement.sections))
    return arrangement
