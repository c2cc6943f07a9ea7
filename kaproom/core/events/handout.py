"""What is written down when a handout was made for a client: what was in it, to the letter.

In the notes store: it holds the client's own words. Nothing here makes one.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@dataclass(frozen=True, slots=True)
class HandoutLine:
    """A line of a handout. `kind` is one of `LineKind`; `entry_id` empty for one typed for it."""

    kind: str
    text: str
    entry_id: str = ""


@event_kind("handout.made", Store.NOTES)
@dataclass(frozen=True, slots=True)
class HandoutMade(Body):
    """A handout left the program as a file. `name` and `on_date` are empty where left out."""

    lines: tuple[HandoutLine, ...]
    headings: bool
    name: str = ""
    on_date: str = ""

    @property
    def own_words(self) -> str:
        """The lines that were typed for it; all others stand elsewhere too."""
        return ", ".join(line.text for line in self.lines if not line.entry_id)
