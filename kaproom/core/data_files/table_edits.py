"""Edits of a parsed data file: each answers a new whole table and leaves the old one as it was.

They know places, not meaning: whether the outcome holds is for the file's own reader to say.
"""

from typing import cast

from kaproom.core.data_files.data_file import Table, is_list, is_table

Place = tuple[str | int, ...]
Tree = dict[str, object]


def copied(data: Table) -> Tree:
    """A copy that shares no table and no list with `data`."""
    return {key: _copy(value) for key, value in data.items()}


def value_at(data: Table, place: Place) -> object | None:
    """What stands at a place, None where there is nothing."""
    found: object = data
    for step in place:
        if isinstance(step, int):
            found = found[step] if is_list(found) and 0 <= step < len(found) else None
        else:
            found = found.get(step) if is_table(found) else None
    return found


def put(data: Table, place: Place, value: object) -> Tree:
    """With `value` at a place whose table is there; a key that is new comes last."""
    tree = copied(data)
    holder = value_at(tree, place[:-1])
    if is_list(holder):
        holder[cast("int", place[-1])] = _copy(value)
    elif is_table(holder):
        holder[cast("str", place[-1])] = _copy(value)
    return tree


def inserted(data: Table, place: Place, value: object, after: str | int | None) -> Tree:
    """With a new item `place[-1]` behind its neighbour `after`, first where that is None."""
    tree = copied(data)
    holder = value_at(tree, place[:-1])
    if is_list(holder):
        holder.insert(0 if after is None else cast("int", after) + 1, _copy(value))
    elif is_table(holder):
        items = [item for item in holder.items() if item[0] != place[-1]]
        keys = [key for key, _ in items]
        at = keys.index(after) + 1 if isinstance(after, str) and after in keys else 0
        items.insert(at, (cast("str", place[-1]), _copy(value)))
        holder.clear()
        holder.update(items)
    return tree


def without(data: Table, place: Place) -> Tree:
    """With nothing at a place."""
    tree = copied(data)
    holder = value_at(tree, place[:-1])
    if is_list(holder):
        del holder[cast("int", place[-1])]
    elif is_table(holder):
        holder.pop(cast("str", place[-1]), None)
    return tree


def swapped(data: Table, holder: Place, one: str | int, other: str | int) -> Tree:
    """With two items of a list, or of a table, in each other's place.

    Where items of a list have a `slot`, the slot stays with the place and not with the item.
    """
    tree = copied(data)
    found = value_at(tree, holder)
    if is_list(found):
        a, b = cast("int", one), cast("int", other)
        found[a], found[b] = found[b], found[a]
        first, second = found[a], found[b]
        if is_table(first) and is_table(second) and "slot" in first:
            first["slot"], second["slot"] = second["slot"], first["slot"]
    elif is_table(found):
        turn = {one: other, other: one}
        keys = [cast("str", turn.get(key, key)) for key in found]
        items = [(key, found[key]) for key in keys]
        found.clear()
        found.update(items)
    return tree


def _copy(value: object) -> object:
    if is_table(value):
        return {key: _copy(inner) for key, inner in value.items()}
    if is_list(value):
        return [_copy(inner) for inner in value]
    return value
