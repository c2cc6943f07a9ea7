"""A restore that was cut off between its two last steps, finished by whoever comes next.

Light, since every start asks: where the data folder is missing and a proven one stands ready beside
it, that one takes its place.
"""

from contextlib import suppress
from pathlib import Path

from kaproom.record.files import sync_folder
from kaproom.record.folder import is_folder

READY = "data"
"""The name a folder has in the work folder once it is complete."""


def work_folder(data_dir: Path) -> Path:
    """Where a restore into `data_dir` works."""
    return data_dir.with_name(f"{data_dir.name}.restoring")


def finish_interrupted(data_dir: Path) -> None:
    """Do the last step of a restore that was cut off before it; does nothing otherwise."""
    ready = work_folder(data_dir) / READY
    if not data_dir.exists() and is_folder(ready):
        with suppress(OSError):
            ready.rename(data_dir)
            sync_folder(data_dir.parent)
