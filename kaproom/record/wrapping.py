"""Sealing the stores' keys for a passphrase or a recovery code, and opening them again.

AES-256-GCM under a key from Argon2id (RFC 9106) for a passphrase, from HKDF (RFC 5869) for the
recovery code, which needs no stretching. Nothing here touches the disk.
"""

import secrets
import unicodedata
from collections.abc import Mapping

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kaproom.core.events.event import Store
from kaproom.record.keyfile import (
    NONCE_BYTES,
    SALT_BYTES,
    Argon2Cost,
    KeyFile,
    Stretch,
    Wrap,
)
from kaproom.record.keys import STORE_SECRET_BYTES, StoreKey

StoreKeys = Mapping[Store, StoreKey]


def wrap_by_passphrase(
    head: KeyFile, user: str, keys: StoreKeys, passphrase: str, cost: Argon2Cost
) -> Wrap:
    """The keys, sealed for whoever knows the passphrase."""
    salt = secrets.token_bytes(SALT_BYTES)
    stretch = Stretch(cost.passes, cost.memory_kib, cost.lanes)
    return _seal(head, user, stretch, salt, _stretched(passphrase, salt, stretch), keys)


def wrap_by_code(head: KeyFile, user: str, keys: StoreKeys, code_secret: bytes) -> Wrap:
    """The keys, sealed for whoever holds the recovery code."""
    salt = secrets.token_bytes(SALT_BYTES)
    return _seal(head, user, None, salt, _from_code(code_secret, salt), keys)


def open_by_passphrase(
    file: KeyFile, passphrase: str, user: str | None = None
) -> tuple[Wrap, dict[Store, StoreKey]] | None:
    """The wrap this passphrase opens and the keys in it, or None.

    Where no user is named every user's wrap is tried, so that a passphrase is all that is asked
    for. Each costs its stretching; `key_changes.MAX_USERS` keeps that to about a second.
    """
    for wrap in file.wraps:
        if wrap.stretch is not None and user in (None, wrap.user):
            keys = _unseal(file, wrap, _stretched(passphrase, wrap.salt, wrap.stretch))
            if keys is not None:
                return wrap, keys
    return None


def open_by_code(file: KeyFile, code_secret: bytes) -> tuple[Wrap, dict[Store, StoreKey]] | None:
    """The wrap this recovery code opens and the keys in it, or None."""
    for wrap in file.wraps:
        if wrap.by_code:
            keys = _unseal(file, wrap, _from_code(code_secret, wrap.salt))
            if keys is not None:
                return wrap, keys
    return None


def _seal(
    head: KeyFile,
    user: str,
    stretch: Stretch | None,
    salt: bytes,
    wrapping_key: bytes,
    keys: StoreKeys,
) -> Wrap:
    nonce = secrets.token_bytes(NONCE_BYTES)
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
