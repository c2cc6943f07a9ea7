"""The audit trail as lines to read: when, who, what, about what. Qt-free.

An id is shortened to what tells it from others; nothing here looks up whose it is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kaproom.core.clock import local_time
from kaproom.core.events.event import Event
from kaproom.core.stream.audit import AuditAction, AuditNoted
from kaproom.core.wording import say
from kaproom.ui.away.watch import Away

WORDS = {
    AuditAction.UNLOCKED: say("Unlocked"),
    AuditAction.UNLOCK_FAILED: say("Unlock failed"),
    AuditAction.LOCKED: say("Locked"),
    AuditAction.VIEWED: say("Looked at"),
    AuditAction.EXPORTED: say("Exported"),
    AuditAction.IMPORTED: say("Imported"),
    AuditAction.PRINTED: say("Printed"),
    AuditAction.BACKED_UP: say("Backed up"),
    AuditAction.BACKUP_CHECKED: say("Backup tried"),
    AuditAction.RESTORED: say("Restored"),
    AuditAction.PASSPHRASE_CHANGED: say("Passphrase changed"),
    AuditAction.RECOVERY_CODE_USED: say("Recovery code used"),
    AuditAction.RECOVERY_CODE_REPLACED: say("Recovery code replaced"),
    AuditAction.USER_ADDED: say("User added"),
    AuditAction.USER_RENAMED: say("User renamed"),
    AuditAction.USER_REMOVED: say("User removed"),
    AuditAction.SESSION_MOVED: say("Session moved"),
    AuditAction.PURGED: say("Removed by law"),
    AuditAction.PRACTICE_CHANGED: say("Practice changed"),
    AuditAction.SCHEMA_CHANGED: say("Brought up to date"),
}
_STREAMS = {
    "session": say("session", meaning="before its code"),
    "client": say("client", meaning="before its code"),
}
_DETAILS: dict[str, str] = {
    Away.BY_KEY: say("by key"),
    Away.IDLE: say("idle"),
    Away.SLEEP: say("the machine slept"),
    Away.DESKTOP_LOCKED: say("the desktop was locked"),
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
        event.author or say("nobody"),
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
    text = _DETAILS.get(text, text)
    return _ID.sub(lambda found: f"{_STREAMS[found[1]]} {found[2]}", text)
