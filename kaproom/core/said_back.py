"""What was typed or read, as a refusal says it back: on one line, and no more than is read.

A paste can bring pages into a line, a file anything, and characters that break a line.
"""

LONGEST_WORDS = 60


def said_back(text: str, longest: int = LONGEST_WORDS) -> str:
    """The text on one line, cut off after `longest` letters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest]}…"
