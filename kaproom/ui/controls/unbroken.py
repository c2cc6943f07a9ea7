"""Which words stay on one line: a figure with its unit and its label, a key with what it is held.

For the eye alone. What is kept, searched, exported and printed has spaces as they were written.
"""

import re

from kaproom.core.wording import say

_NO_BREAK = "\u00a0"
_HELD_KEYS = ("Ctrl", say("Ctrl", meaning="a key"), "Alt", "Shift")
_UNITS = "%|/ ?min|min|ms|s|h|mg|µg|kg|g|mmHg|dB|dBTP|LUFS|LU|Hz|kHz|MB|GB|cm|°C"
_SPACES = re.compile(
    "|".join(
        (
            rf"(?<=\d) (?=(?:{_UNITS})(?!\w))",
            r"(?<=\d h) (?=\d\d(?!\w))",
            *(rf"(?<=\b{key}) (?=\S)" for key in dict.fromkeys(_HELD_KEYS)),
        )
    )
)
_LABELS = re.compile(r"(?<![\w-])((?:[A-ZÄÖÜ]{2,4}(?:-\d)?|SpO₂|T|Puls) )(?=\d)")


def unbroken(words: str) -> str:
    """The words with spaces at which no line ends where they belong together."""
    labelled = _LABELS.sub(lambda found: found[1].replace(" ", _NO_BREAK), words)
    return _SPACES.sub(_NO_BREAK, labelled)
