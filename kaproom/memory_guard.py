"""Keeps the system from writing this process's memory to the disk when it crashes.

Best effort, and said as such: the keys and the day's words are in ordinary memory, which the
machine's administrator can read and which may be swapped out. Children are not covered by all of
it, and need not be: none of them is given a key. Nothing here can fail in a way that matters.
"""

import sys

_PR_SET_DUMPABLE = 4


def guard_memory() -> None:
    """No core dump of this process; call it before anything is opened."""
    if sys.platform != "win32":
        _limit_core_files()
    if sys.platform == "linux":
        _deny_dumping()


def _limit_core_files() -> None:
    import resource  # noqa: PLC0415 - not there on every system

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return


def _deny_dumping() -> None:
    """A dump that is piped to a crash reporter heeds no limit, but heeds this (prctl(2))."""
    import ctypes  # noqa: PLC0415 - slow to load, and only needed here

    try:
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    except (OSError, AttributeError):
        return
