"""What a review says of a session from which something was removed by law. Qt-free."""

from kaproom.core.events.event import Event
from kaproom.core.events.keeping import EntriesPurged, NotesPurged
from kaproom.core.session.session import SessionState
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say


def removed_words(state: SessionState) -> str:
    """One line for each time something was removed: what, when and why; empty where nothing was."""
    return "  ".join(dict.fromkeys(_words(state, event) for event in state.purges))


def _words(state: SessionState, event: Event) -> str:
    day = date_text(event.local_day())
    match event.body:
        case EntriesPurged(_, reason) | NotesPurged(_, reason):
            if state.started:
                return say(
                    "Words of this session were removed on {day}: {reason}.", day=day, reason=reason
                )
            return say("This session was removed on {day}: {reason}.", day=day, reason=reason)
        case _:
            return ""
