"""Trying a backup: restored into a scratch place, every entry verified, and thrown away again.

It changes nothing. The keys are those of the open folder; that the passphrase opens the key file in
the backup was so on the day the backup was made.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record.backup.backup_file import BackupFile
from kaproom.record.backup.copying import Tend, no_tending
from kaproom.record.backup.making import BUSY, SCRATCH
from kaproom.record.backup.manifest import Manifest
from kaproom.record.backup.own_files import take_own_files
from kaproom.record.backup.restoring import unpack_with
from kaproom.record.backup.scratch import scratch_folder
from kaproom.record.backup.targets import generations
from kaproom.record.files import make_private_folder
from kaproom.record.keys import Keys


def newest_backup(targets: Sequence[Path], keys: Keys) -> Path:
    """The newest backup in these folders; raises EnvironmentFault where there is none."""
    found: list[tuple[int, Path]] = []
    for target in targets:
        with suppress(OSError):
            found += [(g.made_utc_us, target / g.name) for g in generations(target, keys)[:1]]
    if not found:
        raise EnvironmentFault(say("There is no backup to try yet, or its drive is not there."))
    return max(found)[1]


def try_restore(file: Path, data_dir: Path, keys: Keys, tend: Tend = no_tending) -> Manifest:
    """Restore a backup of this folder into a scratch place and verify all of it.

    Raises EnvironmentFault where it is damaged, of another folder or newer, or the disk refuses.
    """
    try:
        with BackupFile(file) as backup, scratch_folder(data_dir / SCRATCH, BUSY) as scratch:
            if backup.claimed.folder != keys.folder:
                raise EnvironmentFault(
                    say("{name} is a backup of another data folder.", name=file.name)
                )
            folder = scratch / "tried"
            make_private_folder(folder)
            unpack_with(backup, keys, folder, tend)
            take_own_files(folder, keys)
            return backup.claimed
    except OSError as error:
        reason = error.strerror
    raise EnvironmentFault(
        say("{name} could not be tried: {reason}.", name=file.name, reason=reason)
    )
