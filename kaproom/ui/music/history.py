"""What was done on the screen, to be undone and done again: whole settings, before and after."""

from dataclasses import dataclass

from kaproom.core.music.music import MusicSetting
from kaproom.core.music.setting_edits import Arrangement, Place


@dataclass(frozen=True, slots=True)
class Edited:
    """A setting before and after an edit, and where one was."""

    before: Arrangement
    place_before: Place
    after: Arrangement
    place_after: Place


@dataclass(frozen=True, slots=True)
class PutAway:
    """A setting that was put away."""

    setting: MusicSetting


Step = Edited | PutAway
_MOST = 500


class History:
    """Steps back and forth. A new step forgets those that were undone."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def add(self, step: Step) -> None:
        """Remember a step."""
        self._done = [*self._done[1 - _MOST :], step]
        self._undone.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def back(self) -> Step | None:
        """The step to undo now, which is then the first to do again."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def forth(self) -> Step | None:
        """The step to do again now."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]
