"""What `Ctrl+Z` has taken back, in a few words."""

from kaproom.core.session.deciding.corrections import undoable
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.wording import say
from kaproom.ui.room.entry_words import entry_words


def undo_words(state: SessionState) -> str:
    """The entry that would be undone now: `note: soft at 1:06`; empty where there is none."""
    event = undoable(state)
    if event is None:
        return ""
    return say(
        "{words} at {time}",
        words=entry_words(event.body),
        time=session_clock_text(event.session_ms or 0),
    )
