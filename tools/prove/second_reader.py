"""A second reader of a folder: from the passphrase to every entry, by other code than kaproom's.

Opens both files with another library (apsw-sqlite3mc), unwraps the keys, lays out the hashed bytes
and recomputes the chains from what is written about the format, and shares no line with
`kaproom.record`. What it can read and check, nobody needs kaproom for. One trial is one entry; in
the end one entry is altered, which must be noticed at its very place.
"""

import base64
import hashlib
import hmac
import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import apsw
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tools.prove.invented_folder import PASSPHRASE, filled_folder
from tools.prove.trial import Kind, Plan, Trial

STORES = ("record", "notes")
_SECRET_BYTES = 48
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_COLUMNS = (
    "entry_no, stream, seq, id, turn, kind, schema, at_utc_us, offset_min, session_ms, "
    "entered_utc_us, late, author, payload, payload_digest, prev, hash"
)


class Found(NamedTuple):
    """One entry as the second reader sees it; `wrong` is empty where all of it is as written."""

    stream: str
    sequence: int
    payload: bytes
    wrong: str


def secrets_of(folder: Path, passphrase: str) -> dict[str, bytes]:
    """The secret of each store: 32 bytes of key and 16 of salt; raises ValueError."""
    file = json.loads((folder / "keys.json").read_bytes())["body"]
    phrase = unicodedata.normalize("NFC", passphrase).encode()
    for wrap in file["wraps"]:
        cost = wrap["stretch"]
        if cost is None:
            continue
        salt, nonce, sealed = (base64.b64decode(wrap[k]) for k in ("salt", "nonce", "sealed"))
        key = hash_secret_raw(
            phrase, salt, cost["passes"], cost["memory_kib"], cost["lanes"], 32, Type.ID
        )
        bound = [file[k] for k in ("format", "version", "folder", "practice")]
        bound += [wrap["user"], "passphrase"]
        beside = json.dumps(bound, separators=(",", ":"), ensure_ascii=False).encode()
        plain = AESGCM(key).decrypt(nonce, sealed, beside)
        return {s: plain[i * _SECRET_BYTES :][:_SECRET_BYTES] for i, s in enumerate(STORES)}
    raise ValueError("no wrap by a passphrase")


def entries_of(folder: Path, store: str, secret: bytes) -> Iterator[Found]:
    """Every entry of a store in order, checked against the one before it in its stream."""
    key = _derived(secret, b"chain")
    heads: dict[str, tuple[int, bytes]] = {}
    for expected, row in enumerate(_rows(folder / f"{store}.db", secret), 1):
        number, stream, seq, payload, prev, stored = *row[:3], row[13], row[15], row[16]
        last_seq, last_hash = heads.get(stream, (0, bytes(32)))
        wrong = ""
        if (number, seq, prev) != (expected, last_seq + 1, last_hash):
            wrong = "it does not follow"
        elif hashlib.sha256(payload or b"").digest() != row[14]:
            wrong = "its words were changed"
        elif hmac.new(key, _hashed_bytes(row), hashlib.sha256).digest() != stored:
            wrong = "its hash is another"
        heads[stream] = (seq, stored)
        yield Found(stream, seq, payload, wrong)


def head_of(folder: Path, store: str, secret: bytes) -> tuple[int, str, int]:
    """How far the anchor says the store had come: entries, stream, sequence; raises ValueError."""
    text = (folder / f"{store}.anchor").read_bytes()
    file = json.loads(text)
    body = text[text.index(b'"body":') + 7 : -1]
    check = hmac.new(_derived(secret, b"anchor"), body, hashlib.sha256).hexdigest()
    if check != file["check"]:
        raise ValueError(f"the anchor of {store} is not as it was written")
    head = file["body"]["head"]
    return head["entries"], head["stream"], head["sequence"]


def check_store(folder: Path, store: str, secret: bytes) -> Iterator[Trial]:
    """A trial for each entry of a store; the last one answers for the anchor too."""
    *before, last = entries_of(folder, store, secret)
    for found in before:
        yield _trial(store, found.stream, found.sequence, found.wrong)
    reached, anchored = (len(before) + 1, *last[:2]), head_of(folder, store, secret)
    wrong = last.wrong or ("" if anchored == reached else f"the anchor stands at {anchored}")
    yield _trial(store, last.stream, last.sequence, wrong)


def everything_in(file: Path, secret: bytes) -> bytes:
    """Every value of every table of a database, as bytes."""
    database = _open(file, secret)
    try:
        tables = [name for (name,) in database.execute(_TABLES)]
        values = [
            value
            for table in tables
            for row in database.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            for value in row
        ]
    finally:
        database.close()
    return b"\n".join(v if isinstance(v, bytes) else str(v).encode() for v in values)


def alter_one(folder: Path, store: str, secret: bytes, rng: random.Random) -> tuple[str, int]:
    """Change who wrote an entry, by the second library; answers its stream and sequence."""
    database = _open(folder / f"{store}.db", secret)
    try:
        for (name,) in list(
            database.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        ):
            database.execute(f"DROP TRIGGER {name}")
        places = list(database.execute("SELECT stream, seq FROM entry"))
        place = cast("tuple[str, int]", rng.choice(places))
        database.execute("UPDATE entry SET author = 'x' WHERE stream = ? AND seq = ?", place)
    finally:
        database.close()
    return place


def _trial(store: str, stream: str, sequence: int, wrong: str) -> Trial:
    return Trial(failed=f"{store}: {stream} {sequence}: {wrong}" if wrong else "")


def _open(file: Path, secret: bytes) -> apsw.Connection:
    database = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READWRITE)
    database.pragma("cipher", "sqlcipher")
    database.pragma("legacy", 4)
    database.pragma("key", f"raw:{secret.hex()}")
    return database


def _rows(file: Path, secret: bytes) -> Iterator[tuple[Any, ...]]:
    database = _open(file, secret)
    try:
        yield from database.execute(f"SELECT {_COLUMNS} FROM entry ORDER BY entry_no")  # noqa: S608
    finally:
        database.close()


def _derived(secret: bytes, purpose: bytes) -> bytes:
    """HKDF-SHA256 (RFC 5869) to 32 bytes, spelled out: extract, then one block of expand."""
    extracted = hmac.new(secret[32:], secret[:32], hashlib.sha256).digest()
    return hmac.new(extracted, b"kaproom 1 " + purpose + b"\x01", hashlib.sha256).digest()


def _hashed_bytes(row: tuple[Any, ...]) -> bytes:
    """What the hash of an entry covers: eight numbers, two marks, four texts, two hashes."""
    number, stream, seq, own_id, turn, kind, schema, at, offset, session_ms, entered, late = row[
        :12
    ]
    author, digest, prev = row[12], row[14], row[15]
    numbers = (number, seq, turn, schema, at, offset, session_ms or 0, entered)
    texts = [text.encode() for text in (stream, own_id, kind, author)]
    return b"".join(
        (
            b"kaproom entry 1\x00",
            *(n.to_bytes(8, "big", signed=True) for n in numbers),
            bytes((session_ms is None, late)),
            *(len(text).to_bytes(4, "big") for text in texts),
            *texts,
            digest,
            prev,
        )
    )


def _run(plan: Plan) -> Iterator[Trial]:
    folder = plan.scratch / "read-twice"
    filled_folder(folder, plan.rng, plan.trials)
    secrets = secrets_of(folder, PASSPHRASE)
    for store in STORES:
        yield from check_store(folder, store, secrets[store])
    store = plan.rng.choice(STORES)
    place = alter_one(folder, store, secrets[store], plan.rng)
    noticed = [
        (found.stream, found.sequence)
        for found in entries_of(folder, store, secrets[store])
        if found.wrong
    ]
    if noticed != [place]:
        yield Trial(failed=f"{store}: {place} was altered, noticed was {noticed[:3]}")


SECOND_READER = Kind("second-reader", quick=1000, full=20_000, run=_run)
