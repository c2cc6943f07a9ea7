"""Tables and lists in which values were exchanged, taken out and added, as TOML and JSON hold them.

A case that is well-formed and says the wrong thing reaches what no changed letter does.
"""

import json
from collections.abc import Iterator, Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kaproom.core.data_files.data_file import is_list, is_table

Place = tuple[str | int, ...]
_ODD_VALUES: tuple[object, ...] = (
    "", " ", "x", 0, -1, 1, 10**9, 10**18, 1.5, -0.0, 1e308, 2**63, -(2**70), 10**17, True, False,
    [], [[]], {}, [{}], [1], [2, 1], ["", 1], {"": {}}, "2026-12-01", "a\nb", "é" * 300,
)  # fmt: skip
_VALUES = st.one_of(st.sampled_from(_ODD_VALUES), st.text(max_size=5), st.integers(-5, 1000))


def changed_trees(whole: object) -> SearchStrategy[object]:
    """The tree with a few changes in it."""
    places = tuple(_places(whole)) or ((),)
    change = st.tuples(st.integers(0, 3), st.sampled_from(places), _VALUES)

    def changed(changes: Sequence[tuple[int, Place, object]]) -> object:
        tree = whole
        for kind, place, value in changes:
            if kind == 0:
                tree = _without(tree, place)
            elif kind == 1:
                key = "more" if isinstance(value, int | float) else str(value)
                tree = _exchanged(tree, (*place[:-1], key), value)
            else:
                tree = _exchanged(tree, place, value)
        return tree

    return st.lists(change, min_size=1, max_size=3).map(changed)


def changed_json(whole: bytes) -> SearchStrategy[bytes]:
    """A JSON value with a few changes in it, spelled as kaproom spells it."""
    return changed_trees(json.loads(whole)).map(_spelled)


def _spelled(tree: object) -> bytes:
    return json.dumps(tree, separators=(",", ":"), ensure_ascii=False).encode(errors="replace")


def _places(value: object, place: Place = ()) -> Iterator[Place]:
    """Every place in a file's tables."""
    if is_table(value):
        for key, inner in value.items():
            yield (*place, key)
            yield from _places(inner, (*place, key))
    elif is_list(value):
        for index, inner in enumerate(value):
            yield (*place, index)
            yield from _places(inner, (*place, index))


def _without(value: object, place: Sequence[str | int]) -> object:
    """The tables without what stands at a place."""
    if not place:
        return value
    first, rest = place[0], place[1:]
    if is_table(value) and first in value:
        inner = {} if not rest else {first: _without(value[str(first)], rest)}
        return {key: inner.get(key, kept) for key, kept in value.items() if rest or key != first}
    if is_list(value) and isinstance(first, int) and first < len(value):
        inner_list = [_without(value[first], rest)] if rest else []
        return [*value[:first], *inner_list, *value[first + 1 :]]
    return value


def _exchanged(value: object, place: Sequence[str | int], new: object) -> object:
    """The tables with another value at a place; a new key where there is none."""
    if not place:
        return new
    first, rest = place[0], place[1:]
    if is_table(value):
        return {**value, str(first): _exchanged(value.get(str(first), {}), rest, new)}
    if is_list(value) and isinstance(first, int) and first < len(value):
        return [*value[:first], _exchanged(value[first], rest, new), *value[first + 1 :]]
    return new
