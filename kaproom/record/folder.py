"""A data folder from the outside: is it one, is it a practice folder, and what opens it.

Light on purpose: nothing here loads SQLAlchemy, so a passphrase can be asked for and stretched
while the rest of the program is still loading. Making a folder is in `first_start`.
"""

from pathlib import Path

from kaproom.core.event import Store
from kaproom.errors import EnvironmentFault
from kaproom.record import keyfile, recovery_code
from kaproom.record.keys import Keys, StoreKey

# Written here for everyone to read: a practice folder is encrypted only so that it is the same
# kind of folder as a real one. It protects nothing, and no real client may be created in it.
PRACTICE_PHRASE = "practice"

DEFAULT_USER = "therapist"


def is_folder(data_dir: Path) -> bool:
    """Whether this is a kaproom data folder, damaged or not."""
    return any((data_dir / name).exists() for name in (keyfile.KEY_FILE, keyfile.KEY_FILE_COPY))


def is_practice(data_dir: Path) -> bool:
    """Whether the folder is marked *practice*; raises EnvironmentFault where it is no folder."""
    return keyfile.load_key_file(data_dir)[0].practice


def unlock(data_dir: Path, passphrase: str) -> Keys:
    """The keys of a folder; raises EnvironmentFault where the passphrase is wrong.

    Takes about 0.15 s on purpose. Changes nothing, whatever the answer.
    """
    file, notices = keyfile.load_key_file(data_dir)
    opened = keyfile.open_by_passphrase(file, passphrase)
    if opened is None:
        raise EnvironmentFault("The passphrase is wrong. Nothing was opened and nothing changed.")
    return _keys(file, opened, notices)


def unlock_practice(data_dir: Path) -> Keys:
    """The keys of a practice folder; raises EnvironmentFault where it is not marked as one."""
    if not is_practice(data_dir):
        raise EnvironmentFault(f"{data_dir} is not a practice folder: it needs its passphrase.")
    return unlock(data_dir, PRACTICE_PHRASE)


def unlock_by_code(data_dir: Path, code: str) -> Keys:
    """The keys of a folder by its recovery code, as typed from the paper.

    Raises EnvironmentFault naming a mistyped group, or for the code of another folder.
    """
    file, notices = keyfile.load_key_file(data_dir)
    opened = keyfile.open_by_code(file, recovery_code.read(code))
    if opened is None:
        raise EnvironmentFault(
            "This recovery code belongs to another folder. Nothing was opened and nothing changed."
        )
    return _keys(file, opened, notices)


def _keys(
    file: keyfile.KeyFile, opened: tuple[str, dict[Store, StoreKey]], notices: tuple[str, ...]
) -> Keys:
    user, of = opened
    return Keys(file.folder, file.practice, user, of, notices)
