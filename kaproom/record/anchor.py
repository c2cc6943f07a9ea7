"""The head anchor: how far a store had come, kept outside of it.

A hash chain cannot tell that its end was cut off, and a damaged write-ahead log drops commits
without a word. So the number of entries and the hash of the last one are kept in a small file with
a keyed check of its own, written after COMMIT, at most once a second and at close. A database ahead
of its anchor is normal; one behind it has lost something. Sealed minutes of samples are anchored in
the same way: how many there are, and the hash of one of the newest. A loss once found stays in the
anchor until a restore, so that going on with the day does not cover it up. Putting back an old
database together with its old anchor is not found: that is for a second place to tell.
"""

from pathlib import Path
from typing import Protocol

import msgspec

from kaproom.core.events.event import Store
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.chain import GENESIS, samples_stream
from kaproom.record.files import UNREADABLE_JSON, replace_private, unwrap_checked, wrap_checked
from kaproom.record.keys import StoreKey


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last entry of a store: its number, its place in its stream, its hash."""

    entries: int = 0
    stream: str = ""
    sequence: int = 0
    hash: bytes = GENESIS


class ChunkHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many sealed minutes of samples a store has; session, part and hash of a newest one."""

    chunks: int = 0
    session_id: str = ""
    part: int = 0
    hash: bytes = GENESIS


class Loss(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time the store was found not to reach its anchor, in words fit to be shown.

    `head` is what the anchor had held, where it could be read; for samples it has no entry's
    number, and their stream and part.
    """

    reason: str
    head: Head | None


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an anchor file says."""

    folder: str
    store: str
    head: Head
    losses: tuple[Loss, ...] = ()
    chunks: ChunkHead = ChunkHead()


class StoreEnds(Protocol):
    """What a store itself says it has come to."""

    def entries(self) -> Head:
        """The last entry."""
        ...

    def chunks(self) -> ChunkHead:
        """How many sealed minutes of samples there are, and the last of the newest session."""
        ...

    def entry_hash_at(self, entry_no: int) -> bytes | None:
        """The hash of the entry with a number, or None."""
        ...

    def chunk_hash_at(self, session_id: str, part: int) -> bytes | None:
        """The hash of a part of a session's sealed minutes, or None."""
        ...


def fresh_anchor(folder: str, store: Store) -> Anchor:
    """The anchor of an empty store."""
    return Anchor(folder, store.value, Head())


def reconcile(found: Anchor | None, folder: str, store: Store, ends: StoreEnds) -> Anchor:
    """The anchor to go on with for a store that has come this far.

    `found` is the anchor read from the disk, None where there was none to trust. A mismatch is
    added to `losses`.
    """
    if found is None or (found.folder, found.store) != (folder, store.value):
        lost = (
            Loss(say("the anchor of {file}.db was missing or damaged", file=store.value), None),
        )
    else:
        losses = (lost_entries(found.head, ends), lost_chunks(found.chunks, ends))
        lost = (*found.losses, *(loss for loss in losses if loss is not None))
    return Anchor(folder, store.value, ends.entries(), lost, ends.chunks())


def lost_entries(anchored: Head, ends: StoreEnds) -> Loss | None:
    """What entries a store lacks that its anchor vouches for, or None."""
    if anchored.entries == 0:
        return None
    entries = ends.entries().entries
    if entries < anchored.entries:
        reason = say(
            "the store ends after {entries} entries; {anchored} had been written",
            entries=entries,
            anchored=anchored.entries,
        )
        return Loss(reason, anchored)
    if ends.entry_hash_at(anchored.entries) != anchored.hash:
        reason = say(
            "entry number {number} of the store is not the one that was written",
            number=anchored.entries,
        )
        return Loss(reason, anchored)
    return None


def lost_chunks(anchored: ChunkHead, ends: StoreEnds) -> Loss | None:
    """The same for sealed minutes of samples."""
    if anchored.chunks == 0:
        return None
    place = Head(stream=samples_stream(anchored.session_id), sequence=anchored.part)
    chunks = ends.chunks().chunks
    if chunks < anchored.chunks:
        reason = say(
            "the samples end after {chunks} minutes; {anchored} had been sealed",
            chunks=chunks,
            anchored=anchored.chunks,
        )
        return Loss(reason, place)
    if ends.chunk_hash_at(anchored.session_id, anchored.part) != anchored.hash:
        return Loss(say("the newest sealed minute is not the one that was written"), place)
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
        except (OSError, *UNREADABLE_JSON):
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
            raise EnvironmentFault(
                say("{name} could not be written: check the disk.", name=self._path.name)
            )
