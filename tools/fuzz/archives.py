"""What brings whole days back: complete exports, line by line, and backup files.

Both are fuzzed as they come, and once more with their sums made right, so that what lies behind the
sums is reached. A backup is read up to where its keys are asked for, and then with its keys.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256 as sha256_of
from pathlib import Path
from random import Random

import msgspec
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kaproom.core.clock import Instant, local_time
from kaproom.core.events.client import DocumentAttached
from kaproom.core.events.event import Body, Event, Store, chart_stream, session_stream
from kaproom.core.stream.ports import SampleBatch
from kaproom.errors import EnvironmentFault
from kaproom.export.complete import complete_export
from kaproom.export.complete_lines import EndLine, exported_kinds
from kaproom.export.complete_reading import ReadExport, read_export
from kaproom.record.backup.backup_file import BackupFile
from kaproom.record.backup.manifest import (
    MANIFEST,
    FileInBackup,
    Manifest,
    StoreInBackup,
    new_manifest,
)
from kaproom.record.files import wrap_checked
from kaproom.record.keyfile import KEY_FILE, KEY_FILE_COPY, load_key_file
from kaproom.record.keys import STORE_SECRET_BYTES, Keys, StoreKey
from kaproom.record.schema import SCHEMA_VERSION
from tools.fuzz.mutating import contents
from tools.fuzz.reader import NotKept, Read, Reader
from tools.fuzz.stored_files import KEY_FILE_SEED
from tools.fuzz.trees import changed_json
from tools.prove.markers import Markers

_EXPORT_WORDS = (
    b'{"line":"', b'"header"', b'"event"', b'"samples"', b'"document"', b'"end"', b'"payload":{',
    b'"kind":"', b'"schema":1', b'"turn":', b'"stream":"client/c"', b'"stream":"session/s"', b"\n",
    b"null", b"{}", b"[]", b'{"a":' * 600, b"18446744073709551616", b"-9223372036854775809",
    b"1e400", b"1.0", b'"x":1,', b'"notes"',
)  # fmt: skip


_DOCUMENT = b"%PDF-1.4 an invented page"


class _Held:
    """An export that was read, to be exported again."""

    def __init__(self, found: ReadExport) -> None:
        self._found = found

    def read_stream(self, stream: str, stores: Sequence[Store] = ()) -> list[Event]:
        events = self._found.events.get(stream, [])
        return [event for event in events if event.store in stores]

    def read_samples(self, session_id: str) -> list[SampleBatch]:
        return self._found.samples.get(session_stream(session_id), [])

    def read_document(self, file_id: str, sha256: str) -> bytes:
        for documents in self._found.documents.values():
            for found_id, content in documents:
                if found_id == file_id and sha256_of(content).hexdigest() == sha256:
                    return content
        raise EnvironmentFault("There is no such document.")

    def streams(self, prefix: str) -> list[str]:
        return [stream for stream in self._found.streams if stream.startswith(prefix)]


def _exported(found: ReadExport) -> bytes:
    return complete_export(_Held(found), found.streams, found.stores, found.practice).data


def _export_seeds() -> tuple[bytes, ...]:
    """One small export for every few kinds of entries there are."""
    markers = Markers(Random(7))
    seeds: list[bytes] = []
    for store in Store:
        kinds = [kind for kind in exported_kinds() if kind.STORE is store]
        for first in range(0, len(kinds), 4):
            bodies = [markers.body(kind) for kind in kinds[first : first + 4]]
            seeds.append(_exported(_invented(store, bodies)))
    return tuple(seeds)


def _invented(store: Store, bodies: Sequence[Body]) -> ReadExport:
    found = ReadExport((store,), practice=len(bodies) % 2 == 0)
    for number, body in enumerate(bodies):
        stream = chart_stream("c") if number % 2 else session_stream("s")
        if isinstance(body, DocumentAttached):
            found.documents[stream] = [("f", _DOCUMENT)]
            entered: Body = replace(body, file_id="f", sha256=sha256_of(_DOCUMENT).hexdigest())
        else:
            entered = body
        event = Event(f"e{number}", stream, number, 9, 60, 5, 9, False, "Q. T.", entered)
        found.events.setdefault(stream, []).append(event)
    found.samples[session_stream("s")] = [SampleBatch(3, (60, None, 61), (98, 97, None))]
    return found


_EXPORT_SEEDS = _export_seeds()


def _changed_lines() -> SearchStrategy[bytes]:
    """Exports in which the values of one line were changed."""

    def of(seed: bytes, at: int) -> SearchStrategy[bytes]:
        lines = seed.splitlines(keepends=True)
        place = at % len(lines)
        before, after = b"".join(lines[:place]), b"".join(lines[place + 1 :])
        return changed_json(lines[place]).map(lambda line: before + line + b"\n" + after)

    seeds = [of(seed, at) for seed in _EXPORT_SEEDS for at in range(seed.count(b"\n"))]
    return st.sampled_from(seeds).flatmap(lambda changed: changed)


def _read_export(content: bytes) -> str:
    refusal = ""
    for data in (content, _summed(content)):
        try:
            found = read_export("f", data)
        except EnvironmentFault as fault:
            refusal = str(fault)
            continue
        refusal = ""
        for event in (event for events in found.events.values() for event in events):
            local_time(event.at_utc_us, event.offset_min)
            local_time(event.entered_utc_us, event.offset_min)
        again = read_export("f", _exported(found))
        if again.events != found.events or again.stores != found.stores:
            raise NotKept("an export is another one after it was written")
    return refusal


def _summed(content: bytes) -> bytes:
    """The same lines with an end that fits them."""
    lines = content.removesuffix(b"\n").split(b"\n")
    before = b"".join(line + b"\n" for line in lines[:-1])
    documents, events, samples = (
        sum(b'"line":"%b"' % tag in line for line in lines)
        for tag in (b"document", b"event", b"samples")
    )
    end = EndLine(documents, events, samples, sha256_of(before).hexdigest())
    return before + msgspec.json.encode(end, order="deterministic") + b"\n"


_KEYS = Keys(
    "a folder",
    False,
    "Q. T.",
    {s: StoreKey(bytes(range(n, n + STORE_SECRET_BYTES))) for n, s in enumerate(Store)},
)
_BACKUP_WORDS = (
    b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"\xff" * 4,
    b"\xff" * 8, b"\0" * 4, b"manifest.json", b"keys.json", b"record.db", b"../x", b"notes.db",
    b'"size":', b'"made_utc_us":', b'"version":9', b'{"a":' * 300,
)  # fmt: skip


_PARTS = {KEY_FILE: KEY_FILE_SEED, "record.db": b"r" * 90, "notes.db": b"n" * 70}
"""What a small backup holds; nothing looks into the databases here."""


def _manifest() -> Manifest:
    files = tuple(
        FileInBackup(part, len(content), sha256_of(content).hexdigest())
        for part, content in _PARTS.items()
    )
    stores = tuple(StoreInBackup(s.value, SCHEMA_VERSION, 4, "ab") for s in Store)
    return new_manifest(_KEYS, Instant(1_790_000_000_000_000, 60, 0), stores, files)


def _archive(manifest: bytes) -> bytes:
    """A backup around a manifest that is sealed rightly, whatever it says."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(MANIFEST, wrap_checked(manifest, _KEYS.of[Store.RECORD].backup))
        for part, content in _PARTS.items():
            archive.writestr(part, content)
    return out.getvalue()


_MANIFEST_BODY = msgspec.json.encode(_manifest())
_BACKUP_SEEDS = (_archive(_MANIFEST_BODY), _MANIFEST_BODY)


def _backup(folder: Path) -> Read:
    file, data_dir = folder / "b.kaproom-backup", folder / "part"
    data_dir.mkdir(exist_ok=True)

    def read(content: bytes) -> str:
        if content.startswith(b"{"):
            try:
                content = _archive(content)
            except (msgspec.MsgspecError, RecursionError):
                return "it is no manifest at all"
        file.write_bytes(content)
        with BackupFile(file) as backup:
            backup.claimed.made_text()
            backup.claimed.stores_as_json()
            for name in (KEY_FILE, KEY_FILE_COPY):
                (data_dir / name).write_bytes(backup.key_file())
            load_key_file(data_dir)
            backup.check(_KEYS)
            backup.unpack(_KEYS, data_dir)
        return ""

    return read


READERS = (
    Reader(
        "exports",
        st.one_of(contents(_EXPORT_SEEDS, _EXPORT_WORDS), _changed_lines()),
        lambda _: _read_export,
        (EnvironmentFault,),
        seeds=_EXPORT_SEEDS,
        words=_EXPORT_WORDS,
    ),
    Reader(
        "backups",
        st.one_of(contents(_BACKUP_SEEDS, _BACKUP_WORDS), changed_json(_MANIFEST_BODY)),
        _backup,
        (EnvironmentFault,),
        seeds=_BACKUP_SEEDS,
        words=_BACKUP_WORDS,
    ),
)
