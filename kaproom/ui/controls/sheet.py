"""The style of the controls, from the theme's roles. Set it once on a screen's root widget."""

from kaproom.ui.theme import Theme

_INKS = ("ink", "ink_soft", "ink_faint", "accent", "caution", "good", "pulse", "oxygen", "pressure")


def sheet(theme: Theme) -> str:
    """The style sheet of everything in `kaproom.ui.controls`."""
    c = {role: theme.colour(role).name() for role in _ROLES}
    inks = "\n".join(f'QLabel[ink="{ink}"] {{ color: {c[ink]}; }}' for ink in _INKS)
    return inks + _SHEET.format(**c)


_ROLES = (
    *_INKS,
    "ground",
    "panel",
    "raised",
    "field",
    "line",
    "line_strong",
    "accent_fill",
    "on_accent",
)
_SHEET = """
QLabel {{ background: transparent; }}
Panel {{ background: {panel}; border: 1px solid {line}; border-radius: 9px; }}
Panel[inside="true"] {{ background: transparent; border: none; border-radius: 0; }}
TopLine {{ background: {ground}; border: none; border-bottom: 1px solid {line}; }}
Row, TickRow {{ background: transparent; border: none; border-bottom: 1px solid {line}; }}
QLineEdit, QPlainTextEdit {{
    background: {field}; color: {ink}; border: 1px solid {line_strong}; border-radius: 7px;
    padding: 6px 9px; selection-background-color: {accent_fill}; selection-color: {ink};
    placeholder-text-color: {ink_faint};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 4px; min-height: 24px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
"""
