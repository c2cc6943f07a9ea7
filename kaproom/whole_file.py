"""A file at a place that a person named: written whole or not at all, never over another unasked.

The one home of that question, for window and command line. Readable by its owner alone, unless the
caller says otherwise. How a file is replaced is `atomic_file`'s.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from kaproom.atomic_file import passing_name, replace_whole
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

_PRIVATE = 0o600
_ALIKE_MAX = 99
_LINE = 250
"""Letters; a path that can be written is rarely as long."""


class AlreadyThere(EnvironmentFault):
    """Something is at that place which was not to be replaced; it is as it was."""

    def __init__(self, place: Path) -> None:
        super().__init__(say("{place} is there already: choose another name.", place=place))
        self.place = place


def named_place(text: str) -> Path:
    """The place a person names, its beginning spelled out where it is somebody's home.

    Where nobody of that name has one it stays: whoever uses the path says what is wrong with it.
    """
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def write_file(file: Path, data: bytes, replace: bool, mode: int = _PRIVATE) -> None:
    """Write the file whole or not at all; raises EnvironmentFault, AlreadyThere where one is."""
    demand_file(file, replace)
    try:
        replace_whole(file, data, mode)
    except OSError as fault:
        raise _unwritable(file, fault) from None


def write_beside_free_name(folder: Path, name: str, data: bytes, make_folder: bool = False) -> Path:
    """Write a new file whole into a folder, under a name or the next free one with a number.

    Only the name's last part counts, so that what came from elsewhere never leaves the folder.
    Raises EnvironmentFault, and then leaves nothing.
    """
    last = Path(last_part(name))
    try:
        if make_folder:
            folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, _ALIKE_MAX + 1):
            numbered = last.name if number == 1 else f"{last.stem}-{number}{last.suffix}"
            if _written_anew(folder / numbered, data):
                return folder / numbered
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or say("its name is none")
    else:
        reason = say("{name} and its numbers are all taken", name=last)
    raise EnvironmentFault(
        say("Not saved in {folder}: {reason}. Choose another place.", folder=folder, reason=reason)
    )


def last_part(name: str) -> str:
    """What of a name can be a file's: behind every slash and drive, seen in a folder, no `..`."""
    shown = PureWindowsPath("".join(sign for sign in name if sign.isprintable())).name.lstrip(". ")
    # Without what stood before it, it may begin with a drive.
    return PureWindowsPath(shown).name or say("unnamed", meaning="a file")


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
                replace_whole(passing / name, data, _PRIVATE)
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


def demand_file(file: Path, replace: bool) -> None:
    """Raise as `write_file` would for its place, before what is to be written is made."""
    if _is_there(file) and file.is_dir():
        raise EnvironmentFault(say("{file} is a folder: name a file in it.", file=file))
    demand_free(file, replace)


def demand_free(place: Path, replace: bool) -> None:
    """Raise AlreadyThere where something is that is not to be replaced, or a fault for no name."""
    if _is_there(place) and not replace:
        raise AlreadyThere(place)


def _written_anew(file: Path, data: bytes) -> bool:
    """Write a file whole, unless something has that name; raises OSError and leaves nothing."""
    try:
        # The name is taken first: whoever else comes to it finds it gone.
        file.touch(_PRIVATE, exist_ok=False)
    except FileExistsError:
        return False
    try:
        replace_whole(file, data, _PRIVATE)
    except OSError:
        file.unlink(missing_ok=True)
        raise
    return True


def _is_there(place: Path) -> bool:
    try:
        place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as fault:
        raise _unwritable(place, fault) from None
    except ValueError:
        raise EnvironmentFault(
            say("{place!r} is no name for a file: choose another.", place=_briefly(place))
        ) from None
    return True


def _holds_only(folder: Path, files: Mapping[str, bytes]) -> bool:
    try:
        return folder.is_dir() and {path.name for path in folder.iterdir()} <= set(files)
    except OSError as fault:
        raise _unwritable(folder, fault) from None


def _unwritable(place: Path, fault: OSError) -> EnvironmentFault:
    return EnvironmentFault(
        say(
            "{place} cannot be written ({reason}): choose another place.",
            place=_briefly(place),
            reason=fault.strerror,
        )
    )


def _briefly(place: Path) -> str:
    """A place as it was named; of one that no line holds, its beginning and end."""
    text = str(place)
    return text if len(text) <= _LINE else f"{text[:24]}…{text[-12:]}"
