"""A heading as high as a key, whether one stands beside it or not.

So the first headings of columns that stand side by side are level, and all of them have the same
room above and beneath.
"""

from kaproom.ui.controls.key_button import key_height
from kaproom.ui.controls.text import BODY, Text


class Heading(Text):
    """The title of a panel or of a section in one."""

    def __init__(self, text: str, wrap: bool = False) -> None:
        super().__init__(text, "ink", BODY, bold=True, wrap=wrap)
        self.setMinimumHeight(key_height())
