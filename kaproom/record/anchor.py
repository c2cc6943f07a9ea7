"""The head anchor: how far a store had come, kept outside of it.

A hash chain cannot tell that its end was cut off, and a damaged write-ahead log drops commits
without a word. So the number of entries and the hash of the last one are kept in a small file with
a keyed check of its own, written after COMMIT, at most once a second and at close. A database
ahead of its anchor is normal; one behind it has lost something. A loss once found stays in the
anchor until a restore, so that going on with the day does not cover it up. Putting back an old
database together with its old anchor is not found: that is for a second place to tell.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec

from kaproom.core.event import Store
from kaproom.errors import EnvironmentFault
from kaproom.record.chain import GENESIS
from kaproom.record.files import replace_private, unwrap_checked, wrap_checked
from kaproom.record.keys import StoreKey


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last entry of a store: its number, its place in its stream, its hash."""

    entries: int = 0
    stream: str = ""
    sequence: int = 0
    hash: bytes = GENESIS


class Loss(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time the store was found not to reach its anchor, in words fit to be shown.

    `head` is what the anchor had held, where it could be read.
    """

    reason: str
    head: Head | None


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an anchor file says."""

    folder: str
    store: str
    head: Head
    losses: tuple[Loss, ...] = ()


HashAt = Callable[[int], bytes | None]


def fresh_anchor(folder: str, store: Store) -> Anchor:
    """The anchor of an empty store."""
    return Anchor(folder, store.value, Head())


def reconcile(
    found: Anchor | None, folder: str, store: Store, head: Head, hash_at: HashAt
) -> Anchor:
    """The anchor to go on with for a store whose last entry is `head`.

    `found` is the anchor read from the disk, None where there was none to trust. A mismatch is
    added to `losses`; `hash_at` gives the hash of the entry with a number, or None.
    """
    if found is None or (found.folder, found.store) != (folder, store.value):
        loss = Loss(f"the anchor of {store.value}.db was missing or damaged", None)
        return Anchor(folder, store.value, head, (loss,))
    losses = found.losses
    reason = mismatch(found.head, head.entries, hash_at)
    if reason is not None:
        losses = (*losses, Loss(reason, found.head))
    return Anchor(folder, store.value, head, losses)


def mismatch(anchored: Head, entries: int, hash_at: HashAt) -> str | None:
    """Why a store of so many entries does not hold what its anchor vouches for, or None."""
    if anchored.entries == 0:
        return None
    if entries < anchored.entries:
        return f"the store ends after {entries} entries; {anchored.entries} had been written"
    if hash_at(anchored.entries) != anchored.hash:
        return f"entry number {anchored.entries} of the store is not the one that was written"
    return None


class AnchorFile:
    """The anchor file of one store: `record.anchor` or `notes.anchor`."""

    def __init__(self, data_dir: Path, store: Store, key: StoreKey) -> None:
        self._path = data_dir / f"{store.value}.anchor"
        self._key = key.anchor

    def load(self) -> Anchor | None:
        """The anchor, or None where it is missing or not as it was written."""
        try:
            body = unwrap_checked(self._path.read_bytes(), self._key)
            return None if body is None else msgspec.json.decode(body, type=Anchor)
        except (OSError, msgspec.DecodeError):
            return None

    def save(self, anchor: Anchor) -> bool:
        """Write the anchor; False where the disk did not take it, which can be tried again."""
        try:
            replace_private(self._path, wrap_checked(msgspec.json.encode(anchor), self._key))
        except OSError:
            return False
        return True

    def save_or_fail(self, anchor: Anchor) -> None:
        """Write the anchor; raises EnvironmentFault where the disk does not take it."""
        if not self.save(anchor):
            raise EnvironmentFault(f"{self._path.name} could not be written: check the disk.")
