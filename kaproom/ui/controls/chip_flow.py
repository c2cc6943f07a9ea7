"""Names in rounded frames, as many in a line as there is room for."""

from collections.abc import Sequence

from kaproom.ui.controls.chip import Chip
from kaproom.ui.controls.flow import Flow
from kaproom.ui.theme import Theme


class ChipFlow(Flow):
    """It takes no focus: there is nothing to be done with a name here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.texts: tuple[str, ...] = ()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these, in this order."""
        if tuple(texts) != self.texts:
            self.texts = tuple(texts)
            self.show_widgets([Chip(self._theme, text) for text in texts])
            self.setAccessibleName(", ".join(texts))
