"""The practice's own files in a backup: its figures, words and music settings, of all data folders.

They lie in readable files outside the data folder and are kept here in a database under the record
store's key, so that nothing in a backup is readable without one. Nothing here is a client's.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from kaproom.atomic_file import replace_whole
from kaproom.core.events.event import Store
from kaproom.core.wording import say_count
from kaproom.errors import EnvironmentFault
from kaproom.record import driver
from kaproom.record.faults import fault_of
from kaproom.record.files import create_private, make_private_folder
from kaproom.record.keys import Keys

OWN_FILE = "own.db"
OwnFolders = Mapping[str, Path]
"""The folders such files lie in, by the names they go by in a backup."""
NO_OWN: OwnFolders = MappingProxyType({})
KINDS = frozenset({".toml", ".csv", ".m3u", ".m3u8", ".pls", ".xspf"})
"""What is taken along; the music itself is not."""
_LARGEST_BYTES = 1 << 20
_ALL = "SELECT folder, path, data FROM own_file ORDER BY folder, path"
_TABLE = "CREATE TABLE own_file (folder TEXT, path TEXT, data BLOB, PRIMARY KEY (folder, path))"


@dataclass(frozen=True, slots=True)
class OwnFile:
    """One file: the name of its folder, its path in there with slashes, its bytes."""

    folder: str
    path: str
    data: bytes


def keep_own_files(own: OwnFolders, folder: Path, keys: Keys) -> bool:
    """Put all that can be read into `folder` as one file; answers whether there were any.

    One that cannot be read holds up no backup of clients' data: where it is used, the program says
    what is wrong with it. Raises OSError or EnvironmentFault where the disk does not take them.
    """
    found = list(_found(own))
    if not found:
        return False
    path = folder / OWN_FILE
    create_private(path)
    try:
        with closing(driver.connect_blank(path, keys.of[Store.RECORD].cipher_hex)) as database:
            database.execute(_TABLE)
            for file in found:
                values = (file.folder, file.path, file.data)
                database.execute("INSERT INTO own_file VALUES (?, ?, ?)", values)
    except driver.DriverError as error:
        fault = fault_of(error, OWN_FILE)
    else:
        return True
    raise fault


def take_own_files(folder: Path, keys: Keys) -> tuple[OwnFile, ...]:
    """Those unpacked into `folder`, which no longer lie there afterwards; none where none are.

    Raises EnvironmentFault where they cannot be read.
    """
    path = folder / OWN_FILE
    if not path.exists():
        return ()
    key = keys.of[Store.RECORD].cipher_hex
    try:
        with closing(driver.connect(path, key, read_only=True)) as database:
            rows = database.execute(_ALL).fetchall()
    except driver.DriverError as error:
        fault = fault_of(error, OWN_FILE)
    else:
        path.unlink()
        return tuple(OwnFile(str(name), str(at), bytes(data)) for name, at, data in rows)
    raise fault


def put_back(files: tuple[OwnFile, ...], own: OwnFolders, now: datetime) -> tuple[str, ...]:
    """Write those that are not here; answers lines for the person.

    What is here stays as it is and in use: where it differs, the backup's goes into a folder beside
    it that is named after this moment. Without folders to write to it does nothing.
    """
    if not own:
        return ()
    written, differ, failed = 0, 0, 0
    aside = f"from-backup-{now:%Y%m%d-%H%M}"
    places: set[Path] = set()
    for file in files:
        here = _place(file, own)
        if here is None:
            failed += 1
            continue
        try:
            known = here.read_bytes() if here.is_file() else None
            if known is None:
                _write(here, file.data)
                written += 1
            elif known != file.data:
                places.add(own[file.folder].parent / aside)
                _write(own[file.folder].parent / aside / file.folder / file.path, file.data)
                differ += 1
        except (OSError, EnvironmentFault):
            failed += 1
    return tuple(_told(written, differ, failed, places))


def _told(written: int, differ: int, failed: int, places: set[Path]) -> Iterator[str]:
    if written:
        yield say_count(
            "{count} file of the practice's own figures, words and music settings was put back.",
            "{count} files of the practice's own figures, words and music settings were put back.",
            written,
        )
    if differ:
        yield say_count(
            "{count} file differs from the one here, which stays in use: the other is in {place}.",
            "{count} files differ from those here, which stay in use: the others are in {place}.",
            differ,
            place=", ".join(str(place) for place in sorted(places)),
        )
    if failed:
        yield say_count(
            "{count} file of the practice's own could not be put back.",
            "{count} files of the practice's own could not be put back.",
            failed,
        )


def _found(own: OwnFolders) -> Iterator[OwnFile]:
    for name, folder in sorted(own.items()):
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() not in KINDS or path.is_symlink() or not path.is_file():
                continue
            with suppress(OSError):
                if path.stat().st_size <= _LARGEST_BYTES:
                    yield OwnFile(name, path.relative_to(folder).as_posix(), path.read_bytes())


def _place(file: OwnFile, own: OwnFolders) -> Path | None:
    """Where it belongs; None for what would lie outside, or is of no kind that is taken along."""
    path = Path(file.path)
    inside = not path.anchor and ".." not in path.parts and "\0" not in file.path
    if file.folder not in own or not inside or path.suffix.lower() not in KINDS:
        return None
    return own[file.folder] / path


def _write(path: Path, data: bytes) -> None:
    make_private_folder(path.parent)
    replace_whole(path, data)
