"""Which data folder a command means, and what opens it.

A practice folder opens without asking. Any other takes its passphrase from a file or, where there
is a terminal, by asking; never from the command line or the environment, where others could read.
"""

import os
from pathlib import Path

from kaproom import paths
from kaproom.cli.asking import asked_secret, demand_terminal
from kaproom.cli.options import FolderOptions
from kaproom.core.practice.users import passphrase_fault
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import audit_waiting
from kaproom.record.backup.unfinished import finish_interrupted
from kaproom.record.folder import (
    is_folder,
    is_practice,
    unlock,
    unlock_by_either,
    unlock_practice,
)
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys


def named_folder(options: FolderOptions) -> Path:
    """The data folder the options name, there or not; nothing in it is touched."""
    if options.data_dir is not None:
        return options.data_dir
    return paths.default_practice_dir() if options.practice else paths.default_data_dir()


def folder_of(options: FolderOptions) -> Path:
    """The data folder the options name, there or not; a restore cut off at its end is finished."""
    folder = named_folder(options)
    finish_interrupted(folder)
    return folder


def demand_writable(folder: Path) -> None:
    """Raise EnvironmentFault where a data folder is, or would be made, on what takes no writing."""
    there = next((p for p in (folder, *folder.absolute().parents) if p.exists()), folder)
    if not os.access(there, os.W_OK | os.X_OK):
        raise EnvironmentFault(
            say(
                "Nothing can be written in {folder}, where the record is kept. "
                "Make it writable, or name another folder: kaproom --data-dir DIR.",
                folder=there,
            )
        )


def existing_folder(options: FolderOptions) -> Path:
    """The data folder the options name; raises EnvironmentFault where it is none yet."""
    folder = folder_of(options)
    if not is_folder(folder):
        raise EnvironmentFault(
            say(
                "There are no kaproom data in {folder}. Open kaproom once to begin, or "
                "rehearse first: kaproom rehearse --headless, then add --practice.",
                folder=folder,
            )
        )
    return folder


def open_folder(options: FolderOptions, code_too: bool = False) -> tuple[Path, Keys]:
    """The folder and its keys; raises EnvironmentFault with what to do.

    The recovery code opens only where `code_too`, for whoever replaces it.
    """
    folder = existing_folder(options)
    if is_practice(folder):
        return folder, unlock_practice(folder)
    way = unlock_by_either if code_too else unlock
    keys = way(folder, passphrase_of(options), cost=Argon2Cost())
    audit_waiting.wait(folder, keys.user, AuditAction.UNLOCKED, "", say("command line"))
    return folder, keys


def passphrase_of(options: FolderOptions) -> str:
    """The passphrase from its file, or asked for at the terminal."""
    if options.passphrase_file is not None:
        return read_passphrase(options.passphrase_file)
    demand_terminal(say("This folder needs its passphrase: use --passphrase-file F."))
    return asked_secret(say("Passphrase: "))


def new_passphrase_of(file: Path | None) -> str:
    """A new passphrase from its file, or asked for twice; raises EnvironmentFault for none."""
    if file is not None:
        new = read_passphrase(file)
    else:
        demand_terminal(say("A new passphrase is needed: use --new-passphrase-file F."))
        new = asked_secret(say("New passphrase: "))
        if asked_secret(say("Once more: ")) != new:
            raise EnvironmentFault(say("The two are not the same: nothing was changed. Try again."))
    fault = passphrase_fault(new)
    if fault:
        raise EnvironmentFault(say("{fault} Nothing was changed.", fault=fault))
    return new


def read_passphrase(file: Path) -> str:
    """The first line of a passphrase file; an editor's byte order mark is no part of it."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise EnvironmentFault(
            say("The passphrase file {file} cannot be read.", file=file)
        ) from None
    if not lines or not lines[0]:
        raise EnvironmentFault(say("The passphrase file {file} is empty.", file=file))
    return lines[0]
