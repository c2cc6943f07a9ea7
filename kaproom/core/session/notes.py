"""What a quick note says about itself: its tags, its quoted words, whether it is carried.

The words are never changed, summed up or judged.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kaproom.core.events.session import NoteTaken
from kaproom.core.stream.ledger import Entry

CARRYING_TAGS = frozenset({"part", "burden"})

_TAG = re.compile(r"(?<![\w#])#([^\W\d_][\w-]*)")
_NAMED = re.compile(
    r"(?<![\w#])#part\s+(?:[\"“„«]([^\"”“»#]{1,40})[\"”“»]|([^\W_][^#.,:;!?()\"“”„«»–—]*))",
    re.IGNORECASE,
)
_LONGEST_NAME_WORDS = 4
_OPENING = re.compile('["“„«]')
_CLOSING = {
    '"': re.compile('"'),
    "“": re.compile("”"),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
}


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
    return tuple(text[start:end] for start, end in _quoted(text))


def spans(text: str) -> tuple[Span, ...]:
    """The tags and quotes of a note by their place, not overlapping, in order."""
    found = [Span("quote", start, end) for start, end in _quoted(text)]
    starts = [quote.start for quote in found]
    for tag in _TAG.finditer(text):
        before = bisect_right(starts, tag.start()) - 1
        if before < 0 or found[before].end <= tag.start():
            found.append(Span("tag", tag.start(), tag.end()))
    return tuple(sorted(found, key=lambda s: s.start))


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """From where to where something is quoted; at least one sign stands between the marks."""
    at, never_closed = 0, set[str]()
    while opening := _OPENING.search(text, at):
        mark, at = opening.group(), opening.end()
        # Looked for once: a paste of opening marks alone would be read through for each of them.
        closing = None if mark in never_closed else _CLOSING[mark].search(text, at)
        if closing is None:
            never_closed.add(mark)
        elif closing.start() > at:
            yield opening.start(), closing.end()
            at = closing.end()


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
