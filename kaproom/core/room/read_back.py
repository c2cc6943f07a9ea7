"""The client's own words, to be read back to them: nothing a therapist added can be among them.

Of a line with quotes only what is quoted counts, however else it is marked. Where the quotes of a
line can be read in more than one way it is left out whole: a private remark shown is worse than a
line that is missing here and stands in the notes.
"""

import re
from dataclasses import dataclass

from kaproom.core.events.session import NoteTaken
from kaproom.core.session.notes import is_verbatim, quotes, spans
from kaproom.core.session.session import SessionState

_MARKS = '"“”„«»'
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The words in the order they were said; `left_out` lines had quotes that are not clear."""

    lines: tuple[str, ...]
    left_out: int = 0


def read_back(state: SessionState) -> ReadBack:
    """What a session holds of the client's own words."""
    lines: list[str] = []
    left_out = 0
    for note in state.notes:
        if any(mark in note.body.text for mark in _MARKS) and not _is_clear(note.body.text):
            left_out += is_verbatim(note.body)
            continue
        lines += spoken(note.body)
    return ReadBack(tuple(lines), left_out)


def spoken(note: NoteTaken) -> tuple[str, ...]:
    """The client's words in one note, without marks and tags; none where the quotes are unclear."""
    return tuple(_plain(words.strip(_MARKS)) for words in said(note))


def said(note: NoteTaken) -> tuple[str, ...]:
    """The same to the letter: what is quoted with its marks."""
    if any(mark in note.text for mark in _MARKS):
        return quotes(note.text) if _is_clear(note.text) else ()
    if not is_verbatim(note):
        return ()
    words = _plain(_without_tags(note.text))
    return (words,) if words else ()


def _is_clear(text: str) -> bool:
    """Whether no mark stands outside a quote, and each quote stands apart from letters.

    Straight marks say neither that they open nor that they close: `5" and 6"` is no quote.
    """
    at = 0
    for span in spans(text):
        if span.kind != "quote":
            continue
        before, after = text[at : span.start], text[span.end : span.end + 1]
        if any(mark in before for mark in _MARKS) or before[-1:].isalnum() or after.isalnum():
            return False
        inside = text[span.start + 1 : span.end - 1]
        if any(mark in inside for mark in _MARKS) or inside != inside.strip():
            return False
        at = span.end
    return not any(mark in text[at:] for mark in _MARKS)


def _without_tags(text: str) -> str:
    at, parts = 0, list[str]()
    for span in spans(text):
        if span.kind == "tag":
            parts.append(text[at : span.start])
            at = span.end
    return " ".join([*parts, text[at:]])


def _plain(words: str) -> str:
    return _SPACES.sub(" ", words).strip()
