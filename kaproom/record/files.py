"""Small files that must be whole or not there: the key file, its copy, the anchors.

Every file is readable by its owner only unless more is asked for. Nothing here knows what is inside
a file, apart from the check that stands in front of it.
"""

import hashlib
import hmac
import os
import re
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from kaproom.atomic_file import replace_whole
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

_PASSING = re.compile(r"\.[a-z][a-z.]*\.(json|anchor)\.[0-9a-f]{8}")
"""The names `replace_private` writes under."""
_LEFT_BEHIND_S = 3600.0
UNREADABLE_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What the reading of JSON can meet in bytes that are none, or are nested without end."""


class _Checked(msgspec.Struct, forbid_unknown_fields=True):
    """A body as it stands on the disk, behind its check (hexadecimal)."""

    check: str
    body: msgspec.Raw


def wrap_checked(body: bytes, key: bytes | None) -> bytes:
    """`body` (JSON) behind a SHA-256 of it, or behind an HMAC where a key is given."""
    return msgspec.json.encode(_Checked(_check(body, key), msgspec.Raw(body)))


def unwrap_checked(data: bytes, key: bytes | None) -> bytes | None:
    """The body of a checked file, or None where one byte of it is not as it was written."""
    try:
        checked = msgspec.json.decode(data, type=_Checked)
    except UNREADABLE_JSON:
        return None
    body = bytes(checked.body)
    return body if hmac.compare_digest(wrap_checked(body, key), data) else None


def unproven_body(data: bytes) -> bytes | None:
    """The body of a checked file whose key is not known yet, or None where it is no such file."""
    try:
        return bytes(msgspec.json.decode(data, type=_Checked).body)
    except UNREADABLE_JSON:
        return None


def create_private(path: Path) -> None:
    """An empty file for its owner only; raises EnvironmentFault where it cannot be made."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise EnvironmentFault(
            say("{name} could not be made: {reason}.", name=path.name, reason=error.strerror)
        ) from None


def make_private_folder(path: Path) -> None:
    """The folder, with its parents, entered by its owner only where it is new.

    New names are on the disk on return: syncing what is in a folder does not save its own name.
    """
    new = [folder for folder in (path, *path.parents) if not folder.exists()]
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in new:
            with suppress(PermissionError):  # A parent that may be entered and not read.
                sync_folder(folder.parent)
    except OSError as error:
        raise EnvironmentFault(
            say("The folder {path} cannot be made: {reason}.", path=path, reason=error.strerror)
        ) from None


def replace_private(path: Path, data: bytes) -> None:
    """Write a file as `replace_whole` does, readable by its owner only; raises OSError."""
    replace_whole(path, data, 0o600)


def clear_left_behind(folder: Path) -> None:
    """Remove what a writing cut off long ago left beside its file; never raises.

    Young ones are left alone: another program may be at it.
    """
    for path in folder.glob(".*"):
        try:
            old = time.time() - path.stat().st_mtime > _LEFT_BEHIND_S
            if old and path.is_file() and _PASSING.fullmatch(path.name):
                path.unlink()
        except OSError:
            continue


def sync_folder(path: Path) -> None:
    """Have the folder's names on the disk; systems without that keep them by themselves."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _check(body: bytes, key: bytes | None) -> str:
    if key is None:
        return hashlib.sha256(body).hexdigest()
    return hmac.digest(key, body, "sha256").hex()
