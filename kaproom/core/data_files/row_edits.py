"""Edits of a data file row by row: change, add, take out, reorder, restore; and the mark of it.

Each answers the whole file anew. What cannot be read raises DataFault with the key; whether the
outcome holds is for the file's own reader to say.
"""

from collections.abc import Mapping

from kaproom.core.data_files.changed_mark import CHANGED
from kaproom.core.data_files.data_file import DataFault, Table, is_list, is_table
from kaproom.core.data_files.fields import read
from kaproom.core.data_files.rows import (
    CODE,
    SOURCE,
    WORDS,
    Block,
    DataShape,
    Form,
    Row,
    blocks_of,
)
from kaproom.core.data_files.table_edits import (
    Place,
    Tree,
    copied,
    inserted,
    put,
    swapped,
    value_at,
    without,
)
from kaproom.core.wording import say

_SPOKEN_FOR = frozenset({CHANGED, SOURCE})


def edited(data: Table, block: Block, row: Row, typed: Mapping[str, str]) -> Tree:
    """With what was typed in a row's fields; a number left empty is taken away."""
    match block.form:
        case Form.PAIRS | Form.WORD_LIST:
            return put(data, row.place, _filled(typed, WORDS))
        case _:
            table = _read_fields(row, typed, made=False)
            whole = value_at(data, row.place)
            merged = {**whole, **table} if is_table(whole) else table
            kept = {key: value for key, value in merged.items() if value is not None}
            return kept if not row.place else put(data, row.place, kept)


def added(
    data: Table, block: Block, after: Row, typed: Mapping[str, str], copy: bool = False
) -> Tree:
    """With a new row behind `after`, of the same fields; `copy` brings along what it holds."""
    step = after.place[-1]
    if block.form is Form.WORD_LIST:
        return inserted(data, (*block.place, "new"), _filled(typed, WORDS), step)
    if block.form is Form.PAIRS:
        code = _new_code(data, block, typed)
        return inserted(data, (*block.place, code), _filled(typed, WORDS), step)
    values = {k: v for k, v in _read_fields(after, typed, made=True).items() if v is not None}
    whole = value_at(data, after.place)
    if is_table(whole):
        values = {**(whole if copy else {}), **values}
        if CHANGED in whole:
            values[CHANGED] = ""
    if block.form is Form.NAMED:
        return inserted(data, (*block.place, _new_code(data, block, typed)), values, step)
    if CODE in {field.key for field in after.fields}:
        values[CODE] = _filled(typed, CODE)
    return inserted(data, (*block.place, "new"), values, step)


def taken_out(data: Table, block: Block, row: Row) -> Tree:
    """Without a row; the last of a block stays. Raises DataFault for that."""
    if len(block.rows) == 1:
        raise DataFault("", say("the last one stays: nothing would be left to work with"))
    return without(data, row.place)


def moved(data: Table, block: Block, row: Row, step: int) -> Tree | None:
    """With a row one place up (-1) or down (1); None where it is at the end already."""
    at = block.rows.index(row) + step
    if not block.grows or not 0 <= at < len(block.rows):
        return None
    return swapped(data, block.place, row.place[-1], block.rows[at].place[-1])


def row_restored(data: Table, shipped: Table, shape: DataShape, row: Row) -> Tree:
    """With a row as it is shipped, put back where it stood if it was taken out.

    `row` is the one of the shipped file.
    """
    value = value_at(shipped, row.place) if row.place else _plain(shipped)
    now = find_row(data, shape, row.identity)
    if now is not None:
        return {**data, **_table(value)} if not row.place else put(data, now.place, value)
    before = _neighbour(data, shipped, shape, row)
    holder = before.place[:-1] if before is not None else row.place[:-1]
    step = before.place[-1] if before is not None else None
    return inserted(data, (*holder, row.place[-1]), value, step)


def find_row(data: Table, shape: DataShape, identity: tuple[str, ...]) -> Row | None:
    """The row of this identity, wherever it stands."""
    return next(
        (r for block in blocks_of(data, shape) for r in block.rows if r.identity == identity), None
    )


def stamped(data: Table, place: Place, line: str) -> Tree:
    """With `line` as the mark of the change: on the table the row belongs to, and on the file."""
    tree = copied(data)
    tree[CHANGED] = line
    for length in range(len(place), 0, -1):
        table = value_at(tree, place[:length])
        if is_table(table) and (CHANGED in table or SOURCE in table):
            table[CHANGED] = line
            break
    return tree


def same_meaning(one: Table, other: Table) -> bool:
    """Whether two files hold the same but for who changed them when, in the same order."""
    return repr(_unmarked(one)) == repr(_unmarked(other))


def _read_fields(row: Row, typed: Mapping[str, str], made: bool) -> dict[str, object]:
    return {
        field.key: read(field, typed[field.key])
        for field in row.fields
        if field.key in typed and (made or not field.fixed) and _is_said(row, field.key, typed)
    }


def _is_said(row: Row, key: str, typed: Mapping[str, str]) -> bool:
    """Whether something was typed, or stood there before: a key a row may have is else left out."""
    return bool(typed[key].strip()) or row.values.get(key) is not None


def _filled(typed: Mapping[str, str], key: str) -> str:
    text = typed.get(key, "").strip()
    if not text or not text.isprintable():
        raise DataFault(
            key,
            say("{key} must not be empty", key=key)
            if not text
            else say("{key} must be one line", key=key),
        )
    return text


def _new_code(data: Table, block: Block, typed: Mapping[str, str]) -> str:
    code = _filled(typed, CODE)
    holder = value_at(data, block.place)
    if code in _SPOKEN_FOR or (is_table(holder) and code in holder):
        raise DataFault(CODE, say("the code {code} is taken: choose another", code=code))
    return code


def _neighbour(data: Table, shipped: Table, shape: DataShape, row: Row) -> Row | None:
    """The row in use behind which a shipped one stood: the nearest before it that is there."""
    block = next(b for b in blocks_of(shipped, shape) if row in b.rows)
    found: Row | None = None
    for other in block.rows[: block.rows.index(row)]:
        found = find_row(data, shape, other.identity) or found
    return found


def _plain(data: Table) -> Tree:
    return {k: v for k, v in data.items() if not isinstance(v, dict | list)}


def _table(value: object) -> Tree:
    return dict(value) if is_table(value) else {}


def _unmarked(value: object) -> object:
    if is_table(value):
        # Plain values come before tables in any file, however they were put together.
        items = sorted(value.items(), key=lambda item: isinstance(item[1], dict))
        return {k: _unmarked(v) for k, v in items if k != CHANGED}
    if is_list(value):
        return [_unmarked(inner) for inner in value]
    return value
