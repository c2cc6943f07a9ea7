"""How the end of a line could go on: a tag after `#`, a part's name after `#part `.

Pure, and never more than an offer. Names are the client's own: from the agreements and from what
was written after #part before.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kaproom.core.events.chart import AgreementMade
from kaproom.core.events.session import NoteTaken
from kaproom.core.session.notes import named_parts
from kaproom.core.session.tag_words import TagWord

_LONGEST_NAME = 40
_TAG_BEGUN = re.compile(r"(?<![\w#])#((?:[^\W\d_][\w-]*)?)$")
_PART_BEGUN = re.compile(rf"(?<![\w#])#part\s+([^\s#][^#]{{0,{_LONGEST_NAME}}})?$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|a|an|my)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: `whole` as it would read, `rest` what is missing of it.

    `meaning` says what it is for, empty for a name.
    """

    whole: str
    rest: str
    meaning: str = ""


def completions(text: str, tags: Sequence[TagWord], parts: Sequence[str]) -> tuple[Completion, ...]:
    """The ways `text` could go on at its end, best first; none where nothing is begun."""
    tag = _TAG_BEGUN.search(text)
    if tag is not None:
        begun = tag.group(1).lower()
        return tuple(
            Completion(f"#{t.word}", f"{t.word[len(begun) :]} ", t.meaning)
            for t in tags
            if t.word.startswith(begun) and t.word != begun
        )
    part = _PART_BEGUN.search(text)
    if part is None:
        return ()
    begun = part.group(1) or ""
    found = ((name, _rest_of(name, begun)) for name in parts)
    return tuple(Completion(name, rest) for name, rest in found if rest)


def part_names(
    agreements: Iterable[AgreementMade], notes: Iterable[NoteTaken], charted: Iterable[str] = ()
) -> tuple[str, ...]:
    """The client's parts by name, each once: the charted, of agreements, then of newest notes.

    `notes` come oldest first. Capitals make no second name of one.
    """
    written = (name for note in reversed(list(notes)) for name in named_parts(note.text))
    agreed = (" ".join(made.part.split()) for made in agreements)
    names = [*charted, *agreed, *written]
    first = {name.casefold(): name for name in reversed(names) if name}
    return tuple(dict.fromkeys(first[name.casefold()] for name in names if name))


def _rest_of(name: str, begun: str) -> str:
    """What is missing of a name that was begun with its article or without."""
    for start in (name, _ARTICLE.sub("", name, count=1)):
        # Only where folding keeps the length is the place in the name that in the text.
        if start[: len(begun)].casefold() == begun.casefold():
            return start[len(begun) :]
    return ""
