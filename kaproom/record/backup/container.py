"""Writing a backup file: an uncompressed zip, of which any unzip program makes a data folder again.

Written piece by piece, each synced before the next, so that no entry of a session has to wait
behind a large sync.
"""

import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kaproom.core.clock import local_time
from kaproom.record.backup.copying import PIECE_BYTES, Tend
from kaproom.record.backup.manifest import MANIFEST, Manifest
from kaproom.record.files import create_private, sync_folder


def write_container(
    path: Path, sealed: bytes, manifest: Manifest, folder: Path, tend: Tend
) -> None:
    """A new file at `path` out of the files in `folder`, on the disk on return.

    Raises OSError or what `tend` raises, and then leaves nothing.
    """
    create_private(path)
    try:
        with path.open("r+b") as out:
            _write_zip(out, sealed, manifest, folder, tend)
            out.flush()
            os.fsync(out.fileno())
            _forget_cached(out.fileno())
        sync_folder(path.parent)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def digest(
    read: Callable[[int], bytes], take: Callable[[bytes], object], tend: Tend
) -> tuple[int, str]:
    """Hand over what is read, piece by piece; its size and SHA-256 in the end."""
    size, seen = 0, hashlib.sha256()
    while piece := read(PIECE_BYTES):
        take(piece)
        seen.update(piece)
        size += len(piece)
        tend()
    return size, seen.hexdigest()


def _write_zip(out: BinaryIO, sealed: bytes, manifest: Manifest, folder: Path, tend: Tend) -> None:
    def synced() -> None:
        out.flush()
        os.fsync(out.fileno())
        tend()

    made = local_time(manifest.made_utc_us, manifest.offset_min)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in (MANIFEST, *(file.name for file in manifest.files)):
            info = zipfile.ZipInfo(name, made.timetuple()[:6])
            info.external_attr = 0o600 << 16
            source = io.BytesIO(sealed) if name == MANIFEST else (folder / name).open("rb")
            with source, archive.open(info, "w", force_zip64=True) as into:
                digest(source.read, into.write, synced)


def _forget_cached(handle: int) -> None:
    """Have the check that follows read the disk and not the memory, where a system can do that."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
