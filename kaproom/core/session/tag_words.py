"""The tags offered while a note is typed.

Data, from `resources/notes/tags.toml`. Any other tag may be typed; what a tag leads to is decided
in `notes`.
"""

import re
from dataclasses import dataclass

from kaproom.core.data_files.data_file import DataFault, Table, table_at, text_at, within
from kaproom.core.wording import say

_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class TagWord:
    """A tag without its hash, and what it is for."""

    word: str
    meaning: str


def tag_words_from(data: Table) -> tuple[TagWord, ...]:
    """The tags out of the parsed file, in its order; raises DataFault."""
    table = table_at(data, "tags")
    with within("tags"):
        for word in table:
            if not _WORD.fullmatch(word) or word != word.lower():
                raise DataFault(
                    word, say("the tag {word} must be one word in small letters", word=word)
                )
        found = tuple(TagWord(word, text_at(table, word)) for word in table)
    if not found:
        raise DataFault("tags", say("there must be at least one tag"))
    return found
