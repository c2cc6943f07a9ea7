"""The colours of paper, with fonts in the units of the page instead of the screen's."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QFont

from kaproom.core.data_files.data_file import Table
from kaproom.ui.paper.print_font import print_font
from kaproom.ui.theme import Theme, theme_from

PAPER_THEME = "theme/paper.toml"
_BODY_PX = 12


@dataclass(frozen=True, slots=True)
class PaperTheme(Theme):
    """A theme whose fonts are pixels of what is drawn on, whatever the user's screen is set to."""

    def font(self, role: str = "body", bold: bool = False) -> QFont:
        """A font of a text role."""
        font = print_font(self.text.families)
        font.setPixelSize(round(_BODY_PX * self.text.scales[role]))
        font.setBold(bold)
        return font


def paper_theme_from(data: Table) -> PaperTheme:
    """The theme out of its parsed file; raises DataFault."""
    theme = theme_from(data)
    return PaperTheme(*(getattr(theme, f.name) for f in fields(Theme)))
