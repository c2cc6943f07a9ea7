"""The keys of the two stores, as they live in memory while a folder is open.

No key is ever part of a repr, an exception, a URL or a pickle. The memory itself is ordinary
Python memory: dropping the last reference is the best that can be done, and no more is claimed.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kaproom.core.events.event import Store
from kaproom.errors import Defect

DATA_KEY_BYTES = 32
SALT_BYTES = 16
STORE_SECRET_BYTES = DATA_KEY_BYTES + SALT_BYTES


class StoreKey:
    """What opens one store: the cipher's key and the keys derived from it.

    `cipher_hex` is 96 hexadecimal digits: data key and salt. The salt is given with the key so
    that a database whose first sixteen bytes are lost still opens. `chain`, `chunks`, `anchor` and
    `backup` are the 32-byte keys of the four keyed hashes.
    """

    __slots__ = ("_secret", "anchor", "backup", "chain", "chunks")

    def __init__(self, secret: bytes) -> None:
        if len(secret) != STORE_SECRET_BYTES:
            raise Defect("a store's secret has the wrong length")
        self._secret = secret
        self.chain = self._derive(b"chain")
        self.chunks = self._derive(b"chunks")
        self.anchor = self._derive(b"anchor")
        self.backup = self._derive(b"backup")

    @property
    def cipher_hex(self) -> str:
        """The key as SQLCipher takes it."""
        return self._secret.hex()

    @property
    def secret(self) -> bytes:
        """Data key and salt, for wrapping."""
        return self._secret

    @property
    def salt(self) -> bytes:
        """The first sixteen bytes of the database file, which no page check covers."""
        return self._secret[DATA_KEY_BYTES:]

    def __repr__(self) -> str:
        return "StoreKey(hidden)"

    def __reduce__(self) -> NoReturn:
        raise Defect("a key is never pickled")

    def _derive(self, purpose: bytes) -> bytes:
        kdf = HKDF(SHA256(), 32, salt=self.salt, info=b"kaproom 1 " + purpose)
        return kdf.derive(self._secret[:DATA_KEY_BYTES])


@dataclass(frozen=True, slots=True)
class Keys:
    """An unlocked folder.

    `notices` are lines for the person about how it was unlocked; `by_code` says that the recovery
    code did it, so that a new passphrase and a new code are due.
    """

    folder: str
    practice: bool
    user: str
    of: Mapping[Store, StoreKey]
    notices: tuple[str, ...] = ()
    by_code: bool = False

    def __repr__(self) -> str:
        return f"Keys(folder={self.folder}, hidden)"


def new_store_keys() -> dict[Store, StoreKey]:
    """Random keys for a new folder, one for each store."""
    return {store: StoreKey(secrets.token_bytes(STORE_SECRET_BYTES)) for store in Store}
