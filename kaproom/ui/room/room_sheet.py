"""The room's own style on top of the controls'."""

from kaproom.ui.controls.sheet import sheet
from kaproom.ui.theme import Theme

_ROLES = ("ground", "panel", "raised", "field", "line", "line_strong", "ink", "accent", "pressure")
_EXTRA = ("caution", "caution_fill", "ink_faint")


def room_sheet(theme: Theme) -> str:
    """The style sheet of the whole room."""
    return sheet(theme) + _SHEET.format(**{r: theme.colour(r).name() for r in _ROLES + _EXTRA})


_SHEET = """
#room {{ background: {ground}; }}
#cover {{ background: #000000; }}
#cover, #emergency, #read_back {{ border: none; }}
#card {{ background: {panel}; border: 1px solid {line_strong}; border-radius: 10px; }}
#emergency, #read_back {{ background: {ground}; }}
#note {{ border: none; border-bottom: 1px solid {line}; }}
#note[marked="yes"] {{ border: 1px solid {accent}; border-left: 4px solid {accent}; }}
#mirror {{ background: {field}; border: 1px solid {line}; border-radius: 7px; }}
#mirror[active="yes"] {{ border: 1px solid {pressure}; }}
#line[kind="reading"] {{ border: 2px dashed {pressure}; }}
#fault {{ background: {caution_fill}; border: none; border-bottom: 2px solid {caution}; }}
#recovered, #files, #rehearsal, #pinned {{
    background: {ground}; border: none; border-bottom: 1px solid {line};
}}
"""
