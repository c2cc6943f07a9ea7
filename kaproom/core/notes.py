"""What a quick note says about itself: its tags, its quoted words, whether it is carried.

The words are never changed, summed up or judged.
"""

import re
from dataclasses import dataclass

from kaproom.core.ledger import Entry
from kaproom.core.session_events import NoteTaken

CARRYING_TAGS = frozenset({"part", "burden"})

_TAG = re.compile(r"(?<![\w#])#([^\W\d_][\w-]*)")
_NAMED = re.compile(
    r"(?<![\w#])#part\s+(?:[\"“„«]([^\"”“»#]{1,40})[\"”“»]|([^\W_][^#.,:;!?()\"“”„«»–—]*))",
    re.IGNORECASE,
)
_LONGEST_NAME_WORDS = 4
_QUOTED = re.compile(r"\"[^\"]+\"|“[^”]+”|„[^“”]+[“”]|«[^»]+»")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a note: plain words, a `tag`, or a `quote`, from `start` to `end`."""

    kind: str
    start: int
    end: int


def tags(text: str) -> tuple[str, ...]:
    """The tags in a note, lower case, without the hash, in order, each once."""
    return tuple(dict.fromkeys(m.group(1).lower() for m in _TAG.finditer(text)))


def named_parts(text: str) -> tuple[str, ...]:
    """The parts a note names: what follows #part, in quotes or up to the next sign.

    More than four words are a sentence about a part, not its name.
    """
    found = (" ".join((m.group(1) or m.group(2)).split()) for m in _NAMED.finditer(text))
    return tuple(name for name in found if 0 < len(name.split()) <= _LONGEST_NAME_WORDS)


def quotes(text: str) -> tuple[str, ...]:
    """The quoted stretches, with their marks."""
    return tuple(m.group(0) for m in _QUOTED.finditer(text))


def spans(text: str) -> tuple[Span, ...]:
    """The tags and quotes of a note by their place, not overlapping, in order."""
    found = [Span("quote", m.start(), m.end()) for m in _QUOTED.finditer(text)]
    found += [
        Span("tag", m.start(), m.end())
        for m in _TAG.finditer(text)
        if not any(s.start <= m.start() < s.end for s in found)
    ]
    return tuple(sorted(found, key=lambda s: s.start))


def is_verbatim(note: NoteTaken) -> bool:
    """Whether it holds the client's own words: by quotes, by key, or by #quote."""
    return note.verbatim or bool(quotes(note.text)) or "quote" in tags(note.text)


def is_starred(entry: Entry[NoteTaken]) -> bool:
    """Whether the note has a star now."""
    return entry.body.starred if entry.starred is None else entry.starred


def is_carried(entry: Entry[NoteTaken]) -> bool:
    """Whether the note goes to integration: by hand if set, else by star, words or tag."""
    if entry.carried is not None:
        return entry.carried
    return (
        is_starred(entry)
        or is_verbatim(entry.body)
        or bool(CARRYING_TAGS.intersection(tags(entry.body.text)))
    )
