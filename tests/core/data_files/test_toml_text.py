"""What is written as TOML reads back with the same values in the same order."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.data_files.data_file import DataFault
from kaproom.core.data_files.toml_text import head_comment, toml_text

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
FILES = sorted(RESOURCES.rglob("*.toml"))

_texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_plain = st.one_of(
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    _texts,
)
_lists = st.lists(_plain, max_size=20)
_tables = st.recursive(
    st.dictionaries(_texts, _plain | _lists, max_size=4),
    lambda inner: st.dictionaries(
        _texts, _plain | inner | st.lists(inner, min_size=1, max_size=3), max_size=4
    ),
    max_leaves=8,
)


@given(_tables)
def test_what_is_written_reads_back_the_same(data: dict[str, object]) -> None:
    again = tomllib.loads(toml_text(data, "# a head"))
    assert again == data
    assert toml_text(again) == toml_text(data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_shipped_file_comes_through_with_its_head(path: Path) -> None:
    text = path.read_text("utf-8")
    data = tomllib.loads(text)
    written = toml_text(data, head_comment(text))
    assert repr(tomllib.loads(written)) == repr(tomllib.loads(toml_text(data)))
    assert tomllib.loads(written) == data
    assert head_comment(written) == head_comment(text)


def test_what_toml_has_no_word_for_is_named_by_its_key() -> None:
    with pytest.raises(DataFault) as raised:
        toml_text({"a": {"b": None}})
    assert raised.value.where == "a/b"
