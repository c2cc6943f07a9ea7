"""What a backup says of itself: counts, hashes and times, and nothing of a client's.

The manifest stands under a key of the record store, and every other byte under the manifest.
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from kaproom import __version__
from kaproom.core.clock import Instant, local_time
from kaproom.core.events.event import Store
from kaproom.record.backup.own_files import OWN_FILE
from kaproom.record.files import unwrap_checked, wrap_checked
from kaproom.record.keys import Keys

FORMAT = "kaproom backup"
VERSION = 2
"""The newest there is: 1 has the stores, the key file and the settings, 2 the practice's own files.

A backup without any of those is still written as 1.
"""
_LATEST_US = 253_402_128_000_000_000
"""30 December 9999: a moment that a calendar can say at any offset."""
_LARGEST_OFFSET_MIN = 24 * 60 - 1
MANIFEST = "manifest.json"


class StoreInBackup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One store: its schema, how many entries it has and the hash of the last one (hex)."""

    store: str
    schema: int
    entries: int
    head: str


class FileInBackup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file: its size in bytes and its SHA-256 (hex)."""

    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The manifest. `made_utc_us` is microseconds UTC, `offset_min` the local offset of then."""

    format: str
    version: int
    kaproom: str
    folder: str
    practice: bool
    made_utc_us: Annotated[int, Meta(ge=0, le=_LATEST_US)]
    offset_min: Annotated[int, Meta(ge=-_LARGEST_OFFSET_MIN, le=_LARGEST_OFFSET_MIN)]
    stores: tuple[StoreInBackup, ...]
    files: tuple[FileInBackup, ...]

    def made_text(self) -> str:
        """When it was made, in the local time of then."""
        made = local_time(self.made_utc_us, self.offset_min)
        return made.strftime("%Y-%m-%d %H:%M")

    def stores_as_json(self) -> list[dict[str, object]]:
        """The stores, as `kaproom backup` and `kaproom restore` tell them."""
        return [
            {"store": s.store, "file": f"{s.store}.db", "events": s.entries, "head": s.head}
            for s in self.stores
        ]


def new_manifest(
    keys: Keys,
    now: Instant,
    stores: tuple[StoreInBackup, ...],
    files: tuple[FileInBackup, ...],
) -> Manifest:
    """The manifest of a backup made now."""
    return Manifest(
        FORMAT,
        VERSION if any(file.name == OWN_FILE for file in files) else 1,
        __version__,
        keys.folder,
        keys.practice,
        now.utc_us,
        now.offset_min,
        stores,
        files,
    )


def sealed(manifest: Manifest, keys: Keys) -> bytes:
    """The manifest as it is stored."""
    return wrap_checked(msgspec.json.encode(manifest), keys.of[Store.RECORD].backup)


def is_sealed_by(data: bytes, keys: Keys) -> bool:
    """Whether the stored manifest was made with these keys and is as it was written."""
    return unwrap_checked(data, keys.of[Store.RECORD].backup) is not None
