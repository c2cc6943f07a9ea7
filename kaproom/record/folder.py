"""A data folder from the outside: is it one, is it a practice folder, and what opens it.

Light on purpose: nothing here loads SQLAlchemy, so a passphrase can be asked for and stretched
while the rest of the program is still loading. Making a folder is in `first_start`.
"""

from pathlib import Path

from kaproom.core.clock import Clock
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import audit_waiting, key_changes, keyfile, recovery_code, wrapping
from kaproom.record.keyfile import Argon2Cost
from kaproom.record.keys import Keys
from kaproom.record.tries import Tries

# Written here for everyone to read: a practice folder is encrypted only so that it is the same
# kind of folder as a real one. It protects nothing, and no real client may be created in it.
PRACTICE_PHRASE = "practice"


def is_folder(data_dir: Path) -> bool:
    """Whether this is a kaproom data folder, damaged or not."""
    return any((data_dir / name).exists() for name in (keyfile.KEY_FILE, keyfile.KEY_FILE_COPY))


def is_practice(data_dir: Path) -> bool:
    """Whether the folder is marked *practice*; raises EnvironmentFault where it is no folder."""
    return keyfile.load_key_file(data_dir)[0].practice


def unlock(
    data_dir: Path,
    passphrase: str,
    *,
    user: str | None = None,
    clock: Clock | None = None,
    cost: Argon2Cost | None = None,
) -> Keys:
    """The keys of a folder; raises EnvironmentFault for a wrong passphrase, or one tried too soon.

    Takes about 0.15 s for each user on purpose. Where a `user` is named it must be theirs. Where a
    `cost` is given that is more than the wrap was made with, the wrap is made anew with it; nothing
    else is changed but the count of wrong tries, kept by `clock`, real time.
    """
    file, notices = keyfile.load_key_file(data_dir)
    tries = Tries(data_dir, clock)
    tries.demand()
    opened = wrapping.open_by_passphrase(file, passphrase, user)
    if opened is None:
        raise _wrong(data_dir, tries, _passphrase_is_wrong(passphrase))
    tries.right()
    wrap, keys = opened
    if cost is not None:
        key_changes.grow(data_dir, wrap, keys, passphrase, cost)
    return Keys(file.folder, file.practice, wrap.user, keys, notices)


def unlock_by_either(
    data_dir: Path,
    typed: str,
    *,
    clock: Clock | None = None,
    cost: Argon2Cost | None = None,
) -> Keys:
    """The keys by what was typed into one field: a passphrase, or the recovery code.

    `Keys.by_code` tells which. A code is spent by `key_changes.recover`, and by nothing else.
    Raises EnvironmentFault as `unlock` does, and naming a mistyped group.
    """
    secret = recovery_code.read_if_code(typed)
    if secret is None:
        return unlock(data_dir, typed, clock=clock, cost=cost)
    file, notices = keyfile.load_key_file(data_dir)
    tries = Tries(data_dir, clock)
    tries.demand()
    opened = wrapping.open_by_code(file, secret)
    if opened is None:
        raise _wrong(
            data_dir,
            tries,
            say(
                "This recovery code opens nothing here: it has been replaced, or belongs to "
                "another folder. Nothing was opened and nothing changed."
            ),
        )
    tries.right()
    wrap, keys = opened
    return Keys(file.folder, file.practice, wrap.user, keys, notices, by_code=True)


def unlock_practice(data_dir: Path) -> Keys:
    """The keys of a practice folder; raises EnvironmentFault where it is not marked as one."""
    file, notices = keyfile.load_key_file(data_dir)
    opened = wrapping.open_by_passphrase(file, PRACTICE_PHRASE) if file.practice else None
    if opened is None:
        raise EnvironmentFault(
            say("{data_dir} is not a practice folder: it needs its passphrase.", data_dir=data_dir)
        )
    wrap, keys = opened
    return Keys(file.folder, file.practice, wrap.user, keys, notices)


def is_passphrase_of(data_dir: Path, user: str, passphrase: str) -> bool:
    """Whether this is the user's passphrase; nothing is opened, counted or delayed.

    For the cover of a running session: whoever types under it may be writing a note, and the room
    must never be out of reach for as long as the delay is. The stretching alone slows guessing.
    """
    file = keyfile.load_key_file(data_dir)[0]
    return wrapping.open_by_passphrase(file, passphrase, user) is not None


def _wrong(data_dir: Path, tries: Tries, reason: str) -> EnvironmentFault:
    tries.wrong()
    audit_waiting.wait(data_dir, "", AuditAction.UNLOCK_FAILED)
    return EnvironmentFault(reason)


def _passphrase_is_wrong(typed: str) -> str:
    """Names the slip where what was typed looks like a code: the check in it is no secret."""
    slip = recovery_code.slip_in(typed)
    if slip is None:
        said = say("The passphrase is wrong.")
    elif slip:
        said = say("This is not the passphrase. As a recovery code: {slip}", slip=slip)
    else:
        said = say(
            "A recovery code opens the window, and `kaproom passphrase` takes it; nothing else."
        )
    return f"{said} {say('Nothing was opened and nothing changed.')}"
