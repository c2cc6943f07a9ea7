"""Lines of the audit trail that could not be written where they belong, waiting beside the stores.

A failed unlock has no key to write with, and a command beside an open kaproom no right to. Their
lines wait in `audit.waiting`, a file each, readable by its owner only, and enter the trail when
the folder is next opened for writing. A file each, so that whoever takes lines in removes those it
has read and no other, however many are still being left. They hold users, streams and file names,
never a client's words or name. A line keeps its id, so that taking it in twice stores it once.
"""

import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from kaproom.core.clock import Instant, SystemClock
from kaproom.core.events.event import Event
from kaproom.core.stream.audit import AuditAction, AuditNoted, audit_event
from kaproom.errors import EnvironmentFault
from kaproom.record.files import UNREADABLE_JSON, make_private_folder, replace_private

WAITING_FOLDER = "audit.waiting"
_LINE = ".line"


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
    folder = data_dir / WAITING_FOLDER
    try:
        make_private_folder(folder)
        replace_private(folder / f"{line.id}{_LINE}", msgspec.json.encode(line))
    except (EnvironmentFault, OSError):
        return


def waiting(data_dir: Path) -> list[Event]:
    """The lines that wait, as entries of the trail, oldest first."""
    return sorted((_event(path) for path in _files(data_dir)), key=lambda event: event.turn)


def take_in(data_dir: Path, store: Callable[[Sequence[Event]], None]) -> None:
    """Hand the lines that wait to `store`, and forget them once it has returned.

    For whoever has the folder's lock. Lines left meanwhile stay for the next time, and all of them
    where `store` raises, which is passed on.
    """
    files = _files(data_dir)
    if not files:
        return
    store(sorted((_event(path) for path in files), key=lambda event: event.turn))
    for path in files:
        path.unlink(missing_ok=True)


def _files(data_dir: Path) -> list[Path]:
    try:
        return sorted((data_dir / WAITING_FOLDER).glob(f"*{_LINE}"))
    except OSError:
        return []


def _event(path: Path) -> Event:
    try:
        line = msgspec.json.decode(path.read_bytes(), type=_Line)
    except (OSError, *UNREADABLE_JSON):
        line = _damaged(path)
    when = Instant(line.at_utc_us, line.offset_min, 0)
    return audit_event(line.id, when, line.user, AuditNoted(line.action, line.subject, line.detail))


def _damaged(path: Path) -> _Line:
    now = SystemClock().now()
    # The same damaged line gets the same id, so that it is told once.
    line_id = uuid.uuid5(uuid.NAMESPACE_OID, path.name).hex
    return _Line(line_id, now.utc_us, now.offset_min, "", "damaged_line", WAITING_FOLDER, "")
