"""Lines of the audit trail that could not be written where they belong, waiting beside the stores.

A failed unlock has no key to write with, and a command beside an open kaproom no right to. Their
lines wait in `audit.waiting`, readable by its owner only, and enter the trail when the folder is
next opened for writing. They hold users, streams and file names, never a client's words or name.
A line keeps its id, so that taking it in twice stores it once.
"""

import os
import uuid
from pathlib import Path

import msgspec

from kaproom.core.audit import AuditAction, AuditNoted, audit_event
from kaproom.core.clock import Instant, SystemClock
from kaproom.core.event import Event

WAITING_FILE = "audit.waiting"


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line as it stands on the disk."""

    id: str
    at_utc_us: int
    offset_min: int
    user: str
    action: str
    subject: str
    detail: str


def wait(
    data_dir: Path, user: str, action: AuditAction, subject: str = "", detail: str = ""
) -> None:
    """Leave a line for the trail; a folder that cannot be written to gets none."""
    now = SystemClock().now()
    line = _Line(uuid.uuid4().hex, now.utc_us, now.offset_min, user, action.value, subject, detail)
    try:
        handle = os.open(data_dir / WAITING_FILE, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    except OSError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode(line) + b"\n")


def waiting(data_dir: Path) -> list[Event]:
    """The lines that wait, as entries of the trail; one that is damaged is told as such."""
    try:
        lines = (data_dir / WAITING_FILE).read_bytes().splitlines()
    except OSError:
        return []
    return [_event(line) for line in lines if line]


def forget(data_dir: Path) -> None:
    """The lines are in the trail now."""
    (data_dir / WAITING_FILE).unlink(missing_ok=True)


def _event(data: bytes) -> Event:
    try:
        line = msgspec.json.decode(data, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        line = _damaged(data)
    when = Instant(line.at_utc_us, line.offset_min, 0)
    body = AuditNoted(line.action, line.subject, line.detail)
    return audit_event(line.id, when, line.user, body)


def _damaged(data: bytes) -> _Line:
    now = SystemClock().now()
    # The same damaged line gets the same id, so that it is told once.
    line_id = uuid.uuid5(uuid.NAMESPACE_OID, data.hex()).hex
    return _Line(line_id, now.utc_us, now.offset_min, "", "damaged_line", WAITING_FILE, "")
