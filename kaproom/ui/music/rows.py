"""The rows of the board: sections' heads, tracks, and a line where a section is empty. Qt-free.

A row says where it is; what is said of a track's file is asked for only when it is painted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kaproom.core.events.session import PlannedPhase
from kaproom.core.music.music import Track
from kaproom.core.music.setting_coverage import coverage
from kaproom.core.music.setting_edits import Arrangement, Place, Section
from kaproom.core.phase_names import said_phase
from kaproom.core.wording import say
from kaproom.ui.music.words import GROUNDING, NO_PHASE, coverage_text, length_text

_FIRST_EMPTY = say("no music yet: drop files here, or press Enter in the library")
_EMPTY = say("no music yet")
_EMPTY_GROUNDING = say("none yet: a few steady tracks that one key brings when they are needed")


class Kind(StrEnum):
    """What a row is."""

    HEAD = "head"
    TRACK = "track"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `index` is a track's place in the setting's list, `detail` what stands right."""

    kind: Kind
    place: Place
    title: str
    detail: str = ""
    track: Track | None = None
    index: int = -1
    grounding: bool = False


def board_rows(
    arrangement: Arrangement, plan: Sequence[PlannedPhase], own: bool
) -> tuple[Row, ...]:
    """All rows, from above; how to fill an empty phase is told of one's `own` settings."""
    rows: list[Row] = []
    told: set[str] = set()
    empty = _FIRST_EMPTY if own else _EMPTY
    tracks = arrangement.setting.tracks
    index = 0
    for number, section in enumerate(arrangement.sections):
        rows.append(_head(arrangement, plan, number, section, told))
        for at in range(len(section.tracks)):
            track, place = tracks[index], Place(number, at)
            length = length_text(track.duration_ms)
            rows.append(
                Row(Kind.TRACK, place, track.title, length, track, index, section.grounding)
            )
            index += 1
        if not section.tracks:
            words = _EMPTY_GROUNDING if section.grounding else empty
            rows.append(Row(Kind.EMPTY, Place(number, 0), words, grounding=section.grounding))
            empty = _EMPTY
    return tuple(rows)


def _head(
    arrangement: Arrangement,
    plan: Sequence[PlannedPhase],
    number: int,
    section: Section,
    told: set[str],
) -> Row:
    if section.grounding:
        minutes = sum(t.duration_ms or 0 for t in section.tracks) // 60_000
        detail = (
            say("{minutes} min · outside the programme", minutes=minutes) if section.tracks else ""
        )
        return Row(Kind.HEAD, Place(number), GROUNDING, detail, grounding=True)
    # A phase that comes again is counted with its first section.
    again = section.phase in told
    told.add(section.phase)
    detail = "" if again else coverage_text(coverage(arrangement, plan, section.phase))
    return Row(Kind.HEAD, Place(number), said_phase(section.phase) or NO_PHASE, detail)
