"""Writing TOML: canonical text of parsed tables, for data files edited in the window.

The standard library reads TOML and does not write it. Reading what is written here gives the same
values in the same order; comments are not values and do not come through. Nothing is written to
the disk.
"""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from kaproom.core.data_files.data_file import DataFault, Table, is_list, is_table
from kaproom.core.wording import say

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_WIDEST = 96
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(data: Table, head: str = "") -> str:
    """The text of a whole file, beneath the comment lines `head`.

    Raises DataFault, with the key, for a value that data files know no word for.
    """
    lines = [*head.splitlines(), *_table(data, ())]
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines) + "\n"


def head_comment(text: str) -> str:
    """The comment lines a file begins with: what it is for and what its keys mean."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    return "\n".join(lines)


def _table(data: Table, path: tuple[str, ...]) -> Iterator[str]:
    """What stands in one table, its plain values first: after a heading they could not stand."""
    inner = [(key, value) for key, value in data.items() if _is_inner(value)]
    for key, value in data.items():
        if not _is_inner(value):
            yield f"{_key(key)} = {_value(value, '/'.join((*path, key)))}"
    for key, value in inner:
        below = (*path, key)
        heading = ".".join(_key(part) for part in below)
        for table in value if is_list(value) else [value]:
            yield ""
            yield f"[[{heading}]]" if is_list(value) else f"[{heading}]"
            yield from _table(cast("Table", table), below)


def _is_inner(value: object) -> bool:
    """Whether it has a heading of its own: a table, or a list of nothing but tables."""
    if is_list(value):
        return bool(value) and all(is_table(item) for item in value)
    return is_table(value)


def _value(value: object, where: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return _quoted(value)
    if is_list(value):
        return _list([_value(item, where) for item in value])
    raise DataFault(where, say("{where} holds what a data file cannot keep", where=where))


def _list(items: Sequence[str]) -> str:
    line = f"[{', '.join(items)}]"
    if len(line) <= _WIDEST:
        return line
    return "\n".join(["[", *(f"    {item}," for item in items), "]"])


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _quoted(text: str) -> str:
    return f'"{"".join(_letter(letter) for letter in text)}"'


def _letter(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    # Control characters, and halves of a pair that no file can hold.
    if ord(letter) < 0x20 or ord(letter) == 0x7F:
        return f"\\u{ord(letter):04x}"
    if 0xD800 <= ord(letter) <= 0xDFFF:
        return "\ufffd"
    return letter
