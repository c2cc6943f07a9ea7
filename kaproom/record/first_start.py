"""First start: a new data folder with its keys, its two empty databases and their anchors.

Never touches a folder that holds anything of kaproom's already.
"""

import uuid
from pathlib import Path

from kaproom.core.events.event import Store
from kaproom.core.practice.users import DEFAULT_USER, name_fault, plain_name
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import keyfile, recovery_code, stamp, wrapping
from kaproom.record.anchor import AnchorFile, fresh_anchor
from kaproom.record.engine import database_file, writer_engine
from kaproom.record.faults import guarded
from kaproom.record.files import create_private, make_private_folder, sync_folder
from kaproom.record.folder import PRACTICE_PHRASE, is_folder
from kaproom.record.key_changes import demand_passphrase
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import StoreKey, new_store_keys
from kaproom.record.schema import metadata

# The phrase is known to all: stretching it would only cost time.
_PRACTICE_COST = Argon2Cost(passes=1, memory_kib=64, lanes=1)


def create_folder(
    data_dir: Path, passphrase: str, cost: Argon2Cost | None = None, user: str = DEFAULT_USER
) -> str:
    """Make a data folder for its first user and answer the recovery code, kept nowhere else.

    Raises EnvironmentFault for an empty passphrase, a name that is none, a folder in use, or a
    disk that refuses.
    """
    demand_passphrase(passphrase)
    user = plain_name(user)
    if name_fault(user):
        raise EnvironmentFault(name_fault(user))
    return _create(data_dir, passphrase, cost or Argon2Cost(), user, practice=False)


def create_practice_folder(data_dir: Path) -> None:
    """Make a folder marked *practice*, which every command opens without asking."""
    _create(data_dir, PRACTICE_PHRASE, _PRACTICE_COST, DEFAULT_USER, practice=True)


def _create(data_dir: Path, passphrase: str, cost: Argon2Cost, user: str, practice: bool) -> str:
    make_private_folder(data_dir)
    _refuse_used(data_dir)
    folder = uuid.uuid4().hex
    keys = new_store_keys()
    for store in Store:
        create_empty_store(data_dir, store, folder, keys[store])
    secret = recovery_code.new_code_secret()
    head = keyfile.KeyFile(keyfile.FORMAT, keyfile.VERSION, folder, practice, ())
    wraps = (
        wrapping.wrap_by_passphrase(head, user, keys, passphrase, cost),
        wrapping.wrap_by_code(head, user, keys, secret),
    )
    # Last, since the key file is what makes it a folder.
    keyfile.save_key_file(
        data_dir, keyfile.KeyFile(head.format, head.version, folder, practice, wraps)
    )
    return recovery_code.spell(secret)


def _refuse_used(data_dir: Path) -> None:
    if is_folder(data_dir):
        raise EnvironmentFault(
            say("{data_dir} is a kaproom data folder already.", data_dir=data_dir)
        )
    for store in Store:
        path = database_file(data_dir, store)
        if path.exists():
            raise EnvironmentFault(
                say(
                    "{data_dir} holds a {name} without its key file: put the key file back from "
                    "a backup, or move {name} away.",
                    data_dir=data_dir,
                    name=path.name,
                )
            )


def create_empty_store(data_dir: Path, store: Store, folder: str, key: StoreKey) -> None:
    """An empty store with its anchor; raises EnvironmentFault where the disk does not take it."""
    path = database_file(data_dir, store)
    create_private(path)
    engine = writer_engine(path, key)

    def build() -> None:
        with engine.begin() as connection:
            metadata.create_all(connection, checkfirst=False)
            stamp.write(connection, folder, store)

    try:
        guarded(path.name, build)
    finally:
        engine.dispose()
    AnchorFile(data_dir, store, key).save_or_fail(fresh_anchor(folder, store))
    sync_folder(data_dir)
