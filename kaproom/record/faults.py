"""What a database's refusal means to the person, without a word of what was being written.

The driver's own exceptions carry the bound values; they are read here and never passed on, not
even as a cause or a context.
"""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault, KaproomError
from kaproom.record.driver import DriverError

T = TypeVar("T")


class DiskFull(EnvironmentFault):
    """The disk has no room left."""


# SQLite's base result codes: https://www.sqlite.org/rescode.html
_ERROR = 1
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_DAMAGE = frozenset({_CORRUPT, _NOTADB})
_WORDS = {
    _BUSY: say("{file} is held by another program: close it there."),
    _LOCKED: say("{file} is held by another program: close it there."),
    _READONLY: say("{file} is read-only: allow writing to it. Nothing more is saved until then."),
    _IOERR: say("The disk refused {file}: check the disk and its cable, and make room on it."),
    _CORRUPT: say(
        "{file} is damaged in one place: `kaproom verify` says where, and a backup "
        "mends it (`kaproom restore`)."
    ),
    _FULL: say("The disk is full: make room on it. Nothing more is saved in {file} until then."),
    _CANTOPEN: say("{file} cannot be opened: check the folder and its permissions."),
    _NOTADB: say("{file} does not open with this folder's key: it is damaged or from elsewhere."),
}


_LOST = frozenset({"no such table: meta", "no such table: entry"})
_NO_TABLE = say("{file} has lost its tables: put it back from a backup.")


def error_code(error: BaseException) -> int:
    """SQLite's base result code of a driver's exception, or 0."""
    driver_error = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(driver_error, "sqlite_errorcode", 0)
    return code & 0xFF if isinstance(code, int) else 0


def _lost_tables(error: BaseException) -> bool:
    driver_error = error.orig if isinstance(error, DBAPIError) else error
    # The text names a table of ours and no value. Derived tables can be made anew: not meant here.
    return error_code(error) == _ERROR and str(driver_error) in _LOST


def is_damage(error: BaseException) -> bool:
    """Whether the exception says that bytes of the file are not as they were written."""
    return error_code(error) in _DAMAGE


def fault_of(error: BaseException, file: str) -> KaproomError:
    """The fault to raise or to hand to a waiting future in place of a driver's exception."""
    words = _NO_TABLE if _lost_tables(error) else _WORDS.get(error_code(error))
    if words is None:
        return Defect(f"{file} refused a statement (SQLite code {error_code(error)})")
    family = DiskFull if error_code(error) == _FULL else EnvironmentFault
    return family(words.format(file=file))


def guarded(file: str, call: Callable[[], T]) -> T:
    """`call()`, with every exception of the driver turned into a fault that carries no values."""
    try:
        return call()
    except (DBAPIError, DriverError) as error:
        fault = fault_of(error, file)
    # Raised outside the handler, so that the driver's exception is not even its context.
    raise fault
