"""A session's notes as rows for reading back, and the two marks that can be put on them."""

from collections.abc import Callable

from kaproom.core.events.session import NotePromoted, NoteTaken
from kaproom.core.session.commands import CarryNote, StarNote
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.notes import is_carried, is_starred
from kaproom.core.stream.ledger import Entry
from kaproom.core.wording import say
from kaproom.ui.note_list import NoteLine
from kaproom.ui.review.trail_words import late_words, trail_words

Note = Entry[NoteTaken]


def note_line(live: LiveSession, note: Note, lead: str, tell_carried: bool) -> NoteLine:
    """A note as a row; `tell_carried` says beneath it whether it goes to integration."""
    carried = is_carried(note)
    promoted = [
        entry for entry in live.state.ledger.of(NotePromoted) if entry.body.note_id == note.id
    ]
    below = (
        say("carried") if tell_carried and carried else "",
        *(say("in the record: {words}", words=entry.body.text) for entry in promoted),
        late_words(note),
        *trail_words(note),
        ""
        if live.unsaved.isdisjoint((note.id, *(e.id for e in promoted)))
        else say("not yet saved"),
    )
    return NoteLine(
        note_id=note.id,
        lead=lead,
        text=note.body.text,
        verbatim=note.body.verbatim,
        starred=is_starred(note),
        carried=carried,
        below=" · ".join(part for part in below if part),
    )


def carried_first(live: LiveSession) -> tuple[list[Note], list[Note]]:
    """The notes carried to integration and the others, each by time."""
    notes = live.state.notes
    return [n for n in notes if is_carried(n)], [n for n in notes if not is_carried(n)]


def toggle_carried(live: LiveSession, note_id: str) -> None:
    """Take a note out of what goes to integration, or put it in."""
    _with_note(live, note_id, lambda n: live.submit(CarryNote(n.id, not is_carried(n))))


def toggle_starred(live: LiveSession, note_id: str) -> None:
    """Put a star on a note, or take it off."""
    _with_note(live, note_id, lambda n: live.submit(StarNote(n.id, not is_starred(n))))


def _with_note(live: LiveSession, note_id: str, do: Callable[[Note], object]) -> None:
    note = next((n for n in live.state.notes if n.id == note_id), None)
    if note is not None:
        do(note)
