"""What the next start finds of a session that is still running: said in the room, once.

Works it out from what the stores hold; changes nothing.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Event
from kaproom.core.events.session import (
    MachineOff,
    MachineSuspended,
    MusicReported,
    NoteTaken,
    ReadingAcknowledged,
    ReadingSkipped,
    ReadingTaken,
    ScaleRated,
)
from kaproom.core.room.line import is_vitals_like
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ports import Draft

_FROM_THE_LINE = (NoteTaken, ReadingTaken, ReadingSkipped, ReadingAcknowledged, ScaleRated)


@dataclass(frozen=True, slots=True)
class Recovered:
    """How a session was found.

    `session_ms` is session time on coming back, `last_entry_ago_ms` how long ago the newest entry
    by hand was written down, `off_ms` the time the machine was off that session time leaves out.
    `draft` is the unfinished line to put back. `unconfirmed` counts entries that had been saved
    without the person having been told.
    """

    session_ms: int
    last_entry_ago_ms: int | None
    off_ms: int
    draft: Draft
    unconfirmed: int


def recovered(
    state: SessionState, draft: Draft, session_ms: int, now_utc_us: int, off_ms: int
) -> Recovered:
    """What is found at `session_ms`.

    The line is kept on the disk until its entry is known to be saved. Where both are there, the
    entry had been saved and nobody had been told: the line is not put back, or it would be entered
    twice.
    """
    by_hand = [
        event
        for event in state.ledger.events
        if not isinstance(event.body.as_now(), (MusicReported, MachineSuspended, MachineOff))
    ]
    ago_ms = max(0, now_utc_us - by_hand[-1].entered_utc_us) // 1000 if by_hand else None
    entered = any(_is_of(event, draft) for event in by_hand)
    return Recovered(session_ms, ago_ms, off_ms, Draft() if entered else draft, 1 if entered else 0)


def _is_of(event: Event, draft: Draft) -> bool:
    """Whether this entry was made from that line.

    Most have the time of its first key. What has another, for the line says so itself or shares the
    time of the entry before it, is known by its words, or by being what only a line makes.
    """
    text, body = draft.text.strip(), event.body
    if not text or not isinstance(body, _FROM_THE_LINE):
        return False
    if event.entered_utc_us < draft.saved_utc_us:
        return False
    if event.session_ms == draft.begun_ms:
        return True
    if isinstance(body, NoteTaken):
        return body.text.startswith(text) or (event.late and text.endswith(body.text))
    if isinstance(body, ReadingTaken):
        return is_vitals_like(text)
    # A score can be given beside the line, by a key, and then it is never late.
    return not isinstance(body, ScaleRated) or (event.late and text.startswith("-"))
