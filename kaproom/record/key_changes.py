"""Who opens a folder, and with what: users, their passphrases and recovery codes.

A change seals the stores' keys anew and replaces the key file, twice kept; no data file is touched,
and where it fails everything opens as before. Whoever changes something shows the keys. The keys
themselves stay as they are: an older copy of the key file, in a backup say, goes on opening with
what opened it then.
"""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kaproom.core.practice.users import User, name_fault, plain_name
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import recovery_code, wrapping
from kaproom.record.keyfile import (
    Argon2Cost,
    KeyFile,
    Wrap,
    load_key_file,
    save_key_file,
)
from kaproom.record.keys import Keys
from kaproom.record.lock import KEYS_LOCK_FILE, FolderLock
from kaproom.record.wrapping import StoreKeys

# Unlocking stretches the passphrase once for each user: eight take about a second.
MAX_USERS = 8


def users(data_dir: Path) -> tuple[User, ...]:
    """Everyone who can open the folder, in the order they came."""
    file = load_key_file(data_dir)[0]
    with_code = {wrap.user for wrap in file.wraps if wrap.by_code}
    return tuple(User(w.user, w.user in with_code) for w in file.wraps if not w.by_code)


def change_passphrase(
    data_dir: Path, keys: Keys, passphrase: str, cost: Argon2Cost | None = None
) -> None:
    """Let a new passphrase open for the user of `keys`; the old one opens no longer.

    Raises EnvironmentFault for a passphrase that is empty or another user's, and where the disk
    refuses.
    """
    with _changing(data_dir, keys) as file:
        save_key_file(data_dir, _put(file, _new_wrap(file, keys.user, keys, passphrase, cost)))


def replace_code(data_dir: Path, keys: Keys) -> str:
    """A new recovery code for the user of `keys`, kept nowhere; their old one opens no longer."""
    secret = recovery_code.new_code_secret()
    with _changing(data_dir, keys) as file:
        save_key_file(data_dir, _put(file, wrapping.wrap_by_code(file, keys.user, keys.of, secret)))
    return recovery_code.spell(secret)


def recover(data_dir: Path, keys: Keys, passphrase: str, cost: Argon2Cost | None = None) -> str:
    """A new passphrase and a new recovery code for the user of `keys`, both or neither."""
    secret = recovery_code.new_code_secret()
    with _changing(data_dir, keys) as file:
        changed = _put(file, _new_wrap(file, keys.user, keys, passphrase, cost))
        changed = _put(changed, wrapping.wrap_by_code(file, keys.user, keys.of, secret))
        save_key_file(data_dir, changed)
    return recovery_code.spell(secret)


def add_user(
    data_dir: Path, keys: Keys, name: str, passphrase: str, cost: Argon2Cost | None = None
) -> str:
    """Let somebody else open the folder by a passphrase of their own; answers their name.

    They have no recovery code until they ask for one. Raises EnvironmentFault for a name that is
    none or taken, a passphrase that is empty or another user's, and too many users.
    """
    name = plain_name(name)
    if name_fault(name):
        raise EnvironmentFault(name_fault(name))
    with _changing(data_dir, keys) as file:
        names = {wrap.user.casefold() for wrap in file.wraps}
        if name.casefold() in names:
            raise EnvironmentFault(
                say("There is a user {name} already: choose another name.", name=name)
            )
        if len(names) >= MAX_USERS:
            raise EnvironmentFault(
                say(
                    "A folder has at most {max_users} users: remove one who no longer works here.",
                    max_users=MAX_USERS,
                )
            )
        save_key_file(data_dir, _put(file, _new_wrap(file, name, keys, passphrase, cost)))
    return name


def rename_user(
    data_dir: Path, keys: Keys, passphrase: str, name: str, cost: Argon2Cost | None = None
) -> str:
    """Let the user of `keys` be called something else; answers a new recovery code of theirs.

    A name is sealed with the keys, so that it takes their passphrase, and the old code opens no
    longer. What they entered before keeps the name it was entered under. Raises EnvironmentFault
    for a name that is none or taken.
    """
    name = plain_name(name)
    if name_fault(name):
        raise EnvironmentFault(name_fault(name))
    secret = recovery_code.new_code_secret()
    with _changing(data_dir, keys) as file:
        others = tuple(wrap for wrap in file.wraps if wrap.user != keys.user)
        if name.casefold() in {wrap.user.casefold() for wrap in others}:
            raise EnvironmentFault(
                say("There is a user {name} already: choose another name.", name=name)
            )
        if name == keys.user:
            raise EnvironmentFault(say("That is your name already."))
        left = msgspec.structs.replace(file, wraps=others)
        renamed = _put(left, _new_wrap(left, name, keys, passphrase, cost))
        renamed = _put(renamed, wrapping.wrap_by_code(file, name, keys.of, secret))
        save_key_file(data_dir, renamed)
    return recovery_code.spell(secret)


def remove_user(data_dir: Path, keys: Keys, name: str) -> None:
    """Let a user's passphrase and code open no longer; what they entered keeps their name.

    Raises EnvironmentFault for an unknown name, and for the user of `keys`, so that somebody is
    always left.
    """
    with _changing(data_dir, keys) as file:
        left = tuple(wrap for wrap in file.wraps if wrap.user != name)
        if len(left) == len(file.wraps):
            raise EnvironmentFault(say("There is no user {name}.", name=name))
        if not any(not wrap.by_code for wrap in left):
            raise EnvironmentFault(say("{name} is the only user: add another first.", name=name))
        if name == keys.user:
            raise EnvironmentFault(
                say("{name} has this folder open: another user has to do that.", name=name)
            )
        save_key_file(data_dir, msgspec.structs.replace(file, wraps=left))


def grow(data_dir: Path, wrap: Wrap, keys: StoreKeys, passphrase: str, cost: Argon2Cost) -> None:
    """Make a wrap anew where it was made with less work than `cost`; never with less than it was.

    A folder that cannot be written to keeps the wrap it has.
    """
    was = wrap.stretch
    if was is None or (was.passes >= cost.passes and was.memory_kib >= cost.memory_kib):
        return
    grown = Argon2Cost(
        max(was.passes, cost.passes), max(was.memory_kib, cost.memory_kib), cost.lanes
    )
    try:
        with _locked(data_dir) as file:
            if wrap in file.wraps:
                anew = wrapping.wrap_by_passphrase(file, wrap.user, keys, passphrase, grown)
                save_key_file(data_dir, _put(file, anew))
    except EnvironmentFault:
        return


def demand_passphrase(passphrase: str) -> None:
    """Raises EnvironmentFault for what can be nobody's passphrase."""
    if not passphrase:
        raise EnvironmentFault(say("The passphrase is empty: choose one of several words."))
    if recovery_code.read_if_code(passphrase) is not None:
        raise EnvironmentFault(
            say("A recovery code cannot be the passphrase: choose several words.")
        )


def demand_real(keys: Keys) -> None:
    """Raises EnvironmentFault for a practice folder, in which there is nothing to change."""
    if keys.practice:
        raise EnvironmentFault(
            say("A practice folder opens without asking: it has no passphrase, code or users.")
        )


@contextmanager
def _changing(data_dir: Path, keys: Keys) -> Generator[KeyFile]:
    """The key file, for a change by somebody who may make it."""
    with _locked(data_dir) as file:
        demand_real(keys)
        if keys.folder != file.folder or all(wrap.user != keys.user for wrap in file.wraps):
            raise EnvironmentFault(say("These keys no longer open this folder: open it again."))
        yield file


@contextmanager
def _locked(data_dir: Path) -> Generator[KeyFile]:
    """The key file, for one change at a time."""
    lock = FolderLock(data_dir, KEYS_LOCK_FILE)
    try:
        yield load_key_file(data_dir)[0]
    finally:
        lock.release()


def _new_wrap(
    file: KeyFile, user: str, keys: Keys, passphrase: str, cost: Argon2Cost | None
) -> Wrap:
    demand_passphrase(passphrase)
    # Unlocking asks for no name: one passphrase for two would always open as the same of them.
    for other in {wrap.user for wrap in file.wraps} - {user}:
        if wrapping.open_by_passphrase(file, passphrase, other) is not None:
            raise EnvironmentFault(say("This passphrase cannot be used here: choose another."))
    return wrapping.wrap_by_passphrase(file, user, keys.of, passphrase, cost or Argon2Cost())


def _put(file: KeyFile, wrap: Wrap) -> KeyFile:
    """The file with this wrap in the place of the one it follows, or at the end."""
    wraps = list(file.wraps)
    for place, old in enumerate(wraps):
        if (old.user, old.by_code) == (wrap.user, wrap.by_code):
            wraps[place] = wrap
            break
    else:
        wraps.append(wrap)
    return msgspec.structs.replace(file, wraps=tuple(wraps))
