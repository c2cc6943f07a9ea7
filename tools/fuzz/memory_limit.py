"""A limit to this process's memory: a reader that wants all of it is named, and nothing killed.

Set in processes that do nothing else, never in a test's.
"""

import sys

MOST_BYTES = 6 << 30


def limit_memory() -> None:
    """From now on what is beyond the limit is a MemoryError, on systems that have such a limit."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, hard))
