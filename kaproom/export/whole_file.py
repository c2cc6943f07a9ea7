"""A file that leaves: written beside its place first, then renamed, so that no half is ever there.

Readable by its owner alone. What is there already stays, unless it is to be replaced.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

from kaproom.atomic_file import passing_name, replace_whole
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault


def write_file(file: Path, data: bytes, replace: bool) -> None:
    """Write the file whole or not at all; raises EnvironmentFault, also where one is there."""
    demand_free(file, replace)
    if file.is_dir():
        raise EnvironmentFault(say("{file} is a folder: name a file in it.", file=file))
    try:
        replace_whole(file, data, 0o600)
    except OSError as fault:
        raise _unwritable(file, fault) from None


def write_folder(folder: Path, files: Mapping[str, bytes], replace: bool) -> None:
    """Write a folder with these files whole or not at all; raises as `write_file`.

    One that is replaced is put aside until the new one stands; only a folder whose files are all
    of these names is, so that nothing else is ever lost with it.
    """
    demand_free(folder, replace)
    if folder.exists() and not _holds_only(folder, files):
        raise EnvironmentFault(
            say("{folder} holds other files too: name a folder of its own.", folder=folder)
        )
    passing, before = passing_name(folder), passing_name(folder)
    try:
        try:
            passing.mkdir(mode=0o700)
            for name, data in files.items():
                replace_whole(passing / name, data, 0o600)
            if folder.exists():
                folder.replace(before)
            passing.replace(folder)
        except OSError:
            if before.exists() and not folder.exists():
                before.replace(folder)
            raise
        finally:
            shutil.rmtree(passing, ignore_errors=True)
            if folder.exists():
                shutil.rmtree(before, ignore_errors=True)
    except OSError as fault:
        raise _unwritable(folder, fault) from None


def demand_free(place: Path, replace: bool) -> None:
    """Raise EnvironmentFault where something is there that is not to be replaced."""
    try:
        there = place.exists() or place.is_symlink()
    except (OSError, ValueError):
        raise EnvironmentFault(
            say("{file} is no name for a file: choose another.", file=place)
        ) from None
    if there and not replace:
        raise EnvironmentFault(
            say("{file} is there already: add --force to replace it.", file=place)
        )


def _holds_only(folder: Path, files: Mapping[str, bytes]) -> bool:
    try:
        return folder.is_dir() and {path.name for path in folder.iterdir()} <= set(files)
    except OSError as fault:
        raise _unwritable(folder, fault) from None


def _unwritable(place: Path, fault: OSError) -> EnvironmentFault:
    return EnvironmentFault(
        say("{file} cannot be written ({reason}).", file=place, reason=fault.strerror)
    )
