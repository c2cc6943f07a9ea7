"""`kaproom backup`: one encrypted file of a data folder, or a trial restore of one.

Works beside an open kaproom. Asked for the record alone it never opens the notes.
"""

from pathlib import Path

from kaproom import paths
from kaproom.cli.arguments.backups import BackupOptions
from kaproom.cli.folder import open_folder
from kaproom.cli.options import Options
from kaproom.cli.output import print_json
from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store
from kaproom.core.stream.audit import AuditAction
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.record import audit_waiting
from kaproom.record.backup import errands, log
from kaproom.record.backup.drill import newest_backup
from kaproom.record.backup.errands import Made
from kaproom.record.keys import Keys
from kaproom.settings import load_settings


def run(options: Options) -> int:
    """The command; exit code 1 where a chosen folder did not get its backup."""
    folder, keys = open_folder(options.folder)
    asked = options.asked_as(BackupOptions)
    if asked.drill:
        return _drill(folder, keys, asked.file, options.as_json)
    made, missed = _make(folder, keys, asked)
    for one in made:
        stores = say(" and ", meaning="between two things").join(
            store.store for store in one.manifest.stores
        )
        audit_waiting.wait(folder, keys.user, AuditAction.BACKED_UP, one.file.name, stores)
    if options.as_json:
        print_json(
            {
                "ok": not missed,
                "file": str(made[0].file) if made else None,
                "files": [str(one.file) for one in made],
                "stores": made[0].manifest.stores_as_json() if made else [],
                "missed": missed,
            }
        )
    else:
        for one in made:
            print(
                say("{file}: {counts}, proven by opening it.", file=one.file, counts=_counts(one))
            )
        for line in missed:
            print(line)
    return 1 if missed else 0


def _make(folder: Path, keys: Keys, asked: BackupOptions) -> tuple[list[Made], list[str]]:
    stores = tuple(Store) if asked.store is None else (Store(asked.store),)
    now, own = SystemClock().now(), paths.own_folders()
    if asked.file is not None:
        return [errands.back_up_to_file(folder, keys, asked.file, now, stores, own)], []
    folders = load_settings(folder)[0].backup_folders
    if not folders:
        raise EnvironmentFault(
            say(
                "No folder for backups is chosen yet: name a file, kaproom backup F, or "
                "choose a folder in Settings."
            )
        )
    made = errands.back_up_to_folders(folder, keys, folders, now, stores, own=own)
    state = log.load(folder)
    return made, [fault for f in folders if (fault := state.target(f).fault)]


def _drill(folder: Path, keys: Keys, file: Path | None, as_json: bool) -> int:
    if file is None:
        targets = [Path(name) for name in load_settings(folder)[0].backup_folders]
        file = newest_backup(targets, keys)
    manifest = errands.drill(folder, keys, file, SystemClock().now())
    audit_waiting.wait(
        folder, keys.user, AuditAction.BACKUP_CHECKED, file.name, say("whole", meaning="a backup")
    )
    if as_json:
        print_json({"ok": True, "file": str(file), "stores": manifest.stores_as_json()})
    else:
        counts = _counts(Made(file, manifest))
        print(
            say(
                "{file} of {made} was restored into a scratch place: {counts},",
                file=file,
                made=manifest.made_text(),
                counts=counts,
            )
        )
        print(say("all as written. The scratch place is gone again."))
    return 0


def _counts(made: Made) -> str:
    return ", ".join(
        say("{store} {entries:,} entries", store=s.store, entries=s.entries)
        for s in made.manifest.stores
    )
