"""The style of fields on this screen: lower than a form's, since many stand together."""

from kaproom.ui.theme import Theme

_ROLES = ("accent", "line", "ink_soft", "panel")


def music_sheet(theme: Theme) -> str:
    """The style sheet of the screen, on top of the window's."""
    return _SHEET.format(**{role: theme.colour(role).name() for role in _ROLES})


_SHEET = """
QLineEdit[compact="true"], QComboBox[compact="true"] {{ padding: 3px 7px; border-radius: 6px; }}
QComboBox[compact="true"] {{ padding-right: 2px; }}
QLineEdit[compact="true"]:read-only, QComboBox[compact="true"]:disabled {{
    background: {panel}; border-color: {line}; color: {ink_soft};
}}
QLineEdit[compact="true"]:read-only:focus {{ border-color: {accent}; }}
"""
