"""The audit trail: who opened, looked at, sent out, copied, moved or removed what, and when.

A stream of its own in the record store. It names users, streams and files, never a client or
their words. Nothing here writes: `AuditTrail` hands its entries to the record.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum

from kaproom.core.clock import Clock, Instant
from kaproom.core.events.event import Body, Event, Store, event_kind
from kaproom.core.stream.ports import Record

AUDIT_STREAM = "audit"


class AuditAction(StrEnum):
    """What is kept in the trail (45 CFR 164.312(b): activity in systems that hold health data)."""

    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    LOCKED = "locked"
    VIEWED = "viewed"
    EXPORTED = "exported"
    IMPORTED = "imported"
    PRINTED = "printed"
    BACKED_UP = "backed_up"
    BACKUP_CHECKED = "backup_checked"
    RESTORED = "restored"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105 - the name of an act
    RECOVERY_CODE_USED = "recovery_code_used"
    RECOVERY_CODE_REPLACED = "recovery_code_replaced"
    USER_ADDED = "user_added"
    USER_RENAMED = "user_renamed"
    USER_REMOVED = "user_removed"
    SESSION_MOVED = "session_moved"
    PURGED = "purged"
    PRACTICE_CHANGED = "practice_changed"
    SCHEMA_CHANGED = "schema_changed"


@event_kind("audit.noted", Store.RECORD)
@dataclass(frozen=True, slots=True)
class AuditNoted(Body):
    """Something that was done with the data as a whole.

    `action` is one of `AuditAction`; `subject` a stream, a file or a user; `detail` a few plain
    words. Never a client's words or name.
    """

    action: str
    subject: str = ""
    detail: str = ""


def audit_event(event_id: str, now: Instant, author: str, body: AuditNoted) -> Event:
    """An entry of the trail, done now; its turn is its time, since many may write beside us."""
    return Event(
        id=event_id,
        stream=AUDIT_STREAM,
        turn=now.utc_us,
        at_utc_us=now.utc_us,
        offset_min=now.offset_min,
        session_ms=None,
        entered_utc_us=now.utc_us,
        late=False,
        author=author,
        body=body,
    )


class AuditTrail:
    """Writes the trail of one open folder."""

    def __init__(
        self, record: Record, clock: Clock, author: str, new_id: Callable[[], str]
    ) -> None:
        self._record = record
        self._clock = clock
        self._author = author
        self._new_id = new_id

    def note(self, action: AuditAction, subject: str = "", detail: str = "") -> "Future[None]":
        """Write one line; the answer is done when it is on the disk."""
        body = AuditNoted(action.value, subject, detail)
        event = audit_event(self._new_id(), self._clock.now(), self._author, body)
        return self._record.append((event,))
