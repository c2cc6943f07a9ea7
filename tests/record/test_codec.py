"""Every registered kind goes to canonical bytes and back; what could not come back is refused."""

import dataclasses
import types
import typing
import unicodedata
from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.core.events.event import Body, registered_kinds
from kaproom.core.events.session import EntryCorrected, MachineSuspended, NoteTaken, ReadingSkipped
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record.codec import clean_text, decode_body, encode_body

_WHOLE = st.integers(-(2**63), 2**63 - 1)
# Half characters included: a paste can bring them.
_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


def _values(kind: Any) -> st.SearchStrategy[Any]:
    plain = {str: _TEXT, int: _WHOLE, bool: st.booleans(), type(None): st.none()}
    if kind in plain:
        return plain[kind]
    if dataclasses.is_dataclass(kind):
        return _bodies(kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*map(_values, arguments))
    assert origin is tuple, kind
    if arguments[-1] is Ellipsis:
        return st.lists(_values(arguments[0]), max_size=4).map(tuple)
    return st.tuples(*map(_values, arguments))


def _bodies(kind: Any) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{f.name: _values(hints[f.name]) for f in dataclasses.fields(kind)})


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _cleaned(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    return value


@pytest.mark.parametrize("kind", registered_kinds(), ids=lambda kind: kind.KIND)
def test_every_kind_comes_back_as_it_went(kind: type[Body]) -> None:
    @settings(max_examples=30)
    @given(_bodies(kind))
    def comes_back(body: Body) -> None:
        payload = encode_body(body)
        again = decode_body(kind.KIND, kind.SCHEMA, payload)
        assert again == _cleaned(body)
        assert encode_body(again) == payload

    comes_back()


@given(_TEXT)
def test_bytes_are_canonical(text: str) -> None:
    payload = encode_body(NoteTaken(text)).decode()
    assert unicodedata.is_normalized("NFC", msgspec.json.decode(payload)["text"])
    assert list(msgspec.json.decode(payload)) == ["starred", "text", "verbatim"]
    assert encode_body(NoteTaken(unicodedata.normalize("NFD", clean_text(text)))) == (
        payload.encode()
    )


def test_a_mark_after_a_line_break_does_not_eat_the_escape() -> None:
    body = NoteTaken("first\n\u0301second")
    assert decode_body("note.taken", 1, encode_body(body)) == body


@pytest.mark.parametrize("value", [1.5, 2.0, float("nan"), b"bytes", "12"])
def test_what_is_no_whole_number_is_refused(value: Any) -> None:
    with pytest.raises(Defect):
        encode_body(MachineSuspended(value))


def test_a_float_hidden_in_a_correction_is_refused() -> None:
    changes: Any = (("score", 2.0),)
    with pytest.raises(Defect):
        encode_body(EntryCorrected("e1", changes))


def test_an_unknown_kind_is_named_and_never_guessed() -> None:
    with pytest.raises(EnvironmentFault, match=r"kind dream\.told .* newer kaproom"):
        decode_body("dream.told", 1, b"{}")
    with pytest.raises(EnvironmentFault, match=r"note\.taken \(schema 9\)"):
        decode_body("note.taken", 9, b"{}")


@given(st.binary(max_size=60))
def test_foreign_bytes_are_a_named_fault(payload: bytes) -> None:
    with suppress(EnvironmentFault):
        assert isinstance(decode_body("reading.skipped", 1, payload), ReadingSkipped)
