"""Whether something lies on the disk under a name; any name may be asked for, and nothing raises.

`pathlib` asks the same and raises where a name is too long, a folder may not be looked into, a
drive is broken or the other end of a mount is gone. Whoever has to say which of these it is asks
`pathlib`; here the answer is then no.
"""

import os
from pathlib import Path


def is_there(name: str | Path) -> bool:
    """Whether anything lies there."""
    return os.path.exists(name)  # noqa: PTH110 - never raises, see above


def is_file(name: str | Path) -> bool:
    """Whether a file lies there."""
    return os.path.isfile(name)  # noqa: PTH113 - never raises, see above


def is_folder(name: str | Path) -> bool:
    """Whether a folder lies there that can be looked at."""
    return os.path.isdir(name)  # noqa: PTH112 - never raises, see above
