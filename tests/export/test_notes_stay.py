"""AT-27: no export of the record holds a byte of the notes, whatever was written in them."""

import base64
import dataclasses
import itertools
import json
import types
import typing
import unicodedata
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kaproom.core.events.event import Body, Store, registered_kinds, session_stream
from kaproom.core.events.keeping import NotesPurged, NotesSealed
from kaproom.export.complete import all_streams, complete_export
from kaproom.export.making import FORMATS, make_export
from kaproom.export.session_facts import RECORD_ONLY
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_reader, open_record
from tests.export.days import chart_event, eventful_day, keep, practice_record
from tests.record.entries import event

KINDS = [
    kind
    for kind in registered_kinds()
    if kind.STORE is Store.NOTES and kind not in (NotesSealed, NotesPurged)
]

_CANARIES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=8).map(
    partial(unicodedata.normalize, "NFC")
)


def _filled(kind: Any, words: str) -> Any:
    """A value of this type with the words in every text."""
    if kind is str:
        return words
    if kind in (int, bool, type(None)):
        return {int: 3, bool: True, type(None): None}[kind]
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        make: Any = kind
        return make(**{f.name: _filled(hints[f.name], words) for f in dataclasses.fields(kind)})
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _filled(arguments[0], words)
    assert origin is tuple, kind
    if arguments[-1] is Ellipsis:
        return (_filled(arguments[0], words),) * 2
    return tuple(_filled(one, words) for one in arguments)


def _spellings(canary: str) -> list[bytes]:
    raw = canary.encode()
    return [
        raw,
        json.dumps(canary)[1:-1].encode(),
        json.dumps(canary, ensure_ascii=False)[1:-1].encode(),
        escape(canary, quote=False).encode(),
        canary.encode("utf-16-le"),
        *(base64.b64encode(b"x" * shift + raw)[4:-4] for shift in range(3)),
    ]


def test_at_27_no_field_of_the_notes_is_in_any_export_of_the_record(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    practice_record(folder).close()
    keys = unlock_practice(folder)
    numbers = itertools.count()

    @settings(max_examples=4, phases=(Phase.generate,))
    @given(_CANARIES)
    def stays(canary: str) -> None:
        number = next(numbers)
        session_id = f"s{number}"
        words = f"{canary}{number:03d}canary"
        bodies: list[Body] = [_filled(kind, words) for kind in KINDS]
        # Each also where notes of its kind would never be.
        in_session = [event(n, b, session_stream(session_id)) for n, b in enumerate(bodies, 900)]
        in_chart = [
            dataclasses.replace(chart_event(n, body), id=f"{number}-{n}")
            for n, body in enumerate(bodies, 900 + 100 * number)
        ]
        with open_record(folder, keys) as record:
            day = eventful_day().events
            keep(record, [dataclasses.replace(e, id=f"{number}/{e.id}") for e in day], session_id)
            record.append([*in_session, *in_chart]).result()
        with open_reader(folder, keys, RECORD_ONLY) as record:
            exports: list[bytes] = []
            for form in FORMATS:
                made = make_export(record, session_id, form, {}, keys.practice)
                content = made.content
                exports += [content] if isinstance(content, bytes) else content.values()
            whole = complete_export(record, all_streams(record), RECORD_ONLY, keys.practice)
            exports.append(whole.data)
        with open_reader(folder, keys, (Store.NOTES,)) as record:
            notes = complete_export(record, all_streams(record), (Store.NOTES,), keys.practice)
        spellings = _spellings(words)
        assert max(map(notes.data.count, spellings)) >= len(KINDS)
        assert [s for s in spellings for data in exports if s in data] == []

    stays()
