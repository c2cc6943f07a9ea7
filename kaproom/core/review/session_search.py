"""Finding entries by their words, in a session at hand or in notes read before.

Pure, over the folded state. What is typed is words and quoted phrases; all of them must be there,
each at the beginning of a word. Accents and capitals make no difference.
"""

import re
import unicodedata
from collections.abc import Iterable

from kaproom.core.events import session as e
from kaproom.core.events.event import Body
from kaproom.core.phase_names import said_phase
from kaproom.core.session.by_hand import by_hand
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.stream.searchable import searchable_text
from kaproom.core.vitals.line import echo

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')


def find_in_session(state: SessionState, sought: str, most: int) -> tuple[Entry[Body], ...]:
    """At most so many entries made by hand that hold all the words, newest first."""
    newest_first = sorted(by_hand(state), key=lambda entry: entry.at_ms, reverse=True)
    return find_among(newest_first, sought, most)


def find_among(entries: Iterable[Entry[Body]], sought: str, most: int) -> tuple[Entry[Body], ...]:
    """At most so many of these entries that hold all the words, in the order given."""
    parts = _parts(sought)
    found: list[Entry[Body]] = []
    for entry in entries if parts else ():
        words = f" {_spaced(_told(entry.body))}"
        if all(f" {part}" in words for part in parts):
            found.append(entry)
            if len(found) == most:
                break
    return tuple(found)


def _told(body: Body) -> str:
    """The words of an entry, its figures too: what was entered by hand is what is looked for."""
    match body:
        case e.ReadingTaken():
            return echo(body)
        case e.ScaleRated():
            return f"{body.scale} {body.score}"
        case e.PhaseEntered():
            return f"{body.phase} {said_phase(body.phase)}"
        case _:
            return searchable_text(body)


def _parts(sought: str) -> list[str]:
    parts = (_spaced(phrase or word) for phrase, word in _PARTS.findall(sought))
    return [part for part in parts if part]


def _spaced(text: str) -> str:
    """Letters and figures alone, in small letters without accents, one space between words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (" " if not ch.isalnum() else ch for ch in plain if not unicodedata.combining(ch))
    return " ".join("".join(kept).split())
