"""The audit trail as lines to read: when, who, what, about what. Qt-free.

An id is shortened to what tells it from others; nothing here looks up whose it is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kaproom.core.audit import AuditAction, AuditNoted
from kaproom.core.clock import local_time
from kaproom.core.event import Event

WORDS = {
    AuditAction.UNLOCKED: "Unlocked",
    AuditAction.UNLOCK_FAILED: "Unlock failed",
    AuditAction.LOCKED: "Locked",
    AuditAction.VIEWED: "Looked at",
    AuditAction.EXPORTED: "Exported",
    AuditAction.IMPORTED: "Imported",
    AuditAction.PRINTED: "Printed",
    AuditAction.BACKED_UP: "Backed up",
    AuditAction.BACKUP_CHECKED: "Backup tried",
    AuditAction.RESTORED: "Restored",
    AuditAction.PASSPHRASE_CHANGED: "Passphrase changed",
    AuditAction.RECOVERY_CODE_USED: "Recovery code used",
    AuditAction.RECOVERY_CODE_REPLACED: "Recovery code replaced",
    AuditAction.USER_ADDED: "User added",
    AuditAction.USER_RENAMED: "User renamed",
    AuditAction.USER_REMOVED: "User removed",
    AuditAction.SESSION_MOVED: "Session moved",
    AuditAction.PURGED: "Removed by law",
    AuditAction.PRACTICE_CHANGED: "Practice changed",
    AuditAction.SCHEMA_CHANGED: "Brought up to date",
}
_ID = re.compile(r"\b(session|client)/(\w{1,8})\w*")


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line of the page. `subject` is as it is stored; `about` as it is read."""

    when: str
    who: str
    what: str
    about: str
    detail: str
    subject: str


def audit_lines(events: Iterable[Event]) -> tuple[AuditLine, ...]:
    """The trail, newest first."""
    noted = [(e, e.body) for e in events if isinstance(e.body, AuditNoted)]
    # Of two acts of one moment the later written comes first too.
    noted.reverse()
    noted.sort(key=lambda pair: pair[0].at_utc_us, reverse=True)
    return tuple(_line(event, body) for event, body in noted)


def _line(event: Event, body: AuditNoted) -> AuditLine:
    return AuditLine(
        local_time(event.at_utc_us, event.offset_min).strftime("%Y-%m-%d  %H:%M:%S"),
        event.author or "nobody",
        words_of(body.action),
        _shortened(body.subject),
        _shortened(body.detail),
        body.subject,
    )


def words_of(action: str) -> str:
    """An action in plain words; one of a newer kaproom by its name."""
    known = {str(key): words for key, words in WORDS.items()}
    return known.get(action, action.replace("_", " ").capitalize())


def _shortened(text: str) -> str:
    return _ID.sub(r"\1 \2", text)
