"""Reading a backup file. Nothing in it is trusted before it is proven, and nothing is changed."""

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

import msgspec

from kaproom.core.events.event import Store
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.backup.container import digest
from kaproom.record.backup.copying import Tend, no_tending
from kaproom.record.backup.manifest import (
    FORMAT,
    MANIFEST,
    VERSION,
    FileInBackup,
    Manifest,
    is_sealed_by,
)
from kaproom.record.backup.own_files import OWN_FILE
from kaproom.record.files import UNREADABLE_JSON, unproven_body
from kaproom.record.keyfile import KEY_FILE
from kaproom.record.keys import Keys
from kaproom.record.schema import SCHEMA_VERSION

SUFFIX = ".kaproom-backup"
SETTINGS_FILE = "settings.json"
_KNOWN_FILES = frozenset(
    {KEY_FILE, SETTINGS_FILE, OWN_FILE}
    | {f"{s.value}.{end}" for s in Store for end in ("db", "anchor")}
)
_SMALL_BYTES = 1 << 20
# What the reading of a zip can meet in bytes that are no zip, or no longer one.
_UNREADABLE = (
    OSError,
    EOFError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
)

T = TypeVar("T")


class BackupFile:
    """A backup opened for reading; `claimed` is what its manifest says, proven or not.

    Raises EnvironmentFault for a file that is missing, something else, damaged or newer.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = _opened(path)
        try:
            self._archive = self._read(self._open_archive)
            self._sealed = self._read(lambda: self._small(MANIFEST))
            self.claimed = self._claims()
            self._read(self._demand_files)
        except BaseException:
            self._file.close()
            raise

    def key_file(self) -> bytes:
        """The key file in it: what it opens proves the rest."""
        return self._read(lambda: self._small(KEY_FILE))

    def is_made_by(self, keys: Keys) -> bool:
        """Whether its manifest was made with these keys, and is as it was written."""
        return is_sealed_by(self._sealed, keys)

    def check(self, keys: Keys, tend: Tend = no_tending) -> None:
        """Read every byte; raises EnvironmentFault where one is not as it was written."""
        self._demand_proof(keys)
        for file in self.claimed.files:
            self._compare(file, lambda _piece: None, tend)

    def unpack(self, keys: Keys, folder: Path, tend: Tend = no_tending) -> None:
        """Every file into `folder`, compared; raises OSError where the disk does not take them."""
        self._demand_proof(keys)
        for file in self.claimed.files:
            with (folder / file.name).open("wb") as out:
                self._compare(file, out.write, tend)

    def close(self) -> None:
        """Let go of the file."""
        self._archive.close()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _open_archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(self._file)

    def _claims(self) -> Manifest:
        try:
            said = msgspec.json.decode(unproven_body(self._sealed) or b"", type=dict[str, object])
            if said.get("format") != FORMAT:
                raise self._foreign()
            version = said.get("version")
            if isinstance(version, int) and version > VERSION:
                raise self._newer()
            manifest = msgspec.convert(said, type=Manifest)
        except UNREADABLE_JSON:
            raise self._damaged(say("its manifest cannot be read")) from None
        if any(store.schema > SCHEMA_VERSION for store in manifest.stores):
            raise self._newer()
        return manifest

    def _demand_files(self) -> None:
        claimed = {file.name: file.size for file in self.claimed.files}
        members = self._archive.infolist()
        stored = {member.filename: member.file_size for member in members}
        stored.pop(MANIFEST)
        needed = {KEY_FILE} | {f"{store.store}.db" for store in self.claimed.stores}
        plain = all(member.compress_type == zipfile.ZIP_STORED for member in members)
        if claimed != stored or not plain or not needed <= claimed.keys() <= _KNOWN_FILES:
            raise ValueError(say("other files than claimed"))

    def _demand_proof(self, keys: Keys) -> None:
        if not self.is_made_by(keys):
            raise self._damaged(say("its manifest is not as it was written"))

    def _small(self, name: str) -> bytes:
        member = self._archive.getinfo(name)
        if member.file_size > _SMALL_BYTES or member.compress_type != zipfile.ZIP_STORED:
            raise ValueError(say("not as kaproom writes it"))
        return self._archive.read(member)

    def _compare(self, file: FileInBackup, take: Callable[[bytes], object], tend: Tend) -> None:
        with self._read(lambda: self._archive.open(file.name)) as source:
            # Only the reading is guarded: what `take` meets is not the backup's fault.
            found = digest(lambda n: self._read(lambda: source.read(n)), take, tend)
        if found != (file.size, file.sha256):
            raise self._damaged(say("{name} in it is not as it was written", name=file.name))

    def _read(self, call: Callable[[], T]) -> T:
        try:
            return call()
        except _UNREADABLE:
            pass
        raise (
            self._foreign() if not hasattr(self, "claimed") else self._damaged(say("it has a gap"))
        )

    def _foreign(self) -> EnvironmentFault:
        return EnvironmentFault(
            say(
                "{name} cannot be read as a kaproom backup: it is damaged, or something "
                "else. Use another one.",
                name=self.path.name,
            )
        )

    def _damaged(self, reason: str) -> EnvironmentFault:
        return EnvironmentFault(
            say(
                "{name} is damaged: {reason}. Use another backup.",
                name=self.path.name,
                reason=reason,
            )
        )

    def _newer(self) -> EnvironmentFault:
        return EnvironmentFault(
            say(
                "{name} was made by a newer kaproom: update kaproom to use it.", name=self.path.name
            )
        )


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise EnvironmentFault(say("There is no file {path}.", path=path)) from None
    except OSError as error:
        raise EnvironmentFault(
            say("{name} cannot be read: {reason}.", name=path.name, reason=error.strerror)
        ) from None
