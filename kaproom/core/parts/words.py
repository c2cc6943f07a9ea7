"""The words offered for qualities of Self: data, from `resources/parts/qualities.toml`."""

from kaproom.core.data_files.data_file import DataFault, Table, list_at, table_at, text_at, within
from kaproom.core.wording import say


def quality_words_from(data: Table) -> tuple[str, ...]:
    """The words out of the parsed file, in its order; raises DataFault."""
    table = table_at(data, "self")
    with within("self"):
        text_at(table, "source")
        words = list_at(table, "words")
        for word in words:
            if not isinstance(word, str) or not word.strip():
                raise DataFault("words", say("words must be a list of words in quotes"))
    if not words:
        raise DataFault("self/words", say("there must be at least one word"))
    return tuple(str(word) for word in words)
