"""Reading TOML: what the standard library makes of a text, held to what a data file can keep.

A data file is typed by people and taken in from elsewhere. The library reads numbers of any length
and tables as deep as a text is long, which the rest of the program cannot show or write, and of a
long name with dots it fills the memory: all of that is a DataFault with its place.
"""

import math
import re
import tomllib

from kaproom.core.data_files.data_file import DataFault, Table, is_list, is_table
from kaproom.core.wording import say

_DEEPEST = 12
_TOO_DEEP = say("this is nested deeper than a data file is")
_TOO_LONG = say("a number in it is too long")
_WHOLE = range(-(2**63), 2**63)
_PART = r"""(?>[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP_NAME = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{_DEEPEST}}}")


def read_toml(text: str) -> Table:
    """The tables of a text; raises TOMLDecodeError for one that is no TOML, and DataFault."""
    deep = _DEEP_NAME.search(text)
    if deep is not None:
        raise DataFault(text.count("\n", 0, deep.start()) + 1, _TOO_DEEP)
    try:
        data = tomllib.loads(text)
    except RecursionError:
        raise DataFault(1, _TOO_DEEP) from None
    except ValueError as fault:
        if isinstance(fault, tomllib.TOMLDecodeError):
            raise
        raise DataFault(1, _TOO_LONG) from None
    _demand_kept(data, "", 0)
    return data


def _demand_kept(value: object, where: str, depth: int) -> None:
    """Raises DataFault for what could not be shown or written again."""
    if depth > _DEEPEST:
        raise DataFault(where, _TOO_DEEP)
    if is_table(value):
        for key, inner in value.items():
            _demand_kept(inner, f"{where}/{key}" if where else key, depth + 1)
    elif is_list(value):
        tables = sum(map(is_table, value))
        if tables not in (0, len(value)):
            raise DataFault(where, say("a list holds either tables or values, never both"))
        for inner in value:
            _demand_kept(inner, where, depth + 1)
    elif (reason := _not_kept(value)) is not None:
        raise DataFault(where, reason)


def _not_kept(value: object) -> str | None:
    match value:
        case str():
            return None
        case int():
            return None if value in _WHOLE else _TOO_LONG
        case float():
            return (
                None if math.isfinite(value) else say("nan and inf are no numbers of a data file")
            )
        case _:
            return say("a date is written as a text, in quotes")
