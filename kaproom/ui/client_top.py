"""The top line of a page about one client: whose it is, what it is, and the way back.

The name is handed in: what tells clients apart is the core's to say.
"""

from PySide6.QtWidgets import QWidget

from kaproom.core.wording import say
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import BODY, LARGE, Text
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.theme import Theme


def client_top(theme: Theme, name: str, title: str, *marks: QWidget) -> tuple[TopLine, KeyButton]:
    """The line with these marks at its right, and the key that leads back."""
    top = TopLine()
    top.add_left(Text(name, "ink", LARGE, bold=True))
    top.add_left(Text(title, "ink_soft", BODY))
    top.add_stretch()
    for mark in marks:
        top.add_right(mark)
    back = KeyButton(theme, say("Back"), "Esc", focusable=True)
    top.add_right(back)
    return top, back
