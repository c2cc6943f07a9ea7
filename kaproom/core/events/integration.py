"""What is entered between the sessions: agreements followed, practices, follow-ups, themes, words.

Words are kept in the notes store; that a follow-up was made, passed over or moved is a fact of the
record. Bodies only: what may be written, and what it amounts to, is said elsewhere.
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind

KEPT, REVISED, ENDED = "kept", "revised", "ended"
OUTCOMES = (KEPT, REVISED, ENDED)
"""What can become of an agreement, by the client's word."""

OPEN, DONE, LEFT = "open", "done", "left"
ANSWERS = (OPEN, DONE, LEFT)
"""How a practice can stand; `open` takes an answer back in the open."""


@event_kind("agreement.followed", Store.NOTES)
@dataclass(frozen=True, slots=True)
class AgreementFollowed(Body):
    """What became of an agreement, told after a session; `text` in words, or the new wording.

    `became` is one of `OUTCOMES`.
    """

    agreement_id: str
    session_id: str
    became: str
    text: str = ""


@event_kind("practice.agreed", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PracticeAgreed(Body):
    """Something to do until next time.

    Asked after on `until_date` (ISO), at `until_visit` in words, or neither.
    """

    session_id: str
    text: str
    until_date: str = ""
    until_visit: str = ""


@event_kind("practice.answered", Store.NOTES)
@dataclass(frozen=True, slots=True)
class PracticeAnswered(Body):
    """How it went with a practice: `answer` is one of `ANSWERS`, `text` the words to it."""

    practice_id: str
    answer: str
    text: str = ""


@event_kind("follow_up.done", Store.RECORD)
@dataclass(frozen=True, slots=True)
class FollowUpDone(Body):
    """The follow-up `code` after a session was made on a day."""

    session_id: str
    code: str
    on_date: str


@event_kind("follow_up.skipped", Store.RECORD)
@dataclass(frozen=True, slots=True)
class FollowUpSkipped(Body):
    """The follow-up `code` after a session is not made; why stands in the notes store."""

    session_id: str
    code: str


@event_kind("follow_up.moved", Store.RECORD)
@dataclass(frozen=True, slots=True)
class FollowUpMoved(Body):
    """The follow-up `code` after a session has another day."""

    session_id: str
    code: str
    to_date: str


@event_kind("follow_up.said", Store.NOTES)
@dataclass(frozen=True, slots=True)
class FollowUpSaid(Body):
    """The words to a follow-up: what was said, or why it was passed over or moved."""

    session_id: str
    code: str
    text: str


@event_kind("theme.note_put", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NotePutUnderTheme(Body):
    """A note of a session belongs to a theme, or, with `under` false, no longer does."""

    theme_id: str
    session_id: str
    note_id: str
    under: bool = True


@event_kind("reflection.written", Store.NOTES)
@dataclass(frozen=True, slots=True)
class ReflectionWritten(Body):
    """The therapist's own thoughts on a day."""

    on_date: str
    text: str


@event_kind("integration.noted", Store.NOTES)
@dataclass(frozen=True, slots=True)
class IntegrationNoted(Body):
    """The note of an integration session held on a day, after a dosing session."""

    session_id: str
    on_date: str
    text: str
