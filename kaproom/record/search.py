"""Searching the words of one store, by its full-text index.

What a person types is words and quoted phrases, never the index's own language: no text can be a
mistake in it. Accents and capitals make no difference; the last word may be unfinished.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text

from kaproom.core.stream.searchable import Found
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import projections
from kaproom.record.codec import clean_text
from kaproom.record.store_reader import StoreReader

_MOST_WORDS = 64
_PARTS = re.compile(r'"([^"]*)"?|([^\s"]+)')
_BATCHES = (4, 64, 1024)
"""How many hits are looked at for each one wanted, before all of them are."""
_ALL = -1
_HITS = (
    "SELECT rowid AS no FROM search_index WHERE search_index MATCH :words "
    "ORDER BY rowid DESC LIMIT :batch"
)
_FIND = text(
    "SELECT stream, kind, at_utc_us, offset_min, session_ms, text FROM search_line "  # noqa: S608
    f"WHERE entry_no IN ({_HITS}) "
    "AND (:any_kind OR kind IN (SELECT value FROM json_each(:kinds))) "
    "ORDER BY at_utc_us DESC, entry_no DESC LIMIT :most"
)
_OLDEST = text(
    "SELECT hits, entered_utc_us FROM "  # noqa: S608
    f"(SELECT count(*) AS hits, min(no) AS oldest FROM ({_HITS})) "
    "LEFT JOIN entry ON entry_no = oldest"
)


def search_store(
    reader: StoreReader, words: str, most: int, kinds: Sequence[str] = ()
) -> list[Found]:
    """At most so many entries that hold all these words, newest first; of all kinds for none named.

    Raises EnvironmentFault where the index is not there or behind; nothing is searched by halves.
    """
    sought = match_expression(words)
    if not sought:
        return []

    def find(connection: Connection) -> list[Found] | None:
        if not projections.is_current(connection):
            return None
        asked = {"words": sought, "most": most}
        asked |= {"any_kind": not kinds, "kinds": json.dumps(kinds)}
        return [Found(reader.store, *row) for row in _newest(connection, asked, most)]

    found = reader.read(find) if reader.has_projections else None
    if found is None:
        raise EnvironmentFault(
            say(
                "{file} cannot be searched yet: open kaproom once, which prepares it.",
                file=reader.file,
            )
        )
    return found


def match_expression(words: str) -> str:
    """What to ask the index for; empty where no word is in it."""
    parts = [(phrase or word, word != "") for phrase, word in _PARTS.findall(clean_text(words))]
    known = [(part, bare) for part, bare in parts if any(c.isalnum() for c in part)]
    terms = [f'"{part}"'.replace("\0", " ") for part, _ in known[:_MOST_WORDS]]
    if terms and known[-1][1] and len(known) <= _MOST_WORDS:
        terms[-1] += "*"
    return " ".join(terms)


def _newest(connection: Connection, asked: dict[str, Any], most: int) -> list[Any]:
    """The newest hits, without sorting them all where a word is in very many entries.

    Nothing happens after it is entered, and entries are numbered as they are entered: what lies
    beyond a batch of the highest numbers is no newer than the entering of the last one in it. Only
    a time that was corrected forwards, within its session, may miss its place among very many.
    """
    for times in _BATCHES:
        asked["batch"] = times * most
        rows = list(connection.execute(_FIND, asked))
        count, oldest_us = connection.execute(_OLDEST, asked).one()
        if count < asked["batch"] or (len(rows) == most and rows[-1].at_utc_us >= oldest_us):
            return rows
    return list(connection.execute(_FIND, asked | {"batch": _ALL}))
