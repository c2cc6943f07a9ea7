"""The key file: the stores' keys, wrapped by a passphrase and again by the recovery code.

It is kept twice (`keys.json`, `keys.copy.json`) and changes only when a wrap does. Parameters are
stored with each wrap so that they can grow. Sealing is AES-256-GCM under a key from Argon2id
(RFC 9106) for a passphrase, from HKDF (RFC 5869) for the recovery code, which needs no stretching.
"""

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kaproom.core.event import Store
from kaproom.errors import EnvironmentFault
from kaproom.record.files import replace_private, sync_folder, unwrap_checked, wrap_checked
from kaproom.record.keys import STORE_SECRET_BYTES, StoreKey

KEY_FILE = "keys.json"
KEY_FILE_COPY = "keys.copy.json"
FORMAT = "kaproom keys"
VERSION = 1
_NONCE_BYTES = 12
_KDF_SALT_BYTES = 16


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
            1 <= self.passes <= 64 and 8 <= self.memory_kib <= 4 << 20 and 1 <= self.lanes <= 16
        ):
            raise ValueError("Argon2id parameters out of bounds")


class Wrap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sealed copy of the stores' keys. `stretch` is None where a recovery code opens it."""

    user: str
    stretch: Stretch | None
    salt: bytes
    nonce: bytes
    sealed: bytes


class KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of a key file. `folder` names the data folder, `practice` marks it as such."""

    format: str
    version: int
    folder: str
    practice: bool
    wraps: tuple[Wrap, ...]


def wrap_by_passphrase(
    head: KeyFile, user: str, keys: Mapping[Store, StoreKey], passphrase: str, cost: Argon2Cost
) -> Wrap:
    """The keys, sealed for whoever knows the passphrase."""
    salt = secrets.token_bytes(_KDF_SALT_BYTES)
    stretch = Stretch(cost.passes, cost.memory_kib, cost.lanes)
    return _seal(head, user, stretch, salt, _stretched(passphrase, salt, stretch), keys)


def wrap_by_code(
    head: KeyFile, user: str, keys: Mapping[Store, StoreKey], code_secret: bytes
) -> Wrap:
    """The keys, sealed for whoever holds the recovery code."""
    salt = secrets.token_bytes(_KDF_SALT_BYTES)
    return _seal(head, user, None, salt, _from_code(code_secret, salt), keys)


def open_by_passphrase(file: KeyFile, passphrase: str) -> tuple[str, dict[Store, StoreKey]] | None:
    """The user and the keys this passphrase opens, or None."""
    for wrap in file.wraps:
        if wrap.stretch is not None:
            keys = _unseal(file, wrap, _stretched(passphrase, wrap.salt, wrap.stretch))
            if keys is not None:
                return wrap.user, keys
    return None


def open_by_code(file: KeyFile, code_secret: bytes) -> tuple[str, dict[Store, StoreKey]] | None:
    """The user and the keys this recovery code opens, or None."""
    for wrap in file.wraps:
        if wrap.stretch is None:
            keys = _unseal(file, wrap, _from_code(code_secret, wrap.salt))
            if keys is not None:
                return wrap.user, keys
    return None


def save_key_file(data_dir: Path, file: KeyFile) -> None:
    """Write both copies; raises EnvironmentFault where the disk does not take them."""
    data = wrap_checked(msgspec.json.encode(file), None)
    try:
        # The copy first: the folder counts as one from the moment `keys.json` is there.
        replace_private(data_dir / KEY_FILE_COPY, data)
        replace_private(data_dir / KEY_FILE, data)
        sync_folder(data_dir)
    except OSError as error:
        reason = error.strerror
    else:
        return
    raise EnvironmentFault(f"The key file could not be written: {reason}.")


def load_key_file(data_dir: Path) -> tuple[KeyFile, tuple[str, ...]]:
    """The key file, from its copy where it is damaged, and what to tell the person.

    Raises EnvironmentFault for a folder without one, for a newer version, and where both copies
    are damaged.
    """
    texts = {name: _read(data_dir / name) for name in (KEY_FILE, KEY_FILE_COPY)}
    if all(text is None for text in texts.values()):
        raise EnvironmentFault(f"{data_dir} is not a kaproom data folder: it has no {KEY_FILE}.")
    files = {name: _parse(text) for name, text in texts.items() if text is not None}
    good = [file for file in files.values() if file is not None]
    if not good:
        raise EnvironmentFault(
            f"{KEY_FILE} and {KEY_FILE_COPY} are damaged: put back one of them from a backup."
        )
    notices = tuple(
        f"{name} is {'damaged' if name in files else 'missing'}; its copy was used."
        for name in texts
        if files.get(name) is None
    )
    return good[0], notices


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = error.strerror
    raise EnvironmentFault(f"{path.name} cannot be read: {reason}.")


def _parse(data: bytes) -> KeyFile | None:
    body = unwrap_checked(data, None)
    if body is None:
        return None
    try:
        version = msgspec.json.decode(body).get("version")
        if isinstance(version, int) and version > VERSION:
            raise EnvironmentFault(
                "This data folder was made by a newer kaproom: update kaproom to open it."
            )
        file = msgspec.json.decode(body, type=KeyFile)
    except (msgspec.DecodeError, AttributeError):
        return None
    return file if file.format == FORMAT else None


def _seal(
    head: KeyFile,
    user: str,
    stretch: Stretch | None,
    salt: bytes,
    wrapping_key: bytes,
    keys: Mapping[Store, StoreKey],
) -> Wrap:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    secret = b"".join(keys[store].secret for store in Store)
    sealed = AESGCM(wrapping_key).encrypt(nonce, secret, _bound_to(head, user, stretch))
    return Wrap(user, stretch, salt, nonce, sealed)


def _unseal(file: KeyFile, wrap: Wrap, wrapping_key: bytes) -> dict[Store, StoreKey] | None:
    bound_to = _bound_to(file, wrap.user, wrap.stretch)
    try:
        secret = AESGCM(wrapping_key).decrypt(wrap.nonce, wrap.sealed, bound_to)
    except InvalidTag:
        return None
    size = STORE_SECRET_BYTES
    return {s: StoreKey(secret[i * size : (i + 1) * size]) for i, s in enumerate(Store)}


def _bound_to(file: KeyFile, user: str, stretch: Stretch | None) -> bytes:
    """What a wrap vouches for besides the keys: its folder, the practice mark, its user."""
    way = "code" if stretch is None else "passphrase"
    return msgspec.json.encode([file.format, file.version, file.folder, file.practice, user, way])


def _stretched(passphrase: str, salt: bytes, stretch: Stretch) -> bytes:
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=stretch.passes,
        memory_cost=stretch.memory_kib,
        parallelism=stretch.lanes,
        hash_len=32,
        type=Type.ID,
    )


def _from_code(code_secret: bytes, salt: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=salt, info=b"kaproom 1 recovery").derive(code_secret)
