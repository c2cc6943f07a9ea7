"""Edits of a parsed data file: each answers a new whole table and leaves the old one as it was.

They know places, not meaning: whether the outcome holds is for the file's own reader to say.
"""

from collections.abc import Mapping
from typing import cast

from kaproom.core.data_file import Table

Place = tuple[str | int, ...]
Tree = dict[str, object]


def copied(data: Table) -> Tree:
    """A copy that shares no table and no list with `data`."""
    return cast("Tree", _copy(data))


def value_at(data: Table, place: Place) -> object | None:
    """What stands at a place, None where there is nothing."""
    found: object = data
    for step in place:
        if isinstance(step, int):
            items = cast("list[object]", found) if isinstance(found, list) else []
            found = items[step] if 0 <= step < len(items) else None
        else:
            found = cast("Table", found).get(step) if isinstance(found, Mapping) else None
    return found


def put(data: Table, place: Place, value: object) -> Tree:
    """With `value` at a place whose table is there; a key that is new comes last."""
    tree = copied(data)
    holder = value_at(tree, place[:-1])
    if isinstance(holder, list):
        cast("list[object]", holder)[cast("int", place[-1])] = _copy(value)
    elif isinstance(holder, dict):
        cast("Tree", holder)[cast("str", place[-1])] = _copy(value)
    return tree


def inserted(data: Table, place: Place, value: object, after: str | int | None) -> Tree:
    """With a new item `place[-1]` behind its neighbour `after`, first where that is None."""
    tree = copied(data)
    holder = value_at(tree, place[:-1])
    if isinstance(holder, list):
        at = 0 if after is None else cast("int", after) + 1
        cast("list[object]", holder).insert(at, _copy(value))
    elif isinstance(holder, dict):
        table = cast("Tree", holder)
        items = [item for item in table.items() if item[0] != place[-1]]
        keys = [key for key, _ in items]
        at = keys.index(cast("str", after)) + 1 if after in keys else 0
        items.insert(at, (cast("str", place[-1]), _copy(value)))
        table.clear()
        table.update(items)
    return tree


def without(data: Table, place: Place) -> Tree:
    """With nothing at a place."""
    tree = copied(data)
    holder = value_at(tree, place[:-1])
    if isinstance(holder, list):
        del cast("list[object]", holder)[cast("int", place[-1])]
    elif isinstance(holder, dict):
        cast("Tree", holder).pop(cast("str", place[-1]), None)
    return tree


def swapped(data: Table, holder: Place, one: str | int, other: str | int) -> Tree:
    """With two items of a list, or of a table, in each other's place.

    Where items of a list have a `slot`, the slot stays with the place and not with the item.
    """
    tree = copied(data)
    found = value_at(tree, holder)
    if isinstance(found, list):
        items = cast("list[object]", found)
        a, b = cast("int", one), cast("int", other)
        items[a], items[b] = items[b], items[a]
        first, second = items[a], items[b]
        if isinstance(first, dict) and isinstance(second, dict) and "slot" in first:
            first["slot"], second["slot"] = second["slot"], first["slot"]
    elif isinstance(found, dict):
        table = cast("Tree", found)
        turn = {one: other, other: one}
        keys = [cast("str", turn.get(key, key)) for key in table]
        items_by_key = [(key, table[key]) for key in keys]
        table.clear()
        table.update(items_by_key)
    return tree


def _copy(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _copy(inner) for key, inner in cast("Table", value).items()}
    if isinstance(value, list):
        return [_copy(inner) for inner in cast("list[object]", value)]
    return value
