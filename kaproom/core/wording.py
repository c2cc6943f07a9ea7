"""What a person reads, in the language of the interface: the one way to a translation.

Texts are English in the code and are their own keys. Until a language is chosen they are said as
they stand. No text is ever parsed back, and what people typed never passes through here. Which
language it is, is decided elsewhere, once and before any module that says something is loaded.
"""

from collections.abc import Callable

Translate = Callable[[str, str, int], str]
"""A text in another language: of the English one, its meaning, and the count where one decides the
form, else -1. Empty where there is no translation."""

DATA_MEANING = "a word of the data files"
"""What tells the words of the data files from the interface's own."""


def _english(_text: str, _meaning: str, _count: int) -> str:
    return ""


_translate: Translate = _english


def speak(translate: Translate) -> None:
    """Say everything by this from now on."""
    global _translate  # noqa: PLW0603 - the language of a process is one thing
    _translate = translate


def say(text: str, *, meaning: str = "", **values: object) -> str:
    """A text, with `{names}` in it replaced by values.

    `meaning` tells two texts apart that are alike in English only, such as "open". Both have to be
    literals at the call, where `tools/translations.py` collects them.
    """
    said = _translate(text, meaning, -1) or text
    return said.format(**values) if values else said


def say_count(one: str, many: str, count: int, *, meaning: str = "", **values: object) -> str:
    """A text that has another form for one thing than for many; `{count}` in it is the count.

    A language may have more forms than English: the translation belongs to `many`.
    """
    said = _translate(many, meaning, count) or (one if count == 1 else many)
    return said.format(count=count, **values)


def say_data(text: str) -> str:
    """A word of a shipped data file; one that a practice has chosen itself is said as it stands.

    `tools/translations.py` collects these from the files. For showing only: what is edited,
    exported or parsed keeps the file's own words.
    """
    return _translate(text, DATA_MEANING, -1) or text
