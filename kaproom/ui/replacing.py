"""The question whether a file may be replaced: put where its path is typed, answered by Enter.

Whether something is there is found by writing, which says so; nobody looks before.
"""

from pathlib import Path

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.whole_file import AlreadyThere


class Replacing:
    """What was asked about in one form; Enter once more at the same path is the answer."""

    def __init__(self) -> None:
        self._tried: Path | None = None
        self._asked: Path | None = None

    def begin(self, path: Path) -> bool:
        """A path is entered; answers whether what is there was asked about just now."""
        again = path == self._asked
        self._tried, self._asked = path, None
        return again

    def line(self, fault: EnvironmentFault) -> str:
        """What to say of a fault: the question where something is there, else its own line."""
        if not isinstance(fault, AlreadyThere):
            return str(fault)
        # A late answer is no question any more once something else was entered.
        if fault.place == self._tried:
            self._asked = fault.place
        return say("{name} is there already: Enter once more replaces it.", name=fault.place.name)

    def forget(self) -> None:
        """Something else is asked for: what is there is asked about anew."""
        self._tried = self._asked = None
