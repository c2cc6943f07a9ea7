"""Writing a file that a person named: whole or not at all, for its owner's eyes alone."""

from pathlib import Path

from kaproom.atomic_file import replace_whole
from kaproom.core.wording import say


def write_whole(path: Path, content: bytes, over: bool = False) -> None:
    """Write beside it first, then put in its place; raises OSError.

    FileExistsError where a file is there and `over` was not said.
    """
    if path.is_dir():
        raise IsADirectoryError(None, say("that is a folder"), str(path))
    if not over and path.exists():
        raise FileExistsError(None, say("there is a file of that name"), str(path))
    replace_whole(path, content, 0o600)
