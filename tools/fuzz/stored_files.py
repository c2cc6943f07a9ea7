"""What stands in a data folder beside the stores: key file, settings, tries, news of backups.

These are read before anything is open, so none of them may stop the program. Where the key file
asks for little work, the way through the key derivation is gone as well: a wrap says itself how
much that is.
"""

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
from hypothesis import strategies as st

from kaproom.core.events.event import Store
from kaproom.core.practice.settings import Settings, SoundOutput, SoundSettings, TreatmentRoom
from kaproom.core.vitals.recording_columns import RecordingColumns
from kaproom.errors import EnvironmentFault
from kaproom.record import keyfile
from kaproom.record.anchor import AnchorFile, Head, fresh_anchor
from kaproom.record.backup import log
from kaproom.record.files import wrap_checked
from kaproom.record.keyfile import Argon2Cost, KeyFile, load_key_file
from kaproom.record.keys import StoreKey, new_store_keys
from kaproom.record.tries import TRIES_FILE, Tries
from kaproom.record.wrapping import (
    open_by_code,
    open_by_passphrase,
    wrap_by_code,
    wrap_by_passphrase,
)
from kaproom.settings import SETTINGS_FILE, load_settings
from tools.fuzz.mutating import contents
from tools.fuzz.reader import NotKept, Read, Reader
from tools.fuzz.trees import changed_json

_CHEAP_KIB, _CHEAP_PASSES = 256, 2
_CODE = bytes(20)
_JSON_WORDS = (
    b"{", b"}", b"[", b"]", b'"', b":", b",", b"null", b"true", b"-1", b"1e5", b"\\ud800",
    b"\\u0000", b'"":', b'{"a":' * 600,
)  # fmt: skip


def _some_key_file() -> KeyFile:
    head = KeyFile(keyfile.FORMAT, keyfile.VERSION, "a folder", False, ())
    keys = new_store_keys()
    wraps = (
        wrap_by_passphrase(head, "Q. T.", keys, "x", Argon2Cost(1, 8, 1)),
        wrap_by_code(head, "Q. T.", keys, _CODE),
    )
    return KeyFile(head.format, head.version, head.folder, head.practice, wraps)


_BODY = msgspec.json.encode(_some_key_file())
KEY_FILE_SEED = wrap_checked(_BODY, None)
_KEY_SEEDS = (_BODY, KEY_FILE_SEED)
_KEY_WORDS = (
    *_JSON_WORDS,
    b'"version":2',
    b'"passes":',
    b'"memory_kib":',
    b'"stretch":null',
    b'"salt":"AA=="',
)
_KEY_TOLD = re.compile(
    f"{keyfile.KEY_FILE} and {keyfile.KEY_FILE_COPY} are damaged: "
    "put back one of them from a backup."
    "|This data folder was made by a newer kaproom: update kaproom to open it."
)


def _key_file(folder: Path) -> Read:
    def read(content: bytes) -> str:
        refusal = ""
        for data in (content, _checked(content)):
            (folder / keyfile.KEY_FILE).write_bytes(data)
            (folder / keyfile.KEY_FILE_COPY).write_bytes(data)
            try:
                file, _ = load_key_file(folder)
            except EnvironmentFault as fault:
                refusal = str(fault)
                continue
            refusal = ""
            _load_again(file)
            if all(_is_cheap(wrap) for wrap in file.wraps):
                open_by_passphrase(file, "x")
                open_by_code(file, _CODE)
        return refusal

    def _load_again(file: KeyFile) -> None:
        data = wrap_checked(msgspec.json.encode(file), None)
        (folder / keyfile.KEY_FILE).write_bytes(data)
        if load_key_file(folder)[0] != file:
            raise NotKept("a key file is another one after it was written")

    return read


def _checked(content: bytes) -> bytes:
    """The content as a body behind its check; what cannot be one, as it is."""
    try:
        return wrap_checked(content, None)
    except (msgspec.MsgspecError, RecursionError):
        return content


def _is_cheap(wrap: keyfile.Wrap) -> bool:
    stretch = wrap.stretch
    return stretch is None or (
        stretch.passes <= _CHEAP_PASSES and stretch.memory_kib <= _CHEAP_KIB and stretch.lanes <= 2
    )


_SETTINGS = Settings(
    backup_folders=("/a",),
    sound=SoundSettings(
        (SoundOutput("x", -10), SoundOutput()), (TreatmentRoom("r", -60, "c"),), "r"
    ),
    recordings=(RecordingColumns(("time", "pr"), time="time", pulse="pr"),),
)
_SETTINGS_SEEDS = (msgspec.json.encode(_SETTINGS), msgspec.json.encode(Settings()))
_SETTINGS_WORDS = (
    *_JSON_WORDS,
    b'"sound"',
    b'"outputs"',
    b'"rooms"',
    b"-601",
    b"100000",
    b'{"device":"a"},' * 40,
)
_SETTINGS_TOLD = re.compile(
    r"settings\.json(: [a-z_., 0-9\[\]]+ cannot be used and (is|are) as at first: set it anew\."
    r"| is damaged: the settings are as they were at first\.)"
)


def _settings(folder: Path) -> Read:
    def read(content: bytes) -> str:
        (folder / SETTINGS_FILE).write_bytes(content)
        settings, said = load_settings(folder)
        (folder / SETTINGS_FILE).write_bytes(msgspec.json.encode(settings))
        if load_settings(folder) != (settings, ""):
            raise NotKept("the settings are others after they were saved")
        return said

    return read


_ANCHOR_KEY = StoreKey(bytes(range(len(new_store_keys()[Store.RECORD].secret))))
_ANCHOR_BODY = msgspec.json.encode(fresh_anchor("a folder", Store.RECORD))
_SMALL_SEEDS = (
    b'{"wrong":3,"last_utc_us":1790000000000000}',
    _ANCHOR_BODY,
    wrap_checked(_ANCHOR_BODY, _ANCHOR_KEY.anchor),
    b'{"last_utc_us":1,"targets":[{"folder":"/a","last_utc_us":1}]}',
)


def _small_files(folder: Path) -> Read:
    """None of these is worth a word: damaged, they count as missing."""
    anchor = AnchorFile(folder, Store.RECORD, _ANCHOR_KEY)
    anchor_path = folder / f"{Store.RECORD.value}.anchor"
    readers: tuple[tuple[Path, Callable[[], object]], ...] = (
        (folder / TRIES_FILE, lambda: Tries(folder).wait_s()),
        (folder / log.LOG_FILE, lambda: log.load(folder)),
        (anchor_path, anchor.load),
    )

    def read(content: bytes) -> str:
        for path, load in readers:
            path.write_bytes(content)
            load()
        try:
            anchor_path.write_bytes(wrap_checked(content, _ANCHOR_KEY.anchor))
        except (msgspec.MsgspecError, RecursionError):
            return ""
        found = anchor.load()
        if found is not None and not isinstance(found.head, Head):
            raise NotKept("an anchor has no head")
        return ""

    return read


READERS = (
    Reader(
        "key-file",
        st.one_of(contents(_KEY_SEEDS, _KEY_WORDS), changed_json(_BODY)),
        _key_file,
        (EnvironmentFault,),
        _KEY_TOLD,
        seeds=_KEY_SEEDS,
        words=_KEY_WORDS,
    ),
    Reader(
        "settings",
        st.one_of(contents(_SETTINGS_SEEDS, _SETTINGS_WORDS), changed_json(_SETTINGS_SEEDS[0])),
        _settings,
        (),
        _SETTINGS_TOLD,
        seeds=_SETTINGS_SEEDS,
        words=_SETTINGS_WORDS,
    ),
    Reader(
        "small-files",
        st.one_of(contents(_SMALL_SEEDS, _JSON_WORDS), *map(changed_json, _SMALL_SEEDS)),
        _small_files,
        seeds=_SMALL_SEEDS,
        words=_JSON_WORDS,
    ),
)
