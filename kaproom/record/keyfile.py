"""The key file: for each user the stores' keys, wrapped by a passphrase and by a recovery code.

It is kept twice (`keys.json`, `keys.copy.json`), each written whole or not at all, and changes only
when a wrap does. Parameters are stored with each wrap so that they can grow. Nothing is sealed or
opened here; that is `wrapping`.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.files import (
    UNREADABLE_JSON,
    replace_private,
    sync_folder,
    unwrap_checked,
    wrap_checked,
)

KEY_FILE = "keys.json"
KEY_FILE_COPY = "keys.copy.json"
FORMAT = "kaproom keys"
VERSION = 1
SALT_BYTES, NONCE_BYTES = 16, 12


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """How much work one try at a passphrase takes.

    The defaults are the memory-constrained choice of RFC 9106, section 4: three passes over
    64 MiB in four lanes, about 0.15 s on a laptop.
    """

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 4


class Stretch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The stored parameters of Argon2id.

    The bounds keep a foreign file from asking for the whole machine.
    """

    passes: int
    memory_kib: int
    lanes: int

    def __post_init__(self) -> None:
        if not (
            1 <= self.passes <= 64
            and 1 <= self.lanes <= 16
            and 8 * self.lanes <= self.memory_kib <= 4 << 20
        ):
            raise ValueError("Argon2id parameters out of bounds")


class Wrap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sealed copy of the stores' keys. `stretch` is None where a recovery code opens it."""

    user: str
    stretch: Stretch | None
    salt: bytes
    nonce: bytes
    sealed: bytes

    def __post_init__(self) -> None:
        if (len(self.salt), len(self.nonce)) != (SALT_BYTES, NONCE_BYTES):
            raise ValueError("salt or nonce of another length")

    @property
    def by_code(self) -> bool:
        """Whether a recovery code opens it, and no passphrase."""
        return self.stretch is None


class KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of a key file. `folder` names the data folder, `practice` marks it as such."""

    format: str
    version: int
    folder: str
    practice: bool
    wraps: tuple[Wrap, ...]


def save_key_file(data_dir: Path, file: KeyFile) -> None:
    """Write both copies; raises EnvironmentFault where the disk does not take them."""
    data = wrap_checked(msgspec.json.encode(file), None)
    try:
        # The copy first: a change counts from the moment `keys.json` holds it.
        replace_private(data_dir / KEY_FILE_COPY, data)
        replace_private(data_dir / KEY_FILE, data)
        sync_folder(data_dir)
    except OSError as error:
        reason = error.strerror
    else:
        return
    raise EnvironmentFault(say("The key file could not be written: {reason}.", reason=reason))


def load_key_file(data_dir: Path) -> tuple[KeyFile, tuple[str, ...]]:
    """The key file, from its copy where it is damaged, and what to tell the person.

    Raises EnvironmentFault for a folder without one, for a newer version, and where both copies
    are damaged.
    """
    texts = {name: _read(data_dir / name) for name in (KEY_FILE, KEY_FILE_COPY)}
    if all(text is None for text in texts.values()):
        raise EnvironmentFault(
            say(
                "{data_dir} is not a kaproom data folder: it has no {key_file}.",
                data_dir=data_dir,
                key_file=KEY_FILE,
            )
        )
    files = {name: _parse(text) for name, text in texts.items() if text is not None}
    good = [file for file in files.values() if file is not None]
    if not good:
        raise EnvironmentFault(
            say(
                "{key_file} and {key_file_copy} are damaged: put back one of them from a backup.",
                key_file=KEY_FILE,
                key_file_copy=KEY_FILE_COPY,
            )
        )
    notices = [
        say("{file} is damaged; its copy was used.", file=name)
        if name in files
        else say("{file} is missing; its copy was used.", file=name)
        for name in texts
        if files.get(name) is None
    ]
    if good[0] != good[-1]:
        # A change that was cut short between the two, or one of them put back by hand.
        notices.append(
            say("{copy} is not as {file}, which was used.", copy=KEY_FILE_COPY, file=KEY_FILE)
        )
    return good[0], tuple(notices)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = error.strerror
    raise EnvironmentFault(say("{name} cannot be read: {reason}.", name=path.name, reason=reason))


def _parse(data: bytes) -> KeyFile | None:
    body = unwrap_checked(data, None)
    if body is None:
        return None
    try:
        version = msgspec.json.decode(body).get("version")
        if isinstance(version, int) and version > VERSION:
            raise EnvironmentFault(
                say("This data folder was made by a newer kaproom: update kaproom to open it.")
            )
        file = msgspec.json.decode(body, type=KeyFile)
    except (*UNREADABLE_JSON, AttributeError):
        return None
    return file if file.format == FORMAT else None
