"""The style of the window: the theme's, the controls', and that of lists and choices."""

from kaproom.ui.controls.sheet import sheet
from kaproom.ui.theme import Theme

_ROLES = (
    *("ground", "panel", "raised", "line", "ink", "ink_soft", "accent"),
    *("caution", "caution_fill"),
)


def screen_sheet(theme: Theme) -> str:
    """The style sheet of the whole window; set it once, before anything is shown."""
    return (
        theme.qss()
        + sheet(theme)
        + _SHEET.format(**{role: theme.colour(role).name() for role in _ROLES})
    )


_SHEET = """
QTableView, QListView {{ background: transparent; border: none; outline: none; }}
QTableView {{ selection-background-color: {raised}; selection-color: {ink}; }}
QHeaderView, QHeaderView::section {{
    background: transparent; color: {ink_soft}; border: none; padding: 2px 4px;
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QRadioButton::indicator:checked {{
    width: 8px; height: 8px; border: 4px solid {accent}; background: {ground};
}}
QComboBox::drop-down {{ border: none; width: 18px; }}
#fault {{ background: {caution_fill}; border: none; border-bottom: 2px solid {caution}; }}
"""
