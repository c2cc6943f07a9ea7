"""One flipped bit at a random place of a folder: is it found, and is all the rest still there?

Three whole things are damaged by turns: a folder that was closed, one copied under a kaproom at
work, whose newest entries are in the write-ahead log alone, and a backup file. Each flip must be
found (`verify` says so, or opening or restoring is refused with a named fault) or do no harm
(everything reads as it was written). What is read must never be anything but what was written, and
what cannot be read must be said.
"""

import random
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store
from kaproom.errors import EnvironmentFault
from kaproom.record.anchor import AnchorFile
from kaproom.record.backup import errands
from kaproom.record.backup.backup_file import SUFFIX, BackupFile
from kaproom.record.backup.restoring import unpack_proven
from kaproom.record.folder import unlock
from kaproom.record.keys import Keys
from kaproom.record.reserve import RESERVE_FILE
from kaproom.record.store import open_reader, open_record
from kaproom.record.verify import verify
from tools.prove.invented_folder import (
    PASSPHRASE,
    Written,
    beside_of,
    filled_folder,
    new_folder,
    write_days,
)
from tools.prove.trial import Kind, Plan, Trial

_ENTRIES = 160
_ANCHORED_WITHIN_S = 60.0
_ATTEMPTS = 20


_BACKUP = f"data{SUFFIX}"


@dataclass(frozen=True, slots=True)
class Whole:
    """A folder, or the backup of one, before its damage, byte by byte, and what it holds."""

    files: dict[str, bytes]
    keys: Keys
    written: Written


def closed_folder(folder: Path, rng: random.Random) -> Whole:
    """A folder whose kaproom has ended in order."""
    keys, written = filled_folder(folder, rng, _ENTRIES)
    return Whole(_files(folder), keys, written)


def folder_at_work(folder: Path, rng: random.Random) -> Whole:
    """A folder as it lies on the disk while a kaproom works in it, its logs full.

    Copied once the anchors have come up to the last entry, which takes them a second: until then
    a damaged log is not found, and nothing else is claimed.
    """
    for attempt in range(_ATTEMPTS):
        data = folder / str(attempt)
        keys = new_folder(data)
        with open_record(data, keys) as record:
            written = write_days(record, rng, _ENTRIES)
            _wait_for_anchors(data, keys, written)
            files = _files(data)
        logs = [len(content) for name, content in files.items() if name.endswith("-wal")]
        # An idle kaproom empties its logs after a while, which a busy machine may have come to.
        if len(logs) == len(Store) and all(logs):
            return Whole(files, keys, written)
    raise RuntimeError(f"the logs were empty already, {_ATTEMPTS} times")


def backup_of(folder: Path, whole: Whole) -> Whole:
    """A backup of a whole folder, which lies in `folder`."""
    file = folder.with_name(_BACKUP)
    errands.back_up_to_file(folder, whole.keys, file, SystemClock().now())
    return Whole({file.name: file.read_bytes()}, whole.keys, whole.written)


def flip(files: dict[str, bytes], rng: random.Random) -> tuple[dict[str, bytes], str]:
    """The files with one bit of them flipped, and where that is."""
    name = rng.choice(sorted(name for name, data in files.items() if data))
    data = bytearray(files[name])
    place, bit = rng.randrange(len(data)), rng.randrange(8)
    data[place] ^= 1 << bit
    return {**files, name: bytes(data)}, f"bit {bit} of byte {place} of {name}"


def lay_out(files: dict[str, bytes], folder: Path) -> None:
    """The folder with these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def judge(whole: Whole, folder: Path) -> Trial:
    """Open the folder, read all of it and verify it: found, or no harm done?"""
    try:
        if _BACKUP in whole.files:
            folder = _restored(folder)
        keys = unlock(folder, PASSPHRASE)
    except EnvironmentFault:
        # Nothing is opened, and the person is told why.
        return Trial()
    given = {store: _read(folder, keys, store, whole.written) for store in Store}
    result = verify(folder, keys)
    for check in result.stores:
        read, found = given[Store(check.store)], check.first_bad is not None
        if read.wrong:
            return Trial(failed=read.wrong)
        if read.damaged and not found:
            return Trial(failed=f"reading {check.file} found damage that verify did not")
        if read.missing and not found:
            return Trial(lost=read.missing)
        if read.entries != check.events:
            # What verify could still get at stays readable, all of it and nothing else.
            return Trial(failed=f"{check.file}: {read.entries} entries read, {check.events} there")
    damaged = sum(check.first_bad is not None for check in result.stores)
    return Trial(failed="one flip, and both stores are blamed") if damaged > 1 else Trial()


@dataclass(frozen=True, slots=True)
class _Given:
    """What a store gives back of what was written to it."""

    entries: int = 0
    missing: int = 0
    damaged: bool = False
    wrong: str = ""


def _read(folder: Path, keys: Keys, store: Store, written: Written) -> _Given:
    """All of one store, compared; what cannot be read is told as damage, never as nothing."""
    try:
        reader = open_reader(folder, keys, (store,))
    except EnvironmentFault:
        return _Given(damaged=True)
    with reader:
        entries = missing = 0
        for stream, events in written.of(store).items():
            left = reader.read_stream(stream)
            if not set(left) <= set(events) or left != sorted(left, key=lambda e: e.turn):
                return _Given(wrong=f"{stream} reads as it was never written")
            entries += len(left)
            missing += len(events) - len(left)
        try:
            same = beside_of(reader, store) == written.beside[store]
        except EnvironmentFault:
            return _Given(entries, missing, damaged=True)
        return _Given(entries, missing + (not same), bool(reader.damage))


def _restored(folder: Path) -> Path:
    """The data of the backup in a folder; raises EnvironmentFault where it is not as written."""
    data = folder / "restored"
    data.mkdir()
    with BackupFile(folder / _BACKUP) as backup:
        unpack_proven(backup, data, lambda: PASSPHRASE)
    return data


def _files(folder: Path) -> dict[str, bytes]:
    passing = ("-shm", ".lock", RESERVE_FILE)
    return {f.name: f.read_bytes() for f in folder.iterdir() if not f.name.endswith(passing)}


def _wait_for_anchors(folder: Path, keys: Keys, written: Written) -> None:
    end_s = time.monotonic() + _ANCHORED_WITHIN_S
    for store in Store:
        anchor, entries = AnchorFile(folder, store, keys.of[store]), written.entries(store)
        while (found := anchor.load()) is None or found.head.entries != entries:
            if time.monotonic() > end_s:
                raise RuntimeError(f"the anchor of {store.value}.db does not come up to its store")
            time.sleep(0.02)


def _run(plan: Plan) -> Iterator[Trial]:
    closed = closed_folder(plan.scratch / "closed", plan.rng)
    at_work = folder_at_work(plan.scratch / "at-work", plan.rng)
    wholes = (closed, at_work, backup_of(plan.scratch / "closed", closed))
    folder = plan.scratch / "flipped"
    for number in range(plan.trials):
        whole = wholes[number % len(wholes)]
        files, where = flip(whole.files, plan.rng)
        lay_out(files, folder)
        trial = judge(whole, folder)
        yield replace(trial, failed=f"{where}: {trial.failed}") if trial.failed else trial


BIT_FLIP = Kind("bit-flip", quick=200, full=2000, run=_run)
