"""Whether all that is shown is on the disk: solid when it is, hollow while it is on its way."""

from kaproom.core.wording import say
from kaproom.ui.controls.mark import Mark, Shape
from kaproom.ui.theme import Theme


class SavedMark(Mark):
    """Says `Saved` only where nothing is waiting."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("Saved"), Shape.DOT, "ink_soft")

    def show_state(self, waiting: bool, fault: str = "") -> None:
        """Entries are waiting, or not; a fault says why they cannot be written."""
        if fault:
            self.show_mark(fault, Shape.DIAMOND, "caution")
        elif waiting:
            self.show_mark(say("Saving"), Shape.RING, "ink_soft")
        else:
            self.show_mark(say("Saved"), Shape.DOT, "ink_soft")
