"""How far the music of a setting fills the plan of a day, by phase and in all."""

from collections.abc import Sequence
from dataclasses import dataclass

from kaproom.core.events.session import PlannedPhase
from kaproom.core.music.setting_edits import Arrangement


@dataclass(frozen=True, slots=True)
class Coverage:
    """Music against the plan: `unknown` tracks have no length yet; no plan is None."""

    music_ms: int
    unknown: int
    planned_min: int | None

    @property
    def music_min(self) -> int:
        """Whole minutes of music."""
        return self.music_ms // 60_000

    @property
    def short_min(self) -> int:
        """Minutes of the plan that the music does not fill; 0 where none is missing."""
        return max(0, (self.planned_min or 0) - self.music_min)


def coverage(
    arrangement: Arrangement, plan: Sequence[PlannedPhase], phase: str | None = None
) -> Coverage:
    """The music of one phase, or of the whole programme, against the plan."""
    tracks = [
        track
        for section in arrangement.sections[: arrangement.grounding]
        if phase is None or section.phase == phase
        for track in section.tracks
    ]
    minutes = [p.minutes for p in plan if phase is None or p.name == phase]
    return Coverage(
        sum(t.duration_ms or 0 for t in tracks),
        sum(t.duration_ms is None for t in tracks),
        sum(minutes) if minutes else None,
    )
